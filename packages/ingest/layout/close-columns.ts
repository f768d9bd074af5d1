import { foldLower } from '@tonghop/model';
import { COLUMN_NAME } from '../structure/form-words.ts';
import { emptyStrips, namedStrips, type Strip, stripsIn } from './column-strips.ts';
import { inCapitals, isBold, isFull, NUMBERS, ORDINAL, opensItem, withNamesBelow } from './gutter-band.ts';
import { opensCells } from './gutter-head.ts';
import { type Line, textOf } from './line.ts';
import type { Row } from './rows.ts';
import { setInColumns } from './set-in-columns.ts';

/** Columns side by side that such a table has at least. */
const FEWEST_COLUMNS = 3;
/** Rows below a head that are looked at. */
const LONGEST = 150;
/** Rows that a head has at most. */
const HIGHEST_HEAD = 4;
/** Room (letter sizes) that no two rows of one table have between them. */
const FAR = 2.5;

const isKnown = (line: Line): boolean => COLUMN_NAME.test(foldLower(textOf(line)));

/** Whether a row may name the columns of a table, by its names, or by its type where that differs from all below. */
function isHead({ lines }: Row, below: readonly Row[]): boolean {
  if (lines.length < FEWEST_COLUMNS || ORDINAL.test(textOf(lines[0]!))) return false;
  const known = lines.filter(isKnown).length;
  if (NUMBERS.test(textOf(lines[0]!)) || known > 1) return true;
  return isBold({ lines, top: 0, bottom: 0 }) && below.filter((row) => !isBold(row)).length > 0.7 * below.length;
}

/** Whether a row is one line of text that runs over the white on both sides of one of a head's names. */
const runsOver = ({ lines: [line, ...more] }: Row, { lines: names }: Row): boolean =>
  more.length === 0 && names.filter(({ x0 }, i) => i > 0 && line!.x0 < names[i - 1]!.x1 && line!.x1 > x0).length > 1;

/** Where the first word of a head ends: the first column's lines begin in front of it. */
const firstEnd = ({ lines: [name] }: Row): number => name!.words[0]!.x1;

/** Whether a row is a table's that has a number, in front of the end of its column's name. */
const isNumbered = (row: Row | undefined, end: number): boolean =>
  row !== undefined && row.lines.length > 1 && row.lines[0]!.x0 < end && ORDINAL.test(row.lines[0]!.words[0]!.text);

/** Whether a row is one line of several words in capitals: no piece of a cell. */
const isTitle = (row: Row): boolean => row.lines.length === 1 && row.lines[0]!.words.length > 2 && inCapitals(row);

/** Rows up to the last that fills several columns: below it may stand a heading of the text. */
const tableRows = (rows: readonly Row[]): readonly Row[] => rows.slice(0, rows.findLastIndex(({ lines }) => lines.length > 1) + 1);

/** The rows that may be a table's below a head, row `at`: up to a wide space, to running text, to a heading of the text, or to another head. */
function rowsBelow(rows: readonly Row[], at: number, head: Row): readonly Row[] {
  for (let r = at + 1; r < rows.length && r < at + LONGEST; r++) {
    const row = rows[r]!;
    const next = rows[r + 1];
    const ends =
      row.top - rows[r - 1]!.bottom > FAR * row.lines[0]!.size ||
      (runsOver(row, head) && (next === undefined || next.lines.length < 2)) ||
      ((opensItem(row) || isTitle(row)) && !isNumbered(next, firstEnd(head))) ||
      (r > at + HIGHEST_HEAD && isFull(row) && NUMBERS.test(textOf(row.lines[0]!)));
    if (ends) return tableRows(rows.slice(at + 1, r));
  }
  return tableRows(rows.slice(at + 1, at + LONGEST));
}

/** How many rows of a table name its columns: those above the first that begins with a number, or whose cells all begin as such. */
function headRows(below: readonly Row[], end: number): number {
  const numbered = below.findIndex((row) => isNumbered(row, end));
  if (numbered >= 0) return 1 + numbered;
  return (
    1 +
    Math.max(
      0,
      below.findIndex((row) => row.lines.length > 1 && row.lines[0]!.x0 < end && opensCells(row)),
    )
  );
}

/**
 * The strips between the columns of the table whose head is row `at`, however close these stand, how many rows the head has, and
 * where those end that were looked at; undefined where `at` is no head, or nothing below tells.
 */
export function stripsBelow(rows: readonly Row[], at: number): { strips: Strip[]; heads: number; end: number } | undefined {
  if (!isFull(rows[at]!)) return undefined;
  const head = withNamesBelow(rows, at);
  const [left, right] = [head.lines[0]!.x0, head.lines.at(-1)!.x1];
  const below = rowsBelow(rows, at, head);
  if (below.length < 2 || !isHead(head, below)) return undefined;
  const near = below.slice(0, HIGHEST_HEAD);
  const guess = headRows(near, firstEnd(head));
  const names = [...head.lines, ...below.slice(0, guess - 1).flatMap((row) => row.lines)];
  const body = below.slice(guess - 1);
  const told = stripsIn(body, left, right);
  const strips = namedStrips(
    [...told, ...emptyStrips(told, head.lines, body)].sort((a, b) => a.to - b.to),
    names,
  );
  if (strips.length + 1 < FEWEST_COLUMNS) return undefined;
  // In stretched lines cells are told only by the columns.
  return { strips, heads: headRows(setInColumns(near, 0, strips), firstEnd(head)), end: at + 1 + below.length };
}
