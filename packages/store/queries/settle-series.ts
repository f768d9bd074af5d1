import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';

/** Says anew which document of a series is current: the one a person chose last, else the newest to arrive. */
export async function settleSeries(db: Database, series: number): Promise<void> {
  await db.execute(sql`with ranked as (
      select id, row_number() over (order by chosen_at desc nulls last, arrived_at desc, id desc) = 1 as first from document where series = ${series})
    update document d set current = r.first from ranked r where d.id = r.id and d.current is distinct from r.first`);
}
