/**
 * Tells when a file has stopped growing: its size and time have stood still for a while under our own clock, which nobody sets back. The
 * file's own times are only compared with themselves, since a network share's clock may be off by minutes.
 */
export class Stillness {
  readonly #seen = new Map<string, { size: number; mtimeMs: number; since: number }>();
  readonly #forMs: number;

  constructor(seconds: number) {
    this.#forMs = seconds * 1000;
  }

  /** Milliseconds until the file counts as still; 0 when it does. `now` in milliseconds of a clock that only goes forward. */
  wait(path: string, stats: { size: number; mtimeMs: number }, now: number): number {
    const seen = this.#seen.get(path);
    if (seen && seen.size === stats.size && seen.mtimeMs === stats.mtimeMs) return Math.max(0, seen.since + this.#forMs - now);
    this.#seen.set(path, { size: stats.size, mtimeMs: stats.mtimeMs, since: now });
    return this.#forMs;
  }

  forget(path: string): void {
    this.#seen.delete(path);
  }
}
