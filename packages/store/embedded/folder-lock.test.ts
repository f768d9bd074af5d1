import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { clearLocks, lockFolder, tryLock } from './folder-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'tonghop-lock-'));
const path = join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('one holds it at a time, and nothing is left behind', async () => {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const release = await lockFolder(path, 10_000);
      most = Math.max(most, ++inside);
      await sleep(5);
      inside--;
      release!();
    }),
  );
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('waiting ends', async () => {
  const release = tryLock(path)!;
  expect(tryLock(path)).toBeNull();
  expect(await lockFolder(path, 60)).toBeNull();
  release();
});

test('the lock of a dead process is taken over by one only', async () => {
  writeFileSync(path, '999999999 1\nabc\n');
  const got = [tryLock(path), tryLock(path)];
  expect(got.filter(Boolean)).toHaveLength(1);
  got.find(Boolean)!();
  expect(readdirSync(folder)).toEqual([]);
});

test('what killed processes left beside the lock is taken away, what living ones make stays', () => {
  const lock = tryLock(path)!;
  writeFileSync(`${path}.3f0c7f1e-0000-4000-8000-000000000000`, '999999999 1\nabc\n');
  writeFileSync(`${path}.dead-abc`, '999999999 1\n');
  writeFileSync(`${path}.made-now`, readFileSync(path));
  clearLocks(path);
  expect(readdirSync(folder).sort()).toEqual(['lock', 'lock.made-now']);
  rmSync(`${path}.made-now`);
  lock();
});
