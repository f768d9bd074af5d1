import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '@tonghop/model';
import { namesBeside } from '../beside.ts';
import { type Accepted, accept, type Desk, tooLarge } from './arrival.ts';
import { refuseFailed } from './late.ts';
import { nameHashOf } from './name-hash.ts';
import { monthFolder, moveInto, moveToFailed, type Places, shortHash } from './places.ts';
import type { Selection } from './selection.ts';

/** By what a file that was read can be told to have been written to afterwards. */
export type FileState = { size: number; mtimeMs: number };

/** Names the arrival of a file that is not taken in: a service killed before it could move it away tells of it again, and it is one line all the same. */
const arrivalOf = (path: string, stats: Stats | undefined): string =>
  createHash('sha256').update(`${path}\n${stats?.size}\n${stats?.mtimeMs}`).digest('hex');

/** What became of a file of the inbox. */
export type IntakeOutcome =
  | { outcome: 'processed'; path: string; accepted: Accepted; state: FileState }
  | { outcome: 'failed'; path: string; code: string; message: string; state?: FileState }
  | { outcome: 'refused'; path: string; code: string }
  | { outcome: 'left'; because: 'changed' | 'gone' };

/** Reads a file whole without following a link; undefined when it changed meanwhile or is no plain file. */
export async function readStill(path: string): Promise<{ bytes: Uint8Array; mtimeMs: number } | undefined> {
  const named = await lstat(path);
  if (!named.isFile()) return undefined;
  const file = await open(path, 'r');
  try {
    const before = await file.stat();
    // The name must still mean the file that was opened: a link put in its place is another.
    if (before.ino !== named.ino || before.dev !== named.dev) return undefined;
    const bytes = await file.readFile();
    const after = await file.stat();
    return after.size === bytes.length && after.mtimeMs === before.mtimeMs ? { bytes, mtimeMs: after.mtimeMs } : undefined;
  } finally {
    await file.close();
  }
}

/**
 * Takes one still file out of the inbox: commits its bytes, then moves it to `processed/YYYY/MM/`. What is refused goes to `failed/` with
 * its note, or to `refused/` when it is secret or no file at all. Killed anywhere, the file is in one place only and a second intake of
 * the same file (path, time, bytes) is the same delivery. Database and disk faults are thrown and leave the file in the inbox.
 */
export async function takeFile(desk: Desk, places: Places, selection: Selection, path: string, now: Date): Promise<IntakeOutcome> {
  const { kind, stats } = await selection.kindOf(path);
  if (kind === 'gone' || kind === 'ignored' || kind === 'folder') return { outcome: 'left', because: 'gone' };
  if (kind === 'refused') {
    const name = basename(path).normalize('NFC');
    const message = `«${name}» là liên kết, ống hoặc thiết bị, không phải tệp: không mở ra. Hãy chép chính tệp báo cáo vào thư mục nhận.`;
    await desk.store.recordFailure({ name, code: 'source.unsafe', message, arrival: arrivalOf(path, stats) });
    const target = await moveInto(places.refused, path, shortHash(path));
    return { outcome: 'refused', path: target, code: 'source.unsafe' };
  }
  const name = basename(path).normalize('NFC');
  const folders = selection.folders(path);
  const moveFailed = ({ code, message }: Pick<Refusal, 'code' | 'message'>, sha256: string | null, from = path) =>
    moveToFailed(places, from, { code, message, at: now.toISOString(), sha256, ...(folders.length > 0 && { folders }) });
  const fail = async (error: Refusal, sha256: string | null, state?: FileState): Promise<IntakeOutcome> => {
    const { code, message } = error;
    await desk.store.recordFailure({ name, ...(sha256 && { fileHash: sha256 }), code, message, arrival: arrivalOf(path, stats) });
    return { outcome: 'failed', path: await moveFailed(error, sha256), code, message, state };
  };
  // Never read: it may be larger than all memory.
  if (stats && stats.size > desk.maxBytes) return fail(tooLarge(name, desk.maxBytes), null);
  const still = await readStill(path);
  if (!still) return { outcome: 'left', because: 'changed' };
  const sha256 = createHash('sha256').update(still.bytes).digest('hex');
  const state = { size: still.bytes.length, mtimeMs: still.mtimeMs };
  const key = `inbox:${sha256}:${Math.round(still.mtimeMs)}:${shortHash(path)}`;
  try {
    const accepted = await accept(desk, {
      name,
      bytes: still.bytes,
      how: 'inbox',
      key,
      path,
      at: now.toISOString(),
      hints: { folders },
      beside: await namesBeside(path, places.failed),
    });
    if (!(await unchanged(path, still.mtimeMs, still.bytes.length))) return { outcome: 'left', because: 'changed' };
    const moved = await moveInto(monthFolder(places, now), path, sha256.slice(0, 8));
    const why = await failureOf(desk, sha256);
    const processed: IntakeOutcome = { outcome: 'processed', path: moved, accepted, state };
    if (!why) return processed;
    try {
      return { outcome: 'failed', path: await moveFailed(why, sha256, moved), ...why, state };
    } catch (error) {
      // Whoever follows its reading has moved it at the same moment.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return processed;
      throw error;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'source.secret') {
      await desk.store.recordFailure({
        nameHash: nameHashOf(name),
        fileHash: sha256,
        code: error.code,
        message: error.message,
        arrival: arrivalOf(path, stats),
      });
      await refuseFailed(places, new Set([sha256]));
      return { outcome: 'refused', path: await moveInto(places.refused, path, sha256.slice(0, 8)), code: error.code };
    }
    return fail(error, sha256, state);
  }
}

/** Whether the system lets nobody of our account open a file. A file that another program holds open is another matter: it is let go some time. */
export const isNoAccess = (error: unknown): boolean => {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall === 'open' && (code === 'EACCES' || code === 'EPERM');
};

/** Takes a file that may not be opened out of the inbox as it is: to `failed/`, where its note says what to do. Throws where it cannot be moved either. */
export async function failUnopened(
  { store }: Pick<Desk, 'store'>,
  places: Places,
  selection: Selection,
  path: string,
): Promise<IntakeOutcome> {
  const name = basename(path).normalize('NFC');
  const code = 'source.no-access';
  const message = `Không có quyền mở tệp «${name}». Hãy cấp quyền đọc tệp ấy cho tài khoản chạy dịch vụ, rồi chạy «npx tonghop retry».`;
  const note = { code, message, at: new Date().toISOString(), sha256: null, folders: selection.folders(path) };
  const arrival = arrivalOf(path, (await selection.kindOf(path)).stats);
  const target = await moveToFailed(places, path, note);
  await store.recordFailure({ name, code, message, arrival });
  return { outcome: 'failed', path: target, code, message };
}

/** Why a document failed, if it has by now: it came before and could not be read, or its reading ended before its file was in its place. */
async function failureOf({ store }: Desk, sha256: string): Promise<Pick<Refusal, 'code' | 'message'> | undefined> {
  const page = await store.showDocument(sha256);
  const why = page?.document.state === 'failed' ? page.failures[0] : undefined;
  return why && { code: why.code as Refusal['code'], message: why.message };
}

async function unchanged(path: string, mtimeMs: number, size: number): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined);
  return stats !== undefined && stats.mtimeMs === mtimeMs && stats.size === size;
}
