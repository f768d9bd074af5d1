import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.forgetFailures}. */
export const forgetFailures = async (
  db: Database,
  ...[sha256]: Parameters<Queries['forgetFailures']>
): ReturnType<Queries['forgetFailures']> => {
  // Those of a mail or archive were all of what it holds, before that was told of each.
  await db.execute(
    sql`delete from failure where sha256 = ${sha256} and (within or exists (select from document d where d.sha256 = ${sha256} and d.state = 'opened'))`,
  );
};
