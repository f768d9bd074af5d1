import { basename } from 'node:path';
import { Refusal } from '@tonghop/model';
import type { DocumentFilter, DocumentPage, DocumentRow } from '@tonghop/store';
import type { Workplace } from '../workplace.ts';
import { acceptAnew } from './arrival.ts';
import { holdersOf } from './holders.ts';
import { purgeSecret } from './purge-secret.ts';

/**
 * What opening mails, archives and PDFs anew came to: how many were opened, documents to wait for (new ones, and those that failed before), what
 * still stays behind in them and which could not be opened or are secret, both in words.
 */
type Reopened = { opened: number; documents: string[]; left: string[]; refused: string[] };

/** Whether somebody who names a document by number, beginning of its SHA-256 or file name means this one; every one when nothing is named. */
export const isNamed = ({ id, sha256, name }: Pick<DocumentRow, 'id' | 'sha256' | 'name'>, wanted: string | undefined): boolean =>
  wanted === undefined || String(id) === wanted || (wanted.length >= 8 && sha256.startsWith(wanted)) || name === basename(wanted);

/** Whether it came under this name too, or told of a file of this name that it could not be taken. */
const speaksOf = ({ deliveries, failures }: DocumentPage, name: string): boolean =>
  deliveries.some((one) => one.name === name) || failures.some(({ message }) => message.includes(`«${name}»`));

/** The document of this number or SHA-256 where it is a PDF, whatever became of it: its attachments may never have been taken out. */
async function pdfOf(store: Workplace['store'], wanted: string): Promise<string[]> {
  const page = await store.showDocument(wanted);
  return page?.document.format === 'pdf' ? [page.document.sha256] : [];
}

/**
 * What is meant: mails, archives and PDFs in which something stayed behind, and opened ones that are named by name, number or hash; else those
 * that came under another name or tell of one.
 */
async function meant({ store }: Workplace, wanted: string | undefined): Promise<string[]> {
  const listed = async (filter: DocumentFilter) => (await store.listDocuments({ ...filter, limit: 1_000_000, versions: 'all' })).rows;
  const left = await listed({ left: true });
  if (wanted === undefined) return left.map(({ sha256 }) => sha256);
  const rows = [...left, ...(await listed({ state: 'opened' }))];
  const named = rows.filter((row) => isNamed(row, wanted)).map(({ sha256 }) => sha256);
  if (named.length > 0) return named;
  const found = await pdfOf(store, wanted);
  for (const { sha256 } of rows) {
    const page = await store.showDocument(sha256);
    if (page && speaksOf(page, basename(wanted))) found.push(sha256);
  }
  return found;
}

/** The outermost of what holds a source: only there is all known of how it came. */
async function outermost({ store }: Workplace, sha256: string): Promise<string[]> {
  const found: string[] = [];
  for (const holder of await holdersOf(store, sha256)) {
    const deliveries = (await store.showDocument(holder))?.deliveries ?? [];
    if (deliveries.some(({ enclosedIn }) => enclosedIn === null)) found.push(holder);
  }
  return found;
}

/**
 * Opens mails, archives and PDFs of the store anew, with the desk's password: what stayed behind is taken in where it can be by now, what was taken
 * in and failed waits for its reading again (but for `known`, which do already), and what is read stays as it is. One found to be secret is
 * purged with all it brought.
 */
export async function reopen(place: Workplace, wanted: string | undefined, known: readonly string[]): Promise<Reopened> {
  const { store, desk } = place;
  const { password } = desk;
  const all = new Set<string>();
  // A locked PDF among them opens with the password.
  const unlocked = password === undefined ? [] : (await Promise.all(known.map((sha256) => pdfOf(store, sha256)))).flat();
  for (const sha256 of [...(await meant(place, wanted)), ...unlocked]) for (const outer of await outermost(place, sha256)) all.add(outer);
  const result: Reopened = { opened: 0, documents: [], left: [], refused: [] };
  for (const sha256 of all) {
    const name = (await store.showDocument(sha256))?.document.name;
    if (name === undefined) continue;
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
            .map(({ message }) => message)
            .reverse(),
        );
        // What is new may be read by now.
        if (page?.document.state !== 'opened' && (page?.document.state !== 'ready' || fresh.includes(each))) result.documents.push(each);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'source.secret') await purgeSecret(place, { sha256, name }, error.message, (write) => store.transaction(write));
      result.refused.push(
        error.code === 'source.secret' || error.message.includes(`«${name}»`) ? error.message : `«${name}»: ${error.message}`,
      );
    }
  }
  return result;
}
