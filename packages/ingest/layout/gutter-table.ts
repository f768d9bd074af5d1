import { label } from '../structure/markers.ts';
import { isPageNumber } from './furniture.ts';
import { rowCells } from './level-table.ts';
import { boldness, type LayoutWord, type Line, linesOf, textOf } from './line.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Grid, GridCell } from './table.ts';

/** Narrowest white stretch (points) that parts two columns from top to bottom. */
const GUTTER = 4;
/** Words of one cell are nearer to each other than this many letter sizes. */
const WORD_GAP = 0.8;
const FEWEST_COLUMNS = 3;
/** Letters larger than a table's head by more than this (points) stand below it. */
const LARGER = 0.8;
const ORDINAL = /^(?:\d{1,3}|[IVXLC]{1,5}|[A-H])[.)]?$/;
const FIGURE = /^[-–+]?\d[\d.,]*\s?%?$/;

type Interval = readonly [from: number, to: number];

/** Where a row has text; lines of one cell that stand half a line higher or lower than its neighbours' are one. */
function spansOf({ lines }: Row): Interval[] {
  const spans: [number, number][] = [];
  for (const { x0, x1 } of lines) {
    const last = spans.at(-1);
    if (last && x0 < last[1] + GUTTER) last[1] = Math.max(last[1], x1);
    else spans.push([x0, x1]);
  }
  return spans;
}

const gapsOf = (row: Row): Interval[] => {
  const spans = spansOf(row);
  return spans.slice(1).map(([from], i): Interval => [spans[i]![1], from]);
};

/** Whether a row has text in as many places as a table has columns at least. */
const isFull = (row: Row): boolean => row.lines.length >= FEWEST_COLUMNS && spansOf(row).length >= FEWEST_COLUMNS;

/** What each gap keeps beside a row's lines, undefined where one of them is closed by it. */
function narrowed(gaps: readonly Interval[], row: Row): Interval[] | undefined {
  const left: Interval[] = [];
  for (const [from, to] of gaps) {
    let best: Interval = [from, to];
    for (const { x0, x1 } of row.lines) {
      if (x1 <= best[0] || x0 >= best[1]) continue;
      best = x0 - best[0] > best[1] - x1 ? [best[0], x0] : [x1, best[1]];
    }
    if (best[1] - best[0] < GUTTER) return undefined;
    left.push(best);
  }
  return left;
}

/** The column in which a line begins, by gaps. */
const columnOf = (line: Line, gaps: readonly Interval[]): number => gaps.filter(([, to]) => line.x0 >= to - 1).length;

/** A band of rows as a table may take them: its head's rows first. `gaps`: what stays white in all rows that keep to the columns. */
type Band = { first: number; end: number; heads: number; gaps: Interval[]; across: Set<number> };

const isBold = (row: Row): boolean => row.lines.every((line) => boldness(line) > 0.9);
const ordinalOf = (row: Row, gaps: readonly Interval[]): string | undefined => {
  const line = row.lines[0]!;
  const text = textOf(line);
  return columnOf(line, gaps) === 0 && ORDINAL.test(text) ? text : undefined;
};

/** Whether a row is nothing but a heading or item of the text: its number stands close before it, not in a column of its own. */
const opensItem = ({ lines }: Row): boolean => {
  const text = textOf(lines[0]!);
  const mark = lines.length === 1 ? label(text) : undefined;
  return mark !== undefined && /^(?:part|roman|decimal)$/.test(mark.kind) && mark.length < text.length;
};

const suffix = (ordinal: string): string => /[.)]?$/.exec(ordinal)![0];

/**
 * Whether a number in the first column goes on with those above it: set like one of them and the next one; behind a group's numeral it
 * may begin anew.
 */
const follows = (before: readonly string[], next: string): boolean => {
  const last = before.at(-1);
  if (last === undefined) return true;
  if (before.length > 1 && !before.some((one) => suffix(one) === suffix(next))) return false;
  if (!/^\d/.test(next) || !/^\d/.test(last)) return true;
  return Number.parseInt(next, 10) === Number.parseInt(last, 10) + 1 && suffix(next) === suffix(last);
};

/** The rows that keep to the columns of a head from row `at` on. */
function bandAt(rows: readonly Row[], at: number, given?: Interval[]): Band | undefined {
  let gaps = given ?? gapsOf(rows[at]!);
  if (gaps.length < FEWEST_COLUMNS - 1) return undefined;
  const band: Band = { first: at, end: at, heads: 0, gaps, across: new Set() };
  let numbers: string[] = [];
  let pitch = 0;
  for (let r = at; r < rows.length; r++) {
    const row = rows[r]!;
    const size = row.lines[0]!.size;
    const space = r > at ? row.top - rows[r - 1]!.bottom : 0;
    if (space > 2.5 * size || size > rows[at]!.lines[0]!.size + LARGER) break;
    // Behind a wider space only a row that fills several columns goes on with the table.
    if (r > at + 1 && space > pitch + 0.2 * size && !isFull(row)) break;
    if (r > at && opensItem(row)) break;
    const left = narrowed(gaps, row);
    const ordinal = ordinalOf(row, gaps);
    if (!left) {
      // A group's name runs over the columns; the rows behind it keep to them again.
      const next = rows[r + 1];
      if (r === at || row.lines.length > 2 || !next || !isFull(next) || !narrowed(gaps, next)) break;
      band.across.add(r);
      numbers = [];
    } else {
      if (ordinal !== undefined && !follows(numbers, ordinal)) break;
      gaps = left;
    }
    if (ordinal !== undefined) numbers.push(ordinal);
    pitch = Math.max(pitch, space);
    band.end = r + 1;
  }
  // A line that begins where the text below it does («Chỗ còn vướng» over «- Máy cũ …») belongs to that, though a column begins there too.
  for (const after = rows[band.end]; after && band.end - 1 > at && leadsOn(rows[band.end - 1]!, after); ) band.end--;
  band.gaps = gaps;
  return band;
}

/** Whether a row is one line with a capital, set as the line below it. */
const leadsOn = (row: Row, after: Row): boolean =>
  row.lines.length === 1 &&
  after.lines.length === 1 &&
  Math.abs(row.lines[0]!.x0 - after.lines[0]!.x0) < 1 &&
  /^\p{Lu}/u.test(textOf(row.lines[0]!));

/** Rows above a head's that belong to it: close by, as bold, within its columns. */
function withUpperHead(rows: readonly Row[], band: Band): Band {
  let { first, gaps } = band;
  while (first > 0) {
    const row = rows[first - 1]!;
    const left = narrowed(gaps, row);
    if (!left || rows[first]!.top - row.bottom > 0.5 * row.lines[0]!.size || isBold(row) !== isBold(rows[first]!) || row.lines.length > 2)
      break;
    const [x0, x1] = [rows[band.first]!.lines[0]!.x0, rows[band.first]!.lines.at(-1)!.x1];
    if (!isBold(row) || row.lines.some((line) => line.x0 < x0 - 3 * line.size || line.x1 > x1 + 3 * line.size)) break;
    gaps = left;
    first--;
  }
  return { ...band, first, gaps };
}

/** How many rows of a head may stand above a table's first number. */
const HIGHEST_HEAD = 6;

/**
 * A band whose columns its first numbered row tells better than its head, the cells of which stand at different heights: from that row
 * on, with the rows above that keep to its columns.
 */
function numberedBand(rows: readonly Row[], at: number): Band | undefined {
  for (let r = at + 1; r < Math.min(rows.length, at + HIGHEST_HEAD); r++) {
    const row = rows[r]!;
    if (!/^0?1[.)]?$/.test(textOf(row.lines[0]!)) || spansOf(row).length <= spansOf(rows[at]!).length) continue;
    const band = bandAt(rows, r);
    if (!band) return undefined;
    while (band.first > 0 && r - band.first < HIGHEST_HEAD) {
      const above = rows[band.first - 1]!;
      const gaps = narrowed(band.gaps, above);
      const ended = above.lines.length === 1 && /[.:;]$/.test(textOf(above.lines[0]!));
      if (!gaps || ended || rows[band.first]!.top - above.bottom > 0.6 * above.lines[0]!.size) break;
      band.first--;
      band.gaps = gaps;
    }
    return band.first <= at ? band : undefined;
  }
  return undefined;
}

/** Where the rows of a band begin, told by the first column's numbers, by figures that stand below figures, or by its first column. */
function rowStarts(rows: readonly Row[], { first, end, heads, gaps, across }: Band): number[] {
  const body = rows.slice(first + heads, end);
  const numbered = body.filter((row) => ordinalOf(row, gaps) !== undefined).length >= 2;
  const starts: number[] = heads > 0 ? [first] : [];
  let figures = new Set<number>();
  for (let r = first + heads; r < end; r++) {
    const row = rows[r]!;
    const here = row.lines.filter((line) => FIGURE.test(textOf(line))).map((line) => columnOf(line, gaps));
    const opens =
      r === first + heads ||
      across.has(r) ||
      across.has(r - 1) ||
      here.some((column) => figures.has(column)) ||
      (numbered ? ordinalOf(row, gaps) !== undefined : columnOf(row.lines[0]!, gaps) === 0 && row.lines.length > 1);
    if (opens) {
      starts.push(r);
      figures = new Set();
    }
    for (const column of here) figures.add(column);
  }
  return starts;
}

/** Whether a band is a table and not text that happens to leave white stretches. */
function isTable(rows: readonly Row[], band: Band, starts: readonly number[]): boolean {
  const { first, end, heads, gaps } = band;
  const body = rows.slice(first + heads, end);
  const full = body.filter(isFull);
  if (heads === 0 || starts.length < 3 || full.length < 2) return false;
  const numbers = body.map((row) => ordinalOf(row, gaps)).filter((text) => text !== undefined);
  if (numbers.length >= 2) return true;
  if (!isBold(rows[first + heads - 1]!) || full.every(isBold)) return false;
  return full.length >= 3 && full.every((row) => row.lines.some((line) => FIGURE.test(textOf(line))));
}

/** The columns' edges: in the middle of the white stretches. */
function edgesOf(rows: readonly Row[], { first, end, gaps }: Band): number[] {
  const lines = rows.slice(first, end).flatMap((row) => row.lines);
  return [
    Math.min(...lines.map((line) => line.x0)) - 2,
    ...gaps.map(([from, to]) => (from + to) / 2),
    Math.max(...lines.map((line) => line.x1)) + 2,
  ];
}

/** A row's cells with the empty ones behind its text joined to it. */
function joinedBehindText(cells: GridCell[]): GridCell[] {
  const text = cells.findLastIndex((cell) => cell.words.length > 0);
  const last = cells.at(-1)!;
  const wide = { ...cells[text]!, x1: last.x1, colSpan: last.column + last.colSpan - cells[text]!.column };
  return [...cells.slice(0, text), wide];
}

/** Whether a row names a group: a text in bold, behind nothing or a numeral, and no other cell. */
function namesGroup(lines: readonly Line[], gaps: readonly Interval[]): boolean {
  const texts = lines.filter((line) => !(columnOf(line, gaps) === 0 && ORDINAL.test(textOf(line))));
  return new Set(texts.map((line) => columnOf(line, gaps))).size === 1 && lines.every((line) => boldness(line) > 0.9);
}

function gridOf(rows: readonly Row[], { end, gaps, heads }: Band, starts: readonly number[], xs: number[], page: number): Grid {
  const ys = [...starts.map((r) => rows[r]!.top - 0.5), rows[end - 1]!.bottom + 0.5];
  const cells = starts.flatMap((start, n) => {
    const lines = rows.slice(start, starts[n + 1] ?? end).flatMap((row) => row.lines);
    const row = rowCells(n, lines, xs, ys[n]!, ys[n + 1]!);
    return n > 0 && heads > 0 && namesGroup(lines, gaps) ? joinedBehindText(row) : row;
  });
  return { xs, ys, cells, page };
}

/** How many rows of a band are its head: those above the first number in its first column, or the bold ones. */
function headsOf(rows: readonly Row[], { first, end, gaps }: Band): number {
  const numbered = rows.slice(first, end).findIndex((row) => ordinalOf(row, gaps) !== undefined);
  if (numbered >= 0) return numbered > 4 ? 0 : numbered;
  const plain = rows.slice(first, end).findIndex((row) => !isBold(row));
  return plain < 0 || plain > 4 ? 0 : plain;
}

/** The last number in a table's first column. */
const lastOrdinal = (grid: Grid): string | undefined =>
  grid.cells
    .filter((cell) => cell.column === 0)
    .map((cell) => cell.words.map((word) => word.text).join(' '))
    .findLast((text) => ORDINAL.test(text));

/** The rows at a page's top that go on with the table which ends the page before: they keep to its columns, and its numbers or its head go on. */
function continuation(rows: readonly Row[], before: Grid): Band | undefined {
  const gaps = before.xs.slice(1, -1).map((x): Interval => [x - GUTTER / 2, x + GUTTER / 2]);
  const last = lastOrdinal(before);
  // A running head may stand above.
  for (let at = 0; at < Math.min(2, rows.length); at++) {
    const band = narrowed(gaps, rows[at]!) && bandAt(rows, at, gaps);
    if (!band) continue;
    const own = rows.slice(band.first, band.end);
    const head = isFull(own[0]!) && isBold(own[0]!);
    const next = own.map((row) => ordinalOf(row, gaps)).find((text) => text !== undefined);
    if (head || (last !== undefined && next !== undefined && /^\d/.test(next) && follows([last], next)))
      return { ...band, heads: head ? 1 : 0 };
  }
  return undefined;
}

/**
 * Finds tables without rules: a head of three cells and more, and below it rows that keep to its columns, numbered or with figures.
 * Words of such tables are taken out of `outside`. `before`: the table that ends the page before, whose columns a table at this page's
 * top may go on with although no head stands over it.
 */
export function findGutterGrids(outside: LayoutWord[], { page, height }: { page: number; height: number }, before?: Grid): Grid[] {
  const grids: Grid[] = [];
  const rows = rowsOf(linesOf(outside, page, WORD_GAP, false)).filter(({ lines }) => lines.length > 1 || !isPageNumber(lines[0]!, height));
  const more = before && continuation(rows, before);
  if (before && more) grids.push(gridOf(rows, more, rowStarts(rows, more), before.xs, page));
  for (let at = more?.end ?? 0; at < rows.length; ) {
    const found = isFull(rows[at]!) ? bandAt(rows, at) : undefined;
    const band = (isFull(rows[at]!) ? numberedBand(rows, at) : undefined) ?? (found && withUpperHead(rows, found));
    if (band) band.heads = headsOf(rows, band);
    const starts = band ? rowStarts(rows, band) : [];
    if (band && isTable(rows, band, starts)) {
      grids.push(gridOf(rows, band, starts, edgesOf(rows, band), page));
      at = band.end;
    } else at++;
  }
  const taken = new Set(grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.words)));
  if (taken.size > 0) outside.splice(0, outside.length, ...outside.filter((word) => !taken.has(word)));
  return grids;
}
