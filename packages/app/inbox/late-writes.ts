import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileState, IntakeOutcome } from './intake.ts';
import { COARSE, type FailureNote, monthFolder, moveInto, nameBefore, notePath, type Places, sha256Of, shortHash } from './places.ts';

/** How long a file that was taken is looked at again, milliseconds. */
const LONG = 60 * 60_000;

/** Of a file that is known to have been written to. */
const WRITTEN: FileState = { size: -1, mtimeMs: 0 };

type Taken = { from: string; state: FileState; at: number; sha256?: string };

/**
 * Files that stood still, were taken, and were written to afterwards: a scanner that puts page after page into one file pauses for longer
 * than anybody waits, and writes on where the file lies now. Such a file comes back into the inbox, since what was committed is not the whole.
 */
export class LateWrites {
  readonly #places: Places;
  readonly #taken = new Map<string, Taken>();

  constructor(places: Places) {
    this.#places = places;
  }

  /** Notes where a file went that was read in a given state. */
  remember(from: string, outcome: IntakeOutcome, at = Date.now()): void {
    if ((outcome.outcome !== 'processed' && outcome.outcome !== 'failed') || !outcome.state) return;
    const sha256 = outcome.outcome === 'processed' ? outcome.accepted.sha256 : undefined;
    this.#taken.set(outcome.path, { from, state: outcome.state, at, ...(sha256 && { sha256 }) });
  }

  /**
   * Takes up looking after the files that were taken within the last hour before this service was started. `isKnown`: whether these bytes are
   * in the store; a file of which they are not was written to meanwhile.
   */
  async recall(isKnown: (sha256: string) => Promise<boolean>, now = Date.now()): Promise<void> {
    const at = new Date(now);
    for (const month of [at, new Date(at.getFullYear(), at.getMonth() - 1, 1)])
      for (const name of await readdir(monthFolder(this.#places, month)).catch(() => [])) {
        const path = join(monthFolder(this.#places, month), name);
        const stats = await lstat(path).catch(() => undefined);
        if (!stats?.isFile() || name.startsWith('.') || now - stats.ctimeMs > LONG || this.#taken.has(path)) continue;
        const sha256 = await sha256Of(path);
        const state = (await isKnown(sha256)) ? { size: stats.size, mtimeMs: stats.mtimeMs } : WRITTEN;
        if (!this.#taken.has(path))
          this.#taken.set(path, { from: join(this.#places.inbox, nameBefore(path)), state, at: stats.ctimeMs, sha256 });
      }
  }

  /** Moves files that were written to back to where they came from; answers their paths there. */
  async bringBack(now = Date.now()): Promise<string[]> {
    const back: string[] = [];
    for (const [path, taken] of this.#taken) {
      const found = now - taken.at > LONG ? undefined : await this.#find(path, taken);
      if (!found) this.#taken.delete(path);
      if (!found || (found.size === taken.state.size && Math.abs(found.mtimeMs - taken.state.mtimeMs) < COARSE)) continue;
      back.push(await moveInto(dirname(taken.from), found.path, shortHash(found.path)));
      // Not before: where moving fails it is tried again.
      this.#taken.delete(path);
      await rm(notePath(found.path), { force: true });
    }
    return back;
  }

  /** A file where it was put, or in `failed/` when its reading ended there; undefined where a person took it away. */
  async #find(path: string, { sha256 }: Taken): Promise<(FileState & { path: string }) | undefined> {
    const at = (place: string) =>
      lstat(place).then(
        ({ size, mtimeMs }) => ({ path: place, size, mtimeMs }),
        () => undefined,
      );
    const here = await at(path);
    if (here || !sha256) return here;
    const failed = join(this.#places.failed, basename(path));
    const note = await readFile(notePath(failed), 'utf8').then(
      (text) => JSON.parse(text) as FailureNote,
      () => undefined,
    );
    return note?.sha256 === sha256 ? at(failed) : undefined;
  }
}
