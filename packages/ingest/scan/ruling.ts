import { type Grey, slideDown } from './grey.ts';
import type { Rule, Ruling } from './rule.ts';
import { MEETS, POINT, withoutStems } from './stems.ts';

/** Crossings from which a page counts as holding a ruled table. */
export const TABLE_CROSSINGS = 12;

/** A mean along the rule darker than this may be a rule; the paper beside it must be brighter by `CONTRAST` at least. */
const DARK = 175;
const CONTRAST = 32;
const SOLID = 0.85;
/** And so many have paper, as bright as `PAPER` on the mean, on both sides: the bars of bold capitals in a row have their stems below them. */
const CLEAR = 0.7;
const PAPER = 195;
const BRIDGED = 3;
const WHITE = 255;

/** A dark run of a rule: on which row or column, and from where to where. */
type Run = { line: number; from: number; to: number };

/** What rules look like at a resolution, in pixels: means are taken along `window`, compared with the paper `beside`; runs are `least` long. */
type Look = { window: number; beside: number; least: number };

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
function runsAcross({ data, width, height }: Grey, look: Look): Run[] {
  const { window, beside } = look;
  const [dark, contrast, paper] = [DARK * window, CONTRAST * window, PAPER * window];
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
function runsDown({ data, width, height }: Grey, look: Look): Run[] {
  const { window, beside } = look;
  const [dark, contrast, paper] = [DARK * window, CONTRAST * window, PAPER * window];
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
function collect(runs: readonly Run[], gap: number): Rule[] {
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

/**
 * Whether a short upright stroke parts two boxes of a grid at `at`, from one of its levels to the next: too short for {@link eraseRules}, but
 * drawn all the way, as no letter is. It is erased where found.
 */
export function eraseStroke({ data, width, height }: Grey, at: number, from: number, to: number, dpi: number): boolean {
  const beside = Math.max(4, Math.round(dpi * 0.028));
  const reach = Math.round(dpi * 0.03);
  const [top, bottom] = [Math.max(0, Math.ceil(from) + 3), Math.min(height - 1, Math.floor(to) - 3)];
  if (bottom - top < 0.08 * dpi) return false;
  for (let x = Math.max(beside, Math.round(at) - reach); x <= Math.min(width - 1 - beside, Math.round(at) + reach); x++) {
    let solid = 0;
    let clear = 0;
    for (let y = top, p = top * width + x; y <= bottom; y++, p += width) {
      if (Math.min(data[p]!, data[p - 1]!, data[p + 1]!) < POINT) solid++;
      if (data[p - beside]! >= POINT && data[p + beside]! >= POINT) clear++;
    }
    const length = bottom - top + 1;
    if (solid < 0.94 * length || clear < CLEAR * length) continue;
    for (let y = Math.max(0, top - 3); y <= Math.min(height - 1, bottom + 3); y++) data.fill(255, y * width + x - 3, y * width + x + 4);
    return true;
  }
  return false;
}

/** Finds a page's ruling lines and erases them from it (in place), so that the engine sees letters only. */
export function eraseRules(grey: Grey, dpi: number): Ruling {
  const { data, width, height } = grey;
  const look: Look = {
    window: Math.max(7, Math.round(dpi * 0.075)),
    beside: Math.max(4, Math.round(dpi * 0.028)),
    least: Math.round(dpi * 0.32),
  };
  const slack = dpi * 0.06;
  const meet = (h: Rule, v: Rule) => v.at >= h.from - slack && v.at <= h.to + slack && h.at >= v.from - slack && h.at <= v.to + slack;
  const levels = collect(runsAcross(grey, look), dpi * 0.5);
  const uprights = collect(runsDown(grey, look), dpi * 0.5);
  // A short stroke that nothing meets may be the bar of a bold capital.
  const isRule = (rule: Rule, meets: boolean) => meets || rule.to - rule.from > dpi;
  const across = levels.filter((h) =>
    isRule(
      h,
      uprights.some((v) => meet(h, v)),
    ),
  );
  const down = uprights
    .filter((v) =>
      isRule(
        v,
        levels.some((h) => meet(h, v)),
      ),
    )
    .map((v) => withoutStems(grey, v, levels, dpi));

  const reach = Math.max(2, Math.round(dpi / 90));
  let crossings = 0;
  for (const h of across) for (const v of down) if (meet(h, v)) crossings++;
  // Past a piece's end the rule often goes on too faint to be seen, but not past a level at which it ends: letters may stand there.
  const on = Math.round(dpi * 0.08);
  const past = (x: number, end: number): number =>
    across.some((h) => x >= h.from - MEETS && x <= h.to + MEETS && Math.abs(h.at - end) <= MEETS) ? MEETS : on;
  for (const { at, pieces } of across)
    for (const [from, to] of pieces)
      for (let y = Math.max(0, Math.round(at) - reach); y <= Math.min(height - 1, Math.round(at) + reach); y++)
        data.fill(255, y * width + Math.max(0, from - on), y * width + Math.min(width, to + on));
  for (const { at, pieces, spared } of down)
    for (const [from, to] of pieces)
      for (let y = Math.max(0, from - past(at, from)), end = Math.min(height, to + past(at, to)); y < end; y++)
        if (!spared?.some(([top, bottom]) => y >= top && y <= bottom))
          data.fill(255, y * width + Math.max(0, Math.round(at) - reach), y * width + Math.min(width, Math.round(at) + reach + 1));
  return { across, down, crossings };
}
