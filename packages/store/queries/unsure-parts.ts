import { type SQL, sql } from 'drizzle-orm';

/**
 * SQL of the number of things beside its findings that a person should look at in a document: what its newest reading warns of (pages read
 * badly or not at all, damaged parts), and that nothing was found in it, which is a report in no form that we know or no report. 0 once a
 * person has judged anything in it, since who judges has the original at hand. `document` is the alias of the document's row.
 */
export const unsureParts = (document: SQL): SQL =>
  sql`coalesce((select (count(*) filter (where note ->> 'level' in ('warning', 'error')))::int
        + (not exists (select from current_finding any_of where any_of.sha256 = ${document}.sha256))::int
    from extraction px join reading pr on pr.id = px.reading_id left join jsonb_array_elements(pr.notes) note on true
    where px.id = ${document}.extraction_id
      and not exists (select from current_finding pc where pc.sha256 = ${document}.sha256 and pc.says is not null)
    group by px.id), 0)`;
