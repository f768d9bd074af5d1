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
    if (END.test(lines[i]!.text) || !/^\p{Ll}/u.test(lines[i + 1]!.text)) continue;
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

/** Takes the measure of a text from its lines: the width at which lines end without an end mark again and again is the set width. */
export function measure(lines: readonly TextLine[]): Measure {
  const prose = lines.filter((line) => !line.tab);
  const widths = prose.map((line) => line.width).sort((a, b) => a - b);
  const longest = widths[Math.floor(widths.length * 0.97)] ?? 0;
  // A line cut by wrapping ends anywhere in a sentence; one that is a whole paragraph ends with an end mark or as a heading does.
  const long = prose.filter((line) => line.width > 0.85 * longest);
  const cut = long.filter((line) => !END.test(line.text));
  const goOn = prose.filter(
    (line, i) => /^\p{Ll}/u.test(line.text) && i > 0 && long.includes(prose[i - 1]!) && cut.includes(prose[i - 1]!),
  );
  const often = long.length >= 3 && cut.length >= 0.4 * long.length;
  const wrapped = longest > 0 && longest <= WIDEST_SET_LINE && (often || goOn.length >= 3);
  const width = wrapped ? longest : Number.POSITIVE_INFINITY;
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
