import { foldLower } from '@tonghop/model';
import { COLUMN_NAME } from '../structure/form-words.ts';
import { GUTTER, type Interval, isFull, NUMBERS, ORDINAL, withNamesBelow } from './gutter-band.ts';
import { type Line, lineOf, textOf } from './line.ts';
import type { Row } from './rows.ts';

/** Names of columns side by side that a head must hold. */
const FEWEST_NAMES = 4;
/** So many lines that begin at one place tell that a column does. */
const FEWEST_STARTS = 3;
/** Words that begin at one place may differ by this much (points). */
const SAME = 0.7;
/** Rows below a head that are looked at. */
const LONGEST = 150;

/** Whether a row is a table's head: names of columns, that of the numbers first or three that are known. */
function isHead({ lines }: Row): boolean {
  if (lines.length < FEWEST_NAMES) return false;
  const names = lines.map((line) => foldLower(textOf(line)));
  const known = names.filter((name) => COLUMN_NAME.test(name)).length;
  return NUMBERS.test(textOf(lines[0]!)) ? known > 1 : known > 2;
}

/** The rows that may be a table's below its head: up to a wider space above one that does not fill several columns. */
function rowsBelow(rows: readonly Row[], at: number): readonly Row[] {
  let pitch = 0;
  for (let r = at + 1; r < rows.length && r < at + LONGEST; r++) {
    const space = rows[r]!.top - rows[r - 1]!.bottom;
    if (r > at + 1 && space > pitch + 0.2 * rows[r]!.lines[0]!.size && !isFull(rows[r]!)) return rows.slice(at + 1, r);
    pitch = Math.max(pitch, space);
  }
  return rows.slice(at + 1, at + LONGEST);
}

/** The place between two names of a head at which most rows have a word that begins there, the first of them; none where they are few. */
function startIn([from, to]: Interval, rows: readonly Row[]): number | undefined {
  const found = rows.flatMap((row) =>
    row.lines.flatMap(({ words }) => words.filter(({ x0 }) => x0 > from - SAME && x0 < to + SAME).map(({ x0 }) => ({ x0, row }))),
  );
  let [best, most] = [0, FEWEST_STARTS - 1];
  for (const { x0 } of found) {
    const beside = new Set(found.filter((other) => other.x0 >= x0 && other.x0 < x0 + SAME).map(({ row }) => row)).size;
    if (beside > most) [best, most] = [x0, beside];
  }
  return most < FEWEST_STARTS ? undefined : best;
}

/** A line that ends a gutter's width before the next column, wherever its last word does. */
function withGutter(line: Line, starts: readonly number[]): Line {
  const next = starts.find((x) => x > line.x0 && line.x1 > x - GUTTER - 0.1 && line.x1 < x + SAME);
  return next === undefined ? line : { ...line, x1: Math.max(line.x0 + 1, next - GUTTER - 0.1) };
}

/** A line parted where columns begin: before a word that begins there, in a head, whose names stand in the middle, between two words about it. */
function parted(line: Line, starts: readonly number[], inHead: boolean): Line[] {
  const parts: Line[] = [];
  let from = 0;
  for (let i = 1; i <= line.words.length; i++) {
    const [last, word] = [line.words[i - 1]!, line.words[i]];
    const left = inHead || !word ? last.x1 - SAME : word.x0 - SAME;
    if (word && !(word.x0 > last.x1 && starts.some((x) => x >= left && x <= word.x0 + SAME))) continue;
    parts.push(withGutter(lineOf(line.words.slice(from, i), line.page), starts));
    from = i;
  }
  return parts;
}

/** Rows from `at` on, their lines parted where columns begin; those above stay as they are. `heads`: how many of them name columns. */
export const partedAt = (rows: readonly Row[], at: number, starts: readonly number[], heads = 0): Row[] =>
  rows.map((row, r) => (r < at ? row : { ...row, lines: row.lines.flatMap((line) => parted(line, starts, r < at + heads)) }));

/** How many rows name the columns: those above the first that begins with a number. */
const headRows = (below: readonly Row[]): number =>
  1 +
  Math.max(
    0,
    below.findIndex(({ lines }) => ORDINAL.test(lines[0]!.words[0]!.text)),
  );

/** Whether no row that fills several columns has a word that lies across a place. */
const isClear = (x: number, rows: readonly Row[]): boolean =>
  rows.every(({ lines }) => lines.length < 2 || lines.every(({ words }) => words.every(({ x0, x1 }) => x0 > x - SAME || x1 < x + SAME)));

/**
 * Where the columns of the table begin whose head is row `at`, when they stand so close that no white stretch parts them: in rows set flush
 * left many words begin at one place below a gap of the head. Undefined where `at` is no head, or nothing below tells. `heads`: how many
 * rows the head has.
 */
export function alignedStarts(rows: readonly Row[], at: number): { starts: number[]; heads: number } | undefined {
  const head = withNamesBelow(rows, at);
  if (!isHead(head)) return undefined;
  const below = rowsBelow(rows, at);
  const between = head.lines.slice(1).flatMap((line, i) => startIn([head.lines[i]!.x1, line.x0], below) ?? []);
  // Names so close that they were taken for one.
  const within = head.lines.flatMap(({ words }) =>
    words.slice(1).flatMap((word, i) => {
      const start = startIn([words[i]!.x1, word.x0], below);
      return start !== undefined && isClear(start, below) ? [start] : [];
    }),
  );
  const starts = [...between, ...within].sort((a, b) => a - b);
  return starts.length > 0 ? { starts, heads: headRows(below) } : undefined;
}
