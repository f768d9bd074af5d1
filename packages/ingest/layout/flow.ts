import { type DraftBlock, type DraftParagraph, type DraftTable, foldLower, type Note } from '@tonghop/model';
import { AUTHORITY, POSITION } from '../structure/form-words.ts';
import { partedAtColumns } from './column-starts.ts';
import { readingOrder, type Stretch } from './columns.ts';
import { appendTable, continues, draftTable } from './drafted-table.ts';
import { dropMarks, footnotesOf, noteParagraphs } from './footnotes.ts';
import { furnitureOf } from './furniture.ts';
import { repeatsHead } from './gutter-repeat.ts';
import { findGutterGrids } from './gutter-table.ts';
import { habitsOf } from './habits.ts';
import { findLevelGrids } from './level-table.ts';
import { boxOf, type LayoutWord, type Line, linesOf, runOf } from './line.ts';
import { lineNumbers } from './line-numbers.ts';
import { withOpenRows } from './open-rows.ts';
import { paragraphsOf } from './paragraphs.ts';
import { placeAside } from './place-words.ts';
import type { Rule } from './ruling.ts';
import { withoutStamps } from './signing-stamp.ts';
import { findGrids, type Grid, type GridCell } from './table.ts';
import { carriedOver, tornRow } from './torn-row.ts';

/**
 * A page as found, turned upright: its size in points, its words and its ruling lines. `aside`: lines that run up or down the page, their
 * words measured along the line. `grids` may be given where rules are none (scans).
 */
export type LayoutPage = {
  page: number;
  width: number;
  height: number;
  words: LayoutWord[];
  across: Rule[];
  down: Rule[];
  aside?: Line[];
  grids?: Grid[];
  /** Where the page's text ends (points), where that is not told by its height. */
  foot?: number;
};

type Item = { kind: 'text'; stretch: Stretch } | { kind: 'table'; grid: Grid };
type Found = { page: LayoutPage; lines: Line[]; grids: Grid[] };

const percentile = (values: readonly number[], share: number): number =>
  Float64Array.from(values).sort()[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** So many long lines of like pages tell where text ends. */
const MANY_LINES = 400;

/** A page's text edges; `middle`: of the page, where its lines tell hardly any. */
type Edges = { left: number; right: number; middle?: number };

const longLines = ({ page, lines }: Found): Line[] => lines.filter((line) => line.x1 - line.x0 > 0.45 * page.width);

/** Left and right edge of a page's text: of its long lines, of those of like pages (`others`) where it has few, or of all its lines. */
function edgesOf(found: Found, others: readonly Line[]): Edges {
  const { page, lines } = found;
  const own = longLines(found);
  const like = () => [...own, ...others.filter((line) => line.page !== page.page)];
  const from = own.length >= 5 ? own : own.length + others.length >= 5 ? like() : lines;
  if (from.length === 0) return { left: 0, right: page.width };
  let left = from[0]!.x0;
  for (const { x0 } of from) if (x0 < left) left = x0;
  // Headings may stand out to the left of indented text.
  const out: number[] = [];
  for (const { x0 } of lines) if (x0 < left - 3) out.push(x0);
  const edge = out.find((x) => near(out, x, 1) > 1);
  if (edge !== undefined) left = edge;
  const ends = from.map((line) => line.x1);
  const right = (from === lines ? undefined : commonEnd(ends)) ?? percentile(ends, 0.95);
  // Few lines tell little of where the text's middle is.
  return from === lines ? { left, right, middle: page.width / 2 } : { left, right };
}

/** Where many of a page's long lines end as one with next to none beyond, as in justified text; undefined where they do not. */
function commonEnd(ends: readonly number[]): number | undefined {
  const many = Math.max(3, 0.25 * ends.length);
  const beyond = Math.max(1, 0.1 * ends.length);
  // A quốc hiệu or a formula that hangs out over the margin is not the edge.
  const sorted = Float64Array.from(ends).sort().reverse();
  let first = 0;
  let behind = 0;
  for (let i = 0; i <= beyond && i < sorted.length; i++) {
    while (sorted[first]! - sorted[i]! >= 1.5) first++;
    while (behind < sorted.length && sorted[i]! - sorted[behind]! < 1.5) behind++;
    if (behind - first >= many) return sorted[i];
  }
  return undefined;
}

/** How many of some places are less than `reach` away from one. */
function near(places: ArrayLike<number>, place: number, reach: number): number {
  let count = 0;
  for (let i = 0; i < places.length; i++) if (Math.abs(places[i]! - place) < reach) count++;
  return count;
}

/** Neighbours of a page whose tables may go on here: what ends the page before, and what its rules make of the next one. */
type Around = { before: Grid | undefined; after: Grid | undefined };

/** A cell's words as they would stand without a rule beside them: so far from the cell before that no line runs over both. */
const apart = ({ column, words }: GridCell): LayoutWord[] =>
  column === 0
    ? words
    : words.map((word) => ({ ...word, box: boxOf(word), x0: word.x0 + 2 * column * word.size, x1: word.x1 + 2 * column * word.size }));

/** Rows that a block of signatures has at most, where somebody ruled it. */
const SIGNED_ROWS = 3;

/** Whether a table is who signs, side by side in frames: each cell of its first row opens with a post, in capitals. */
function isSigned(grid: Grid): boolean {
  if (grid.ys.length - 1 > SIGNED_ROWS || grid.xs.length > SIGNED_ROWS + 1) return false;
  const first = grid.cells.filter(({ row, words }) => row === 0 && words.length > 0);
  return (
    first.length > 1 &&
    first.every(({ words }) => {
      const text = words
        .slice(0, 6)
        .map((word) => word.text)
        .join(' ');
      const lower = foldLower(text);
      return (
        /^\P{Ll}{6,}$/u.test(
          words
            .slice(0, 2)
            .map((word) => word.text)
            .join(' '),
        ) &&
        (POSITION.test(lower) || AUTHORITY.test(lower))
      );
    })
  );
}

/**
 * A framed single row (a boxed paragraph, a letterhead in a box) and framed signatures are no table: their words go back to the flow. But a row that the page's
 * end parted from the rest of its table, a head alone or a last row alone, is one.
 */
function realTables(grids: Grid[], outside: LayoutWord[], { before, after }: Around): Grid[] {
  return grids.filter((grid, i) => {
    const filled = grid.cells.filter((cell) => cell.words.length > 0);
    if (isSigned(grid)) {
      outside.push(...grid.cells.flatMap(apart));
      return false;
    }
    const goesOn = (i === 0 && before && continues(before, grid)) || (i === grids.length - 1 && after && continues(grid, after));
    if ((grid.ys.length > 2 && filled.length > 2) || (goesOn && grid.xs.length > 3 && filled.length > 0)) return true;
    for (const cell of grid.cells) outside.push(...cell.words);
    return false;
  });
}

/** How much of a page may be left below a table that goes on overleaf. */
const LEFT_BELOW = 0.25;

/** The table with which a page ends, if it does. */
function lastGrid(found: Found | undefined): Grid | undefined {
  const grid = found?.grids.at(-1);
  const { height, foot } = found?.page ?? { height: 0 };
  return grid && grid.ys.at(-1)! > (1 - LEFT_BELOW) * (foot ?? height) ? grid : undefined;
}

type Ruled = { grids: Grid[]; outside: LayoutWord[] };

/** The tables that a page's rules draw. */
const ruledOf = (page: LayoutPage): Ruled => {
  if (page.grids) return { grids: page.grids, outside: page.words };
  const { grids, outside } = findGrids(page.across, page.down, page.words, page.page, page.width);
  return { grids: grids.map(withOpenRows), outside };
};

/** Whether a level rule is one of a table's own. */
const isOf = ({ xs, ys }: Grid, { at, from, to }: Rule): boolean =>
  at > ys[0]! - 2 && at < ys.at(-1)! + 2 && from < xs.at(-1)! && to > xs[0]!;

/** A page's tables and the lines outside of them. */
function look(page: LayoutPage, { grids, outside }: Ruled, around: Around): Found {
  placeAside(grids, page.aside ?? []);
  const tables = realTables(grids, outside, around);
  const { before } = around;
  const free = page.across.filter((rule) => !tables.some((grid) => isOf(grid, rule)));
  if (!page.grids) tables.push(...findLevelGrids(free, outside, page.page, before));
  tables.push(...findGutterGrids(outside, page, before));
  tables.sort((a, b) => a.ys[0]! - b.ys[0]!);
  return { page, lines: partedAtColumns(linesOf(outside, page.page)), grids: tables };
}

/** A page's items from top to bottom: stretches of text in reading order, parted by its tables. */
function itemsOf({ grids }: Found, lines: readonly Line[], edges: Edges): Item[] {
  const items: Item[] = [];
  let rest = [...lines];
  for (const grid of grids) {
    const above = rest.filter((line) => line.y < grid.ys[0]! + 2);
    rest = rest.filter((line) => !(line.y < grid.ys[0]! + 2));
    items.push(...readingOrder(above, edges).map((stretch): Item => ({ kind: 'text', stretch })), {
      kind: 'table',
      grid,
    });
  }
  items.push(...readingOrder(rest, edges).map((stretch): Item => ({ kind: 'text', stretch })));
  return items;
}

const running = ({ words, page }: Pick<Line, 'words' | 'page'>): DraftParagraph => ({
  kind: 'paragraph',
  zone: 'furniture',
  page,
  runs: words.map((word, i) => runOf(word, i === 0)),
});

/**
 * Lays pages of words out as a draft's blocks: tables, reading order, paragraphs over lines and pages, furniture and footnotes apart.
 * Knows geometry only; where the words came from (text layer, recognition) makes no difference.
 */
export function layOut(given: readonly LayoutPage[]): { blocks: DraftBlock[]; notes: Note[] } {
  const { pages: plain, signedAt } = withoutStamps(given);
  const numbers = lineNumbers(plain);
  const pages = numbers ? plain.map((page, i) => ({ ...page, words: page.words.filter((word) => !numbers[i]!.includes(word)) })) : plain;
  const found: Found[] = [];
  const ruled = pages.map(ruledOf);
  pages.forEach((page, i) => {
    found.push(look(page, ruled[i]!, { before: lastGrid(found.at(-1)), after: ruled[i + 1]?.grids[0] }));
  });
  const sizes = found.flatMap(({ lines }) => lines.map((line) => line.size));
  const body = percentile(sizes, 0.5);
  const notes = found.map(({ page, lines }) => footnotesOf(page, lines, body));
  const furniture = furnitureOf(
    found.map(({ page: { width, height }, lines }, i) => ({ lines: lines.filter((line) => !notes[i]!.has(line)), width, height })),
  );
  const long = new Map<number, Line[]>();
  for (const one of found) {
    const width = Math.round(one.page.width);
    const alike = long.get(width) ?? [];
    long.set(width, alike);
    if (alike.length < MANY_LINES) alike.push(...longLines(one));
  }
  const blocks: DraftBlock[] = [];
  const run: Stretch[] = [];
  const feet: DraftParagraph[] = [];
  let open: { table: DraftTable; grid: Grid; atEnd: boolean } | undefined;
  let torn: readonly Line[] = [];
  const flowing: { stretches: Stretch[]; at: number }[] = [];
  const flush = () => {
    if (run.length) flowing.push({ stretches: run.splice(0), at: blocks.length });
  };
  for (const [n, one] of found.entries()) {
    const own = one.lines.filter((line) => !furniture.lines.has(line) && !notes[n]!.has(line));
    if (notes[n]!.size) dropMarks(own);
    const above = carriedOver(torn, own);
    torn = n + 1 < found.length ? tornRow(own, one.grids.at(-1)?.ys.at(-1)) : [];
    const lines = [...above, ...own.filter((line) => !torn.includes(line))];
    const items = itemsOf(one, lines, edgesOf({ ...one, lines }, long.get(Math.round(one.page.width)) ?? []));
    items.forEach((item, i) => {
      if (item.kind === 'text') {
        if (item.stretch.lines.length === 0) return;
        run.push(item.stretch);
        if (open) open.atEnd = false;
        return;
      }
      const table = draftTable(item.grid);
      if (
        open?.atEnd &&
        i === 0 &&
        open.grid.page < item.grid.page &&
        (continues(open.grid, item.grid) || repeatsHead(open.grid, item.grid))
      )
        appendTable(open.table, table);
      else {
        flush();
        blocks.push(table);
        open = { table, grid: item.grid, atEnd: true };
      }
      if (open) {
        open.grid = item.grid;
        open.atEnd = true;
      }
    });
    feet.push(...noteParagraphs(notes[n]!));
  }
  flush();
  const habits = habitsOf(flowing.flatMap(({ stretches }) => stretches));
  const ordered: DraftBlock[] = [];
  let next = 0;
  for (const { stretches, at } of flowing) {
    while (next < at) ordered.push(blocks[next++]!);
    ordered.push(...paragraphsOf(stretches, habits));
  }
  ordered.push(...blocks.slice(next));
  ordered.push(...feet, ...[...furniture.lines].map(running));
  for (const words of numbers ?? []) if (words.length > 0) ordered.push(running({ words, page: words[0]!.page }));
  const signed = furniture.signedAt ?? signedAt;
  const told: Note[] = signed
    ? [
        {
          code: 'pdf.signed-at',
          level: 'info',
          text: `Chữ ký số đóng lúc ${signed.replace('T', ' ')} (chữ ký: chưa kiểm tra).`,
        },
      ]
    : [];
  return { blocks: ordered, notes: told };
}
