import { clue } from '@tonghop/extract';
import type { Citation, Finding, HeaderFields, Issuer, IssuerLevel, Reading } from '@tonghop/model';
import type { Delivery, Store, Hints as StoredHints, Unit } from '@tonghop/store';
import { unitOfSubject } from './subject-unit.ts';

/** How sure is what only the way of arrival tells: a place in the review queue, never more. */
const CONFIDENCE = 0.3;

const LEVELS: Record<Unit['kind'], IssuerLevel> = { province: 'province', commune: 'commune', department: 'department' };

/** The evidence of what stands outside the document: the document itself, without a passage. */
const outside = (reading: Reading): Citation => ({ source: reading.source, span: [0, 0], quote: '', page: null, boxes: [] });

/** A folder's name as a unit's: without the number that sorts it, slugs as words («01. xa-co-dam»), «P.» and «X.» written out. */
function labelOf(folder: string): string {
  const words = folder.replace(/^\s*\d{1,3}\s*[.)_-]+\s*(?=\p{L})/u, '').replace(/_+/g, ' ');
  const apart = /\s/.test(words.trim()) ? words : words.replace(/-+/g, ' ');
  return apart
    .replace(/^\s*p\.\s*/i, 'phường ')
    .replace(/^\s*x\.\s*/i, 'xã ')
    .trim();
}

/** The unit that folders name, whatever their order: the narrowest one, in the province that another of them names. */
async function unitOfFolders({ findUnit }: Pick<Store, 'findUnit'>, folders: readonly string[]): Promise<Unit | null> {
  const labels = folders.map(labelOf).filter((label) => !/^[\d\s./-]*$/.test(label));
  const provinces: string[] = [];
  let province: Unit | null = null;
  for (const name of labels) {
    const unit = (await findUnit({ name, level: 'province' })) ?? null;
    if (unit?.kind !== 'province') continue;
    province ??= unit;
    provinces.push(name);
  }
  for (const name of labels.filter((label) => !provinces.includes(label))) {
    const unit = await findUnit({ name, province: province?.code ?? null, label: true });
    if (unit && unit.kind !== 'province') return unit;
  }
  return province;
}

/** The unit that folders or a sender name, else the one that the mail's subject names, as the header has it; null where it is none of the country's units or several could be meant. */
async function issuerOf(store: Pick<Store, 'findUnit' | 'listUnits'>, hints: StoredHints): Promise<Issuer | null> {
  const unit = hints.folders?.length
    ? await unitOfFolders(store, hints.folders)
    : hints.unit
      ? await store.findUnit({ name: hints.unit })
      : null;
  const named = unit ?? (hints.subject && !hints.folders?.length ? await unitOfSubject(store, hints.subject) : null);
  return named && headerOf(store, named);
}

/** A unit as the header has it. */
async function headerOf(store: Pick<Store, 'listUnits'>, unit: Unit): Promise<Issuer> {
  const provinces = await store.listUnits({ kind: 'province' });
  const fullName = unit.fullName.replace(/^(Xã|Phường|Đặc khu|Tỉnh|Thành phố)(?= )/, (type) => type.toLowerCase());
  const government = unit.kind !== 'department';
  return {
    name: government ? `Ủy ban nhân dân ${fullName}` : fullName,
    unit: fullName,
    level: LEVELS[unit.kind],
    province: provinces.find(({ code }) => code === unit.province)?.name ?? null,
  };
}

/** The period that folders, else the mail's subject, name. */
function periodOf(hints: StoredHints): Extract<HeaderFields, { field: 'period' }>['value'] | null {
  const folders = (hints.folders ?? []).map((folder) => folder.replace(/(?<=\p{L})-(?=[\p{L}\d])/gu, ' '));
  for (const text of [...folders.toReversed(), hints.period, hints.unit, hints.subject]) {
    const found = text ? clue(text, hints.sentAt).period : null;
    if (found) return found;
  }
  return null;
}

/**
 * Findings with what the way of arrival hints at where the document itself is silent: the issuer by the folder's, the sender's or the subject's name, the
 * period by the folder's name or the mail's subject and date. Low confidence; a document's own words are never replaced.
 */
export async function withHints(
  store: Pick<Store, 'findUnit' | 'listUnits'>,
  reading: Reading,
  findings: readonly Finding[],
  deliveries: readonly Pick<Delivery, 'hints'>[],
): Promise<Finding[]> {
  const has = (field: HeaderFields['field']) => findings.some((finding) => finding.kind === 'header' && finding.fields.field === field);
  const added: HeaderFields[] = [];
  for (const { hints } of deliveries) {
    const needed = (field: HeaderFields['field']) => !has(field) && !added.some((one) => one.field === field);
    const issuer = needed('issuer') ? await issuerOf(store, hints) : null;
    if (issuer) added.push({ field: 'issuer', value: issuer });
    const period = needed('period') ? periodOf(hints) : null;
    if (period) added.push({ field: 'period', value: period });
  }
  return [
    ...added.map(
      (fields): Finding<'header'> => ({
        kind: 'header',
        rule: 'header.by-arrival',
        fields,
        cite: outside(reading),
        confidence: CONFIDENCE,
      }),
    ),
    ...findings,
  ];
}
