import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OWNED = /^tonghop-read-(\d+)-/;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/** Takes a folder away; what cannot be taken away now (Windows, while a killed process still holds it) goes at the next start. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Left for clearTemporary.
  }
}

/**
 * A folder for what a reading process writes on its way (page pictures for tesseract, documents for LibreOffice): such a process is killed
 * in the middle of things, and what it was reading, secret pages too, must not stay behind. `env`: the variables that lead it there.
 */
export function ownTemporary(): { env: Record<'TMPDIR' | 'TMP' | 'TEMP', string>; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `tonghop-read-${process.pid}-`));
  return { env: { TMPDIR: folder, TMP: folder, TEMP: folder }, remove: () => remove(folder) };
}

/** Takes away such folders of processes that were killed before they could. */
export function clearTemporary(): void {
  try {
    for (const name of readdirSync(tmpdir())) {
      const pid = OWNED.exec(name)?.[1];
      if (pid && !isRunning(Number(pid))) remove(join(tmpdir(), name));
    }
  } catch {
    // No such folder, or none that may be listed: nothing of ours lies there.
  }
}
