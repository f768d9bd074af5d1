import { type Band, columnOf } from './gutter-band.ts';
import { FIGURE, opensCells } from './gutter-head.ts';
import { type Line, textOf } from './line.ts';
import type { Row } from './rows.ts';

/** How much further apart (letter sizes) rows stand than the lines of one. */
const APART = 0.25;

/** Whether a line is a figure or a day by itself, which goes on in no other. */
const isWhole = (line: Line): boolean => FIGURE.test(textOf(line)) || DAY.test(textOf(line));
const DAY = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

/**
 * Where the rows of a table begin whose first column has no numbers, by its lines: each cell begins as one, and they stand further below the
 * line above than lines of one row do, or the line above in a column had room for their first word, was a figure or a day as they are, or was none.
 */
export function recordStarts(rows: readonly Row[], { first, end, heads, gaps }: Band): number[] {
  const body = rows.slice(first + heads, end);
  const pitch = Math.min(...body.slice(1).map((row, r) => row.top - body[r]!.top));
  const columns = Array.from({ length: gaps.length + 1 }, (_, c) =>
    body.flatMap(({ lines }) => lines.filter((line) => columnOf(line, gaps) === c)),
  );
  const widths = columns.map((lines) => Math.max(...lines.map((line) => widthOf(line))));
  const hadRoom = (line: Line, above: Row): boolean => {
    const column = columnOf(line, gaps);
    const last = above.lines.findLast((one) => columnOf(one, gaps) === column);
    if (!last || (isWhole(last) && isWhole(line))) return true;
    const word = line.words[0]!;
    return widthOf(last) + word.x1 - word.x0 + 0.5 * line.size < widths[column]!;
  };
  // Where each line fills all columns, none goes on from the one above.
  const single = body.every((row) => row.lines.length > gaps.length && opensCells(row));
  const starts: number[] = [];
  let figures = new Set<number>();
  for (const [r, row] of body.entries()) {
    const above = body[r - 1];
    const own = row.lines.filter((line) => FIGURE.test(textOf(line))).map((line) => columnOf(line, gaps));
    // Where what rows are of is told once for several, the numbers behind it part them.
    const counted = row.lines.length > 1 && own.some((column) => figures.has(column));
    const named = row.lines.length > 1 && columnOf(row.lines[0]!, gaps) === 0 && opensCells(row);
    const apart = above !== undefined && row.top - above.top - pitch > APART * row.lines[0]!.size;
    if (!above || single || counted || (named && (apart || row.lines.some((line) => hadRoom(line, above))))) {
      starts.push(first + heads + r);
      figures = new Set();
    }
    for (const column of own) figures.add(column);
  }
  return starts;
}

const widthOf = ({ words }: Line): number => Math.max(...words.map(({ x1 }) => x1)) - words[0]!.x0;
