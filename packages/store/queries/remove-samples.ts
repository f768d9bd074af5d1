import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Queries } from '../store.ts';
import { purgeSources } from './purge-source.ts';

/** See {@link Queries.removeSamples}. Campaigns that only samples answered go with them. */
export const removeSamples = (db: Database, ..._: Parameters<Queries['removeSamples']>): ReturnType<Queries['removeSamples']> =>
  db.transaction(async (tx) => {
    const samples = await select<{ sha256: string; campaign: number | null }>(
      tx,
      sql`select e.sha256, (select d.campaign_id from document d where d.sha256 = e.sha256) as campaign from delivery e where e.how = 'sample'
        and not exists (select from delivery o where o.sha256 = e.sha256 and o.how <> 'sample') group by e.sha256`,
    );
    await tx.execute(sql`delete from delivery where how = 'sample'`);
    await purgeSources(
      tx,
      samples.map(({ sha256 }) => sha256),
    );
    const campaigns = samples.flatMap(({ campaign }) => campaign ?? []);
    await tx.execute(sql`delete from campaign c where id = any(${sql.param(campaigns)}::bigint[]) and found
      and (select count(*) from document d where d.campaign_id = c.id) = 0`);
    return samples.length;
  });
