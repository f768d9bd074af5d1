import { ASCENT, type Box, boxOfLetters, DESCENT, type DraftRun } from '@tonghop/model';
import { areMarks, isRaised, joinTouching } from './touching.ts';

/**
 * A word on a page turned upright: `x0`–`x1` and baseline `y` in points from its top left. `box` is where it stands on the page as
 * shown, if that is not where its letters stand: on a page that lies on its side, or where a picture's words were measured ({@link boxOf}).
 */
export type LayoutWord = {
  text: string;
  page: number;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  font: string;
  box?: Box;
  confidence?: number;
  /** The line that recognition found it on: no word of another is raised above it. */
  row?: number;
};

/** Words on one baseline without a wide gap. `top` and `bottom` from the letters' size; `text` once it was put together ({@link textOf}). */
export type Line = {
  words: LayoutWord[];
  x0: number;
  x1: number;
  y: number;
  top: number;
  bottom: number;
  size: number;
  page: number;
  text?: string | undefined;
};

/** Where a word stands on the page as shown. */
export const boxOf = (word: LayoutWord): Box => word.box ?? boxOfLetters(word);

/** The first word of the size in which most letters are set. */
function ofMostLetters(words: readonly LayoutWord[]): LayoutWord {
  const letters = new Map<number, number>();
  let most = 0;
  let size = 0;
  for (const word of words) {
    const count = (letters.get(word.size) ?? 0) + word.text.length;
    letters.set(word.size, count);
    if (count <= most) continue;
    most = count;
    size = word.size;
  }
  return words.find((word) => word.size === size)!;
}

/** Makes a line of words that are in order of x. The size is that of most letters. */
export function lineOf(words: LayoutWord[], page: number): Line {
  const first = words[0]!;
  let alike = true;
  let x1 = first.x1;
  for (let i = 1; i < words.length; i++) {
    if (words[i]!.size !== first.size) alike = false;
    if (words[i]!.x1 > x1) x1 = words[i]!.x1;
  }
  const main = alike ? first : ofMostLetters(words);
  const { size } = main;
  return { words, x0: first.x0, x1, y: main.y, top: main.y - ASCENT * size, bottom: main.y + DESCENT * size, size, page };
}

/** The words' text, parted by blanks. */
export function textOf(line: Line): string {
  if (line.text !== undefined) return line.text;
  let text = '';
  for (let i = 0; i < line.words.length; i++) text += text === '' ? line.words[i]!.text : ` ${line.words[i]!.text}`;
  // Words set with combining marks are looked at as all others are.
  text = /[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text;
  line.text = text;
  return text;
}

/** Share of a line's letters that are bold, from 0 to 1. */
export function boldness(line: Line): number {
  let bold = 0;
  let all = 0;
  for (let i = 0; i < line.words.length; i++) {
    const { text, bold: heavy } = line.words[i]!;
    all += text.length;
    if (heavy) bold += text.length;
  }
  return all ? bold / all : 0;
}

/** A word as a draft's run; `joined` when no blank parts it from the word before. */
export function runOf(word: LayoutWord, joined: boolean): DraftRun {
  const { size, bold, italic, font } = word;
  const text = joined ? word.text : ` ${word.text}`;
  // All in one go and always the same: there is a run for every word.
  const run: DraftRun = word.box ? { text, box: word.box, size, bold, italic, font } : { text, letters: word, size, bold, italic, font };
  if (word.confidence !== undefined) run.confidence = word.confidence;
  return run;
}

/** Nothing but the mark of a heading or item: a tab may part it widely from its text. */
const BARE_LABEL = /^(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)/]?$|^[-+*–•·o▪]$/u;

/** Whether what stands before a gap is only a label, and the gap no wider than a tab. */
const isTabbed = (before: readonly LayoutWord[], word: LayoutWord): boolean =>
  // «Kính               gửi:» of a justified line that its writer ended.
  (before.length === 1 && before[0]!.text === 'Kính' && /^gửi:?$/.test(word.text)) ||
  (before.length <= 2 &&
    word.x0 - before[before.length - 1]!.x1 < 5 * word.size &&
    BARE_LABEL.test(before.map((one) => one.text).join('')));

/**
 * Whether a row of words is one justified line stretched from edge to edge, as before a line break that the writer forced: blanks far
 * wider than usual, but all alike. The blank behind a label is left out of account.
 */
function isStretched(words: readonly LayoutWord[]): boolean {
  if (words.length < 4) return false;
  const first = BARE_LABEL.test(words[0]!.text) ? 2 : 1;
  if (words.length - first < 3) return false;
  const { size } = words[0]!;
  let narrow = words[first]!.x0 - words[first - 1]!.x1;
  let wide = narrow;
  for (let i = first; i < words.length; i++) {
    const gap = words[i]!.x0 - words[i - 1]!.x1;
    // Most rows end here, at their first blank.
    if (gap <= 0.5 * size || gap > 6 * size) return false;
    if (gap < narrow) narrow = gap;
    if (gap > wide) wide = gap;
  }
  if (wide - narrow > 0.15 * narrow) return false;
  return words.filter((word) => /\p{L}/u.test(word.text)).length > words.length / 2;
}

/** Narrowest gap, in letter sizes, between the two sides of a letterhead whose left cell is full. */
const HEAD_GAP = 0.7;

/** Whether two words open a line of the quốc hiệu, or the Party's heading: nothing ever stands before them in a line of its own (Nghị định 30/2020/NĐ-CP). */
const opensHead = ({ text }: LayoutWord, next: LayoutWord | undefined): boolean =>
  next !== undefined &&
  ((text === 'CỘNG' && /^HO?[ÒÀ]A?$/.test(next.text)) ||
    (text === 'ĐẢNG' && next.text === 'CỘNG') ||
    (text === 'Độc' && /^lập$/.test(next.text)));

/** «V/v …», «Số: …»: what stands in a letterhead's left cell beside its place and day. */
const LEFT_CELL = /^(?:V\/v|Số:?)$/i;
const PLACE_AND_DAY = /^\p{Lu}[\p{L}\s.’'-]{1,50}, ngày(?!\p{L})/u;

/** Whether the words from `at` on are the place and day of a letter, right beside the subject or number that opens the line at `from`. */
const opensDay = (words: readonly LayoutWord[], from: number, at: number): boolean =>
  LEFT_CELL.test(words[from]!.text) &&
  PLACE_AND_DAY.test(
    words
      .slice(at, at + 12)
      .map(({ text }) => text)
      .join(' '),
  );

type Placed = { x0: number; y: number };
// Whole numbers as answers: a difference of two coordinates would be a new object each time.
const across = (a: Placed, b: Placed): number => (a.x0 < b.x0 ? -1 : a.x0 > b.x0 ? 1 : 0);
const downThenAcross = (a: Placed, b: Placed): number => (a.y < b.y ? -1 : a.y > b.y ? 1 : across(a, b));

/** Whether words stand in order already, as most programs draw them; sorting would copy them. */
function inOrder(words: readonly Placed[], order: (a: Placed, b: Placed) => number): boolean {
  for (let i = 1; i < words.length; i++) if (order(words[i - 1]!, words[i]!) > 0) return false;
  return true;
}

/**
 * Puts words on lines by their baselines; words of one baseline parted by more than `gap` letter sizes stand on lines of their own,
 * but for the text after a label's tab where `tabs` are looked for.
 * A footnote's raised mark stays on the line of the word it follows.
 */
export function linesOf(words: readonly LayoutWord[], page: number, gap = 1.6, tabs = true): Line[] {
  const sorted = inOrder(words, downThenAcross) ? words : [...words].sort(downThenAcross);
  const rows: { y: number; size: number; words: LayoutWord[]; mixed: boolean }[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const word = sorted[i]!;
    let row: (typeof rows)[number] | undefined;
    for (let k = rows.length - 1; k >= 0 && k >= rows.length - 4; k--) {
      const candidate = rows[k]!;
      if (
        Math.abs(candidate.y - word.y) <= 0.35 * Math.min(candidate.size, word.size) ||
        (word.row === candidate.words[0]!.row &&
          (isRaised(word, candidate, word.text) ||
            (isRaised(candidate, word, candidate.words[0]!.text) && (candidate.words.length === 1 || areMarks(candidate.words)))))
      ) {
        row = candidate;
        break;
      }
    }
    if (row) {
      row.words.push(word);
      if (Math.abs(word.size - row.size) > 0.1 * row.size) row.mixed = true;
      if (word.size > row.size) {
        row.size = word.size;
        row.y = word.y;
      }
    } else rows.push({ y: word.y, size: word.size, words: [word], mixed: false });
  }
  const lines: Line[] = [];
  for (const row of rows) {
    if (!inOrder(row.words, across)) row.words.sort(across);
    if (row.mixed) row.words = joinTouching(row.words);
    if (tabs && isStretched(row.words)) {
      lines.push(lineOf(row.words, page));
      continue;
    }
    let from = 0;
    for (let i = 1; i <= row.words.length; i++) {
      const word = row.words[i];
      const last = row.words[i - 1]!;
      const wide = word ? word.x0 - last.x1 : 0;
      if (
        word &&
        (wide <= gap * Math.max(last.size, word.size) || (tabs && isTabbed(row.words.slice(from, i), word))) &&
        !(tabs && wide > HEAD_GAP * last.size && (opensHead(word, row.words[i + 1]) || opensDay(row.words, from, i)))
      )
        continue;
      lines.push(lineOf(row.words.slice(from, i), page));
      from = i;
    }
  }
  return lines;
}
