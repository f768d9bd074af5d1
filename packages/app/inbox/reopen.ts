import { basename } from 'node:path';
import { Refusal } from '@tonghop/model';
import type { DocumentPage, DocumentRow } from '@tonghop/store';
import type { Workplace } from '../workplace.ts';
import { acceptAnew } from './arrival.ts';
import { holdersOf } from './holders.ts';
import { purgeSecret } from './purge-secret.ts';

/**
 * What opening mails and archives anew came to: how many were opened, documents to wait for (new ones, and those that failed before), what
 * still stays behind in them and which could not be opened or are secret, both in words.
 */
type Reopened = { opened: number; documents: string[]; left: string[]; refused: string[] };

/** Whether somebody who names a document by number, beginning of its SHA-256 or file name means this one; every one when nothing is named. */
export const isNamed = ({ id, sha256, name }: Pick<DocumentRow, 'id' | 'sha256' | 'name'>, wanted: string | undefined): boolean =>
  wanted === undefined || String(id) === wanted || (wanted.length >= 8 && sha256.startsWith(wanted)) || name === basename(wanted);

/** Whether a mail or archive came under this name too, or told of a file of this name that it could not be taken. */
const speaksOf = ({ deliveries, failures }: DocumentPage, name: string): boolean =>
  deliveries.some((one) => one.name === name) || failures.some(({ message }) => message.includes(`«${name}»`));

/** The opened mails and archives meant: by their own name, number or hash, else by a name they came under or tell of; without one, those in which something stayed behind. */
async function meant({ store }: Workplace, wanted: string | undefined): Promise<string[]> {
  const { rows } = await store.listDocuments({ state: 'opened', limit: 1_000_000, versions: 'all' });
  if (wanted === undefined) return rows.filter(({ failure }) => failure !== null).map(({ sha256 }) => sha256);
  const named = rows.filter((row) => isNamed(row, wanted)).map(({ sha256 }) => sha256);
  if (named.length > 0) return named;
  const found: string[] = [];
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
 * Opens mails and archives of the store anew, with the desk's password: what stayed behind is taken in where it can be by now, what was taken
 * in and failed waits for its reading again (but for `known`, which do already), and what is read stays as it is. One found to be secret is
 * purged with all it brought.
 */
export async function reopen(place: Workplace, wanted: string | undefined, known: readonly string[]): Promise<Reopened> {
  const { store, desk } = place;
  const { password } = desk;
  const all = new Set<string>();
  for (const sha256 of await meant(place, wanted)) for (const outer of await outermost(place, sha256)) all.add(outer);
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
        if (page?.document.state === 'opened') result.left.push(...page.failures.map(({ message }) => message).reverse());
        // What is new may be read by now.
        else if (page?.document.state !== 'ready' || fresh.includes(each)) result.documents.push(each);
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
