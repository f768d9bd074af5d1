import type { Grey } from './grey.ts';

/** Half the width of the thinnest stroke that counts, inches: what is left of print at its edges is thinner. */
const HALF_STROKE = 0.006;
/** How far ink is drawn on through print that crosses it, inches: across a stroke and its edges. */
const BRIDGE = 0.04;
/** Darker than this something is printed. */
const PRINT = 190;
/** Ink, in the pictures of one ink alone: the rest is white. */
const WHITE = 255;

const halfStroke = (dpi: number) => Math.max(1, Math.round(HALF_STROKE * dpi));

/** Writes into `out` which pixels have nothing but ink for `radius` pixels on both sides, along rows or (with `step` a row's width) columns. */
function runsOf(
  ink: Uint8Array,
  starts: { count: number; step: number },
  along: { count: number; step: number },
  radius: number,
  out: Uint8Array,
): void {
  const least = 2 * radius + 1;
  for (let line = 0; line < starts.count; line++) {
    let run = 0;
    for (let i = 0, p = line * starts.step; i < along.count; i++, p += along.step) {
      run = ink[p] ? run + 1 : 0;
      if (run >= least) out[p - radius * along.step] = 1;
    }
  }
}

/** Where ink is at least so thick, pixels on both sides of a point: 1. */
function thickOf(ink: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const wide = new Uint8Array(ink.length);
  runsOf(ink, { count: height, step: width }, { count: width, step: 1 }, radius, wide);
  const thick = new Uint8Array(ink.length);
  runsOf(wide, { count: width, step: 1 }, { count: height, step: width }, radius, thick);
  return thick;
}

/** Where something of `marks` (1) stands within `reach` pixels in every direction, edges of a square: 1. Gone through once across and once down. */
function widened(marks: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const wide = new Uint8Array(marks.length);
  for (let y = 0, row = 0; y < height; y++, row += width) {
    let near = 0;
    for (let x = 0; x < Math.min(reach, width); x++) near += marks[row + x]!;
    for (let x = 0; x < width; x++) {
      if (x + reach < width) near += marks[row + x + reach]!;
      if (x > reach) near -= marks[row + x - reach - 1]!;
      if (near > 0) wide[row + x] = 1;
    }
  }
  const out = new Uint8Array(marks.length);
  const near = new Uint16Array(width);
  for (let y = -reach; y < height; y++) {
    const [on, off, row] = [(y + reach) * width, (y - reach - 1) * width, y * width];
    if (y + reach < height) for (let x = 0; x < width; x++) near[x]! += wide[on + x]!;
    if (y > reach) for (let x = 0; x < width; x++) near[x]! -= wide[off + x]!;
    if (y >= 0) for (let x = 0; x < width; x++) if (near[x]! > 0) out[row + x] = 1;
  }
  return out;
}

/**
 * The picture of one ink without what is thinner than a stamp's strokes and lies apart from them: the specks that print's own edges leave in it,
 * which join it with its neighbours. `times` thicker strokes than the thinnest are kept.
 */
export function withoutSpecks({ data, width, height }: Grey, dpi: number, times = 1): Grey {
  const radius = halfStroke(dpi);
  const ink = new Uint8Array(data.length);
  for (let p = 0; p < data.length; p++) if (data[p]! < WHITE) ink[p] = 1;
  const kept = widened(thickOf(ink, width, height, times * radius), width, height, (times + 1) * radius);
  const out = new Uint8Array(data.length).fill(WHITE);
  for (let p = 0; p < data.length; p++) if (kept[p]) out[p] = data[p]!;
  return { data: out, width, height };
}

/** What of a picture has ink over at least such a share of the square that reaches `near` pixels around it, black on white. */
export function densePart({ data, width, height }: Grey, near: number, share: number): Grey {
  const least = share * (2 * near + 1) ** 2;
  const out = new Uint8Array(data.length).fill(WHITE);
  const columns = new Int32Array(width);
  for (let y = -near; y < height; y++) {
    const [on, off, row] = [(y + near) * width, (y - near - 1) * width, y * width];
    if (y + near < height) for (let x = 0; x < width; x++) if (data[on + x]! < WHITE) columns[x]!++;
    if (y > near) for (let x = 0; x < width; x++) if (data[off + x]! < WHITE) columns[x]!--;
    if (y < 0) continue;
    let sum = 0;
    for (let x = -near; x < width; x++) {
      if (x + near < width) sum += columns[x + near]!;
      if (x > near) sum -= columns[x - near - 1]!;
      if (x >= 0 && sum >= least) out[row + x] = 0;
    }
  }
  return { data: out, width, height };
}

/** Whether ink lies within `reach` pixels on both sides of a pixel, along a step. */
function isBetween(data: Uint8Array, at: number, step: number, back: number, on: number, reach: number): boolean {
  const found = (direction: number, most: number) => {
    for (let i = 1, p = at + direction; i <= most; i++, p += direction) if (data[p]! < WHITE) return true;
    return false;
  };
  return found(-step, Math.min(back, reach)) && found(step, Math.min(on, reach));
}

/** A patch of one ink with its strokes drawn on through the print that crosses them. `page`: the same patch with all that is printed. */
export function bridged(patch: Grey, page: Grey, dpi: number): Grey {
  const { data, width, height } = patch;
  const reach = Math.round(BRIDGE * dpi);
  const out = Uint8Array.from(data);
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      if (data[p]! < WHITE || page.data[p]! >= PRINT) continue;
      if (isBetween(data, p, 1, x, width - 1 - x, reach) && isBetween(data, p, width, y, height - 1 - y, reach)) out[p] = page.data[p]!;
    }
  return { data: out, width, height };
}
