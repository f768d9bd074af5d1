import { type Grey, pipeline, rendered } from './grey.ts';

/** How the lines of a page run: `degrees` to turn by −degrees, and whether they run across (`sideways` false) or up and down the picture. */
export type Skew = { degrees: number; sideways: boolean; points: number };

const RADIUS = 15;
/** A row of the profile counts up to this many times the mean. */
const STEEPEST = 3;

/** Points in a row that no letter has, at the size of {@link darkPoints}. */
const RULE = 24;

/** Marks (2) the dark points of rules, which say how a table stands, not its text. */
function withoutRules(dark: Uint8Array, width: number, height: number): void {
  const mark = (first: number, by: number, count: number) => {
    if (count >= RULE) for (let i = 0, at = first; i < count; i++, at += by) dark[at] = 2;
  };
  const runs = (start: number, by: number, length: number) => {
    let count = 0;
    for (let i = 0, at = start; i < length; i++, at += by)
      if (dark[at]) count++;
      else {
        mark(at - count * by, by, count);
        count = 0;
      }
    mark(start + (length - count) * by, by, count);
  };
  for (let y = 0; y < height; y++) runs(y * width, 1, width);
  for (let x = 0; x < width; x++) runs(x, width, height);
}

/** Points of a picture; `size` is the length of a profile that holds them however they are sheared. */
type Points = { xs: Float32Array; ys: Float32Array; size: number };

/** Dark points against the local mean (integral image), of a picture brought to about 900 pixels in width: all, and those of no rule. */
async function darkPoints(grey: Grey): Promise<{ all: Points; text: Points }> {
  const scale = Math.min(1, (900 / Math.max(grey.width, grey.height)) * 1.41);
  const small = await rendered(
    pipeline(grey).resize(Math.max(1, Math.round(grey.width * scale)), Math.max(1, Math.round(grey.height * scale)), {
      kernel: 'cubic',
      fit: 'fill',
    }),
  );
  const { data, width, height } = small;
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  const dark = new Uint8Array(width * height);
  const area = 4 * RADIUS * RADIUS;
  for (let y = RADIUS; y < height - RADIUS; y++)
    for (let x = RADIUS; x < width - RADIUS; x++) {
      const sum =
        sums[(y + RADIUS) * stride + x + RADIUS]! -
        sums[(y - RADIUS) * stride + x + RADIUS]! -
        sums[(y + RADIUS) * stride + x - RADIUS]! +
        sums[(y - RADIUS) * stride + x - RADIUS]!;
      if (data[y * width + x]! * area < sum * 0.78 && sum > area * 60) dark[y * width + x] = 1;
    }
  const size = Math.ceil(Math.max(width, height) * 1.4);
  const points = (): Points => {
    const xs: number[] = [];
    const ys: number[] = [];
    for (let y = RADIUS; y < height - RADIUS; y++)
      for (let x = RADIUS; x < width - RADIUS; x++)
        if (dark[y * width + x] === 1) {
          xs.push(x);
          ys.push(y);
        }
    return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), size };
  };
  const all = points();
  withoutRules(dark, width, height);
  return { all, text: points() };
}

/**
 * Energy of the row profile when rows are sheared by `degrees`, of every `step`th point: sharp lines give steep steps. Rows far above the
 * mean are cut down to it, lest a table's uprights weigh more than its text.
 */
function energy(along: Float32Array, across: Float32Array, degrees: number, size: number, step: number): number {
  const profile = new Int32Array(size);
  const slope = Math.tan((degrees * Math.PI) / 180);
  const base = size * 0.2;
  for (let i = 0; i < along.length; i += step) {
    const at = (across[i]! - along[i]! * slope + base) | 0;
    if (at >= 0 && at < size) profile[at]!++;
  }
  let rows = 0;
  for (let i = 0; i < size; i++) if (profile[i]! > 0) rows++;
  const most = (STEEPEST * along.length) / step / Math.max(1, rows);
  let sum = 0;
  for (let i = 1; i < size; i++) sum += (Math.min(most, profile[i]!) - Math.min(most, profile[i - 1]!)) ** 2;
  return sum;
}

/** The angle of most energy between `from` and `to`. */
function steepest(along: Float32Array, across: Float32Array, size: number, [from, to, by]: [number, number, number], step: number) {
  let best = { degrees: 0, energy: -1 };
  for (let degrees = from; degrees <= to + 0.001; degrees += by) {
    const found = energy(along, across, degrees, size, step);
    if (found > best.energy) best = { degrees, energy: found };
  }
  return best;
}

/** So many points tell the rough angle, and so many the last twentieth of a degree. */
const ROUGH = 12_000;
const FINE = 30_000;

/** The steepest angle and its energy, in two steps. */
function direction(along: Float32Array, across: Float32Array, size: number) {
  // Odd steps, so that no column of pixels is left out on the whole page.
  const every = (points: number) => Math.max(1, Math.floor(along.length / points)) | 1;
  const { degrees } = steepest(along, across, size, [-5, 5, 0.25], every(ROUGH));
  return steepest(along, across, size, [degrees - 0.2, degrees + 0.2, 0.05], every(FINE));
}

/** How many times more energy one direction has where no rule can have given it. */
const CLEAR = 4;

/**
 * Finds a page's skew within ±5° from its row profiles, and whether its lines run up and down, which its text decides: rules, level and
 * upright, only tell how far the page is turned. Pages with little ink count as straight.
 */
export async function skewOf(grey: Grey): Promise<Skew> {
  const { all, text } = await darkPoints(grey);
  const points = all.xs.length;
  if (points < 300) return { degrees: 0, sideways: false, points };
  const rows = direction(all.xs, all.ys, all.size);
  const columns = direction(all.ys, all.xs, all.size);
  let sideways = columns.energy > rows.energy;
  const ratio = rows.energy / columns.energy;
  if (ratio < CLEAR && ratio > 1 / CLEAR && text.xs.length > 300 && text.xs.length < 0.97 * points)
    sideways = direction(text.ys, text.xs, text.size).energy > direction(text.xs, text.ys, text.size).energy;
  return { degrees: sideways ? -columns.degrees : rows.degrees, sideways, points };
}
