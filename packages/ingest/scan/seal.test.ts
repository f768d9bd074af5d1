import { expect, test } from 'vitest';
import type { Grey } from './grey.ts';
import { fadeSeals } from './seal.ts';

/** A page with a ring of `grey` 240 pixels across (1.2 inches at 200 dpi) and a black bar of print through it. */
function sealed(grey: number, across = 240) {
  const width = 500;
  const page: Grey = { data: new Uint8Array(width * width).fill(255), width, height: width };
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) if (Math.abs(Math.hypot(x - 250, y - 250) - across / 2) < 3) page.data[y * width + x] = grey;
  for (let y = 240; y < 246; y++) page.data.fill(10, y * width + 60, y * width + 440);
  return page;
}
const dark = ({ data }: Grey, below: number) => data.reduce((count, value) => count + (value < below ? 1 : 0), 0);

test('a seal’s grey ring goes, the print over it stays', () => {
  const page = sealed(120);
  const print = dark(page, 60);
  fadeSeals(page, 200);
  expect(dark(page, 60)).toBe(print);
  expect(dark(page, 200) - print).toBeLessThan(120);
});

test('rings as black as print and grey smaller than a seal stay', () => {
  for (const page of [sealed(20), sealed(120, 100)]) {
    const before = page.data.slice();
    fadeSeals(page, 200);
    expect(page.data).toEqual(before);
  }
});
