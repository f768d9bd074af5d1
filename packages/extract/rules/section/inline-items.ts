import type { Span } from '@tonghop/model';

/** A part of a paragraph that numbers its items within the line: its text without the mark, and the number. */
export type InlineItem = { span: Span; number: string };

const WORDS = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám'];
const RANKS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'];
const SMALL = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
/** How items are numbered within a line: the mark of the `n`th (from 0), as a source of a regular expression. */
const FORMS: readonly ((n: number) => string | undefined)[] = [
  (n) => `\\(${n + 1}\\)\\s*`,
  (n) => (SMALL[n] ? `\\(${SMALL[n]}\\)\\s*` : undefined),
  (n) => (WORDS[n] ? `${WORDS[n]} là[,:]?\\s+` : undefined),
  (n) => (RANKS[n] ? `Thứ ${RANKS[n]}[,:]\\s+` : undefined),
];
/** What parts an item from the next one's mark. */
const PARTED = '(?<=[.;,:]\\s+(?:và\\s+)?)';
const LEAST = 2;

/** Where a passage from `from` on opens with a mark and goes on to the next ones («(1) …; (2) …», «Một là, … Hai là, …»): its items; else none. */
export function inlineItems(text: string, [from, to]: Span): InlineItem[] {
  for (const form of FORMS) {
    const first = form(0) && new RegExp(`^\\s*${form(0)}`).exec(text.slice(from, to));
    if (!first) continue;
    const marks: Span[] = [[from, from + first[0].length]];
    for (let mark = form(1); mark !== undefined; mark = form(marks.length)) {
      const start = marks.at(-1)![1];
      const next = new RegExp(`${PARTED}${mark}`, 'u').exec(text.slice(start, to));
      if (!next) break;
      marks.push([start + next.index, start + next.index + next[0].length]);
    }
    if (marks.length < LEAST) continue;
    return marks.map(([, start], n): InlineItem => {
      const end = marks[n + 1]?.[0] ?? to;
      const own = text.slice(start, end).replace(/\s+(?:và\s*)?$/, '');
      return { span: [start, start + own.length], number: String(n + 1) };
    });
  }
  return [];
}
