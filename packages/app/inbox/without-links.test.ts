import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lockInbox, lockPath } from './watch-lock.ts';

// As exFAT on a stick and some network shares answer.
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  link: () => Promise.reject(Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' })),
}));

test('an inbox on a disk without hard links is held by one service, and by the next when that one ends', async () => {
  const made = mkdtempSync(join(tmpdir(), 'tonghop-lock-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  const inbox = join(made, 'inbox');
  const never = new AbortController().signal;
  const quick = { beat: 20, stale: 400 };
  const first = await lockInbox(inbox, never, () => {}, quick);
  expect(first).not.toBeNull();
  let second: Awaited<ReturnType<typeof lockInbox>> = null;
  const waiting = lockInbox(inbox, never, () => {}, quick).then((lock) => {
    second = lock;
  });
  await sleep(600);
  expect(second).toBeNull();
  await first!.release();
  await waiting;
  expect(second).not.toBeNull();
  await second!.release();
  expect(existsSync(lockPath(inbox))).toBe(false);
});
