import type { Grey } from './grey.ts';

/** What is darker is ink on a black-and-white picture. */
const DARK = 128;

/** Ink that hangs together: its box (edges included) and how many points it has. */
type Blot = { x0: number; x1: number; y0: number; y1: number; area: number };

/** Runs of ink, row by row: where each begins and ends (edges included), on which row, and to which blot it belongs. */
type Runs = { from: Int32Array; to: Int32Array; row: Int32Array; blot: Int32Array; count: number };

/** The runs of ink of a picture, those that touch (corners too) of one number. */
function runsOf({ data, width, height }: Grey): Runs {
  let room = 1 << 16;
  let runs = { from: new Int32Array(room), to: new Int32Array(room), row: new Int32Array(room), blot: new Int32Array(room) };
  let count = 0;
  const root = (i: number): number => {
    const { blot } = runs;
    while (blot[i] !== i) i = blot[i] = blot[blot[i]!]!;
    return i;
  };
  let above = 0;
  for (let y = 0; y < height; y++) {
    const first = count;
    const end = (y + 1) * width;
    for (let p = y * width; p < end; ) {
      if (data[p]! >= DARK) {
        p++;
        continue;
      }
      const start = p;
      while (p < end && data[p]! < DARK) p++;
      if (count === room) {
        room *= 2;
        const grown = (old: Int32Array) => {
          const made = new Int32Array(room);
          made.set(old);
          return made;
        };
        runs = { from: grown(runs.from), to: grown(runs.to), row: grown(runs.row), blot: grown(runs.blot) };
      }
      const [x0, x1] = [start - y * width, p - 1 - y * width];
      runs.from[count] = x0;
      runs.to[count] = x1;
      runs.row[count] = y;
      runs.blot[count] = count;
      while (above < first && runs.to[above]! < x0 - 1) above++;
      for (let i = above; i < first && runs.from[i]! <= x1 + 1; i++) runs.blot[root(i)] = root(count);
      count++;
    }
    above = first;
  }
  for (let i = 0; i < count; i++) runs.blot[i] = root(i);
  return { ...runs, count };
}

/** The blots of a picture by the number of their runs. */
function blotsOf({ from, to, row, blot, count }: Runs): Map<number, Blot> {
  const blots = new Map<number, Blot>();
  for (let i = 0; i < count; i++) {
    const [x0, x1, y] = [from[i]!, to[i]!, row[i]!];
    const known = blots.get(blot[i]!);
    if (!known) blots.set(blot[i]!, { x0, x1, y0: y, y1: y, area: x1 - x0 + 1 });
    else {
      if (x0 < known.x0) known.x0 = x0;
      if (x1 > known.x1) known.x1 = x1;
      known.y1 = y;
      known.area += x1 - x0 + 1;
    }
  }
  return blots;
}

/** Points at 200 dpi: a speck, as small as a dot or a stop; and the ink that stands around those. */
const SPECK = 16;
const AROUND = 12;
/** How far around a speck print is looked for, in inches. */
const REACH = 0.05;

/** Whether there is so much ink within `reach` of a blot, besides its own. */
function inkAround({ data, width, height }: Grey, { x0, x1, y0, y1, area }: Blot, reach: number, least: number): boolean {
  let ink = -area;
  const right = Math.min(width - 1, x1 + reach);
  for (let y = Math.max(0, y0 - reach); y <= Math.min(height - 1, y1 + reach); y++)
    for (let x = Math.max(0, x0 - reach), p = y * width + x; x <= right; x++, p++) if (data[p]! < DARK) ink++;
  return ink >= least;
}

/** In inches: how thick the shadow of a page's edge is at most and how long at least; how wide the holes of a punch are. */
const EDGE = { thick: 0.45, long: 0.5 };
const HOLE = { least: 0.15, most: 0.4 };
/** So full of ink is the box of a hole, and of a folded corner. */
const DISC = 0.68;
const CORNER = 0.35;

/** Whether a blot is the shadow of the page's edge or of a folded corner, or a punched hole. */
function isOfPaper({ x0, x1, y0, y1, area }: Blot, { width, height }: Grey, dpi: number): boolean {
  const [w, h] = [(x1 - x0 + 1) / dpi, (y1 - y0 + 1) / dpi];
  const full = area / ((x1 - x0 + 1) * (y1 - y0 + 1));
  if (x0 < 3 || y0 < 3 || x1 > width - 4 || y1 > height - 4)
    return (Math.min(w, h) <= EDGE.thick && Math.max(w, h) >= EDGE.long) || (full > CORNER && Math.max(w, h) >= HOLE.least);
  return Math.min(w, h) >= HOLE.least && Math.max(w, h) <= HOLE.most && w < 1.3 * h && h < 1.3 * w && full > DISC;
}

/** On a page strewn with grain there are so many blots of it to one of print; then what is somewhat larger is grain too. */
const STREWN = 4;
const COARSE = 9;

/**
 * A black-and-white picture without what is no print: grain, specks with no print beside them, punched holes and the shadows of the page's edges.
 * Stops, dots and marks over letters stand beside print.
 */
export function withoutSpecks(page: Grey, dpi: number): Grey {
  const runs = runsOf(page);
  const blots = blotsOf(runs);
  const unit = (dpi / 200) ** 2;
  let strewn = 0;
  for (const { area } of blots.values()) if (area <= COARSE * unit) strewn++;
  const grain = strewn > STREWN * (blots.size - strewn) ? COARSE * unit : 0;
  const gone = new Set<number>();
  for (const [number, blot] of blots) if (blot.area <= grain || isOfPaper(blot, page, dpi)) gone.add(number);
  const out = { ...page, data: Uint8Array.from(page.data) };
  const wipe = (which: ReadonlySet<number>) => {
    for (let i = 0; i < runs.count; i++)
      if (which.has(runs.blot[i]!))
        out.data.fill(255, runs.row[i]! * page.width + runs.from[i]!, runs.row[i]! * page.width + runs.to[i]! + 1);
  };
  wipe(gone);
  const lone = new Set<number>();
  const reach = Math.round(REACH * dpi);
  for (const [number, blot] of blots)
    if (blot.area <= SPECK * unit && !gone.has(number) && !inkAround(out, blot, reach, AROUND * unit)) lone.add(number);
  wipe(lone);
  return out;
}
