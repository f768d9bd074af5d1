import { expect, test } from 'vitest';
import { darkenPale, smoothed } from './contrast.ts';
import type { Grey } from './grey.ts';
import { inkBox } from './ink.ts';

const [WIDTH, HEIGHT] = [1240, 1754];

/** A page on even paper: lines of strokes for letters, the first in one grey, the others in another. */
function page(head: number, body: number, lines = 24): Grey {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let line = 0; line < lines; line++)
    for (let word = 0; word < 12; word++)
      for (let stroke = 0; stroke < 8; stroke++)
        for (let y = 0; y < 14; y++) {
          const at = (200 + line * 44 + y) * WIDTH + 150 + word * 72 + stroke * 7;
          data.fill(line === 0 ? head : body, at, at + 3);
        }
  return { data, width: WIDTH, height: HEIGHT };
}

const heightOf = (grey: Grey) => {
  const box = inkBox(grey, 20);
  return box ? box.y1 - box.y0 : 0;
};

test('of a page of pale print with a darker head all is looked at', () => {
  const pale = page(115, 165);
  expect(heightOf(pale)).toBeLessThan(120);
  expect(heightOf(darkenPale(pale))).toBeGreaterThan(1000);
  expect(heightOf(page(150, 165))).toBe(0);
  expect(heightOf(darkenPale(page(150, 165)))).toBeGreaterThan(1000);
});

test('pages of black print and those with hardly a mark stay as they are', () => {
  const grey = [page(10, 60), page(150, 60), page(0, 0, 0), page(150, 150, 1)];
  // Told by identity: a million pixels are too many to be compared in a message.
  expect(grey.map((one) => darkenPale(one) === one)).toEqual(grey.map(() => true));
});

test('strokes that a copier made too thin are dark once smoothed, others have slopes', async () => {
  const drawn = (thick: number): Grey => {
    const data = new Uint8Array(600 * 400).fill(255);
    for (let y = 100; y < 300; y++) for (let x = 50; x < 550; x += 14) data.fill(0, y * 600 + x, y * 600 + x + thick);
    return { data, width: 600, height: 400 };
  };
  const darkest = async (thick: number) => Math.min(...(await smoothed(drawn(thick), 200)).data.subarray(200 * 600, 201 * 600));
  const edge = async (thick: number) => (await smoothed(drawn(thick), 200)).data[200 * 600 + 49]!;
  expect(await darkest(1)).toBeLessThan(20);
  expect(await darkest(6)).toBeLessThan(20);
  expect(await edge(6)).toBeGreaterThan(120);
  expect(await edge(6)).toBeLessThan(250);
});
