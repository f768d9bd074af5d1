import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OWNED = /^tonghop-read-(\d+)-/;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is to be done when this process ends, however it ends but by being killed. */
const atEnds = new Set<() => void>();

function end(): void {
  for (const act of atEnds) act();
  atEnds.clear();
}

/** A signal for which nobody else listens ends the process as it would without this listener. */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  end();
  process.off(signal, endBy);
  process.kill(process.pid, signal);
}

/**
 * Does something (at once, without waiting) when this process ends or is told to end while nothing else heeds that: a command stopped with
 * Ctrl+C leaves neither page pictures nor helpers behind. Answers how to take that back.
 */
export function atEnd(act: () => void): () => void {
  if (atEnds.size === 0) {
    process.on('exit', end);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  atEnds.add(act);
  return () => {
    atEnds.delete(act);
    if (atEnds.size > 0) return;
    process.off('exit', end);
    for (const signal of SIGNALS) process.off(signal, endBy);
  };
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/** Takes a folder away; what cannot be taken away now (Windows, while a killed process still holds it) goes at the next start. */
function takeAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Left for clearTemporary.
  }
}

/**
 * A folder of this process for what other programs are given on the way (page pictures for tesseract, documents for LibreOffice). What was
 * being read, secret pages too, must not stay behind: `remove` takes it away, as does the process's end, and {@link clearTemporary} where the
 * process was killed.
 */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `tonghop-read-${process.pid}-`));
  const keep = atEnd(() => takeAway(path));
  return {
    path,
    remove: () => {
      keep();
      takeAway(path);
    },
  };
}

/** Takes away such folders of processes that were killed before they could. */
export function clearTemporary(): void {
  try {
    for (const name of readdirSync(tmpdir())) {
      const pid = OWNED.exec(name)?.[1];
      if (pid && !isRunning(Number(pid))) takeAway(join(tmpdir(), name));
    }
  } catch {
    // No such folder, or none that may be listed: nothing of ours lies there.
  }
}
