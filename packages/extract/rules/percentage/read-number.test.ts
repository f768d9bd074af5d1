import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber, readNumberWords } from './read-number.ts';

test.each([
  ['85,6', 85.6],
  ['98.5', 98.5],
  ['0,97', 0.97],
  ['1.234,5', 1234.5],
  ['1.200', 1200],
  ['0.125', 0.125],
  ['2.945', 2945],
  ['141.906.000', 141906000],
  ['1,234.5', 1234.5],
  ['l00', 100],
])('%s is %d', (printed, value) => expect(readNumber(printed)).toBe(value));

test.each([
  ['chín mươi hai phẩy năm', 92.5],
  ['một trăm', 100],
  ['mười lăm', 15],
  ['hai mươi mốt', 21],
  ['bảy', 7],
])('«%s» is %d', (words, value) => expect(readNumberWords(words)).toBe(value));

test('printed the Vietnamese way, any number comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const printed = `${String(whole).replace(/\B(?=(\d{3})+$)/g, '.')},${String(cents).padStart(2, '0')}`;
      expect(readNumber(printed)).toBeCloseTo(whole + cents / 100, 6);
    }),
  );
});

test('what is no number', () => {
  expect(readNumber('1.2.3')).toBeNaN();
  expect(readNumberWords('rất nhiều')).toBeNaN();
});
