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
  // Behind a colon alone: elsewhere such a number is a paragraph's own.
  (n) => `${n + 1}[.)]\\s+(?=\\p{Lu})`,
];
const OPENINGS = FORMS.map((form) => new RegExp(`^\\s*${form(0)}`, 'u'));
const OPENING = new RegExp(`^\\s*(?:${FORMS.map((form) => form(0)).join('|')})`, 'u');
/** The last form, behind a colon. */
const NUMBERED = FORMS.length - 1;
/** What parts an item from the next one's mark. */
const PARTED = '(?<=[.;,:]\\s+(?:và\\s+)?|[;,](?=\\())';
const LEAST = 2;
/** Letters of the longest first mark, with blanks before it. */
const LONGEST_MARK = 24;

/** What a lead before a colon must name for the numbers behind it to be items («… một số vướng mắc: (1) …», «… đề nghị UBND tỉnh: (1) …»). */
const NAMES_ITEMS =
  /(?<![a-z])(?:(?:kho khan|vuong mac|han che|ton tai|bat cap|nguyen nhan|ly do|nhiem vu|giai phap|cong viec|kien nghi|de xuat)(?:,? (?:va )?(?:kho khan|vuong mac|han che|ton tai|bat cap|nguyen nhan|giai phap|kien nghi|de xuat|chinh|chu yeu|trong tam|cu the|lon|la|co ban|nhu|sau|sau day|duoi day|nam 20\d\d|[ivx\d]+))*|(?:de nghi|kien nghi) [^:;.]{3,80})\s*:\s*$|[,;] (?:trong do|cu the|cu the la|bao gom|gom)(?: (?:cac|mot so|nhung) (?:viec|noi dung|nhiem vu)(?: (?:nhu )?sau)?)?\s*:\s*$/;
/** Letters of the longest lead. */
const LONGEST_LEAD = 260;

/** Where behind a lead that names items the first of them is marked; undefined where none is. `lower` is the folded text of the same offsets. */
export function afterLead(text: string, lower: string, [from, to]: Span): number | undefined {
  const head = text.slice(from, Math.min(to, from + LONGEST_LEAD));
  if (!head.includes(':')) return undefined;
  const mark = /:\s*(?=\((?:1|i)\))|:\s+(?=Một là[,:]?\s|Thứ nhất[,:]\s|1[.)]\s+\p{Lu})/u.exec(head);
  if (!mark) return undefined;
  const start = from + mark.index + mark[0].length;
  return NAMES_ITEMS.test(lower.slice(from, start)) ? start : undefined;
}

/** Where a passage from `from` on opens with a mark and goes on to the next ones («(1) …; (2) …», «Một là, … Hai là, …»; `led`, behind a colon, «1. …; 2. …» too): its items; else none. */
export function inlineItems(text: string, [from, to]: Span, led = false): InlineItem[] {
  const opening = text.slice(from, Math.min(to, from + LONGEST_MARK));
  if (!OPENING.test(opening)) return [];
  for (const [n, form] of FORMS.entries()) {
    const first = n < NUMBERED || led ? OPENINGS[n]!.exec(opening) : null;
    if (!first) continue;
    const marks: Span[] = [[from, from + first[0].length]];
    for (let mark = form(1); mark !== undefined; mark = form(marks.length)) {
      const start = marks.at(-1)![1];
      const next = new RegExp(`${PARTED}${mark}`, 'u').exec(text.slice(start, to));
      if (!next) break;
      marks.push([start + next.index, start + next.index + next[0].length]);
    }
    if (marks.length < LEAST) continue;
    const items = marks.map(([, start], n): InlineItem => {
      const end = marks[n + 1]?.[0] ?? to;
      const own = text.slice(start, end).replace(/\s+(?:và\s*)?$/, '');
      return { span: [start, start + own.length], number: String(n + 1) };
    });
    // «…; (3)» where a line was cut: a mark with nothing behind it.
    return items.filter(({ span }) => span[0] < span[1]);
  }
  return [];
}
