import { expect, test } from 'vitest';
import type { Grey } from './grey.ts';
import { withoutSpecks } from './specks.ts';

const DPI = 200;
const [WIDTH, HEIGHT] = [800, 600];

/** A black-and-white page on which to draw. */
function paper() {
  const page: Grey = { data: new Uint8Array(WIDTH * HEIGHT).fill(255), width: WIDTH, height: HEIGHT };
  const bar = (x0: number, y0: number, x1: number, y1: number) => {
    for (let y = y0; y <= y1; y++) page.data.fill(0, y * WIDTH + x0, y * WIDTH + x1 + 1);
  };
  const disc = (x: number, y: number, r: number) => {
    for (let dy = -r; dy <= r; dy++)
      bar(x - Math.round(Math.sqrt(r * r - dy * dy)), y + dy, x + Math.round(Math.sqrt(r * r - dy * dy)), y + dy);
  };
  const ink = ({ data }: Grey, x0: number, y0: number, x1: number, y1: number) => {
    let dark = 0;
    for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) if (data[y * WIDTH + x]! < 128) dark++;
    return dark;
  };
  return { page, bar, disc, ink };
}

test('specks far from print, punched holes and the shadow of the edge go, stops and dots stay', () => {
  const { page, bar, disc, ink } = paper();
  for (let i = 0; i < 10; i++) bar(200 + 14 * i, 300, 203 + 14 * i, 318);
  // The dot over a letter, the stop behind the line, a mark of which only two points are left.
  bar(200, 293, 202, 295);
  bar(335, 316, 337, 318);
  bar(229, 294, 230, 294);
  const print = ink(page, 190, 280, 400, 330);
  disc(60, 200, 22);
  bar(0, 0, 9, HEIGHT - 1);
  for (const [x, y] of [
    [500, 100],
    [520, 420],
    [640, 300],
    [300, 500],
  ] as const)
    bar(x, y, x + 2, y + 3);
  const clean = withoutSpecks(page, DPI);
  expect(ink(clean, 190, 280, 400, 330)).toBe(print);
  expect(ink(clean, 0, 0, WIDTH - 1, HEIGHT - 1)).toBe(print);
  expect(ink(page, 500, 100, 502, 103)).toBe(12);
});

test('on a page strewn with grain the grain goes beside print too', () => {
  const { page, bar, ink } = paper();
  for (let i = 0; i < 10; i++) bar(200 + 14 * i, 300, 203 + 14 * i, 318);
  const print = ink(page, 0, 0, WIDTH - 1, HEIGHT - 1);
  for (let y = 4; y < HEIGHT - 4; y += 9) for (let x = 4 + (y % 7); x < WIDTH - 4; x += 11) if (y < 296 || y > 322) bar(x, y, x + 1, y);
  expect(ink(withoutSpecks(page, DPI), 0, 0, WIDTH - 1, HEIGHT - 1)).toBe(print);
});

test('a filled square of a list and a table that the copy cuts at its edge stay', () => {
  const { page, bar, ink } = paper();
  bar(100, 100, 112, 112);
  for (const y of [300, 400, 500]) bar(200, y, WIDTH - 1, y + 2);
  for (const x of [200, 500]) bar(x, 300, x + 2, 500);
  const before = ink(page, 0, 0, WIDTH - 1, HEIGHT - 1);
  expect(ink(withoutSpecks(page, DPI), 0, 0, WIDTH - 1, HEIGHT - 1)).toBe(before);
});
