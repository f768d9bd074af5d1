import { type SQL, sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Campaign } from '../rows.ts';
import type { Queries } from '../store.ts';

/** Campaigns under a condition, with the number of documents that count; the newest first. */
export const selectCampaigns = (db: Database, where: SQL) =>
  select<Campaign>(
    db,
    sql`select c.id, c.symbol, c.date, c.title, c.province, c.period, c.deadline, c.found,
      (select count(*)::int from document d where d.campaign_id = c.id and d.current) as documents
    from campaign c where ${where} order by c.date desc nulls last, c.id desc`,
  );

/** See {@link Queries.listCampaigns}. */
export const listCampaigns = (db: Database, ..._: Parameters<Queries['listCampaigns']>): ReturnType<Queries['listCampaigns']> =>
  selectCampaigns(db, sql`true`);
