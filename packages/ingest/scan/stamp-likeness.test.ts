import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Grey } from './grey.ts';
import { likeMark } from './stamp-likeness.ts';

const [WIDE, HIGH] = [157, 63];

/** The inside of a frame of 20 by 8 mm at 200 dpi: a word in thick strokes, of which print as high as it takes half. */
async function inside(word: string, print: boolean): Promise<{ bare: Grey; size: { wide: number; high: number } }> {
  const strokes = Array.from({ length: 24 }, (_, i) => `M${3 + 6.4 * i} ${20 + ((i * 7) % 5)}l${(i * 5) % 4} ${i % 3 ? 13 : 19}`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${HIGH}"><rect width="100%" height="100%" fill="#fff"/><g fill="none" stroke="#181818">${print ? `<path d="${strokes}M0 41H157" stroke-width="3"/>` : ''}<g transform="translate(30 13) scale(.72)" stroke-width="11">${word}</g></g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { bare: { data: new Uint8Array(data), width: info.width, height: info.height }, size: { wide: 20, high: 8 } };
}

const MAT =
  '<path d="M2 48V4L20 40L38 4V48M52 48L70 4L88 48M58 34H82M60 -4L70 -14L80 -4M96 6H132M114 6V48"/><circle cx="70" cy="59" r="4" fill="#181818" stroke-width="2"/>';
const KHAN = '<path d="M4 2V48M30 2L4 26L32 48M44 2V48M44 26H66M66 2V48M76 48L90 4L104 48M81 34H99M82 -4L90 -12L98 -4M116 48V4L138 48V4"/>';
const SAO_Y =
  '<path d="M30 8C10 -4 -4 20 14 26S30 50 2 44M40 48L54 4L68 48M45 34H63M92 4A14 22 0 1 0 92 48A14 22 0 1 0 92 4M118 4L130 26L142 4M130 26V48"/>';

test('a mark that print crosses is like its drawn word', async () => {
  for (const print of [false, true]) {
    const { bare, size } = await inside(MAT, print);
    expect(await likeMark(bare, size), `print ${print}`).toBe('MẬT');
  }
});

test('other words, print alone, paper and a black patch are like no mark', async () => {
  for (const [word, print] of [
    [KHAN, false],
    [KHAN, true],
    [SAO_Y, true],
    ['', true],
    ['', false],
    ['<path d="M0 26H140" stroke-width="60"/>', false],
  ] as const) {
    const { bare, size } = await inside(word, print);
    expect(await likeMark(bare, size), word).toBeUndefined();
  }
});
