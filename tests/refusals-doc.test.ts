import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run-cli.ts';

test('docs/refusals.md tells of every Refusal code and of no other', () => {
  const codes = readFileSync(join(ROOT, 'packages/model/refusal.ts'), 'utf8').match(/(?<=\| ')[a-z.-]+(?=')/g)!;
  const told = [...readFileSync(join(ROOT, 'docs/refusals.md'), 'utf8').matchAll(/^\| `([a-z.-]+)` \|/gm)].map((match) => match[1]!);
  expect(codes.length).toBeGreaterThan(10);
  expect(told.sort()).toEqual([...codes].sort());
});
