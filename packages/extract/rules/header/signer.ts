import { fold, isRecognised } from '@tonghop/model';
import { AUTHORITY, FAMILY_NAMES, POSTS, TITLES } from '../../lexicon/people.ts';
import type { Rule } from '../../rule.ts';
import { isParagraph, type View } from '../../view.ts';
import { signerAmong } from './distribution.ts';
import { front } from './front.ts';
import { misreadPost, postByLetters } from './misread-post.ts';
import { NAME_BEHIND_POST } from './name-behind-post.ts';
import { firstOfTwo, withSecondPosts } from './two-signers.ts';

type Signer = { name: string | null; position: string | null; authority: string | null };

const LONGEST_FIRST = [...POSTS].sort((a, b) => b.length - a.length);
const plain = (text: string) => text.toLocaleUpperCase('vi').replace(/UỶ/g, 'ỦY').replace(/\s+/g, ' ');
/** Two to six capitalised words: a person's name, such as «Lò Thị Dụ», «H’Yim Kđoh», «K' Brèm», «Rơ Châm H' Phik», «Bh’riu Liếc». */
const NAME =
  /^\p{Lu}(?:[’'‘](?:\p{Lu}|(?=\s)))?\p{Ll}*(?:[’'‘]\p{Ll}+)?(?:\s+(?:\p{Lu}[\p{Ll}]*\.?|\p{Lu}[’'‘]?\p{Lu}?\p{Ll}+|\p{Lu}[’'‘](?=\s))){1,5}$|^[HKY][’'‘]\p{Lu}\p{Ll}+$/u;
/** Nothing, or what recognition makes of ink beside the lines: no post or name has so few letters. */
const INK = /^\P{L}*(?:\p{L}\P{L}*){0,2}$/u;
/** What recognition makes of specks in front of a line, and of the full stop behind who signs for whom. */
const SPECKS =
  /^['"`‘’“”.,:;<>|~_]+\s*(?:\p{Ll}{1,2}\s+(?=\p{Lu}\p{Ll}))?(?=\p{L})|^\p{Ll}{1,2}\s*['"`‘’“”.,:;<>|~_]+\s*(?=\p{Lu})|^\p{Lu}\s+(?=(?:TM|KT|TL|TUQ)\s?[.,])/u;
const MISREAD = /^(TM|KT|TL|TUQ)\s?(?:['`‘’][.,]?|,)\s*(?=\p{Lu}{2})/u;
/** «K° Brêm»: the apostrophe of a highland name, as recognition reads it. */
const READ_APOSTROPHE = /^([HKY])[°´`"*](?=\s?\p{Lu}\p{Ll})/u;
/** A name behind letters that ink made of a post: «^ HH GIẦM ĐHC Trần Viết Bảo». */
const BEHIND_INK = /\s(\p{Lu}\p{Ll}+)(?:\s\p{Lu}\p{Ll}*){1,4}$/u;
const SIGNED = /\((?:đã ký|Đã ký|ĐÃ KÝ)[^()]*\)|\(Ký tên.*\)|Ký bởi:.*$|\[(?:daky|DAKY)\]/gu;

/** The authority marks and the post that a line of capitals holds, in order. */
function capitals(line: string): { authority: string[]; position: string | null } {
  const authority: string[] = [];
  // «TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH» on one line.
  const pieces = line.split(/\s+(?=(?:TM|KT|TL|TUQ)\s?\.\s?\p{Lu}|(?:T\/M|K\/T|T\/L)\s)/u);
  let position: string | null = null;
  for (const piece of pieces) {
    const mark = AUTHORITY.exec(piece)?.[0];
    if (!mark) {
      position = piece;
      continue;
    }
    const rest = piece.slice(mark.length);
    const two = !/^T[/]?M/.test(mark) && twoPosts(rest);
    if (two) {
      authority.push(piece.slice(0, mark.length + two).trim());
      position = rest.slice(two).trim();
      continue;
    }
    const tm = /^T[/]?M/.test(mark);
    const letters = plain(rest);
    // After «KT. CHỦ TỊCH» the second post on the line is the signer's own; after «TM. body» any post is.
    const own = tm
      ? (LONGEST_FIRST.find((post) => letters.endsWith(` ${post}`)) ?? tailFromPost(rest))
      : LONGEST_FIRST.find(
          (post) =>
            letters.endsWith(` ${post}`) &&
            POSTS.some((head) => letters === `${head} ${post}` || (letters.startsWith(`${head} `) && !POSTS.includes(letters))),
        );
    if (own && letters !== own && !(tm === false && POSTS.includes(letters))) {
      authority.push(piece.slice(0, piece.length - own.length).trim());
      position = piece.slice(piece.length - own.length);
    } else authority.push(piece.trim());
  }
  return { authority, position };
}

/** Where the signer's own post begins behind that of whom he signs for («CHỦ TỊCH TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI»), or 0. */
function twoPosts(rest: string): number {
  const line = plain(rest);
  if (line.length !== rest.length || POSTS.includes(line)) return 0;
  const head = LONGEST_FIRST.find((post) => line.startsWith(`${post} `) && opensWithPost(line.slice(post.length + 1)));
  if (head) return head.length + 1;
  // «TRƯỞNG CÔNG AN XÃ PHÓ TRƯỞNG CÔNG AN XÃ»: the deputy of the same post.
  const deputy = line.indexOf(' PHÓ ');
  const chief = LONGEST_FIRST.find((post) => line.startsWith(`${post} `));
  if (deputy > 0 && chief && line.startsWith(`PHÓ ${chief}`, deputy + 1)) return deputy + 1;
  // «T/L TRƯỞNG BAN CHỈ ĐẠO PHÓ CHÁNH VĂN PHÒNG TỈNH ỦY», «T/L BAN THƯỜNG VỤ CHÁNH VĂN PHÒNG ĐẢNG ỦY»
  return Math.max(0, line.search(/(?<= )(?:PHÓ )?CHÁNH VĂN PHÒNG(?= |$)/u));
}

/** What stands from the first post on, behind a body's name («TỔ CÔNG TÁC TỔ TRƯỞNG CHỦ TỊCH UBND PHƯỜNG»), or undefined. */
function tailFromPost(rest: string): string | undefined {
  const line = plain(rest);
  const at = Math.min(...POSTS.map((post) => line.indexOf(` ${post} `)).filter((index) => index > 0));
  return Number.isFinite(at) && line.length === rest.length ? rest.slice(at + 1) : undefined;
}

const opensWithPost = (line: string): boolean => LONGEST_FIRST.some((post) => line.startsWith(post));

/** Reads the signature block's lines: authority («KT. CHỦ TỊCH»), post («PHÓ CHỦ TỊCH») and name. `recognised`: they may be misread. */
function readSigner(lines: readonly string[], recognised: boolean): Signer {
  const authority: string[] = [];
  let position: string | null = null;
  let name: string | null = null;
  for (const [n, raw] of withSecondPosts(lines).entries()) {
    let line = (recognised ? raw.replace(READ_APOSTROPHE, '$1’') : raw)
      .replace(SIGNED, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(SPECKS, '')
      .replace(MISREAD, '$1. ');
    if (!POSTS.includes(line)) line = (recognised ? misreadPost(line) : postByLetters(line)) ?? line;
    if (INK.test(line) || /^[-–*+]|Nơi nhận|Như trên/u.test(line) || (/^Lưu\b/.test(line) && !NAME.test(line))) continue;
    const named = name !== null;
    // A name may stand on the post's line: its words are the first that are not all capitals.
    const tail = NAME_BEHIND_POST.exec(line);
    const titled = TITLES.test(line) && NAME.test(line.replace(TITLES, '').trim());
    if (tail?.groups?.name && !titled && /\p{Lu}{2}/u.test(line.slice(0, tail.index))) {
      name ??= tail.groups.name.replace(TITLES, '');
      line = line.slice(0, tail.index).trim();
    }
    const bare = line.replace(TITLES, '').trim();
    if (NAME.test(bare)) {
      if (authority.length > 0 || position !== null || lines.length <= 3) name ??= bare;
      continue;
    }
    if (named) break;
    if (/\p{Ll}{2}/u.test(line.replace(/^(?:Q|KT|TM|TL|TUQ)\./, '')) && !AUTHORITY.test(line)) {
      // Posts printed in small letters: «Phó Chủ tịch».
      if (opensWithPost(plain(line))) position = line;
      continue;
    }
    // «TM. ỦY BAN» over «NHÂN DÂN KT. CHỦ TỊCH»: the body's name goes on.
    const mark = authority.length > 0 && !AUTHORITY.test(line) ? line.search(/\s(?:KT|TL|TUQ)\s?\./u) : -1;
    if (mark > 0 && !opensWithPost(plain(line))) {
      authority[authority.length - 1] += ` ${line.slice(0, mark)}`;
      line = line.slice(mark + 1);
    }
    const read = capitals(line);
    authority.push(...read.authority);
    if (read.position === null) continue;
    if (opensWithPost(plain(read.position).replace(/^[QP]\.\s?/, ''))) position ??= read.position;
    else if (authority.length > 0 && position === null && !/^(?:CỘNG|ĐỘC|SỐ)/.test(read.position)) {
      // A body's name that goes on in the next line: «TM. BAN CHẤP HÀNH / ĐẢNG BỘ XÃ».
      authority[authority.length - 1] += ` ${read.position}`;
    } else if (position === null && bare.split(' ').length >= 2 && bare.split(' ').length <= 5 && !/\d|:/.test(bare)) name ??= null;
    // «PHÓ GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG ⏎ NGHỆ» over the name in small letters.
    else if (position !== null && name === null && lines.slice(n + 1).some((later) => NAME.test(later.replace(TITLES, '').trim())))
      position += ` ${bare}`;
    else if (position !== null && name === null && bare.split(' ').length <= 5 && !/^(?:UBND|ỦY|SỞ|BAN|HỘI|ĐẢNG)(?!\p{L})/u.test(bare))
      name = bare;
  }
  return { ...firstOfTwo(name, position, plain(position ?? '')), authority: authority.length > 0 ? authority.join(' ') : null };
}

/** Lines after the form's last that still are the signature's: ink that OCR reads as letters parts a scan's block. */
function strays(v: View, after: number): { text: string; end: number }[] {
  const found: { text: string; end: number }[] = [];
  for (const block of v.blocks.slice(after + 1, after + 6)) {
    if (!isParagraph(block)) break;
    const recognised = isRecognised(v.reading);
    const text = recognised ? v.text.slice(...block.span).replace(READ_APOSTROPHE, '$1’') : v.text.slice(...block.span);
    const family = recognised && BEHIND_INK.exec(text)?.[1];
    const post = POSTS.includes(text) || (recognised && misreadPost(text) !== undefined) || (family && FAMILY_NAMES.includes(family));
    if (text.length < 120 && (AUTHORITY.test(text) || post || NAME.test(text.replace(TITLES, ''))))
      found.push({ text, end: block.span[1] });
  }
  return found;
}

/** The signer of the document, or nothing where there is no signature block; `mendedPost`: the post is printed otherwise. */
function signerOf(v: View): { value: Signer; span: readonly [number, number]; mendedPost: boolean } | undefined {
  const { signature, recipients } = front(v);
  const lines = signature.length > 0 ? signature : recipients;
  const [first] = lines;
  const last = [...signature, ...recipients].reduce((end, line) => Math.max(end, line.block), -1);
  if (!first) return undefined;
  const own = signature.map((line) => line.text);
  // The post may stand beside «Nơi nhận» at a page's foot, the name on the next page.
  let texts = own.length > 1 ? own : [...signerAmong(recipients), ...own];
  let end = lines[lines.length - 1]!.span[1];
  const recognised = isRecognised(v.reading);
  let value = readSigner(texts, recognised);
  // «- Lưu: VT.   PHÓ CHỦ TỊCH» on the next page, below the authority.
  if (value.name && value.authority && !value.position && own.length > 1)
    value = readSigner([...own.slice(0, -1), ...signerAmong(recipients), ...own.slice(-1)], recognised);
  if (value.name === null) {
    const more = strays(v, last);
    texts = [...texts, ...signerAmong(recipients).filter((text) => !texts.includes(text)), ...more.map((line) => line.text)];
    value = readSigner(texts, recognised);
    end = Math.max(end, ...more.map((line) => line.end));
  }
  const post = LONGEST_FIRST.find((known) => value.position?.startsWith(known));
  const mendedPost = recognised && post !== undefined && ![...signature, ...recipients].some(({ text }) => text.includes(post));
  return value.name || value.position || value.authority ? { value, span: [first.span[0], end], mendedPost } : undefined;
}

/** The family name that one is, whose tone recognition misread: the only one of these letters. Undefined for one that is right or strange. */
export function familyMisread(family: string): string | undefined {
  if (FAMILY_NAMES.includes(family)) return undefined;
  const like = FAMILY_NAMES.filter((known) => fold(known) === fold(family));
  return like.length === 1 ? like[0] : undefined;
}

/** A signer whose family name is as recognition must have found it; undefined where there is nothing to mend. */
function mended(v: View, { name, ...rest }: Signer): Signer | undefined {
  const [, family, given] = (isRecognised(v.reading) && name && /^(\p{Lu}\p{Ll}+)(\s.+)$/u.exec(name)) || [];
  const right = family && familyMisread(family);
  return right ? { ...rest, name: right + given } : undefined;
}

/** The signature block: authority, post and name. */
export const signer: Rule<'header'> = {
  id: 'header.signer',
  kind: 'header',
  about: 'Quyền hạn, chức vụ và họ tên người ký.',
  confidence: 0.9,
  *find(v) {
    const found = signerOf(v);
    if (!found) return;
    const right = mended(v, found.value);
    yield {
      kind: 'header',
      span: found.span,
      fields: { field: 'signer', value: right ?? found.value },
      ...((right || found.mendedPost) && { confidence: 0.7, repaired: true }),
    };
  },
  finds: [
    [
      '@recipients - Sở A;\n@recipients - Lưu: VT. PHÓ CHỦ TỊCH\n@signature «TM. ỦY BAN NHÂN DÂN\n@signature KT. CHỦ TỊCH\n@signature Nguyễn Hoài Bảo»',
      { value: { name: 'Nguyễn Hoài Bảo', position: 'PHÓ CHỦ TỊCH', authority: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH' } },
    ],
    [
      '@signature «TM. ỦY BAN NHÂN DÂN\n@signature KT. CHỦ TỊCH\n@signature PHÓ CHỦ TỊCH\n@signature Lò Thị Mẫu»',
      { value: { name: 'Lò Thị Mẫu', position: 'PHÓ CHỦ TỊCH', authority: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH' } },
    ],
    [
      '@recipients Nơi nhận:\n@signature «TM. BAN THƯỜNG VỤ\n@signature CHỦ TỊCH»\n@recipients - Các chi hội; Lê Thị Dụ\n@recipients - Lưu VP.',
      { value: { name: 'Lê Thị Dụ', position: 'CHỦ TỊCH', authority: 'TM. BAN THƯỜNG VỤ' } },
    ],
    [
      '@signature «T/M BAN THƯỜNG VỤ\n@signature PHO BĨ THƯ\n@signature Lù Văn Dụ»',
      { value: { name: 'Lù Văn Dụ', position: 'PHÓ BÍ THƯ', authority: 'T/M BAN THƯỜNG VỤ' } },
    ],
    [
      "@signature «TM'.UỶ BAN NHÂN DÂN\n@signature `KT,CHỦ TỊCH\n@signature MH\n@signature PHÓ CHỦ TỊCH\n@signature “\n@signature Lò Thị Mẫu»",
      { value: { name: 'Lò Thị Mẫu', position: 'PHÓ CHỦ TỊCH', authority: 'TM. UỶ BAN NHÂN DÂN KT. CHỦ TỊCH' } },
    ],
    [
      '@signature «TM. ỦY BAN\n@signature NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Ví»',
      { value: { name: 'Lò Văn Ví', position: 'PHÓ CHỦ TỊCH', authority: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH' } },
    ],
    [
      '@signature «KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\n@signature ThS. Trần Văn Ví»',
      { value: { name: 'Trần Văn Ví', position: 'PHÓ GIÁM ĐỐC', authority: 'KT. GIÁM ĐỐC' } },
    ],
    [
      '@signature «TM. ỦY BAN NHÂN DÂN CHỦ TỊCH\n@signature (Đã ký)\n@signature Hà Dụ»',
      { value: { name: 'Hà Dụ', position: 'CHỦ TỊCH', authority: 'TM. ỦY BAN NHÂN DÂN' } },
    ],
    [
      '@signature «T/M ĐẢNG ỦY\n@signature PHÓ BÍ THƯ\n@signature Y Thử Niê»',
      { value: { name: 'Y Thử Niê', position: 'PHÓ BÍ THƯ', authority: 'T/M ĐẢNG ỦY' } },
    ],
    [
      '@signature «KT. TRƯỞNG CÔNG AN XÃ PHÓ TRƯỞNG CÔNG AN XÃ\n@signature Trung tá Lê Văn Thử»',
      { value: { name: 'Lê Văn Thử', position: 'PHÓ TRƯỞNG CÔNG AN XÃ', authority: 'KT. TRƯỞNG CÔNG AN XÃ' } },
    ],
    [
      '@signature «TL. CHỦ TỊCH TRƯỞNG PHÒNG KINH TẾ - HẠ TẦNG\n@signature Đỗ Thị Dụ»',
      { value: { name: 'Đỗ Thị Dụ', position: 'TRƯỞNG PHÒNG KINH TẾ - HẠ TẦNG', authority: 'TL. CHỦ TỊCH' } },
    ],
    [
      '@signature «TM. TỔ CÔNG TÁC TỔ TRƯỞNG CHỦ TỊCH UBND XÃ\n@signature Lê Văn Thử»',
      { value: { name: 'Lê Văn Thử', position: 'TỔ TRƯỞNG CHỦ TỊCH UBND XÃ', authority: 'TM. TỔ CÔNG TÁC' } },
    ],
    ['@signature «CHỦ TỊCH\n@signature Lưu Thị Dụ»', { value: { name: 'Lưu Thị Dụ', position: 'CHỦ TỊCH', authority: null } }],
    ['@signature «CHI CỤC TRƯỞNG Vũ Ví Dụ»', { value: { name: 'Vũ Ví Dụ', position: 'CHI CỤC TRƯỞNG', authority: null } }],
    [
      '@signature «TUQ. TRƯỞNG BAN\n@signature CHÁNH VĂN PHÒNG\n@signature K’Ví»',
      { value: { name: 'K’Ví', position: 'CHÁNH VĂN PHÒNG', authority: 'TUQ. TRƯỞNG BAN' } },
    ],
    ['@signature «P. HIỆU TRƯỞNG\n@signature Vũ Ví Dụ»', { value: { name: 'Vũ Ví Dụ', position: 'P. HIỆU TRƯỞNG', authority: null } }],
    ['@signature «HIỆU TRƯỞNG\n@signature Đỗ Minh Họa»', { value: { name: 'Đỗ Minh Họa', position: 'HIỆU TRƯỞNG', authority: null } }],
    [
      '@signature «KT. CHÁNH VĂN PHÒNG\n@signature Vũ Ví Dụ»',
      { value: { name: 'Vũ Ví Dụ', position: null, authority: 'KT. CHÁNH VĂN PHÒNG' } },
    ],
    [
      '@signature «KT. CHỦ TỊCH\n@signature PHÓ CHỦ TỊCH\n~ Wy M\nVũ Ví Dụ»',
      { value: { name: 'Vũ Ví Dụ', position: 'PHÓ CHỦ TỊCH', authority: 'KT. CHỦ TỊCH' } },
    ],
    [
      '@signature «TL. CHỦ TỊCH\n@signature KT. CHÁNH VĂN PHÒNG\n@signature x ` PHÓ CHÁNH VĂN PHÒNG Vũ Ví Dụ»',
      { value: { name: 'Vũ Ví Dụ', position: 'PHÓ CHÁNH VĂN PHÒNG', authority: 'TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG' } },
    ],
    [
      '@signature «TM. ỦY BAN NHÂN DÂN\n@signature KT. CHỦ TỊCH\n3 tn,.\nPHÓ CHỦ TỊCH\nVũ Ví Dụ»',
      { value: { name: 'Vũ Ví Dụ', position: 'PHÓ CHỦ TỊCH', authority: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH' } },
    ],
    [
      '@signature «CHỦ TỊCH HỘI PHỤ NỮ CHỦ TỊCH HỘI NÔNG DÂN\n@signature Vũ Thị Dụ Hà Minh Họa»',
      { value: { name: 'Vũ Thị Dụ', position: 'CHỦ TỊCH HỘI PHỤ NỮ', authority: null } },
    ],
    ['@signature «TRƯỞNG THUẾ TỈNH\n@signature Vũ Ví Dụ»', { value: { name: 'Vũ Ví Dụ', position: 'TRƯỞNG THUẾ TỈNH', authority: null } }],
    ['@signature «Q. GIÁM ĐỐC\n@signature Vũ Ví Dụ»', { value: { name: 'Vũ Ví Dụ', position: 'Q. GIÁM ĐỐC', authority: null } }],
  ],
  passes: ['Đồng chí Phó Chủ tịch Lò Thị Mẫu chủ trì cuộc họp.'],
};
