import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/** Where files lie: `inbox` is watched; the others stand beside it and are made when needed. */
export type Places = { inbox: string; processed: string; failed: string; refused: string };

/** The places that belong to an inbox folder: `data/inbox` has `data/processed`, `data/failed` and `data/refused`. */
export function placesOf(inbox: string): Places {
  const beside = (name: string) => join(dirname(inbox), name);
  return { inbox, processed: beside('processed'), failed: beside('failed'), refused: beside('refused') };
}

/** Short name of some bytes or words: the first eight digits of their SHA-256. */
export const shortHash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex').slice(0, 8);

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** A free path in a folder for a file: its own name, else with `mark` before the extension, else numbered too. */
async function freePath(folder: string, name: string, mark: string): Promise<string> {
  const extension = extname(name);
  const stem = basename(name, extension);
  for (let n = 0; ; n++) {
    const path = join(folder, n === 0 ? name : `${stem} (${mark}${n > 1 ? ` ${n}` : ''})${extension}`);
    if (!(await exists(path))) return path;
  }
}

/** The name that a file came with: a mark that {@link moveInto} gave it because its name was taken is left out. */
export const nameBefore = (path: string) => basename(path).replace(/ \([0-9a-f]{8}(?: \d+)?\)(?=\.[^.]*$|$)/, '');

/** Moves a file without ever having it in two places or none: a rename, or, between disks, a synced copy and then the removal. */
export async function moveInto(folder: string, path: string, mark: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const target = await freePath(folder, basename(path), mark);
  try {
    await rename(path, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const partial = `${target}.partial`;
    await copyFile(path, partial);
    const file = await open(partial, 'r+');
    await file.sync();
    await file.close();
    await rename(partial, target);
    await rm(path);
  }
  return target;
}

/** The folder of the month in which something was processed: `processed/2026/11`. */
export function monthFolder(places: Places, at: Date): string {
  return join(places.processed, String(at.getFullYear()), String(at.getMonth() + 1).padStart(2, '0'));
}

/** What is written beside a failed file for the clerk and for `tonghop retry`. */
export type FailureNote = { file: string; code: string; message: string; at: string; sha256: string | null };

/** Path of the note beside a failed file. */
export const notePath = (path: string) => `${path}.error.json`;

/** Moves a file to `failed/` with its note; the note is there before the file, so that no failed file is without one. */
export async function moveToFailed(places: Places, path: string, note: Omit<FailureNote, 'file'>): Promise<string> {
  await mkdir(places.failed, { recursive: true });
  const mark = shortHash(`${note.sha256 ?? ''}${note.at}`);
  const target = await freePath(places.failed, basename(path), mark);
  await writeFile(notePath(target), `${JSON.stringify({ file: basename(target), ...note }, null, 2)}\n`);
  try {
    await rename(path, target);
    return target;
  } catch (error) {
    await rm(notePath(target), { force: true });
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const moved = await moveInto(places.failed, path, mark);
    await writeFile(notePath(moved), `${JSON.stringify({ file: basename(moved), ...note }, null, 2)}\n`);
    return moved;
  }
}
