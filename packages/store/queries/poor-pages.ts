import { type SQL, sql } from 'drizzle-orm';

/**
 * SQL of the number of a document's pages that recognition read badly or not at all, by the notes of its newest reading; 0 once a person has
 * judged anything in it, since who judges has the original at hand. `document` is the alias of the document's row.
 */
export const poorPages = (document: SQL): SQL =>
  sql`(select count(*)::int from extraction px join reading pr on pr.id = px.reading_id cross join jsonb_array_elements(pr.notes) note
    where px.id = ${document}.extraction_id and note ->> 'code' in ('ocr.low-confidence', 'ocr.page-failed')
      and not exists (select from current_finding pc where pc.sha256 = ${document}.sha256 and pc.says is not null))`;
