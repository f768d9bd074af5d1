import { Refusal } from '@tonghop/model';
import type { Holder } from '@tonghop/store';
import type { Bilingual } from '../language.ts';
import { refusalWords, wordsWithin } from '../refusal-words.ts';
import type { Workplace } from '../workplace.ts';
import { acceptAnew } from './arrival.ts';
import { openerVersion } from './opener-version.ts';
import { purgeSecret } from './purge-secret.ts';

/**
 * What opening mails, archives and PDFs anew came to: how many were opened, documents to wait for (new ones, and those that failed before), what
 * still stays behind in them and which could not be opened or are secret, both in words.
 */
type Reopened = { opened: number; documents: string[]; left: Bilingual[]; refused: Bilingual[] };

/** The document of this number or SHA-256 where it is a PDF, whatever became of it: its attachments may never have been taken out. */
async function pdfOf(store: Workplace['store'], wanted: string): Promise<string[]> {
  const page = await store.showDocument(wanted);
  return page?.document.format === 'pdf' ? [page.document.sha256] : [];
}

/**
 * What holds what is meant: mails, archives and PDFs in which something stayed behind of which this program, without a password, has not said
 * so already; when somebody names one, what is so called, whatever was said of it.
 */
async function meant({ store, desk }: Workplace, wanted: string | undefined): Promise<Holder[]> {
  if (wanted === undefined) return store.listLeft(desk.password === undefined ? openerVersion(desk) : undefined);
  const named = await store.findDocuments(wanted, 'opened');
  return store.findHolders(named.length > 0 ? named : await pdfOf(store, wanted));
}

/**
 * Opens mails, archives and PDFs of the store anew, with the desk's password: what stayed behind is taken in where it can be by now, what was taken
 * in and failed waits for its reading again (but for `known`, which do already), and what is read stays as it is. One found to be secret is
 * purged with all it brought.
 */
export async function reopen(place: Workplace, wanted: string | undefined, known: readonly string[]): Promise<Reopened> {
  const { store, desk } = place;
  const { password } = desk;
  const all = new Map<string, Holder>();
  // A locked PDF among them opens with the password.
  const unlocked = password === undefined ? [] : (await Promise.all(known.map((sha256) => pdfOf(store, sha256)))).flat();
  for (const holder of [...(await meant(place, wanted)), ...(await store.findHolders(unlocked))]) all.set(holder.sha256, holder);
  const result: Reopened = { opened: 0, documents: [], left: [], refused: [] };
  const opener = openerVersion(desk);
  for (const { sha256, name, holds } of all.values()) {
    try {
      const { documents, fresh } = await acceptAnew(desk, sha256);
      result.opened++;
      for (const each of new Set(documents)) {
        const page = await store.showDocument(each);
        if (page?.document.state === 'failed' && !known.includes(each))
          await store.retryFailed(each, password === undefined ? undefined : { password });
        result.left.push(
          ...(page?.failures ?? [])
            .filter(({ within }) => within)
            .map(({ code, message }) => refusalWords(name, code, message))
            .reverse(),
        );
        // What is new may be read by now.
        if (page?.document.state !== 'opened' && (page?.document.state !== 'ready' || fresh.includes(each))) result.documents.push(each);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'source.secret') await purgeSecret(place, { sha256, name }, error.message, (write) => store.transaction(write));
      result.refused.push(wordsWithin(name, error.code, error.message));
      // Its reader was stopped: that may be the machine's fault.
      if (error.code.startsWith('reader.')) continue;
    }
    // What was not come by this time, since what holds it is refused now, is no news either before something changes.
    if (password === undefined) await store.noteOpener([sha256, ...holds], opener);
  }
  return result;
}
