import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlacesTaken } from './places-taken.ts';

test('keeps the newest piece of every place, however many there are, until it is cleared', () => {
  const taken = new PlacesTaken();
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -40, max: 2 ** 31 - 1 }), fc.nat()), { maxLength: 3000, size: 'max' }), (pairs) => {
      taken.clear();
      const known = new Map<number, number>();
      for (const [place, piece] of pairs) {
        taken.put(place, piece);
        known.set(place, piece);
      }
      for (const [place, piece] of known) expect(taken.at(place)).toBe(piece);
      expect(taken.at(-41)).toBe(-1);
    }),
    { numRuns: 40 },
  );
});
