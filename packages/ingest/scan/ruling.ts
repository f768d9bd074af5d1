import type { Grey } from './grey.ts';

/** A straight rule: `at` is its y (across) or x (down), `from` and `to` its ends, `pieces` what of it is really drawn; all in pixels. */
export type Rule = { at: number; from: number; to: number; pieces: [from: number, to: number][] };

/** Ruling lines of a page, each drawn together from its broken pieces, and in how many places they cross. */
export type Ruling = { across: Rule[]; down: Rule[]; crossings: number };

/** Crossings from which a page counts as holding a ruled table. */
export const TABLE_CROSSINGS = 12;

const DARK = 150;

/** Dark runs of at least `least` pixels along one direction; gaps of up to two pixels are bridged. Marks them in `mask`. */
function markRuns(data: Uint8Array, mask: Uint8Array, lines: number, length: number, lineStep: number, step: number, least: number): void {
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep;
    let start = -1;
    let last = -1;
    for (let i = 0; i <= length; i++) {
      if (i < length && data[base + i * step]! < DARK) {
        if (start < 0) start = i;
        last = i;
      } else if (start >= 0 && (i - last > 2 || i === length)) {
        if (last - start + 1 >= least) for (let k = start; k <= last; k++) mask[base + k * step] = 1;
        start = -1;
      }
    }
  }
}

/** Unmarks runs thicker than `most` across their direction: those are bars, photos and letters, not rules. */
function thinOnly(mask: Uint8Array, lines: number, length: number, lineStep: number, step: number, most: number): void {
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep;
    for (let i = 0; i < length; i++) {
      if (!mask[base + i * step]) continue;
      let end = i;
      while (end < length && mask[base + end * step]) end++;
      if (end - i > most) for (let k = i; k < end; k++) mask[base + k * step] = 0;
      i = end;
    }
  }
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

/** Draws marked runs together into rules: runs of neighbouring lines, and pieces in line with gaps of up to `gap`. */
function collect(mask: Uint8Array, lines: number, length: number, lineStep: number, step: number, gap: number): Rule[] {
  const rules: (Rule & { weight: number })[] = [];
  let open: (Rule & { weight: number })[] = [];
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep;
    for (let i = 0; i < length; i++) {
      if (!mask[base + i * step]) continue;
      const from = i;
      while (i < length && mask[base + i * step]) i++;
      const to = i - 1;
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
    if (line % 16 === 0) open = open.filter((rule) => line - rule.at <= 6);
  }
  return rules.map(({ at, from, to, pieces }) => ({ at, from, to, pieces }));
}

/** Finds a page's ruling lines and erases them from it (in place), so that the engine sees letters only. */
export function eraseRules({ data, width, height }: Grey, dpi: number): Ruling {
  const least = Math.round(dpi * 0.32);
  const most = Math.max(6, Math.round(dpi * 0.035));
  const mask = new Uint8Array(width * height);
  markRuns(data, mask, height, width, width, 1, least);
  thinOnly(mask, width, height, 1, width, most);
  const across = collect(mask, height, width, width, 1, dpi * 0.5);
  mask.fill(0);
  markRuns(data, mask, width, height, 1, width, least);
  thinOnly(mask, height, width, width, 1, most);
  const down = collect(mask, width, height, 1, width, dpi * 0.5);

  const reach = Math.max(2, Math.round(dpi / 90));
  const slack = dpi * 0.06;
  let crossings = 0;
  for (const h of across)
    for (const v of down) if (v.at >= h.from - slack && v.at <= h.to + slack && h.at >= v.from - slack && h.at <= v.to + slack) crossings++;
  // Past a piece's end the rule often goes on too faint to be seen.
  const on = Math.round(dpi * 0.08);
  for (const { at, pieces } of across)
    for (const [from, to] of pieces)
      for (let y = Math.max(0, Math.round(at) - reach); y <= Math.min(height - 1, Math.round(at) + reach); y++)
        data.fill(255, y * width + Math.max(0, from - on), y * width + Math.min(width, to + on));
  for (const { at, pieces } of down)
    for (const [from, to] of pieces)
      for (let y = Math.max(0, from - on); y < Math.min(height, to + on); y++)
        data.fill(255, y * width + Math.max(0, Math.round(at) - reach), y * width + Math.min(width, Math.round(at) + reach + 1));
  return { across, down, crossings };
}
