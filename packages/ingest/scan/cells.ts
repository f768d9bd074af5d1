import type { Grey } from './grey.ts';
import type { Rect } from './ink.ts';
import type { Rule, Ruling } from './rule.ts';
import { eraseStroke } from './ruling.ts';
import { lettersBeside, POINT } from './stems.ts';

/** A cell of a ruled table on a scan: its inside in pixels and its place in the grid. */
export type ScanCell = Rect & { row: number; column: number; rowSpan: number; colSpan: number };

/** A ruled table found in a page's picture: the grid's lines in pixels, cells in reading order. */
export type ScanTable = { cells: ScanCell[]; xs: number[]; ys: number[] };

/** How far (in inches) what belongs to one line of the grid may lie apart. */
const SLACK = 0.06;

/** Positions drawn together where they lie within `tolerance`; answers the means, ascending. */
function clusters(values: number[], tolerance: number): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups[groups.length - 1];
    if (last && value - last[last.length - 1]! <= tolerance) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Rules that cross or touch one another, table by table. */
function connected({ across, down }: Ruling, slack: number): { across: Rule[]; down: Rule[] }[] {
  const groups: { across: Rule[]; down: Rule[] }[] = [];
  const left = { across: new Set(across), down: new Set(down) };
  for (const first of across) {
    if (!left.across.delete(first)) continue;
    const group = { across: [first], down: [] as Rule[] };
    const meets = (h: Rule, v: Rule) => v.at >= h.from - slack && v.at <= h.to + slack && h.at >= v.from - slack && h.at <= v.to + slack;
    for (let grown = true; grown; ) {
      grown = false;
      for (const v of left.down)
        if (group.across.some((h) => meets(h, v))) {
          left.down.delete(v);
          group.down.push(v);
          grown = true;
        }
      for (const h of left.across)
        if (group.down.some((v) => meets(h, v))) {
          left.across.delete(h);
          group.across.push(h);
          grown = true;
        }
    }
    groups.push(group);
  }
  return groups;
}

/** Share of the stretch from `from` to `to` that rules at `at` cover: as drawn, and with their gaps bridged. */
function coverage(rules: readonly Rule[], at: number, from: number, to: number, slack: number): { drawn: number; bridged: number } {
  const overlap = (a: number, b: number) => Math.max(0, Math.min(b, to) - Math.max(a, from));
  let drawn = 0;
  let bridged = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > slack) continue;
    bridged += overlap(rule.from, rule.to);
    for (const [a, b] of rule.pieces) drawn += overlap(a, b);
  }
  return { drawn: drawn / (to - from), bridged: bridged / (to - from) };
}

/** Whether letters stand across a boundary between `from` and `to`. */
function inkAcross(grey: Grey, at: number, from: number, to: number, direction: 'down' | 'across'): boolean {
  const { data, width, height } = grey;
  const centre = Math.round(at);
  let dark = 0;
  for (let i = Math.ceil(from) + 4; i < to - 4; i++) {
    const [x, y] = direction === 'down' ? [centre, i] : [i, centre];
    if (x >= 0 && y >= 0 && x < width && y < height && data[y * width + x]! < 110) dark++;
  }
  return dark > 2 || (direction === 'down' && lettersBeside(grey, centre, from, to));
}

/** The part of a rule from `from` to `to`; undefined where nothing of it is drawn there. */
function within(rule: Rule, from: number, to: number): Rule | undefined {
  const pieces = rule.pieces.map(([a, b]): [number, number] => [Math.max(a, from), Math.min(b, to)]).filter(([a, b]) => a < b);
  if (pieces.length === 0) return undefined;
  return { ...rule, pieces, from: Math.min(...pieces.map(([a]) => a)), to: Math.max(...pieces.map(([, b]) => b)) };
}

/**
 * Tables that stand so close below one another that their uprights were taken for one another's: parted where no upright is drawn between
 * two levels at whose ends (one at least, since a copier cuts margins off) tables are closed, the one above and the one below.
 */
function apart(group: { across: Rule[]; down: Rule[] }, dpi: number): { across: Rule[]; down: Rule[] }[] {
  const slack = dpi * SLACK;
  const near = dpi * 0.12;
  const drawn = (rules: readonly Rule[], from: number, to: number) => rules.some((rule) => within(rule, from, to) !== undefined);
  const levels = [...group.across].sort((a, b) => a.at - b.at);
  const closedAt = (level: Rule, from: number, to: number) =>
    [level.from, level.to].some((end) =>
      drawn(
        group.down.filter((rule) => Math.abs(rule.at - end) <= slack),
        from,
        to,
      ),
    );
  for (let i = 1; i < levels.length; i++) {
    const [above, below] = [levels[i - 1]!, levels[i]!];
    if (below.at - above.at < near || drawn(group.down, above.at + slack, below.at - slack)) continue;
    if (!closedAt(above, above.at - near, above.at - 3) || !closedAt(below, below.at + 3, below.at + near)) continue;
    const middle = (above.at + below.at) / 2;
    const part = (from: number, to: number) => ({
      across: group.across.filter((rule) => rule.at > from && rule.at < to),
      down: group.down.flatMap((rule) => within(rule, from, to) ?? []),
    });
    return [part(Number.NEGATIVE_INFINITY, middle), ...apart(part(middle, Number.POSITIVE_INFINITY), dpi)];
  }
  return [group];
}

/** How far a rule parts two boxes: it is drawn there (`drawn`), runs on there too faint to be seen (`faint`), or letters stand across (`none`). */
function wallAt(
  grey: Grey,
  rules: readonly Rule[],
  at: number,
  from: number,
  to: number,
  slack: number,
  direction: 'down' | 'across',
): Wall {
  const { drawn, bridged } = coverage(rules, at, from, to, slack);
  const blank = drawn < 0.1;
  if (drawn >= 0.4) return { wall: 'drawn', blank, whole: drawn >= 0.8 };
  return { wall: bridged >= 0.5 && !inkAcross(grey, at, from, to, direction) ? 'faint' : 'none', blank, whole: false };
}

/** What stands between two boxes; `blank`: hardly anything of a rule is drawn there, `whole`: nearly all of it. */
type Wall = { wall: 'drawn' | 'faint' | 'none'; blank: boolean; whole: boolean };

/** Whether letters stand in a box, a little within its edges. */
function inked({ data, width, height }: Grey, x0: number, x1: number, y0: number, y1: number): boolean {
  let dark = 0;
  for (let y = Math.ceil(y0) + 4; y < Math.min(height, y1 - 4); y++)
    for (let x = Math.ceil(x0) + 4; x < Math.min(width, x1 - 4); x++) if (data[y * width + x]! < 110 && ++dark > 12) return true;
  return false;
}

/**
 * Whether a row is one box though its rules might only be too faint: no inner upright is drawn in it, those of a row beside it are drawn whole, and
 * letters stand in one box at most («THÁNG 5»).
 */
function isGroupRow(grey: Grey, xs: readonly number[], ys: readonly number[], walls: readonly Wall[][], row: number): boolean {
  const sharp = (beside: readonly Wall[] | undefined) => beside?.every(({ whole }) => whole) === true;
  if (walls[row]!.length < 2 || !walls[row]!.every(({ blank }) => blank) || !(sharp(walls[row - 1]) || sharp(walls[row + 1]))) return false;
  return xs.slice(1).filter((x, c) => inked(grey, xs[c]!, x, ys[row]!, ys[row + 1]!)).length <= 1;
}

/**
 * The same where rules are broken, so that none is whole and what is left of one may stand for all of it: a row whose last boxes are one («A | Giai
 * đoạn chuẩn bị»), since nothing of an upright is left between them, something in a row beside it, and letters stand in one of them at most.
 */
function endsAsGroup(grey: Grey, xs: readonly number[], ys: readonly number[], walls: readonly Wall[][], row: number): boolean {
  const own = walls[row]!;
  const from = own.findLastIndex(({ blank }) => !blank) + 1;
  if (own.length - from < 2) return false;
  const left = (beside: readonly Wall[] | undefined) => beside?.slice(from).every(({ blank }) => !blank) === true;
  if (!left(walls[row - 1]) && !left(walls[row + 1])) return false;
  return xs.slice(from + 1).filter((x, c) => inked(grey, xs[from + c]!, x, ys[row]!, ys[row + 1]!)).length <= 1;
}

/** The cells of one table: boxes of its grid joined where no rule parts them. */
function cellsOf(
  grey: Grey,
  xs: number[],
  ys: number[],
  group: { across: Rule[]; down: Rule[] },
  dpi: number,
  broken: boolean,
): ScanCell[] {
  const slack = dpi * SLACK;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const parent = Array.from({ length: rows * columns }, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!));
  const walls = ys.slice(1).map((below, r) =>
    xs.slice(1, -1).map((x): Wall => {
      const found = wallAt(grey, group.down, x, ys[r]!, below, slack, 'down');
      return found.wall !== 'drawn' && eraseStroke(grey, x, ys[r]!, below, dpi) ? { wall: 'drawn', blank: false, whole: false } : found;
    }),
  );
  for (let r = 0; r < rows; r++) {
    const uprights = walls[r]!;
    // Where a group row's heading runs over a rule that is not drawn, the others that are not drawn in that row were left out too.
    const grouped =
      uprights.some(({ wall, blank }) => wall === 'none' && blank) || (broken ? endsAsGroup : isGroupRow)(grey, xs, ys, walls, r);
    uprights.forEach(({ wall, blank }, c) => {
      if (wall === 'none' || (grouped && wall === 'faint' && blank)) parent[root(r * columns + c + 1)] = root(r * columns + c);
    });
    for (let c = 0; r + 1 < rows && c < columns; c++)
      if (wallAt(grey, group.across, ys[r + 1]!, xs[c]!, xs[c + 1]!, slack, 'across').wall === 'none')
        parent[root((r + 1) * columns + c)] = root(r * columns + c);
  }
  const cells = new Map<number, ScanCell>();
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const key = root(r * columns + c);
      const cell = cells.get(key) ?? { row: r, column: c, rowSpan: 1, colSpan: 1, x0: 0, y0: 0, x1: 0, y1: 0 };
      cell.rowSpan = Math.max(cell.rowSpan, r - cell.row + 1);
      cell.colSpan = Math.max(cell.colSpan, c - cell.column + 1);
      cell.column = Math.min(cell.column, c);
      cells.set(key, cell);
    }
  for (const cell of cells.values()) {
    cell.x0 = Math.ceil(xs[cell.column]!);
    cell.x1 = Math.floor(xs[cell.column + cell.colSpan]!);
    cell.y0 = Math.ceil(ys[cell.row]!);
    cell.y1 = Math.floor(ys[cell.row + cell.rowSpan]!);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The grid's uprights with one more on a side that is left open: where most levels run on to one end well past the last upright. */
function closed(xs: number[], levels: readonly Rule[], slack: number): number[] {
  const agreed = (ends: number[]) => ends.filter((end) => Math.abs(end - ends[ends.length >> 1]!) <= slack).length > 0.6 * ends.length;
  const starts = levels.map((rule) => rule.from).sort((a, b) => a - b);
  const ends = levels.map((rule) => rule.to).sort((a, b) => a - b);
  const [left, right] = [starts[starts.length >> 1]!, ends[ends.length >> 1]!];
  const open = { left: left < xs[0]! - 4 * slack && agreed(starts), right: right > xs[xs.length - 1]! + 4 * slack && agreed(ends) };
  return [...(open.left ? [left] : []), ...xs, ...(open.right ? [right] : [])];
}

/** Finds the ruled tables of a page. Columns and rows are where rules line up; a lone box is no table. */
export function findTables(grey: Grey, ruling: Ruling, dpi: number): ScanTable[] {
  const slack = dpi * SLACK;
  const tables: ScanTable[] = [];
  for (const group of connected(ruling, slack).flatMap((one) => apart(one, dpi))) {
    const drawn = clusters(
      group.down.map((rule) => rule.at),
      slack,
    );
    const ys = clusters(
      group.across.map((rule) => rule.at),
      slack,
    );
    if (drawn.length < 2 || ys.length < 3) continue;
    const xs = closed(drawn, group.across, slack);
    if (xs.length < 3) continue;
    const cells = cellsOf(grey, xs, ys, group, dpi, ruling.broken === true);
    if (cells.length < 4) continue;
    tables.push({ cells, xs, ys });
  }
  return tables.sort((a, b) => a.ys[0]! - b.ys[0]!);
}

/** What is left of a rule at a cell's side stands so near to it, in inches, and is drawn over so much of the cell's height, as no letter is. */
const SIDE = 0.03;
const DRAWN = 0.6;

/** Whitens what is left of the rules at both sides of a cell (in place), as where they lean or lie in a shadow. */
function wipeSides({ data, width }: Grey, { x0, x1, y0, y1 }: Rect, dpi: number): void {
  const side = Math.round(SIDE * dpi);
  const height = y1 - y0 + 1;
  if (x1 - x0 < 6 * side) return;
  for (const from of [x0, x1 - side + 1])
    for (let x = from; x < from + side; x++) {
      let dark = 0;
      for (let y = y0, p = y0 * width + x; y <= y1; y++, p += width) if (data[p]! < POINT) dark++;
      if (dark < DRAWN * height) continue;
      for (let y = y0, p = y0 * width + x; y <= y1; y++, p += width) data.fill(255, p - 1, p + 2);
    }
}

/** A cell's picture with a white margin, and the same place wiped white on the page. Undefined when the cell is empty. */
export function cutCell(page: Grey, cell: Rect, dpi: number): Grey | undefined {
  const margin = Math.round(dpi * 0.06);
  wipeSides(page, cell, dpi);
  const width = cell.x1 - cell.x0 + 1;
  const height = cell.y1 - cell.y0 + 1;
  const cut: Grey = {
    data: new Uint8Array((width + 2 * margin) * (height + 2 * margin)).fill(255),
    width: width + 2 * margin,
    height: height + 2 * margin,
  };
  let dark = 0;
  for (let y = 0; y < height; y++) {
    const from = (cell.y0 + y) * page.width + cell.x0;
    const row = page.data.subarray(from, from + width);
    for (const value of row) if (value < 150) dark++;
    cut.data.set(row, (y + margin) * cut.width + margin);
    row.fill(255);
  }
  return dark < 12 ? undefined : cut;
}
