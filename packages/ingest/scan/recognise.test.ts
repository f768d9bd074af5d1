import { expect, test } from 'vitest';
import type { OcrWord } from './engine.ts';
import type { EnginePool } from './pool.ts';
import { recognisePage } from './recognise.ts';

/** A page of 200 dpi with a line of letters, whatever an engine reads in it. */
function pageOf(words: readonly Omit<OcrWord, 'line'>[]) {
  const [width, height] = [1654, 2339];
  const data = new Uint8Array(width * height).fill(255);
  for (let x = 300; x < 900; x += 24) for (let y = 400; y < 424; y++) data.fill(0, y * width + x, y * width + x + 12);
  const picture = { pixels: { data, width, height, channels: 1, dpi: 200 }, toPage: [1, 0, 0, 1, 0, 0], via: 'picture' } as const;
  const pool = { recognise: async (pictures: unknown[]) => pictures.map(() => words.map((word) => ({ ...word, line: 0 }))) };
  return recognisePage(picture as never, 1, pool as unknown as EnginePool);
}

const word = (text: string, x0: number, width: number, confidence: number, y0 = 20, height = 24) => ({
  text,
  x0,
  x1: x0 + width,
  y0,
  y1: y0 + height,
  confidence,
});

test('edges of rules and hooks of letters below are no words; a hyphen in the middle of its line is', async () => {
  const { lines } = await pageOf([
    word('-', 0, 8, 0.65, 31, 3),
    word('Lập', 20, 60, 0.95),
    word('|', 90, 1, 0.96, 10, 60),
    word('lớp', 110, 60, 0.95),
    word('Ị', 180, 1, 0.4, 10, 30),
    word('_mới', 200, 60, 0.95),
    word('-', 270, 4, 0.65, 43, 2),
  ]);
  expect(lines.flatMap((line) => line.words.map(({ text }) => text))).toEqual(['-', 'Lập', 'lớp', 'mới']);
});

test('a page of which hardly a word is sure says so, though the doubtful ones are left out; a blank one is only blank', async () => {
  const doubtful = Array.from({ length: 20 }, (_, n) => word('mờ', 20 * n, 18, 0.4));
  const faded = await pageOf([word('Lập', 0, 60, 0.95), word('lớp', 110, 60, 0.95), ...doubtful]);
  expect(faded.lines.flatMap((line) => line.words.map(({ text }) => text))).toEqual(['Lập', 'lớp']);
  expect(faded.notes.map(({ code }) => code)).toEqual(['ocr.low-confidence']);
  expect((await pageOf(doubtful)).notes).toEqual([]);
  expect((await pageOf([...doubtful, ...doubtful])).notes.map(({ code }) => code)).toEqual(['ocr.low-confidence']);
});

test('a page of a few lines that looked as if it stood on its head is read the other way when nothing can be read so', async () => {
  const [width, height] = [1654, 2339];
  const data = new Uint8Array(width * height).fill(255);
  // Six lines with tails below: more ink under their letters than over them.
  for (let n = 0; n < 6; n++)
    for (let x = 200; x < 1450; x += 24)
      for (let y = 0; y < 30; y++)
        if (y < 20 || x % 5 === 0) data.fill(0, (300 + 60 * n + y) * width + x, (300 + 60 * n + y) * width + x + 12);
  const noise = [word('1Ð4', 0, 60, 0.2), word('HĐL', 80, 60, 0.3)];
  // Read as a page, and looked through for more.
  const read = [noise, noise, [word('CHỦ', 0, 60, 0.95), word('TỊCH', 80, 60, 0.95), word('Thử', 160, 60, 0.95)]];
  const pool = { recognise: async (pictures: unknown[]) => pictures.map(() => (read.shift() ?? []).map((one) => ({ ...one, line: 0 }))) };
  const picture = { pixels: { data, width, height, channels: 1, dpi: 200 }, toPage: [0.36, 0, 0, 0.36, 0, 0], via: 'picture' } as const;
  const { lines, turned } = await recognisePage(picture as never, 1, pool as unknown as EnginePool);
  expect(turned).toBe(0);
  expect(lines.flatMap((line) => line.words.map(({ text }) => text))).toEqual(['CHỦ', 'TỊCH', 'Thử']);
  // Where the picture shows it: near its left edge, not turned about.
  expect(lines[0]!.words[0]!.place.x).toBeLessThan(120);
});
