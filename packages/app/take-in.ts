import { createHash, randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Refusal } from '@tonghop/model';
import type { DeliveryWay } from '@tonghop/store';
import { namesBeside } from './beside.ts';
import { fileFault, toldHere } from './fault.ts';
import { type Accepted, accept, tooLarge } from './inbox/arrival.ts';
import { nameHashOf } from './inbox/name-hash.ts';
import type { Bilingual } from './language.ts';
import { partlyRead } from './partly-read.ts';
import type { Failure } from './read-files.ts';
import { readGiven } from './read-given.ts';
import { GONE, untilRead, workOnReadings } from './reading-work.ts';
import { refusalWords, wordsWithin } from './refusal-words.ts';
import type { GivenFile } from './with-volumes.ts';
import type { Workplace } from './workplace.ts';

/** A file to take in; `key` where the arrival has a lasting one. */
export type Wanted = GivenFile & { key?: string };
/** How many files were read, how many were known already, and what failed. */
export type TakenIn = { read: number; known: number; failures: Failure[] };
/** Who hears of each file's steps and failures. */
export type TakeInEvents = {
  step: (name: string, words: Bilingual) => void;
  failed: (failure: Failure) => void;
  /** Something that a person should know of a file that was read. */
  noted: (words: Bilingual) => void;
};

/** One run over files and documents, with reading done here (and wherever else work is done on the store) while it lasts. */
class TakeIn {
  readonly result: TakenIn = { read: 0, known: 0, failures: [] };
  readonly #place: Workplace;
  readonly #events: TakeInEvents;
  /** The files, by name, that the documents waited for came in. */
  readonly #waiting = new Map<string, string>();
  /** How many documents of a file are still waited for. */
  readonly #left = new Map<string, number>();
  readonly #run = randomUUID();

  constructor(place: Workplace, events: TakeInEvents) {
    this.#place = place;
    this.#events = events;
  }

  /** Waits for the documents of a file; one that brought none that is not waited for already is through. */
  #await(documents: readonly string[], name: string): void {
    const fresh = documents.filter((sha256) => !this.#waiting.has(sha256));
    for (const sha256 of fresh) this.#waiting.set(sha256, name);
    this.#left.set(name, (this.#left.get(name) ?? 0) + fresh.length);
    if (fresh.length === 0) this.#events.step(name, { vi: 'đã có từ trước', en: 'known' });
  }

  /** One of a file's documents has ended: with the last of them the file has. */
  #ended(name: string, words: Bilingual): void {
    const left = this.#left.get(name)! - 1;
    this.#left.set(name, left);
    if (left === 0) this.#events.step(name, words);
  }

  /** Commits one file; undefined when it is refused or cannot be read from the disk. */
  async accept(
    { path, name = basename(path).normalize('NFC'), key = `${this.#run}:${path}`, bytes }: Wanted,
    how: DeliveryWay,
  ): Promise<Accepted | undefined> {
    let content: Uint8Array | undefined;
    try {
      if (!bytes && (await stat(path)).size > this.#place.desk.maxBytes) throw tooLarge(name, this.#place.desk.maxBytes);
      content = await (bytes?.() ?? readGiven(path));
      const taken = await accept(this.#place.desk, {
        name,
        bytes: content,
        how,
        key,
        path,
        beside: await namesBeside(path),
      });
      this.#await(taken.documents, name);
      if (taken.fresh.length === 0) this.result.known++;
      return taken;
    } catch (error) {
      const fault = fileFault(error);
      if (error instanceof Refusal) {
        const { code } = error;
        const message = toldHere(error.message);
        await this.#record(path, name, content, { code, message });
        this.#fail(name, 'refused', code, refusalWords(name, code, message));
      } else if (fault && (error as NodeJS.ErrnoException).syscall !== 'connect')
        this.#fail(name, 'io', (error as NodeJS.ErrnoException).code!, { vi: `Tệp «${path}»: ${fault.vi}.`, en: `${path}: ${fault.en}.` });
      else throw error;
      return undefined;
    }
  }

  /** Keeps what was not taken for the list of such files, as the inbox does; given again as it is, it is the same line. */
  async #record(
    path: string,
    name: string,
    content: Uint8Array | undefined,
    { code, message }: Pick<Failure, 'code'> & { message: string },
  ) {
    const sha256 = (of: string | Uint8Array) => createHash('sha256').update(of).digest('hex');
    const fileHash = content && sha256(content);
    await this.#place.store.recordFailure({
      ...(code === 'source.secret' ? { nameHash: nameHashOf(name) } : { name }),
      ...(fileHash && { fileHash }),
      code: code as Refusal['code'],
      message,
      arrival: sha256(`${resolve(path)}\n${fileHash}`),
    });
  }

  /** Resolves when every document of the run has ended. */
  async finish(): Promise<void> {
    await untilRead(this.#place.store, [...this.#waiting.keys()], async (sha256, state) => {
      const name = this.#waiting.get(sha256)!;
      if (state === 'ready') this.result.read++;
      if (state === 'gone') this.#tell(name, 'refused', 'source.secret', GONE);
      const page = state === 'gone' ? null : await this.#place.store.showDocument(sha256);
      const failures = page?.failures ?? [];
      const damaged =
        page && partlyRead(page.document.name === name ? name : `${name} › ${page.document.name}`, page.readings.at(-1)?.warnings ?? []);
      if (damaged) this.#events.noted(damaged);
      // What stayed behind in a mail, an archive or a PDF is told, each; of a document only why it could not be read at last.
      const own = state === 'failed' ? failures.filter(({ within }) => !within).slice(0, 1) : [];
      for (const { code, message } of own) this.#tell(name, 'refused', code, refusalWords(name, code, message));
      for (const one of failures.filter(({ within }) => within))
        this.#tell(name, 'refused', one.code, wordsWithin(name, one.code, one.message));
      if (state === 'failed' && own.length === 0)
        this.#tell(name, 'refused', 'job.dead', { vi: `Tệp «${name}» không đọc được.`, en: `${name} was not read.` });
      const bad = state === 'failed' || state === 'gone';
      this.#ended(name, bad ? { vi: 'không đọc được', en: 'not read' } : { vi: 'đã đọc', en: 'read' });
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
    this.#events.step(name, { vi: 'không đọc được', en: 'not read' });
    this.#tell(name, kind, code, message);
  }

  #tell(name: string, kind: Failure['kind'], code: string, message: Bilingual): void {
    const failure: Failure = { name, kind, code, message };
    this.result.failures.push(failure);
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
