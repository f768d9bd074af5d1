import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Holder } from '../rows.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.findHolders}. What came by itself too is its own outermost, whatever else holds it. */
export const findHolders = async (db: Database, ...[sha256s]: Parameters<Queries['findHolders']>): ReturnType<Queries['findHolders']> =>
  select<Holder>(
    db,
    sql`with recursive up(sha256, holder) as (
        select s, s from unnest(${sql.param([...sha256s])}::text[]) s
        union select up.sha256, e.enclosed_in from up join delivery e on e.sha256 = up.holder where e.enclosed_in is not null)
      select d.sha256, d.name, jsonb_agg(up.sha256) as holds from up join document d on d.sha256 = up.holder
      where (select bool_or(e.enclosed_in is null) from delivery e where e.sha256 = d.sha256) group by d.id order by d.id`,
  );
