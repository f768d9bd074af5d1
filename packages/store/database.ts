import { type SQL, sql } from 'drizzle-orm';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';

/** Where a query runs: the pool or a transaction of it. */
export type Database = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

/** Runs a select and gives its rows as JSON has them: numbers as numbers, times in ISO 8601, names as the select calls them. */
export async function select<T>(db: Database, query: SQL): Promise<T[]> {
  const result = await db.execute<{ row: T }>(sql`select to_jsonb(r) as row from (${query}) r`);
  return result.rows.map(({ row }) => row);
}

/** {@link select} for one page of a list: `query` selects all columns; the total counts the rows before limit and offset. */
export async function selectPage<T>(
  db: Database,
  query: SQL,
  order: SQL,
  page: { limit?: number; offset?: number } = {},
): Promise<{ total: number; rows: T[] }> {
  const limit = page.limit ?? 50;
  const offset = page.offset ?? 0;
  const result = await db.execute<{ row: T | null; total: string }>(sql`
    with found as materialized (${query}),
    page as (select found.*, row_number() over (order by ${order}) as "#" from found order by "#" limit ${limit} offset ${offset})
    select counted.total, to_jsonb(page) - '#' as row from (select count(*) as total from found) counted
    left join page on true order by page."#"`);
  return { total: Number(result.rows[0]?.total ?? 0), rows: result.rows.flatMap(({ row }) => (row ? [row] : [])) };
}

/** A string PostgreSQL can keep: without U+0000 and lone surrogates, the length unchanged. */
export function storable(text: string): string {
  return text.includes('\u0000') || !text.isWellFormed() ? text.toWellFormed().replaceAll('\u0000', '\ufffd') : text;
}

/** A value for a jsonb column, its strings made {@link storable}. */
export function storableJson<T>(value: T): T {
  const json = JSON.stringify(value);
  if (json === undefined || !/\\u(?:0000|d[89a-f])/.test(json)) return value;
  return JSON.parse(json, (_, inner) => (typeof inner === 'string' ? storable(inner) : inner)) as T;
}
