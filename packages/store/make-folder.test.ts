import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

test('a folder is made with those above it; again it is left as it is; a file in its place is an error', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'th-make-')), 'một', 'hai', 'ba');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
  writeFileSync(join(folder, 'tep'), '');
  for (const path of [join(folder, 'tep'), join(folder, 'tep', 'con')]) expect(() => makeFolder(path)).toThrow(/EEXIST|ENOTDIR/);
});

test.runIf(existsSync('/proc/self'))('where the system lets nobody make one, it is an error and no endless try', () => {
  expect(() => makeFolder('/proc/tonghop/du-lieu')).toThrow(/ENOENT|EACCES/);
});
