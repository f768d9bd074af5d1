import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Queries } from '../store.ts';
import { provinceCode } from './find-unit.ts';
import { linkVersions } from './link-versions.ts';
import { selectCampaigns } from './list-campaigns.ts';
import { symbolKey } from './tie-campaign.ts';

/** See {@link Queries.saveCampaign}. One that answers had named already is taken over, not doubled. */
export const saveCampaign = (db: Database, ...[given]: Parameters<Queries['saveCampaign']>): ReturnType<Queries['saveCampaign']> =>
  db.transaction(async (tx) => {
    const { symbol = null, date = null, title = null, period = null, deadline = null } = given;
    const key = symbol === null ? null : symbolKey(symbol);
    const province = await provinceCode(tx, given.province);
    if (given.province && !province) throw new Error(`no province «${given.province}»`);
    const [known] = await select<{ id: number }>(
      tx,
      sql`select id from campaign where symbol_key = ${key} and (date = ${date}::date or ((date is null or ${date}::date is null) and found))
        and (province = ${province}::text or ((province is null or ${province}::text is null) and found)
          or (province is null and ${province}::text is null)) order by found, id limit 1 for update`,
    );
    const json = sql`${period === null ? null : JSON.stringify(period)}::jsonb`;
    let id = known?.id;
    if (id === undefined) {
      const made = await tx.execute<{ id: string }>(sql`insert into campaign (symbol, symbol_key, date, title, province, period, deadline)
        values (${symbol}, ${key}, ${date}, ${title}, ${province}, ${json}, ${deadline}) returning id`);
      id = Number(made.rows[0]!.id);
    } else
      await tx.execute(sql`update campaign set found = false, date = coalesce(${date}, date), province = coalesce(${province}, province),
        title = coalesce(${title}, title), period = coalesce(${json}, period), deadline = coalesce(${deadline}, deadline) where id = ${id}`);
    const tied = await tx.execute<{ sha256: string }>(sql`update document d set campaign_id = ${id} from campaign c
      where c.id = ${id} and d.request_key = c.symbol_key and d.campaign_id is distinct from ${id}
        and (d.request_date = c.date or coalesce((select o.found from campaign o where o.id = d.campaign_id), true))
        and (c.date is null or d.request_date is null or d.request_date = c.date)
        and (c.province is null or d.province is null or d.province = c.province) returning d.sha256`);
    for (const { sha256 } of tied.rows) await linkVersions(tx, sha256);
    return (await selectCampaigns(tx, sql`c.id = ${id}`))[0]!;
  });
