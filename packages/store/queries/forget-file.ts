import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.forgetFile}. */
export const forgetFile = async (db: Database, ...[sha256]: Parameters<Queries['forgetFile']>): ReturnType<Queries['forgetFile']> => {
  await db.execute(sql`delete from failure where file_hash = ${sha256} and sha256 is null`);
};
