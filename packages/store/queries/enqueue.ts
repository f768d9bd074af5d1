import { type Database, storableJson } from '../database.ts';
import { job } from '../schema.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.enqueue}. */
export const enqueue = async (
  db: Database,
  ...[kind, key, payload = {}, { maxAttempts } = {}]: Parameters<Queries['enqueue']>
): ReturnType<Queries['enqueue']> => {
  const made = await db
    .insert(job)
    .values({
      kind,
      key,
      payload: storableJson(payload),
      ...(maxAttempts ? { maxAttempts } : {}),
    })
    .onConflictDoNothing()
    .returning({ id: job.id });
  return made[0]?.id ?? null;
};
