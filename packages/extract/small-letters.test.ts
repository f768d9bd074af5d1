import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSmallLetters, small } from './small-letters.ts';

test('small letters keep every offset, whatever the text holds', () => {
  expect(small('Ðại hội ĐẢNG BỘ, KỲ HỌP')).toBe('đại hội đảng bộ, kỳ họp');
  expect(inSmallLetters('İ Ộ')).toBe('İ ộ');
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('İ', 'Σ', '\ud801\udc00', 'Ð', 'a') })),
      (text) => {
        expect(inSmallLetters(text)).toHaveLength(text.length);
      },
    ),
    { numRuns: 1000 },
  );
});
