import { label } from '../structure/markers.ts';

const END = /[.;:!?…]["”’»)]*$/;
const LOW = /^["“‘(]?\p{Ll}/u;
/** A line that begins further in than this is centred or stands on the right. */
const FAR_IN = 20;
/** Letters that a line of running text has at least. */
const LONG = 40;
const FEWEST = 3;
/** Share of the column at which wrapped lines end as a rule that a line must reach to be one; less where indents tell paragraphs apart. */
const REACH = { plain: 0.85, indented: 0.8 };
/** Share of the column that a full line of capitals has at least, in letters. */
const WIDE = 0.6;
/** «… trước ngày | 15/11/2026»: words that a number follows. */
const DANGLING = /(?:^|\s)(?:ngày|tháng|năm|số|quý|điều|khoản)$/iu;
/** A mark and what stands behind its tab. */
const TABBED = /^(\s*(?:[-+*•–]|(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})*[.)]|[a-zđ][.)]))\s{2,}(?=\S)/;

/** A line of running text: where it begins and ends, in columns. */
type Prose = { start: number; end: number; text: string };

function proseOf(line: string): Prose | undefined {
  const whole = line.trimEnd().replace(TABBED, '$1 ');
  const text = whole.trim();
  const start = whole.length - text.length;
  return start < FAR_IN && text.length > 2 && !/ {2}/.test(text) ? { start, end: line.trimEnd().length, text } : undefined;
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const capitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

/**
 * The lines of a text that is set out as its page was which plainly go on in the next one: long ones without an end mark above a small
 * letter, or above what is no beginning; where paragraphs are indented, above any line at the edge. The blanks before a line tell only
 * roughly how far in it began, so that its width alone does not tell whether it was full. Answers each page's lines by their index.
 */
export function goingOn(pages: readonly (readonly string[])[]): Set<number>[] {
  const prose = pages.map((lines) => lines.map(proseOf));
  const pairs = prose.flatMap((lines) =>
    lines.flatMap((line, i) => {
      const next = lines[i + 1];
      return line && next && line.text.length > LONG ? [{ line, next }] : [];
    }),
  );
  const sure = pairs.filter(({ line, next }) => !END.test(line.text) && LOW.test(next.text));
  if (sure.length < FEWEST) return pages.map(() => new Set());
  const full = percentile(
    sure.map(({ line }) => line.end),
    0.7,
  );
  const edge = percentile(
    sure.map(({ next }) => next.start),
    0.5,
  );
  // The later lines of marked items stand further in than their marks, as a rule.
  const marked = sure.filter(({ line }) => label(line.text) !== undefined);
  const deeper = marked.filter(({ line, next }) => next.start > line.start + 1).length;
  const hangs = deeper > 1 && deeper > 4 * (marked.length - deeper);
  const markAt = percentile(
    marked.map(({ line }) => line.start),
    0.5,
  );
  /** Whether the next line stands where the item of this one goes on. */
  const hangsOn = (line: Prose, next: Prose): boolean =>
    hangs &&
    (label(line.text) ? next.start > line.start + 1 && next.start < line.start + 10 : next.start === line.start && line.start > markAt);
  // Behind a line that ended early a paragraph begins, blank lines between them or not.
  const openings = pages.flatMap((lines, n) => {
    const filled = prose[n]!.filter((_, i) => lines[i]!.trim() !== '');
    return filled.flatMap((line, i) => {
      const next = filled[i + 1];
      return line && next && line.text.length > LONG / 2 && END.test(line.text) && line.end < REACH.plain * full && !LOW.test(next.text)
        ? [next]
        : [];
    });
  });
  const indented = openings.length >= FEWEST && openings.filter(({ start }) => start > edge + 2).length > 0.8 * openings.length;
  const least = (indented ? REACH.indented : REACH.plain) * full;
  const goes = (line: Prose, next: Prose): boolean => {
    if (DANGLING.test(line.text) && /^\d/.test(next.text) && line.end >= REACH.indented * full) return true;
    // Capitals are wide: a heading of them is full sooner.
    if (capitals(line.text) && capitals(next.text) && label(line.text) && !label(next.text))
      return (
        line.text.length > LONG && line.end >= WIDE * full && line.start > next.start + 1 && next.start <= edge + 1 && !END.test(line.text)
      );
    if (line.text.length <= LONG || line.end < least || label(next.text)) return false;
    if (hangsOn(line, next) && !capitals(next.text)) return true;
    if (next.start > edge + 1) return false;
    if (LOW.test(next.text)) return !END.test(line.text) || indented;
    if (capitals(next.text) || capitals(line.text)) return false;
    if (END.test(line.text)) return indented && !/:$/.test(line.text);
    return /^[\d(]/.test(next.text) || !label(line.text) || indented;
  };
  return prose.map(
    (lines) =>
      new Set(
        lines.flatMap((line, i) => {
          const next = lines[i + 1];
          return line && next && goes(line, next) ? [i] : [];
        }),
      ),
  );
}

/** A line that goes on as its words, the blanks behind its mark as one. */
export const wordsGoingOn = (line: string): string[] => line.replace(TABBED, '$1 ').trim().split(/ +/);
