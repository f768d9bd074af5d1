import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { Queries } from '../store.ts';
import { honourRecall } from './replaced.ts';

/** See {@link Queries.recordOpening}. */
export const recordOpening = async (
  db: Database,
  ...[sha256]: Parameters<Queries['recordOpening']>
): ReturnType<Queries['recordOpening']> => {
  // A PDF of which an earlier program knew no more than that it cannot be read may turn out to hold what can.
  await db.execute(sql`delete from failure where sha256 = ${sha256} and not within`);
  await db.execute(sql`update document set state = 'opened' where sha256 = ${sha256}`);
  await honourRecall(db, sha256);
};
