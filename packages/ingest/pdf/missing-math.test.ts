import fc from 'fast-check';
import { expect, test } from 'vitest';
import { provideSumPrecise } from './missing-math.ts';

test('the sum of whole numbers is exact, of others as near as can be', () => {
  provideSumPrecise();
  const { sumPrecise } = Math as unknown as { sumPrecise: (numbers: Iterable<number>) => number };
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e9, max: 1e9 })),
      (numbers) => sumPrecise(numbers) === numbers.reduce((sum, one) => sum + one, 0),
    ),
  );
  expect(sumPrecise([1e20, 0.1, -1e20])).toBe(0.1);
  expect(sumPrecise([])).toBe(0);
});
