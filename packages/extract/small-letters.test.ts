import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSmallLetters, small } from './small-letters.ts';

const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâđeêơưỗựABĐÐðẶ 0%,') });
const anything = fc.oneof(
  vietnamese,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('İ', 'Σ', '\ud801\udc00', 'ð', 'a') }),
);
const long = (text: string) => text.toLowerCase().replaceAll('ð', 'đ');

test('small letters are those of the long way, whatever the text holds', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(small(text)).toEqual({ text: long(text), toned: /[\u00c0-\u1ef9]/.test(long(text)) });
      expect(inSmallLetters(text)).toHaveLength(text.length);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(inSmallLetters(text)).toBe(long(text));
    }),
  );
});
