import { type Finding, fingerprints } from '@tonghop/model';
import { sql } from 'drizzle-orm';
import { type Database, select, storable, storableJson } from '../database.ts';
import type { CurrentFinding } from '../rows.ts';
import { finding, verdict } from '../schema.ts';
import type { Queries } from '../store.ts';
import { isDocument } from './document-key.ts';
import { refreshDocument } from './refresh-document.ts';
import { findingRow, searchOf, themesOf } from './save-reading.ts';

type Known = { kind: Finding['kind']; fields: object; mended: object | null };

/** The finding's own fields, and those a person has put over them, whatever the last verdict was. */
async function load(tx: Database, sha256: string, fingerprint: string): Promise<Known | undefined> {
  const [row] = await select<Known>(
    tx,
    sql`select f.kind, f.fields, (select v.fields from verdict v where v.fingerprint = f.fingerprint and v.fields is not null order by v.id desc limit 1) as mended
      from finding f where f.fingerprint = ${fingerprint} and f.sha256 = ${sha256} order by f.extraction_id desc nulls last, f.id desc limit 1`,
  );
  return row;
}

/** A name for what a person added, apart from those the rules gave to equal quotes of the same document. */
async function nameAdded(tx: Database, sha256: string, added: Finding): Promise<string> {
  const alike = await select<Pick<CurrentFinding, 'kind' | 'cite' | 'fields'>>(
    tx,
    sql`select kind, cite, fields from current_finding where sha256 = ${sha256} and kind = ${added.kind} and cite ->> 'quote' = ${added.cite.quote}`,
  );
  return fingerprints([...(alike as Finding[]), added]).at(-1)!;
}

/** See {@link Queries.addVerdict}. A verdict without fields keeps those that counted: «right» confirms what the person saw. */
export const addVerdict = (
  db: Database,
  ...[document, said, added]: Parameters<Queries['addVerdict']>
): ReturnType<Queries['addVerdict']> =>
  db.transaction(async (tx) => {
    const [owner] = await select<{ sha256: string }>(tx, sql`select d.sha256 from document d where ${isDocument(document)} for update`);
    if (!owner) throw new Error(`no document ${document}`);
    const { sha256 } = owner;
    let fingerprint = said.finding;
    if (said.says === 'added') {
      if (!added || added.cite.source !== sha256) throw new Error('an added finding must cite its document');
      fingerprint ||= await nameAdded(tx, sha256, added);
      await tx
        .insert(finding)
        .values(findingRow(added, fingerprint, 0, null))
        .onConflictDoNothing();
    }
    const known = await load(tx, sha256, fingerprint);
    if (!known) throw new Error(`no finding ${fingerprint} in document ${document}`);
    if (said.says === 'mended' && !said.fields) throw new Error('a mended finding needs its fields');
    const fields = storableJson(said.fields ?? (said.says === 'added' ? null : known.mended));
    const shown = { ...known.fields, ...fields };
    await tx.insert(verdict).values({
      sha256,
      fingerprint,
      says: said.says,
      fields,
      because: said.because === undefined ? null : storable(said.because),
      by: storable(said.by),
      at: said.at,
      themes: fields ? themesOf(shown) : null,
      search: fields ? searchOf({ kind: known.kind, fields: shown } as Finding) : null,
    });
    if (known.kind === 'header') await refreshDocument(tx, sha256);
    return fingerprint;
  });
