import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOfInk, singleSpaced, withoutEnd } from './blanks.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', ' ', '\t', '\n', '\u00a0', ',', ';', '.', '–', '('), maxLength: 30 });

test('white space becomes one blank, and marks at the end go, as the plain expressions have it', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(singleSpaced(one)).toBe(one.replace(/\s+/g, ' '));
      expect(lengthOfInk(one)).toBe(one.trim().length);
      expect(withoutEnd(one, ',;–(')).toBe(one.replace(/[\s,;–(]+$/, ''));
    }),
  );
});
