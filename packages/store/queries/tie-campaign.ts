import { foldLower } from '@tonghop/model';
import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';

/** A symbol as compared: folded, without blanks, hyphens of one kind. */
export function symbolKey(symbol: string): string {
  return foldLower(symbol.normalize('NFC')).replace(/\s+/g, '');
}

/**
 * The campaign that a request names, by symbol, with its date and province where both sides know them; made (`found`) if there is none,
 * for answers often come before somebody enters the request. A hint names a campaign that exists, by symbol or number, and makes none.
 */
export async function tieCampaign(
  db: Database,
  request: { symbol: string | null; date: string | null },
  province: string | null,
  hint: string | undefined,
): Promise<{ id: number | null; key: string | null }> {
  const name = request.symbol ?? hint;
  if (!name) return { id: null, key: null };
  const key = symbolKey(name);
  const find = () =>
    select<{ id: number }>(
      db,
      sql`select id from campaign where symbol_key = ${key}
        and (date is null or ${request.date}::date is null or date = ${request.date}::date)
        and (province is null or ${province}::text is null or province = ${province}::text)
      order by found, (date is not null)::int + (province is not null)::int desc, id limit 1`,
    );
  let [known] = await find();
  if (!known && request.symbol) {
    await db.execute(sql`insert into campaign (symbol, symbol_key, date, province, found)
      values (${request.symbol}, ${key}, ${request.date}, ${province}, true) on conflict do nothing`);
    [known] = await find();
  }
  if (!known && /^\d{1,9}$/.test(name)) [known] = await select<{ id: number }>(db, sql`select id from campaign where id = ${Number(name)}`);
  return { id: known?.id ?? null, key: request.symbol ? key : null };
}
