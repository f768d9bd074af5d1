import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenColumns, type Placed } from './even-columns.ts';

/** Cells of rows, each by its own lines' places among all of them. */
function placed(rows: readonly (readonly number[])[]): { xs: number[]; cells: Placed[] } {
  const xs = [...new Set(rows.flat())].sort((a, b) => a - b);
  const cells = rows.flatMap((lines, row) =>
    lines.slice(1).map((end, i) => ({ row, rowSpan: 1, column: xs.indexOf(lines[i]!), colSpan: xs.indexOf(end) - xs.indexOf(lines[i]!) })),
  );
  return { xs, cells };
}

test('lines dragged in some rows are those of the others', () => {
  const { xs, cells } = placed([
    [0, 30, 200, 300],
    [0, 36, 190, 300],
    [0, 200, 300],
  ]);
  expect(evenColumns(xs, cells)?.lineOf).toEqual([0, 1, 1, 2, 2, 3]);
});

test('a regular grid, merged cells in it, and rows parted in ways of their own stay as they are', () => {
  const regular = placed([
    [0, 30, 300],
    [0, 30, 200, 300],
  ]);
  expect(evenColumns(regular.xs, regular.cells)).toBeUndefined();
  const own = placed([
    [0, 100, 200, 300],
    [0, 150, 300],
  ]);
  expect(evenColumns(own.xs, own.cells)).toBeUndefined();
});

test('any small drags are evened, cell by cell', () => {
  const base = [0, 40, 200, 290, 380, 480];
  const drags = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(drags, { minLength: 1, maxLength: 6 }), (rows) => {
      const lines = rows.map((row) => [0, ...row.map((by, i) => base[i + 1]! + by), 480]);
      const { xs, cells } = placed([base, ...lines]);
      const even = evenColumns(xs, cells);
      if (xs.length === base.length) return;
      expect(cells.map((cell) => [even!.lineOf[cell.column], even!.lineOf[cell.column + cell.colSpan]])).toEqual(
        cells.map((_, n) => [n % 5, (n % 5) + 1]),
      );
    }),
  );
});
