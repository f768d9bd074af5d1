import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.forgetFailures}. */
export const forgetFailures = async (
  db: Database,
  ...[sha256]: Parameters<Queries['forgetFailures']>
): ReturnType<Queries['forgetFailures']> => {
  await db.execute(sql`delete from failure where sha256 = ${sha256}`);
};
