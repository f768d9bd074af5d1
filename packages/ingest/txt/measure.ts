import { printedWidth, type TextLine } from './lines.ts';

/** How a text was set: whether its lines were wrapped, at which width, and whether its paragraphs are indented. */
export type Measure = {
  /** Printed width of a full line in thousandths of the letter height; Infinity where each line is a whole paragraph. */
  width: number;
  /** Least share of the width that a wrapped line and the next word reach together: for the first line of a paragraph, and for others. */
  room: { first: number; other: number };
  /** Paragraphs hold so few sentences that one ending with a full line ends its paragraph too. */
  terse: boolean;
  /** Usual number of empty lines between the lines of one paragraph. */
  gap: number;
  /** Leading blanks of a paragraph's later lines. */
  margin: number;
  /** Whether the first line of a paragraph stands further in than the others, as a rule. */
  indented: boolean;
};

const END = /[.;:!?…]["”’)]*$/;
/** A small letter, but not the mark of «a) …» or «b. …»: such a line goes on with none. */
const LOW = /^(?!\p{Ll}[.)]\s)\p{Ll}/u;
const WIDEST_SET_LINE = 62_000; // a landscape page in small type; longer lines were never set as lines

/** Share of the set width that a line and the first word of the next one take together. */
export function reach(line: TextLine, next: TextLine, width: number): number {
  return (line.width + 250 + printedWidth(/^\S+/.exec(next.text)![0])) / width;
}

/** How far wrapped lines surely reach: of lines that go on in small letters, all but the shortest few. */
function roomOf(lines: readonly TextLine[], width: number): Measure['room'] {
  const first: number[] = [];
  const other: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    if (END.test(lines[i]!.text) || !LOW.test(lines[i + 1]!.text)) continue;
    const opens = i === 0 || (END.test(lines[i - 1]!.text) && /^\P{Ll}/u.test(lines[i]!.text));
    (opens ? first : other).push(reach(lines[i]!, lines[i + 1]!, width));
  }
  const low = (values: number[], least: number, most: number, usual: number): number => {
    if (values.length < 4) return usual;
    values.sort((a, b) => a - b);
    return Math.min(most, Math.max(least, values[Math.floor(values.length * 0.08)]! - 0.01));
  };
  return { first: low(first, 0.85, 0.97, 0.88), other: low(other, 0.9, 0.98, 0.95) };
}

/**
 * Of sentences that end inside a paragraph about one in fourteen (words a line) does so at a line's end; of paragraphs one in ten ends
 * with a full line. The commoner of the two decides what a full line with a full stop is.
 */
function isTerse(lines: readonly TextLine[], width: number): boolean {
  const inner = lines.reduce((sum, line) => sum + (line.text.match(/[\p{Ll}\d”)][.]\s+\p{Lu}/gu)?.length ?? 0), 0);
  const ended = lines.filter((line, i) => END.test(line.text) && i + 1 < lines.length && reach(line, lines[i + 1]!, width) < 0.9).length;
  return inner < 1.2 * ended;
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * The set width: lines that plainly go on (no end mark, small letters next) end close to it again and again. Infinity where too few
 * lines do so, or where they end anywhere: then every line is a paragraph.
 */
function setWidth(lines: readonly TextLine[]): number {
  const going = lines
    .filter((line, i) => i + 1 < lines.length && !END.test(line.text) && LOW.test(lines[i + 1]!.text) && line.width <= WIDEST_SET_LINE)
    .map((line) => line.width)
    .sort((a, b) => a - b);
  const widest = going[Math.floor(going.length * 0.96)] ?? 0;
  const close = going.filter((width) => width > 0.8 * widest);
  // Lines of half the width are cells of a table that lost its ruling.
  const wide = going.filter((width) => width > 0.55 * widest);
  return close.length >= 3 && close.length >= 0.6 * wide.length ? widest : Number.POSITIVE_INFINITY;
}

/** Takes the measure of a text from its lines. */
export function measure(lines: readonly TextLine[]): Measure {
  const prose = lines.filter((line) => !line.tab);
  const width = setWidth(prose);
  const inner = prose.filter((_line, i) => i > 0 && prose[i - 1]!.width > 0.9 * width && !END.test(prose[i - 1]!.text));
  const margin = mode(inner.map((line) => line.indent));
  const openers = prose.filter((line, i) => i > 0 && prose[i - 1]!.width < 0.8 * width && /^\p{Lu}/u.test(line.text));
  return {
    width,
    room: roomOf(prose, width),
    terse: isTerse(prose, width),
    gap: mode((inner.length > 0 ? inner : prose).map((line) => line.gap)),
    margin,
    indented: openers.filter((line) => line.indent > margin).length >= 0.6 * Math.max(1, openers.length) && openers.length >= 3,
  };
}
