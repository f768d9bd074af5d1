/** Signs of Markdown on a line, as programs that write texts leave them when their answer is pasted. */
const HEADING = /^\s*(?:>\s*)*#{1,6}\s+\S/;
const STRONG = /\*\*(?=\S)[^*\n]*[^\s*]\*\*/g;
const BOX = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\[[ xX]\]\s/;
const DELIMITERS = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$|^\s*\|\s*:?-{2,}:?\s*\|\s*$/;
/** «1\\.», «\\-»: a sign that shall be none. */
const ESCAPED = /^\s*(?:\d{1,3}\\[.)]|\\[-+*#>])/;
const FEWEST = 3;
/** A line that is strong from end to end, as a title without a sign of its own: «**BÁO CÁO**». */
const WHOLE = /^\s*\*\*(?=\S)[^*]+\*\*\s*$/;

/** Whether lines are Markdown: titles behind «#», words between «**», boxes to tick or a table's row of dashes, three of them at least, or one such row within a table. */
export function isMarkdown(lines: readonly string[]): boolean {
  let signs = 0;
  let escaped = 0;
  let titles = 0;
  let strong = 0;
  let rules = 0;
  let whole = 0;
  for (const [i, line] of lines.entries()) {
    if (HEADING.test(line)) titles++;
    if (BOX.test(line)) signs++;
    if (ESCAPED.test(line)) escaped++;
    if (isDelimiterRow(line)) {
      // Nothing else looks like a head, its dashes and a row below them.
      if (isRow(line) && isRow(lines[i - 1] ?? '') && isRow(lines[i + 1] ?? '')) return true;
      rules++;
    }
    if (WHOLE.test(line)) whole++;
    if (line.includes('**')) strong += line.match(STRONG)?.length ?? 0;
  }
  return (
    signs + escaped + titles + strong + rules + whole >= FEWEST && (titles > 1 || rules > 0 || escaped > 1 || strong >= FEWEST || whole > 1)
  );
}

/** The row of dashes below the head of a table: «|---|:--:|». */
export const isDelimiterRow = (line: string): boolean => DELIMITERS.test(line);

/** A row of a table: «| 1 | Hộ có Internet | 80% |». */
export const isRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

/** A line that is nothing but a rule or a fence of code. */
export const isRule = (line: string): boolean => /^\s*(?:(?:[-*_]\s*){3,}|={3,}|`{3,}\w*|~{3,}\w*)\s*$/.test(line);

/** A stretch of a line, half-open. */
type Stretch = [start: number, end: number];
/** What a line's signs say: which letters are signs and go, which are strong, and whether the line is a title. */
export type Marks = { signs: Stretch[]; strong: Stretch[]; title: boolean };

const LEAD = /^\s*(?:>\s?)+|^\s*(?=#)/;
const TITLE = /^#{1,6}\s+/;
const TICK = /^(\s*(?:[-*+]|\d{1,3}[.)])\s+)(\[[ xX]\]\s+)/;
// Bold and both, then slanted: the longer sign first.
const PAIRS: readonly (readonly [pattern: RegExp, strong: boolean])[] = [
  [/(\*\*\*|\*\*|(?<![\p{L}\d_])__)(?=\S)([^\n]*?\S)\1/gu, true],
  [/(?<![*\p{L}\d])(\*)(?=[^\s*])([^*\n]*[^\s*])\1(?![*\p{L}\d])/gu, false],
  [/(?<![\p{L}\d_])(_)(?=[^\s_])([^_\n]*[^\s_])\1(?![\p{L}\d_])/gu, false],
  [/(`)([^`\n]+)\1/gu, false],
];
/** Tags that set type, blanks written out, and a sign that a stroke before it takes for a letter. */
const OTHER =
  /<\/?(?:br|b|i|u|em|strong|center|div|p|span|sub|sup|font|small|big)\b[^<>]{0,80}>|&(?:nbsp|emsp|ensp);|\\(?=[*_#[\]()`.+!|<>~$@^{}'"…-])/giu;
const LEFT_OVER = /\*\*/g;

/** Letters of a line of Markdown at most: nobody writes a longer paragraph, and signs are compared with one another. */
const LONGEST_LINE = 10_000;

/** Tells a line's signs. A bullet's own sign («*», «-», «1.») stays. */
export function marksOf(line: string): Marks {
  if (line.length > LONGEST_LINE) return { signs: [], strong: [], title: false };
  const signs: Stretch[] = [];
  const strong: Stretch[] = [];
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  const head = TITLE.exec(line.slice(lead))?.[0].length ?? 0;
  if (lead + head > 0) signs.push([0, lead + head]);
  const tick = TICK.exec(line);
  if (tick) signs.push([tick[1]!.length, tick[0].length]);
  const from = lead + head;
  for (const [pattern, isStrong] of PAIRS)
    for (const match of line.matchAll(pattern)) {
      const [start, end, width] = [match.index, match.index + match[0].length, match[1]!.length];
      if (start < from || taken(signs, start) || taken(signs, end - width)) continue;
      signs.push([start, start + width], [end - width, end]);
      if (isStrong) strong.push([start + width, end - width]);
    }
  for (const pattern of [OTHER, LEFT_OVER])
    for (const match of line.matchAll(pattern)) if (!taken(signs, match.index)) signs.push([match.index, match.index + match[0].length]);
  if (head > 0) {
    const close = /\s+#+\s*$/.exec(line);
    if (close) signs.push([close.index, line.length]);
    strong.push([from, line.length]);
  }
  return { signs: signs.sort((a, b) => a[0] - b[0]), strong, title: head > 0 };
}

const taken = (signs: readonly Stretch[], at: number): boolean => signs.some(([from, to]) => at >= from && at < to);

/** A row's cells without the bars; a bar behind a stroke is a letter. */
export const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((text) => text.trim());
