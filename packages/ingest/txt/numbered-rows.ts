import { foldLower } from '@tonghop/model';
import { POSITION } from '../structure/form-words.ts';
import { label, romanValue } from '../structure/markers.ts';
import {
  BELOW,
  type Head,
  HIGHEST_HEAD,
  headAt,
  isBlank,
  isHeading,
  type NumberColumn,
  numberColumnIn,
  ordinalIn,
  plain,
  withoutNumbers,
} from './numbered-head.ts';
import { piecesOf } from './row-columns.ts';

const TOTAL = /^\s*(?:tổng|cộng)(?!\p{L})/iu;
/** Lines of a table at most. */
const LONGEST = 3000;
/** Lines among which the next row is looked for, and within which a page repeats a head. */
const NEAR = 12;
const RUNNING = 4;

/** A line of a table's body: where it stands in the text, its page from the head's on, and the row number in front of it; '' for a row that has none. */
export type BodyLine = { at: number; page: number; text: string; ordinal: string | undefined };
/** Lines of one row on one page; `ordinal` is undefined for what goes on from the page before. */
export type Row = { ordinal: string | undefined; lines: BodyLine[] };

const wordsIn = (lines: readonly string[]): string => lines.join(' ').replace(/\f/g, ' ').trim().split(/\s+/).sort().join(' ');
const indentOf = (line: string): number => line.search(/\S/);

/** Whether below a line a row goes on with the numbers of those above it. */
function countsOn(lines: readonly string[], at: number, column: NumberColumn, above: readonly BodyLine[]): boolean {
  const last = Number.parseInt(above.findLast(({ ordinal }) => /^\d/.test(ordinal ?? ''))?.ordinal ?? '0', 10);
  const next = lines
    .slice(at + 1, at + 1 + NEAR)
    .map((line) => ordinalIn(plain(line), column))
    .find((ordinal) => ordinal !== undefined);
  return next !== undefined && (!/^\d/.test(next) || Number.parseInt(next, 10) === last + 1);
}

/** What of a row's number its narrow column cut off («1⏎0», «II⏎I»): with it the number follows the one before, without it not. */
function restOf(told: string, below: string | undefined, above: readonly BodyLine[]): string | undefined {
  if (below === undefined) return undefined;
  const kind = /^\d/.test(told) ? /^\d+$/ : /^[IVX]+$/;
  const countOf = (text: string): number => (!kind.test(text) ? Number.NaN : /^\d/.test(text) ? Number(text) : romanValue(text));
  const last = above.findLast(({ ordinal }) => kind.test(ordinal ?? ''))?.ordinal;
  const next = last === undefined ? Number.NaN : countOf(last) + 1;
  return countOf(told) !== next && countOf(told + below) === next ? below : undefined;
}

/** From where to where the first lines of a page repeat a head; a running number may stand above. */
function repeated(lines: readonly string[], at: number, head: string): [from: number, to: number] | undefined {
  for (let from = at; from < at + RUNNING; from++)
    for (let to = from + 1; to <= from + HIGHEST_HEAD; to++) if (wordsIn(lines.slice(from, to)) === head) return [from, to];
  return undefined;
}

/** «Giai đoạn 1: Chuẩn bị» above numbers, «Tổng cộng» before figures: a row that has no number; `text`: where those of rows begin. */
function isUnnumbered(lines: readonly string[], at: number, column: NumberColumn, text: number): boolean {
  const line = plain(lines[at]!);
  if (indentOf(line) > Math.max(column[1], text - 2) && !TOTAL.test(line)) return false;
  if (/[.;:]$|^\s*\p{Ll}/u.test(line)) return false;
  if (piecesOf(line).length > 2) return true;
  const next = lines.slice(at + 1, at + RUNNING).find((one) => !isBlank(one));
  return next !== undefined && ordinalIn(plain(next), column) !== undefined && label(line) === undefined;
}

/** Whether text that is none of a table's begins at a line. */
function endsTable(lines: readonly string[], at: number): boolean {
  const text = plain(lines[at]!).trim();
  const folded = foldLower(text);
  return BELOW.test(folded) || (text === text.toUpperCase() && POSITION.test(folded)) || headAt(lines, at) !== undefined;
}

/** «V. TỔ CHỨC THỰC HIỆN» behind rows of three cells and more: a heading, below which no line has as many. */
function opensText(lines: readonly string[], at: number, body: readonly BodyLine[]): boolean {
  if (!isHeading(plain(lines[at]!).trim()) || !body.some(({ text }) => piecesOf(text).length > 2)) return false;
  const below = lines.slice(at + 1, at + 1 + NEAR).filter((line) => !isBlank(line));
  return below.length > 0 && below.slice(0, RUNNING).every((line) => piecesOf(plain(line)).length <= 2);
}

/** The lines of a table's body page by page, without blank ones and the heads that pages repeat, which are told by their pages; `end`: behind the last. */
export function bodyBelow(lines: readonly string[], head: Head): { body: BodyLine[]; heads: Map<number, string[]>; end: number } {
  const printed = wordsIn(lines.slice(head.top, head.end));
  const body: BodyLine[] = [];
  const heads = new Map([[0, head.lines]]);
  let [page, end, column, start] = [0, head.end, head.column, Number.POSITIVE_INFINITY];
  for (let at = head.end; at < Math.min(lines.length, head.end + LONGEST); at++) {
    const opensPage = lines[at]!.includes('\f');
    const text = plain(lines[at]!);
    if (opensPage) {
      page++;
      const again = repeated(lines, at, printed);
      if (again) {
        const own = lines.slice(...again);
        column = own.map((line) => numberColumnIn(plain(line))).find((one) => one !== undefined) ?? column;
        heads.set(page, withoutNumbers(own, column));
        at = again[1] - 1;
        continue;
      }
    }
    if (isBlank(text) || (opensPage && /^\s*\d{1,3}\s*$/.test(text))) continue;
    if (at > head.end && endsTable(lines, at)) break;
    const told = ordinalIn(text, column);
    const rest = told === undefined ? undefined : restOf(told, ordinalIn(plain(lines[at + 1] ?? ''), column), body);
    if (told === undefined && isHeading(text) && !countsOn(lines, at, column, body)) break;
    if (told !== undefined && /^[IVX]/.test(told) && opensText(lines, at, body)) break;
    const unnumbered = told === undefined && isUnnumbered(lines, at, column, at === head.end ? Number.POSITIVE_INFINITY : start);
    // What goes on in small letters: behind a page's end, or in a row.
    const goesOn = /^\s*\p{Ll}/u.test(text) && (opensPage || piecesOf(text).length > 2);
    if (told === undefined && !unnumbered && !goesOn && indentOf(text) <= column[1]) break;
    const own = told === undefined ? text : text.replace(told, ' '.repeat(told.length));
    body.push({ at, page, text: own, ordinal: told === undefined ? (unnumbered ? '' : undefined) : told + (rest ?? '') });
    if (told !== undefined && piecesOf(text).length > 2) start = indentOf(own);
    if (rest !== undefined) {
      at++;
      body.push({ at, page, text: plain(lines[at]!).replace(rest, ' '.repeat(rest.length)), ordinal: undefined });
    }
    end = at + 1;
  }
  return { body, heads, end };
}

/** The rows of a body: each from its number on, what goes on from the page before apart. */
export function rowsIn(body: readonly BodyLine[]): Row[] {
  const rows: Row[] = [];
  for (const line of body) {
    const last = rows.at(-1);
    if (last && line.ordinal === undefined && line.page === last.lines[0]!.page) last.lines.push(line);
    else rows.push({ ordinal: line.ordinal, lines: [line] });
  }
  return rows;
}
