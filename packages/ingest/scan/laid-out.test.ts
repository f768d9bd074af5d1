import { expect, test } from 'vitest';
import { linesOf } from '../layout/line.ts';
import { layoutOf } from './laid-out.ts';
import type { ScanLine } from './recognise.ts';

/** A line of capitals six points wide each, whose boxes stand at `top` and are `height` high. */
function capitals(text: string, top: number, height: number): ScanLine {
  let x = 100;
  return {
    words: text.split(' ').map((one) => {
      const box = { page: 1, x, y: top, w: one.length * 8.7, h: height };
      x += box.w + 4;
      return { text: one, confidence: 0.9, box, place: box };
    }),
  };
}

test('boxes that reach over the tone marks of the next line make no larger letters and no later line', () => {
  const common = Array.from({ length: 8 }, (_, n) => capitals('MUA LOA CHO THON', 200 + 20 * n, 10.3));
  const lines = [capitals('KT. CHÁNH VĂN PHÒNG', 58, 16), capitals('PHO CHANH VAN PHONG', 74, 8.5), ...common];
  const { words } = layoutOf({
    page: 1,
    width: 595,
    height: 842,
    turned: 0,
    lines,
    tables: [],
    notes: [],
    told: [],
    stamps: [],
    confidence: 0.9,
  });
  expect(new Set(words.map(({ size }) => size)).size).toBe(1);
  expect(
    linesOf(words, 1)
      .map((line) => line.words.map(({ text }) => text).join(' '))
      .slice(0, 2),
  ).toEqual(['KT. CHÁNH VĂN PHÒNG', 'PHO CHANH VAN PHONG']);
});

test('a line of small letters and a signature’s strokes beside it take no words of the lines above and below', () => {
  const common = Array.from({ length: 8 }, (_, n) => capitals('MUA LOA CHO THON', 200 + 20 * n, 10.3));
  const small = [capitals('THANH TRA', 400, 7.5), capitals('HOI DONG', 411, 5.8), capitals('LUU VT', 422, 7.5)];
  const stroke: ScanLine = {
    words: [
      { text: 'Ø', confidence: 0.6, box: { page: 1, x: 400, y: 378, w: 30, h: 30 }, place: { page: 1, x: 400, y: 378, w: 30, h: 30 } },
    ],
  };
  const { words } = layoutOf({
    page: 1,
    width: 595,
    height: 842,
    turned: 0,
    lines: [...common, stroke, ...small],
    tables: [],
    notes: [],
    told: [],
    stamps: [],
    confidence: 0.9,
  });
  const read = linesOf(words, 1).map((line) => line.words.map(({ text }) => text).join(' '));
  expect(read.filter((text) => /THANH|HOI|LUU/.test(text))).toEqual(['THANH TRA', 'HOI DONG', 'LUU VT']);
});
