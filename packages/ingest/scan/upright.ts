import type { Grey } from './grey.ts';

const STRIPS = 6;

/** Sums the ink above and below the x-height band of the text lines of one vertical strip. */
function strip({ data, width, height }: Grey, dpi: number, from: number, to: number): { above: number; below: number; lines: number } {
  const profile = new Float32Array(height);
  for (let y = 0; y < height; y++) {
    let dark = 0;
    for (let x = from; x < to; x++) if (data[y * width + x]! < 140) dark++;
    // A rule across the strip is no text.
    profile[y] = dark > (to - from) * 0.7 ? 0 : dark;
  }
  const threshold = (to - from) * 0.1;
  const floor = threshold * 0.18;
  let above = 0;
  let below = 0;
  let lines = 0;
  for (let y = 0; y < height; y++) {
    if (profile[y]! <= threshold) continue;
    let bottom = y;
    let peak = 0;
    while (bottom < height && profile[bottom]! > floor) peak = Math.max(peak, profile[bottom++]!);
    let top = y;
    while (top > 0 && profile[top - 1]! > floor) top--;
    const tall = bottom - top;
    if (tall >= 0.045 * dpi && tall < 0.36 * dpi) {
      let first = top;
      let last = bottom - 1;
      while (first < bottom && profile[first]! < 0.45 * peak) first++;
      while (last > top && profile[last]! < 0.45 * peak) last--;
      for (let q = top; q < first; q++) above += profile[q]!;
      for (let q = last + 1; q < bottom; q++) below += profile[q]!;
      lines++;
    }
    y = bottom;
  }
  return { above, below, lines };
}

/**
 * Whether a page with level lines stands on its head: Vietnamese has far more ink above the x-height band (tone marks, ascenders) than
 * below it. False when fewer than five lines tell.
 */
export function standsOnHead(page: Grey, dpi: number): boolean {
  const left = Math.round(page.width * 0.08);
  const right = Math.round(page.width * 0.92);
  let above = 0;
  let below = 0;
  let lines = 0;
  for (let k = 0; k < STRIPS; k++) {
    const at = (share: number) => Math.round(left + ((right - left) * share) / STRIPS);
    const found = strip(page, dpi, at(k), at(k + 1));
    above += found.above;
    below += found.below;
    lines += found.lines;
  }
  return lines >= 5 && Math.log((above + 1) / (below + 1)) < -0.05;
}
