import { expect, test } from 'vitest';
import type { OcrWord } from './engine.ts';
import { doubtWritten } from './written.ts';

const [WIDTH, HEIGHT] = [400, 400];

/** A page in colour on which each word's strokes have a colour of their own. */
function page(words: { text: string; x: number; y: number; ink: [number, number, number]; confidence?: number }[]) {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(250);
  const read = words.map(({ text, x, y, ink, confidence = 0.9 }): OcrWord => {
    const x1 = x + 10 * text.length;
    for (let row = y; row < y + 14; row++)
      for (let at = x; at < x1; at++) if (at % 5 < 2) for (let c = 0; c < 3; c++) data[(row * WIDTH + at) * 3 + c] = ink[c]!;
    return { text, confidence, x0: x, x1, y0: y, y1: y + 13, line: y };
  });
  return { pixels: { data, width: WIDTH, height: HEIGHT, channels: 3, dpi: 200 }, read };
}

const [BLACK, PEN]: [number, number, number][] = [
  [30, 32, 30],
  [50, 60, 150],
];

test('numbers that a pen filled into a letterhead are doubtful, print and what stands further down is not', () => {
  const { pixels, read } = page([
    { text: 'Số:', x: 20, y: 40, ink: BLACK! },
    { text: '4', x: 60, y: 40, ink: PEN! },
    { text: '/BC-UBND', x: 80, y: 40, ink: BLACK! },
    { text: '16', x: 200, y: 60, ink: PEN! },
    { text: 'tháng', x: 230, y: 60, ink: PEN! },
    { text: '27', x: 60, y: 300, ink: PEN! },
  ]);
  expect(doubtWritten(pixels, read, HEIGHT, (x, y) => [x, y]).map(({ text }) => text)).toEqual(['4', '16']);
  expect(read.map(({ confidence }) => confidence)).toEqual([0.9, 0.2, 0.9, 0.2, 0.9, 0.9]);
  expect(doubtWritten({ ...pixels, channels: 1 }, read, HEIGHT, (x, y) => [x, y])).toEqual([]);
});
