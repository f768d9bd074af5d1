import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/run-cli.ts';
import { moveInto, moveToFailed, placesOf, shortHash } from './places.ts';

const WHERE = Array.from({ length: 12 }, (_, n) => `xa-${n}`);

function filesOfOneName(root: string): string[] {
  return WHERE.map((folder) => {
    mkdirSync(join(root, folder), { recursive: true });
    const path = join(root, folder, 'bao-cao.txt');
    writeFileSync(path, folder);
    return path;
  });
}

test('files of one name that are moved at the same time all arrive', async () => {
  const root = temporaryFolder();
  const processed = join(root, 'processed');
  const moved = await Promise.all(filesOfOneName(root).map((path) => moveInto(processed, path, shortHash(path))));
  expect(moved.map((path) => readFileSync(path, 'utf8'))).toEqual(WHERE);
  expect(readdirSync(processed)).toHaveLength(WHERE.length);
});

test('so do those that fail, each with its note', async () => {
  const root = temporaryFolder();
  const places = placesOf(join(root, 'inbox'));
  const note = { code: 'source.empty', message: 'Tệp rỗng.', at: '2026-01-05T00:00:00.000Z' };
  const moved = await Promise.all(filesOfOneName(root).map((path) => moveToFailed(places, path, { ...note, sha256: shortHash(path) })));
  expect(moved.map((path) => readFileSync(path, 'utf8'))).toEqual(WHERE);
  expect(readdirSync(places.failed)).toHaveLength(2 * WHERE.length);
});
