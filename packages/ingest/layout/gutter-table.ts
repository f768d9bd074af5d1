import { areYears } from './cell-paragraphs.ts';
import { rowsFromTop } from './centred-cells.ts';
import { stripsBelow } from './close-columns.ts';
import type { Strip } from './column-strips.ts';
import { isPageNumber } from './furniture.ts';
import {
  type Band,
  bandAt,
  columnOf,
  GUTTER,
  HIGHEST_HEAD,
  type Interval,
  isBold,
  isFull,
  numberedBand,
  ordinalOf,
  withUpperHead,
} from './gutter-band.ts';
import { edgesOf, gridOf } from './gutter-grid.ts';
import { FIGURE, isBoldNamed, isNamed, opensCells } from './gutter-head.ts';
import { continuation, headRows, numberedOn, ordinalsIn, repeatedBand } from './gutter-repeat.ts';
import { type LayoutWord, linesOf, textOf } from './line.ts';
import { recordStarts } from './record-starts.ts';
import { type Row, rowsOf } from './rows.ts';
import { setInColumns } from './set-in-columns.ts';
import type { Grid } from './table.ts';

/** Rows that no page holds: a text without page ends, where what is no table from its first row on is none further down. */
const LONGEST_PAGE = 150;
/** Words of one cell are nearer to each other than this many letter sizes. */
const WORD_GAP = 0.8;

/** Whether a row is nothing but the numbers of a head's columns. */
const countsColumns = ({ lines }: Row): boolean => lines.length > 2 && lines.every((line) => /^\((?:\d{1,2}|[a-z])\)$/i.test(textOf(line)));

/** The columns in which the lines of one numbered row, from `r` on, are pieces of a year: figures below figures open no rows there. */
function brokenIn(rows: readonly Row[], r: number, { end, gaps }: Band): Set<number> {
  const texts = new Map<number, string[]>();
  for (let n = r; n < end && (n === r || ordinalOf(rows[n]!, gaps) === undefined); n++)
    for (const line of rows[n]!.lines) texts.set(columnOf(line, gaps), [...(texts.get(columnOf(line, gaps)) ?? []), textOf(line)]);
  return new Set([...texts].filter(([, pieces]) => pieces.length > 1 && areYears(pieces.join(''))).map(([column]) => column));
}

/** Where the rows of a band begin, told by the first column's numbers, by figures that stand below figures, or by its first column. */
function rowStarts(rows: readonly Row[], band: Band): number[] {
  const { first, end, heads, gaps, across } = band;
  const body = rows.slice(first + heads, end);
  const numbered = body.filter((row) => ordinalOf(row, gaps) !== undefined).length >= 2;
  if (band.told !== undefined && !(numbered && hasNumbers(rows, band))) return [...(heads > 0 ? [first] : []), ...recordStarts(rows, band)];
  const starts: number[] = heads > 0 ? [first] : [];
  // «(1) | (2) | (3)» under a head counts its columns.
  if (heads > 1 && countsColumns(rows[first + heads - 1]!)) starts.push(first + heads - 1);
  const named = heads > 0 && isNamed(rows, band);
  const bold = !numbered && isBoldNamed(rows, band);
  let figures = new Set<number>();
  let broken = new Set<number>();
  for (let r = first + heads; r < end; r++) {
    const row = rows[r]!;
    if (ordinalOf(row, gaps) !== undefined) broken = brokenIn(rows, r, band);
    const here = row.lines.flatMap((line) =>
      FIGURE.test(textOf(line)) && !broken.has(columnOf(line, gaps)) ? [columnOf(line, gaps)] : [],
    );
    const opens =
      r === first + heads ||
      across.has(r) ||
      across.has(r - 1) ||
      here.some((column) => figures.has(column)) ||
      (numbered
        ? ordinalOf(row, gaps) !== undefined
        : columnOf(row.lines[0]!, gaps) === 0 && row.lines.length > (named ? gaps.length : 1) && (!bold || opensCells(row)));
    if (opens) {
      starts.push(r);
      figures = new Set();
    }
    for (const column of here) figures.add(column);
  }
  return starts;
}

const NUMBERS = /^(?:s?tt|số tt)$/i;
/** What is left of «STT» below where the column is too narrow for it. */
const ENDS_NUMBERS = /^T{1,2}$/;

/** Whether a band ends a page behind the first row of a table: names of four columns, that of the numbers first, and a full row numbered one. */
function isCut(rows: readonly Row[], { first, end, heads, gaps }: Band): boolean {
  const [head, row] = [rows[first]!, rows[first + heads]];
  return (
    end === rows.length &&
    heads > 0 &&
    row !== undefined &&
    NUMBERS.test(textOf(head.lines[0]!)) &&
    /^0?1[.)]?$/.test(ordinalOf(row, gaps) ?? '') &&
    [head, row].every(({ lines }) => lines.length >= 4 && lines.length > gaps.length)
  );
}

/** Whether a band is a table and not text that happens to leave white stretches. */
function isTable(rows: readonly Row[], band: Band, starts: readonly number[]): boolean {
  const { first, end, heads, gaps } = band;
  const body = rows.slice(first + heads, end);
  const full = body.filter(isFull);
  if (isCut(rows, band)) return true;
  if (band.told !== undefined) return starts.length > 2 && full.length > 1;
  if (isNamed(rows, band) && starts.length > 2) return true;
  if (heads === 0 || starts.length < 3 || full.length < 2) return false;
  const numbers = body.map((row) => ordinalOf(row, gaps)).filter((text) => text !== undefined);
  if (numbers.length >= 2 || isBoldNamed(rows, band)) return true;
  if (!isBold(rows[first + heads - 1]!) || full.every(isBold)) return false;
  return full.length >= 3 && full.every((row) => row.lines.some((line) => FIGURE.test(textOf(line))));
}

/** Whether a row of a band has a number in its first column, and more behind it. */
const hasNumbers = (rows: readonly Row[], { first, end, gaps }: Band): boolean =>
  rows.slice(first, end).some((row) => row.lines.length > 1 && ordinalOf(row, gaps) !== undefined);

/** How many rows of a band are its head: those above the first number in its first column, or the bold ones. */
function headsOf(rows: readonly Row[], band: Band): number {
  const { first, end, gaps, across } = band;
  // The name of the first group ends the head.
  const group = [...across]
    .sort((a, b) => a - b)
    .find(
      (r) =>
        r > first &&
        rows[r]!.lines.length === 1 &&
        (columnOf(rows[r]!.lines[0]!, gaps) === 0 || namesNextRows(rows, r, gaps)) &&
        !ENDS_NUMBERS.test(textOf(rows[r]!.lines[0]!)),
    );
  if (band.told !== undefined && !hasNumbers(rows, band)) return band.told;
  if (isNamed(rows, band)) return rows.slice(first + 1, end).findIndex((row) => columnOf(row.lines[0]!, gaps) === 0) + 1;
  // Below names in bold that tell no numbers figures are no rows'.
  const numbered = isBoldNamed(rows, band) ? -1 : rows.slice(first, end).findIndex((row) => ordinalOf(row, gaps) !== undefined);
  if (numbered >= 0) return numbered > HIGHEST_HEAD ? 0 : Math.min(numbered, group === undefined ? numbered : group - first);
  const plain = rows.slice(first, end).findIndex((row) => !isBold(row));
  return plain < 0 || plain > 4 ? 0 : plain;
}

/**
 * Whether a row is words alone in the numbers' column, or in bold in the next one under what is not, over a numbered row: the name of its
 * group, short enough not to cross the columns.
 */
function namesNextRows(rows: readonly Row[], r: number, gaps: readonly Interval[]): boolean {
  const [line, ...more] = rows[r]!.lines;
  // «   II   DỮ LIỆU SỐ»: behind its numeral, which need not stand where the rows' numbers do.
  if (more.length === 1 && /^[IVX]{1,4}[.)]?$/.test(textOf(line!)))
    return (
      ordinalOf(rows[r + 1]!, gaps) !== undefined && columnOf(more[0]!, gaps) <= 1 && /^\p{Lu}[\p{Lu}\s,–-]{4,}$/u.test(textOf(more[0]!))
    );
  if (more.length > 0 || ordinalOf(rows[r + 1]!, gaps) === undefined) return false;
  const column = columnOf(line!, gaps);
  if (column > 1 || (column === 1 && !isSetAsBelow(rows, r))) return false;
  return /^\p{Lu}\p{L}* \p{L}/u.test(textOf(line!));
}

/** Whether a bold row begins where the text of the plain one below it does, and the one above it does not: none of a head's centred names. */
const isSetAsBelow = (rows: readonly Row[], r: number): boolean => {
  const [{ x0 }, above, below] = [rows[r]!.lines[0]!, rows[r - 1]!.lines, rows[r + 1]!.lines];
  const bold = isBold(rows[r]!) && !isBold(rows[r + 1]!);
  return (
    bold &&
    below[1] !== undefined &&
    Math.abs(below[1].x0 - x0) < 2 &&
    (!isBold(rows[r - 1]!) || above.every((line) => Math.abs(line.x0 - x0) > 2))
  );
};

/** A band with its head told, and where its rows begin. */
type Table = { band: Band; starts: number[] };

/** The table that a band is; undefined where it is none. */
function tableOf(rows: readonly Row[], band: Band | undefined): Table | undefined {
  if (!band) return undefined;
  for (let r = band.first + 1; r < band.end - 1; r++) if (namesNextRows(rows, r, band.gaps)) band.across.add(r);
  band.heads = headsOf(rows, band);
  const starts = rowStarts(rows, band);
  return isTable(rows, band, starts) ? { band, starts } : undefined;
}

/** The band that begins at a row, and the table that it is. */
function tableAt(rows: readonly Row[], at: number, told?: number): { band: Band | undefined; table: Table | undefined } {
  const opens = isFull(rows[at]!);
  const found = opens ? bandAt(rows, at) : undefined;
  const band = (opens ? numberedBand(rows, at) : undefined) ?? (found && withUpperHead(rows, found));
  if (band && told !== undefined) band.told = told;
  // A head in the middle of its columns may hide where they begin.
  return { band, table: tableOf(rows, band) ?? (opens ? tableOf(rows, numberedBand(rows, at, true)) : undefined) };
}

/** In how many rows of a band two stretches of one baseline stand in the same column. */
const crowded = (rows: readonly Row[], { first, end, gaps }: Band): number =>
  rows
    .slice(first, end)
    .filter(({ lines }) =>
      lines.some((line, i) => i > 0 && columnOf(line, gaps) === columnOf(lines[i - 1]!, gaps) && Math.abs(line.y - lines[i - 1]!.y) < 1),
    ).length;

/** The first row behind `at` that stands below a table's end. */
function rowBelow(rows: readonly Row[], at: number, bottom: number): number {
  const next = rows.findIndex(({ top }, r) => r > at && top > bottom - 2);
  return next < 0 ? rows.length : next;
}

/** The table at a row whose columns stand so close that only what its rows have in common tells them, if it tells more than `plain` does. */
function closeTableAt(
  rows: readonly Row[],
  at: number,
  plain: Table | undefined,
): { end: number; grid: (page: number) => Grid } | undefined {
  const told = stripsBelow(rows, at);
  if (!told) return undefined;
  const { strips, heads } = told;
  const set = setInColumns(rows, at, strips, heads);
  const centred = rowsFromTop(set, at, strips, told.end);
  const parted = centred ?? set;
  const given = strips.map(({ from, to }): Interval => [Math.min(from, to - GUTTER - 0.05), to]);
  const own = bandAt(parted, at, given, true);
  const table = tableOf(parted, own && { ...withUpperHead(parted, own), told: heads }) ?? tableAt(parted, at, heads).table;
  if (!table) return undefined;
  if (plain && !centred) {
    const further = table.band.end - plain.band.end;
    const more = table.band.gaps.length - plain.band.gaps.length;
    const alike = further === 0 && more === 0 && hasNumbers(parted, table.band) && crowded(rows, plain.band) <= crowded(parted, table.band);
    if (further < 0 || more < 0 || alike) return undefined;
  }
  return {
    end: centred ? rowBelow(rows, at, parted[table.band.end - 1]!.bottom) : table.band.end,
    grid: (page) => ({ ...gridOf(parted, table.band, table.starts, edgesOf(parted, table.band), page), starts: strips }),
  };
}

/** A page's rows set in the columns of the table that ends the page before. */
function topOf(rows: readonly Row[], { head }: Grid, strips: readonly Strip[]): readonly Row[] {
  const set = setInColumns(rows, 0, strips, head ? headRows(rows, head) : 0);
  return rowsFromTop(set, 0, strips, set.length) ?? set;
}

/**
 * Finds tables without rules: a head of three cells and more, and below it rows that keep to its columns, numbered or with figures.
 * Words of such tables are taken out of `outside`. `before`: the table that ends the page before, whose columns a table at this page's
 * top may go on with although no head stands over it.
 */
export function findGutterGrids(
  outside: LayoutWord[],
  { page, width, height }: { page: number; width: number; height: number },
  before?: Grid,
): Grid[] {
  const grids: Grid[] = [];
  const rows = rowsOf(linesOf(outside, page, WORD_GAP, false)).filter(
    ({ lines }) => lines.length > 1 || !isPageNumber(lines[0]!, { width, height }),
  );
  const top = before?.starts ? topOf(rows, before, before.starts) : rows;
  const kept = before && continuation(top, before);
  const moved = before && (repeatedBand(top, before) ?? numberedOn(top, before));
  const more = moved && (!kept || moved.end > kept.end || (moved.end === kept.end && moved.heads > kept.heads)) ? moved : kept;
  if (before && more) {
    const same =
      before.starts !== undefined && more.gaps.every(([from, to], i) => from - 1 < before.xs[i + 1]! && before.xs[i + 1]! < to + 1);
    const xs = more === moved && !same ? edgesOf(top, more) : before.xs;
    if (before.starts && ordinalsIn(before).length === 0) more.told = more.heads;
    grids.push({ head: before.head, ...gridOf(top, more, rowStarts(top, more), xs, page), starts: before.starts });
  }
  for (let at = !more ? 0 : top.length === rows.length ? more.end : rowBelow(rows, -1, top[more.end - 1]!.bottom); at < rows.length; ) {
    const { band, table } = tableAt(rows, at);
    const close = closeTableAt(rows, at, table);
    if (close) {
      grids.push(close.grid(page));
      at = close.end;
    } else if (table) {
      grids.push(gridOf(rows, table.band, table.starts, edgesOf(rows, table.band), page));
      at = table.band.end;
    } else if (band && band.end - at > LONGEST_PAGE) at = band.end;
    else at++;
  }
  const taken = new Set(grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.words)));
  if (taken.size > 0) outside.splice(0, outside.length, ...outside.filter((word) => !taken.has(word)));
  return grids;
}
