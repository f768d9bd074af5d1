import type { Strip } from './column-strips.ts';
import { evenColumns } from './even-columns.ts';
import type { LayoutWord } from './line.ts';
import { place } from './place-words.ts';
import type { Rule } from './ruling.ts';

/** A cell of a ruled table on one page: its place in the grid, its rectangle and the words in it. */
export type GridCell = {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  words: LayoutWord[];
};

/** A table on one page. `xs` and `ys` are its grid's lines in ascending order; `head`: the words of its head in no
 * order, where it has no rules, and `heads` how many of its rows they are; `starts`: what parts its columns, where they stand too close for a white stretch. */
export type Grid = {
  xs: number[];
  ys: number[];
  cells: GridCell[];
  page: number;
  head?: string | undefined;
  heads?: number;
  starts?: Starts;
};
type Starts = readonly Strip[] | undefined;

const TOUCH = 2.5;
/** Uprights that run on at least this far (points) hold text past the last rule. */
const OPEN = 7;
/** Level rules that run on at least this far (points) hold a column past the last upright. */
const SIDE = 15;
/** The widest sliver (points) between two rows' borders. */
const SLIVER = 18;
/** The highest row (points) that names a group. */
const GROUP_ROW = 50;

/** Positions drawn together where they lie within `tolerance`, each with how long its rules are together; ascending means. */
function clusters(rules: readonly Rule[], tolerance: number): number[] {
  const groups: { sum: number; weight: number; last: number }[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const weight = rule.to - rule.from;
    const last = groups[groups.length - 1];
    if (last && rule.at - last.last <= tolerance) {
      last.sum += rule.at * weight;
      last.weight += weight;
      last.last = rule.at;
    } else groups.push({ sum: rule.at * weight, weight, last: rule.at });
  }
  return groups.map((group) => group.sum / group.weight);
}

/** Rules that meet one another, table by table. Sorted sweeps keep this near-linear on pages of many rules. */
function connected(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const all = [...across.map((rule) => ({ rule, level: true })), ...down.map((rule) => ({ rule, level: false }))];
  const parent = all.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const join = (i: number, j: number) => {
    parent[root(i)] = root(j);
  };
  const levels = all
    .map((item, i) => ({ ...item, i }))
    .filter((item) => item.level)
    .sort((a, b) => a.rule.at - b.rule.at);
  const uprights = all
    .map((item, i) => ({ ...item, i }))
    .filter((item) => !item.level)
    .sort((a, b) => a.rule.from - b.rule.from);
  for (const upright of uprights) {
    let low = 0;
    let high = levels.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (levels[middle]!.rule.at < upright.rule.from - TOUCH) low = middle + 1;
      else high = middle;
    }
    for (let k = low; k < levels.length && levels[k]!.rule.at <= upright.rule.to + TOUCH; k++) {
      const level = levels[k]!;
      if (upright.rule.at >= level.rule.from - TOUCH && upright.rule.at <= level.rule.to + TOUCH) join(upright.i, level.i);
    }
  }
  // Pieces of one line that continue each other belong together too.
  for (const list of [levels, [...uprights].sort((a, b) => a.rule.at - b.rule.at)])
    for (let k = 0; k < list.length; k++)
      for (let m = k + 1; m < list.length && list[m]!.rule.at - list[k]!.rule.at <= TOUCH; m++)
        if (list[m]!.rule.from <= list[k]!.rule.to + TOUCH && list[k]!.rule.from <= list[m]!.rule.to + TOUCH) join(list[m]!.i, list[k]!.i);
  const groups = new Map<number, Group>();
  all.forEach(({ rule, level }, i) => {
    const key = root(i);
    const group = groups.get(key) ?? { across: [], down: [] };
    (level ? group.across : group.down).push(rule);
    groups.set(key, group);
  });
  return [...groups.values()];
}

/** For every line of the grid, which of its stretches are drawn: `drawn[line][stretch]`. */
function drawn(rules: readonly Rule[], lines: readonly number[], stops: readonly number[]): boolean[][] {
  return lines.map((at) => {
    const near = rules.filter((rule) => Math.abs(rule.at - at) <= TOUCH + 1);
    return stops.slice(1).map((stop, k) => {
      const middle = (stops[k]! + stop) / 2;
      return near.some((rule) => rule.from - TOUCH <= middle && rule.to + TOUCH >= middle);
    });
  });
}

/** The grid's levels, with one more where the uprights run on past the last rule: a row cut by the page's end often has no rule there. */
function closed(ys: number[], down: readonly Rule[]): number[] {
  const top = ys[0]!;
  const bottom = ys[ys.length - 1]!;
  const above = down.map((rule) => rule.from).filter((from) => from < top - OPEN);
  const below = down.map((rule) => rule.to).filter((to) => to > bottom + OPEN);
  if (above.length >= 2) ys.unshift(Math.min(...above));
  if (below.length >= 2) ys.push(Math.max(...below));
  return ys;
}

/** The grid's uprights, with one more on each side on which most level rules run on past the last: a table without a frame. */
function framed(xs: number[], across: readonly Rule[]): number[] {
  const reach = new Map<number, Rule>();
  for (const { at, from, to } of across) {
    const key = Math.round(at / TOUCH);
    const one = reach.get(key);
    reach.set(key, { at, from: Math.min(from, one?.from ?? from), to: Math.max(to, one?.to ?? to) });
  }
  const levels = [...reach.values()];
  const [first, last] = [xs[0]!, xs.at(-1)!];
  const left = levels.map(({ from }) => from).filter((from) => from < first - SIDE);
  const right = levels.map(({ to }) => to).filter((to) => to > last + SIDE);
  const many = Math.max(2, 0.6 * levels.length);
  return [...(left.length >= many ? [Math.min(...left)] : []), ...xs, ...(right.length >= many ? [Math.max(...right)] : [])];
}

const isSliver = (cell: GridCell): boolean => cell.words.length === 0 && cell.x1 - cell.x0 < SLIVER;

/** Cells without those, empty and narrower than any column, that stand between the borders of one row and of the next: their neighbour has their room. */
function withoutSlivers(cells: readonly GridCell[]): GridCell[] {
  const kept = cells.filter((cell) => !isSliver(cell)).map((cell) => ({ ...cell }));
  for (const gone of cells.filter(isSliver)) {
    const beside = kept.filter((cell) => cell.row === gone.row && cell.rowSpan === gone.rowSpan);
    const left = beside.find((cell) => cell.column + cell.colSpan === gone.column);
    const right = beside.find((cell) => cell.column === gone.column + gone.colSpan);
    if (left) left.colSpan += gone.colSpan;
    else if (right) {
      right.column = gone.column;
      right.colSpan += gone.colSpan;
    } else kept.push({ ...gone });
  }
  return kept.sort((p, q) => p.row - q.row || p.column - q.column);
}

/** A grid without the slivers between the borders of rows that an author dragged. */
function evened(grid: Grid): Grid {
  const cells = grid.cells.some(isSliver) ? withoutSlivers(grid.cells) : grid.cells;
  const even = evenColumns(grid.xs, cells);
  if (!even) return grid;
  for (const cell of cells) {
    const end = even.lineOf[cell.column + cell.colSpan]!;
    cell.column = even.lineOf[cell.column]!;
    cell.colSpan = end - cell.column;
  }
  return { ...grid, xs: even.xs, cells };
}

type Group = { across: Rule[]; down: Rule[] };

/** The ends of a group's level rules where they run on past its uprights on both sides; undefined where a frame closes them. */
function openEnds({ across, down }: Group): { left: number; right: number; top: number; bottom: number } | undefined {
  if (across.length === 0 || down.length === 0) return undefined;
  const [left, right] = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))];
  if (left > Math.min(...down.map((rule) => rule.at)) - SIDE || right < Math.max(...down.map((rule) => rule.at)) + SIDE) return undefined;
  return { left, right, top: Math.min(...across.map((rule) => rule.at)), bottom: Math.max(...across.map((rule) => rule.at)) };
}

/** Groups of rules joined over the rows that name a group, which part a table without a frame. */
function joinedOpen(groups: readonly Group[]): Group[] {
  const open = groups.flatMap((group) => {
    const ends = openEnds(group);
    return ends ? [{ group, ...ends }] : [];
  });
  if (open.length < 2) return [...groups];
  open.sort((a, b) => a.top - b.top);
  const gone = new Set<Group>();
  let last = open[0]!;
  for (const one of open.slice(1)) {
    const same = Math.abs(one.left - last.left) < TOUCH && Math.abs(one.right - last.right) < TOUCH;
    if (same && one.top - last.bottom < GROUP_ROW) {
      last.group.across.push(...one.group.across);
      last.group.down.push(...one.group.down);
      last.bottom = one.bottom;
      gone.add(one.group);
    } else last = one;
  }
  return groups.filter((group) => !gone.has(group));
}

/** Finds the ruled tables of a page `width` points wide and puts the words into their cells; words in no table are left in `outside`. */
export function findGrids(
  across: readonly Rule[],
  down: readonly Rule[],
  words: readonly LayoutWord[],
  page: number,
  width = Number.POSITIVE_INFINITY,
): { grids: Grid[]; outside: LayoutWord[] } {
  const grids: Grid[] = [];
  if (across.length >= 2 && down.length >= 2)
    for (const group of joinedOpen(connected(across, down))) {
      if (group.across.length < 2 || group.down.length < 2) continue;
      const xs = framed(clusters(group.down, TOUCH), group.across);
      const ys = closed(clusters(group.across, TOUCH), group.down);
      if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > 20_000) continue;
      grids.push({ xs, ys, cells: cellsOf(xs, ys, group), page });
    }
  grids.sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!);
  const outside: LayoutWord[] = [];
  // Counted, as in `place`.
  for (let i = 0; i < words.length; i++) if (!place(grids, words[i]!, width)) outside.push(words[i]!);
  return { grids: grids.map(evened), outside };
}

function cellsOf(xs: number[], ys: number[], group: Group): GridCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const levels = drawn(group.across, ys, xs);
  const uprights = drawn(group.down, xs, ys);
  const parent = Array.from({ length: rows * columns }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const here = r * columns + c;
      if (c + 1 < columns && !uprights[c + 1]![r]) parent[root(here + 1)] = root(here);
      if (r + 1 < rows && !levels[r + 1]![c]) parent[root(here + columns)] = root(here);
    }
  const cells = new Map<number, GridCell>();
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const key = root(r * columns + c);
      const cell = cells.get(key);
      if (!cell) cells.set(key, { row: r, column: c, rowSpan: 1, colSpan: 1, x0: 0, y0: 0, x1: 0, y1: 0, words: [] });
      else {
        cell.rowSpan = Math.max(cell.rowSpan, r - cell.row + 1);
        const right = Math.max(cell.column + cell.colSpan, c + 1);
        cell.column = Math.min(cell.column, c);
        cell.colSpan = right - cell.column;
      }
    }
  for (const cell of cells.values()) {
    cell.x0 = xs[cell.column]!;
    cell.x1 = xs[cell.column + cell.colSpan]!;
    cell.y0 = ys[cell.row]!;
    cell.y1 = ys[cell.row + cell.rowSpan]!;
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
