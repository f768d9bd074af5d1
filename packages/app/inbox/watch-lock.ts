import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { link, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from '@tonghop/store/make-folder';

/** The holder gives a sign of life so often, milliseconds. */
const BEAT = 5_000;
/** A lock whose file has not changed for so long under our own clock is nobody's: clocks of a network share may be off, ours is not. */
const STALE = 30_000;

/** Held while one service watches an inbox; `lost` aborts when another took it over, e.g. after the machine slept. */
export type WatchLock = { lost: AbortSignal; release: () => Promise<void> };

/** Path of an inbox's lock: beside it, where no report lies. */
export const lockPath = (inbox: string) => join(dirname(inbox), `.${basename(inbox)}.lock`);

const read = (path: string) => readFile(path, 'utf8').catch(() => null);

/** Whether the holder that a lock names (machine and process, a line each) was a process of this machine that has ended. */
export function isDead(holder: string): boolean {
  const [host, pid] = holder.split('\n');
  if (host !== hostname() || !(Number(pid) > 0)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Makes the lock file whole or not at all; false where there is one. */
async function claim(path: string, holder: string): Promise<boolean> {
  const own = `${path}.${randomUUID()}`;
  makeFolder(dirname(path));
  // At one go: what a killed process leaves here names it.
  writeFileSync(own, holder);
  try {
    await link(own, path);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
    return claimWithoutLink(path, holder);
  } finally {
    await rm(own, { force: true });
  }
}

/** What is made for a moment and lies there for so long is nobody's, whatever machine made it and however wrong its clock is. */
const A_DAY = 86_400_000;

/** Behind a lock's name: a lock that is being made or taken away. */
const LEFT = /\.[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What file systems without hard links answer: FAT and exFAT on a stick, some network shares. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK', 'UNKNOWN']);

/** Made at once, filled a moment later: who reads it empty meanwhile waits, as for a holder of another machine. */
async function claimWithoutLink(path: string, holder: string): Promise<boolean> {
  try {
    await writeFile(path, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead holder's lock away; one that was renewed meanwhile is put back. */
async function removeDead(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await read(aside)) !== holder) await link(aside, path);
  } catch {
    // Another was quicker.
  }
  await rm(aside, { force: true });
}

/** Takes away what processes left that were killed while they took or gave up this lock. */
async function clearLeft(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const left = join(dirname(path), name);
    if (!LEFT.test(name) || !left.startsWith(`${path}.`)) continue;
    const made = (await stat(left).catch(() => null))?.mtimeMs ?? Number.POSITIVE_INFINITY;
    const old = Date.now() - made > A_DAY;
    if (old || isDead((await read(left)) ?? '')) await rm(left, { force: true });
  }
}

function hold(path: string, holder: string, beat: number): WatchLock {
  const lost = new AbortController();
  const timer = setInterval(async () => {
    if ((await read(path)) !== holder) {
      clearInterval(timer);
      lost.abort();
      return;
    }
    const now = new Date();
    await utimes(path, now, now).catch(() => {});
  }, beat);
  timer.unref();
  return {
    lost: lost.signal,
    async release() {
      clearInterval(timer);
      if ((await read(path)) === holder) await rm(path, { force: true });
    },
  };
}

/**
 * Waits until this process is the only one to watch an inbox; null when `signal` aborts first. The lock of a process that was killed on
 * this machine is taken over at once, one of another machine when it has given no sign of life for `stale` ms. `busy` is told once when
 * somebody else holds it. Two holders for a moment (a machine that slept) do no harm: an arrival is known by its key, and a rename moves a file once.
 */
export async function lockInbox(
  inbox: string,
  signal: AbortSignal,
  busy: (holder: string) => void,
  { beat = BEAT, stale = STALE } = {},
): Promise<WatchLock | null> {
  const path = lockPath(inbox);
  const holder = `${hostname()}\n${process.pid}\n${randomUUID()}\n`;
  let seen = { holder: '', mtimeMs: 0, since: 0 };
  let told = false;
  while (!signal.aborted) {
    if (await claim(path, holder)) {
      await clearLeft(path);
      return hold(path, holder, beat);
    }
    const other = await read(path);
    const stats = await stat(path).catch(() => null);
    if (other === null || !stats) continue;
    if (seen.holder !== other || seen.mtimeMs !== stats.mtimeMs) seen = { holder: other, mtimeMs: stats.mtimeMs, since: performance.now() };
    if (isDead(other) || performance.now() - seen.since > stale) {
      await removeDead(path, other);
      continue;
    }
    if (!told) busy(other.split('\n').slice(0, 2).join(' '));
    told = true;
    await sleep(Math.min(beat, stale / 2), undefined, { signal }).catch(() => {});
  }
  return null;
}
