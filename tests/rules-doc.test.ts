import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesPage } from '../scripts/rules-doc.ts';

test('docs/rules.md says what the rules are (node scripts/run.mjs scripts/rules-doc.ts)', () => {
  expect(readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesPage());
});
