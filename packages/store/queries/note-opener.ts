import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.noteOpener}. */
export const noteOpener = async (
  db: Database,
  ...[sha256s, opener]: Parameters<Queries['noteOpener']>
): ReturnType<Queries['noteOpener']> => {
  await db.execute(
    sql`update failure set opener = ${opener} where sha256 = any(${sql.param([...sha256s])}::text[]) and opener is distinct from ${opener}`,
  );
};
