import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliPage, configurationPage } from '../scripts/app-docs.ts';
import { ROOT } from './run-cli.ts';

const page = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8');

test('docs/cli.md tells of every command, option and exit code', () => {
  expect(page('cli.md')).toBe(cliPage());
});

test('docs/configuration.md tells of every setting', () => {
  expect(page('configuration.md')).toBe(configurationPage());
});
