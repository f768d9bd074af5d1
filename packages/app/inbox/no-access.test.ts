import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Desk } from './arrival.ts';
import { placesOf } from './places.ts';
import { InboxWatch } from './watch.ts';

test('a file that may not be opened is tried some times, then put where a clerk sees it, with its folders', async () => {
  const inbox = join(mkdtempSync(join(tmpdir(), 'th-rights-')), 'inbox');
  mkdirSync(join(inbox, 'xã Mẫu Đức'), { recursive: true });
  writeFileSync(join(inbox, 'xã Mẫu Đức', 'bao-cao.txt'), 'Báo cáo');
  const recordFailure = vi.fn();
  const desk = {
    maxBytes: 1e6,
    room: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES', syscall: 'open' })),
    store: { recordFailure },
  } as unknown as Desk;
  const [fault, taken] = [vi.fn(), vi.fn()];
  const settings = { stableSeconds: 0, scanSeconds: 600, polling: false, ignore: [], concurrency: 1 };
  const wait = globalThis.setTimeout;
  vi.stubGlobal('setTimeout', (act: () => void, ms = 0) => wait(act, Math.min(ms, 10)));
  const watch = new InboxWatch(desk, placesOf(inbox), settings, { fault, taken, writtenTo: () => {}, away: () => {} });
  try {
    await watch.start();
    await vi.waitUntil(() => taken.mock.calls.length > 0, { timeout: 60_000 });
  } finally {
    vi.unstubAllGlobals();
    await watch.stop();
  }
  expect(fault.mock.calls.length).toBe(4);
  expect(taken.mock.calls[0]![1]).toMatchObject({ outcome: 'failed', code: 'source.no-access' });
  const { failed } = placesOf(inbox);
  expect(readdirSync(failed).sort()).toEqual(['bao-cao.txt', 'bao-cao.txt.error.json']);
  expect(JSON.parse(readFileSync(join(failed, 'bao-cao.txt.error.json'), 'utf8'))).toMatchObject({
    code: 'source.no-access',
    folders: ['xã Mẫu Đức'],
    message: expect.stringContaining('Cấp quyền'.toLowerCase()),
  });
  expect(recordFailure).toHaveBeenCalledWith(expect.objectContaining({ name: 'bao-cao.txt', code: 'source.no-access' }));
});
