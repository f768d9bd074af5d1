import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Delivery, DocumentPage, Failure } from '../rows.ts';
import type { Queries } from '../store.ts';
import { isDocument } from './document-key.ts';
import { documentRows } from './document-rows.ts';
import { listFindings } from './list-findings.ts';

/** See {@link Queries.showDocument}. */
export const showDocument = async (
  db: Database,
  ...[document]: Parameters<Queries['showDocument']>
): ReturnType<Queries['showDocument']> => {
  const [known] = await select<{ id: number }>(db, sql`select d.id from document d where ${isDocument(document)}`);
  const [row] = known ? await documentRows(db, [known.id]) : [];
  if (!row) return null;
  const { sha256 } = row;
  return {
    document: row,
    deliveries: await select<Delivery>(
      db,
      sql`select id, sha256, name, how, path, at, enclosed_in as "enclosedIn", hints from delivery where sha256 = ${sha256} order by id`,
    ),
    readings: await select<DocumentPage['readings'][number]>(
      db,
      sql`select id, reader, at, pages, text_origin as "textOrigin", jsonb_path_query_array(notes, '$[*] ? (@.level != "info")') as warnings from reading where sha256 = ${sha256} order by id`,
    ),
    findings: await listFindings(db, row.id),
    failures: await select<Failure>(
      db,
      sql`select id, sha256, delivery_id as delivery, coalesce(name, ${row.name}) as name, name_hash as "nameHash", within, code, message, at
        from failure where sha256 = ${sha256} order by within, id desc`,
    ),
    versions: await select<DocumentPage['versions'][number]>(
      db,
      sql`select id, sha256, name, date, arrived_at as "arrivedAt", current from document where series = ${row.series} order by arrived_at, id`,
    ),
    encloses: await select<DocumentPage['encloses'][number]>(
      db,
      sql`select distinct d.id, d.sha256, d.name, d.state from delivery e join document d on d.sha256 = e.sha256 where e.enclosed_in = ${sha256} order by d.id`,
    ),
  };
};
