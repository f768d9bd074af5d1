import { foldLower } from '@tonghop/model';
import { AUTHORITY, FILED, POSITION, RECIPIENTS } from '../structure/form-words.ts';

/** What stands on the right of a letterhead (folded). */
const STATE = /^(?:cong hoa xa hoi chu nghia|dang cong san viet nam|doc lap\s*-\s*tu do)/;
/** «Tây Ninh, ngày 29 tháng 8 năm 2026», the day and month maybe left blank. */
const PLACE_DATE = /\p{Lu}[\p{L} .’'-]{0,40}, ngày[\s\d.…_]{1,14}tháng[\s\d.…_]{1,14}năm[\s\d.…_]{2,12}\.?$/iu;
/** The same right behind a subject or a symbol, no blank between: «… trên môi trường sốTây Ninh, ngày …», «318/BC-UBNDIa Tôr, ngày …». */
const GLUED_DATE =
  /(?<=\p{Ll}|\p{Lu}{2})(?!T[rg]\s)(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}’'-]*){0,4}, ngày[\s\d.…_]{1,14}tháng[\s\d.…_]{1,14}năm)/u;
/** The right side's first line, right behind the left one's last: «12/BC-UBNDCỘNG HÒA XÃ HỘI …». */
const GLUED_STATE =
  /(?<=[\p{L}\d])(?=CỘNG HÒA XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM\s*$|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH\s*$)/u;
/** Who signs, right behind the last line of those who get the document: «- Lưu: VT, CNTT.GIÁM ĐỐC». */
const GLUED_SIGNER = /(?<=[\p{L})][.;]) ?(?=\p{Lu}[\p{Lu}./])/u;
/** Items that a converter ran together: «Nơi nhận:- Sở Y tế;- Lưu: VT.» */
const NEXT_ITEM = /(?<=[;,.])\s?(?=- ?\p{Lu})/u;
/** So many blanks part two columns. */
const WIDE = /\s{8,}/;
const LONGEST = 200;
/** Lines below «CHỦ NGHĨA VIỆT» within which its last word stands, where its column was too narrow. */
const NEAR = 4;

const capitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

/** Whether a text says who signs, or for whom. */
function signs(text: string): boolean {
  if (text.length >= 80 || !capitals(text) || /[;:,]$/.test(text)) return false;
  const lower = foldLower(text);
  return AUTHORITY.test(lower) || POSITION.test(lower);
}

/** «Nguyễn Văn A», maybe numbered: beside a post it is a list's row, and no side of a signature. */
const PERSON = /^(?:\d{1,2}[.)]?\s+)?(?:\p{Lu}\p{Ll}*(?:\s|$)){2,5}$/u;

const isRight = (text: string): boolean => STATE.test(foldLower(text)) || PLACE_DATE.test(text) || signs(text);

/** A line's left and right side, where a letterhead's or signature's columns share it; else the line alone. */
function sidesOf(line: string): string[] {
  if (line.length > LONGEST) return [line];
  const cells = line.includes('\t') ? line.split('\t').filter((cell) => cell.trim() !== '') : line.trim().split(WIDE);
  // Two who sign keep their line: their names share one, too.
  if (cells.length === 2 && isRight(cells[1]!.trim()) && !signs(cells[0]!.trim()))
    return PERSON.test(cells[0]!.trim()) && signs(cells[1]!.trim()) ? [line] : cells;
  // «- Như trên;⇥Trần Văn Thử»: the signer's name beside one of those who get the document.
  if (cells.length === 2 && line.includes('\t') && /^\s*-\s?\p{Lu}.*[;.]\s*$/u.test(cells[0]!) && PERSON.test(cells[1]!.trim()))
    return cells;
  if (cells.length !== 1) return [line];
  const apart = GLUED_STATE.exec(line) ?? (PLACE_DATE.test(line) ? GLUED_DATE.exec(line) : null);
  if (apart) return [line.slice(0, apart.index), line.slice(apart.index)];
  const signed = FILED.test(foldLower(line.trim())) ? GLUED_SIGNER.exec(line) : null;
  const rest = signed ? line.slice(signed.index).trim() : '';
  return signed && signs(rest) ? [line.slice(0, signed.index), rest] : [line];
}

/** «Nơi nhận:- Sở Y tế;- Lưu: VT.» as the lines it was. */
function itemsOf(line: string): string[] {
  const named = RECIPIENTS.test(foldLower(line.trim())) ? /^\s*[^:]{4,12}:\s*(?=- ?\p{Lu})/u.exec(line)?.[0] : undefined;
  return named === undefined ? [line] : [named.trim(), ...line.slice(named.length).split(NEXT_ITEM)];
}

/** Lines with «NAM» back behind «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT», where the other column's lines stand between. */
function withLastWord(lines: readonly string[]): string[] {
  const found = [...lines];
  const at = found.findIndex((line) => /CHỦ NGHĨA VIỆT$/u.test(line.trim()));
  if (at < 0) return found;
  const last = found.findIndex((line, i) => i > at + 1 && i <= at + NEAR && line.trim() === 'NAM');
  if (last < 0) return found;
  found[at] = `${found[at]!.trimEnd()} NAM`;
  found.splice(last, 1);
  return found;
}

/** Lines of a paragraph that may stand behind who signs. */
const MOST_REST = 3;
const ENDED = /[.;:!?/…]["”»)]*$/;

/**
 * Lines with who signs below the sentence that he stands in: where a program sorts a page's lines by their height, a signature beside the last
 * words comes between them («… cam kết xóa lõm⏎PHÓ GIÁM ĐỐC⏎sóng của 19 bản.»).
 */
function withSentencesWhole(lines: readonly string[]): string[] {
  const found = [...lines];
  for (let i = 1; i < found.length; i++) {
    if (!signs(found[i]!.trim())) continue;
    let before = i - 1;
    while (before > 0 && found[before]!.trim() === '') before--;
    const above = found[before]!.trim();
    let end = i + 1;
    while (end < found.length && (found[end]!.trim() === '' || signs(found[end]!.trim()))) end++;
    let rest = end;
    while (rest < Math.min(found.length, end + MOST_REST) && !ENDED.test(found[rest]!.trim())) rest++;
    const goesOn = above.length > FULL && !ENDED.test(above) && !capitals(above) && /^\p{Ll}/u.test(found[end]?.trim() ?? '');
    if (goesOn && rest < Math.min(found.length, end + MOST_REST)) {
      const signed = found.splice(i, end - i);
      found.splice(i + rest + 1 - end, 0, ...signed);
      i = rest;
    } else i = end - 1;
  }
  return found;
}
/** Letters of a line that goes on below. */
const FULL = 40;

/** A text with one blank between its words, where a program wrote two between nearly all of them. */
export function singleSpaced(text: string): string {
  if (!/\S {2}\S/.test(text)) return text;
  const single = text.match(/\S (?=\S)/g)?.length ?? 0;
  const double = text.match(/\S {2}(?=\S)/g)?.length ?? 0;
  return double > 4 * single ? text.replace(/(?<=\S) {2}(?=\S)/g, ' ') : text;
}

/**
 * A text's lines with what stood side by side in its letterhead and signature on lines of their own: where a tab or wide blanks part the two,
 * or a converter put nothing between them.
 */
export function formLines(text: string): string {
  const sides = withLastWord(text.split('\n')).flatMap(itemsOf).flatMap(sidesOf);
  return withSentencesWhole(sides).join('\n');
}
