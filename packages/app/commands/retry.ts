import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { nameOfJoined, placeOf } from '@tonghop/ingest/archive/volume-sets';
import { Refusal } from '@tonghop/model';
import { namesBeside } from '../beside.ts';
import type { Context, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { accept, tooLarge } from '../inbox/arrival.ts';
import { joinFailed } from '../inbox/join-volumes.ts';
import { type FailedFile, failedFiles, refuseFailed, renewNote, settleFailed } from '../inbox/late.ts';
import { nameHashOf } from '../inbox/name-hash.ts';
import { mayBe, nameBefore, placesOf } from '../inbox/places.ts';
import { reopen } from '../inbox/reopen.ts';
import { GONE, untilRead, workOnReadings } from '../reading-work.ts';
import { refusalWords, wordsWithin } from '../refusal-words.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

/** `tonghop retry [DOCUMENT|FILE] [--password P]`: takes failed documents and files up again, and what stayed behind in mails and archives, and reads them here. */
export const run: Run = async (context, [wanted], options) => {
  const password = options.password as string | undefined;
  const place = await openWorkplace(context, { password });
  const stop = new AbortController();
  const working = workOnReadings(place, stop.signal, password);
  try {
    const documents = await again(place, wanted, password);
    const files = await takeFailedFiles(place, context, wanted, documents);
    const within = await reopen(place, wanted, documents);
    let read = 0;
    // What stays behind in a mail for good is told to whoever asks for that mail.
    const told = [...within.refused, ...(wanted === undefined ? [] : within.left)];
    for (const words of told) context.say(words);
    let failed = files.failed + told.length;
    await untilRead(place.store, [...new Set([...documents, ...files.documents, ...within.documents])], async (sha256, state) => {
      if (state === 'failed' || state === 'gone') {
        failed++;
        const page = await place.store.showDocument(sha256);
        const why = page?.failures[0];
        context.say(why ? refusalWords(page.document.name, why.code, why.message) : GONE);
      } else read++;
    });
    await settleFailed(place.store, placesOf(place.config.inbox), await failedFiles(placesOf(place.config.inbox)));
    if (read + failed === 0) {
      context.say(
        wanted && within.opened === 0
          ? { vi: `Không có văn bản hay tệp lỗi nào khớp «${wanted}».`, en: `No failed document or file matches ${wanted}.` }
          : { vi: 'Không có gì phải làm lại.', en: 'There is nothing to retry.' },
      );
      return wanted && within.opened === 0 ? EXIT.usage : EXIT.ok;
    }
    context.say({ vi: `Đọc lại được ${read}, còn lỗi ${failed}.`, en: `${read} read this time, ${failed} failed again.` });
    return failed === 0 ? EXIT.ok : read === 0 ? EXIT.refused : EXIT.partial;
  } finally {
    stop.abort();
    await working;
    await place.close();
  }
};

/** Puts failed documents back into the queue; answers their hashes. */
async function again({ store }: Workplace, wanted: string | undefined, password: string | undefined): Promise<string[]> {
  const all = async () =>
    (await store.listDocuments({ state: 'failed', limit: 100_000, versions: 'all' })).rows.map(({ sha256 }) => sha256);
  const chosen = wanted === undefined ? await all() : await store.findDocuments(wanted, 'failed');
  for (const sha256 of chosen) await store.retryFailed(sha256, password ? { password } : undefined);
  return chosen;
}

/** The failed files that somebody names by file name or beginning of the SHA-256; one joined of volumes, by the name of one of them too. */
function meantOf(files: readonly FailedFile[], wanted: string | undefined): readonly FailedFile[] {
  if (wanted === undefined) return files;
  const name = basename(wanted);
  const named = files.filter(({ path, sha256 }) => basename(path) === name || (wanted.length >= 8 && sha256.startsWith(wanted)));
  const place = placeOf(name);
  return named.length > 0 || !place ? named : files.filter(({ path }) => nameBefore(path) === nameOfJoined(place));
}

/** Takes files in `failed/` in that never came into the store (unknown kind then, a locked archive, a broken mail), copies of one another too. */
async function takeFailedFiles(
  place: Workplace,
  context: Context,
  wanted: string | undefined,
  known: readonly string[],
): Promise<{ documents: string[]; failed: number }> {
  const documents: string[] = [];
  let failed = 0;
  await joinFailed(place.store, placesOf(place.config.inbox), place.desk.maxBytes);
  for (const file of meantOf(await failedFiles(placesOf(place.config.inbox)), wanted)) {
    if (known.includes(file.sha256)) continue;
    if (await isDelivered(place, file)) continue;
    // A copy of one found to be secret a moment ago is gone from here.
    const size = await stat(file.path).then(
      (stats) => stats.size,
      () => undefined,
    );
    if (size === undefined) continue;
    // It may be larger than all memory, and stays what it was.
    if (size > place.desk.maxBytes) {
      failed++;
      const { code, message } = tooLarge(basename(file.path), place.desk.maxBytes);
      context.say(refusalWords(basename(file.path), code, message));
      continue;
    }
    const bytes = await readFile(file.path).catch(() => undefined);
    if (!bytes) continue;
    const name = nameBefore(file.path).normalize('NFC');
    if (file.note?.sha256 === null) await place.store.forgetUnread(name);
    try {
      const accepted = await accept(place.desk, {
        name,
        bytes,
        how: 'inbox',
        key: `retry:${file.sha256}:${file.note?.at ?? ''}:${basename(file.path)}`,
        path: file.path,
        hints: { folders: file.note?.folders ?? [] },
        beside: await namesBeside(file.path),
      });
      documents.push(...accepted.documents);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'source.secret') await refuseSecret(place, file, error.message);
      else if (file.note?.message !== error.message || file.note.sha256 === null) await tellAnew(place, file, error);
      failed++;
      // What is at fault may lie within: a clerk knows the file in the folder.
      context.say(wordsWithin(basename(file.path), error.code, error.message));
    }
  }
  return { documents, failed };
}

/** A file that fails for another reason than before says so beside it and in the list (a wrong password, what a newer program knows of it). */
async function tellAnew({ store }: Workplace, file: FailedFile, { code, message }: Refusal): Promise<void> {
  await store.recordFailure({ name: nameBefore(file.path).normalize('NFC'), fileHash: file.sha256, code, message });
  await renewNote(file, { code, message });
}

/** Whether this very file came into the store before it failed; another of the same bytes is another delivery. */
async function isDelivered({ store }: Workplace, { path, sha256 }: { path: string; sha256: string }): Promise<boolean> {
  const deliveries = (await store.showDocument(sha256))?.deliveries ?? [];
  return deliveries.some((delivery) => delivery.path !== null && mayBe(basename(path), basename(delivery.path)));
}

/** What a password opened bears a mark of secrecy: every copy goes where such files go, and only its name's hash is told. */
async function refuseSecret({ store, config }: Workplace, file: { path: string; sha256: string }, message: string): Promise<void> {
  await refuseFailed(placesOf(config.inbox), new Set([file.sha256]));
  await store.recordFailure({ nameHash: nameHashOf(nameBefore(file.path)), fileHash: file.sha256, code: 'source.secret', message });
}
