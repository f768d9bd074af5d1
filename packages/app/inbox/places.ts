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
 * A free path in a folder for a file: its own name, else with `mark` before the extension, else numbered too. `beside`: what else is
 * written there with that name and more letters behind it; a name too long for that is cut and marked.
 */
async function freePath(folder: string, name: string, mark: string, beside = ''): Promise<string> {
  const extension = extname(name);
  const stem = basename(name, extension);
  for (let n = Buffer.byteLength(name + beside) <= LONGEST ? 0 : 1; ; n++) {
    const tail = ` (${mark}${n > 1 ? ` ${n}` : ''})${extension}`;
    const path = join(folder, n === 0 ? name : begin(stem, LONGEST - Buffer.byteLength(tail + beside)) + tail);
    if (!(await exists(path))) return path;
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

let moving: Promise<unknown> = Promise.resolve();

/** Files of one name that are moved at the same time would find the same path free, and one would take the other's place. */
function inTurn<T>(move: () => Promise<T>): Promise<T> {
  const turn = moving.then(move);
  moving = turn.catch(() => {});
  return turn;
}

/** Moves a file without ever having it in two places or none: a rename, or, between disks, a synced copy and then the removal. */
export const moveInto = (folder: string, path: string, mark: string): Promise<string> => inTurn(() => move(folder, path, mark, ''));

async function move(folder: string, path: string, mark: string, beside: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const target = await freePath(folder, basename(path), mark, beside);
  try {
    await rename(path, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const partial = join(folder, `.${mark}.${process.pid}.partial`);
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

const NOTE = '.error.json';

/** What is written beside a failed file for the clerk and for `tonghop retry`. */
export type FailureNote = { file: string; code: string; message: string; at: string; sha256: string | null };

/** Path of the note beside a failed file. */
export const notePath = (path: string) => `${path}${NOTE}`;

/** Moves a file to `failed/` with its note; the note is there before the file, so that no failed file is without one. */
export const moveToFailed = (places: Places, path: string, note: Omit<FailureNote, 'file'>): Promise<string> =>
  inTurn(() => moveWithNote(places, path, note));

async function moveWithNote(places: Places, path: string, note: Omit<FailureNote, 'file'>): Promise<string> {
  await mkdir(places.failed, { recursive: true });
  const mark = shortHash(`${note.sha256 ?? ''}${note.at}`);
  const target = await freePath(places.failed, basename(path), mark, NOTE);
  await writeFile(notePath(target), `${JSON.stringify({ file: basename(target), ...note }, null, 2)}\n`);
  try {
    await rename(path, target);
    return target;
  } catch (error) {
    await rm(notePath(target), { force: true });
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const moved = await move(places.failed, path, mark, NOTE);
    await writeFile(notePath(moved), `${JSON.stringify({ file: basename(moved), ...note }, null, 2)}\n`);
    return moved;
  }
}
