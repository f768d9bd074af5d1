import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Queries } from '../store.ts';
import { isDocument } from './document-key.ts';
import { settleSeries } from './settle-series.ts';

/** Takes sources away with all that hangs on them, and what only they enclosed. In the caller's transaction. */
export async function purgeSources(tx: Database, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const list = sql`any(${sql.param([...hashes])}::text[])`;
  const enclosed = await select<{ sha256: string }>(
    tx,
    sql`select distinct e.sha256 from delivery e where e.enclosed_in = ${list} and e.sha256 <> ${sql`all(${sql.param([...hashes])}::text[])`}
      and not exists (select from delivery o where o.sha256 = e.sha256 and (o.enclosed_in is null or o.enclosed_in <> ${sql`all(${sql.param([...hashes])}::text[])`}))`,
  );
  const series = await select<{ series: number }>(
    tx,
    sql`select distinct series from document where sha256 = ${list} and series is not null`,
  );
  await tx.execute(sql`delete from delivery where enclosed_in = ${list}`);
  await tx.execute(sql`delete from job where key = ${list}`);
  await tx.execute(sql`delete from failure where file_hash = ${list}`);
  await tx.execute(sql`delete from source where sha256 = ${list}`);
  for (const touched of series) await settleSeries(tx, touched.series);
  await purgeSources(
    tx,
    enclosed.map(({ sha256 }) => sha256),
  );
}

/** See {@link Queries.purgeSource}. */
export const purgeSource = (db: Database, ...[document]: Parameters<Queries['purgeSource']>): ReturnType<Queries['purgeSource']> =>
  db.transaction(async (tx) => {
    const [known] = await select<{ sha256: string }>(tx, sql`select d.sha256 from document d where ${isDocument(document)} for update`);
    if (!known) return false;
    await purgeSources(tx, [known.sha256]);
    return true;
  });
