import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Queries } from '../store.ts';
import { purgeSources } from './purge-source.ts';

/** See {@link Queries.removeSamples}. Campaigns that only samples answered go with them. */
export const removeSamples = (db: Database, ..._: Parameters<Queries['removeSamples']>): ReturnType<Queries['removeSamples']> =>
  db.transaction(async (tx) => {
    const samples = await select<{ sha256: string }>(
      tx,
      sql`select e.sha256 from delivery e where e.how = 'sample'
        and not exists (select from delivery o where o.sha256 = e.sha256 and o.how <> 'sample') group by e.sha256`,
    );
    await tx.execute(sql`delete from delivery where how = 'sample'`);
    await purgeSources(
      tx,
      samples.map(({ sha256 }) => sha256),
    );
    await tx.execute(sql`delete from campaign c where found and not exists (select from document d where d.campaign_id = c.id)`);
    return samples.length;
  });
