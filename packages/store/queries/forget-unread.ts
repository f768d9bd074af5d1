import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.forgetUnread}. */
export const forgetUnread = async (db: Database, ...[name]: Parameters<Queries['forgetUnread']>): ReturnType<Queries['forgetUnread']> => {
  await db.execute(
    sql`delete from failure where name = ${name} and sha256 is null and file_hash is null and name_hash is null
      and code in ('source.too-large', 'source.no-access')`,
  );
};
