import { fold } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { AUTHORITY, POSTS } from '../../lexicon/people.ts';
import { oneApart } from '../../one-apart.ts';

/** Posts by their letters alone. */
const BY_LETTERS = new Map(POSTS.map((post) => [fold(post), post]));
/** Posts by their letters without blanks, which a signature's strokes fill («CHỦTỊCH»). */
const AS_ONE = new Map(POSTS.filter((post) => post.includes(' ')).map((post) => [fold(post).replaceAll(' ', ''), post]));
/** Letters of the shortest post that is known with one of them wrong. */
const LEAST = 8;
/** Ink in front of a line, as recognition reads it: marks and a word of three letters at most, but who acts for whom («Q.», «P.»). */
const INK_BEFORE = /^[^A-Z]*(?![QP]\b)(?:[A-Z]{1,3}[^A-Z]+)?/;

/** «TRƯỜNG CÔNG AN XÃ»: a head, whose tone makes a school of it. */
const HEAD_AS_SCHOOL = quick(/^(PH[ÓO] )?TR[ƯU][ỜƠỠỚO]NG(?= (?:CÔNG AN|PHÒNG|BAN|KHOA|THÔN|BẢN|ẤP|TRẠM|ĐOÀN|ĐÀI)(?!\p{L}))/u);

/** The post that stands in a line whose tones alone recognition lost («PHO BĨ THƯ»), or undefined. */
export const postByLetters = (line: string): string | undefined => BY_LETTERS.get(fold(line));

/**
 * The post that a line of capitals in a recognised text must have been: with a letter wrong or lost («PHO GIÁM ĐC»), or behind ink («^2 BÍ PHO BI
 * THƯ»). Undefined for a line that is none, or one as it stands.
 */
export function misreadPost(line: string): string | undefined {
  if (/\p{Ll}/u.test(line) || AUTHORITY.test(line) || POSTS.includes(line)) return undefined;
  const known = postByLetters(line);
  if (known) return known;
  if (HEAD_AS_SCHOOL.test(line)) return line.replace(HEAD_AS_SCHOOL, '$1TRƯỞNG');
  const letters = fold(line);
  const parted = AS_ONE.get(letters.replace(/^[^A-Z]+/, ''));
  if (parted) return parted;
  const like = letters.length < LEAST ? [] : [...BY_LETTERS].filter(([post]) => post.length >= LEAST && oneApart(letters, post));
  if (like.length > 0) return like.length === 1 ? like[0]![1] : undefined;
  const bare = letters.replace(INK_BEFORE, '');
  return bare === letters ? undefined : BY_LETTERS.get(bare);
}
