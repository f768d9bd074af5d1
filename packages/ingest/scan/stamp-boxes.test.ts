import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Grey } from './grey.ts';
import { stampBoxes } from './stamp-boxes.ts';

const DPI = 200;
const MM = DPI / 25.4;

/** An upper half of a sheet with lines of short strokes for print and what is drawn on it, in millimetres. */
async function page(drawn: string): Promise<Grey> {
  const strokes = Array.from({ length: 18 }, (_, line) =>
    Array.from({ length: 90 }, (_, i) => (i % 9 === 8 ? '' : `M${30 + 1.6 * i} ${20 + 7 * line}l.${(i * 7) % 4} 2.4`)).join(''),
  ).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339" viewBox="0 0 210 297"><rect width="210" height="297" fill="#fff"/><g fill="none" stroke="#000" stroke-width=".4"><path d="${strokes}"/>${drawn}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

const frame = (wide: number, degrees: number, x = 70, y = 60) =>
  `<rect x="${-wide / 2}" y="-4" width="${wide}" height="8" stroke-width=".5" transform="translate(${x} ${y}) rotate(${degrees})"/>`;

test.each([
  [20, 0],
  [20, -9],
  [30, 4],
  [40, 7],
])('a frame of %i by 8 mm turned by %i degrees is found over print', async (wide, degrees) => {
  const [box, ...more] = await stampBoxes(await page(frame(wide, degrees)), DPI);
  expect(more).toEqual([]);
  expect(box!.wide / MM).toBeGreaterThan(wide - 2);
  expect(box!.wide / MM).toBeLessThan(wide + 3);
  expect(box!.high / MM).toBeCloseTo(8, -0.5);
  expect(Math.abs(box!.degrees - degrees)).toBeLessThan(1.6);
  expect(Math.hypot(box!.x / MM - 70, box!.y / MM - 60)).toBeLessThan(2);
});

test('print, underlines and a table’s cells are no frames', async () => {
  const cells = Array.from({ length: 5 }, (_, row) => [30, 55, 85, 125].map((x) => `M${x} ${90 + 8 * row}v8`).join('')).join('');
  const table = `${Array.from({ length: 6 }, (_, row) => `M30 ${90 + 8 * row}H125`).join('')}${cells}`;
  expect(await stampBoxes(await page(`<path d="M40 40h30M120 40h35M40 48h30${table}" stroke-width=".4"/>`), DPI)).toEqual([]);
});
