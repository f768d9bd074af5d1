import { expect, test } from 'vitest';
import { line } from './layout.test-files.ts';
import { findGrids } from './table.ts';

test('a ruled table too wide for its page keeps the words of its last column, which run over the edge', () => {
  const xs = [70, 300, 595];
  const across = [100, 130, 160].map((at) => ({ at, from: 70, to: 595 }));
  const down = xs.map((at) => ({ at, from: 100, to: 160 }));
  const words = [
    ...line('Lắp trạm đo', { x: 80, y: 118 }),
    ...line('Đang thực hiện, đạt 71/96 cống', { x: 500, y: 118 }),
    ...line('Nhắn tin', { x: 80, y: 148 }),
    ...line('Đã gửi', { x: 500, y: 148 }),
  ];
  const { grids, outside } = findGrids(across, down, words, 1, 595);
  expect(outside).toEqual([]);
  expect(grids[0]!.cells.map((cell) => cell.words.map((word) => word.text).join(' '))).toEqual([
    'Lắp trạm đo',
    'Đang thực hiện, đạt 71/96 cống',
    'Nhắn tin',
    'Đã gửi',
  ]);
});
