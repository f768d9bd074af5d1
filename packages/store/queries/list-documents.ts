import { type SQL, sql } from 'drizzle-orm';
import { type Database, selectPage } from '../database.ts';
import { type DocumentFilter, REVIEW_BELOW } from '../rows.ts';
import { searchQuery } from '../search/search-text.ts';
import type { Queries } from '../store.ts';
import { documentFilter } from './document-filter.ts';
import { documentRows } from './document-rows.ts';
import { during } from './during.ts';
import { unsureParts } from './unsure-parts.ts';

async function conditions(db: Database, filter: DocumentFilter): Promise<SQL[]> {
  const all = await documentFilter(db, { versions: 'all', ...filter }, sql`d`);
  if (filter.state !== undefined) all.push(sql`d.state = ${filter.state}`);
  if (filter.purpose !== undefined) all.push(sql`d.purpose = ${filter.purpose}`);
  if (filter.documentType !== undefined) all.push(sql`lower(d.document_type) = lower(${filter.documentType})`);
  if (filter.sample !== undefined)
    all.push(sql`exists (select from delivery e where e.sha256 = d.sha256 and e.how <> 'sample') is distinct from ${filter.sample}`);
  if (filter.arrived) all.push(during(sql`d.arrived_at`, filter.arrived));
  if (filter.left) all.push(sql`exists (select from failure f where f.sha256 = d.sha256 and (f.within or d.state = 'opened'))`);
  if (filter.review)
    all.push(
      sql`(exists (select from current_finding c where c.sha256 = d.sha256 and c.confidence < ${REVIEW_BELOW} and c.says is null)
        or ${unsureParts(sql`d`)} > 0)`,
    );
  return all;
}

/** What stands first in a list, with the column that it needs; of equals the newest arrival. */
const ORDERS: Record<NonNullable<DocumentFilter['order']>, { key: SQL; order: SQL }> = {
  arrived: { key: sql`null`, order: sql`rank desc` },
  date: { key: sql`d.date`, order: sql`key desc nulls last` },
  unit: { key: sql`coalesce((select u.name from unit u where u.code = d.unit), d.issuer)`, order: sql`key nulls last` },
};

/** See {@link Queries.listDocuments}: newest arrivals first, or the best found; all versions unless told. */
export const listDocuments = async (
  db: Database,
  ...[filter = {}]: Parameters<Queries['listDocuments']>
): ReturnType<Queries['listDocuments']> => {
  const query = filter.search === undefined ? undefined : searchQuery(filter.search);
  const all = await conditions(db, filter);
  if (filter.search !== undefined) all.push(query ? sql`d.search @@ ${query.all}::tsquery` : sql`false`);
  const rank = query ? sql`ts_rank('{0.1,0.4,0.7,1}', d.search, ${query.rank}::tsquery)` : sql`0`;
  const { key, order } = ORDERS[filter.order ?? 'arrived'];
  const { total, rows } = await selectPage<{ id: number }>(
    db,
    sql`select d.id, d.arrived_at, ${rank} as rank, ${key} as key from document d ${all.length > 0 ? sql`where ${sql.join(all, sql` and `)}` : sql``}`,
    sql`${order}, arrived_at desc, id desc`,
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
