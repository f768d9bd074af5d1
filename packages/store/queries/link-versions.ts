import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import { resemblance } from '../search/sketch.ts';
import { replacedBy } from './replaced.ts';
import { settleSeries } from './settle-series.ts';

/** From here on two reports of one unit and campaign are versions of one another: a scan read by OCR still shares well over half its runs. */
const ALIKE = 0.6;
/** Without a campaign to tell the occasion, the texts must be nearly the same: a unit's reports of two quarters share whole paragraphs. */
const SAME = 0.85;

type Known = { id: number; unit: string | null; campaign: number | null; series: number | null; sketch: number[] | null };

/** Links a document with near-identical ones of the same unit and campaign, or parts it from those it no longer belongs to. */
export async function linkVersions(db: Database, sha256: string): Promise<void> {
  const load = () =>
    select<Known>(db, sql`select id, unit, campaign_id as campaign, series, sketch from document where sha256 = ${sha256}`);
  const [first] = await load();
  if (!first) return;
  // Two versions that arrive together must see each other.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`versions ${first.unit}`}, 0))`);
  const own = (await load())[0]!;
  const others =
    own.unit && own.sketch
      ? await select<Known>(
          db,
          sql`select id, unit, campaign_id as campaign, series, sketch from document
          where unit = ${own.unit} and campaign_id is not distinct from ${own.campaign} and id <> ${own.id} and sketch is not null order by id`,
        )
      : [];
  const needed = own.campaign === null ? SAME : ALIKE;
  const [replaced] = await replacedBy(db, sha256, ['update', 'replace']);
  const like = replaced ?? others.find((other) => resemblance(own.sketch!, other.sketch!) >= needed);
  const series = like ? (like.series ?? like.id) : null;
  if (like && like.series === null) await db.execute(sql`update document set series = ${series} where id = ${like.id}`);
  // The founder of a series that others joined stays in it, and so does what was recalled.
  if (series !== own.series && !(series === null && (own.series === own.id || (await isRecalled(db, own.series)))))
    await db.execute(sql`update document set series = ${series}, current = true, chosen_by = null, chosen_at = null where id = ${own.id}`);
  for (const touched of new Set([own.series, series])) if (touched !== null) await settleSeries(db, touched);
}

/** Whether a series holds the envelope that recalled its documents. */
async function isRecalled(db: Database, series: number | null): Promise<boolean> {
  return (
    series !== null && (await select(db, sql`select id from document where series = ${series} and state = 'opened' limit 1`)).length > 0
  );
}
