import type { Line } from './line.ts';

/** So many lines that begin at one place are a column of running text; and those that tell an indent. */
const MANY = 6;
const FEW = 3;
/** Narrowest column (points), and narrowest white before the next. */
const NARROWEST = 120;
const WHITE = 3;
/** How far (letter sizes) below each other lines of one column stand at most. */
const APART = 3;
/** Share of lines beside a column that may run into it with a wide gap where it begins. */
const OVER = 0.1;

/** Share of a column's lines that begin where others do: its titles may be centred. */
const FLUSH = 0.6;

/** Where lines begin, in whole points, and how many of them do. */
function startsOf(lines: readonly Line[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { x0 } of lines) counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1);
  return counts;
}

/** Whether a line begins where, less than a point away, so many of others do. */
const isFlush = ({ x0 }: Line, counts: ReadonlyMap<number, number>, many = FEW): boolean => {
  const x = Math.round(x0);
  return [x - 1, x, x + 1].reduce((sum, at) => sum + (counts.get(at) ?? 0), 0) >= many;
};

/**
 * Places at which many lines begin below each other while others stand beside them, left of the place, and hardly one runs over it:
 * columns of running text, whose lines need not stand on one another's baselines. `parts`: whether a line has a wide gap at a place.
 */
export function columnStarts(lines: readonly Line[], parts: (line: Line, x: number) => boolean): number[] {
  const counts = startsOf(lines);
  const left = lines.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY);
  return [...counts].flatMap(([x, count]) => {
    if (count < MANY || x - left < NARROWEST) return [];
    const own = lines.filter((line) => Math.round(line.x0) === x);
    const [top, bottom] = [Math.min(...own.map((line) => line.top)), Math.max(...own.map((line) => line.bottom))];
    const beside = lines.filter((line) => line.x0 < x - NARROWEST / 2 && line.bottom > top && line.top < bottom);
    const over = beside.filter((line) => line.x1 > x && !parts(line, x));
    return beside.length >= MANY && over.length <= OVER * beside.length ? [x] : [];
  });
}

/** Whether lines of a column are running text: most as wide as it, and hardly one beside another, as a table's cells are. */
function isRunning(lines: readonly Line[]): boolean {
  const [from, to] = [Math.min(...lines.map(({ x0 }) => x0)), Math.max(...lines.map(({ x1 }) => x1))];
  const wide = lines.filter(({ x0, x1 }) => x1 - x0 > 0.6 * (to - from)).length;
  const beside = lines.filter((line, i) => i > 0 && Math.abs(line.y - lines[i - 1]!.y) < 0.3 * line.size).length;
  return wide >= 0.5 * lines.length && beside <= OVER * lines.length;
}

/** Lines one below the other from one of them on, up and down, as long as each is close to the last and `goesOn`. */
function run(lines: readonly Line[], from: number, goesOn: (line: Line) => boolean): Line[] {
  const found = [lines[from]!];
  for (const step of [1, -1])
    for (let i = from + step, last = lines[from]!; i >= 0 && i < lines.length; i += step) {
      const line = lines[i]!;
      const space = step > 0 ? line.top - last.bottom : last.top - line.bottom;
      if (space > APART * line.size || !goesOn(line)) break;
      found.push(line);
      last = line;
    }
  return found;
}

/** Lines of a page with two columns of text: those of either column in order, and those above and below both. */
export type Columns = { above: Line[]; left: Line[]; right: Line[]; below: Line[] };

/**
 * Two columns of running text on a page, and what stands above and below them: a letterhead whose sides stand as far apart, a signature.
 * Undefined where none are, or a line runs over both.
 */
export function textColumns(lines: readonly Line[]): Columns | undefined {
  const sorted = [...lines].sort((a, b) => a.top - b.top);
  const x = Math.min(...columnStarts(sorted, () => false));
  if (!Number.isFinite(x)) return undefined;
  const rights = sorted.filter((line) => line.x0 > x - 2);
  const counts = startsOf(rights);
  const first = rights.findIndex((line) => Math.abs(line.x0 - x) < 2);
  const right = run(rights, first, (line) => isFlush(line, counts));
  const [top, bottom] = [Math.min(...right.map((line) => line.top)), Math.max(...right.map((line) => line.bottom))];
  const lefts = sorted.filter((line) => line.x0 < x - 2);
  const within = lefts.filter((line) => line.bottom > top + 0.5 * line.size && line.top < bottom);
  const starts = startsOf(within);
  if (within.length < MANY || right.length < MANY || within.some((line) => line.x1 > x - WHITE)) return undefined;
  if (within.filter((line) => isFlush(line, starts)).length < FLUSH * within.length) return undefined;
  if (!isRunning(within) || !isRunning(right)) return undefined;
  // The left column may end lower than the right one, as long as nothing else stands beside it.
  const left = [...within];
  for (const line of lefts.slice(lefts.indexOf(within.at(-1)!) + 1)) {
    const beside = rights.some((one) => !right.includes(one) && one.bottom > line.top && one.top < line.bottom);
    if (beside || line.x1 > x - WHITE || line.top - left.at(-1)!.bottom > 0.8 * line.size || !isFlush(line, starts)) break;
    left.push(line);
  }
  const taken = new Set([...left, ...right]);
  const others = lines.filter((line) => !taken.has(line));
  const below = Math.max(bottom, left.at(-1)!.bottom);
  const inOrder = (own: readonly Line[]) => lines.filter((line) => own.includes(line));
  return {
    above: others.filter((line) => line.bottom < below - 0.5 * line.size),
    left: inOrder(left),
    right: inOrder(right),
    below: others.filter((line) => line.bottom >= below - 0.5 * line.size),
  };
}
