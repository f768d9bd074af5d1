import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedDay, askedStretch } from './asked-day.ts';

test.each([
  ['2025-12-31', '2025-12-31', '2025-12-31'],
  ['31/12/2025', '2025-12-31', '2025-12-31'],
  ['1.6.2025', '2025-06-01', '2025-06-01'],
  ['02/2024', '2024-02-01', '2024-02-29'],
  ['2025-6', '2025-06-01', '2025-06-30'],
  ['2025', '2025-01-01', '2025-12-31'],
])('%s begins on %s and ends on %s', (typed, first, last) => {
  expect(askedDay(typed, false)).toBe(first);
  expect(askedDay(typed, true)).toBe(last);
});

test.each(['2025-02-31', '31/13/2025', '0/1/2025', 'hôm qua', '', '25', '2099-1-1-1', '31/12'])('«%s» is no day', (typed) => {
  expect(askedDay(typed, false)).toBeUndefined();
});

test('every day comes back as it went in, written either way', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-30'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const [y, m, d] = day.split('-');
      expect([askedDay(day, false), askedDay(`${d}/${m}/${y}`, true)]).toEqual([day, day]);
    }),
  );
});

test('a day, a month or a year of arrival is the stretch from midnight to midnight', () => {
  const now = new Date(2026, 2, 1, 15, 30);
  const stretch = (typed: string) => {
    const found = askedStretch(typed, now);
    const local = (at: string) => new Date(at).toLocaleString('sv');
    return found && [local(found.from), local(found.before)];
  };
  expect(stretch('31/12/2025')).toEqual(['2025-12-31 00:00:00', '2026-01-01 00:00:00']);
  expect(stretch('2/2024')).toEqual(['2024-02-01 00:00:00', '2024-03-01 00:00:00']);
  expect(stretch('hôm nay')).toEqual(['2026-03-01 00:00:00', '2026-03-02 00:00:00']);
  expect(stretch('hom-qua')).toEqual(['2026-02-28 00:00:00', '2026-03-01 00:00:00']);
  expect(['tuần trước', 'constructor', '__proto__'].map(stretch)).toEqual([undefined, undefined, undefined]);
});
