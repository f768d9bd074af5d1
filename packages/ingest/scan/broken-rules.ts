import type { Grey } from './grey.ts';
import type { Rule } from './rule.ts';
import { collect, type Look, runsAcross, runsDown } from './rule-runs.ts';

/** What is darker is ink. */
const DARK = 128;

/** Where a row or column is dark, or was before it was broken: gaps of up to `gap` points between two dark ones become dark. */
function close(data: Uint8Array, start: number, step: number, count: number, gap: number): void {
  let last = -gap - 2;
  for (let i = 0, p = start; i < count; i++, p += step) {
    if (data[p]! >= DARK) continue;
    if (i - last > 1 && i - last <= gap + 1) for (let q = p - step; q > p - (i - last) * step; q -= step) data[q] = 0;
    last = i;
  }
}

/** The darkest of each point and of those next to it, at a distance of `step`. */
function thickened({ data, width, height }: Grey, step: number): Uint8Array {
  const out = Uint8Array.from(data);
  for (let p = step; p < width * height - step; p++) {
    const [before, after] = [data[p - step]!, data[p + step]!];
    const least = Math.min(before, after);
    if (least < out[p]!) out[p] = least;
  }
  return out;
}

/** A picture on which broken and dotted rules across are whole, to look for rules on; nothing is to be read on it. */
function levelsWhole(page: Grey, gap: number): Grey {
  const data = thickened(page, page.width);
  for (let y = 0; y < page.height; y++) close(data, y * page.width, 1, page.width, gap);
  return { ...page, data };
}

/** The same down the page. */
function uprightsWhole(page: Grey, gap: number): Grey {
  const { width, height } = page;
  const data = thickened(page, 1);
  const last = new Int32Array(width).fill(-gap - 2);
  // Row by row, since pictures lie in memory by rows.
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      if (data[p]! >= DARK) continue;
      const since = y - last[x]!;
      if (since > 1 && since <= gap + 1) for (let q = p - width; q > p - since * width; q -= width) data[q] = 0;
      last[x] = y;
    }
  return { ...page, data };
}

/** Gaps of broken and dotted rules, in inches; how long what is left of one is at least, across and down; and so much of it in all. */
const BROKEN = 0.04;
const PIECE = { across: 0.1, down: 0.13 };
const LEFT = 0.35;
/** Beside dashes there is more paper than beside the bars of letters in a row, which have stems. */
const PAPER = 225;
/** Two rules in line, and a rule and what it ends at, belong together up to so far apart. */
const FAR = 1.5;
const IN_LINE = 0.03;
/** So near is what is left of one rule at least to those that it ends at. */
const NEAR = 0.4;
/** A rule is no thicker. */
const THICK = 0.025;

/** Pieces in order, those no further apart than `gap` as one. */
function joined(pieces: readonly [number, number][], gap: number): [number, number][] {
  const made: [number, number][] = [];
  for (const [from, to] of [...pieces].sort((a, b) => a[0] - b[0])) {
    const last = made.at(-1);
    if (last && from - last[1] <= gap) last[1] = Math.max(last[1], to);
    else made.push([from, to]);
  }
  return made;
}

/** Rules of which so much is left that they were some, those in line as one; gaps that letters are wider than are none. */
function mended(rules: readonly Rule[], least: number, dpi: number): Rule[] {
  const made: Rule[] = [];
  for (const rule of rules) {
    const drawn = rule.pieces.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    if (rule.to - rule.from < least || drawn < LEFT * (rule.to - rule.from)) continue;
    const same = made.find(
      ({ at, from, to }) => Math.abs(at - rule.at) <= IN_LINE * dpi && rule.from <= to + FAR * dpi && rule.to >= from - FAR * dpi,
    );
    if (same) {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
      same.pieces.push(...rule.pieces);
    } else made.push({ ...rule, pieces: [...rule.pieces] });
  }
  return made.map((rule) => ({ ...rule, pieces: joined(rule.pieces, 4 * BROKEN * dpi) }));
}

/** Rules led on to the last of those that cross them which may have been reached. */
function reaching(rules: readonly Rule[], crossing: readonly Rule[], dpi: number): Rule[] {
  const slack = IN_LINE * dpi;
  // The shadow of the page's edge is near none of them.
  const crossed = crossing.filter(({ at, from, to }) =>
    rules.some((rule) => rule.from <= at + NEAR * dpi && rule.to >= at - NEAR * dpi && rule.at >= from - slack && rule.at <= to + slack),
  );
  return rules.map((rule) => {
    const met = crossed.filter(
      ({ at, from, to }) => rule.at >= from - slack && rule.at <= to + slack && at > rule.from - FAR * dpi && at < rule.to + FAR * dpi,
    );
    if (met.length < 2) return rule;
    const ats = met.map(({ at }) => at);
    return { ...rule, from: Math.min(rule.from, ...ats), to: Math.max(rule.to, ...ats) };
  });
}

/** The levels and uprights of a page whose thin rules are broken into dashes or dotted: what is left of each put together. */
export function brokenRules(grey: Grey, look: Look, dpi: number): { levels: Rule[]; uprights: Rule[] } {
  const far = dpi * 0.5;
  const gap = Math.round(BROKEN * dpi);
  const found = (runs: Parameters<typeof collect>[0]) => mended(collect(runs, far), look.least, dpi);
  const levels = found(runsAcross(levelsWhole(grey, gap), { ...look, paper: PAPER, least: Math.round(PIECE.across * dpi) }));
  const uprights = found(runsDown(uprightsWhole(grey, gap), { ...look, paper: PAPER, least: Math.round(PIECE.down * dpi) }));
  return { levels: reaching(levels, uprights, dpi), uprights: reaching(uprights, levels, dpi) };
}

/**
 * Erases what is left of broken rules between their pieces (in place), which may lie a little askew: where one stroke, no thicker than a rule, is all
 * the ink beside their line.
 */
export function eraseDashes({ data, width, height }: Grey, across: readonly Rule[], down: readonly Rule[], dpi: number): void {
  const beside = Math.round(BROKEN * dpi);
  const thickest = Math.round(THICK * dpi);
  const dashes = (rule: Rule, along: number, step: number, end: number, length: number) => {
    const at = Math.round(rule.at);
    if (at < beside || at >= end - beside) return;
    for (let i = Math.max(0, Math.round(rule.from)); i < Math.min(length, rule.to); i++) {
      const p = i * along + at * step;
      let first = beside + 1;
      let last = -beside - 1;
      let dark = 0;
      for (let q = -beside; q <= beside; q++)
        if (data[p + q * step]! < DARK) {
          if (q < first) first = q;
          last = q;
          dark++;
        }
      if (dark === 0 || dark !== last - first + 1 || dark > thickest || first === -beside || last === beside) continue;
      for (let q = first - 2; q <= last + 2; q++) data[p + q * step] = 255;
    }
  };
  for (const rule of across) dashes(rule, 1, width, height, width);
  for (const rule of down) dashes(rule, width, 1, width, height);
}
