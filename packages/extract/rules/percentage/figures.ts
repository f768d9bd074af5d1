import type { Comparator, Span } from '@tonghop/model';
import { everyMatch } from '../../every-match.ts';
import type { Passage } from '../../passage.ts';
import { comparatorAt } from './comparator.ts';
import { readNumber, readNumberWords } from './read-number.ts';

/**
 * A stated percentage within a passage. `span` holds number and sign, `whole` the range or pair that it is a part of («70-80%»);
 * `side` tells the two of «83,2%/50%» apart.
 */
export type Figure = {
  span: Span;
  whole: Span;
  value: number;
  comparator: Comparator;
  side?: 'result' | 'target';
  /** Percentage points («2,5 điểm phần trăm»): always a change. */
  points: boolean;
  /** Read from letters that OCR took for digits. */
  repaired: boolean;
};

const NUMBER = '[\\dlIO][\\dlIOo]*(?:[.,][\\dlIOo]+)*';
const DIGITS = new RegExp(`(?<![\\d.]|\\d ?,)(${NUMBER})\\s?(?:diem\\s?)?$`);
/** «88, 5 %»: a blank behind the comma; words that number things («khối 8, 9%») and lists («80, 5 và 3%») are none. */
const SPACED = /(?<![\d.,/]|(?:dieu|khoan|ngay|thang|thu|so|quy|muc|to|khoi|lop|nhom|khu|thon|ap|va|,|luot la|luot) )(\d{2}), (\d)\s?$/;
/** «78 ,2%»: a blank before the comma. */
const LOOSE_COMMA = /(?<![\d.,/])(\d{1,3}) ,(\d{1,2})\s?$/;
const FIRST_WORDS = 'khong|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi';
const MORE_WORDS = `${FIRST_WORDS}|tu|lam|tram|phay|linh|le`;
const WORDS = new RegExp(`(?<![a-z])((?:${FIRST_WORDS})\\s(?:(?:${MORE_WORDS})\\s)*)(?:diem )?$`);
// «14,2%o», «14,2%0» are per mille.
const SIGN = /%(?![o0](?![a-z\d]))|phan tram(?![a-z])/g;
const REACH = 64;
// «70-80%», «8,3 - 8,5%», «15% đến 20%»: what stands before the second number.
const RANGE_HEAD = /(?<![\d.,/])(\d+(?:[.,]\d+)?)\s?%?\s?(?:-(?:\s?duoi)?|den(?: duoi)?|toi)\s?$/;
// «83,2%/50%», «81%/kế hoạch 80%»
const SLASH_HEAD = /(?<![\d.,/])(\d+(?:[.,]\d+)?)\s?%?\s?\/\s?(?:(?:kh|ke hoach|chi tieu|muc tieu|nq) (?:giao |la )?)?$/;

/** Whether the number belongs to a link («…/a%20b») or to a name («TCVN5%»). */
function partOfWord(folded: string, start: number): boolean {
  let from = start;
  while (from > 0 && folded[from - 1] !== ' ' && folded[from - 1] !== '\t') from--;
  return /:\/\/|www\./.test(folded.slice(from, start)) || /[A-Z]\d*$/.test(folded.slice(from, start));
}

/** The stated percentages of a passage, in order; offsets count in it. */
export function figures(passage: Passage): Figure[] {
  const { folded, lower } = passage;
  const found: Figure[] = [];
  for (const sign of everyMatch(SIGN, lower)) {
    const from = Math.max(0, sign.index - REACH);
    const end = sign.index + sign[0].length;
    const head = folded.slice(from, sign.index);
    const digits = DIGITS.exec(head);
    const words = digits || sign[0] === '%' ? null : WORDS.exec(lower.slice(from, sign.index));
    const spaced = digits && digits[1]!.length === 1 ? SPACED.exec(lower.slice(from, sign.index)) : null;
    const typed = digits || sign[0] !== '%' ? null : LOOSE_COMMA.exec(lower.slice(from, sign.index));
    const match = spaced ?? digits ?? typed ?? words;
    if (!match) {
      found.push(...behindSign(lower, sign.index, end));
      continue;
    }
    const start = from + match.index;
    const pair = spaced ?? typed;
    const printed = pair ? `${pair[1]},${pair[2]}` : match[1]!;
    const repaired = digits !== null && /[lIOo]/.test(printed);
    if (digits && (partOfWord(folded, start) || (repaired && !repairable(printed, folded[start - 1])))) continue;
    const value = digits || typed ? readNumber(printed) : readNumberWords(printed);
    if (Number.isNaN(value)) continue;
    const last = found.at(-1);
    // «100% (một trăm phần trăm)» says it twice.
    if (last?.value === value && /^\s*\(\s*$/.test(folded.slice(last.span[1], start))) continue;
    const span: Span = [start, end];
    const points = /diem\s?$/.test(match[0].toLowerCase());
    const figure: Figure = { span, whole: span, value, comparator: comparatorAt(passage, start, end, value), points, repaired };
    found.push(...withPartner(passage, figure, last));
  }
  return found;
}

/** «Tỷ lệ xử lý đúng hạn (%): 99,1», as forms have it: the number behind a sign in brackets. */
function behindSign(lower: string, sign: number, end: number): Figure[] {
  const match = lower[sign - 1] === '(' ? BEHIND_SIGN.exec(lower.slice(end, end + 24)) : null;
  const value = match ? readNumber(match[2]!) : Number.NaN;
  if (!match || Number.isNaN(value)) return [];
  const start = end + match[1]!.length;
  const stop = start + match[2]!.length;
  return [{ span: [start, stop], whole: [sign - 1, stop], value, comparator: '=', points: false, repaired: false }];
}
const BEHIND_SIGN = /^(\)\s*(?:[:=]|(?:la|dat)\s)\s*)(\d+(?:[.,]\d+)*)(?![\d/%]|\s?%|-\d)/;

/** Letters read as digits («l00», «IO0») count where they do not hang on a word. */
const repairable = (printed: string, before = ' '): boolean =>
  (/\d/.test(printed) || /^[lI][oO]+$/.test(printed)) && !/[a-z]/i.test(before);

/** The figure and, for a range or a pair with a slash, the one before it: made here when it has no sign of its own, else changed in place. */
function withPartner(passage: Passage, figure: Figure, last: Figure | undefined): Figure[] {
  const { text, lower } = passage;
  const [start] = figure.span;
  const head = lower.slice(Math.max(0, start - 24), start);
  const offset = Math.max(0, start - 24);
  // «2- 90% trở lên đảng viên …»: an item's number; «10- 15% số hộ»: a range, whose ends lie near.
  const label = start < 8 ? /^\s*(\d{1,2})\s?-\s$/.exec(lower.slice(0, start)) : null;
  const range = label && figure.value > 4 * Number(label[1]) ? null : RANGE_HEAD.exec(head);
  const slash = range ? null : SLASH_HEAD.exec(head);
  const match = range ?? slash;
  if (!match) return [figure];
  const value = readNumber(match[1]!);
  const from = offset + match.index;
  if (range && (value >= figure.value || (value >= 1900 && Number.isInteger(value)))) return [figure];
  const signed = last !== undefined && last.span[0] === from;
  if (
    slash &&
    !signed &&
    (value > 200 || figure.value > 200 || (Number.isInteger(value) && !/[.,]/.test(match[1]! + text.slice(...figure.span))))
  )
    return [figure];
  // «tăng từ 80% lên 95%» is no range: «lên» does not match, and a year's figures are apart.
  const partner: Figure = signed ? last : { ...figure, span: [from, from + match[1]!.length], value, comparator: '=' };
  partner.whole = figure.whole = [from, figure.span[1]];
  if (range) {
    const about = comparatorAt(passage, from, figure.span[1], value) === '~';
    partner.comparator = about ? '~' : '>=';
    figure.comparator = about ? '~' : /duoi\s?$/.test(head) ? '<' : '<=';
  } else {
    partner.side = 'result';
    figure.side = 'target';
  }
  return signed ? [figure] : [partner, figure];
}
