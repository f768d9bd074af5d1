import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Grey, move } from './grey.ts';
import { turnedBy } from './turn.ts';

/** White paper with one dark square of 5 by 5 pixels around a place. */
function dot(width: number, height: number, x: number, y: number): Grey {
  const data = new Uint8Array(width * height).fill(255);
  for (let j = y - 2; j <= y + 2; j++) data.fill(0, j * width + x - 2, j * width + x + 3);
  return { data, width, height };
}

/** The middle of what is dark, and how much is. */
function middle({ data, width }: Grey): { x: number; y: number; ink: number } {
  let [ink, x, y] = [0, 0, 0];
  for (let p = 0; p < data.length; p++) {
    const dark = 255 - data[p]!;
    ink += dark;
    x += dark * (p % width);
    y += dark * ((p / width) | 0);
  }
  return { x: x / ink, y: y / ink, ink };
}

test('what is on a turned page is where the map says, and as dark', () => {
  const place = fc.record({
    x: fc.integer({ min: 2, max: 297 }),
    y: fc.integer({ min: 2, max: 197 }),
    degrees: fc.double({ min: -5, max: 5, noNaN: true }),
  });
  fc.assert(
    fc.property(place, ({ x, y, degrees }) => {
      const { grey, map } = turnedBy(dot(300, 200, x, y), degrees);
      const found = middle(grey);
      const [mx, my] = move(map, x, y);
      expect(Math.hypot(found.x - mx, found.y - my)).toBeLessThan(0.1);
      expect(found.ink / (25 * 255)).toBeGreaterThan(0.97);
      expect(found.ink / (25 * 255)).toBeLessThan(1.03);
    }),
    { numRuns: 60 },
  );
});

test('slanted lines come level, and uprights upright', () => {
  const degrees = 2.5;
  const slope = Math.tan((degrees * Math.PI) / 180);
  const page: Grey = { data: new Uint8Array(400 * 400).fill(255), width: 400, height: 400 };
  for (let i = 40; i < 360; i++) {
    for (const at of [-1, 0, 1]) {
      page.data[(Math.round(200 + (i - 200) * slope) + at) * 400 + i] = 0;
      page.data[i * 400 + Math.round(200 - (i - 200) * slope) + at] = 0;
    }
  }
  const { grey } = turnedBy(page, -degrees);
  const inkOfRow = (y: number) => [...grey.data.subarray(y * grey.width, (y + 1) * grey.width)].filter((value) => value < 128).length;
  const inkOfColumn = (x: number) =>
    Array.from({ length: grey.height }, (_, y) => grey.data[y * grey.width + x]!).filter((value) => value < 128).length;
  expect(Math.max(...Array.from({ length: grey.height }, (_, y) => inkOfRow(y)))).toBeGreaterThan(280);
  expect(Math.max(...Array.from({ length: grey.width }, (_, x) => inkOfColumn(x)))).toBeGreaterThan(280);
});
