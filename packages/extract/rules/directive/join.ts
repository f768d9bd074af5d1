import { type Citation, type Finding, fold, foldLower } from '@tonghop/model';
import { DIRECTIVES, type KnownDirective } from '../../lexicon/directives.ts';
import { NAMED_KINDS } from '../../lexicon/instruments.ts';
import type { View } from '../../view.ts';
import { isOwn, isOwnOrgan, ownOf } from './own.ts';
import { isRepair } from './repair.ts';
import { blurredKeyOf, type DocumentSymbol, keyOf, standardOf, symbolsIn } from './symbol.ts';

type Directive = Finding<'directive'>;
/** Places where one document is cited, with what tells it from others. */
type Entry = {
  symbol: DocumentSymbol | null;
  number: string | null;
  key: string;
  blurred: string;
  places: Directive[];
  /** Symbols of the places that have one. */
  symbols: DocumentSymbol[];
  /** Dates of the places, the first told first. */
  dates: Set<string>;
  /** The first tier told. */
  tier: string | null;
};

/** Confidence under which a place counts only when a fuller citation of the same document stands in the text. */
const NEEDS_FULLER = 0.3;

const key = (text: string | null) => foldLower((text ?? '').normalize('NFC'));
const plainNumber = (text: string | null) => (text ?? '').replace(/^0+(?=\d)/, '').toLowerCase();

/** Kinds that name one document: equal, one the other's beginning, or a letter called «văn bản». */
function kindsAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  return a.startsWith(`${b} `) || b.startsWith(`${a} `) || a === 'Văn bản' || b === 'Văn bản';
}

/** Two dates that cannot be one day misprinted: more than one of year, month and day differ. */
function datesDiffer(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  const [x, y] = [a.split('-'), b.split('-')];
  return x.filter((part, i) => part !== y[i]).length > 1;
}

const TIERS: readonly [tier: string, words: RegExp][] = [
  ['xa', /(?<!\p{L})(?:xã|phường|đặc khu|thị trấn)(?!\p{L})/iu],
  ['huyen', /(?<!\p{L})(?:huyện|quận|thị xã)(?!\p{L})/iu],
  ['tinh', /(?<!\p{L})(?:tỉnh|thành phố|TP)(?!\p{L})/iu],
];
const tiers = new Map<string, string | null>();

/** The tier that an issuer's name tells: bodies of two tiers never issue one document. */
function tierOf(issuer: string | null): string | null {
  if (issuer === null) return null;
  let tier = tiers.get(issuer);
  if (tier === undefined) {
    tier = TIERS.find(([, words]) => words.test(issuer))?.[0] ?? null;
    if (tiers.size < 2000) tiers.set(issuer, tier);
  }
  return tier;
}

function agrees(entry: Entry, finding: Directive): boolean {
  const { date, issuer } = finding.fields;
  const sameDay = date !== null && entry.dates.has(date);
  const [first = null] = entry.dates;
  if (entry.symbol && !entry.symbol.year && datesDiffer(first, date)) return false;
  const tier = tierOf(issuer);
  return sameDay || tier === null || entry.tier === null || tier === entry.tier;
}

function add(entry: Entry, place: Directive, symbol: DocumentSymbol | null = null): void {
  entry.places.push(place);
  if (symbol) entry.symbols.push(symbol);
  if (place.fields.date !== null) entry.dates.add(place.fields.date);
  entry.tier ??= tierOf(place.fields.issuer);
}

function open(place: Directive, about: Pick<Entry, 'symbol' | 'number' | 'key' | 'blurred'>): Entry {
  const entry: Entry = { ...about, places: [], symbols: [], dates: new Set(), tier: null };
  add(entry, place, about.symbol);
  return entry;
}

/** «88/NĐ-CP» and «88/2025/NĐ-CP» of one day of that year: what they share. A year that is not the day's keeps them apart. */
const dayKey = (symbol: DocumentSymbol, date: string): string =>
  `${date} ${symbol.year !== null && !date.startsWith(symbol.year) ? symbol.year : ''} ${keyOf({ ...symbol, year: null })}`;

/** Gathers full citations by their symbols; of several like documents the last cited one that agrees takes a place. */
function gather(found: readonly Directive[]): Entry[] {
  const entries: Entry[] = [];
  const byBlur = new Map<string, Entry[]>();
  const byDay = new Map<string, Entry>();
  const read = new Map<string, DocumentSymbol | null>();
  const symbolOf = (text: string | null): DocumentSymbol | null => {
    if (text === null) return null;
    if (!read.has(text)) read.set(text, symbolsIn(text, fold(text))[0] ?? null);
    return read.get(text)!;
  };
  for (const finding of found) {
    const { date, type, rawSymbol } = finding.fields;
    const symbol = symbolOf(finding.fields.symbol);
    const itsKey = symbol ? keyOf(symbol) : `raw ${key(rawSymbol)} ${date ?? ''}`;
    const blurred = symbol ? blurredKeyOf(symbol) : itsKey;
    const alike = byBlur.get(blurred) ?? [];
    const yearless = symbol && date !== null ? byDay.get(dayKey(symbol, date)) : undefined;
    const like = alike.filter((e) => (e.key === itsKey || kindsAgree(e.places[0]!.fields.type, type)) && agrees(e, finding));
    // A dated place goes to the entry of its day before any undated one.
    const entry = like.findLast((e) => date !== null && e.dates.has(date)) ?? like[like.length - 1] ?? yearless;
    if (entry) add(entry, finding, symbol);
    else {
      const opened = open(finding, { symbol, number: plainNumber(symbol?.number ?? finding.fields.symbol) || null, key: itsKey, blurred });
      entries.push(opened);
      byBlur.set(blurred, [...alike, opened]);
      if (symbol && date !== null) byDay.set(dayKey(symbol, date), opened);
    }
  }
  return entries;
}

/** Whether a bare number («57», «30/2020») is an entry's. */
function sameNumber(entry: Entry, raw: string | null): boolean {
  const [number, year] = plainNumber(raw).split('/');
  return entry.number === plainNumber(raw) || (entry.number === number && year !== undefined && entry.symbol?.year === year);
}

/** Entries of laws by kind and name. */
function lawsByName(entries: readonly Entry[]): Map<string, Entry[]> {
  const laws = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const { fields } of entry.places) {
      if (!NAMED_KINDS.has(fields.type ?? '') || fields.title === null) continue;
      const name = `${fields.type} ${key(fields.title)}`;
      const list = laws.get(name) ?? [];
      if (!list.includes(entry)) laws.set(name, [...list, entry]);
    }
  return laws;
}

/** Puts short forms («Nghị quyết 57», «Luật Dữ liệu») with the fuller citation they stand for, or makes them entries of their own. */
function attach(entries: Entry[], shorts: readonly Directive[]): Entry[] {
  const own: Entry[] = [];
  const laws = lawsByName(entries);
  for (const short of shorts) {
    const { fields } = short;
    const named = fields.rawSymbol === null;
    const candidates = named ? (laws.get(`${fields.type} ${key(fields.title)}`) ?? own) : [...entries, ...own];
    const fits = (e: Entry) =>
      kindsAgree(e.places[0]!.fields.type, fields.type) &&
      (named ? e.symbol !== null || key(e.places[0]!.fields.title) === key(fields.title) : sameNumber(e, fields.rawSymbol)) &&
      agrees(e, short);
    const all = candidates.filter(fits);
    const before = all.length > 1 ? all.filter((e) => e.places[0]!.cite.span[0] < short.cite.span[0]) : all;
    const near = (e: Entry) => Math.max(...e.places.map((p) => p.cite.span[0]).filter((at) => at < short.cite.span[0]));
    const entry = (before.length > 1 ? before.sort((a, b) => near(b) - near(a)) : before)[0] ?? all[0];
    if (entry) add(entry, short);
    else if (short.confidence >= NEEDS_FULLER)
      own.push(open(short, { symbol: null, number: plainNumber(fields.rawSymbol), key: '', blurred: '' }));
  }
  return [...entries, ...own];
}

type Known = { known: KnownDirective; symbol: DocumentSymbol };
let knownByDate: Map<string, Known[]> | undefined;

/** Known documents of a day, their symbols read. */
function knownOn(date: string): readonly Known[] {
  if (!knownByDate) {
    knownByDate = new Map();
    for (const known of DIRECTIVES) {
      const symbol = symbolsIn(known.symbol, fold(known.symbol))[0];
      if (symbol) knownByDate.set(known.date, [...(knownByDate.get(known.date) ?? []), { known, symbol }]);
    }
  }
  return knownByDate.get(date) ?? [];
}

/** The known document with which an entry's type, number and date agree. */
function knownAs(entry: Entry, date: string | null): KnownDirective | undefined {
  const number = entry.number;
  if (date === null || !number) return undefined;
  return knownOn(date).find(({ known, symbol }) => {
    if (!entry.places.some((p) => p.fields.type !== null && kindsAgree(known.type, p.fields.type))) return false;
    if (plainNumber(symbol.number) !== number || (entry.symbol?.year && entry.symbol.year !== symbol.year)) return false;
    // A symbol that names another body is another document, whatever its number.
    return entry.symbol === null || keyOf(symbol) === entry.key || blurredKeyOf(symbol) === entry.blurred;
  })?.known;
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
  const standard = entry.symbols.filter((symbol) => symbol.written === standardOf(symbol));
  // Of spellings that OCR makes one, the one with a real kind's code is right.
  const coded = standard.filter((symbol) => symbol.kind !== null);
  const formed = coded.length > 0 ? coded : standard;
  // «88/NĐ-CP» beside «88/2025/NĐ-CP»: the one with its year.
  const wellFormed = formed.some((s) => s.year !== null) ? formed.filter((s) => s.year !== null) : formed;
  const issuers = fields.map((f) => f.issuer).filter((issuer) => issuer !== null);
  const issuer = [...issuers].sort((a, b) => b.length - a.length)[0] ?? null;
  let role = fields.some((f) => f.role === 'request')
    ? ('request' as const)
    : fields.some((f) => f.role === 'issued')
      ? ('issued' as const)
      : ('cited' as const);
  const own = ownOf(v);
  if (role === 'issued' && issuer !== null && !isOwn(own, issuer) && !isOwnOrgan(own, issuer)) role = 'cited';
  const kinds = fields.map((f) => f.type).filter((kind) => kind !== null);
  const mentions: Citation[] = places.flatMap((place) => place.fields.mentions).sort((a, b) => a.span[0] - b.span[0]);
  const symbol = known?.symbol ?? common(wellFormed.map((s) => s.written)) ?? fields.find((f) => f.symbol !== null)?.symbol ?? null;
  const printed = fields.flatMap((f) => (f.rawSymbol !== null && f.symbol !== null ? [f.rawSymbol] : []));
  const mended = places.filter((place) => place.rule.endsWith(':repaired'));
  const rule = first.rule.replace(/:repaired$/, '');
  return {
    ...first,
    rule: mended.length === places.length || (symbol !== null && isRepair(symbol, printed)) ? `${rule}:repaired` : rule,
    fields: {
      type: kinds.find((kind) => kind !== 'Văn bản') ?? kinds[0] ?? null,
      symbol,
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
