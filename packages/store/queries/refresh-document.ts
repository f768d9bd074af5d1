import type { HeaderFields, Issuer } from '@tonghop/model';
import { eq, sql } from 'drizzle-orm';
import { type Database, select, storable } from '../database.ts';
import type { Hints } from '../rows.ts';
import { document } from '../schema.ts';
import { searchText } from '../search/search-text.ts';
import { findUnit, provinceCode } from './find-unit.ts';
import { linkVersions } from './link-versions.ts';
import { tieCampaign } from './tie-campaign.ts';

type Header = { [F in HeaderFields['field']]?: Extract<HeaderFields, { field: F }>['value'] };

const isDate = (value: string | null | undefined) =>
  value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
const clean = (value: string | null | undefined) => (value ? storable(value) : null);

/** The header as it counts now; of a field found twice the surer one. */
async function loadHeader(db: Database, sha256: string): Promise<Header> {
  const rows = await select<{ fields: HeaderFields }>(
    db,
    sql`select fields from current_finding where sha256 = ${sha256} and kind = 'header' order by says is not null, confidence`,
  );
  return Object.fromEntries(rows.map(({ fields }) => [fields.field, fields.value])) as Header;
}

/** The unit that reports: as the letterhead says, else as the way the file came hints. */
async function locate(db: Database, issuer: Issuer | undefined, hints: Hints) {
  const province = issuer?.province ?? hints.province ?? null;
  for (const name of [issuer?.unit, issuer?.name]) {
    const unit = name ? await findUnit(db, { name, province, level: issuer?.level ?? null }) : null;
    if (unit) return unit;
  }
  return hints.unit && !issuer ? findUnit(db, { name: hints.unit, province }) : null;
}

/** Makes a document's columns anew from its current findings, ties it to its campaign and links its versions. In the caller's transaction. */
export async function refreshDocument(db: Database, sha256: string): Promise<void> {
  const header = await loadHeader(db, sha256);
  const [arrival] = await select<{ name: string; hints: Hints }>(
    db,
    sql`select d.name, coalesce((select jsonb_object_agg(key, value) from (select h.key, h.value from delivery e, jsonb_each(e.hints) h
      where e.sha256 = d.sha256 order by e.id) hints), '{}') as hints from document d where d.sha256 = ${sha256}`,
  );
  if (!arrival) return;
  const { hints } = arrival;
  const unit = await locate(db, header.issuer, hints);
  const province = unit?.province ?? (await provinceCode(db, header.issuer?.province ?? hints.province ?? null));
  const issuer = header.issuer?.name ?? header.issuer?.unit ?? null;
  const request = { symbol: header.request?.symbol ?? null, date: isDate(header.request?.date) };
  const campaign = await tieCampaign(db, request, province, hints.campaign);
  const words = [arrival.name, header.documentType, header.symbol, header.subject, issuer, header.period?.label];
  await db
    .update(document)
    .set({
      issuer: clean(issuer),
      unit: unit?.code ?? null,
      province,
      level: header.issuer?.level ?? null,
      documentType: clean(header.documentType),
      purpose: header.purpose ?? null,
      symbol: clean(header.symbol),
      date: isDate(header.date),
      subject: clean(header.subject),
      period: header.period ?? null,
      requestKey: campaign.key,
      requestDate: request.date,
      campaignId: campaign.id,
      search: sql`${searchText(words.filter(Boolean).join('\n'))}::tsvector`,
    })
    .where(eq(document.sha256, sha256));
  await linkVersions(db, sha256);
}
