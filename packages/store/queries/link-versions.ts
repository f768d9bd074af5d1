import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import { resemblance } from '../search/sketch.ts';
import { plainName } from '../units/unit-key.ts';
import { replacedBy } from './replaced.ts';
import { settleSeries } from './settle-series.ts';

/**
 * From here on two reports of one unit and occasion (campaign, or period) are versions of one another. Measured (decision 032): scans
 * 0.94 and more, drafts with every fourth line reworded 0.72 and more, different reports 0.11 at most.
 */
const ALIKE = 0.65;
/** Where nothing tells the occasion: a unit that writes its report over the last quarter's, figures changed only, reaches 0.77. */
const SAME = 0.85;

type Known = {
  id: number;
  unit: string | null;
  issuer: string | null;
  campaign: number | null;
  period: { from: string | null; to: string | null } | null;
  series: number | null;
  sketch: number[] | null;
};

/** Whether two documents are for the same time; undefined where one does not say. */
function samePeriod({ period: a }: Known, { period: b }: Known): boolean | undefined {
  return a?.from && a.to && b?.from && b.to ? a.from === b.from && a.to === b.to : undefined;
}

/** How much another document resembles this one, if that is enough to be its version; else 0. */
function likeness(own: Known, other: Known): number {
  const period = samePeriod(own, other);
  // A standing request is answered every quarter: the same campaign, another report.
  if (period === false) return 0;
  const occasion = period === true || (own.campaign !== null && own.campaign === other.campaign);
  const found = resemblance(own.sketch!, other.sketch!);
  return found >= (occasion ? ALIKE : SAME) ? found : 0;
}

const COLUMNS = sql`id, unit, issuer, campaign_id as campaign, period, series, sketch`;

/** Documents of the same unit and no other campaign; of a sender that is no unit of the country's list (a school, a union), by its name. */
async function ofSameSender(db: Database, { id, unit, issuer, campaign }: Known): Promise<Known[]> {
  const occasion = sql`(campaign_id is null or ${campaign}::bigint is null or campaign_id = ${campaign}::bigint) and id <> ${id} and sketch is not null`;
  if (unit) return select<Known>(db, sql`select ${COLUMNS} from document where unit = ${unit} and ${occasion} order by id`);
  const name = plainName(issuer ?? '');
  if (name === '') return [];
  const named = await select<{ id: number; issuer: string }>(
    db,
    sql`select id, issuer from document where unit is null and issuer is not null and ${occasion}`,
  );
  const same = named.filter((one) => plainName(one.issuer) === name).map((one) => one.id);
  if (same.length === 0) return [];
  return select<Known>(db, sql`select ${COLUMNS} from document where id in ${same} order by id`);
}

/** Links a document with near-identical ones of the same unit and campaign, or parts it from those it no longer belongs to. */
export async function linkVersions(db: Database, sha256: string): Promise<void> {
  const load = () => select<Known>(db, sql`select ${COLUMNS} from document where sha256 = ${sha256}`);
  const [first] = await load();
  if (!first) return;
  // Two versions that arrive together must see each other.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`versions ${first.unit ?? plainName(first.issuer ?? '')}`}, 0))`);
  const own = (await load())[0]!;
  const others = own.sketch ? await ofSameSender(db, own) : [];
  const [replaced] = await replacedBy(db, sha256, ['update', 'replace']);
  const weighed = others.map((other) => ({ other, found: likeness(own, other) })).filter(({ found }) => found > 0);
  const like = replaced ?? weighed.sort((a, b) => b.found - a.found || a.other.id - b.other.id)[0]?.other;
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
