import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcess, processName } from './process-name.ts';

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};
const held = (owner: string) => isSameProcess(owner.split('\n')[0] ?? '');

/** Makes `path` with `content` at once or not at all: a hard link either is made whole or fails. */
function claim(path: string, content: string): boolean {
  const own = `${path}.${randomUUID()}`;
  writeFileSync(own, content);
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Takes away the lock of a dead process. Only one process may: who makes the take-over file named after that very lock. It looks again
 * before it removes, so a lock that somebody has taken since is left alone.
 */
function removeDead(path: string, owner: string): void {
  const takeover = `${path}.dead-${owner.split('\n')[1] ?? 'x'}`;
  if (!claim(takeover, `${processName()}\n`)) {
    // Its maker died between two lines of this function.
    const by = read(takeover);
    const age = Date.now() - (statSync(takeover, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (by !== null && !held(by) && age > 2000) rmSync(takeover, { force: true });
    return;
  }
  if (read(path) === owner) rmSync(path, { force: true });
  rmSync(takeover, { force: true });
}

/** Takes away what processes left that were killed while they took this lock or another's; call it under the lock, when no older one can matter. */
export function clearLocks(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const left = join(dirname(path), name);
    const maker = read(left);
    // Empty: killed between making it and filling it, or just now made.
    if (maker ? !held(maker) : Date.now() - (statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 60_000)
      rmSync(left, { force: true });
  }
}

/** Takes a lock file without waiting; returns how to let it go, or null while a living process holds it. */
export function tryLock(path: string): (() => void) | null {
  const content = `${processName()}\n${randomUUID()}\n`;
  for (let attempt = 0; attempt < 2; attempt++) {
    if (claim(path, content)) return () => rmSync(path, { force: true });
    const owner = read(path);
    if (owner !== null && !held(owner)) removeDead(path, owner);
  }
  return null;
}

/** Waits for a lock file up to `timeoutMs`; a lock whose process is gone (kill -9, power cut) is taken over. Returns how to let it go, or null. */
export async function lockFolder(path: string, timeoutMs: number): Promise<(() => void) | null> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const release = tryLock(path);
    if (release || Date.now() > until) return release;
    await sleep(20 + Math.random() * 30);
  }
}
