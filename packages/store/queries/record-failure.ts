import { sql } from 'drizzle-orm';
import { type Database, storable } from '../database.ts';
import { failure } from '../schema.ts';
import type { Queries } from '../store.ts';

/** See {@link Queries.recordFailure}. A document that has an earlier record keeps it and stays ready. */
export const recordFailure = (db: Database, ...[failed]: Parameters<Queries['recordFailure']>): ReturnType<Queries['recordFailure']> =>
  db.transaction(async (tx) => {
    const { sha256 = null, delivery = null, name = null, nameHash = null, code, message } = failed;
    const known = sha256
      ? await tx.execute(
          sql`update document set state = case when extraction_id is null then 'failed' else 'ready' end where sha256 = ${sha256} returning id`,
        )
      : null;
    const [made] = await tx
      .insert(failure)
      .values({
        sha256: known?.rowCount ? sha256 : null,
        delivery,
        name: name === null ? null : storable(name),
        nameHash,
        code,
        message: storable(message),
      })
      .returning({ id: failure.id });
    return made!.id;
  });
