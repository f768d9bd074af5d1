import { FAMILY_NAMES, POSTS } from '../../lexicon/people.ts';

/** Words of two names at least, one behind the other. */
const FEWEST = 5;

/**
 * «CHỦ TỊCH HỘI A CHỦ TỊCH HỘI B» over «Vũ Thị Dụ Hà Minh Họa»: two sign side by side, of whom the first is told. `line` is the position in
 * capitals.
 */
export function firstOfTwo(name: string | null, position: string | null, line: string): { name: string | null; position: string | null } {
  const words = name?.split(' ') ?? [];
  const other = words.length < FEWEST ? -1 : words.findIndex((word, i) => i > 1 && i < words.length - 1 && FAMILY_NAMES.includes(word));
  if (other < 0 || !POSTS.some((post) => line.startsWith(post))) return { name, position };
  const starts = POSTS.map((post) => line.indexOf(` ${post}`, 1)).filter((at) => at > 0);
  if (starts.length === 0) return { name, position };
  return { name: words.slice(0, other).join(' '), position: position!.slice(0, Math.min(...starts)) };
}

/** «BÍ THƯ TỈNH ỦY» over «kiêm» over «TRƯỞNG BAN CHỈ ĐẠO»: two posts of one person, in one line. */
export function withSecondPosts(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && (/\skiêm\s*$/iu.test(last) || (/^\s*kiêm(?:\s|$)/iu.test(line) && last === last.toLocaleUpperCase('vi'))))
      joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}
