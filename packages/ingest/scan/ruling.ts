import { brokenRules, eraseDashes } from './broken-rules.ts';
import type { Grey } from './grey.ts';
import type { Rule, Ruling } from './rule.ts';
import { CLEAR, collect, type Look, runsAcross, runsDown } from './rule-runs.ts';
import { MEETS, POINT, withoutStems } from './stems.ts';

/** Crossings from which a page counts as holding a ruled table. */
export const TABLE_CROSSINGS = 12;

/** Paper in a shadow is so much brighter than a stroke drawn on it. */
const IN_SHADOW = 60;

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
      const stroke = Math.min(data[p]!, data[p - 1]!, data[p + 1]!);
      const paper = Math.min(data[p - beside]!, data[p + beside]!);
      if (stroke < POINT) solid++;
      if (paper >= POINT || paper - stroke >= IN_SHADOW) clear++;
    }
    const length = bottom - top + 1;
    if (solid < 0.94 * length || clear < CLEAR * length) continue;
    for (let y = Math.max(0, top - 3); y <= Math.min(height - 1, bottom + 3); y++) data.fill(255, y * width + x - 3, y * width + x + 4);
    return true;
  }
  return false;
}

/**
 * Finds a page's ruling lines and erases them from it (in place), so that the engine sees letters only. On black-and-white pages (`broken`) thin
 * rules are rows of dashes.
 */
export function eraseRules(grey: Grey, dpi: number, broken = false): Ruling {
  const { data, width, height } = grey;
  const look: Look = {
    window: Math.max(7, Math.round(dpi * 0.075)),
    beside: Math.max(4, Math.round(dpi * 0.028)),
    least: Math.round(dpi * 0.32),
  };
  const slack = dpi * 0.06;
  const meet = (h: Rule, v: Rule) => v.at >= h.from - slack && v.at <= h.to + slack && h.at >= v.from - slack && h.at <= v.to + slack;
  const { levels, uprights } = broken
    ? brokenRules(grey, look, dpi)
    : { levels: collect(runsAcross(grey, look), dpi * 0.5), uprights: collect(runsDown(grey, look), dpi * 0.5) };
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
  if (broken) eraseDashes(grey, across, down, dpi);
  return { across, down, crossings, broken };
}
