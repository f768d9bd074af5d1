import { type SQL, sql } from 'drizzle-orm';
import { type Database, select, selectPage } from '../database.ts';
import { type FindingFilter, type FindingRow, type Listed, type QueryKind, REVIEW_BELOW } from '../rows.ts';
import { searchQuery } from '../search/search-text.ts';
import { documentFilter } from './document-filter.ts';
import { FINDING_COLUMNS } from './list-findings.ts';

/** A column of findings, which a verdict may overrule, and what is asked of it. */
type Asked = { column: SQL; test: SQL };

/**
 * Findings whose columns answer, what a verdict says counting before what was found. Unless `few` findings are looked at anyway (one
 * unit's, one document's), they are looked up by index, their own and their verdicts' each by its own, and all in one set: where the
 * planner thinks that few are left it makes such a set anew for each of them.
 */
function answering(asked: readonly Asked[], few: boolean): SQL[] {
  const tests = asked.map(({ column, test }) => sql`${column} ${test}`);
  const now = tests.map((test) => sql`c.${test}`);
  if (few || asked.length === 0) return now;
  const mended = tests.map((test) => sql`select fingerprint from verdict where ${test}`);
  const candidates = sql.join([sql`select fingerprint from finding where ${sql.join(tests, sql` and `)}`, ...mended], sql` union all `);
  return [...now, sql`c.fingerprint in (${candidates})`];
}

type Key = { fingerprint: string; rank: number };

async function find(
  db: Database,
  kind: QueryKind,
  filter: FindingFilter,
  words: { match: string; rank: string } | null,
): Promise<Listed<Key>> {
  const all = [sql`c.kind = ${kind}`, ...(await documentFilter(db, filter, sql`c`))];
  if (filter.document !== undefined) all.push(sql`c.document_id = ${filter.document}`);
  if (filter.minConfidence !== undefined) all.push(sql`c.confidence >= ${filter.minConfidence}`);
  if (filter.review) all.push(sql`c.confidence < ${REVIEW_BELOW}::real and c.says is null`);
  const asked: Asked[] = [];
  if (filter.theme !== undefined) asked.push({ column: sql`themes`, test: sql`@> ${sql.param([filter.theme])}::text[]` });
  if (words) asked.push({ column: sql`search`, test: sql`@@ ${words.match}::tsquery` });
  all.push(...answering(asked, filter.unit !== undefined || filter.document !== undefined));
  const rank = words ? sql`ts_rank('{0.1,0.4,0.7,1}', c.search, ${words.rank}::tsquery)` : sql`0`;
  return selectPage<Key>(
    db,
    sql`select c.fingerprint, c.document_id, c.date, c.place, ${rank} as rank from current_finding c where ${sql.join(all, sql` and `)}`,
    sql`rank desc, date desc nulls last, document_id desc, place, fingerprint`,
    filter,
  );
}

/** See `Queries.queryFindings`. Words are looked for side by side first; where that finds nothing, anywhere in the text. */
export async function queryFindings<K extends QueryKind>(
  db: Database,
  kind: K,
  filter: FindingFilter = {},
): Promise<Listed<FindingRow<K>>> {
  const query = filter.search === undefined ? undefined : searchQuery(filter.search);
  if (query === null) return { total: 0, rows: [] };
  let found = await find(db, kind, filter, query ? { match: query.phrase, rank: query.rank } : null);
  if (query && found.total === 0 && query.phrase !== query.all)
    found = await find(db, kind, filter, { match: query.all, rank: query.rank });
  const { total, rows: keys } = found;
  if (keys.length === 0) return { total, rows: [] };
  const rows = await select<FindingRow<K>>(
    db,
    sql`select ${FINDING_COLUMNS}, wanted.rank, jsonb_build_object('id', d.id, 'sha256', d.sha256, 'name', d.name, 'symbol', d.symbol, 'date', d.date,
        'issuer', d.issuer, 'unit', d.unit, 'unitName', u.full_name, 'province', d.province, 'provinceName', p.full_name,
        'campaign', d.campaign_id) as document
      from unnest(${sql.param(keys.map(({ fingerprint }) => fingerprint))}::text[], ${sql.param(keys.map(({ rank }) => rank))}::float8[])
        with ordinality wanted(fingerprint, rank, place)
      join current_finding c on c.fingerprint = wanted.fingerprint
      join document d on d.id = c.document_id
      left join unit u on u.code = d.unit
      left join unit p on p.code = d.province
      order by wanted.place`,
  );
  return { total, rows };
}
