import { describe, expect, test } from 'vitest';
import { faults } from './proof.ts';
import { RULES } from './rules.ts';

describe('every rule holds its proof', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    expect(rule.finds.length).toBeGreaterThan(0);
    expect(rule.passes.length).toBeGreaterThan(0);
    expect(faults(rule)).toEqual([]);
  });

  test('ids are their own', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    for (const rule of RULES) expect(rule.id).toMatch(new RegExp(`^${rule.kind}\\.[a-z0-9-]+$`));
  });
});
