import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { placeOf, volumeSets } from '@tonghop/ingest/archive/volume-sets';
import { readStill } from './intake.ts';
import { finishJoin, hiddenFor, joinInto } from './join-volumes.ts';
import type { Selection } from './selection.ts';

/** Times the pause of stillness for which a set that lacks a volume is waited for: the next one may be on its way. */
const PATIENCE = 12;

/** What is to be done with a file: taken as any other, looked at again after so many ms, or it is in another file now. */
export type VolumeWord = { do: 'take' } | { do: 'wait'; ms: number } | { do: 'look'; path: string };

/** What is known of a set: the files of it as they were last seen, since when (a clock that only goes forward), and whether that is no whole. */
type Seen = { state: string; since: number; torn: boolean };

const TAKE: VolumeWord = { do: 'take' };

/** Waits for the volumes of one archive that come into a folder one by one, and joins them when all are there and still. */
export class VolumeWatch {
  readonly #selection: Selection;
  readonly #stillMs: number;
  readonly #most: number;
  readonly #seen = new Map<string, Seen>();
  readonly #joining = new Set<string>();
  /** Sets of which joining broke off, with the folder in which the whole may lie. */
  readonly #broken = new Map<string, string>();

  /** `most`: bytes of all volumes together above which they are not joined. */
  constructor(selection: Selection, stableSeconds: number, most: number) {
    this.#selection = selection;
    this.#stillMs = stableSeconds * 1000;
    this.#most = most;
  }

  /** Says what to do with a still file. Throws as reading and writing files does. */
  async word(path: string, now: number): Promise<VolumeWord> {
    const place = placeOf(basename(path));
    if (!place) return TAKE;
    const folder = dirname(path);
    const key = join(folder, place.set);
    const others = (await readdir(folder)).filter((name) => placeOf(name)?.set === place.set).sort();
    const [whole] = this.#broken.has(key) ? await this.goOn() : [];
    if (whole !== undefined) return { do: 'look', path: whole };
    // Most archives are no volumes.
    if (others.length < 2 && /\.(?:zip|rar)$/i.test(path) && !/\.part\d+\.rar$/i.test(path)) return TAKE;
    if (this.#joining.has(key)) return { do: 'wait', ms: 200 };
    const stats = await Promise.all(others.map(async (name) => (await this.#selection.kindOf(join(folder, name))).stats));
    const size = stats.reduce((sum, one) => sum + (one?.isFile() ? one.size : Number.POSITIVE_INFINITY), 0);
    if (size > this.#most) return TAKE;
    const state = others.map((name, n) => `${name}:${stats[n]!.size}:${stats[n]!.mtimeMs}`).join('|');
    const seen = this.#seen.get(key);
    const known = seen?.state === state ? seen : { state, since: now, torn: false };
    this.#seen.set(key, known);
    const stood = now - known.since;
    if (stood < this.#stillMs) return { do: 'wait', ms: this.#stillMs - stood };
    const joined = known.torn ? undefined : await this.#join(folder, others, key);
    if (joined !== undefined) return { do: 'look', path: joined };
    known.torn = true;
    const patience = this.#stillMs * PATIENCE;
    return stood < patience ? { do: 'wait', ms: patience - stood } : TAKE;
  }

  /**
   * Goes on with joining that a fault broke off (a full disk, a volume that another program holds open): volumes may be gone and the whole not
   * yet there. Answers where whole sets are now. Throws as reading and writing files does; then it may be tried again.
   */
  async goOn(): Promise<string[]> {
    const found: string[] = [];
    for (const [key, hidden] of this.#broken) {
      if (this.#joining.has(key)) continue;
      this.#joining.add(key);
      try {
        const whole = await finishJoin(hidden);
        this.#broken.delete(key);
        this.#seen.delete(key);
        if (whole !== undefined) found.push(whole);
      } finally {
        this.#joining.delete(key);
      }
    }
    return found;
  }

  async #join(folder: string, names: readonly string[], key: string): Promise<string | undefined> {
    this.#joining.add(key);
    try {
      const files: { name: string; bytes: Uint8Array }[] = [];
      for (const name of names) {
        const still = await readStill(join(folder, name));
        if (!still) return undefined;
        files.push({ name, bytes: still.bytes });
      }
      const [set] = volumeSets(files);
      if (!set) return undefined;
      this.#broken.set(key, hiddenFor(folder, placeOf(names[0]!)!.set));
      const path = await joinInto(folder, set);
      this.#broken.delete(key);
      this.#seen.delete(key);
      return path;
    } finally {
      this.#joining.delete(key);
    }
  }
}
