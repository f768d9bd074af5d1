import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '@tonghop/model';
import type { DeliveryWay } from '@tonghop/store';
import { fileFault, toldHere } from './fault.ts';
import { type Accepted, accept, nameHashOf, tooLarge } from './inbox/arrival.ts';
import type { Bilingual } from './language.ts';
import type { Failure } from './read-files.ts';
import { GONE, untilRead, workOnReadings } from './reading-work.ts';
import type { Workplace } from './workplace.ts';

/** A file to take in; `name` where it shall be called otherwise, `key` where the arrival has a lasting one. */
export type Wanted = { path: string; name?: string; key?: string };
/** How many files were read, how many were known already, and what failed. */
export type TakenIn = { read: number; known: number; failures: Failure[] };
/** Who hears of each file's steps and failures. */
export type TakeInEvents = { step: (name: string, words: Bilingual) => void; failed: (failure: Failure) => void };

/** One run over files and documents, with reading done here (and wherever else work is done on the store) while it lasts. */
class TakeIn {
  readonly result: TakenIn = { read: 0, known: 0, failures: [] };
  readonly #place: Workplace;
  readonly #events: TakeInEvents;
  /** Names by which the run knows the documents it waits for. */
  readonly #waiting = new Map<string, string>();
  readonly #run = randomUUID();

  constructor(place: Workplace, events: TakeInEvents) {
    this.#place = place;
    this.#events = events;
  }

  /** Waits for a document that is in the store already. */
  await(sha256: string, name: string): void {
    if (!this.#waiting.has(sha256)) this.#waiting.set(sha256, name);
  }

  /** Commits one file; undefined when it is refused or cannot be read from the disk. */
  async accept(
    { path, name = basename(path).normalize('NFC'), key = `${this.#run}:${path}` }: Wanted,
    how: DeliveryWay,
  ): Promise<Accepted | undefined> {
    try {
      if ((await stat(path)).size > this.#place.desk.maxBytes) throw tooLarge(name, this.#place.desk.maxBytes);
      const taken = await accept(this.#place.desk, { name, bytes: await readFile(path), how, key, path });
      for (const document of taken.documents) this.await(document, name);
      if (taken.fresh === 0) this.result.known++;
      return taken;
    } catch (error) {
      const fault = fileFault(error);
      if (error instanceof Refusal && error.code === 'source.secret')
        await this.#place.store.recordFailure({ nameHash: nameHashOf(name), code: error.code, message: error.message });
      const words = error instanceof Refusal ? toldHere(error.message) : '';
      if (error instanceof Refusal) this.#fail(name, 'refused', error.code, { vi: words, en: words });
      else if (fault && (error as NodeJS.ErrnoException).syscall !== 'connect')
        this.#fail(name, 'io', (error as NodeJS.ErrnoException).code!, { vi: `Tệp «${path}»: ${fault.vi}.`, en: `${path}: ${fault.en}.` });
      else throw error;
      return undefined;
    }
  }

  /** Resolves when every document of the run has ended. */
  async finish(): Promise<void> {
    await untilRead(this.#place.store, [...this.#waiting.keys()], async (sha256, state) => {
      const name = this.#waiting.get(sha256)!;
      if (state === 'gone') return this.#fail(name, 'refused', 'source.secret', GONE);
      if (state !== 'failed') {
        if (state === 'ready') this.result.read++;
        return this.#events.step(name, { vi: 'đã đọc', en: 'read' });
      }
      const [why] = (await this.#place.store.showDocument(sha256))?.failures ?? [];
      const words = { vi: why?.message ?? `Tệp «${name}» không đọc được.`, en: why?.message ?? `${name} was not read.` };
      this.#fail(name, 'refused', why?.code ?? 'job.dead', words);
    });
  }

  /** Runs something while reading jobs are done here. */
  async whileReading(run: () => Promise<void>): Promise<void> {
    const stop = new AbortController();
    // The run's own progress tells of every file.
    const log = this.#place.log.level === 'info' ? this.#place.log.child({}, { level: 'error' }) : this.#place.log;
    const working = workOnReadings({ ...this.#place, log }, stop.signal, this.#place.desk.password);
    try {
      await run();
    } finally {
      stop.abort();
      await working;
    }
  }

  #fail(name: string, kind: Failure['kind'], code: string, message: Bilingual): void {
    const failure: Failure = { name, kind, code, message };
    this.result.failures.push(failure);
    this.#events.step(name, { vi: 'không đọc được', en: 'not read' });
    this.#events.failed(failure);
  }
}

/** Takes files into the store and reads them; resolves when all have ended. */
export async function takeIn(place: Workplace, files: readonly Wanted[], how: DeliveryWay, events: TakeInEvents): Promise<TakenIn> {
  const run = new TakeIn(place, events);
  await run.whileReading(async () => {
    for (const file of files) await run.accept(file, how);
    await run.finish();
  });
  return run.result;
}
