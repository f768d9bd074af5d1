import type { Failure, FailureFilter, Listed, Store } from '@tonghop/store';
import type { Context, Options } from './command.ts';
import { UsageError } from './fault.ts';
import { nameHashOf } from './inbox/name-hash.ts';
import type { Bilingual } from './language.ts';
import { printRows } from './print-rows.ts';
import { reasonOf } from './refusal-words.ts';
import { type Column, renderTable } from './table.ts';

/** Days for which a file that was not taken stands below the list of documents. */
const RECENT_DAYS = 7;
/** Most of them. */
const MOST = 20;

/** An instant as this machine's clock shows it, to the minute: «2025-12-31 08:05». */
export const localMinute = (at: string): string => new Date(at).toLocaleString('sv').slice(0, 16);

const nameOf = ({ name }: Failure): Bilingual =>
  name === null ? { vi: '(không lưu tên)', en: '(name not kept)' } : { vi: name, en: name };

const columnsOf = (tell: Context['tell']): Column<Failure>[] => [
  { head: tell({ vi: 'Lúc', en: 'At' }), value: (row) => localMinute(row.at) },
  { head: tell({ vi: 'Tệp không nhận', en: 'File not taken' }), value: (row) => tell(nameOf(row)) },
  { head: tell({ vi: 'Mã', en: 'Code' }), value: (row) => row.code },
  { head: tell({ vi: 'Lý do', en: 'Reason' }), value: (row) => tell(reasonOf(nameOf(row).en, row.code, row.message)) },
];

/** The files that were not taken of late, or in a stretch of time asked for, and how many there are in all. */
export type Lately = Listed<Failure> & { older: number };

/** Looks the files up that came lately and are not in the store (empty, locked, of unknown kind, secret), the newest first. */
export async function lately(store: Store, asked: FailureFilter['at']): Promise<Lately> {
  const at = asked ?? { from: new Date(Date.now() - RECENT_DAYS * 86_400_000).toISOString() };
  const found = await store.listFailures({ kept: false, limit: MOST, at });
  const all = asked ? found : await store.listFailures({ kept: false, limit: 0 });
  return { ...found, older: all.total - found.rows.length };
}

/** Prints them below the documents; of the others only how to see them. */
export function printLately({ tell, out, say }: Context, { rows, older }: Lately): void {
  if (rows.length > 0) out.write(`\n${renderTable(columnsOf(tell), rows, out.columns ?? 160)}`);
  if (older > 0)
    say({
      vi: `Còn ${older} tệp ${rows.length > 0 ? 'khác ' : ''}không được nhận trước đây: npx tonghop list --state refused`,
      en: `${older} ${rows.length > 0 ? 'other ' : ''}files were not taken earlier: npx tonghop list --state refused`,
    });
}

/**
 * `tonghop list --state refused`: every file that was not taken, as long ago as it was. `--search` finds one by words of its name, and a
 * secret one, whose name is not kept, by its whole name: their hashes agree.
 */
export async function listRefused(
  context: Context,
  store: Store,
  options: Options,
  { limit, offset, search, at }: { limit: number; offset: number; search?: string | undefined; at?: FailureFilter['at'] | undefined },
): Promise<void> {
  for (const name of ['unit', 'province', 'since', 'until', 'review', 'sort'])
    if (options[name] !== undefined)
      throw new UsageError({
        vi: `--${name} không dùng với --state refused: tệp không nhận vào thì không biết điều ấy. Dùng --arrived, --search.`,
        en: `--${name} cannot go with --state refused: nothing of that is known of a file that was not taken. Use --arrived and --search.`,
      });
  const name = search === undefined ? undefined : { words: search.normalize('NFC'), hash: nameHashOf(search) };
  const found = await store.listFailures({ kept: false, limit, offset, ...(at && { at }), ...(name && { name }) });
  const hash = { head: context.tell({ vi: 'SHA-256 của tên', en: 'SHA-256 of the name' }), value: (row: Failure) => row.nameHash };
  const columns = columnsOf(context.tell);
  // On a terminal the sentence needs the room.
  const all = options.format === 'csv' ? [...columns, hash] : columns;
  printRows(context, options.format, all, { ...found, offset }, ({ at, name, nameHash, code, message }) => ({
    at,
    name,
    nameHash,
    code,
    message,
  }));
}
