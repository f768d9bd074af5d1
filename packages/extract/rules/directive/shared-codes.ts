import { DIRECTIVES } from '../../lexicon/directives.ts';
import { type DocumentSymbol, standardOf } from './symbol.ts';

/** Numbers that stand before a symbol, behind «số» or a kind: «các Công văn số 811, | 826/UBND-VX», «Nghị quyết 57, 59 và | 68-NQ/TW». */
const NUMBERS =
  /(?:(?<![a-z\d])s[o0]\s?:?\s?|(?:nghi quyet|quyet dinh|ke hoach|thong tu|nghi dinh|cong van|thong bao|bao cao|ket luan|huong dan|chi thi)\s)((?:\d{1,5}(?:\s?[,;]\s?|\s?,?\sva\s(?:s[o0]\s)?))+)$/i;
/** Characters in which such a list stands. */
const REACH = 80;

/**
 * Whether a known document of this kind has the number and other codes: «Nghị quyết số 57, 71/NQ-CP» names 57-NQ/TW. The number of a local
 * decision is no known one's: «Quyết định số 411, 415/QĐ-SKHCN».
 */
const isKnownElse = (number: string, type: string | null, symbol: string): boolean =>
  !(type === 'Quyết định' && !symbol.endsWith('TTg')) &&
  DIRECTIVES.some((known) => known.type === type && known.symbol !== symbol && /^\d+(?![.\d])/.exec(known.symbol)?.[0] === number);

/** The symbols whose numbers alone are printed before one that has the codes of all, in order; each is as long as its number. `folded`: the text of both. */
export function sharingCodes(folded: string, symbol: DocumentSymbol): DocumentSymbol[] {
  // Most symbols stand alone: «số 12/KH-UBND».
  if (symbol.number === null || !/[,;a\d] $|[,;]$/.test(folded.slice(Math.max(0, symbol.start - 2), symbol.start))) return [];
  const from = Math.max(0, symbol.start - REACH);
  const list = NUMBERS.exec(folded.slice(from, symbol.start))?.[1];
  if (!list) return [];
  return [...list.matchAll(/\d+/g)].flatMap(({ 0: number, index }) => {
    const start = symbol.start - list.length + index;
    const written = standardOf({ ...symbol, number });
    if (written === null || isKnownElse(number, symbol.kind, written)) return [];
    return [{ ...symbol, number, written, start, end: start + number.length }];
  });
}
