import { type Finding, fingerprints, type Reading } from '@tonghop/model';
import { and, eq, sql } from 'drizzle-orm';
import { type Database, storable, storableJson } from '../database.ts';
import { extraction, finding, reading } from '../schema.ts';
import { findingText } from '../search/finding-text.ts';
import { searchText } from '../search/search-text.ts';
import { sketch } from '../search/sketch.ts';
import type { Queries } from '../store.ts';
import { refreshDocument } from './refresh-document.ts';

/** Rows an insert takes at once, well under PostgreSQL's 65,535 parameters. */
const BATCH = 500;

/** The themes of a finding, for the column by which they are asked. */
export function themesOf(fields: object): string[] {
  return 'themes' in fields && Array.isArray(fields.themes) ? fields.themes.map(String) : [];
}

/** A finding's searchable text as a tsvector, null where nothing of it is searched. */
export function searchOf({ kind, fields }: Pick<Finding, 'kind' | 'fields'>): string | null {
  const text = findingText(kind, fields as never);
  return text ? searchText(text) : null;
}

/** The row of a finding; `extractionId` is null for what a person added. */
export function findingRow(found: Finding, fingerprint: string, n: number, extractionId: number | null) {
  return {
    extractionId,
    sha256: found.cite.source,
    n,
    fingerprint,
    kind: found.kind,
    rule: found.rule,
    fields: storableJson(found.fields),
    cite: storableJson(found.cite),
    parts: found.parts ? storableJson(found.parts) : null,
    confidence: found.confidence,
    themes: themesOf(found.fields),
    search: searchOf(found),
  };
}

async function addReading(tx: Database, read: Reading): Promise<number> {
  const { text, ...rest } = read;
  const made = await tx
    .insert(reading)
    .values({
      sha256: read.source,
      reader: read.reader,
      text: storable(text),
      textOrigin: read.textOrigin,
      pages: read.pages,
      notes: storableJson(read.notes),
      rest: storableJson(rest),
    })
    .onConflictDoNothing()
    .returning({ id: reading.id });
  if (made[0]) return made[0].id;
  const [known] = await tx
    .select({ id: reading.id })
    .from(reading)
    .where(and(eq(reading.sha256, read.source), eq(reading.reader, read.reader)));
  return known!.id;
}

async function addExtraction(
  tx: Database,
  readingId: number,
  rules: string,
  findings: readonly Finding[],
): Promise<{ id: number; fresh: boolean }> {
  const made = await tx.insert(extraction).values({ readingId, rules }).onConflictDoNothing().returning({ id: extraction.id });
  if (!made[0]) {
    const [known] = await tx
      .select({ id: extraction.id })
      .from(extraction)
      .where(and(eq(extraction.readingId, readingId), eq(extraction.rules, rules)));
    return { id: known!.id, fresh: false };
  }
  const id = made[0].id;
  const ordered = [...findings].sort((a, b) => a.cite.span[0] - b.cite.span[0] || a.cite.span[1] - b.cite.span[1]);
  const names = fingerprints(ordered);
  // Batch by batch: the words to search by take long to make, and others wait.
  for (let from = 0; from < ordered.length; from += BATCH)
    await tx.insert(finding).values(ordered.slice(from, from + BATCH).map((found, i) => findingRow(found, names[from + i]!, from + i, id)));
  return { id, fresh: true };
}

/** See {@link Queries.saveReading}. */
export const saveReading = (
  db: Database,
  ...[read, findings, { rules }]: Parameters<Queries['saveReading']>
): ReturnType<Queries['saveReading']> =>
  db.transaction(async (tx) => {
    const known = await tx.execute(sql`select from document where sha256 = ${read.source} for update`);
    if (known.rowCount === 0) throw new Error(`source ${read.source} is not in the store (purged meanwhile?)`);
    const readingId = await addReading(tx, read);
    const { id, fresh } = await addExtraction(tx, readingId, rules, findings);
    // The newest extraction counts; the same one saved again changes nothing.
    await tx.execute(sql`update document set extraction_id = greatest(extraction_id, ${id}), state = 'ready',
      sketch = ${sql.param(sketch(read.text))}::int[] where sha256 = ${read.source}`);
    await refreshDocument(tx, read.source);
    return { reading: readingId, extraction: id, fresh };
  });
