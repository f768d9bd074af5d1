import { type Day, dayAfter, dayBefore } from './day.ts';
import { codeFits, issuerAfter, issuerBefore, issuerHeading, issuerOfList, type Name, withOthers } from './issuer.ts';
import { issuerByCode } from './issuer-by-code.ts';
import { leftOf } from './left.ts';
import type { Segment } from './segments.ts';
import { sharingCodes } from './shared-codes.ts';
import { blankSymbolsIn, type DocumentSymbol, isUnknownLone, symbolsIn } from './symbol.ts';
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
  /** The kind stands there with a letter wrong («Nghị lịnh»). */
  misspelt?: boolean;
  day: Day | null;
  issuer: Name | null;
  title: { start: number; end: number } | null;
  /** Index of the mention before it in the same list, when it shares that one's kind («các Nghị quyết số …, …»). */
  follows: boolean;
  /** Nothing but a comma, «;» or «và» parts it from the mention before. */
  listed: boolean;
  /** A law's name («Dữ liệu»), as a span of the segment. */
  name: { start: number; end: number } | null;
};

const BETWEEN = /^\s*(?:[,;&]|va|hoac|,\s?va|;\s?va)\s*(?:(?:so|cac|van ban)\s?)*:?\s*$/;

/** Codes of the Party's and the State's highest bodies. */
const CENTRAL = /^(?:TW|CP|TTg|QH\d{1,2})$/;
/** «kế hoạch triển khai Nghị quyết số 57-NQ/TW của Sở …»: bodies that issue nothing with such a code. */
const LOCAL =
  /^(?:so|ubnd|uy ban nhan dan|phong|truong|trung tam|cong an|dang uy|tinh uy|thanh uy|hdnd|hoi dong nhan dan|chi (?:bo|cuc)|benh vien)\b/i;

/** Date and issuer after a symbol, in either order, and where they end; of a central one no local body is. */
function rightOf(s: Segment, from: number, symbol: DocumentSymbol): { end: number; day: Day | null; issuer: Name | null } {
  const central = CENTRAL.test(symbol.parts.at(-1) ?? '');
  const codes = symbol.kind ? symbol.parts.slice(1) : [];
  // «… cùng ngày của HĐND tỉnh»: the day is that of the citation before.
  let end = from + (/^,?\s*cung ngay(?=\s[a-z])/.exec(s.lower.slice(from, from + 16))?.[0].length ?? 0);
  let day: Day | null = null;
  let issuer: Name | null = null;
  for (let round = 0; round < 2; round++) {
    const d: Day | undefined = day ? undefined : dayAfter(s.lower, end);
    if (d) {
      day = d;
      end = d.end;
    }
    const i: Name | undefined = issuer ? undefined : issuerAfter(s.text, s.folded, end);
    if (i && !(central && LOCAL.test(s.folded.slice(i.start, i.end)))) {
      issuer = codes.length > 1 ? withOthers(s.text, s.folded, i, codes) : i;
      end = issuer.end;
    }
    if (!d && !i) break;
  }
  return { end, day, issuer };
}

/** «ngày 06/02/2026 ban hành | Kế hoạch số …», «ngày 09/6/2025, Sở đã ban hành | …»: what its issuer, named before or only by its kind, did on that day. */
const ISSUES =
  /(?:,?\s(?:so|xa|phuong|dac khu|tinh|(?:nha )?truong|don vi|co quan|benh vien|trung tam|tram|hoi|doan|dang uy|huyen uy|ban|chi bo|hop tac xa|htx|cong ty|chi nhanh|phong))?(?:\s(?:da|tiep tuc|cung))*\s(?:ban hanh|ky|co|ra)(?:\scac)?\s*$/;

/** «Trước ngày …», «kể từ ngày …»: a bound, and no day on which something was issued. */
const BOUND = /(?:^|[^a-z])(?:truoc|sau|tu|den|het|cham nhat)\s$/;

/** «Ngày 05/3/2025, Sở … có | Công văn số …»: date and issuer stand before, but not before `floor`, where another citation ends. */
function before(
  s: Segment,
  floor: number,
  start: number,
  m: { day: Day | null; issuer: Name | null },
): { day: Day | null; issuer: Name | null } {
  const named = m.issuer ?? issuerBefore(s.text, s.folded, start) ?? null;
  const issuer = named && named.end <= start && named.start < floor ? null : named;
  if (m.day) return { day: m.day, issuer };
  const edge = issuer && issuer.end <= start ? issuer.start : start;
  const day =
    dayBefore(s.lower, edge) ??
    dayBefore(s.lower, edge - (ISSUES.exec(s.lower.slice(Math.max(0, edge - 48), edge))?.[0].length ?? 0)) ??
    null;
  const bound = day && BOUND.test(s.lower.slice(Math.max(0, day.start - 10), day.start));
  return { day: day && day.start >= floor && !bound ? day : null, issuer };
}

/** Where what belongs to a symbol goes on: after a footnote's mark («57-NQ/TW1», «[2]»). */
function afterMark(folded: string, end: number): number {
  // «823/PV11(CS)»: whom within the unit it comes from.
  const mark = /^(?:\([A-Z][A-Z\d]{0,4}\)(?=,?\s)|\d{1,2}(?![\dA-Za-z/-])|\s?[[(]\d{1,2}[\])])/.exec(folded.slice(end, end + 6));
  return end + (mark?.[0].length ?? 0);
}

/** Every citation by symbol in a segment, in order. */
export function mentionsIn(s: Segment): Mention[] {
  if (!/\d|s[o0]\s?[:.\x7f_ ]*[/-]/.test(s.lower)) return [];
  const numbered = symbolsIn(s.text, s.folded).flatMap((symbol) => [...sharingCodes(s.folded, symbol), symbol]);
  const blank = blankSymbolsIn(s.text, s.folded);
  const symbols = blank.length === 0 ? numbered : [...numbered, ...blank].sort((a, b) => a.start - b.start);
  const found: Mention[] = [];
  for (const symbol of symbols) {
    const left = leftOf(s, symbol.start, isLaw(symbol));
    const last = found[found.length - 1];
    const follows = last !== undefined && BETWEEN.test(s.lower.slice(Math.min(last.end, symbol.start), symbol.start));
    if (!left || !(symbol.sure || left.kind || left.numbered || follows)) continue;
    if (!left.kind && (isUnknownLone(symbol.parts) || symbol.parts[0] === 'HĐ')) continue;
    const right = rightOf(s, afterMark(s.folded, symbol.end), symbol);
    // «năm 2026/UBND-…» is a year; «1987/SKHCN-CĐS ngày 02/6/2026» no.
    if (!right.day && /^(?:19|20)\d\d$/.test(symbol.number ?? '') && !left.kind && !left.numbered && !follows) continue;
    if (!right.day && last?.day && /^,?\s*(?:cung|trong) ngay(?![a-z\d]|\s\d)/.test(s.lower.slice(symbol.end, symbol.end + 12)))
      right.day = last.day;
    const around = before(s, last?.end ?? 0, left.start, { day: right.day, issuer: right.issuer ?? left.issuer });
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
      issuer:
        around.issuer ??
        listed(s, left.start, symbol) ??
        issuerByCode(s.text, s.folded, left.start, last?.end ?? 0, codesOf(symbol)) ??
        null,
      title: withoutLocal(s, titleAfter(s.text, s.folded, right.end) ?? null, symbol),
      follows: follows && left.kind === null,
      listed: last !== undefined && BETWEEN.test(s.lower.slice(Math.min(last.end, left.start), left.start)),
      name: left.name,
    });
    // «Nghị định số … và Nghị định số …, cùng ngày 12/6/2025»: the day of all that it closes.
    if (right.day && /^,?\s*(?:cung|deu)\s/.test(s.lower.slice(symbol.end, symbol.end + 8)))
      for (let i = found.length - 2; i >= 0 && !found[i]!.day && found[i + 1]!.listed; i--) found[i]!.day = right.day;
  }
  shareTail(found);
  shareHead(found);
  return found;
}

/** The code of who issued. */
const codesOf = (symbol: DocumentSymbol): string => symbol.parts[symbol.kind ? 1 : 0] ?? '';

/** «… về phát triển văn hóa | trên địa bàn xã»: where the author carries a central document out, which no central title names. */
const IN_COMMUNE = / tren dia ban (?:toan )?(?:xa|phuong|dac khu)(?: [A-Z][^\s,;]*){0,5}$/;

function withoutLocal({ folded }: Segment, title: Mention['title'], { parts }: DocumentSymbol): Mention['title'] {
  const local = title && CENTRAL.test(parts.at(-1) ?? '') ? IN_COMMUNE.exec(folded.slice(title.start, title.end)) : null;
  return local && local.index > 5 ? { ...title!, end: title!.start + local.index } : title;
}

/** Who issued the documents of the list that a mention opens, where its code is that body's. */
function listed(s: Segment, start: number, symbol: DocumentSymbol): Name | null {
  const heading = issuerHeading(s.text, s.folded, start);
  if (heading) return heading;
  const name = issuerOfList(s.text, s.folded, start);
  return name && codeFits(codesOf(symbol), name.text) ? name : null;
}

const isLaw = (symbol: DocumentSymbol): boolean => symbol.parts.length === 1 && /^QH|^UBTVQH/.test(symbol.parts[0]!);
const lawKind = (symbol: DocumentSymbol): string | null =>
  isLaw(symbol) ? (symbol.parts[0]!.startsWith('QH') ? 'Luật' : 'Nghị quyết') : null;

const bodyOf = (m: Mention): string => m.symbol.parts.slice(m.symbol.kind ? 1 : 0).join('-');

/** The code of who issued: «SNV» of «05/KH-SNV» and of the letter «211/SNV-CCHC»; «UBND-VX1» may be of another level than «UBND». */
const codeOf = (m: Mention): string => {
  const [code = '', ...units] = m.symbol.parts.slice(m.symbol.kind ? 1 : 0);
  return /^(?:UBND|ĐU|VP)$/.test(code) ? [code, ...units].join('-') : code;
};

/** «UBND tỉnh ban hành Kế hoạch số …; Kế hoạch số …»: who issued the first of a list issued those with its code that follow in the sentence. */
function shareHead(list: Mention[]): void {
  for (let i = 1; i < list.length; i++) {
    const [m, previous] = [list[i]!, list[i - 1]!];
    if (m.issuer || !previous.issuer || previous.issuer.start >= previous.start || codeOf(m) !== codeOf(previous)) continue;
    const between = m.segment.folded.slice(previous.end, m.start);
    if (/[;,]\s*$|\sva\s*$/.test(between) && !/\.\s+[A-Z]|:/.test(between)) m.issuer = previous.issuer;
  }
}

/** «số 31/…, số 32/… cùng ngày 27/3/2025»: a day that the whole list has. */
const SAME_DAY = /^,?\s*\(?\s*(?:deu |cung )(?:ky |ban hanh )?(?:cung )?ngay\s/;

/** A list's closing issuer is that of its earlier symbols with the same code; so is its date where they have no kind of their own. */
function shareTail(list: Mention[]): void {
  for (let i = list.length - 1; i > 0; i--) {
    const m = list[i]!;
    const previous = list[i - 1]!;
    if (!m.listed || bodyOf(m) !== bodyOf(previous)) continue;
    const same = SAME_DAY.test(m.segment.lower.slice(m.symbol.end, m.end));
    if (previous.issuer && !same) continue;
    previous.issuer ??= m.issuer;
    if (m.follows && !previous.day) previous.day = m.day;
  }
}
