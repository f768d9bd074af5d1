/** Pages' pictures that may be in memory at once for each core. */
const PAGES_A_CORE = 2;

/**
 * Shares out how many scanned pages each reading process may hold at once, so that all of them together never hold more than two a core: a
 * lone document gets every core, and one page is kept back for each process that may still start.
 */
export class PageShares {
  readonly #cores: number;
  readonly #processes: number;
  #running = 0;
  #taken = 0;

  constructor(cores: number, processes: number) {
    this.#cores = cores;
    this.#processes = Math.min(processes, PAGES_A_CORE * cores);
  }

  /** So many processes at most can hold a page each. */
  get processes(): number {
    return this.#processes;
  }

  /** Pages at once for a document that is begun. */
  take(): number {
    this.#running++;
    const left = PAGES_A_CORE * this.#cores - this.#taken - (this.#processes - this.#running);
    const share = Math.max(1, Math.min(this.#cores, left));
    this.#taken += share;
    return share;
  }

  /** Gives back what {@link take} answered, once the document is done. */
  giveBack(share: number): void {
    this.#running--;
    this.#taken -= share;
  }
}
