import { expect, test } from 'vitest';
import type { Grey } from './grey.ts';
import { skewOf } from './skew.ts';

/** A page of 100 dpi: a ruled table of ten columns, in each cell two lines of letters that begin at its left edge. */
function narrowTable(): Grey {
  const page: Grey = { data: new Uint8Array(827 * 1169).fill(255), width: 827, height: 1169 };
  const ink = (x: number, y: number, w: number, h: number) => {
    for (let j = y; j < y + h; j++) page.data.fill(0, j * page.width + x, j * page.width + x + w);
  };
  for (let column = 0; column <= 10; column++) ink(60 + column * 70, 80, 2, 1000);
  for (let row = 0; row <= 10; row++) ink(60, 80 + row * 100, 700, 2);
  let turn = 1;
  const vary = (most: number) => {
    turn = (turn * 48271) % 2147483647;
    return turn % most;
  };
  for (let column = 0; column < 10; column++)
    for (let row = 0; row < 10; row++)
      for (let line = 0; line < 2; line++)
        for (let x = 66 + column * 70; x < 115 + column * 70; x += 7 + vary(4)) {
          const y = 90 + row * 100 + line * 19;
          for (const bar of [0, 7]) ink(x, y + bar, 5, 2);
          ink(x + vary(4), y - vary(2) * 3, 2, 9);
        }
  return page;
}

test("a table's uprights do not turn a page of narrow columns on its side", async () => {
  const found = await skewOf(narrowTable());
  expect(found.sideways).toBe(false);
  expect(Math.abs(found.degrees)).toBeLessThan(0.3);
});
