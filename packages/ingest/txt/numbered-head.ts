import { foldLower } from '@tonghop/model';
import { label } from '../structure/markers.ts';
import { namesIn, type Piece, piecesOf } from './row-columns.ts';

/** The name of the numbers' column at a line's start, or what of it stands there, other names behind it. */
const HEAD = /^\s*(?:[Ss][Tt]?[Tt]?|[Tt]{1,2}|S\.TT|S[Ốố](?: T[Tt]| thứ(?: tự)?)?|M[Ãã](?: (?:việc|số))?)(?=\s+\S)/u;
/** The rest of it, in the lines below. */
const HEAD_REST = /^\s*(?:tt?|ố|thứ(?: tự)?|tự|việc|số)(?=\s|$)/iu;
/** Names that tell the numbers' column by themselves; beside another one, more columns must stand, and rows that count on. */
export const NUMBERS = /^(?:s\s?\.?\s?t\s?t|t\s?t|số\s?t\s?t|số thứ tự)$/iu;
const ORDINAL = /^(\s*)((?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ]|[*•])[.)]?)(?=\s|$)/u;
const FIRST_ORDINAL = /^(?:(?:0?1|I|A)(?:\.1)?[.)]?|[*•])$/;
/** What stands below a table and is none of it, folded. */
export const BELOW =
  /^(?:noi nhan|tren day|kinh de nghi|ghi chu\s*:|nguon\s*:|nguoi lap|phu luc|(?:bieu|bang|mau)(?: so)? \d|(?:tm|kt|tl|tuq)\s?\.)|\.\/\.$/;
/** What stands above a table and is none of its head: words in capitals, a table's own title. */
const TITLE = /\p{Lu}{2,} \p{Lu}{2,}|^\s*(?:Biểu|Bảng|Phụ lục|Mẫu|\()/u;
/** «(1) | (2) | (3)» under a head. */
const COUNTS = /^(?:\s*\((?:\d{1,2}|[a-z])\)){3,}\s*$/i;
/** Lines that a head has at most. */
export const HIGHEST_HEAD = 8;
/** Lines that names set at their cells' feet may have above. */
const HIGHEST_FOOT = 3;
const LONGEST_NAME = 30;
const LONGEST_LINE = 60;
/** Columns of letters by which a row's number may stand beside the name of its column. */
const BESIDE = 4;
/** Columns of letters by which a title's middle may stand beside that of the head. */
const OFF_MIDDLE = 4;

/** Where the numbers' column begins and ends, in columns of letters. */
export type NumberColumn = readonly [from: number, to: number];

/**
 * A head: its lines from `top` to before `end`, their text with the name of the numbers' column blanked out, that name and where it stands, and the
 * cells of a row below that counts the columns.
 */
export type Head = { top: number; end: number; lines: string[]; name: string; column: NumberColumn; counts: string[] };

/** Whether nothing stands in a line, or there is none. */
export const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** A line without the form feed that opens its page. */
export const plain = (line: string): string => line.replace(/\f/g, '');

const indentOf = (line: string): number => line.search(/\S/);

/** The row number with which a line begins, in its column. */
export function ordinalIn(line: string, [from, to]: NumberColumn): string | undefined {
  const found = ORDINAL.exec(line);
  if (!found) return undefined;
  const at = found[1]!.length;
  // A numeral or letter of a group may stand further in than the numbers do.
  const most = !/^\d/.test(found[2]!) && /^ {2}/.test(line.slice(found[0].length)) ? to + BESIDE : to;
  return at >= from - BESIDE && at <= most ? found[2]! : undefined;
}

/** A line with blanks for a stretch of it. */
const without = (line: string, [from, to]: NumberColumn): string =>
  line.slice(0, from) + ' '.repeat(Math.max(0, Math.min(to, line.length) - from)) + line.slice(to);

/** The column of the numbers' name in a line of a head, if it stands there. */
export function numberColumnIn(line: string): NumberColumn | undefined {
  const found = HEAD.exec(line)?.[0];
  return found === undefined ? undefined : [indentOf(found), found.length];
}

/** «II. Tiến độ nhiệm vụ»: one stretch behind a number with its stop, a tab between them or not. */
export function isHeading(text: string): boolean {
  const pieces = piecesOf(text);
  const tabbed = pieces.length === 2 && /^(?:[IVX]{1,5}|\d{1,2})\.$/.test(pieces[0]!.text);
  return (
    (pieces.length === 1 || tabbed) &&
    (label(text.trim())?.kind === 'part' ||
      /^\s*(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})(?:\.\d{1,2})*\.\s*\p{Lu}|^\s*[IVX]{1,5}\s?\.?[-–/]\s*\p{Lu}{2}/u.test(text))
  );
}

/** Where a head ends whose numbers' name stands in a line: before the first row, or its group's name; undefined where text stands between. */
function endOf(lines: readonly string[], at: number, column: NumberColumn): number | undefined {
  let end = at + 1;
  while (end < lines.length && end - at <= HIGHEST_HEAD && ordinalIn(plain(lines[end]!), column) === undefined) {
    const next = lines[end]!;
    const prose = piecesOf(next).some(({ text }) => text.length > LONGEST_LINE) || isHeading(next);
    if (prose || next.includes('\f') || BELOW.test(foldLower(next.trim()))) return undefined;
    end++;
  }
  const row = plain(lines[end] ?? '');
  const number = ordinalIn(row, column);
  if (number === undefined || !FIRST_ORDINAL.test(number)) return undefined;
  // The name of the first group stands where the first row's text does, or at the edge.
  const group = plain(lines[end - 1]!);
  const text = indentOf(row.replace(ORDINAL, (all) => ' '.repeat(all.length)));
  const alone = end - 1 > at && piecesOf(group).length === 1 && /^\s*\p{Lu}.{2}/u.test(group);
  return alone && (Math.abs(indentOf(group) - text) <= 1 || indentOf(group) <= column[0] + 1) ? end - 1 : end;
}

/** Where a head begins: as many lines may stand above the one with the numbers' name as below it. */
function topOf(lines: readonly string[], at: number, end: number, column: NumberColumn): number {
  const line = plain(lines[at]!);
  const below = lines.slice(at + 1, end).filter((one) => !isBlank(one));
  const middleOf = (pieces: readonly Piece[]): number => (pieces[0]!.from + pieces.at(-1)!.to) / 2;
  const middle = middleOf(namesIn([without(line, column), ...below]));
  const isName = (one: string): boolean => {
    const pieces = piecesOf(one);
    if (pieces.length === 0 || label(one.trim()) || /[.:;)]$/.test(one)) return false;
    if ((TITLE.test(one) || one === one.toUpperCase()) && !TITLE.test(line)) return false;
    // A title stands in the middle of all columns.
    if (pieces.length === 1 && Math.abs(middleOf(pieces) - middle) <= OFF_MIDDLE) return false;
    return pieces.every((piece) => piece.from > column[1] && piece.text.length <= LONGEST_NAME);
  };
  const own = piecesOf(without(line, column));
  // «Kế hoạch | Thực hiện» above «STT | Chỉ tiêu | 2026 | 6 tháng»: names set at their cells' feet begin above and go on there.
  const beginsAbove = (one: string): boolean => {
    const over = piecesOf(one).map(({ from, to }) => own.filter((name) => name.from < to && name.to > from));
    return over.every((names) => names.length === 1) && over.some(([name]) => /^[\p{Ll}\d(%]/u.test(name!.text));
  };
  let top = at;
  if (below.length === 0)
    for (; at - top < HIGHEST_FOOT && top > 0 && !lines[top]!.includes('\f') && isName(plain(lines[top - 1]!)); top--)
      if (!beginsAbove(plain(lines[top - 1]!))) break;
  while (at - top < below.length && top > 0 && !lines[top]!.includes('\f') && isName(plain(lines[top - 1]!))) top--;
  return top;
}

/** The head in whose lines the name of the numbers' column stands at a line; undefined where none does. */
export function headAt(lines: readonly string[], at: number): Head | undefined {
  const line = plain(lines[at]!);
  const column = numberColumnIn(line);
  if (!column || isBlank(line.slice(column[1]))) return undefined;
  const end = endOf(lines, at, column);
  if (end === undefined) return undefined;
  const top = topOf(lines, at, end, column);
  const own = lines.slice(top, end).map(plain);
  own[at - top] = without(line, column);
  let name = line.slice(...column);
  for (let i = at + 1 - top; i < own.length; i++) {
    const found = HEAD_REST.exec(own[i]!)?.[0];
    if (found === undefined || found.length > column[1] + 2) continue;
    const rest = found.trim();
    name += /^[st]/i.test(name) && rest.length < 3 && !/^số$/iu.test(name) ? rest : ` ${rest}`;
    own[i] = without(own[i]!, [0, found.length]);
  }
  const counts =
    own
      .find((one) => COUNTS.test(one))
      ?.trim()
      .split(/\s+/) ?? [];
  const named = own.filter((one) => !isBlank(one) && !COUNTS.test(one));
  return namesIn(named).length < (NUMBERS.test(name) ? 2 : 3) ? undefined : { top, end, lines: named, counts, name, column };
}

/** A head that a page repeats in some of its lines, its numbers' name blanked out. */
export const withoutNumbers = (lines: readonly string[], column: NumberColumn): string[] =>
  lines.map((line) => without(plain(line), column));
