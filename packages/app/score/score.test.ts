import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNear, isSame, likeness, plain } from './likeness.ts';
import { match } from './match.ts';
import { Tally } from './tally.ts';

describe('likeness', () => {
  test("typists' differences do not count", () => {
    expect(plain(' – “Kế hoạch” số 12 / KH - UBND; ')).toBe(plain('"kế hoạch" số 12/KH-UBND'));
    expect(isSame('Sở Y tế', 'sở y tế.')).toBe(true);
    expect(isSame('bạn', 'bán')).toBe(false);
  });

  test('words count as often as they stand', () => {
    expect(likeness('một hai hai', 'một hai')).toBeCloseTo(0.8);
    expect(likeness('một', 'hai')).toBe(0);
    expect(likeness({ anyOf: ['ba', 'hai'] }, 'hai')).toBe(1);
    expect(likeness(null, null)).toBe(1);
    expect(isNear(null, null)).toBe(true);
    expect(isNear(null, 'hai')).toBe(false);
    expect(isNear({ anyOf: [null, 'hai'] }, null)).toBe(true);
  });

  test('is symmetric, from 0 to 1, and 1 for itself', () => {
    const words = fc.array(fc.constantFrom('xã', 'sở', 'đạt', '92%', 'và')).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const value = likeness(a, b);
        expect(value).toBe(likeness(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBe(1);
      }),
    );
  });
});

describe('match', () => {
  test('the likest pair goes first, each item once', () => {
    const found = match([10, 20], [19, 21, 9], (g, f) => 1 / (1 + Math.abs(g - f)), 0.3);
    expect(found).toEqual({
      pairs: [
        [10, 9],
        [20, 19],
      ]
        .sort((a, b) => b[0]! - a[0]!)
        .reverse(),
      missed: [],
      extra: [21],
    });
  });

  test('nothing is lost and nothing is used twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.array(fc.nat(20)), (gold, found) => {
        const { pairs, missed, extra } = match(gold, found, (g, f) => (g === f ? 1 : 0), 1);
        expect([...pairs.map(([g]) => g), ...missed].sort()).toEqual([...gold].sort());
        expect([...pairs.map(([, f]) => f), ...extra].sort()).toEqual([...found].sort());
        expect(missed.some((g) => extra.includes(g))).toBe(false);
      }),
    );
  });
});

describe('tally', () => {
  test('precision, recall, F1 and accuracy', () => {
    const tally = new Tally();
    tally.list('items', 3, 4, 6);
    tally.field('date', true);
    tally.field('date', false);
    expect(tally.figures(['date', 'none'], ['items', 'empty'])).toEqual({
      date: { accuracy: 0.5 },
      none: { accuracy: null },
      items: { precision: 0.5, recall: 0.75, f1: 0.6 },
      empty: { precision: null, recall: null, f1: null },
    });
  });
});
