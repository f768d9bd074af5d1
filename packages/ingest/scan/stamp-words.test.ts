import { expect, test } from 'vitest';
import { highMarks, isOtherStamp, saysMark, secrecyAlone, secrecyInFrame } from './stamp-words.ts';

test.each([
  ['as it is', ['MẬT'], 21, 'MẬT'],
  ['one way of reading is enough', ['ÂU #', 'IMẠT,', 'VNI'], 20, 'MẬT'],
  ['its last letter half lost', ['MẠI', 'SIAI'], 20, 'MẬT'],
  ['an M of which print made strokes', ['IVIẬT'], 21, 'MẬT'],
  ['print between its words', ['Kế h\nTỐI MẠTđ'], 30, 'TỐI MẬT'],
  ['strokes for letters', ['101 MẬI'], 31, 'TỐI MẬT'],
  ['most of it', ['LUYẸI MẠI', 'IUYE'], 40, 'TUYỆT MẬT'],
])('what is read in a stamp’s frame over print: %s', (_about, texts, millimetres, expected) => {
  expect(secrecyInFrame(texts, millimetres)).toBe(expected);
});

test.each([
  ['urgency', ['KHẨN', 'XHAN'], 20],
  ['urgency', ['HỎA TỐC', '1ỎA TỐC'], 30],
  ['urgency', ['THƯỢNG KHẨN'], 40],
  ['a specimen', ['MẪU', 'MAI', 'MÂU'], 21],
  ['small letters', ['viat', 'VIẠU,'], 20],
  ['a draft', ['DỰ THẢO'], 30],
  ['a copy', ['SAO Y', 'SAOY,'], 20],
  ['a name', ['MAI'], 20],
  ['a number', ['31/3/2026'], 20],
  ['a table’s cell', ['Địa điểm'], 30],
  ['another width', ['TUYỆT MẬT'], 20],
  ['nothing', ['', '_'], 20],
])('other words in such a frame are none: %s', (_about, texts, millimetres) => {
  expect(secrecyInFrame(texts, millimetres)).toBeUndefined();
});

test('a word of a page that stands out by its height is a stamp; as high as its neighbours it is one of a title or sentence', () => {
  const line = (...words: [string, number][]) =>
    words.map(([text, high], i) => ({ text, x0: 90 * i, x1: 90 * i + 80, y0: 0, y1: high, confidence: 0.8, line: 0 }));
  const text = line(['Số:', 28], ['66/KH-UBND', 30], ['về', 26], ['việc', 28]);
  expect(highMarks([...text, ...line(['MẬT', 56])])).toEqual(['MẬT']);
  expect(highMarks([...text, ...line(['TỐI', 50], ['MẬT', 56])])).toEqual(['TỐI MẬT']);
  expect(highMarks([...text, ...line(['BẢO', 50], ['VỆ', 46], ['BÍ', 48], ['MẬT', 56], ['NHÀ', 46])])).toEqual([]);
  expect(highMarks([...text, ...line(['BÍ', 38], ['MẬT', 40], ['NHÀ', 38])])).toEqual([]);
  for (const word of ['MÁT', 'MẮT']) expect(highMarks([...text, ...line([word, 56])]), word).toEqual([]);
});

test('without a frame a mark is read in most of its letters, a short one with its dot; words of titles that are near it are others', () => {
  expect(secrecyAlone(['.)UYỆT MÁC'])).toBe('TUYỆT MẬT');
  expect(secrecyAlone(['N TU» “SẬT', '¡ TUYỆI “IẬT'])).toBe('TUYỆT MẬT');
  expect(secrecyAlone(['“ t* MẠT', '“* MẠT'])).toBe('MẬT');
  for (const words of ['TUYỆT ĐỐI', 'MẶT TRẬN', 'BẢO MẬT', 'BÍ MẬT', 'MẶT', 'MÁT', 'MẪU', 'HỌP MẬT', 'KHẨN'])
    expect(secrecyAlone([words, words]), words).toBeUndefined();
  expect(isOtherStamp(['TUYỆT ĐỐI'])).toBe(true);
});

test('a page that says «MẬT» in its own capitals is known, unless it is hardly read', () => {
  const word = (text: string, confidence: number) => ({ text, x0: 0, x1: 80, y0: 0, y1: 30, confidence, line: 0 });
  expect(saysMark([word('BÍ', 0.9), word('MẬT', 0.93)])).toBe(true);
  expect(saysMark([word('MẬT', 0.4), word('mật', 0.95)])).toBe(false);
});
