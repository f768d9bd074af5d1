import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { LateWrites } from './late-writes.ts';
import { notePath, placesOf } from './places.ts';

const root = mkdtempSync(join(tmpdir(), 'late-writes-'));
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a file that lies nowhere for a moment, on its way to failed/, is not forgotten', async () => {
  const places = placesOf(join(root, 'inbox'));
  for (const folder of Object.values(places)) mkdirSync(folder, { recursive: true });
  const [processed, failed] = [join(places.processed, 'quet.pdf'), join(places.failed, 'quet.pdf')];
  writeFileSync(failed, '%PDF-');
  const { size, mtimeMs } = statSync(failed);
  const late = new LateWrites(places);
  const accepted = { sha256: 'a'.repeat(64) };
  late.remember(join(places.inbox, 'quet.pdf'), { outcome: 'processed', path: processed, accepted, state: { size, mtimeMs } } as never);
  const from = Date.now();
  // Its note is not written yet.
  expect(await late.bringBack(from)).toEqual([]);
  writeFileSync(notePath(failed), JSON.stringify(accepted));
  expect(await late.bringBack(from + 1000)).toEqual([]);
  appendFileSync(failed, '1.4');
  expect(await late.bringBack(from + 2000)).toEqual([join(places.inbox, 'quet.pdf')]);
  expect(existsSync(failed)).toBe(false);
});

test('one that a person took away is forgotten after a minute', async () => {
  const places = placesOf(join(root, 'inbox'));
  for (const folder of Object.values(places)) mkdirSync(folder, { recursive: true });
  const path = join(places.processed, 'quet.pdf');
  const late = new LateWrites(places);
  late.remember(join(places.inbox, 'quet.pdf'), {
    outcome: 'processed',
    path,
    accepted: { sha256: 'a'.repeat(64) },
    state: { size: 1, mtimeMs: 1 },
  } as never);
  const from = Date.now();
  expect(await late.bringBack(from)).toEqual([]);
  expect(await late.bringBack(from + 61_000)).toEqual([]);
  writeFileSync(path, 'another file of that name');
  expect(await late.bringBack(from + 62_000)).toEqual([]);
});
