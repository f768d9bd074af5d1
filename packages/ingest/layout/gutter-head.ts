import { foldLower } from '@tonghop/model';
import { COLUMN_NAME } from '../structure/form-words.ts';
import { type Band, isBold, namesBelow, ordinalOf, REACHES } from './gutter-band.ts';
import { columnAt } from './level-table.ts';
import { type Line, textOf } from './line.ts';
import { type Row, rowsOf } from './rows.ts';
import type { GridCell } from './table.ts';

/** A name that stands over several columns, and how far. */
type Over = { line: Line; from: number; to: number };

/** The lines of a head that stand over names side by side. */
function overNames(lines: readonly Line[], xs: readonly number[]): Over[] {
  const rows = rowsOf(lines);
  return rows.flatMap((row, r) =>
    row.lines.flatMap((line, i) => {
      const columns = namesBelow(row, i, rows[r + 1]).map((one) => columnAt(xs, one.x0));
      return new Set(columns).size > 1 ? [{ line, from: columns[0]!, to: columns.at(-1)! }] : [];
    }),
  );
}

/** Those, and the lines of a head that reach over the white between columns, each of which has a name of its own below. */
function overIn(lines: readonly Line[], xs: readonly number[]): Over[] {
  const named = overNames(lines, xs);
  const reaching = lines.flatMap((line) => {
    if (named.some((one) => one.line === line)) return [];
    const [from, to] = [columnAt(xs, line.x0), columnAt(xs, line.x1 - REACHES * line.size)];
    if (from === 0 || to <= from) return [];
    const below = lines.filter((one) => one.y > line.y + 1);
    for (let c = from; c <= to; c++)
      if (!below.some((one) => columnAt(xs, one.x0) === c && columnAt(xs, one.x1 - REACHES * one.size) <= c)) return [];
    return [{ line, from, to }];
  });
  return [...named, ...reaching];
}

/**
 * The cells of a head in which a name stands over those of several columns («Đơn vị thực hiện» over «Chủ trì», «Phối hợp»), as two rows;
 * undefined where none does. `between`: where the first of them ends.
 */
export function spannedHead(
  lines: readonly Line[],
  xs: readonly number[],
  top: number,
  bottom: number,
): { cells: GridCell[]; between: number } | undefined {
  const over = overIn(lines, xs);
  if (over.length === 0) return undefined;
  const between = Math.max(...over.map(({ line }) => line.bottom));
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of over) {
    const last = spans.find((span) => from <= span.to && to >= span.from);
    if (last) [last.from, last.to] = [Math.min(last.from, from), Math.max(last.to, to)];
    else spans.push({ from, to });
  }
  const cell = (row: number, column: number, rowSpan: number, colSpan: number): GridCell => ({
    row,
    column,
    rowSpan,
    colSpan,
    x0: xs[column]!,
    x1: xs[column + colSpan]!,
    y0: row === 0 ? top : between,
    y1: row + rowSpan === 2 ? bottom : between,
    words: [],
  });
  const cells: GridCell[] = [];
  for (let c = 0; c < xs.length - 1; c++) {
    const span = spans.find(({ from, to }) => c >= from && c <= to);
    if (!span) cells.push(cell(0, c, 2, 1));
    else if (c === span.from) cells.push(cell(0, c, 1, span.to - span.from + 1));
    if (span) cells.push(cell(1, c, 1, 1));
  }
  for (const line of lines) {
    const above = over.find((one) => one.line === line);
    const column = above ? above.from : columnAt(xs, line.x0);
    const own = above
      ? cells.find((one) => one.row === 0 && one.column <= column && column < one.column + one.colSpan)
      : cells.findLast((one) => one.column === column);
    own!.words.push(...line.words);
  }
  return { cells, between };
}

/** Whether a band that has nothing in bold begins with the names of columns, none of them that of numbers («Nhiệm vụ | Thực hiện | Kinh phí»). */
export function isNamed(rows: readonly Row[], { first, end, gaps }: Band): boolean {
  if (rows.slice(first, end).some((row) => ordinalOf(row, gaps) !== undefined)) return false;
  const { lines } = rows[first]!;
  const names = lines.map((line) => foldLower(textOf(line)));
  const known = names.filter((name) => name.length < LONGEST_NAME && COLUMN_NAME.test(name)).length;
  return (
    lines.length > gaps.length &&
    ((known * 2 > names.length && known > 2) || overFigures(rows.slice(first, end))) &&
    !/^s?tt$|^so tt$/.test(names[0]!) &&
    rows.every((row) => !isBold(row))
  );
}
/** Whether a band's head is in bold and names columns, most of them known, none that of numbers, over rows that are not. */
export function isBoldNamed(rows: readonly Row[], { first, end, gaps }: Band): boolean {
  const { lines } = rows[first]!;
  const names = lines.map((line) => foldLower(textOf(line)));
  const known = names.filter((name) => name.length < LONGEST_NAME && COLUMN_NAME.test(name)).length;
  return (
    lines.length > gaps.length &&
    !/^s?tt$|^so tt$/.test(names[0]!) &&
    known > 1 &&
    known * 2 >= names.length &&
    isBold(rows[first]!) &&
    rows.slice(first + 1, end).filter((row) => isBold(row)).length < 2
  );
}

/** Whether a line stands below another of its row, in the same cell. */
const isBelow = (line: Line, lines: readonly Line[]): boolean =>
  lines.some((one) => one.y < line.y - 0.3 * line.size && one.x0 < line.x1 && one.x1 > line.x0);

/** Whether each cell of a row begins as one: none goes on from the line above. */
export const opensCells = ({ lines }: Row): boolean =>
  lines.every((line) => /^["“(]?[\p{Lu}\d%+<>≥≤–-]/u.test(textOf(line)) || isBelow(line, lines));

const LONGEST_NAME = 24;

/** A number, a share, a rise or fall by itself. */
export const FIGURE = /^[-–+]?\d[\d.,]*\s?%?$/;
/** Whether names without figures stand over two rows and more of which each has two figures at least behind its own name («Cấp học | Năm trước | Năm nay»). */
function overFigures([head, ...rows]: readonly Row[]): boolean {
  const full = rows.filter(({ lines }) => lines.length > 2 && /^\p{Lu}\p{L}/u.test(textOf(lines[0]!)));
  return (
    full.length >= 2 &&
    head!.lines.every((line) => /^\p{Lu}/u.test(textOf(line)) && !FIGURE.test(textOf(line))) &&
    full.every(({ lines }) => lines.filter((line) => FIGURE.test(textOf(line))).length >= 2)
  );
}
