import { KIND_BY_WORD } from '../../lexicon/instruments.ts';
import { type Day, dayAfter, dayBefore } from './day.ts';
import { issuerAfter, issuerBefore, type Name, nameAt } from './issuer.ts';
import type { Segment } from './segments.ts';
import { blankSymbolsIn, type DocumentSymbol, symbolsIn } from './symbol.ts';
import { titleAfter } from './title.ts';

/** One place where a document is cited by its symbol; offsets count in the segment. */
export type Mention = {
  segment: Segment;
  /** From the kind («Công văn») or the number to the end of what belongs to it: symbol, date, issuer. */
  start: number;
  end: number;
  symbol: DocumentSymbol;
  /** Kind as printed, else by the code. */
  kind: string | null;
  printed: boolean;
  day: Day | null;
  issuer: Name | null;
  title: { start: number; end: number } | null;
  /** Index of the mention before it in the same list, when it shares that one's kind («các Nghị quyết số …, …»). */
  follows: boolean;
};

const KINDS = [...KIND_BY_WORD.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replace(/ /g, '\\s');
const KIND_BEFORE = new RegExp(`(?:^|[^a-z\\d])(${KINDS})\\s?[:,(]?\\s?$`);
const NUMBER_WORD = /(?:^|[^a-z])(s[o0]\s?[:.]?\s?(?:hieu\s)?)$/;
/** «Luật Dữ liệu | số …»: the name stands between kind and number. */
const NAMED = /(?:^|[^a-z])(bo luat|luat|phap lenh)\s([^.;:()"\d]{2,90}?),?\s(?:nam (?:19|20)\d\d\s)?\(?$/;
/** «Quyết định của Thủ tướng Chính phủ số …», «Đề án “…” số …». */
const APART = new RegExp(`(?:^|[^a-z])(${KINDS})\\s(?:(cua\\s)([^,.;:()"]{3,70}?)|"[^"]{3,200}"),?\\s?\\(?$`);
/** What a number belongs to when it is no document's: forms, standards, accounts. */
const NO_DIRECTIVE =
  /(?:mau|bieu|bieu mau|phu luc|tcvn|qcvn|iso|iec|tai khoan|hop dong|hoa don|bang|dia chi|so nha|lo|thua|may bay|bien)\s?(?:so\s?)?[:(]?\s?$/;
const BETWEEN = /^\s*(?:[,;&]|va|hoac|,\s?va|;\s?va)\s*(?:(?:so|cac|van ban)\s?)*:?\s*$/;

type Left = { start: number; kind: string | null; numbered: boolean; issuer: Name | null };

/** What stands left of a number: «số», the kind, and where the citation begins. */
function leftOf(s: Segment, at: number): Left | undefined {
  const from = Math.max(0, at - 230);
  let left = s.lower.slice(from, at);
  const so = NUMBER_WORD.exec(left);
  if (NO_DIRECTIVE.test(left)) return undefined;
  if (so) left = left.slice(0, left.length - so[1]!.length);
  const bare = { start: so ? from + left.length : at, kind: null, numbered: so !== null, issuer: null };
  const near = KIND_BEFORE.exec(left);
  if (near) return { ...bare, start: from + near.index + near[0].indexOf(near[1]!), kind: KIND_BY_WORD.get(near[1]!.replace(/\s/g, ' '))! };
  const named = NAMED.exec(left);
  if (named && so) return { ...bare, start: from + near0(named), kind: KIND_BY_WORD.get(named[1]!)! };
  const apart = so && APART.exec(left);
  if (apart) {
    const start = from + near0(apart);
    const kind = KIND_BY_WORD.get(apart[1]!.replace(/\s/g, ' '))!;
    const issuer = apart[3] ? nameAt(s.text, s.folded, start + apart[1]!.length + 1 + apart[2]!.length) : undefined;
    if (!apart[3] || issuer) return { ...bare, start, kind, issuer: issuer ?? null };
  }
  return bare;
}

const near0 = (m: RegExpExecArray): number => m.index + m[0].indexOf(m[1]!);

/** Date and issuer after a symbol, in either order, and where they end. */
function rightOf(s: Segment, from: number): { end: number; day: Day | null; issuer: Name | null } {
  let end = from;
  let day: Day | null = null;
  let issuer: Name | null = null;
  for (let round = 0; round < 2; round++) {
    const d: Day | undefined = day ? undefined : dayAfter(s.lower, end);
    if (d) {
      day = d;
      end = d.end;
    }
    const i: Name | undefined = issuer ? undefined : issuerAfter(s.text, s.folded, end);
    if (i) {
      issuer = i;
      end = i.end;
    }
    if (!d && !i) break;
  }
  return { end, day, issuer };
}

/** «Ngày 05/3/2025, Sở … có | Công văn số …»: the date and the issuer stand before. */
function before(s: Segment, start: number, m: { day: Day | null; issuer: Name | null }): { day: Day | null; issuer: Name | null } {
  const issuer = m.issuer ?? issuerBefore(s.text, s.folded, start) ?? null;
  if (m.day) return { day: m.day, issuer };
  const edge = issuer && issuer.end <= start ? issuer.start : start;
  return { day: dayBefore(s.lower, edge) ?? null, issuer };
}

/** Every citation by symbol in a segment, in order. */
export function mentionsIn(s: Segment): Mention[] {
  if (!/\d|s[o0]\s?[:.\x7f_ ]*[/-]/.test(s.lower)) return [];
  const symbols = [...symbolsIn(s.text, s.folded), ...blankSymbolsIn(s.text, s.folded)].sort((a, b) => a.start - b.start);
  const found: Mention[] = [];
  for (const symbol of symbols) {
    const left = leftOf(s, symbol.start);
    const last = found[found.length - 1];
    const follows = last !== undefined && BETWEEN.test(s.lower.slice(Math.min(last.end, symbol.start), symbol.start));
    if (!left || !(symbol.sure || left.kind || left.numbered || follows)) continue;
    if (/^(?:19|20)\d\d$/.test(symbol.number ?? '') && !left.kind && !left.numbered && !follows) continue;
    const right = rightOf(s, symbol.end);
    const around = before(s, left.start, { day: right.day, issuer: right.issuer ?? left.issuer });
    const inherited = follows && !left.kind && last && !symbol.kind ? last.kind : null;
    const kind = left.kind ?? symbol.kind ?? inherited ?? lawKind(symbol);
    found.push({
      segment: s,
      start: left.start,
      end: right.end,
      symbol,
      kind: kind ?? 'Công văn',
      printed: left.kind !== null,
      day: around.day,
      issuer: around.issuer,
      title: titleAfter(s.text, s.folded, right.end) ?? null,
      follows: follows && left.kind === null,
    });
  }
  shareTail(found);
  return found;
}

const lawKind = (symbol: DocumentSymbol): string | null =>
  symbol.parts.length === 1 && /^UBTVQH/.test(symbol.parts[0]!)
    ? 'Nghị quyết'
    : symbol.parts.length === 1 && /^QH/.test(symbol.parts[0]!)
      ? 'Luật'
      : null;

/** A list of symbols without kinds of their own shares the date and issuer that close it, where the codes name one body. */
function shareTail(list: Mention[]): void {
  for (let i = list.length - 1; i > 0; i--) {
    const m = list[i]!;
    const previous = list[i - 1]!;
    if (!m.follows || previous.day || previous.issuer) continue;
    const body = (x: Mention) => x.symbol.parts.slice(x.symbol.kind ? 1 : 0).join('-');
    if (body(m) !== body(previous)) continue;
    previous.issuer = m.issuer;
    previous.day = m.day;
  }
}
