import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOrdinary } from './ordinary.ts';

test.each([' Nghị', 'quyết', '57-NQ/TW', '(99,5%)', '“Tổ', 'ĐƯỜNG', ' –', 'a b'])('«%s» is', (text) => expect(isOrdinary(text)).toBe(true));
test.each(['a  b', 'a\u00a0b', 'a\tb', 'e\u0302', 'TT-BT\u0421', 'Ðông', 'tr\u00adang', '\ufeff', 'Quü', '•', '😀', 'ß'])(
  '«%s» is not',
  (text) => expect(isOrdinary(text)).toBe(false),
);

test('what is ordinary stays as it is when it is normalised, and holds no letter of another script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      if (!isOrdinary(text)) return;
      expect(text.normalize('NFC').replace(/\s+/g, ' ')).toBe(text);
      expect(text).not.toMatch(/[^\p{Script=Latin}\p{Script=Common}]/u);
    }),
    { numRuns: 1000 },
  );
});
