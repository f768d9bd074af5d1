import { type SQL, sql } from 'drizzle-orm';
import { type Database, selectPage } from '../database.ts';
import { type DocumentFilter, REVIEW_BELOW } from '../rows.ts';
import { searchQuery } from '../search/search-text.ts';
import type { Queries } from '../store.ts';
import { documentFilter } from './document-filter.ts';
import { documentRows } from './document-rows.ts';
import { unsureParts } from './unsure-parts.ts';

async function conditions(db: Database, filter: DocumentFilter): Promise<SQL[]> {
  const all = await documentFilter(db, { versions: 'all', ...filter }, sql`d`);
  if (filter.state !== undefined) all.push(sql`d.state = ${filter.state}`);
  if (filter.purpose !== undefined) all.push(sql`d.purpose = ${filter.purpose}`);
  if (filter.documentType !== undefined) all.push(sql`lower(d.document_type) = lower(${filter.documentType})`);
  if (filter.sample !== undefined)
    all.push(sql`exists (select from delivery e where e.sha256 = d.sha256 and e.how <> 'sample') is distinct from ${filter.sample}`);
  if (filter.left) all.push(sql`exists (select from failure f where f.sha256 = d.sha256 and (f.within or d.state = 'opened'))`);
  if (filter.review)
    all.push(
      sql`(exists (select from current_finding c where c.sha256 = d.sha256 and c.confidence < ${REVIEW_BELOW} and c.says is null)
        or ${unsureParts(sql`d`)} > 0)`,
    );
  return all;
}

/** See {@link Queries.listDocuments}: newest arrivals first, or the best found; all versions unless told. */
export const listDocuments = async (
  db: Database,
  ...[filter = {}]: Parameters<Queries['listDocuments']>
): ReturnType<Queries['listDocuments']> => {
  const query = filter.search === undefined ? undefined : searchQuery(filter.search);
  const all = await conditions(db, filter);
  if (filter.search !== undefined) all.push(query ? sql`d.search @@ ${query.all}::tsquery` : sql`false`);
  const rank = query ? sql`ts_rank('{0.1,0.4,0.7,1}', d.search, ${query.rank}::tsquery)` : sql`0`;
  const { total, rows } = await selectPage<{ id: number }>(
    db,
    sql`select d.id, d.arrived_at, ${rank} as rank from document d ${all.length > 0 ? sql`where ${sql.join(all, sql` and `)}` : sql``}`,
    sql`rank desc, arrived_at desc, id desc`,
    filter,
  );
  return {
    total,
    rows: await documentRows(
      db,
      rows.map(({ id }) => id),
    ),
  };
};
