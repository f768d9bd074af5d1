import { access, realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from '@tonghop/store/make-folder';
import type { Desk } from './arrival.ts';
import { clearLeft } from './clear-left.ts';
import { failUnopened, type IntakeOutcome, isNoAccess, takeFile } from './intake.ts';
import { finishJoins } from './join-volumes.ts';
import { LateWrites } from './late-writes.ts';
import { mendNames } from './mend-names.ts';
import type { Places } from './places.ts';
import { Selection } from './selection.ts';
import { Stillness } from './stillness.ts';
import { VolumeWatch } from './volume-watch.ts';

/** Tries, 2, 4, 8 … seconds apart, after which a file that may not be opened is given up: whoever copies may set its rights last. */
const PATIENT = 5;

/** How an inbox is watched. */
export type WatchSettings = {
  /** Seconds a file's size and time must have stood still. */
  stableSeconds: number;
  /** Seconds between full scans, which find what no event told of. */
  scanSeconds: number;
  /** Poll instead of listening for events, for network shares. */
  polling: boolean;
  /** Globs of further names to leave alone. */
  ignore: readonly string[];
  /** Files taken at once. */
  concurrency: number;
};

/** What the watch tells of. */
export type WatchEvents = {
  taken: (path: string, outcome: IntakeOutcome) => void;
  /** A database or disk fault: the file stays and is tried again after a pause. */
  fault: (path: string, error: unknown, againInSeconds: number) => void;
  /** A file that had been taken was written to afterwards and lies in the inbox again. */
  writtenTo: (path: string) => void;
  /** The folder itself is away (a share that broke off, renamed), or is back: told once each time. */
  away: (isAway: boolean) => void;
};

/** Watches an inbox folder: events and full scans lead to one list, each path is in flight at most once, and a file is taken when it is still. */
export class InboxWatch {
  readonly #desk: Desk;
  readonly #places: Places;
  readonly #settings: WatchSettings;
  readonly #events: WatchEvents;
  readonly #selection: Selection;
  readonly #stillness: Stillness;
  readonly #inFlight = new Set<string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #ready: string[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #faults = new Map<string, number>();
  readonly #late: LateWrites;
  readonly #volumes: VolumeWatch;
  #recalling = Promise.resolve();
  #stopped = false;
  #away = false;
  #watcher: { close: () => Promise<void> } | undefined;

  constructor(desk: Desk, places: Places, settings: WatchSettings, events: WatchEvents) {
    this.#desk = desk;
    this.#places = places;
    this.#settings = settings;
    this.#events = events;
    this.#selection = new Selection(places.inbox, settings.ignore);
    this.#stillness = new Stillness(settings.stableSeconds);
    this.#late = new LateWrites(places);
    this.#volumes = new VolumeWatch(this.#selection, settings.stableSeconds, desk.maxBytes);
  }

  /** Starts watching; resolves when the first scan has been made. */
  async start(): Promise<void> {
    makeFolder(this.#places.inbox);
    await finishJoins(this.#places.inbox);
    const { watch } = await import('chokidar');
    // Links are not followed, but for the inbox itself, which may be one; what is told of lies under the name that we know.
    const { inbox } = this.#places;
    const root = await realpath(inbox);
    const known = (path: string) => inbox + path.slice(root.length);
    const watcher = watch(root, {
      ignoreInitial: true,
      followSymlinks: false,
      usePolling: this.#settings.polling,
      interval: 2000,
      binaryInterval: 2000,
      ignored: (path: string) => this.#selection.ignores(known(path)),
    });
    watcher.on('add', (path) => void this.#look(known(path)));
    watcher.on('change', (path) => void this.#look(known(path)));
    // An event source that breaks (too many watches) leaves the scans.
    watcher.on('error', () => {});
    this.#watcher = watcher;
    await this.#scan();
    this.#recalling = this.#late.recall((sha256) => this.#desk.store.showDocument(sha256).then(Boolean)).catch(() => {});
    void this.#scanAgain();
  }

  async #scanAgain(): Promise<void> {
    while (!this.#stopped) {
      await sleep(this.#settings.scanSeconds * 1000, undefined, { ref: false });
      if (!this.#stopped) await this.#scan();
    }
  }

  async #scan(): Promise<void> {
    const away = await access(this.#places.inbox).then(
      () => false,
      () => true,
    );
    if (away !== this.#away) this.#events.away(away);
    this.#away = away;
    // A half copy is known to be left only when it has lain for a while.
    await clearLeft(this.#places, new Date());
    await mendNames(this.#places.inbox);
    for (const path of await this.#late.bringBack()) this.#events.writtenTo(path);
    await this.#volumes.goOn().catch((error: unknown) => this.#events.fault(this.#places.inbox, error, this.#settings.scanSeconds));
    for await (const path of this.#selection.all()) await this.#look(path);
  }

  /** Looks at a path now, and again when it may be still. */
  async #look(path: string): Promise<void> {
    if (this.#stopped || this.#inFlight.has(path)) return;
    const { kind, stats } = await this.#selection.kindOf(path);
    if (kind === 'refused') return this.#put(path);
    if (kind !== 'file' || !stats) return this.#stillness.forget(path);
    const wait = this.#stillness.wait(path, stats, performance.now());
    if (wait > 0) this.#later(path, wait);
    else this.#put(path);
  }

  #later(path: string, ms: number): void {
    clearTimeout(this.#timers.get(path));
    this.#timers.set(
      path,
      setTimeout(() => {
        this.#timers.delete(path);
        void this.#look(path);
      }, ms + 5),
    );
  }

  #put(path: string): void {
    if (this.#stopped || this.#inFlight.has(path)) return;
    this.#inFlight.add(path);
    this.#ready.push(path);
    this.#next();
  }

  #next(): void {
    while (!this.#stopped && this.#running.size < this.#settings.concurrency) {
      const path = this.#ready.shift();
      if (path === undefined) return;
      const work: Promise<void> = this.#take(path).finally(() => {
        this.#running.delete(work);
        this.#next();
      });
      this.#running.add(work);
    }
  }

  async #take(path: string): Promise<void> {
    try {
      const word = await this.#volumes.word(path, performance.now());
      if (word.do !== 'take') {
        this.#faults.delete(path);
        this.#inFlight.delete(path);
        if (word.do === 'wait') this.#later(path, word.ms);
        else this.#later(word.path, 0);
        return;
      }
      const outcome = await takeFile(this.#desk, this.#places, this.#selection, path, new Date());
      this.#faults.delete(path);
      this.#stillness.forget(path);
      this.#inFlight.delete(path);
      if (outcome.outcome === 'left') {
        if (outcome.because === 'changed') this.#later(path, 200);
        return;
      }
      this.#late.remember(path, outcome);
      this.#events.taken(path, outcome);
    } catch (error) {
      const faults = (this.#faults.get(path) ?? 0) + 1;
      this.#faults.set(path, faults);
      if (faults >= PATIENT && isNoAccess(error) && (await this.#giveUp(path))) return;
      const pause = Math.min(300, 2 ** faults);
      this.#inFlight.delete(path);
      this.#events.fault(path, error, pause);
      if (!this.#stopped) this.#later(path, pause * 1000);
    }
  }

  /** Takes a file that may not be opened away; false where it may not be moved either. */
  async #giveUp(path: string): Promise<boolean> {
    try {
      const outcome = await failUnopened(this.#desk, this.#places, this.#selection, path);
      this.#faults.delete(path);
      this.#stillness.forget(path);
      this.#inFlight.delete(path);
      this.#events.taken(path, outcome);
      return true;
    } catch {
      return false;
    }
  }

  /** Whether nothing waits or is under way; files not yet still count as waiting. */
  get idle(): boolean {
    return this.#inFlight.size === 0 && this.#timers.size === 0;
  }

  /** Stops watching; what is under way is finished first. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await this.#watcher?.close();
    await this.#recalling;
    await Promise.all(this.#running);
  }
}
