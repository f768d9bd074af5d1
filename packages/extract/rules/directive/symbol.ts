import { fold, foldLower } from '@tonghop/model';
import { AGENCY_CODES, AGENCY_SPELLING, LONE_CODES, PARTY_CODES } from '../../lexicon/agencies.ts';
import { CODE_SPELLING, KIND_BY_CODE } from '../../lexicon/instruments.ts';

/** A symbol («số, ký hiệu») as found in a text; offsets count in that text. */
export type DocumentSymbol = {
  start: number;
  end: number;
  /** Digits as printed, look-alike letters made digits; null where the number is left blank. */
  number: string | null;
  year: string | null;
  /** Codes between the separators, as printed (footnote marks and glued words taken off). */
  parts: string[];
  /** As written, without blanks, with plain hyphens and Vietnamese letters: «57/NQ-TW». Null where the number is blank. */
  written: string | null;
  /** Kind by the code inside («Nghị quyết»), null for letters and laws. */
  kind: string | null;
  /** True when codes alone prove it; false needs «số» or a kind before the number. */
  sure: boolean;
};

// A number whose tail may hold letters that OCR takes for digits, a year, a separator and the first code.
const CORE =
  /(\d(?:[\dOolIS]{0,5}(?=\s?[-/])|\d{0,2}\.\d{3}(?=\s?[-/])|\d{0,5})(?:\.\d{1,2})?[a-d]?)(?:\s?\/\s?((?:19|20)\d\d))?(\s?[-/.]\s?|\s)?([A-Z][A-Za-z&]{0,18}(?:\d{1,3}(?:[A-Z]{1,4}(?![A-Za-z]))?)?)/g;
// «BYT-K2ĐT»: an office's number may stand inside its code.
const NEXT = /(\s?)([-/.+])(\s?)([A-Z][A-Za-z&]{0,18}(?:\d{1,3}(?:[A-Z]{1,4}(?![A-Za-z]))?)?)/y;
const LOST_HYPHEN = /\s([A-Z][A-Za-z&]{1,8})(?![A-Za-z])/y;
/** A code behind a blank where a hyphen should stand: «03/QĐ LĐVVN ngày …», «27/LĐVVN VP của …». */
const SPACED_CODE = /\s([A-Z&]{2,8})(?=(?:\s[A-Z&]{2,8})?(?:\s*$|\s+(?:ngay|cua)(?![a-z])))/y;
/** A syllable of plain letters: behind a symbol in a line of capitals a word («… 57-NQ/TW TRONG»), no code. */
const SYLLABLE = /^(?:[BCDGHKLMNPQRSTVX]|[CGKNPT]H|GI|NGH?|QU|TR)?[AEIOUY]{1,3}(?:C|CH|M|NG?|NH|P|T)?$/;
const BLANK_NUMBER = /\bs[o0]\s?:?\s?[.\x7f_ ]*([-/])\s?([A-Z][A-Za-z&]{0,18}\d{0,3})/gi;
const LAW = /^(?:QH|UBTVQH)\d{0,2}$/;
const GLUED_WORD = /^([A-Z&]{2,}?|TTg|[A-Z]+[a-z]?[A-Z]+)(ngay|cua|ve|va|thang|nam|tai|do|ban|thuc|trien|phe|quy)$/;

/** «02/BC-TH.TTCG»: a school's kind, behind which its own letters stand. */
const SCHOOL = /^(?:PT|LT|TT)?(?:DT[NB]T)?(?:TH|TIH|THCS|THPT|MN|MG|GDTX|GDNN)$/;

/** «5678/UBND-KT.TH», «1120/BC-VNPT.ĐB»: letters of a unit behind a point, which no word is made of. */
const NO_VOWEL = /^[BCDGHKLMNPQRSTVX]{2,4}$/;

/** Codes are few and met again and again: each is folded once. */
const folds = new Map<string, string>();
function code(part: string): string {
  let folded = folds.get(part);
  if (folded === undefined) {
    folded = foldLower(part);
    if (folds.size < 5000) folds.set(part, folded);
  }
  return folded;
}
const isType = (part: string) => KIND_BY_CODE.has(code(part));
const isAgency = (part: string) => AGENCY_CODES.has(code(part)) || LAW.test(fold(part).toUpperCase());
const looksLikeCode = (part: string) =>
  isType(part) || isAgency(part) || (fold(part).match(/[A-Z]/g) ?? []).length >= 2 || /^[A-Z]\d{0,3}$/.test(fold(part));

const LOOKALIKE = /[\u00d0\u00f0\u0370-\u03ff\u0400-\u04ff]/;
/** Vietnamese letters in place of look-alikes: Cyrillic and Greek capitals to Latin, Eth to Đ. */
const plain = (text: string): string =>
  LOOKALIKE.test(text)
    ? text.replace(/[\u00d0\u00f0]/g, (c) => (c === 'Ð' ? 'Đ' : 'đ')).replace(/[\u0370-\u03ff\u0400-\u04ff]/g, (c) => fold(c))
    : text;

/** Takes a footnote's mark («TW1») or a glued word («TWngày») off the end of a code. */
function trimCode(folded: string): string {
  const glued = GLUED_WORD.exec(folded);
  if (glued?.[1] && looksLikeCode(glued[1])) return glued[1];
  const mark = /^([A-Za-z&]+)\d{1,2}$/.exec(folded);
  // «BCĐ57», «TCT06»: what the board is for.
  if (mark?.[1] && !/^(?:BC[DĐ]|TCT|TGV)/i.test(mark[1]) && AGENCY_CODES.has(mark[1].toLowerCase()) && !LAW.test(folded)) return mark[1];
  return folded;
}

/** Spells a code as the standards do: «TTG» → «TTg», «QD» stays (an author's spelling is repaired only with evidence). */
const spell = (part: string): string => {
  const known = CODE_SPELLING.get(code(part)) ?? AGENCY_SPELLING.get(code(part));
  return known && known.toUpperCase() === plain(part).toUpperCase() ? known : plain(part);
};

/** Digits in place of letters that OCR or a typist takes for them. */
export const digits = (text: string): string =>
  /[OolIS]/.test(text) ? text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1').replace(/S/g, '5') : text;

/** A symbol's text without blanks, with plain hyphens and slashes and known codes in their usual letters. */
function writtenAs(text: string): string {
  const bare = /[\s\u00ad\u2010-\u2015\u2044\u2212\u2215]/.test(text)
    ? text
        .replace(/\s+/g, '')
        .replace(/[\u00ad\u2010-\u2015\u2212]/g, '-')
        .replace(/[\u2044\u2215]/g, '/')
    : text;
  return /[a-z]|T[RTt]/.test(bare) ? bare.replace(/[A-Za-zĐđƯưÂâĂăÊêÔôƠơ&]{2,}/g, spell) : bare;
}

/** `spaced`: blanks stand for hyphens before the last codes. */
type Codes = { parts: { start: number; end: number; folded: string }[]; end: number; spaced?: true };

/** Reads codes from the first on, as far as they belong to one symbol. */
function codesFrom(f: string, start: number, first: string): Codes {
  const parts = [{ start, end: start + first.length, folded: first }];
  let end = start + first.length;
  const complete = () => parts.length >= 2 || (LAW.test(parts[0]!.folded) && parts.length === 1);
  for (let trimmed = trimCode(first); ; ) {
    const last = parts[parts.length - 1]!;
    last.folded = trimmed;
    last.end = last.start + trimmed.length;
    if (last.end < end || parts.length >= 6) return { parts, end: last.end };
    NEXT.lastIndex = end;
    const next = NEXT.exec(f);
    const piece = next?.[4];
    if (!next || !piece) break;
    const spaced = next[1] !== '' && next[3] !== '';
    const blank = next[1] !== '' || next[3] !== '';
    trimmed = trimCode(piece);
    if (!looksLikeCode(trimmed) || (/^[A-Z][a-z]{2,}$/.test(trimmed) && !isType(trimmed) && !isAgency(trimmed))) break;
    if (next[2] === '.' && (blank || (!isAgency(trimmed) && !SCHOOL.test(last.folded) && !NO_VOWEL.test(trimmed)))) break;
    // «3012/PCYB-KT+CNTT»: two units of a company.
    if (next[2] === '+' && (blank || !complete())) break;
    if (complete() && (spaced || (blank && !isAgency(trimmed)))) break;
    if (complete() && next[2] === '/' && isType(trimmed) && !isAgency(trimmed)) break;
    const at = next.index + next[0].length - piece.length;
    parts.push({ start: at, end: at + piece.length, folded: piece });
    end = at + piece.length;
  }
  return { parts, end };
}

/** Adds the codes that stand behind blanks. */
function addSpaced(codes: Codes, text: string, folded: string): void {
  while (codes.parts.length < 4) {
    SPACED_CODE.lastIndex = codes.end;
    const found = SPACED_CODE.exec(folded);
    const end = codes.end + (found?.[0].length ?? 0);
    if (!found || !/^[A-ZĐ&]+$/.test(text.slice(codes.end + 1, end)) || (SYLLABLE.test(found[1]!) && !isAgency(found[1]!))) return;
    codes.parts.push({ start: codes.end + 1, end, folded: found[1]! });
    codes.spaced = true;
    codes.end = end;
  }
}

/** A kind's code that ends in a small letter before capitals: «TTrKTHTĐT», its hyphen lost at a line's end. */
const SMALL_END = /^(?:TTr|CTr)(?=[A-Z]{2})/;

/** Splits «NQTW» into a type and a known agency, «TTrKTHTĐT» into a type and any. */
function unglue(part: string): [string, string] | undefined {
  const small = SMALL_END.exec(fold(part))?.[0].length;
  if (small) return [part.slice(0, small), part.slice(small)];
  for (let cut = 2; cut <= Math.min(4, part.length - 2); cut++)
    if (isType(part.slice(0, cut)) && AGENCY_CODES.has(code(part.slice(cut)))) return [part.slice(0, cut), part.slice(cut)];
  return undefined;
}

/** One code that no list knows («09/BKTNS»): a symbol where a kind stands before it. */
export const isUnknownLone = ([first = '', second]: readonly string[]): boolean =>
  !second &&
  /^(?:[A-Z&]{3,12}\d{0,2}|P[A-Z]\d{2})$/.test(fold(first)) &&
  !LONE_CODES.has(code(first)) &&
  !isAgency(first) &&
  !isType(first) &&
  !unglue(first);

/** Whether codes and separator make a symbol, and how sure that is. */
function judge(parts: string[], year: string | null, separator: string): { sure: boolean } | undefined {
  const [first = '', second] = parts;
  const joined = separator.trim() !== '';
  if (LAW.test(first) && (joined || separator === '')) return year ? { sure: true } : undefined;
  if (isType(first) && second) return joined || isAgency(second) ? { sure: separator !== ' ' && isAgency(second) } : undefined;
  if (!joined) return undefined;
  // «2- Thu, chi ngân sách» is no number of the «ThU».
  if (!second && /^[A-Z][a-z]+$/.test(first)) return undefined;
  if (!second && isUnknownLone(parts) && separator.trim() === '/') return { sure: false };
  if (!second) return LONE_CODES.has(code(first)) || isAgency(first) || unglue(first) || isType(first) ? { sure: false } : undefined;
  if (separator.includes('.')) return undefined;
  return /^[A-Z&]{2,}\d*$|^TTg$|^[A-Z]+[a-z][A-Z]*$/.test(first) ? { sure: isAgency(first) && separator.includes('/') } : undefined;
}

/** Writes a symbol in the form that its issuer's system prescribes: «57-NQ/TW», «71/NQ-CP». Null where the number is blank. */
export function standardOf({ number, year, parts }: Pick<DocumentSymbol, 'number' | 'year' | 'parts'>): string | null {
  if (number === null) return null;
  const [first = '', ...rest] = parts.map(spell);
  const middle = year ? `${number}/${year}` : number;
  // The National Assembly's resolutions name no kind: «193/2025/QH15».
  if (year && code(first) === 'nq' && rest.length === 1 && /^QH\d{1,2}$/.test(fold(rest[0]!))) return `${middle}/${rest[0]}`;
  if (rest.length === 0 || !isType(parts[0]!)) return `${middle}/${[first, ...rest].join('-')}`;
  const party = PARTY_CODES.has(code(parts[1]!)) && !year;
  return party ? `${number}-${first}/${rest.join('-')}` : `${middle}/${[first, ...rest].join('-')}`;
}

/** A symbol whose number and first code touch («29/2025NQ-HĐND», «57NQ/TW») as it is written with its separator. */
function parted(written: string, codes: number, last: string): string {
  const separator = /[-/]/.exec(last)?.[0] === '/' ? '-' : '/';
  return written.slice(0, codes) + separator + written.slice(codes);
}

function make(text: string, start: number, numberText: string | null, year: string | null, codes: Codes, sure: boolean): DocumentSymbol {
  const printed = codes.parts.map((part) => plain(text.slice(part.start, part.end)));
  const split = printed.length === 1 ? unglue(printed[0]!) : undefined;
  const parts = split ?? printed;
  const number = numberText === null ? null : digits(numberText);
  const first = codes.parts[0]!.start;
  const touching = numberText !== null && /\d/.test(text[first - 1] ?? '');
  const own = text.slice(start, codes.end);
  const whole = codes.spaced ? own.replace(/(?<=[A-ZĐ&])\s(?=[A-ZĐ&])/g, '-') : own;
  // No code holds a small letter before capitals: a converter took the hyphen at its line's end.
  const spelt = numberText === null ? null : writtenAs(plain(whole)).replace(/(?<=\/(?:TTr|CTr))(?=[A-ZĐ]{2,}$)/, '-');
  const written =
    spelt !== null && touching ? parted(spelt, writtenAs(text.slice(start, first)).length, text.slice(first, codes.end)) : spelt;
  return {
    start,
    end: codes.end,
    number,
    year,
    parts,
    written,
    // «17/2026/HĐ-TDV»: a contract, no guidance.
    kind: parts[0] === 'HĐ' ? null : (KIND_BY_CODE.get(code(parts[0] ?? '')) ?? null),
    sure,
  };
}

const GLUED = /(?:^|[^a-z])s[o0]\s?[:.]?$/i;

/** Every symbol in a text, in order. `folded` is the text folded with case kept. */
export function symbolsIn(text: string, folded: string): DocumentSymbol[] {
  const found: DocumentSymbol[] = [];
  CORE.lastIndex = 0;
  for (let m = CORE.exec(folded); m; m = CORE.exec(folded)) {
    const [all, numberText = '', year = null, separator = '', first = ''] = m;
    let start = m.index;
    CORE.lastIndex = start + numberText.length;
    // «O1-KH/…», «l2/QĐ-…»: a letter taken for a digit in front.
    if (/[OolIS]/.test(folded[start - 1] ?? '') && !/[A-Za-z\d]/.test(folded[start - 2] ?? ' ') && /^\s?[-/]/.test(separator)) start--;
    // «số88/…», «Số:88/…», «số .88/…»
    const glued = GLUED.test(folded.slice(Math.max(0, start - 5), start));
    if (!glued && /[A-Za-z\d/.,:\-&+]/.test(folded[start - 1] ?? ' ')) continue;
    // «số 96 61/UBND-VX1»: digits that a converter spaced out.
    const spaced = /s[o0]\s?:?\s(\d{1,3}\s)$/i.exec(folded.slice(Math.max(0, start - 9), start));
    const numberStart = spaced ? start - spaced[1]!.length : start;
    const codes = codesFrom(folded, m.index + all.length - first.length, first);
    if (separator.trim() !== '' && codes.parts.length === 1 && isType(first)) {
      LOST_HYPHEN.lastIndex = codes.end;
      const lost = LOST_HYPHEN.exec(folded);
      if (lost?.[1] && AGENCY_CODES.has(lost[1].toLowerCase())) {
        codes.parts.push({ start: codes.end + 1, end: codes.end + lost[0].length, folded: lost[1] });
        codes.end += lost[0].length;
      }
    }
    if (separator.trim() !== '') addSpaced(codes, text, folded);
    const folds = codes.parts.map((part) => part.folded);
    const verdict = judge(folds, year, separator);
    if (!verdict) continue;
    const number = folded.slice(numberStart, m.index + numberText.length).replace(/\s+/g, '');
    found.push(make(text, numberStart, number, year, codes, verdict.sure));
    CORE.lastIndex = codes.end;
  }
  return found;
}

/** Symbols whose number is left blank («Công văn số      /VPUBND-KGVX»), in order; they start at the separator. */
export function blankSymbolsIn(text: string, folded: string): DocumentSymbol[] {
  const found: DocumentSymbol[] = [];
  BLANK_NUMBER.lastIndex = 0;
  for (let m = BLANK_NUMBER.exec(folded); m; m = BLANK_NUMBER.exec(folded)) {
    const first = m[2]!;
    const codes = codesFrom(folded, m.index + m[0].length - first.length, first);
    if (codes.parts.length < 2 || !codes.parts.every((part) => looksLikeCode(part.folded))) continue;
    found.push(make(text, m.index + m[0].lastIndexOf(m[1]!), null, null, codes, true));
  }
  return found;
}

const keys = new Map<string, string>();
/** A code as keys have it: folded capitals, «TƯ» as TW, «SKH&CN» as SKHCN. */
function keyPart(part: string): string {
  let found = keys.get(part);
  if (found === undefined) {
    found = part.normalize('NFC').toUpperCase() === 'TƯ' ? 'TW' : fold(part).toUpperCase().replace(/&/g, '');
    if (keys.size < 5000) keys.set(part, found);
  }
  return found;
}

/** What two spellings of one document share: number without leading zeros, year, codes without separators («57||NQTW»). */
export function keyOf(symbol: Pick<DocumentSymbol, 'number' | 'year' | 'parts'>): string {
  let number = symbol.number ?? '';
  while (number.length > 1 && number.charCodeAt(0) === 48 && number.charCodeAt(1) !== 46) number = number.slice(1);
  let all = '';
  for (const part of symbol.parts) all += keyPart(part);
  return `${number}|${symbol.year ?? ''}|${symbol.year ? all.replace(/^NQ(?=QH\d{1,2}$)/, '') : all}`;
}

/** {@link keyOf} with letters and digits that OCR confuses made one. */
export const blurredKeyOf = (symbol: Pick<DocumentSymbol, 'number' | 'year' | 'parts'>): string =>
  keyOf(symbol).replace(/[QO0]/g, '0').replace(/[IL1]/g, '1').replace(/[S5]/g, '5').replace(/[B8]/g, '8');
