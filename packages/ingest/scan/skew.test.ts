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

/** The same table, each point moved as a page does that lies askew by `degrees`. */
function askew({ data, width, height }: Grey, degrees: number): Grey {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const turned: Grey = { data: new Uint8Array(data.length).fill(255), width, height };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [Math.round(x + y * slope), Math.round(y - x * slope)];
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height) turned.data[y * width + x] = data[fromY * width + fromX]!;
    }
  return turned;
}

/** A ruled table across a page on its side, with few and short lines in its cells. */
function sparseTable(): Grey {
  const page: Grey = { data: new Uint8Array(1169 * 827).fill(255), width: 1169, height: 827 };
  const ink = (x: number, y: number, w: number, h: number) => {
    for (let j = y; j < y + h; j++) page.data.fill(0, j * page.width + x, j * page.width + x + w);
  };
  for (let column = 0; column <= 9; column++) ink(100 + column * 108, 140, 2, 510);
  for (let row = 0; row <= 6; row++) ink(100, 140 + row * 85, 974, 2);
  for (let column = 0; column < 9; column++)
    for (let row = 0; row < 6; row++)
      for (let line = 0; line < 1 + ((column * 5 + row * 3) % 4); line++)
        for (let letter = 0; letter < 3 + ((column + line + row) % 6); letter++) {
          const [x, y] = [108 + column * 108 + letter * 9, 150 + row * 85 + line * 18];
          ink(x, y, 2, 9);
          ink(x, y + 4, 6, 2);
        }
  return page;
}

test.each([-0.45, -0.2, 0.2, 0.45])('rules tell by how much a table lies askew (%s°)', async (degrees) => {
  for (const table of [narrowTable(), sparseTable()])
    expect(Math.abs((await skewOf(askew(table, degrees))).degrees - degrees)).toBeLessThan(0.08);
});
