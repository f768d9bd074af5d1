import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { apartMarks, thickMarks } from './apart-marks.ts';
import type { Grey } from './grey.ts';
import { DPI, recogniser } from './marks.test-files.ts';
import { bridged, withoutSpecks } from './stamp-apart.ts';
import { faintInk } from './stamp-ink.ts';

const { read, close } = recogniser();
afterAll(close);

const TOI = 'M0 6H36M18 6V48M62 4A20 22 0 1 0 62 48A20 22 0 1 0 62 4M54 -4L62 -12L70 -4M72 -12L80 -20M96 4V48';
const MAT = 'M2 48V4L20 40L38 4V48M52 48L70 4L88 48M58 34H82M60 -4L70 -14L80 -4M96 6H132M114 6V48';
const mat = (x: number, ink: string) =>
  `<g transform="translate(${x} 0)"><path d="${MAT}"/><circle cx="70" cy="59" r="5" fill="${ink}" stroke="none"/></g>`;
const BAN = 'M4 4V48M4 4C40 4 40 26 4 26C46 26 46 48 4 48M52 48L70 4L88 48M58 34H82M100 48V4L130 48V4';

/** Print of thin strokes in lines, and thick letters over two of them, at a turn. */
async function page(letters: string, ink: string, turn = 0): Promise<Grey> {
  const print = Array.from({ length: 14 }, (_, line) =>
    Array.from({ length: 130 }, (_, i) => (i % 9 === 8 ? '' : `M${120 + 7 * i} ${150 + 38 * line}l${(i * 5) % 3} ${i % 3 ? 13 : 19}`)).join(
      '',
    ),
  ).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="100%" height="100%" fill="#fbfbfb"/><path d="${print}" stroke="#101010" stroke-width="2"/><g transform="translate(430 320) rotate(${turn}) scale(.8)" fill="none" stroke="${ink}" stroke-width="12">${letters}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

test.each([
  ['level', 0],
  ['turned', -5],
])('a pale stamp without a frame over print is read by its ink alone: %s', async (_about, turn) => {
  const picture = await page(`<path d="${TOI}"/>${mat(140, '#868686')}`, '#868686', turn);
  expect(await apartMarks(faintInk(picture)!, picture, DPI, read)).toContain('TỐI MẬT');
});

test('pale letters of other words over print, and print alone, are no mark', async () => {
  for (const words of [`<path d="${BAN}"/>`, '']) {
    const picture = await page(words, '#868686');
    const ink = faintInk(picture);
    expect(ink ? await apartMarks(ink, picture, DPI, read) : []).toEqual([]);
  }
});

test('a black stamp without a frame over print of thinner strokes is seen; within a line of as thick letters it is a heading’s word', async () => {
  const toiMat = `<path d="${TOI}"/>${mat(140, '#101010')}`;
  expect(await thickMarks(await page(toiMat, '#101010'), DPI, read)).toEqual(['TỐI MẬT']);
  const heading = `${toiMat}<g transform="translate(320 0)"><path d="${BAN}"/></g>`;
  expect(await thickMarks(await page(heading, '#101010'), DPI, read)).toEqual([]);
  expect(await thickMarks(await page(`<path d="${BAN}"/>`, '#101010'), DPI, read)).toEqual([]);
});

test('specks that print leaves in another ink go, strokes stay and are drawn on through the print that crosses them', () => {
  const size = { width: 60, height: 20 };
  const at = (inked: (x: number, y: number) => boolean, value: number) =>
    Uint8Array.from({ length: size.width * size.height }, (_, p) => (inked(p % size.width, (p / size.width) | 0) ? value : 255));
  const crossed = (x: number) => x >= 20 && x < 24;
  const stroke = (x: number, y: number) => y >= 8 && y < 13 && x >= 4 && x < 40;
  const ink = { data: at((x, y) => (stroke(x, y) && !crossed(x)) || (y === 3 && x > 50), 130), ...size };
  const whole = { data: at((x, y) => stroke(x, y) || crossed(x), 90), ...size };
  const kept = withoutSpecks(ink, DPI);
  expect(kept.data[3 * 60 + 55]).toBe(255);
  expect(kept.data[10 * 60 + 10]).toBe(130);
  expect(bridged(ink, whole, DPI).data[3 * 60 + 22]).toBe(255);
});
