import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDead } from './watch-lock.ts';

/** A path where nothing lies, and that no other move takes before `release`. */
export type HeldPath = { path: string; release: () => Promise<void> };

/** A hold that is older, milliseconds, was left by a process that was killed: between it and its release lies one rename. */
const FORGOTTEN = 60_000;

/** A held path is free or taken in a moment; after so many looks, 5 ms apart, another name will do. */
export const TRIES = 40;

const HOLD = /^\.[0-9a-f]{8}\.moving$/;
const PARTIAL = /^\.[0-9a-f]{8}\.\d+\.partial$/;

/** Where bytes lie until they are whole: hidden, in the folder they go to. */
export const partialPath = (folder: string, mark: string) => join(folder, `.${mark}.${process.pid}.partial`);

/** Looks, 50 ms apart, after which a hold that nobody's name is in is nobody's: its maker writes it in the next moment. */
const UNNAMED_LOOKS = 20;

/**
 * Whether whoever made a hold is gone. One that was killed between making and filling it left it empty; were it alive after all, it would look
 * whether the path is still free before it moves anything there.
 */
async function isLeft(own: string): Promise<boolean> {
  try {
    let maker = await readFile(own, 'utf8');
    for (let looks = 0; maker === '' && looks < UNNAMED_LOOKS; looks++) {
      await sleep(50);
      maker = await readFile(own, 'utf8');
    }
    return maker === '' || isDead(maker) || Date.now() - (await lstat(own)).mtimeMs > FORGOTTEN;
  } catch {
    return false;
  }
}

/** Holds a path by a file beside it, which file systems make for one process only; undefined where another holds it. */
export async function hold(path: string): Promise<HeldPath | undefined> {
  // «A.pdf» and «a.pdf» are one file on many disks.
  const key = createHash('sha256').update(basename(path).normalize('NFC').toLowerCase()).digest('hex').slice(0, 8);
  const own = join(dirname(path), `.${key}.moving`);
  const release = () => rm(own, { force: true });
  try {
    // At one go, so that it is seldom seen without a name.
    writeFileSync(own, `${hostname()}\n${process.pid}\n`, { flag: 'wx' });
    return { path, release };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') {
      // A full disk takes the file's name and not its words.
      await release();
      throw error;
    }
    if (await isLeft(own)) await release();
    return undefined;
  }
}

/** Whether nobody writes any more to what was to become a file. */
const isStill = (partial: string) =>
  lstat(partial).then(
    ({ ctimeMs }) => Date.now() - ctimeMs > FORGOTTEN,
    () => false,
  );

/** Takes away the holds and half copies that killed processes left in these folders. */
export async function clearHolds(folders: readonly string[]): Promise<void> {
  for (const folder of folders)
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      if ((HOLD.test(name) && (await isLeft(path))) || (PARTIAL.test(name) && (await isStill(path)))) await rm(path, { force: true });
    }
}
