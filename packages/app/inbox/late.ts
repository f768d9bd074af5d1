import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Delivery, Store } from '@tonghop/store';
import { partialPath } from './holds.ts';
import { type FailureNote, mayBe, monthFolder, moveInto, moveToFailed, notePath, type Places, sha256Of, shortHash } from './places.ts';

/** Does a move; another process may have made it a moment before. */
async function unlessGone(move: Promise<unknown>): Promise<void> {
  await move.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

const refuse = (places: Places, path: string, sha256: string) => unlessGone(moveInto(places.refused, path, sha256.slice(0, 8)));

/** The processed file of a delivery: in its month's folder under its own name or with a mark, told by its bytes. */
async function processedFile(places: Places, delivery: Pick<Delivery, 'path' | 'at' | 'sha256'>): Promise<string | undefined> {
  if (!delivery.path) return undefined;
  const name = basename(delivery.path);
  const folder = monthFolder(places, new Date(delivery.at));
  const names = await readdir(folder).catch(() => []);
  for (const candidate of names)
    if (mayBe(candidate, name)) {
      const path = join(folder, candidate);
      if ((await sha256Of(path).catch(() => '')) === delivery.sha256) return path;
    }
  return undefined;
}

/** Moves the inbox files of a document whose reading was refused from `processed/` to `failed/`, each with its note. */
export async function failLate(places: Places, deliveries: readonly Delivery[], note: Omit<FailureNote, 'file'>): Promise<void> {
  for (const delivery of deliveries) {
    const path = delivery.how === 'inbox' ? await processedFile(places, delivery) : undefined;
    if (path) await unlessGone(moveToFailed(places, path, note));
  }
}

/** Moves the inbox files of a document found to be secret after it was taken to `refused/`: from `processed/`, or from `failed/` where it was locked. */
export async function refuseLate(places: Places, deliveries: readonly Delivery[]): Promise<void> {
  for (const delivery of deliveries) {
    const path = delivery.how === 'inbox' ? await processedFile(places, delivery) : undefined;
    if (path) await refuse(places, path, delivery.sha256);
  }
  await refuseFailed(places, new Set(deliveries.map(({ sha256 }) => sha256)));
}

/** Moves every copy of these bytes from `failed/` to `refused/`; their notes, which name them, go. */
export async function refuseFailed(places: Places, hashes: ReadonlySet<string>): Promise<void> {
  for (const { path, sha256 } of await failedFiles(places))
    if (hashes.has(sha256)) {
      await refuse(places, path, sha256);
      await rm(notePath(path), { force: true });
    }
}

/** Moves files with these bytes from `processed/` of this month and the last, and from `failed/`, to `refused/`. */
export async function refusePurged(places: Places, sha256: string, now: Date): Promise<void> {
  for (const month of [now, new Date(now.getFullYear(), now.getMonth() - 1, 1)]) {
    const folder = monthFolder(places, month);
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      if ((await sha256Of(path).catch(() => '')) === sha256) await refuse(places, path, sha256);
    }
  }
  await refuseFailed(places, new Set([sha256]));
}

/** A file in `failed/` with its note, null where that is missing or unreadable. */
export type FailedFile = { path: string; note: FailureNote | null; sha256: string };

/**
 * The files in `failed/` with their notes; a file without a readable note is listed by its bytes. `told`: only those whose notes tell what bytes they
 * are, which need not be read for it.
 */
export async function failedFiles(places: Places, told = false): Promise<FailedFile[]> {
  const names = await readdir(places.failed).catch(() => []);
  const files: FailedFile[] = [];
  for (const name of names.sort()) {
    // What is hidden is a move under way.
    if (/^\.|\.error\.json(\.old)?$/.test(name)) continue;
    const path = join(places.failed, name);
    const note = await readFile(notePath(path), 'utf8').then(
      (text) => JSON.parse(text) as FailureNote,
      () => null,
    );
    const sha256 = told ? note?.sha256 : await sha256Of(path).catch(() => undefined);
    // Moved away meanwhile by another process, or a folder that somebody made.
    if (sha256) files.push({ path, note, sha256 });
  }
  return files;
}

/** Writes anew why a file in `failed/` is there, whole or not at all. */
export async function renewNote({ path, note, sha256 }: FailedFile, why: { code: string; message: string }): Promise<void> {
  const partial = partialPath(dirname(path), shortHash(notePath(path)));
  const { code, message } = why;
  const renewed: FailureNote = { ...note, file: basename(path), code, message, at: new Date().toISOString(), sha256 };
  await writeFile(partial, `${JSON.stringify(renewed, null, 2)}\n`);
  await rename(partial, notePath(path));
}

/** Moves a file that could be read after all from `failed/` to `processed/` and takes its note away. */
async function succeedLate(places: Places, path: string, sha256: string, now: Date): Promise<void> {
  await unlessGone(moveInto(monthFolder(places, now), path, sha256.slice(0, 8)));
  await rm(notePath(path), { force: true });
}

/** Moves files of `failed/` whose document is read by now to `processed/`; beside the others stands why they failed the last time. */
export async function settleFailed(store: Pick<Store, 'showDocument'>, places: Places, files: readonly FailedFile[]): Promise<void> {
  for (const file of files) {
    const page = await store.showDocument(file.sha256);
    const state = page?.document.state;
    if (state === 'ready' || state === 'opened') await succeedLate(places, file.path, file.sha256, new Date());
    const why = state === 'failed' ? page?.failures[0] : undefined;
    if (why && why.message !== file.note?.message) await renewNote(file, why);
  }
}
