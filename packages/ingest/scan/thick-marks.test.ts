import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import type { Grey } from './grey.ts';
import { DPI, recogniser } from './marks.test-files.ts';
import { densePart } from './stamp-apart.ts';
import { markedPlaces } from './thick-marks.ts';

const { read, close } = recogniser();
afterAll(close);

const TOI = 'M0 6H36M18 6V48M62 4A20 22 0 1 0 62 48A20 22 0 1 0 62 4M54 -4L62 -12L70 -4M72 -12L80 -20M96 4V48';
const MAT =
  '<path d="M2 48V4L20 40L38 4V48M52 48L70 4L88 48M58 34H82M60 -4L70 -14L80 -4M96 6H132M114 6V48"/><circle cx="70" cy="59" r="5" fill="#303030" stroke="none"/>';
const mat = (x: number) => `<g transform="translate(${x} 0)">${MAT}</g>`;
const BAO =
  'M4 4V48M4 4C40 4 40 26 4 26C46 26 46 48 4 48M52 48L70 4L88 48M58 34H82M66 -4L72 -10M122 4A20 22 0 1 0 122 48A20 22 0 1 0 122 4';
const DO = 'M4 4V48M4 4C46 4 46 48 4 48M-4 26H16M70 4A20 22 0 1 0 70 48A20 22 0 1 0 70 4M62 -4L70 -12L78 -4';

/** Print of thin strokes in lines, and thick letters over two of them: so large, at a turn, with holes. */
async function page(letters: string, { scale = 0.8, turn = 0, worn = false } = {}): Promise<Grey> {
  const print = Array.from({ length: 14 }, (_, line) =>
    Array.from({ length: 130 }, (_, i) => (i % 9 === 8 ? '' : `M${120 + 7 * i} ${150 + 38 * line}l${(i * 5) % 3} ${i % 3 ? 13 : 19}`)).join(
      '',
    ),
  ).join('');
  const holes = worn
    ? Array.from(
        { length: 900 },
        (_, i) => `<circle cx="${((i * 137) % 320) - 10}" cy="${((i * 71) % 97) - 25}" r="1.3" fill="#fbfbfb" stroke="none"/>`,
      ).join('')
    : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="100%" height="100%" fill="#fbfbfb"/><g transform="translate(430 320) rotate(${turn}) scale(${scale})" fill="none" stroke="#303030" stroke-width="12">${letters}${holes}</g><path d="${print}" stroke="#101010" stroke-width="2"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

test.each([
  ['small', mat(0), { scale: 0.8 }, 'MẬT'],
  ['large, turned', mat(0), { scale: 1.5, turn: -9 }, 'MẬT'],
  ['of two words, turned', `<path d="${TOI}"/>${mat(140)}`, { scale: 1.2, turn: 8 }, 'TỐI MẬT'],
  ['worn', mat(0), { scale: 1.5, worn: true }, 'MẬT'],
])('a dark stamp without a frame over print is found by its look and read: %s', async (_about, letters, drawn, expected) => {
  expect(await markedPlaces(await page(letters, drawn), DPI, read)).toEqual([expected]);
});

test.each([
  ['a word before it', `<path d="${BAO}"/>${mat(175)}`],
  ['a word behind it', `${mat(0)}<g transform="translate(165 0)"><path d="${DO}"/></g>`],
  ['other words', `<path d="${BAO}"/>`],
  ['print alone', ''],
])('no mark is seen where «MẬT» is a word of others, or none: %s', async (_about, letters) => {
  expect(await markedPlaces(await page(letters, { scale: 1.2 }), DPI, read)).toEqual([]);
});

test('ink with enough ink around it is dense, though it has holes; a thin stroke is not', () => {
  const inked = (x: number, y: number) => x === 3 || (x > 12 && x < 24 && (x + 3 * y) % 4 > 0);
  const data = Uint8Array.from({ length: 900 }, (_, p) => (inked(p % 30, Math.floor(p / 30)) ? 90 : 255));
  const dense = densePart({ data, width: 30, height: 30 }, 2, 0.6).data;
  expect([dense[15 * 30 + 3], dense[15 * 30 + 18]]).toEqual([255, 0]);
});
