import { type Grey, halfTurn, type Laid, quarterTurn } from './grey.ts';

/**
 * How the lines of a photographed page run together: at the picture's middle they rise by `slope`, and `closing` a pixel more for each pixel that
 * they stand lower. Lines that are level in space do so on a picture taken from the side: they meet in one point (Hartley and Zisserman, Multiple
 * View Geometry, 2nd ed., chapter 2.7: a vanishing point).
 */
export type Fan = { slope: number; closing: number };

/** Points of a picture's ink: along the lines and across them. */
export type Ink = { along: Float32Array; across: Float32Array };

/** Lines at the picture's edge rise by up to this much more than those in its middle. */
const WIDEST = 0.075;
/** Lines in the middle rise by up to this much. */
const STEEPEST = 0.09;
/** A fan is one when its lines are so much sharper than level ones: flat pages gain less. */
const SHARPER = 1.1;
/** A row of the profile counts up to this many times the mean, lest a table's uprights weigh more than its text. */
const HIGHEST = 3;
/** So many points tell roughly, in rows of so many pixels, and so many the last bit, in rows of one. */
const ROUGH = { points: 20_000, row: 3 };
const FINE = { points: 30_000, row: 1 };

/**
 * How sharp the lines of a page are once they are laid level: the steps of the profile, squared, over what points strewn at random would give.
 * `profile` is scratch.
 */
function sharpness({ along, across }: Ink, middle: readonly [number, number], fan: Fan, by: typeof ROUGH, profile: Int32Array): number {
  profile.fill(0);
  // Odd steps, so that no column of pixels is left out on the whole page.
  const step = Math.max(1, Math.floor(along.length / by.points)) | 1;
  const scale = 1 / by.row;
  const base = (profile.length * by.row) / 2;
  let count = 0;
  for (let i = 0; i < along.length; i += step, count++) {
    const x = along[i]! - middle[0];
    const at = (((across[i]! - middle[1] - fan.slope * x) / (1 + fan.closing * x) + base) * scale) | 0;
    if (at >= 0 && at < profile.length) profile[at]!++;
  }
  let rows = 0;
  for (let i = 0; i < profile.length; i++) if (profile[i]! > 0) rows++;
  const most = (HIGHEST * count) / Math.max(1, rows);
  let sum = 0;
  let before = 0;
  for (let i = 0; i < profile.length; i++) {
    const here = Math.min(profile[i]!, most);
    sum += (here - before) ** 2;
    before = here;
  }
  return Math.max(0, sum / (2 * count) - 1);
}

type Range = readonly [from: number, to: number, by: number];
type Found = { slope: number; edge: number; sharp: number };

/** How the ink of a picture lies along one of its sides. */
class Side {
  readonly ink: Ink;
  readonly #middle: readonly [number, number];
  readonly #depth: number;
  /** Slope at which lines that do not run together are sharpest, as is known already. */
  readonly #known: number;

  constructor(ink: Ink, length: number, depth: number, known: number) {
    this.ink = ink;
    this.#middle = [length / 2, depth / 2];
    this.#depth = depth;
    this.#known = known;
  }

  /** The sharpest fan near one, whose lines rise by `edges` more at the picture's edge than in its middle. */
  sharpest(near: { slope: number; edge: number }, slopes: Range, edges: Range, by: typeof ROUGH): Found {
    const profile = new Int32Array(Math.ceil((this.#depth * 1.6) / by.row));
    let best: Found = { slope: 0, edge: 0, sharp: -1 };
    for (let slope = near.slope + slopes[0]; slope <= near.slope + slopes[1] + 1e-9; slope += slopes[2])
      for (let edge = near.edge + edges[0]; edge <= near.edge + edges[1] + 1e-9; edge += edges[2]) {
        const sharp = sharpness(this.ink, this.#middle, this.fan({ slope, edge }), by, profile);
        if (sharp > best.sharp) best = { slope, edge, sharp };
      }
    return best;
  }

  fan({ slope, edge }: { slope: number; edge: number }): Fan {
    return { slope, closing: edge / (this.#depth / 2) };
  }

  /** How sharp lines are that do not run together. */
  level(): number {
    return this.sharpest({ slope: this.#known, edge: 0 }, [-0.005, 0.005, 0.005], [0, 0, 1], ROUGH).sharp;
  }

  /** Whether lines that run together this way or that seem sharper, which tells at a fifteenth of the cost that a page is flat. */
  seemsFanned(level: number): boolean {
    const near = { slope: this.#known, edge: 0 };
    return this.sharpest(near, [-0.03, 0.03, 0.01], [-0.03, 0.03, 0.06], ROUGH).sharp > level;
  }

  whole(): Found {
    return this.sharpest({ slope: 0, edge: 0 }, [-STEEPEST, STEEPEST, 0.01], [-WIDEST, WIDEST, 0.015], ROUGH);
  }

  refined(found: Found): Fan {
    return this.fan(this.sharpest(found, [-0.006, 0.006, 0.0015], [-0.009, 0.009, 0.003], FINE));
  }
}

/**
 * The fan that a picture's lines make and whether they run up and down; undefined where they are level or skewed alike, as on every flat page.
 * `slopes`: those at which lines across and up and down are sharpest without one.
 */
export function fanOf(
  { xs, ys }: { xs: Float32Array; ys: Float32Array },
  width: number,
  height: number,
  slopes: readonly [across: number, down: number],
): { fan: Fan; sideways: boolean } | undefined {
  const rows = new Side({ along: xs, across: ys }, width, height, slopes[0]);
  const columns = new Side({ along: ys, across: xs }, height, width, slopes[1]);
  const level = Math.max(rows.level(), columns.level());
  if (!rows.seemsFanned(level) && !columns.seemsFanned(level)) return undefined;
  const [across, down] = [rows.whole(), columns.whole()];
  const sideways = down.sharp > across.sharp;
  const better = sideways ? down : across;
  if (better.sharp < SHARPER * level) return undefined;
  return { fan: (sideways ? columns : rows).refined(better), sideways };
}

/** The side along which uprights run: the rules of a table that stand, as far as they are found. */
const uprightSide = ({ xs, ys }: { xs: Float32Array; ys: Float32Array }, width: number, height: number, slope: number): Side =>
  new Side({ along: ys, across: xs }, height, width, slope);

/** Whether the uprights of a table (`points` of theirs alone) seem to run together, on a page whose lines rise by `slope`. */
export function uprightsLean(points: { xs: Float32Array; ys: Float32Array }, width: number, height: number, slope: number): boolean {
  const side = uprightSide(points, width, height, -slope);
  return side.seemsFanned(SHARPER * side.level());
}

/** How the uprights of a table run together on a page whose lines are level; undefined where they stand upright. */
export function fanOfUprights(points: { xs: Float32Array; ys: Float32Array }, width: number, height: number): Fan | undefined {
  const side = uprightSide(points, width, height, 0);
  const found = side.whole();
  return found.sharp < SHARPER * side.level() ? undefined : side.refined(found);
}

/** White, of what lies outside. */
const WHITE = 255;

/**
 * Lays the lines of a picture level, whose `fan` counts in its pixels, and tells where a point of the new picture stood. Bilinear, onto white.
 */
export function unfold(
  { data, width, height }: Grey,
  { slope, closing }: Fan,
): { grey: Grey; back: (x: number, y: number) => [number, number] } {
  const middle = [width / 2, height / 2] as const;
  const forward = (x: number, y: number): [number, number] => {
    const [dx, dy] = [x - middle[0], y - middle[1]];
    const far = 1 + closing * dx;
    return [dx / far, (dy - slope * dx) / far];
  };
  const corners = [forward(0, 0), forward(width, 0), forward(0, height), forward(width, height)];
  const left = Math.floor(Math.min(...corners.map(([x]) => x)));
  const top = Math.floor(Math.min(...corners.map(([, y]) => y)));
  const wide = Math.ceil(Math.max(...corners.map(([x]) => x))) - left;
  const tall = Math.ceil(Math.max(...corners.map(([, y]) => y))) - top;
  const back = (x: number, y: number): [number, number] => {
    const far = 1 - closing * (x + left);
    return [(x + left) / far + middle[0], (y + top + slope * (x + left)) / far + middle[1]];
  };
  const out = new Uint8Array(wide * tall).fill(WHITE);
  for (let x = 0; x < wide; x++) {
    // Down a column of the new picture the old place moves evenly.
    const [oldX, firstY] = back(x + 0.5, 0.5);
    const by = 1 / (1 - closing * (x + left + 0.5));
    const [sx, px] = [oldX - 0.5, Math.floor(oldX - 0.5)];
    if (px < 0 || px >= width - 1) continue;
    const right = sx - px;
    for (let y = 0, sy = firstY - 0.5; y < tall; y++, sy += by) {
      const py = Math.floor(sy);
      if (py < 0 || py >= height - 1) continue;
      const down = sy - py;
      const at = py * width + px;
      const above = data[at]! * (1 - right) + data[at + 1]! * right;
      const below = data[at + width]! * (1 - right) + data[at + width + 1]! * right;
      out[y * wide + x] = above * (1 - down) + below * down + 0.5;
    }
  }
  return { grey: { data: out, width: wide, height: tall }, back };
}

/** Stands the uprights of a picture upright as {@link unfold} lays lines level. */
export function unfoldUprights(grey: Grey, { slope, closing }: Fan): Laid {
  // On its side the uprights are lines, and what lay further down lies further left.
  const flat = unfold(quarterTurn(grey), { slope: -slope, closing: -closing });
  const upright = halfTurn(quarterTurn(flat.grey));
  const back = (x: number, y: number): [number, number] => {
    const [across, down] = flat.back(flat.grey.width - y, x);
    return [down, grey.height - across];
  };
  return { grey: upright, back };
}
