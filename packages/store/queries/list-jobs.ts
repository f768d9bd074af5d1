import { sql } from 'drizzle-orm';
import { type Database, selectPage } from '../database.ts';
import type { JobRow } from '../rows.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.listJobs}: the newest first. */
export const listJobs = (db: Database, ...[filter = {}]: Parameters<Queries['listJobs']>): ReturnType<Queries['listJobs']> =>
  selectPage<JobRow>(
    db,
    sql`select id, kind, key, payload, state, attempts, max_attempts as "maxAttempts", done, "of", error, run_at as "runAt",
      finished_at as "finishedAt" from job
      where ${filter.state === undefined ? sql`true` : sql`state = ${filter.state}`} and ${filter.kind === undefined ? sql`true` : sql`kind = ${filter.kind}`}`,
    sql`id desc`,
    filter,
  );
