import { basename } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Queries } from '../store.ts';

/** The beginning of a SHA-256 is at least so long: a shorter one may be a number. */
const TOLD_APART = 8;

/** See {@link Queries.findDocuments}. */
export const findDocuments = async (
  db: Database,
  ...[wanted, among]: Parameters<Queries['findDocuments']>
): ReturnType<Queries['findDocuments']> => {
  const name = basename(wanted);
  const chosen =
    among === 'failed'
      ? sql`select id, sha256, name from document where state = 'failed'`
      : sql`select id, sha256, name from document where state = 'opened'
          union select h.* from (select distinct sha256 from failure where within) w
            cross join lateral (select id, sha256, name from document where sha256 = w.sha256 limit 1) h`;
  const found = async (how: SQL) =>
    (await select<{ sha256: string }>(db, sql`select d.sha256 from (${chosen}) d where ${how} order by d.id`)).map(({ sha256 }) => sha256);
  const hash = wanted.length < TOLD_APART ? sql`false` : sql`starts_with(d.sha256, ${wanted})`;
  const named = await found(sql`(d.id::text = ${wanted} or d.name = ${name} or ${hash})`);
  if (named.length > 0) return named;
  return found(sql`(exists (select from delivery e left join document h on h.sha256 = e.enclosed_in
      where e.sha256 = d.sha256 and (e.name = ${name} or h.name = ${name}))
    or exists (select from failure f where f.sha256 = d.sha256 and strpos(f.message, ${`«${name}»`}) > 0))`);
};
