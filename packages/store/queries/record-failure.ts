import { sql } from 'drizzle-orm';
import { type Database, storable } from '../database.ts';
import { failure } from '../schema.ts';
import type { Queries } from '../store.ts';

/**
 * See {@link Queries.recordFailure}. A document that has an earlier record keeps it and stays ready. Of a secret file only its name's hash is
 * kept: what was told of the same bytes before (a locked archive is called by its name) is forgotten.
 */
export const recordFailure = (db: Database, ...[failed]: Parameters<Queries['recordFailure']>): ReturnType<Queries['recordFailure']> =>
  db.transaction(async (tx) => {
    const {
      sha256 = null,
      delivery = null,
      name = null,
      nameHash = null,
      fileHash = null,
      within = false,
      opener = null,
      arrival = null,
      code,
      message,
    } = failed;
    const secret = code === 'source.secret';
    if (secret && fileHash) await tx.execute(sql`delete from failure where file_hash = ${fileHash}`);
    const known = sha256
      ? await tx.execute(
          sql`update document set state = case when ${within} then state when extraction_id is null then 'failed' else 'ready' end where sha256 = ${sha256} returning id`,
        )
      : null;
    const [made] = await tx
      .insert(failure)
      .values({
        sha256: known?.rowCount ? sha256 : null,
        delivery,
        name: name === null ? null : storable(name),
        nameHash,
        fileHash: secret ? null : fileHash,
        within,
        opener,
        arrival,
        code,
        message: storable(message),
      })
      .onConflictDoUpdate({ target: failure.arrival, set: { code, message: storable(message), at: sql`now()` } })
      .returning({ id: failure.id });
    return made!.id;
  });
