import { type SQL, sql } from 'drizzle-orm';
import { type Database, selectPage, storable } from '../database.ts';
import type { Failure, FailureFilter } from '../rows.ts';
import type { Queries } from '../store.ts';
import { during } from './during.ts';

const OUTSIDE = sql`f.sha256 is null and not exists (select from source s where s.sha256 = f.file_hash)
  and not exists (select from failure g where g.file_hash = f.file_hash and g.name is not distinct from f.name and g.id > f.id)`;

function conditions({ kept, at, name }: FailureFilter): SQL[] {
  const all = [sql`true`];
  if (kept === false) all.push(OUTSIDE);
  if (at) all.push(during(sql`f.at`, at));
  if (name) all.push(sql`(strpos(lower(f.name), lower(${storable(name.words)})) > 0 or f.name_hash = ${name.hash})`);
  return all;
}

/** See {@link Queries.listFailures}: the newest first. One whose bytes are in the store by now is no longer of a file outside. */
export const listFailures = (db: Database, ...[filter = {}]: Parameters<Queries['listFailures']>): ReturnType<Queries['listFailures']> =>
  selectPage<Failure>(
    db,
    sql`select f.id, f.sha256, f.delivery_id as delivery, coalesce(f.name, (select d.name from document d where d.sha256 = f.sha256)) as name, f.name_hash as "nameHash", f.within, f.code, f.message, f.at from failure f
      where ${sql.join(conditions(filter), sql` and `)}`,
    sql`id desc`,
    filter,
  );
