import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { Queries } from '../store.ts';
import { isDocument } from './document-key.ts';

/** See {@link Queries.retryFailed}. Only the last job of its kind and key is taken up, and only where none is open. */
export const retryFailed = (
  db: Database,
  ...[document, payload = {}]: Parameters<Queries['retryFailed']>
): ReturnType<Queries['retryFailed']> =>
  db.transaction(async (tx) => {
    const keys = document === undefined ? sql`true` : sql`key in (select d.sha256 from document d where ${isDocument(document)})`;
    const taken = await tx.execute<{ key: string | null }>(sql`update job j set state = 'ready', attempts = 0, run_at = now(), error = null,
        done = 0, "of" = null, finished_at = null, payload = payload || ${JSON.stringify(payload)}::jsonb
      where state in ('refused', 'dead') and ${keys}
        and not exists (select from job o where o.kind = j.kind and o.key = j.key and (o.id > j.id or o.state in ('ready', 'running')))
      returning key`);
    const hashes = taken.rows.flatMap(({ key }) => key ?? []);
    await tx.execute(sql`update document set state = 'waiting' where state = 'failed' and sha256 = any(${sql.param(hashes)}::text[])`);
    return taken.rows.length;
  });
