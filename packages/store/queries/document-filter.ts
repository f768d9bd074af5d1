import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { select } from '../database.ts';
import type { Filter } from '../rows.ts';
import { communeClues, departmentKey, tonedName } from '../units/unit-key.ts';
import { provinceCode } from './find-unit.ts';
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

/**
 * A filter's conditions on the columns `unit`, `province`, `date`, `campaign_id`, `current` of an alias. A unit or province that nobody
 * knows finds nothing.
 */
export async function documentFilter(db: Database, filter: Filter, alias: SQL): Promise<SQL[]> {
  const all: SQL[] = [];
  const province = filter.province === undefined ? null : await provinceCode(db, filter.province);
  if (filter.province !== undefined) all.push(province ? sql`${alias}.province = ${province}` : sql`false`);
  if (filter.unit !== undefined) all.push(sql`${alias}.unit = any(${sql.param(await unitCodes(db, filter.unit, province))}::text[])`);
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
