import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Desk } from './arrival.ts';
import { placesOf } from './places.ts';
import { Stillness } from './stillness.ts';
import { InboxWatch } from './watch.ts';

test('a file is still when size and time have not changed for so long', () => {
  const stillness = new Stillness(5);
  expect(stillness.wait('a', { size: 1, mtimeMs: 1 }, 1000)).toBe(5000);
  expect(stillness.wait('a', { size: 1, mtimeMs: 1 }, 4000)).toBe(2000);
  expect(stillness.wait('a', { size: 2, mtimeMs: 1 }, 5000)).toBe(5000);
  expect(stillness.wait('a', { size: 2, mtimeMs: 1 }, 10_000)).toBe(0);
});

test('a clock that is set back keeps no file waiting', async () => {
  const inbox = join(mkdtempSync(join(tmpdir(), 'th-still-')), 'inbox');
  const tried = vi.fn();
  const desk = { maxBytes: 1e6, store: { transaction: tried, recordFailure: tried } } as unknown as Desk;
  const settings = { stableSeconds: 0.3, scanSeconds: 600, polling: false, ignore: [], concurrency: 1 };
  const watch = new InboxWatch(desk, placesOf(inbox), settings, { taken: tried, fault: tried, writtenTo: () => {}, away: () => {} });
  await watch.start();
  try {
    writeFileSync(join(inbox, 'trong.pdf'), '');
    await vi.waitUntil(() => !watch.idle, { timeout: 60_000 });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    await vi.waitUntil(() => tried.mock.calls.length > 0, { timeout: 60_000 });
  } finally {
    vi.restoreAllMocks();
    await watch.stop();
  }
});
