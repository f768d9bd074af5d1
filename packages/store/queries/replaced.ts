import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import { settleSeries } from './settle-series.ts';

/** What a sender asks of an earlier version with an edXML envelope (QCVN 102:2016/BTTTT, BussinessDocType 1, 2 and 3). */
type Asked = 'recall' | 'update' | 'replace';
type Replaced = { id: number; series: number | null };

/**
 * Documents that came earlier in an envelope of the same sender with the same number (or the same document id), where the envelope of
 * `sha256` asks one of `asked` of them, the last first. With several in one envelope, those of the same file name.
 */
export function replacedBy(db: Database, sha256: string, asked: readonly Asked[]): Promise<Replaced[]> {
  const field = (alias: 'o' | 'e', name: string) => sql.raw(`${alias}.hints -> 'envelope' ->> '${name}'`);
  const issuer = (alias: 'o' | 'e') =>
    sql.raw(`coalesce(${alias}.hints -> 'envelope' -> 'issuer' ->> 'id', ${alias}.hints -> 'envelope' -> 'issuer' ->> 'name')`);
  return select<Replaced>(
    db,
    sql`select p.id, p.series from delivery o join delivery e on e.id < o.id and e.sha256 <> o.sha256 and e.enclosed_in is distinct from o.enclosed_in
      join document p on p.sha256 = e.sha256 and p.state <> 'opened'
      where o.sha256 = ${sha256} and ${field('o', 'business')} = any(${sql.param([...asked])}::text[])
        and (${field('o', 'documentId')} = ${field('e', 'documentId')} or (${field('o', 'symbol')} = ${field('e', 'symbol')} and ${issuer('o')} = ${issuer('e')}))
        and (${field('o', 'business')} = 'recall' or e.name = o.name
          or (select count(*) from delivery s where s.enclosed_in = e.enclosed_in) = 1 and (select count(*) from delivery s where s.enclosed_in = o.enclosed_in) = 1)
      group by p.id, p.series order by max(e.id) desc`,
  );
}

/** An envelope that recalls documents takes the current place from them: they stay to be seen, as its earlier versions, but count no more. */
export async function honourRecall(db: Database, sha256: string): Promise<void> {
  const recalled = await replacedBy(db, sha256, ['recall']);
  if (recalled.length === 0) return;
  const series = recalled.find((one) => one.series !== null)?.series ?? recalled[0]!.id;
  const ids = sql.param(recalled.map(({ id }) => id));
  await db.execute(sql`update document set series = ${series} where sha256 = ${sha256} or id = any(${ids}::bigint[])`);
  await settleSeries(db, series);
}
