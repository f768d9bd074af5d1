import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, lstat, open, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from '@tonghop/store/make-folder';
import { type HeldPath, hold, partialPath, TRIES } from './holds.ts';

/** Where files lie: `inbox` is watched; the others stand beside it and are made when needed. */
export type Places = { inbox: string; processed: string; failed: string; refused: string };

/** The places that belong to an inbox folder: `data/inbox` has `data/processed`, `data/failed` and `data/refused`. */
export function placesOf(inbox: string): Places {
  const beside = (name: string) => join(dirname(inbox), name);
  return { inbox, processed: beside('processed'), failed: beside('failed'), refused: beside('refused') };
}

/** Short name of some bytes or words: the first eight digits of their SHA-256. */
export const shortHash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex').slice(0, 8);

/** Whether a name is taken; a link that leads nowhere takes its name too. */
const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Bytes that a name may have on the usual file systems; a Vietnamese letter takes up to three. */
const LONGEST = 255;

/** The beginning of a name that is so many bytes long at most, cut between letters. */
function begin(name: string, most: number): string {
  let cut = '';
  let length = 0;
  for (const letter of name) {
    length += Buffer.byteLength(letter);
    if (length > most) break;
    cut += letter;
  }
  return cut;
}

/**
 * Holds a free path in a folder for a file: its own name, else with `mark` before the extension, else numbered too. `beside`: what else is
 * written there with that name and more letters behind it; a name too long for that is cut and marked.
 */
async function holdFree(folder: string, name: string, mark: string, beside = ''): Promise<HeldPath> {
  const extension = extname(name);
  const stem = basename(name, extension);
  for (let n = Buffer.byteLength(name + beside) <= LONGEST ? 0 : 1; ; n++) {
    const tail = ` (${mark}${n > 1 ? ` ${n}` : ''})${extension}`;
    const path = join(folder, n === 0 ? name : begin(stem, LONGEST - Buffer.byteLength(tail + beside)) + tail);
    let held: HeldPath | undefined;
    for (let tries = 0; !held && tries < TRIES && !(await exists(path)); tries++) {
      held = await hold(path);
      if (!held) await sleep(5);
    }
    if (!held) continue;
    if (!(await exists(path))) return held;
    await held.release();
  }
}

const MARK = / \([0-9a-f]{8}(?: \d+)?\)(?=\.[^.]*$|$)/;

/** The name that a file came with: a mark that {@link moveInto} gave it because its name was taken is left out. */
export const nameBefore = (path: string) => basename(path).replace(MARK, '');

/** Whether a file of this name may have come as `name` and been marked or cut by {@link moveInto}. */
export function mayBe(candidate: string, name: string): boolean {
  const extension = extname(name);
  return (
    candidate === name ||
    (MARK.test(candidate) && candidate.endsWith(extension) && name.startsWith(basename(nameBefore(candidate), extension)))
  );
}

/**
 * Moves a file without ever having it in two places or none: a rename, or, between disks, a synced copy and then the removal. Files of one
 * name that are moved at the same time, here or by another process, all arrive.
 */
export async function moveInto(folder: string, path: string, mark: string): Promise<string> {
  makeFolder(folder);
  const { path: target, release } = await holdFree(folder, basename(path), mark);
  try {
    return await moveTo(target, path);
  } finally {
    await release();
  }
}

/** Moves a file to a held path; answers where it is, which is another where a process killed between its copy and the removal has copied it already. */
async function moveTo(target: string, path: string): Promise<string> {
  try {
    await rename(path, target);
    return target;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
  }
  const copied = await copyOf(path, dirname(target));
  if (!copied) {
    const partial = partialPath(dirname(target), shortHash(target));
    await copyWhole(path, partial);
    await rename(partial, target);
  }
  await rm(path);
  return copied ?? target;
}

/** Times are no nearer than this on some file systems, milliseconds. */
export const COARSE = 2_500;

/** The copy of a file in a folder that has its name, its time and its bytes. */
async function copyOf(path: string, folder: string): Promise<string | undefined> {
  const stats = await lstat(path);
  if (!stats.isFile()) return undefined;
  for (const name of await readdir(folder)) {
    if (!mayBe(name, basename(path))) continue;
    const copy = join(folder, name);
    const { size, mtimeMs } = await lstat(copy);
    if (size !== stats.size || Math.abs(mtimeMs - stats.mtimeMs) >= COARSE) continue;
    if ((await sha256Of(copy)) === (await sha256Of(path))) return copy;
  }
  return undefined;
}

/** SHA-256 of a file, read piece by piece: what failed as too large is larger than memory. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/** Copies to another disk: a file with its bytes on the disk when this resolves, a link as a link; of a pipe or device only its name. */
async function copyWhole(path: string, copy: string): Promise<void> {
  await rm(copy, { force: true });
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) return symlink(await readlink(path), copy);
  if (stats.isFile()) await copyFile(path, copy);
  else await writeFile(copy, '');
  const file = await open(copy, 'r+');
  try {
    await file.utimes(stats.atime, stats.mtime);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts bytes that came without a file (a mail on a server) into `failed/` with their note, so that `tonghop retry` finds them. */
export async function putFailed(places: Places, name: string, bytes: Uint8Array, note: Omit<FailureNote, 'file'>): Promise<string> {
  makeFolder(places.failed);
  const partial = partialPath(places.failed, shortHash(bytes));
  await writeFile(partial, bytes, { flush: true });
  return moveToFailed(places, partial, note, name);
}

/** The folder of the month in which something was processed: `processed/2026/11`. */
export function monthFolder(places: Places, at: Date): string {
  return join(places.processed, String(at.getFullYear()), String(at.getMonth() + 1).padStart(2, '0'));
}

/** What a note's name has behind the file's. */
export const NOTE = '.error.json';

/** What is written beside a failed file for the clerk and for `tonghop retry`. */
export type FailureNote = {
  file: string;
  code: string;
  message: string;
  at: string;
  sha256: string | null;
  /** Folders of the inbox in which it came: hints for when it is taken up again. */
  folders?: string[];
};

/** Path of the note beside a failed file. */
export const notePath = (path: string) => `${path}${NOTE}`;

/** Moves a file to `failed/` with its note; the note is there before the file, so that no failed file is without one. */
export async function moveToFailed(places: Places, path: string, note: Omit<FailureNote, 'file'>, name = basename(path)): Promise<string> {
  makeFolder(places.failed);
  const mark = shortHash(`${note.sha256 ?? ''}${note.at}`);
  const { path: target, release } = await holdFree(places.failed, name, mark, NOTE);
  const write = (at: string) => writeFile(notePath(at), `${JSON.stringify({ file: basename(at), ...note }, null, 2)}\n`);
  try {
    await write(target);
    const moved = await moveTo(target, path);
    if (moved === target) return target;
    await write(moved);
    await rm(notePath(target), { force: true });
    return moved;
  } catch (error) {
    await rm(notePath(target), { force: true });
    throw error;
  } finally {
    await release();
  }
}
