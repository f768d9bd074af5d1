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
  const lower = foldLower(text);
  return text.length < 80 && capitals(text) && (AUTHORITY.test(lower) || POSITION.test(lower)) && !/[;:,]$/.test(text);
}

const isRight = (text: string): boolean => STATE.test(foldLower(text)) || PLACE_DATE.test(text) || signs(text);

/** A line's left and right side, where a letterhead's or signature's columns share it; else the line alone. */
function sidesOf(line: string): string[] {
  if (line.length > LONGEST) return [line];
  const cells = line.includes('\t') ? line.split('\t').filter((cell) => cell.trim() !== '') : line.trim().split(WIDE);
  // Two who sign keep their line: their names share one, too.
  if (cells.length === 2 && isRight(cells[1]!.trim()) && !signs(cells[0]!.trim())) return cells;
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

/**
 * A text's lines with what stood side by side in its letterhead and signature on lines of their own: where a tab or wide blanks part the two,
 * or a converter put nothing between them.
 */
export function formLines(text: string): string {
  const lines = text.split('\n');
  return withLastWord(lines).flatMap(itemsOf).flatMap(sidesOf).join('\n');
}
