import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { select } from '../database.ts';
import type { Filter } from '../rows.ts';
import { searchQuery } from '../search/search-text.ts';
import { communeClues, departmentKey, plainName, tonedName } from '../units/unit-key.ts';
import { provinceAtEnd, provinceCode } from './find-unit.ts';
import { symbolKey } from './tie-campaign.ts';

/** Codes of all units a person may mean by a name or code; empty when there is none. */
async function unitCodes(db: Database, name: string, province: string | null): Promise<string[]> {
  const keys = [...communeClues(name).map(({ key }) => key), departmentKey(name)];
  const units = await select<{ code: string; name: string }>(
    db,
    sql`select code, name from unit where (code = ${name.trim()} or key = any(${sql.param(keys)}::text[]))
      and (${province}::text is null or province = ${province}::text)`,
  );
  const exact = units.filter((unit) => tonedName(name).endsWith(tonedName(unit.name)));
  return (exact.length > 0 ? exact : units).map(({ code }) => code);
}

/** Hashes of the documents whose letterhead holds a name: schools, hospitals and unions stand in no list of units. */
async function issuedBy(db: Database, name: string): Promise<string[]> {
  const query = searchQuery(name);
  if (!query) return [];
  const found = await select<{ sha256: string; issuer: string }>(
    db,
    sql`select sha256, issuer from document where search @@ ${query.phrase}::tsquery and issuer is not null`,
  );
  return found.filter(({ issuer }) => ` ${plainName(issuer)} `.includes(` ${plainName(name)} `)).map(({ sha256 }) => sha256);
}

/** What is asked of documents' units by a name or code: listed units of that name, else those whose province it ends with, else who issued. */
async function fromUnit(db: Database, name: string, province: string | null, alias: SQL): Promise<SQL> {
  let codes = await unitCodes(db, name, province);
  const within = codes.length === 0 && province === null ? await provinceAtEnd(db, name) : null;
  if (within?.rest) codes = await unitCodes(db, within.rest, within.code);
  return codes.length > 0
    ? sql`${alias}.unit = any(${sql.param(codes)}::text[])`
    : sql`${alias}.sha256 = any(${sql.param(await issuedBy(db, name))}::text[])`;
}

/**
 * A filter's conditions on the columns `sha256`, `unit`, `province`, `date`, `campaign_id`, `current` of an alias. A province that nobody
 * knows finds nothing.
 */
export async function documentFilter(db: Database, filter: Filter, alias: SQL): Promise<SQL[]> {
  const all: SQL[] = [];
  const province = filter.province === undefined ? null : await provinceCode(db, filter.province);
  if (filter.province !== undefined) all.push(province ? sql`${alias}.province = ${province}` : sql`false`);
  if (filter.unit !== undefined) all.push(await fromUnit(db, filter.unit, province, alias));
  if (filter.since !== undefined) all.push(sql`${alias}.date >= ${filter.since}::date`);
  if (filter.until !== undefined) all.push(sql`${alias}.date <= ${filter.until}::date`);
  if (filter.campaign !== undefined) {
    const key = String(filter.campaign);
    all.push(
      sql`${alias}.campaign_id in (select id from campaign where ${/^\d+$/.test(key) ? sql`id = ${Number(key)}` : sql`symbol_key = ${symbolKey(key)}`})`,
    );
  }
  if (filter.versions !== 'all') all.push(sql`${alias}.current`);
  return all;
}
