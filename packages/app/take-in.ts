import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '@tonghop/model';
import type { DeliveryWay } from '@tonghop/store';
import { fileFault } from './fault.ts';
import { accept } from './inbox/arrival.ts';
import type { Bilingual } from './language.ts';
import type { Failure } from './read-files.ts';
import { untilRead, workOnReadings } from './reading-work.ts';
import type { Workplace } from './workplace.ts';

/** A file to take in; `name` where it shall be called otherwise, `key` where the arrival has a lasting one. */
export type Wanted = { path: string; name?: string; key?: string };
export type TakenIn = { read: number; known: number; failures: Failure[] };
export type TakeInEvents = { step: (name: string, words: Bilingual) => void; failed: (failure: Failure) => void };

/** Takes files into the store and reads them here (and wherever else work is done on it); resolves when all have ended. */
export async function takeIn(
  place: Workplace,
  files: readonly Wanted[],
  how: DeliveryWay,
  events: TakeInEvents,
  password?: string,
): Promise<TakenIn> {
  const result: TakenIn = { read: 0, known: 0, failures: [] };
  const fail = (name: string, kind: Failure['kind'], code: string, message: Bilingual) => {
    const failure: Failure = { name, kind, code, message };
    result.failures.push(failure);
    events.step(name, { vi: 'không đọc được', en: 'not read' });
    events.failed(failure);
  };
  const stop = new AbortController();
  // The run's own progress tells of every file.
  const log = place.log.level === 'info' ? place.log.child({}, { level: 'error' }) : place.log;
  const working = workOnReadings({ ...place, log }, stop.signal, password);
  const run = randomUUID();
  const waiting = new Map<string, string>();
  try {
    for (const { path, name = basename(path).normalize('NFC'), key = `${how}:${run}:${path}` } of files) {
      try {
        const taken = await accept(place.desk, { name, bytes: await readFile(path), how, key, path });
        for (const document of taken.documents) if (!waiting.has(document)) waiting.set(document, name);
        if (taken.fresh === 0) result.known++;
      } catch (error) {
        const fault = fileFault(error);
        if (error instanceof Refusal) fail(name, 'refused', error.code, { vi: error.message, en: error.message });
        else if (fault && (error as NodeJS.ErrnoException).syscall !== 'connect')
          fail(name, 'io', (error as NodeJS.ErrnoException).code!, { vi: `Tệp «${path}»: ${fault.vi}.`, en: `${path}: ${fault.en}.` });
        else throw error;
      }
    }
    await untilRead(place.store, [...waiting.keys()], async (sha256, state) => {
      const name = waiting.get(sha256)!;
      if (state !== 'failed') {
        if (state === 'ready') result.read++;
        return events.step(name, { vi: 'đã đọc', en: 'read' });
      }
      const [why] = (await place.store.showDocument(sha256))?.failures ?? [];
      const words = { vi: why?.message ?? `Tệp «${name}» không đọc được.`, en: why?.message ?? `${name} was not read.` };
      fail(name, 'refused', why?.code ?? 'job.dead', words);
    });
  } finally {
    stop.abort();
    await working;
  }
  return result;
}
