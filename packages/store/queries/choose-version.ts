import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Queries } from '../store.ts';
import { isDocument } from './document-key.ts';
import { settleSeries } from './settle-series.ts';

/** See {@link Queries.chooseVersion}. */
export const chooseVersion = (
  db: Database,
  ...[document, by]: Parameters<Queries['chooseVersion']>
): ReturnType<Queries['chooseVersion']> =>
  db.transaction(async (tx) => {
    const [known] = await select<{ id: number; series: number | null }>(
      tx,
      sql`select d.id, d.series from document d where ${isDocument(document)}`,
    );
    if (!known) throw new Error(`no document ${document}`);
    if (known.series === null) return;
    await tx.execute(sql`update document set chosen_by = ${by}, chosen_at = clock_timestamp() where id = ${known.id}`);
    await settleSeries(tx, known.series);
  });
