import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Queries } from '../store.ts';
import { findHolders } from './find-holders.ts';

/** See {@link Queries.listLeft}. */
export const listLeft = async (db: Database, ...[but]: Parameters<Queries['listLeft']>): ReturnType<Queries['listLeft']> => {
  // A reader that was stopped may have met a busy machine. Of opened ones all that is told is of what they hold.
  const anew = but === undefined ? sql`true` : sql`(f.opener is distinct from ${but} or f.code like 'reader.%')`;
  const left = await select<{ sha256: string }>(
    db,
    sql`select distinct f.sha256 from failure f where ${anew} and (f.within or (select d.state from document d where d.sha256 = f.sha256) = 'opened')`,
  );
  return findHolders(
    db,
    left.map(({ sha256 }) => sha256),
  );
};
