import { type LayoutWord, type Line, linesOf, textOf } from './line.ts';
import type { Rule } from './ruling.ts';
import type { Grid, GridCell } from './table.ts';

/** Shortest level rule (points) that can part rows. */
const LONG = 150;
/** Narrowest white stretch (points) that parts columns. */
const GUTTER = 5;
/** Gap, in letter sizes, at which lines are parted. */
const WIDE = 0.8;
/** How much wider than between most words a gap is that parts cells which stand as close to each other as a justified line's words may. */
const WIDER = 1.5;
/** Pieces of a row that fills several columns. */
const MANY = 4;

/** Pieces of one level line joined, as some programs draw borders cell by cell; long ones only, from top to bottom. */
function longRules(across: readonly Rule[]): Rule[] {
  const found: Rule[] = [];
  for (const rule of [...across].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const last = found.findLast((one) => Math.abs(one.at - rule.at) < 1.5 && rule.from <= one.to + 2 && rule.to >= one.from - 2);
    if (last) {
      last.from = Math.min(last.from, rule.from);
      last.to = Math.max(last.to, rule.to);
    } else found.push({ ...rule });
  }
  return found.filter((rule) => rule.to - rule.from >= LONG);
}

/** A level at which a table's rule leaves out the columns whose cells go on below it; `pieces` are what is drawn of it. */
type Broken = { at: number; pieces: readonly Rule[] };

/** Share of a table's width that what is left of a broken rule has at least. */
const LEFT = 0.4;
/** Two edges nearer to each other than this (points) are one. */
const NEAR = 12;

/** The broken rules between the first and the last of a table's rules. */
function brokenRules(across: readonly Rule[], rules: readonly Rule[]): Broken[] {
  const { from, to } = rules[0]!;
  const found: { at: number; pieces: Rule[] }[] = [];
  for (const rule of [...across].sort((a, b) => a.at - b.at)) {
    if (rule.at < rules[0]!.at + 4 || rule.at > rules.at(-1)!.at - 4 || rule.from < from - 6 || rule.to > to + 6) continue;
    if (rules.some((one) => Math.abs(one.at - rule.at) < 2)) continue;
    const last = found.at(-1);
    if (last && rule.at - last.at < 1.5) last.pieces.push(rule);
    else found.push({ at: rule.at, pieces: [rule] });
  }
  return found.filter(({ pieces }) => pieces.reduce((sum, one) => sum + one.to - one.from, 0) > LEFT * (to - from));
}

/** Columns' edges with those at which a broken rule ends, where none stands near. */
function withEnds(xs: readonly number[], broken: readonly Broken[]): number[] {
  const all = [...xs];
  for (const end of broken.flatMap(({ pieces }) => pieces.flatMap(({ from, to }) => [from, to])))
    if (end > xs[0]! && end < xs.at(-1)! && all.every((x) => Math.abs(x - end) > NEAR)) all.push(end);
  return all.sort((a, b) => a - b);
}

/** Joins the cells of columns that a broken rule does not part. */
function joinOver(cells: GridCell[], row: number, { pieces }: Broken): void {
  const covers = (x: number) => pieces.some(({ from, to }) => from < x && x < to);
  for (const below of cells.filter((cell) => cell.row === row && cell.colSpan === 1 && !covers((cell.x0 + cell.x1) / 2))) {
    const above = cells.find(({ row: r, rowSpan, column, colSpan }) => r + rowSpan === row && column === below.column && colSpan === 1);
    if (!above) continue;
    above.words.push(...below.words);
    above.rowSpan += below.rowSpan;
    above.y1 = below.y1;
    cells.splice(cells.indexOf(below), 1);
  }
}

/** Runs of rules, one below the other, of the same two ends. */
function stacks(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  for (const rule of rules) {
    const stack = found.find((one) => {
      const last = one[one.length - 1]!;
      return Math.abs(last.from - rule.from) < 6 && Math.abs(last.to - rule.to) < 6 && rule.at - last.at > 4;
    });
    if (stack) stack.push(rule);
    else found.push([rule]);
  }
  return found;
}

/** The name over a table's numbers. */
const NUMBERS = /^(?:s?tt|st|stt\.?|số tt|số thứ tự)$/i;

/**
 * A run of rules parted where another table begins: between two of them stand lines one below the other (a heading, the table's title),
 * and what stands below the next rule begins with the name over numbers, or room is left about those lines.
 */
function parted(rules: readonly Rule[], words: readonly LayoutWord[], page: number): Rule[][] {
  const found: Rule[][] = [[]];
  const between = (r: number): Line[] => {
    const [above, below] = [rules[r], rules[r + 1]];
    if (!above || !below) return [];
    const own = words.filter(
      ({ x0, x1, y, size }) => y - 0.3 * size > above.at && y - 0.3 * size < below.at && x0 > above.from - 3 && x1 < above.to + 3,
    );
    return linesOf(own, page, 0.8, false);
  };
  for (const [r, rule] of rules.entries()) {
    found.at(-1)!.push(rule);
    if (r === 0 || r > rules.length - 3) continue;
    const lines = between(r);
    if (lines.length === 0 || lines.some((line, i) => i > 0 && line.top < lines[i - 1]!.bottom - 2)) continue;
    const room = rules[r + 1]!.at - rule.at - lines.reduce((sum, line) => sum + line.bottom - line.top, 0);
    const next = between(r + 1);
    if (next.length < 2) continue;
    const named = next.some((line) => NUMBERS.test(textOf(line)) && line.x0 < rule.from + 20);
    if (named || (lines.length > 1 && room > 2 * lines[0]!.size)) found.push([]);
  }
  return found;
}

/** The columns' edges: where no line of text stands, lines that alone fill most of the width left out (group rows). */
function columnEdges(lines: readonly Line[], left: number, right: number): number[] {
  const narrow = lines.filter((line) => line.x1 - line.x0 < 0.6 * (right - left)).sort((a, b) => a.x0 - b.x0);
  const edges = [left];
  let reach = Number.NEGATIVE_INFINITY;
  for (const line of narrow) {
    if (reach > left && line.x0 - reach >= GUTTER) edges.push((reach + line.x0) / 2);
    reach = Math.max(reach, line.x1);
  }
  return [...edges, right];
}

type Telling = { lines: readonly Line[]; groups: ReadonlySet<Line>; over: ReadonlySet<Line> };

/**
 * The lines that tell the columns of a table whose rows fill several: not those of groups' names («II  Hạ tầng», one or two pieces on one
 * line), and of its head no name over several columns («Đơn vị thực hiện» over «Chủ trì», «Phối hợp»).
 */
function telling(rules: readonly Rule[], lines: readonly Line[], left: number, right: number): Telling {
  const bands = rules.slice(1).map((rule, r) => lines.filter(({ y, size }) => y - 0.3 * size > rules[r]!.at && y - 0.3 * size < rule.at));
  const full = bands.filter((own) => own.length >= MANY).length;
  if (full < 2 || full * 2 < bands.length) return { lines, groups: new Set(), over: new Set() };
  const groups = new Set(bands.filter((own) => own.length <= 2 && own.every(({ y }) => Math.abs(y - own[0]!.y) < 2)).flat());
  const rest = lines.filter((line) => !groups.has(line));
  const head = bands[0]!;
  const inner = columnEdges(
    rest.filter((line) => !head.includes(line)),
    left,
    right,
  );
  const over = new Set(head.filter((line) => standsOver(line, head, inner)));
  return { lines: rest.filter((line) => !over.has(line)), groups, over };
}

/** The gap between most words, in letter sizes. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines.flatMap(({ words, size }) => words.slice(1).map((word, i) => (word.x0 - words[i]!.x1) / size));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

/** What tells the columns of a table's lines, and their edges. */
function columnsOf(levels: readonly Rule[], lines: readonly Line[], left: number, right: number, broken: readonly Broken[]) {
  const told = telling(levels, lines, left, right);
  const bands = levels
    .slice(1)
    .map((rule, r) => told.lines.filter(({ y, size }) => y - 0.3 * size > levels[r]!.at && y - 0.3 * size < rule.at));
  const edges = columnEdges(told.lines, left, right);
  // «TT» in the middle over numbers at the edge: no row has words on both sides of the white between them.
  const xs = edges.filter((_, i) => {
    if (i === 0 || i === edges.length - 1) return true;
    const within = (line: Line, k: number): boolean => line.x0 < edges[k + 1]! && line.x1 > edges[k]!;
    return bands.some((own) => own.some((line) => within(line, i - 1)) && own.some((line) => within(line, i)));
  });
  return { lines, told, xs: withEnds(xs, broken) };
}

/** Whether a name of a head stands over two columns: names of theirs stand lower, and none beside it. */
function standsOver(name: Line, head: readonly Line[], xs: readonly number[]): boolean {
  const at = xs.findIndex((x, i) => i > 0 && i < xs.length - 1 && name.x0 < x - GUTTER / 2 && name.x1 > x + GUTTER / 2);
  if (at < 0) return false;
  const within = (k: number): Line[] =>
    head.filter((one) => one !== name && (one.x0 + one.x1) / 2 > xs[k]! && (one.x0 + one.x1) / 2 < xs[k + 1]!);
  return [within(at - 1), within(at)].every((own) => own.length > 0 && own.every(({ y }) => y > name.y + 2));
}

/** The column in which a place lies. */
export const columnAt = (xs: readonly number[], x: number) =>
  Math.max(
    0,
    xs.findLastIndex((edge, i) => edge <= x && i < xs.length - 1),
  );

/** Levels between rows: the rules; under the last inner rule of a table ruled at its head only, also above each line of the first column. */
function rowEdges(rules: readonly Rule[], lines: readonly Line[], xs: readonly number[]): number[] {
  const ys = rules.map((rule) => rule.at);
  if (ys.length !== 3) return ys;
  const first = lines.filter((line) => line.y > ys[1]! && line.x1 <= xs[1]! + 1).map((line) => line.top - 1);
  return [...ys.slice(0, 2), ...first.sort((a, b) => a - b).slice(1), ys[2]!];
}

/** The cells of one row: a line that reaches over several columns joins them, in the row of a `group`'s name all behind as well. */
export function rowCells(
  row: number,
  lines: readonly Line[],
  xs: readonly number[],
  top: number,
  bottom: number,
  group = false,
): GridCell[] {
  const columns = xs.length - 1;
  const opens = Array.from({ length: columns }, () => true);
  for (const line of lines) {
    const [first, last] = [columnAt(xs, line.x0), columnAt(xs, line.x1)];
    // «Du lịch thông minh» in bold without a number
    const alone = lines.length === 1 && first <= 1 && line.words.every(({ bold }) => bold);
    for (let c = first + 1; c <= (group && (last > first || alone) ? columns - 1 : last); c++) opens[c] = false;
  }
  const cells: GridCell[] = [];
  for (let c = 0; c < columns; c++) {
    const last = cells[cells.length - 1];
    if (opens[c] || !last)
      cells.push({ row, column: c, rowSpan: 1, colSpan: 1, x0: xs[c]!, x1: xs[c + 1]!, y0: top, y1: bottom, words: [] });
    else {
      last.colSpan++;
      last.x1 = xs[c + 1]!;
    }
  }
  for (const line of lines)
    for (const word of line.words) cells.findLast((cell) => cell.x0 <= word.x0 + 1 || cell.column === 0)!.words.push(word);
  return cells;
}

/** Joins what stands in one column of a head's two rows, where no name stands over several. */
function joinHead(cells: GridCell[]): void {
  for (const cell of cells.filter(({ row, colSpan }) => row === 0 && colSpan === 1)) {
    const below = cells.findIndex(({ row, column, colSpan }) => row === 1 && column === cell.column && colSpan === 1);
    if (below < 0) continue;
    const [{ words, y1 }] = cells.splice(below, 1) as [GridCell];
    cell.words.push(...words);
    Object.assign(cell, { rowSpan: 2, y1 });
  }
}

/** The columns of the table that ends the page before, where rules of the same two ends stand at the top of this one. */
function columnsBefore(rules: readonly Rule[], across: readonly Rule[], before: Grid | undefined): number[] | undefined {
  const { from, to } = rules[0]!;
  if (!before || across.some((rule) => rule.at < rules[0]!.at - 1)) return undefined;
  return Math.abs(from - before.xs[0]!) < 6 && Math.abs(to - before.xs.at(-1)!) < 6 ? before.xs : undefined;
}

/**
 * Finds tables that have level rules only: three and more of one length, with text between them that leaves white stretches from top to
 * bottom. Words of such tables are taken out of `outside`. `before`: the table that ends the page before, which may go on at this one's
 * top with fewer rules and hardly a full row.
 */
export function findLevelGrids(across: readonly Rule[], outside: LayoutWord[], page: number, before?: Grid): Grid[] {
  const grids: Grid[] = [];
  if (across.length < 2) return grids;
  for (const rules of stacks(longRules(across)).flatMap((stack) => parted(stack, outside, page))) {
    const known = columnsBefore(rules, across, before);
    if (rules.length < (known ? 2 : 3)) continue;
    const [left, right] = [Math.min(...rules.map((rule) => rule.from)), Math.max(...rules.map((rule) => rule.to))];
    const [top, bottom] = [rules[0]!.at, rules[rules.length - 1]!.at];
    const middle = (word: LayoutWord) => word.y - 0.3 * word.size;
    const inside = outside.filter((word) => middle(word) > top && middle(word) < bottom && word.x0 > left - 3 && word.x1 < right + 3);
    if (inside.length === 0) continue;
    const wide = linesOf(inside, page, WIDE, false);
    const broken = known ? [] : brokenRules(across, rules);
    const levels = [...rules, ...broken.map(({ at }) => ({ at, from: left, to: right }))].sort((a, b) => a.at - b.at);
    const coarse = columnsOf(levels, wide, left, right, broken);
    const close = Math.max(0.42, WIDER * usualGap(wide));
    const fine =
      levels.length >= MANY && close < WIDE ? columnsOf(levels, linesOf(inside, page, close, false), left, right, broken) : coarse;
    const { lines, told, ...found } = fine.xs.length > Math.max(coarse.xs.length, 3) ? fine : coarse;
    const xs = known ?? found.xs;
    if (xs.length < (levels.length > 3 ? 3 : 4)) continue;
    const ys = rowEdges(levels, lines, xs);
    // A head of two rows: names over several columns, and those columns' own.
    if (told.over.size > 0) ys.splice(1, 0, Math.max(...[...told.over].map(({ y }) => y)));
    const cells = ys.slice(1).flatMap((end, r) => {
      const within = lines.filter((line) => line.y - 0.3 * line.size > ys[r]! && line.y - 0.3 * line.size < end);
      return rowCells(r, within, xs, ys[r]!, end, within.length > 0 && within.every((line) => told.groups.has(line)));
    });
    for (const one of broken) joinOver(cells, ys.indexOf(one.at), one);
    if (told.over.size > 0) joinHead(cells);
    // Most rows must fill two cells at least, or the rules only underline.
    const filled = ys.slice(1).filter((_, r) => cells.filter((cell) => cell.row === r && cell.words.length > 0).length > 1).length;
    if (!known && (filled < 2 || filled < 0.6 * (ys.length - 1))) continue;
    grids.push({ xs, ys, cells, page });
    const taken = new Set(inside);
    outside.splice(0, outside.length, ...outside.filter((word) => !taken.has(word)));
  }
  return grids;
}
