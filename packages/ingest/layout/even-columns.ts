/** A cell's place in a grid as drawn. */
export type Placed = { row: number; column: number; rowSpan: number; colSpan: number };

/** How far a line may stand from where it belongs: in parts of the narrower column beside it, and in points at most. */
const NEAR = 0.5;
const FARTHEST = 30;

/** The lines of each row's cells, those that reach down from above among them, in order. */
function linesByRow(cells: readonly Placed[]): number[][] {
  const rows: Placed[][] = [];
  for (const cell of cells) for (let r = cell.row; r < cell.row + cell.rowSpan; r++) (rows[r] ??= []).push(cell);
  return Array.from(rows, (row) => {
    if (!row) return [];
    const sorted = row.sort((a, b) => a.column - b.column);
    return [...sorted.map(({ column }) => column), sorted.at(-1)!.column + sorted.at(-1)!.colSpan];
  });
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/**
 * The columns that an author means where the borders of some rows were dragged: no row has as many cells as the grid has columns, since
 * slivers stand between one row's lines and another's. Answers for each of the grid's lines (`xs`, points, ascending) which of the even
 * grid's it is, and where those stand; undefined for a regular grid, and where rows are parted in ways of their own.
 */
export function evenColumns(xs: readonly number[], cells: readonly Placed[]): { lineOf: number[]; xs: number[] } | undefined {
  const rows = linesByRow(cells);
  const columns = Math.max(...rows.map((lines) => lines.length - 1));
  if (columns < 2 || columns >= xs.length - 1) return undefined;
  const full = rows.filter((lines) => lines.length - 1 === columns);
  const even = Array.from({ length: columns + 1 }, (_, k) => median(full.map((lines) => xs[lines[k]!]!)));
  const reach = even.map((x, k) => {
    const beside = [even[k - 1], even[k + 1]].flatMap((other) => (other === undefined ? [] : [Math.abs(x - other)]));
    return Math.min(FARTHEST, NEAR * Math.min(...beside));
  });
  const lineOf = xs.map((x) => even.reduce((best, other, k) => (Math.abs(other - x) < Math.abs(even[best]! - x) ? k : best), 0));
  const fits = (line: number): boolean => Math.abs(even[lineOf[line]!]! - xs[line]!) <= reach[lineOf[line]!]!;
  const ordered = rows.every((lines) => lines.every((line, i) => fits(line) && (i === 0 || lineOf[line]! > lineOf[lines[i - 1]!]!)));
  return ordered ? { lineOf, xs: even } : undefined;
}
