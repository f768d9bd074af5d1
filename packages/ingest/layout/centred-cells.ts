import { SAME, type Strip } from './column-strips.ts';
import { ORDINAL } from './gutter-band.ts';
import { type Line, textOf } from './line.ts';
import { type Row, rowsOf } from './rows.ts';

/** How far (letter sizes) the middle of a cell may lie from its row's. */
const NEAR = 0.3;
/** Lines of a head, and of a cell, at most. */
const HIGHEST_HEAD = 6;
const LONGEST = 30;

const columnOf = ({ x0 }: Line, strips: readonly Strip[]): number => strips.filter(({ to }) => to < x0 + SAME).length;

/**
 * A column's lines parted among rows whose numbers stand at `middles`: each row's lines follow each other about its middle. Lines above the
 * first row's are a head's, those below the last are others. Of several ways the one that fills most rows; undefined where the lines do not stand so.
 */
function partedAbout(lines: readonly Line[], middles: readonly number[]): Line[][] | undefined {
  let [best, most] = [undefined as Line[][] | undefined, 0];
  for (let head = 0; head <= Math.min(HIGHEST_HEAD, lines.length); head++) {
    const groups: Line[][] = [];
    let at = head;
    for (const [i, middle] of middles.entries()) {
      // The page's end may cut the last row.
      const count = countAbout(lines, at, middle) ?? (i > 0 && i === middles.length - 1 ? countOn(lines, at) : undefined);
      if (count === undefined) break;
      groups.push(lines.slice(at, at + count));
      at += count;
    }
    const filled = groups.filter((group) => group.length > 0).length;
    if (groups.length === middles.length && filled > most) [best, most] = [groups, filled];
  }
  return best;
}

/** How many lines from one on stand about a middle; 0 where the next one stands below it. */
function countAbout(lines: readonly Line[], at: number, middle: number): number | undefined {
  const first = lines[at];
  if (!first || first.y > middle + NEAR * first.size) return 0;
  for (let count = 1; count <= LONGEST && at + count <= lines.length; count++) {
    const last = lines[at + count - 1]!;
    if (count > 1 && last.y - lines[at + count - 2]!.y > 1.8 * last.size) return undefined;
    if (Math.abs((first.y + last.y) / 2 - middle) < NEAR * last.size) return count;
  }
  return undefined;
}

/** Whether the lines of a column at rows whose numbers stand at `tops` begin where those do. */
const beginsAt = (lines: readonly Line[], tops: readonly number[]): boolean =>
  tops.every((top, i) => {
    const first = lines.find((line) => line.y > top - NEAR * line.size);
    return !first || first.y > (tops[i + 1] ?? Number.POSITIVE_INFINITY) - NEAR * first.size || first.y < top + NEAR * first.size;
  });

/** How many lines follow each other closely from one on. */
function countOn(lines: readonly Line[], at: number): number {
  const stop = lines.findIndex((line, i) => i > at && line.y - lines[i - 1]!.y > 1.8 * line.size);
  return (stop < 0 ? lines.length : stop) - at;
}

/** A row's lines as if each of its cells began at its top. */
function fromTop(number: Line, cells: readonly (readonly Line[])[]): Row[] {
  const own = [number, ...cells.flat()];
  const top = Math.min(...own.map((line) => line.top));
  const bottom = Math.max(...own.map((line) => line.bottom));
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const height = (bottom - top) / count;
  return Array.from({ length: count }, (_, n) => ({
    lines: [...(n === 0 ? [number] : []), ...cells.flatMap((lines) => lines.slice(n, n + 1))],
    top: top + n * height,
    bottom: top + (n + 1) * height,
  }));
}

/**
 * Rows of a table from `at` on, set in columns, whose numbers and shorter cells stand in the middle of their row's height, as if all cells
 * began at its top; undefined where they do begin there. Head and text below keep their rows.
 */
export function rowsFromTop(rows: readonly Row[], at: number, strips: readonly Strip[], end: number): Row[] | undefined {
  const lines = rows.slice(at, end).flatMap((row) => row.lines);
  const columns = Array.from({ length: strips.length + 1 }, (_, c) =>
    lines.filter((line) => columnOf(line, strips) === c).sort((a, b) => a.y - b.y),
  );
  const numbers = columns[0]!.filter((line) => ORDINAL.test(textOf(line)));
  if (numbers.length < 2) return undefined;
  const middles = numbers.map((line) => line.y);
  // Cells of two lines each read either way: then they begin at the top, as most do.
  if (columns.slice(1).every((own) => beginsAt(own, middles))) return undefined;
  const parted = columns.slice(1).map((own) => partedAbout(own, middles));
  const groups = parted.filter((own) => own !== undefined);
  const high = numbers.some((number, i) => groups.some((own) => own[i]!.length > 1 && own[i]![0]!.y < number.y - NEAR * number.size));
  if (!high || groups.length < parted.length) return undefined;
  const body = numbers.flatMap((number, i) =>
    fromTop(
      number,
      groups.map((own) => own[i]!),
    ),
  );
  const taken = new Set(body.flatMap((row) => row.lines));
  const [first, last] = [body[0]!.top, body.at(-1)!.bottom];
  const rest = lines.filter((line) => !taken.has(line));
  const between = rest.filter((line) => (line.top + line.bottom) / 2 > first && (line.top + line.bottom) / 2 < last);
  if (between.length > 0) return undefined;
  const above = rowsOf(rest.filter((line) => (line.top + line.bottom) / 2 <= first));
  const below = rowsOf(rest.filter((line) => (line.top + line.bottom) / 2 >= last));
  return [...rows.slice(0, at), ...above, ...body, ...below, ...rows.slice(end)];
}
