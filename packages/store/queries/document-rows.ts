import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import { type DocumentRow, REVIEW_BELOW } from '../rows.ts';
import { unsureParts } from './unsure-parts.ts';

/** The rows of the documents with these numbers, in that order. */
export async function documentRows(db: Database, ids: readonly number[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  return select<DocumentRow>(
    db,
    sql`select d.id, d.sha256, d.name, s.format, s.size, d.arrived_at as "arrivedAt", e.deliveries, coalesce(e.sample, false) as sample, d.state,
      j.job, f.failure, d.issuer, d.unit, u.full_name as "unitName", d.province, p.full_name as "provinceName", d.level,
      d.document_type as "documentType", d.purpose, d.symbol, d.date, d.subject, d.period, d.campaign_id as campaign, r.pages, r.text_origin as "textOrigin",
      coalesce(c.counts, '{}') as counts, coalesce(c.review, 0) + ${unsureParts(sql`d`)} as review, d.series, d.current
    from unnest(${sql.param([...ids])}::bigint[]) with ordinality wanted(id, place)
    join document d on d.id = wanted.id
    join source s on s.sha256 = d.sha256
    left join unit u on u.code = d.unit
    left join unit p on p.code = d.province
    left join extraction x on x.id = d.extraction_id
    left join reading r on r.id = x.reading_id
    left join lateral (select count(*)::int as deliveries, bool_and(how = 'sample') as sample from delivery where sha256 = d.sha256) e on true
    left join lateral (select jsonb_build_object('id', id, 'kind', kind, 'state', state, 'done', done, 'of', "of", 'attempts', attempts,
        'error', error) as job from job where key = d.sha256 order by id desc limit 1) j on true
    left join lateral (select jsonb_build_object('code', code, 'message', message, 'at', at) as failure from failure
        where sha256 = d.sha256 and (within or d.state in ('failed', 'opened')) order by within, id desc limit 1) f on true
    left join lateral (select jsonb_object_agg(kind, n) as counts, sum(unsure)::int as review from
        (select kind, count(*) as n, count(*) filter (where confidence < ${REVIEW_BELOW} and says is null) as unsure
          from current_finding where sha256 = d.sha256 group by kind) kinds) c on true
    order by wanted.place`,
  );
}
