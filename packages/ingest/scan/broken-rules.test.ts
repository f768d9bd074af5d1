import { expect, test } from 'vitest';
import { findTables } from './cells.ts';
import type { Grey } from './grey.ts';
import { eraseRules } from './ruling.ts';

const DPI = 200;
const [WIDTH, HEIGHT] = [900, 520];

/** A black-and-white page with strokes, and rules of which dashes are left that lie a point higher or lower from place to place. */
function paper() {
  const page: Grey = { data: new Uint8Array(WIDTH * HEIGHT).fill(255), width: WIDTH, height: HEIGHT };
  const bar = (x0: number, y0: number, x1: number, y1: number) => {
    for (let y = y0; y <= y1; y++) page.data.fill(0, y * WIDTH + x0, y * WIDTH + x1 + 1);
  };
  const dashes = (from: number, to: number, draw: (a: number, b: number, shift: number) => void) => {
    for (let a = from, n = 0; a < to; n++) {
      const long = [26, 44, 31, 58][n % 4]!;
      draw(a, Math.min(to, a + long), [0, 1, 0, -1][n % 4]!);
      a += long + [14, 30, 22][n % 3]!;
    }
  };
  const level = (y: number, from: number, to: number) => dashes(from, to, (a, b, shift) => bar(a, y + shift, b, y + shift + 1));
  const upright = (x: number, from: number, to: number) => dashes(from, to, (a, b, shift) => bar(x + shift, a, x + shift + 1, b));
  const words = (x: number, y: number, count: number) => {
    for (let i = 0; i < count; i++) {
      bar(x + 13 * i, y, x + 13 * i + 2, y + 15);
      bar(x + 13 * i, y + 6, x + 13 * i + 7, y + 8);
    }
  };
  return { page, level, upright, words };
}

test('a table of which a copier left dashes has its cells, and nothing of the dashes', () => {
  const { page, level, upright, words } = paper();
  for (const y of [60, 140, 240, 340, 440]) level(y, 50, 850);
  for (const x of [50, 130, 500, 850]) upright(x, 60, 440);
  for (const y of [85, 170, 270, 370]) {
    words(70, y, 2);
    words(160, y, 20);
    words(530, y, 12);
  }
  const cells = () => {
    const copy = { ...page, data: page.data.slice() };
    return { copy, found: findTables(copy, eraseRules(copy, DPI, true), DPI)[0]?.cells ?? [] };
  };
  const { copy, found } = cells();
  expect(found.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan].join(' '))).toEqual(
    [0, 1, 2, 3].flatMap((row) => [0, 1, 2].map((column) => `${row} ${column} 1 1`)),
  );
  const dark = (y0: number, y1: number) => copy.data.subarray(y0 * WIDTH, y1 * WIDTH).filter((value) => value < 128).length;
  expect(dark(225, 262)).toBe(0);
});

test('a group’s row of a broken table is one box behind its letter', () => {
  const { page, level, upright, words } = paper();
  for (const y of [60, 140, 200, 300, 400]) level(y, 50, 850);
  for (const x of [50, 130, 850]) upright(x, 60, 400);
  for (const x of [400, 600]) {
    upright(x, 60, 140);
    upright(x, 200, 400);
  }
  for (const y of [90, 240, 340]) for (const x of [70, 160, 420, 620]) words(x, y, 2);
  words(75, 160, 1);
  words(160, 160, 14);
  const cells = findTables(page, eraseRules(page, DPI, true), DPI)[0]?.cells ?? [];
  expect(cells.filter(({ row }) => row === 1).map(({ column, colSpan }) => [column, colSpan])).toEqual([
    [0, 1],
    [1, 3],
  ]);
  expect(cells.length).toBe(14);
});

test('lines of text and dashes of a list are no rules, however many', () => {
  const { page, words } = paper();
  for (let y = 20; y < 480; y += 28) words(60, y, 58);
  for (let y = 20; y < 480; y += 28) for (let x = 30; x < 40; x++) page.data[(y + 8) * WIDTH + x] = 0;
  const before = page.data.slice();
  const { across, down } = eraseRules(page, DPI, true);
  expect([across, down]).toEqual([[], []]);
  expect(Buffer.compare(page.data, before)).toBe(0);
});
