import { type Citation, type Finding, fold } from '@tonghop/model';
import { DIRECTIVES, type KnownDirective } from '../../lexicon/directives.ts';
import { NAMED_KINDS } from '../../lexicon/instruments.ts';
import type { View } from '../../view.ts';
import { isOwn, ownOf } from './own.ts';
import { blurredKeyOf, type DocumentSymbol, keyOf, symbolsIn } from './symbol.ts';

type Directive = Finding<'directive'>;
/** Places where one document is cited, with what tells it from others. */
type Entry = { symbol: DocumentSymbol | null; number: string | null; key: string; blurred: string; places: Directive[] };

/** Confidence under which a place counts only when a fuller citation of the same document stands in the text. */
export const NEEDS_FULLER = 0.5;

const key = (text: string | null) => fold((text ?? '').normalize('NFC')).toLowerCase();
const plainNumber = (text: string | null) => (text ?? '').replace(/^0+(?=\d)/, '').toLowerCase();

/** The symbol that a finding carries, read again. */
function symbolOf(finding: Directive): DocumentSymbol | null {
  const { symbol } = finding.fields;
  return symbol ? (symbolsIn(symbol, fold(symbol))[0] ?? null) : null;
}

/** Kinds that name one document: equal, one the other's beginning, or a letter called «văn bản». */
function kindsAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  const letters = new Set(['Công văn', 'Văn bản']);
  return a.startsWith(`${b} `) || b.startsWith(`${a} `) || (letters.has(a) && letters.has(b)) || a === 'Văn bản' || b === 'Văn bản';
}

/** Two dates that cannot be one day misprinted: more than one of year, month and day differ. */
function datesDiffer(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  const [x, y] = [a.split('-'), b.split('-')];
  return x.filter((part, i) => part !== y[i]).length > 1;
}

/** The tier that an issuer's name tells: bodies of two tiers never issue one document. */
function tierOf(issuer: string | null): string | null {
  const words = key(issuer);
  return /\b(?:xa|phuong|dac khu|thi tran)\b/.test(words)
    ? 'xa'
    : /\b(?:huyen|quan|thi xa)\b/.test(words)
      ? 'huyen'
      : /\b(?:tinh|thanh pho|tp)\b/.test(words)
        ? 'tinh'
        : null;
}

const firstOf = <T>(entry: Entry, pick: (fields: Directive['fields']) => T | null): T | null => {
  for (const place of entry.places) {
    const value = pick(place.fields);
    if (value !== null) return value;
  }
  return null;
};

function agrees(entry: Entry, finding: Directive): boolean {
  const date = firstOf(entry, (f) => f.date);
  const sameDay = date !== null && date === finding.fields.date;
  if (entry.symbol && !entry.symbol.year && datesDiffer(date, finding.fields.date)) return false;
  const tier = firstOf(entry, (f) => tierOf(f.issuer));
  const other = tierOf(finding.fields.issuer);
  return sameDay || tier === null || other === null || tier === other;
}

/** Gathers full citations by their symbols; of several like documents the last cited one that agrees takes a place. */
function gather(found: readonly Directive[]): Entry[] {
  const entries: Entry[] = [];
  for (const finding of found) {
    const symbol = symbolOf(finding);
    const itsKey = symbol ? keyOf(symbol) : `raw ${key(finding.fields.rawSymbol)} ${finding.fields.date ?? ''}`;
    const blurred = symbol ? blurredKeyOf(symbol) : itsKey;
    const like = entries.filter(
      (e) =>
        (e.key === itsKey || (e.blurred === blurred && kindsAgree(e.places[0]!.fields.type, finding.fields.type))) && agrees(e, finding),
    );
    // A dated place goes to the entry of its day before any undated one.
    const entry =
      like.findLast((e) => finding.fields.date !== null && e.places.some((p) => p.fields.date === finding.fields.date)) ??
      like[like.length - 1];
    if (entry) entry.places.push(finding);
    else entries.push({ symbol, number: symbol ? plainNumber(symbol.number) : null, key: itsKey, blurred, places: [finding] });
  }
  return entries;
}

/** Whether a bare number («57», «30/2020») is an entry's. */
function sameNumber(entry: Entry, raw: string | null): boolean {
  const [number, year] = plainNumber(raw).split('/');
  return entry.number === plainNumber(raw) || (entry.number === number && year !== undefined && entry.symbol?.year === year);
}

/** Puts short forms («Nghị quyết 57», «Luật Dữ liệu») with the fuller citation they stand for, or makes them entries of their own. */
function attach(entries: Entry[], shorts: readonly Directive[]): Entry[] {
  const own: Entry[] = [];
  for (const short of shorts) {
    const { fields } = short;
    const named = fields.rawSymbol === null;
    const fits = (e: Entry) =>
      kindsAgree(e.places[0]!.fields.type, fields.type) &&
      (named
        ? NAMED_KINDS.has(fields.type ?? '') &&
          e.places.some((p) => p.fields.type === fields.type && key(p.fields.title) === key(fields.title))
        : sameNumber(e, fields.rawSymbol)) &&
      agrees(e, short);
    const all = [...entries, ...own].filter(fits);
    const before = all.filter((e) => e.places[0]!.cite.span[0] < short.cite.span[0]);
    const near = (e: Entry) => Math.max(...e.places.map((p) => p.cite.span[0]).filter((at) => at < short.cite.span[0]));
    const entry = before.sort((a, b) => near(b) - near(a))[0] ?? all[0];
    if (entry) entry.places.push(short);
    else if (short.confidence >= NEEDS_FULLER)
      own.push({ symbol: null, number: plainNumber(fields.rawSymbol), key: '', blurred: '', places: [short] });
  }
  return [...entries, ...own];
}

/** The known document with which an entry's type, number and date agree. */
function knownAs(entry: Entry, date: string | null): KnownDirective | undefined {
  const number = entry.number;
  if (date === null || !number) return undefined;
  return DIRECTIVES.find((known) => {
    if (known.date !== date || !entry.places.some((p) => p.fields.type !== null && kindsAgree(known.type, p.fields.type))) return false;
    const symbol = symbolsIn(known.symbol, fold(known.symbol))[0];
    if (!symbol || plainNumber(symbol.number) !== number || (entry.symbol?.year && entry.symbol.year !== symbol.year)) return false;
    // A symbol that names another body is another document, whatever its number.
    return entry.symbol === null || keyOf(symbol) === entry.key || blurredKeyOf(symbol) === entry.blurred;
  });
}

const common = <T>(values: readonly T[]): T | null => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

/** One finding for an entry: first place's wording, fullest of what any place tells. A misprint is mended only with evidence. */
function merge(v: View, entry: Entry): Directive {
  const places = [...entry.places].sort((a, b) => a.cite.span[0] - b.cite.span[0]);
  const first = places[0]!;
  const fields = places.map((place) => place.fields);
  const dates = fields.map((f) => f.date).filter((date) => date !== null);
  const known = [...new Set(dates)].map((date) => knownAs(entry, date)).find(Boolean);
  const symbols = places.map(symbolOf).filter((symbol) => symbol !== null);
  const wellFormed = symbols.filter(
    (symbol) => symbol.written !== null && symbol.written === symbol.standard && keyOf(symbol) === entry.key,
  );
  const issuers = fields.map((f) => f.issuer).filter((issuer) => issuer !== null);
  const issuer = [...issuers].sort((a, b) => b.length - a.length)[0] ?? null;
  let role = fields.some((f) => f.role === 'request')
    ? ('request' as const)
    : fields.some((f) => f.role === 'issued')
      ? ('issued' as const)
      : ('cited' as const);
  if (role === 'issued' && issuer !== null && !isOwn(ownOf(v), issuer)) role = 'cited';
  const kinds = fields.map((f) => f.type).filter((kind) => kind !== null);
  const mentions: Citation[] = places.flatMap((place) => place.fields.mentions).sort((a, b) => a.span[0] - b.span[0]);
  return {
    ...first,
    fields: {
      type: kinds.find((kind) => kind !== 'Văn bản') ?? kinds[0] ?? null,
      symbol: known?.symbol ?? common(wellFormed.map((s) => s.written)) ?? fields.find((f) => f.symbol !== null)?.symbol ?? null,
      rawSymbol: fields.find((f) => f.rawSymbol !== null)?.rawSymbol ?? null,
      date: known?.date ?? common(dates),
      issuer,
      title: fields.map((f) => f.title).find((title) => title !== null) ?? null,
      role,
      mentions,
    },
    confidence: Math.max(...places.map((place) => place.confidence)),
  };
}

/** Joins the places where one document is cited into one finding each: by symbol, then short forms to the fuller ones. */
export function joinDirectives(v: View, found: readonly Directive[]): Directive[] {
  const full = found.filter((finding) => finding.rule === 'directive.by-symbol');
  const rest = found.filter((finding) => finding.rule !== 'directive.by-symbol');
  return attach(gather(full), rest).map((entry) => merge(v, entry));
}
