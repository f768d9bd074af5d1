import { expect, test } from 'vitest';
import type { OcrWord } from './engine.ts';
import { countChapters, countQuarters, countStrokes, tellOneFromI } from './one-or-i.ts';

/** Draws «T», then each kind of stem, 26 pixels high, and answers the picture and its width. */
function drawn(stems: string) {
  const width = 40 + stems.length * 20;
  const data = new Uint8Array(width * 30).fill(255);
  const fill = (x0: number, x1: number, y0: number, y1: number) => {
    for (let y = y0; y <= y1; y++) data.fill(0, y * width + x0, y * width + x1 + 1);
  };
  fill(2, 22, 2, 5);
  fill(10, 14, 2, 27);
  [...stems].forEach((stem, i) => {
    const x = 36 + i * 20;
    fill(x, x + 3, 2, 27);
    if (stem !== 'V') fill(x - 4, x + 7, 26, 27);
    if (stem === 'I') fill(x - 4, x + 7, 2, 3);
    else if (stem === '1') fill(x - 4, x, 5, 7);
    else fill(x - 4, x + 7, 2, 5);
  });
  return { data, width, height: 30 };
}

/** The same stems without the «T» before them. */
function stemsAlone(stems: string) {
  const grey = drawn(stems);
  for (let y = 0; y < grey.height; y++) grey.data.fill(255, y * grey.width, y * grey.width + 28);
  return grey;
}

const read = (stems: string, text: string): string => {
  const grey = drawn(stems);
  const word: OcrWord = { text, x0: 0, y0: 1, x1: grey.width, y1: 29, confidence: 0.5, line: 0 };
  tellOneFromI(grey, [word]);
  return word.text;
};

test('a stem at the end of a symbol is told by its shape', () => {
  expect(read('1', '125/UBND-KT1')).toBe('125/UBND-KT1');
  expect(read('1', '125/UBND-KTI')).toBe('125/UBND-KT1');
  expect(read('1', '125/UBND-KTI1')).toBe('125/UBND-KT1');
  expect(read('I', '125/UBND-KT1')).toBe('125/UBND-KTI');
  expect(read('II', '125/UBND-KTII,')).toBe('125/UBND-KTII,');
});

test('words of other forms stay as read', () => {
  expect(read('1', 'TI')).toBe('TI');
  expect(read('1', '125/UBND-KT')).toBe('125/UBND-KT');
});

test('Roman ordinals are counted by their strokes', () => {
  const counted = (stems: string, text: string): string => {
    const grey = stemsAlone(stems);
    const word: OcrWord = { text, x0: 30, y0: 1, x1: grey.width, y1: 29, confidence: 0.5, line: 0 };
    countStrokes(grey, [word]);
    return word.text;
  };
  expect(counted('II', 'H')).toBe('II');
  expect(counted('III', 'I.')).toBe('III.');
  expect(counted('I', '1')).toBe('I');
  expect(counted('1', '1')).toBe('1');
  expect(counted('1', 'I')).toBe('1');
  expect(counted('11', '11')).toBe('11');
});

/** What a label drawn as `stems` and read as `text` becomes on a line with words before and behind it. */
function inLine(grey: ReturnType<typeof drawn>, text: string, before: string, behind: string): string {
  const word = (text: string, x0: number, x1: number): OcrWord => ({ text, x0, y0: 1, x1, y1: 29, confidence: 0.9, line: 0 });
  const label = word(text, 30, grey.width);
  const words = [...(before ? [word(before, 0, 28)] : []), label, ...(behind ? [word(behind, grey.width + 20, grey.width + 80)] : [])];
  countChapters(grey, words);
  return label.text;
}

test('a chapter’s label at the head of a line is read by its strokes, a number never', () => {
  const labelled = (stems: string, text: string, before = '') => inLine(stemsAlone(stems), text, before, '');
  expect(labelled('III', 'IH.')).toBe('III.');
  expect(labelled('III', 'II.')).toBe('III.');
  expect(labelled('III', 'IH.', 'Chương')).toBe('IH.');
  expect(labelled('11', '11.')).toBe('11.');
});

test('a chapter’s label is counted whatever its strokes and its point were taken for, before a title only', () => {
  const labelled = (stems: string, text: string, next = 'MỤC', point = true) => {
    const grey = stemsAlone(stems);
    const dot = grey.width - 8;
    for (let y = 24; point && y < 28; y++) grey.data.fill(0, y * grey.width + dot, y * grey.width + dot + 4);
    return inLine(grey, text, '', next);
  };
  expect(labelled('I', 'L')).toBe('I.');
  expect(labelled('I', 'lễ', 'Kết')).toBe('I.');
  expect(labelled('I', '1.', 'Kết')).toBe('I.');
  expect(labelled('II', 'HỆ')).toBe('II.');
  expect(labelled('II', 'I.')).toBe('II.');
  expect(labelled('III', 'II')).toBe('III.');
  expect(labelled('III', 'HIL.')).toBe('III.');
  expect(labelled('1', '1.')).toBe('1.');
  expect(labelled('11', '11.')).toBe('11.');
  expect(labelled('VI', 'VL')).toBe('VI.');
  expect(labelled('VII', 'VH.')).toBe('VII.');
  expect(labelled('V', 'V.')).toBe('V.');
  // A stroke that stands on its point is none.
  expect(labelled('IV', 'IY.')).toBe('IY.');
  expect(labelled('IV', 'IV.')).toBe('IV.');
  // Behind a word of the sentence, or without a point, it is none.
  expect(labelled('II', 'HỆ', 'thống')).toBe('HỆ');
  expect(labelled('II', 'HỆ', 'MỤC', false)).toBe('HỆ');
});

test('the numeral behind «quý» is read by its strokes, with its year', () => {
  const quarter = (stems: string, text: string, line = 0, word = 'Quý') => {
    const grey = stemsAlone(stems);
    const before: OcrWord = { text: word, x0: 0, y0: 1, x1: 28, y1: 29, confidence: 0.9, line: 0 };
    const words = [before, { ...before, text, x0: 30, x1: grey.width, line }];
    countQuarters(grey, words);
    return words[1]!.text;
  };
  expect(quarter('III', 'II')).toBe('III');
  expect(quarter('II', 'I//2026')).toBe('II/2026');
  expect(quarter('III', '1H/2026.', 1)).toBe('III/2026.');
  expect(quarter('III', 'II', 1)).toBe('II');
  expect(quarter('1', '1/2026')).toBe('1/2026');
  expect(quarter('III', 'II', 0, 'Phần')).toBe('II');
  // The picture shows an «I», whatever follows it.
  expect(quarter('I', 'TV')).toBe('IV');
  expect(quarter('I', 'TV/2025,')).toBe('IV/2025,');
  expect(quarter('1', 'TV')).toBe('TV');
  expect(quarter('I', 'TV', 0, 'thành')).toBe('TV');
  // Where the strokes do not tell, a figure among its letters is one.
  expect(quarter('', 'II1/2025')).toBe('III/2025');
});
