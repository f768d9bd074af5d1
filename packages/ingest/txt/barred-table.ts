import { foldLower } from '@tonghop/model';
import { type Drawn, type DrawnCell, drawnTable } from '../structure/drawn-grid.ts';
import { isDelimiterRow } from '../structure/markdown-marks.ts';

const LINE = /^\s*\|.*\|\s*$/;
const LONGEST = 4000;
/** What stands in the column of numbers. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-H])[.)]?$/;
/** Its name, whole or cut by its narrow column. */
const NAME = /^(?:s\.?t\.?t\.?|t\.?t\.?|số(?: tt)?|st|s|t)$/iu;

const barsOf = (line: string): number[] => [...line.matchAll(/\|/g)].map((match) => match.index);
const FEWEST = 2;
/** What a letterhead or signature of two sides says (folded); other tables of two columns have a row on each line. */
const SIDES = /cong hoa xa hoi|dang cong san viet|doc lap\s*-|noi nhan|, ngay[\s\d.…_]{1,14}thang/;
/** Share of what the first column holds that must be numbers. */
const NUMBERED = 0.8;

/** One printed line of a table: what stands in each stretch between two bars, and from which column to which it reaches. */
type Stretch = { text: string; column: number; span: number };

function stretchesOf(line: string, edges: readonly number[]): Stretch[] {
  const bars = barsOf(line);
  return bars.slice(1).map((end, i) => {
    const from = edges.findIndex((edge) => edge >= bars[i]! - 1);
    const to = edges.findIndex((edge) => edge >= end - 1);
    return {
      text: line.slice(bars[i]! + 1, end).trim(),
      column: Math.max(0, from),
      span: Math.max(1, (to < 0 ? edges.length - 1 : to) - from),
    };
  });
}

/** A row's cells from the lines that it takes: words that wrapped are one text again; bullets and, where `apart`, capitals begin lines of their own. */
function cellsOf(lines: readonly (readonly Stretch[])[], apart: boolean): DrawnCell[] {
  return lines[0]!.map(({ span }, c): DrawnCell => {
    const texts: string[] = [];
    for (const line of lines) {
      const text = line[c]?.text ?? '';
      if (text === '') continue;
      if (texts.length === 0 || (/^[-+•]\s/.test(text) && /^[-+•]\s|[.;:]$/.test(texts.at(-1)!)) || (apart && !/^[\p{Ll}(]/u.test(text)))
        texts.push(text);
      else texts[texts.length - 1] += ` ${text}`;
    }
    return { lines: texts, colSpan: span };
  });
}

/**
 * A table whose cells stand between bars, wrapped within them and with no rule between its rows, as programs that turn old Word files into text
 * print it: rows begin where the column of numbers holds one. A letterhead or signature is printed so, too.
 */
export function barredTable(lines: readonly string[], at: number): Drawn | undefined {
  if (!LINE.test(lines[at]!) || LINE.test(lines[at - 1] ?? '')) return undefined;
  let end = at;
  while (end < Math.min(lines.length, at + LONGEST) && LINE.test(lines[end]!)) end++;
  const own = lines.slice(at, end);
  if (own.length < FEWEST || own.some(isDelimiterRow)) return undefined;
  const most = own.reduce((widest, line) => (barsOf(line).length > barsOf(widest).length ? line : widest));
  const edges = barsOf(most);
  // Rows of Markdown are not set below each other.
  const even = own.filter((line) => barsOf(line).every((bar) => edges.some((edge) => Math.abs(edge - bar) <= 1)));
  if (edges.length < 3 || even.length < own.length) return undefined;
  const read = own.map((line) => stretchesOf(line, edges));
  const first = read.map(([one]) => one!.text);
  const told = first.filter((text) => text !== '' && !NAME.test(text));
  const numbered = told.length > 0 && told.filter((text) => NUMBER.test(text)).length >= NUMBERED * told.length;
  const apart = edges.length === 3 && SIDES.test(foldLower(own.join(' ')));
  const rows: Stretch[][][] = [];
  read.forEach((line, i) => {
    const before = rows.at(-1);
    const opens = numbered ? NUMBER.test(first[i]!) : first[i] !== '' && !line.some(({ text }) => /^\p{Ll}/u.test(text));
    const sameGrid = before?.[0]?.length === line.length;
    if (!before || (opens && !apart) || !sameGrid) rows.push([line]);
    else before.push(line);
  });
  const heads = numbered && NAME.test(first[0]!) ? rows.findIndex(([line]) => NUMBER.test(line![0]!.text)) : 1;
  return {
    blocks: drawnTable(
      rows.map((row) => cellsOf(row, apart)),
      Math.max(1, heads),
    ),
    lines: end - at,
  };
}
