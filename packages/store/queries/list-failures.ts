import { sql } from 'drizzle-orm';
import { type Database, selectPage } from '../database.ts';
import type { Failure } from '../rows.ts';
import type { Queries } from '../store.ts';

const OUTSIDE = sql`where f.sha256 is null and not exists (select from source s where s.sha256 = f.file_hash)
  and not exists (select from failure g where g.file_hash = f.file_hash and g.id > f.id)`;

/** See {@link Queries.listFailures}: the newest first; with `kept: false` one line for each file, unless its bytes are in the store by now. */
export const listFailures = (db: Database, ...[page]: Parameters<Queries['listFailures']>): ReturnType<Queries['listFailures']> =>
  selectPage<Failure>(
    db,
    sql`select f.id, f.sha256, f.delivery_id as delivery, coalesce(f.name, (select d.name from document d where d.sha256 = f.sha256)) as name, f.name_hash as "nameHash", f.within, f.code, f.message, f.at from failure f
      ${page?.kept === false ? OUTSIDE : sql``}`,
    sql`id desc`,
    page,
  );
