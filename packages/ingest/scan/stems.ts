import type { Grey } from './grey.ts';
import type { Rule } from './rule.ts';

/** So dark is each of a rule's own points, most of them: a line of small print is as dark on the mean, but has gaps. */
export const POINT = 200;

/** Dark points between `near` and `far` pixels right of an upright at `at` (left of it where negative), from one level to the next. */
function inkBeside({ data, width, height }: Grey, at: number, [near, far]: readonly [number, number], from: number, to: number): number {
  let dark = 0;
  for (let y = Math.max(0, Math.ceil(from) + 4); y < Math.min(height, to - 4); y++)
    for (let x = Math.max(0, at + near); x <= Math.min(width - 1, at + far); x++) if (data[y * width + x]! < 110) dark++;
  return dark;
}

/**
 * Whether letters stand on both sides of a boundary between two columns. Beside a true upright one side at least keeps its margin clear, while
 * a line of text has letters on both sides even where the boundary falls between two of them.
 */
export const lettersBeside = (grey: Grey, at: number, from: number, to: number): boolean =>
  inkBeside(grey, at, [-10, -4], from, to) > MANY && inkBeside(grey, at, [4, 10], from, to) > MANY;
/** So many dark points are more than grain. */
const MANY = 6;

/** So tall (in inches) are the rows in which a letter's stem may be taken for a piece of the upright that ends above and goes on below it. */
const LOW_ROW = 0.4;
/** Where a rule meets a level, to so many pixels. */
export const MEETS = 6;

/**
 * Whether what stands of an upright between two levels is a letter's stem in a group row's heading: it does not fill the row, and has letters on both
 * sides, or on one (where a word ends or begins) and paper above or below it, as a broken rule has not at a crossing.
 */
function isStem(grey: Grey, x: number, from: number, to: number): boolean {
  const [top, bottom] = [Math.ceil(from) + 4, Math.floor(to) - 4];
  const height = bottom - top + 1;
  let solid = 0;
  let first = height;
  let last = -1;
  for (let y = 0, p = top * grey.width + x; y < height; y++, p += grey.width) {
    if (Math.min(grey.data[p]!, grey.data[p - 1]!, grey.data[p + 1]!) >= POINT) continue;
    solid++;
    if (y < first) first = y;
    last = y;
  }
  if (solid >= 0.88 * height) return false;
  if (lettersBeside(grey, x, from, to)) return true;
  const short = solid < 0.75 * height && Math.max(first, height - 1 - last) >= 0.2 * height;
  return short && (inkBeside(grey, x, [-10, -4], from, to) > MANY || inkBeside(grey, x, [4, 10], from, to) > MANY);
}

/** An upright without the pieces that are letters' stems: in a group row between two levels, or in a line right above or below the table; those stretches are told as spared. */
export function withoutStems(grey: Grey, rule: Rule, levels: readonly Rule[], dpi: number): Rule {
  const x = Math.round(rule.at);
  const low = LOW_ROW * dpi;
  // The levels that it meets, and the next ones above and below, where those rows are low.
  const ys = levels
    .filter((h) => x >= h.from - MEETS && x <= h.to + MEETS && h.at >= rule.from - low && h.at <= rule.to + low)
    .map((h) => h.at)
    .sort((a, b) => a - b);
  let pieces = rule.pieces;
  const spared: [number, number][] = [];
  const spare = (from: number, to: number): void => {
    spared.push([Math.ceil(from) + 4, Math.floor(to) - 4]);
    pieces = pieces.flatMap(([a, b]): [number, number][] =>
      [[a, Math.min(b, Math.round(from))] as [number, number], [Math.max(a, Math.round(to)), b] as [number, number]].filter(
        ([c, d]) => c < d,
      ),
    );
  };
  for (let i = 1; i < ys.length; i++) {
    const [from, to] = [ys[i - 1]!, ys[i]!];
    const [top, bottom] = [Math.ceil(from) + 4, Math.floor(to) - 4];
    if (to - from > low || bottom - top < 0.06 * dpi || !pieces.some(([a, b]) => a < bottom && b > top)) continue;
    if (isStem(grey, x, from, to)) spare(from, to);
  }
  // «NHIỆM VỤ» right above a table: a stem of the title stands on its upright.
  for (const [from, to] of ys.length < 2 ? [] : [[rule.from, ys[0]!] as const, [ys.at(-1)!, rule.to] as const])
    if (to - from > MEETS && to - from <= low && lettersBeside(grey, x, from, to)) spare(from - MEETS, to + (to === rule.to ? MEETS : 0));
  return spared.length === 0 ? rule : { ...rule, pieces, spared };
}
