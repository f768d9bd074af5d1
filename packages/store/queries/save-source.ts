import type { Source } from '@tonghop/model';
import { eq, sql } from 'drizzle-orm';
import { type Database, storable, storableJson } from '../database.ts';
import type { NewDelivery } from '../rows.ts';
import { delivery, document, source, sourcePart } from '../schema.ts';
import { searchText } from '../search/search-text.ts';
import type { Queries } from '../store.ts';
import { enqueue } from './enqueue.ts';

const PART_BYTES = 1 << 20;

/** True where this call made the source; its bytes are then all there. Two calls at once wait for each other at the primary key. */
async function addSource(tx: Database, { sha256, format, mediaType, bytes }: Source): Promise<boolean> {
  const made = await tx
    .insert(source)
    .values({ sha256, format, mediaType, size: bytes.length })
    .onConflictDoNothing()
    .returning({ sha256: source.sha256 });
  if (made.length === 0) return false;
  for (let n = 0; n * PART_BYTES < bytes.length; n++)
    await tx.insert(sourcePart).values({ sha256, n, bytes: bytes.subarray(n * PART_BYTES, (n + 1) * PART_BYTES) });
  return true;
}

/** The number of this arrival, and whether it is new. */
async function addDelivery(tx: Database, from: Source, arrival: NewDelivery): Promise<{ id: number; made: boolean }> {
  if (arrival.once) {
    const there = await tx.execute<{ id: number }>(
      sql`select id from delivery where sha256 = ${from.sha256} and enclosed_in is not distinct from ${from.enclosedIn ?? null}
        and (enclosed_in is null or name = ${storable(from.name)}) order by id limit 1`,
    );
    if (there.rows[0]) return { id: Number(there.rows[0].id), made: false };
  }
  const values = {
    sha256: from.sha256,
    key: arrival.key ?? null,
    name: storable(from.name),
    path: arrival.path === undefined ? null : storable(arrival.path),
    how: arrival.how,
    enclosedIn: from.enclosedIn ?? null,
    hints: storableJson(arrival.hints ?? {}),
    ...(arrival.at ? { at: arrival.at } : {}),
  };
  const made = await tx.insert(delivery).values(values).onConflictDoNothing().returning({ id: delivery.id });
  if (made[0]) return { id: made[0].id, made: true };
  const known = await tx.select({ id: delivery.id }).from(delivery).where(eq(delivery.key, arrival.key!));
  return { id: known[0]!.id, made: false };
}

/** See {@link Queries.saveSource}. */
export const saveSource = (
  db: Database,
  ...[from, arrival, job = {}]: Parameters<Queries['saveSource']>
): ReturnType<Queries['saveSource']> =>
  db.transaction(async (tx) => {
    const fresh = await addSource(tx, from);
    if (fresh)
      await tx.insert(document).values({
        sha256: from.sha256,
        name: storable(from.name),
        ...(arrival.at ? { arrivedAt: arrival.at } : {}),
        search: sql`${searchText(from.name)}::tsvector`,
      });
    const { id, made } = await addDelivery(tx, from, arrival);
    const [row] = await tx.select({ id: document.id }).from(document).where(eq(document.sha256, from.sha256));
    const payload = { sha256: from.sha256, ...job?.payload };
    const queued = fresh && job ? await enqueue(tx, job.kind ?? 'read', from.sha256, payload) : null;
    return { sha256: from.sha256, document: row!.id, fresh, delivery: id, delivered: made, job: queued };
  });
