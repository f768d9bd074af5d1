import { type Grey, slideDown } from './grey.ts';
import type { Rule } from './rule.ts';
import { POINT } from './stems.ts';

/** A mean along the rule darker than this may be a rule; the paper beside it must be brighter by `CONTRAST` at least. */
const DARK = 175;
const CONTRAST = 32;
const SOLID = 0.85;
/** And so many have paper, as bright as `PAPER` on the mean, on both sides: the bars of bold capitals in a row have their stems below them. */
export const CLEAR = 0.7;
const PAPER = 195;
const BRIDGED = 3;
const WHITE = 255;

/** A dark run of a rule: on which row or column, and from where to where. */
export type Run = { line: number; from: number; to: number };

/** What rules look like at a resolution, in pixels: means are taken along `window`, compared with the paper `beside`; runs are `least` long; `paper` is how bright it is at least. */
export type Look = { window: number; beside: number; least: number; paper?: number };

/** How many of a run's points are dark themselves, and how many have paper on both sides. */
type Points = { solid: number; clear: number };

/** Keeps a run that is long and solid enough, without what the mean lengthened at its ends. */
function addRun(runs: Run[], line: number, from: number, to: number, points: Points, { window, least }: Look): void {
  const over = Math.round(window / 3);
  const length = to - from + 1 - 2 * over;
  if (length >= least && points.solid >= SOLID * length && points.clear >= CLEAR * length)
    runs.push({ line, from: from + over, to: to - over });
}

/** Sums of `window` pixels around each of a row, what lies past its ends being white. */
function sumAcross(data: Uint8Array, from: number, width: number, window: number, sums: Int32Array): void {
  const half = window >> 1;
  sums.fill(WHITE * window, 0, half);
  sums.fill(WHITE * window, Math.max(0, width - half));
  let sum = 0;
  for (let p = from; p < from + Math.min(window, width); p++) {
    sum = (sum + data[p]!) | 0;
    if (p - from >= half) sums[p - from - half] = WHITE * window;
  }
  for (let x = window - half, p = from + window; p < from + width; x++, p++) {
    sum = (sum + data[p]! - data[p - window]!) | 0;
    sums[x] = sum;
  }
}

/** The first place from `x` on whose sum is so much darker than those at the same place of the other rows; `end` where there is none. */
function firstDarker(
  sums: Int32Array,
  above: Int32Array,
  below: Int32Array,
  x: number,
  end: number,
  dark: number,
  contrast: number,
): number {
  for (; x < end; x++) {
    const sum = sums[x]!;
    if (sum < dark && ((above[x]! - sum) | 0) > contrast && ((below[x]! - sum) | 0) > contrast) return x;
  }
  return end;
}

/**
 * Runs darker than the paper on both sides of them, as means along a window, so that grain neither breaks a rule nor makes one. Bars, photos
 * and shadows' edges have no paper on both sides within reach.
 */
export function runsAcross({ data, width, height }: Grey, look: Look): Run[] {
  const { window, beside } = look;
  const [dark, contrast, paper] = [DARK * window, CONTRAST * window, (look.paper ?? PAPER) * window];
  const runs: Run[] = [];
  const sums = Array.from({ length: 2 * beside + 1 }, () => new Int32Array(width));
  const white = new Int32Array(width).fill(WHITE * window);
  for (let y = 0; y < height + beside; y++) {
    if (y < height) sumAcross(data, y * width, width, window, sums[y % sums.length]!);
    const line = y - beside;
    if (line < beside) continue;
    const row = sums[line % sums.length]!;
    const above = sums[(line - beside) % sums.length]!;
    const below = y < height ? sums[y % sums.length]! : white;
    let start = -1;
    let last = -1;
    let points: Points = { solid: 0, clear: 0 };
    for (let x = firstDarker(row, above, below, 0, width, dark, contrast); x < width; ) {
      if (start < 0) start = x;
      last = x;
      if (data[line * width + x]! < POINT) points.solid++;
      if (above[x]! > paper && below[x]! > paper) points.clear++;
      x = firstDarker(row, above, below, x + 1, width, dark, contrast);
      if (x - last <= BRIDGED + 1 && x < width) continue;
      addRun(runs, line, start, last, points, look);
      start = -1;
      points = { solid: 0, clear: 0 };
    }
  }
  return runs;
}

/** The same down the page, row by row with a sum for each column, since pictures lie in memory by rows. */
export function runsDown({ data, width, height }: Grey, look: Look): Run[] {
  const { window, beside } = look;
  const [dark, contrast, paper] = [DARK * window, CONTRAST * window, (look.paper ?? PAPER) * window];
  const runs: Run[] = [];
  const half = window >> 1;
  const sums = new Int32Array(width);
  const [left, right] = [sums.subarray(0, width - 2 * beside), sums.subarray(2 * beside)];
  const inner = sums.subarray(beside, width - beside);
  const solid = new Int32Array(width);
  const clear = new Int32Array(width);
  const start = new Int32Array(width).fill(-1);
  const last = new Int32Array(width);
  const open = new Set<number>();
  const end = (x: number) => {
    addRun(runs, x, start[x]!, last[x]!, { solid: solid[x]!, clear: clear[x]! }, look);
    open.delete(x);
    start[x] = -1;
    solid[x] = 0;
    clear[x] = 0;
  };
  for (let y = 0; y < Math.min(window, height); y++) for (let x = 0, p = y * width; x < width; x++, p++) sums[x]! += data[p]!;
  for (let y = window - 1; y < height; y++) {
    if (y >= window) slideDown(data, y * width, (y - window) * width, sums);
    const at = y - half;
    for (let i = 0; (i = firstDarker(inner, left, right, i, inner.length, dark, contrast)) < inner.length; i++) {
      const x = i + beside;
      if (start[x]! < 0) {
        start[x] = at;
        open.add(x);
      }
      last[x] = at;
      if (data[at * width + x]! < POINT) solid[x]!++;
      if (left[i]! > paper && right[i]! > paper) clear[x]!++;
    }
    for (const x of open) if (at - last[x]! > BRIDGED) end(x);
  }
  for (const x of open) end(x);
  return runs.sort((a, b) => a.line - b.line || a.from - b.from);
}

/** Adds a stretch to pieces, joined with those that it touches. */
function addPiece(pieces: [number, number][], from: number, to: number): void {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const [a, b] = pieces[i]!;
    if (from > b + 1 || to < a - 1) continue;
    from = Math.min(from, a);
    to = Math.max(to, b);
    pieces.splice(i, 1);
  }
  pieces.push([from, to]);
}

/** Draws runs, in order of their lines, together into rules: runs of neighbouring lines, and pieces in line with gaps of up to `gap`. */
export function collect(runs: readonly Run[], gap: number): Rule[] {
  const rules: (Rule & { weight: number })[] = [];
  let open: (Rule & { weight: number })[] = [];
  let seen = -1;
  for (const { line, from, to } of runs) {
    if (line !== seen) open = open.filter((rule) => line - rule.at <= 6);
    seen = line;
    const weight = to - from + 1;
    const same = open.find((rule) => line - rule.at <= 4 && from <= rule.to + gap && to >= rule.from - gap);
    if (same) {
      same.at = (same.at * same.weight + line * weight) / (same.weight + weight);
      same.weight += weight;
      same.from = Math.min(same.from, from);
      same.to = Math.max(same.to, to);
      addPiece(same.pieces, from, to);
    } else {
      const rule = { at: line, from, to, weight, pieces: [[from, to]] as [number, number][] };
      open.push(rule);
      rules.push(rule);
    }
  }
  return rules.map(({ at, from, to, pieces }) => ({ at, from, to, pieces }));
}
