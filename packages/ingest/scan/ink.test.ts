import { expect, test } from 'vitest';
import { inkBox } from './ink.ts';

const [WIDTH, HEIGHT] = [800, 1120];

/** A page with lines of boxes between `from` and `to`, and a grained strip of `wide` pixels along its left or right border. */
function page(from: number, to: number, wide = 0, side: 'left' | 'right' = 'left') {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let y = 200; y < 900; y++) if (y % 24 < 10) for (let x = from; x < to; x++) if (x % 9 < 6) data[y * WIDTH + x] = 0;
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < wide; x++) if ((x * 7 + y * 3) % 10 === 0) data[y * WIDTH + (side === 'left' ? x : WIDTH - 1 - x)] = 0;
  return { data, width: WIDTH, height: HEIGHT };
}

test('the shadow of a page’s edge is no part of what is looked at', () => {
  const clean = inkBox(page(160, 640), 10)!;
  expect(clean.x0).toBeGreaterThan(130);
  expect(inkBox(page(160, 640, 30), 10)).toEqual(clean);
  expect(inkBox(page(160, 640, 30, 'right'), 10)).toEqual(clean);
});

test('print stays, however near the border it begins, and a strip as wide as a column too', () => {
  expect(inkBox(page(3, 640), 10)!.x0).toBe(0);
  expect(inkBox(page(160, 640, 90), 10)!.x0).toBe(0);
});
