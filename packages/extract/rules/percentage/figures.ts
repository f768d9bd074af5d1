import { type Comparator, fold, type Span } from '@tonghop/model';
import { COMPARATORS_AFTER, COMPARATORS_BEFORE } from '../../lexicon/numbers.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE, oneOf, said, slice } from './cue.ts';
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
const SIGN = '(?:%|(?:diem )?(?:phan tram|%)(?![a-z0-9]))';
const DIGITS = new RegExp(`(?<![\\d.,])(?<number>${NUMBER})\\s?(?<sign>${SIGN})`, 'g');
const FIRST_WORDS = 'khong|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi';
const MORE_WORDS = `${FIRST_WORDS}|tu|lam|tram|phay|linh|le`;
const WORDS = new RegExp(`(?<![a-z])(?<number>(?:${FIRST_WORDS})\\s(?:(?:${MORE_WORDS})\\s)*)(?<sign>(?:diem )?phan tram)(?![a-z])`, 'g');
// «70-80%», «8,3 - 8,5%», «15% đến 20%»: what stands before the second number.
// «dao động từ 62% đến 91%»: the least and the greatest, each as it is.
const SWINGS = /(?:dao dong|bien dong|bien thien|khac nhau|chenh lech|xe dich)\s(?:trong khoang\s)?(?:tu\s)?$/;
const RANGE_HEAD = /(?<![\d.,/])(\d+(?:[.,]\d+)?)\s?%?\s?(?:-|den(?: duoi)?|toi)\s?$/;
const SLASH_HEAD = /(?<![\d.,/])(\d+(?:[.,]\d+)?)\s?%?\s?\/\s?$/;
const LINK = '(?:\\s+(?:là|đạt|từ|có|được|phải đạt|cũng|đến|khoảng|hơn|trên))?';

const BEFORE = COMPARATORS_BEFORE.map(([comparator, words]) => {
  const letters = words.filter((word) => /\p{L}/u.test(word));
  const signs = words.filter((word) => !/\p{L}/u.test(word));
  const alternatives = [`${EDGE_BEFORE}${oneOf(letters)}${LINK}\\s*`, ...(signs.length > 0 ? [`${oneOf(signs)}\\s*`] : [])];
  return [comparator, new Cue(`(?:${alternatives.join('|')})$`)] as const;
});
const AFTER = COMPARATORS_AFTER.map(([comparator, words]) => [comparator, new Cue(`^[\\s(]*${oneOf(words)}${EDGE_AFTER}`)] as const);
const FROM = new Cue(`${EDGE_BEFORE}từ\\s*$`);
const LATER_UP = new Cue(`^[^,;.:%]{1,60}?\\s(?:trở lên)${EDGE_AFTER}`);
// «cao hơn 5%», «thấp hơn 3%» compare; «hơn» and «thấp» say nothing of the figure itself.
const COMPARISON = new Cue(`${EDGE_BEFORE}(?:cao|thấp|nhiều|ít|lớn|nhỏ)\\s+hơn\\s*$`);
const PLAN_AFTER = new Cue('^\\s*(?:so với\\s+)?(?:kế hoạch|chỉ tiêu|dự toán|kh|nghị quyết|mục tiêu)');
const AGAINST = new Cue('^\\s*(?:so với|kế hoạch|chỉ tiêu|mục tiêu|kh)');

/** The comparator that the words around a figure give it. `text` is the passage, `start` and `end` bound the number and its sign. */
export function comparatorAt(text: string, start: number, end: number, value: number): Comparator {
  const from = Math.max(0, start - 40);
  const around = said(text.slice(from, end + 80));
  const before = slice(around, 0, start - from);
  const after = slice(around, end - from);
  for (const [comparator, cue] of AFTER) if (cue.test(after)) return comparator;
  if (FROM.test(before) && LATER_UP.test(after)) return '>=';
  if (COMPARISON.test(before)) return '=';
  for (const [comparator, cue] of BEFORE) {
    const found = cue.exec(before);
    if (!found) continue;
    // Nothing is above the whole but the fulfilment of a plan: «triển khai trên 100% thôn» is a place.
    if (comparator === '>' && value === 100 && !PLAN_AFTER.test(after)) return '=';
    // «vượt 5% so với kế hoạch» measures by how much.
    if (found[0].startsWith(around.plain ? 'vuot' : 'vượt') && AGAINST.test(after)) return '=';
    return comparator;
  }
  return '=';
}

/** Whether the number belongs to a link («…/a%20b») or to a name («TCVN5%»). */
function partOfWord(folded: string, start: number): boolean {
  let from = start;
  while (from > 0 && folded[from - 1] !== ' ' && folded[from - 1] !== '\t') from--;
  return /:\/\/|www\./.test(folded.slice(from, start)) || /[A-Z]\d*$/.test(folded.slice(from, start));
}

/** The stated percentages of a passage, in order; offsets count in `text` (NFC). */
export function figures(text: string): Figure[] {
  const folded = fold(text);
  const found: Figure[] = [];
  for (const match of folded.matchAll(DIGITS)) {
    const printed = match.groups!.number!;
    const start = match.index;
    const end = start + match[0].length;
    const repaired = /[lIOo]/.test(printed);
    if (partOfWord(folded, start) || (repaired && (!/\d|^[lI][oO]+$/.test(printed) || /[a-z]/i.test(folded[start - 1] ?? '')))) continue;
    const value = readNumber(printed);
    if (Number.isNaN(value)) continue;
    const points = /diem/.test(match.groups!.sign!);
    const figure: Figure = {
      span: [start, end],
      whole: [start, end],
      value,
      comparator: comparatorAt(text, start, end, value),
      points,
      repaired,
    };
    found.push(...withPartner(text, folded, figure, found[found.length - 1]));
  }
  const lower = folded.toLowerCase();
  if (lower.includes('phan tram'))
    for (const match of lower.matchAll(WORDS)) {
      const value = readNumberWords(match.groups!.number!);
      const start = match.index;
      if (Number.isNaN(value)) continue;
      const end = start + match[0].length;
      found.push({
        span: [start, end],
        whole: [start, end],
        value,
        comparator: comparatorAt(text, start, end, value),
        points: /diem/.test(match.groups!.sign!),
        repaired: false,
      });
    }
  found.sort((a, b) => a.span[0] - b.span[0]);
  // «100% (một trăm phần trăm)» says it twice.
  return found.filter(
    (f, n) => n === 0 || f.value !== found[n - 1]!.value || !/^\s*\(\s*$/.test(folded.slice(found[n - 1]!.span[1], f.span[0])),
  );
}

/** The figure and, for a range or a pair with a slash, the one before it: made here when it has no sign of its own, else changed in place. */
function withPartner(text: string, folded: string, figure: Figure, last: Figure | undefined): Figure[] {
  const [start] = figure.span;
  const head = folded.slice(Math.max(0, start - 24), start).toLowerCase();
  const offset = Math.max(0, start - 24);
  const range = RANGE_HEAD.exec(head);
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
    if (SWINGS.test(folded.slice(Math.max(0, from - 40), from).toLowerCase())) {
      partner.comparator = figure.comparator = '=';
      return signed ? [figure] : [partner, figure];
    }
    const about = comparatorAt(text, from, figure.span[1], value) === '~';
    partner.comparator = about ? '~' : '>=';
    figure.comparator = about ? '~' : /duoi\s?$/.test(head) ? '<' : '<=';
  } else {
    partner.side = 'result';
    figure.side = 'target';
  }
  return signed ? [figure] : [partner, figure];
}
