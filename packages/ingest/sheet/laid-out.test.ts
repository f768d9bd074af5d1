import { expect, test } from 'vitest';
import { sheetBlocks } from './laid-out.ts';

const cell = (row: number, column: number, rowSpan = 1, colSpan = 1) => ({ row, column, rowSpan, colSpan, text: `${row} ${column}` });

test('spans count the rows and columns that are left', () => {
  const [table] = sheetBlocks('Sheet1', [cell(0, 0), cell(0, 2), cell(0, 5), cell(2, 0, 4), cell(2, 2, 1, 4), cell(5, 2), cell(5, 5)]);
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.rows.map(({ cells }) => cells.map(({ column, rowSpan, colSpan }) => [column, rowSpan, colSpan]))).toEqual([
    [
      [0, 1, 1],
      [1, 1, 1],
      [2, 1, 1],
    ],
    [
      [0, 2, 1],
      [1, 1, 2],
    ],
    [
      [1, 1, 1],
      [2, 1, 1],
    ],
  ]);
});

test('a long sheet of merged cells is laid out in no time', () => {
  const cells = Array.from({ length: 20_000 }, (_, row) => [0, 1, 2, 3, 4].map((column) => cell(row, column, 2))).flat();
  const before = process.cpuUsage();
  sheetBlocks('Sheet1', cells);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2000);
});
