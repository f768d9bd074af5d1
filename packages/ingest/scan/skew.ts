import { type Fan, fanOf, fanOfUprights, uprightsLean } from './fan.ts';
import { type Grey, pipeline, rendered, slideDown } from './grey.ts';

/**
 * How the lines of a page run: `degrees` to turn by −degrees, and whether they run across (`sideways` false) or up and down the picture. `fan`, where
 * they run together as on a photograph taken from the side, counts in the picture's pixels once it is turned upright; then `degrees` tells nothing.
 */
export type Skew = {
  degrees: number;
  sideways: boolean;
  points: number;
  fan?: Fan;
  /** Whether the uprights of a table seem to run together, which {@link leaningUprights} tells once the page is level. */
  leaning?: boolean;
};

const RADIUS = 15;
/** A row of the profile counts up to this many times the mean. */
const STEEPEST = 3;

/** Points in a row that no letter has, at the size of {@link darkPoints}. */
const RULE = 24;

/** Marks (2) the dark points of rules, which say how a table stands, not its text. */
function markRules(dark: Uint8Array, width: number, height: number): void {
  const mark = (end: number, by: number, count: number) => {
    if (count >= RULE) for (let i = 1; i <= count; i++) dark[end - i * by] = 2;
  };
  for (let y = 0, p = 0; y < height; y++) {
    let count = 0;
    for (let x = 0; x < width; x++, p++)
      if (dark[p]) count++;
      else if (count > 0) {
        mark(p, 1, count);
        count = 0;
      }
    mark(p, 1, count);
  }
  // Row by row, since pictures lie in memory by rows.
  const counts = new Uint16Array(width);
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++)
      if (dark[p]) counts[x]!++;
      else if (counts[x]! > 0) {
        mark(p, width, counts[x]!);
        counts[x] = 0;
      }
  for (let x = 0; x < width; x++) mark(width * height + x, width, counts[x]!);
}

/** Rules of so many points all in all tell the angle better than text does: more than one across the page. */
const RULED = 1200;
/** So far from what the text tells the rules are looked for, in degrees. */
const NEAR = 0.6;

/** The dark points of rules that run along the picture's rows, or with `upright` down its columns; of those too short to be any nothing. */
function ruledPoints({ dark, width, height }: Dark, upright: boolean): Points {
  const xs: number[] = [];
  const ys: number[] = [];
  const [lines, length] = upright ? [width, height] : [height, width];
  for (let line = 0; line < lines; line++)
    for (let at = 0, run = 0; at <= length; at++) {
      const [x, y] = upright ? [line, at] : [at, line];
      if (at < length && dark[y * width + x]) run++;
      else {
        for (let i = run >= RULE ? at - run : at; i < at; i++) {
          xs.push(upright ? line : i);
          ys.push(upright ? i : line);
        }
        run = 0;
      }
    }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), size: Math.ceil(Math.max(width, height) * 1.4) };
}

/** Points of a picture; `size` is the length of a profile that holds them however they are sheared. */
type Points = { xs: Float32Array; ys: Float32Array; size: number };
/** The same as a picture: 0 where there is none. */
type Dark = { dark: Uint8Array; width: number; height: number };

/** Marks (1) what of a row is darker than most of its neighbourhood, of which `columns` has the sums down. Answers how many points. */
function markDark(data: Uint8Array, from: number, columns: Int32Array, dark: Uint8Array): number {
  const area = 4 * RADIUS * RADIUS;
  const least = area * 60;
  let found = 0;
  let sum = 0;
  for (let x = 0; x < 2 * RADIUS; x++) sum += columns[x]!;
  for (let x = RADIUS; x < columns.length - RADIUS; x++) {
    if (sum > least && Math.imul(data[from + x]!, area) < sum * 0.78) {
      dark[from + x] = 1;
      found++;
    }
    sum = (sum + columns[x + RADIUS]! - columns[x - RADIUS]!) | 0;
  }
  return found;
}

/** Places of the points marked with 1. */
function placesOf(dark: Uint8Array, width: number, height: number, most: number): Points {
  const xs = new Float32Array(most);
  const ys = new Float32Array(most);
  let count = 0;
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++)
      if (dark[p] === 1) {
        xs[count] = x;
        ys[count++] = y;
      }
  return { xs: xs.subarray(0, count), ys: ys.subarray(0, count), size: Math.ceil(Math.max(width, height) * 1.4) };
}

/** Dark points against the local mean, of a picture brought to about 900 pixels in width: all, and when asked those of no rule. */
async function darkPoints(grey: Grey): Promise<{ all: Points; picture: Dark; text: () => Points }> {
  const scale = Math.min(1, (900 / Math.max(grey.width, grey.height)) * 1.41);
  const small = await rendered(
    pipeline(grey).resize(Math.max(1, Math.round(grey.width * scale)), Math.max(1, Math.round(grey.height * scale)), {
      kernel: 'cubic',
      fit: 'fill',
    }),
  );
  const { data, width, height } = small;
  const dark = new Uint8Array(width * height);
  let count = 0;
  if (width > 2 * RADIUS && height > 2 * RADIUS) {
    const columns = new Int32Array(width);
    for (let y = 0, p = 0; y < 2 * RADIUS; y++) for (let x = 0; x < width; x++, p++) columns[x]! += data[p]!;
    for (let y = RADIUS; y < height - RADIUS; y++) {
      if (y > RADIUS) slideDown(data, (y + RADIUS - 1) * width, (y - RADIUS - 1) * width, columns);
      count += markDark(data, y * width, columns, dark);
    }
  }
  return {
    all: placesOf(dark, width, height, count),
    picture: { dark, width, height },
    text: () => {
      markRules(dark, width, height);
      return placesOf(dark, width, height, count);
    },
  };
}

/**
 * Energy of the row profile when rows are sheared by `degrees`, of every `step`th point: sharp lines give steep steps. Rows far above the
 * mean are cut down to it, lest a table's uprights weigh more than its text; not so with `whole`, for rules alone.
 */
function energy(along: Float32Array, across: Float32Array, degrees: number, size: number, step: number, whole = false): number {
  const profile = new Int32Array(size);
  const slope = slopeOf(degrees);
  const base = size * 0.2;
  for (let i = 0; i < along.length; i += step) {
    const at = (across[i]! - along[i]! * slope + base) | 0;
    if (at >= 0 && at < size) profile[at]!++;
  }
  let rows = 0;
  for (let i = 0; i < size; i++) if (profile[i]! > 0) rows++;
  const most = whole ? Number.POSITIVE_INFINITY : (STEEPEST * along.length) / step / Math.max(1, rows);
  let sum = 0;
  for (let i = 1; i < size; i++) sum += (Math.min(most, profile[i]!) - Math.min(most, profile[i - 1]!)) ** 2;
  return sum;
}

/** The angle of most energy between `from` and `to`. */
function steepest(
  along: Float32Array,
  across: Float32Array,
  size: number,
  [from, to, by]: [number, number, number],
  step: number,
  whole = false,
) {
  let best = { degrees: 0, energy: -1 };
  for (let degrees = from; degrees <= to + 0.001; degrees += by) {
    const found = energy(along, across, degrees, size, step, whole);
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

const slopeOf = (degrees: number): number => Math.tan((degrees * Math.PI) / 180);

/** A sheet that lies on its side is so much wider than tall. */
const WIDER = 1.2;

/** How many times more energy one direction has where no rule can have given it. */
const CLEAR = 4;

/**
 * Finds a page's skew within ±5° from its row profiles, and whether its lines run up and down, which its text decides: rules, level and
 * upright, only tell how far the page is turned. Pages with little ink count as
 * straight, and upright when they are taller than wide.
 */
export async function skewOf(grey: Grey): Promise<Skew> {
  const { all, picture, text: textOf } = await darkPoints(grey);
  const points = all.xs.length;
  // A page with next to nothing on it: sheets are mostly taller than wide.
  if (points < 300) return { degrees: 0, sideways: grey.width > WIDER * grey.height, points };
  const rows = direction(all.xs, all.ys, all.size);
  const columns = direction(all.ys, all.xs, all.size);
  const { width, height } = picture;
  const fanned = fanOf(all, width, height, [slopeOf(rows.degrees), slopeOf(columns.degrees)]);
  if (fanned) {
    // A quarter turn clockwise makes what lay further down lie further left.
    const sign = fanned.sideways ? -1 : 1;
    const closing = sign * fanned.fan.closing * (width / grey.width);
    return { degrees: 0, sideways: fanned.sideways, points, fan: { slope: sign * fanned.fan.slope, closing } };
  }
  let sideways = columns.energy > rows.energy;
  const ratio = rows.energy / columns.energy;
  if (ratio < CLEAR && ratio > 1 / CLEAR) {
    const text = textOf();
    if (text.xs.length > 300 && text.xs.length < 0.97 * points)
      sideways = direction(text.ys, text.xs, text.size).energy > direction(text.xs, text.ys, text.size).energy;
  }
  const { degrees } = sideways ? columns : rows;
  const { xs, ys, size } = ruledPoints(picture, sideways);
  const [along, across] = sideways ? [ys, xs] : [xs, ys];
  const told = xs.length < RULED ? degrees : steepest(along, across, size, [degrees - NEAR, degrees + NEAR, 0.05], 1, true).degrees;
  const uprights = ruledPoints(picture, !sideways);
  const leaning =
    uprights.xs.length >= RULED &&
    (sideways
      ? uprightsLean({ xs: uprights.ys, ys: uprights.xs }, height, width, slopeOf(told))
      : uprightsLean(uprights, width, height, slopeOf(told)));
  return { degrees: sideways ? -told : told, sideways, points, leaning };
}

/** How the uprights of a level page's table run together, in the picture's pixels; undefined where they do not, or where it has none. */
export async function leaningUprights(grey: Grey): Promise<Fan | undefined> {
  const { picture } = await darkPoints(grey);
  const { width, height } = picture;
  const points = ruledPoints(picture, true);
  const fan = points.xs.length < RULED ? undefined : fanOfUprights(points, width, height);
  return fan && { ...fan, closing: fan.closing * (width / grey.width) };
}
