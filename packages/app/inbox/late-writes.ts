import { lstat, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileState, IntakeOutcome } from './intake.ts';
import { type FailureNote, moveInto, notePath, type Places, shortHash } from './places.ts';

/** How long a file that was taken is looked at again, milliseconds. */
const LONG = 60 * 60_000;
/** Times are no nearer than this on some file systems, milliseconds. */
const COARSE = 2_500;

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
