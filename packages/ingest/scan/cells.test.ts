import { expect, test } from 'vitest';
import { cutCell } from './cells.ts';
import type { Grey } from './grey.ts';

const DPI = 200;
const [WIDTH, HEIGHT] = [300, 120];

/** A page with a cell on it, in which strokes stand. */
function cellWith(strokes: [x: number, from: number, to: number][]) {
  const page: Grey = { data: new Uint8Array(WIDTH * HEIGHT).fill(255), width: WIDTH, height: HEIGHT };
  for (const [x, from, to] of strokes) for (let y = from; y < to; y++) page.data.fill(60, y * WIDTH + x, y * WIDTH + x + 2);
  const cell = cutCell(page, { x0: 20, y0: 20, x1: 219, y1: 79 }, DPI);
  const margin = Math.round(DPI * 0.06);
  const inked = new Set<number>();
  if (cell) for (const [p, value] of cell.data.entries()) if (value < 128) inked.add((p % cell.width) - margin + 20);
  return [...inked].sort((a, b) => a - b);
}

test('what is left of a rule at a cell’s side is none of what stands in it, letters near the side stay', () => {
  const letters: [number, number, number][] = [
    [60, 30, 50],
    [70, 30, 50],
  ];
  expect(cellWith([...letters, [21, 22, 79], [216, 20, 70]])).toEqual([60, 61, 70, 71]);
  expect(cellWith([...letters, [23, 30, 50]])).toEqual([23, 24, 60, 61, 70, 71]);
  expect(cellWith([...letters, [120, 20, 79]])).toEqual([60, 61, 70, 71, 120, 121]);
});
