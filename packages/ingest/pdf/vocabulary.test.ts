import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

const units = (text: string) => Uint16Array.from(text, (_, i) => text.charCodeAt(i));

test('a text reads as its letters, whatever was made before', () => {
  const vocabulary = new Vocabulary();
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'ạ', 'đ', '1', '\0', '\ud801'), maxLength: 12 }), { maxLength: 40 }),
      (texts) => {
        for (const text of texts) {
          const letters = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
          expect(vocabulary.text(letters, 0, letters.length)).toBe(text);
        }
      },
    ),
  );
});

test('more words than are kept read as they should', () => {
  const vocabulary = new Vocabulary();
  for (let round = 0; round < 2; round++)
    for (let n = 0; n < 40_000; n++) expect(vocabulary.text(units(`(x${n})`), 1, `x${n}`.length + 1)).toBe(`x${n}`);
});
