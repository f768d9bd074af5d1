import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';
import { chooseUser } from './run-as.ts';

const postgres = join(findBinaries(), process.platform === 'win32' ? 'postgres.exe' : 'postgres');

test.skipIf(process.getuid?.() === 0)('an ordinary user runs the server as it is', () => {
  expect(chooseUser(postgres, tmpdir())).toEqual({ before: [], options: {}, owner: null });
});

test.runIf(process.getuid?.() === 0)('root without namespaces and without another uid is told what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-root-'));
  expect(() => chooseUser(postgres, folder, [])).toThrow(/user namespace.*DATABASE_URL/s);
  expect(() => chooseUser('/nonexistent/postgres', folder)).toThrow(/người dùng thường/);
  rmSync(folder, { recursive: true });
});
