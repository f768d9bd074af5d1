import { sql } from 'drizzle-orm';
import { type Database, selectPage } from '../database.ts';
import type { Failure } from '../rows.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.listFailures}: the newest first. */
export const listFailures = (db: Database, ...[page]: Parameters<Queries['listFailures']>): ReturnType<Queries['listFailures']> =>
  selectPage<Failure>(
    db,
    sql`select f.id, f.sha256, f.delivery_id as delivery, coalesce(f.name, (select d.name from document d where d.sha256 = f.sha256)) as name, f.name_hash as "nameHash", f.code, f.message, f.at from failure f`,
    sql`id desc`,
    page,
  );
