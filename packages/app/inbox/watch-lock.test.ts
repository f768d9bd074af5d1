import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { lockInbox, lockPath } from './watch-lock.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'tonghop-lock-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return join(made, 'inbox');
}
const never = new AbortController().signal;
const quick = { beat: 20, stale: 150 };

test('one holder; the second waits and follows', async () => {
  const inbox = folder();
  const first = await lockInbox(inbox, never, () => {}, quick);
  const told: string[] = [];
  let second: Awaited<ReturnType<typeof lockInbox>> = null;
  const waiting = lockInbox(inbox, never, (holder) => told.push(holder), quick).then((lock) => {
    second = lock;
  });
  await sleep(300);
  expect(second).toBeNull(); // the holder's signs of life keep it
  expect(told).toEqual([`${hostname()} ${process.pid}`]);
  await first!.release();
  await waiting;
  expect(second).not.toBeNull();
  await second!.release();
  expect(existsSync(lockPath(inbox))).toBe(false);
});

test('a killed process leaves no lock behind', async () => {
  const inbox = folder();
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  writeFileSync(lockPath(inbox), `${hostname()}\n${child.pid}\nx\n`);
  const lock = await lockInbox(inbox, never, () => expect.unreachable());
  expect(readFileSync(lockPath(inbox), 'utf8')).toContain(`\n${process.pid}\n`);
  await lock!.release();
});

test('what a process left that was killed while it took the lock is gone with the next one to take it; what a living one makes stays', async () => {
  const inbox = folder();
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  const left = (pid: number | undefined) => {
    const path = `${lockPath(inbox)}.${randomUUID()}`;
    writeFileSync(path, `${hostname()}\n${pid}\nx\n`);
    return basename(path);
  };
  left(child.pid);
  const living = left(process.pid);
  const lock = await lockInbox(inbox, never, () => expect.unreachable());
  await lock!.release();
  expect(readdirSync(dirname(inbox))).toEqual([living]);
});

test('a silent lock of another machine is taken over; its holder hears of it; waiting can be ended', async () => {
  const inbox = folder();
  writeFileSync(lockPath(inbox), 'another-machine\n7\nx\n');
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  expect(await lockInbox(inbox, stop.signal, () => {}, { beat: 20, stale: 60_000 })).toBeNull();
  const lock = await lockInbox(inbox, never, () => {}, quick);
  expect(lock).not.toBeNull();
  writeFileSync(lockPath(inbox), 'another-machine\n8\ny\n');
  await sleep(100);
  expect(lock!.lost.aborted).toBe(true);
  await lock!.release();
  expect(existsSync(lockPath(inbox))).toBe(true);
});
