import type { Span } from '@tonghop/model';
import type { View } from './view.ts';

/** Folded-free lower-case words before a full stop that do not end a sentence: titles, places, offices, «v.v.» inside a list. */
const ABBREVIATIONS = new Set(
  'tp tx tt q p h x đ ths ts pgs gs bs ks cn kts gđ pgđ ông bà mr ms dr tm kt tl tuq vv v vd nxb tr ct đc đ/c st stt sđt đt tel fax no vp ubnd hđnd cty tnhh'.split(
    ' ',
  ),
);
/** Abbreviations that do end a sentence when a capital follows after them («… v.v. Ngoài ra»). */
const LIST_ENDS = new Set(['vv', 'v']);
const CLOSERS = /["'”’»)\]]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OPENS_SENTENCE = /[\p{Lu}\p{N}"“‘'«([\-–+•*…]/u;
const UPPER = /\p{Lu}/u;
// Asked of every end and beginning: letters are told apart without the expression.
const isBlank = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 0xa0 && (code < 0xc0 || code >= 0x1f00 || code === 0x1680) && /\s/.test(String.fromCharCode(code));

/** No author writes longer sentences: what goes on is cut, so that what reads sentences stays linear on any text. */
const LONGEST = 4000;

/** The word (letters, digits, `/`) that ends just before `at`, lower-cased. */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && (LETTER_OR_DIGIT.test(text[start - 1]!) || text[start - 1] === '/')) start--;
  return text.slice(start, at);
}

/** Whether the full stop at `at` belongs to an abbreviation or an initial («TP.», «KT.», «Q.», «A.»). */
function abbreviates(text: string, at: number, from: number, next: string): boolean {
  const word = wordBefore(text, at, from);
  if (word === '') return false;
  const lower = word.toLowerCase();
  // «… Quyết định số 12/QĐ-UBND. Tỷ lệ …»: the end of a symbol abbreviates nothing.
  if (/\/\p{L}+-$/u.test(text.slice(Math.max(from, at - word.length - 12), at - word.length)) || /\d\/\p{L}+$/u.test(word)) return false;
  if (LIST_ENDS.has(lower)) return !UPPER.test(next);
  if (ABBREVIATIONS.has(lower)) return word.length > 2 ? UPPER.test(word[0]!) && lower.length <= 4 : UPPER.test(word[0]!) || lower === 'tr';
  return word.length === 1 && UPPER.test(word);
}

/** Whether the mark at `at` ends a sentence; `end` is the offset after the mark and its closing quotes. */
function ends(text: string, at: number, from: number, to: number, end: number): boolean {
  const mark = text[at]!;
  if (end >= to) return true;
  if (!isBlank(text.charCodeAt(end))) return false;
  let next = end;
  while (next < to && isBlank(text.charCodeAt(next))) next++;
  if (next >= to) return true;
  const follows = text[next]!;
  // «eTax Mobile», «iOS»: names whose second letter is the capital.
  if (!OPENS_SENTENCE.test(follows) && !UPPER.test(text[next + 1] ?? '')) return false;
  if (mark !== '.') return true;
  // «1. Công tác», «1.2. Kết quả», «II. …» at the very start: a label, not a sentence.
  const before = text.slice(from, at);
  if (before.length <= 8 && /^\s*(?:\d{1,2}|[IVXLC]{1,5}|[a-zđ])(?:\.\s?\d{1,2})*\s?$/.test(before)) return false;
  return !abbreviates(text, at, from, follows);
}

/** The offset behind the last «;», else «,», else before the last blank, in the second half of a stretch; its end where none stands. */
function lastMark(text: string, from: number, to: number): number {
  const stretch = text.slice(from, to);
  for (const [mark, length] of [
    ['; ', 1],
    [', ', 1],
    [' ', 0],
  ] as const) {
    const at = stretch.lastIndexOf(mark);
    if (at > LONGEST / 2) return from + at + length;
  }
  return to;
}

/**
 * Cuts a passage into its sentences, as spans without blanks at their ends, in order. A full stop inside a number («1.500», «98.5%»),
 * a symbol, a link, an abbreviation («TP. Vinh», «KT. CHỦ TỊCH») or the end mark «./.» does not cut; a line feed or tab always does.
 * With `items`, «;» cuts too, as in run-on lists. A stretch of
 * more than 4,000 characters without an end is cut at its marks. No text gets lost: what lies between spans is white space.
 */
export function sentences(text: string, span: Span = [0, text.length], options: { items?: boolean } = {}): Span[] {
  const found: Span[] = [];
  const [, to] = span;
  let start = span[0];
  const cut = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && isBlank(text.charCodeAt(a))) a++;
    while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
    while (b - a > LONGEST) {
      const middle = lastMark(text, a, a + LONGEST);
      found.push([a, middle]);
      a = middle;
      while (a < b && isBlank(text.charCodeAt(a))) a++;
    }
    if (a < b) found.push([a, b]);
    start = end;
  };
  for (let i = span[0]; i < to; i++) {
    const char = text.charCodeAt(i);
    // Letters and blanks, which nearly all are.
    if (char > 63 ? char !== 0x2026 : char === 32) continue;
    if (char === 10 || char === 9) cut(i);
    else if (char === 59 && options.items) cut(i + 1);
    else if (char === 46 || char === 33 || char === 63 || char === 0x2026) {
      let end = i + 1;
      while (end < to && /[.!?…/]/.test(text[end]!) && !(text[end] === '/' && text[end + 1] !== '.')) end++;
      while (end < to && CLOSERS.test(text[end]!)) end++;
      if (ends(text, i, start, to, end)) cut(end);
      i = Math.max(i, end - 1);
    }
  }
  cut(to);
  return found;
}

/** Passages by where they begin; few begin where another does. */
const known = new WeakMap<View, Map<number, { end: number; cut: readonly Span[] }>>();

/** {@link sentences} of a passage of a document; several rules ask for the same ones, which are cut once. */
export function sentencesIn(v: View, [start, end]: Span): readonly Span[] {
  let found = known.get(v);
  if (!found) known.set(v, (found = new Map()));
  const before = found.get(start);
  if (before?.end === end) return before.cut;
  const cut = sentences(v.text, [start, end]);
  found.set(start, { end, cut });
  return cut;
}
