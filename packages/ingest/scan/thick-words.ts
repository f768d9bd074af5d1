import { DRAWN_HIGH, type DrawnWord, drawnWords, shapeOf } from './drawn-words.ts';
import type { Grey } from './grey.ts';
import { densePart, withoutSpecks } from './stamp-apart.ts';

/** Resolution at which thick ink is compared with a drawn word, dots per inch. */
export const PLACE_DPI = 50;
/** Of a page's height, the part in which stamps are set. */
const UPPER = 0.62;
/** Print and stamps are darker than this. */
const BLACK = 180;
/**
 * What is kept of a page's ink, and the heights of words (from hat to dot, points) that are looked for in it: strokes so many times as thick as a
 * stamp's thinnest; and, for worn stamps, what has so much ink around it (`near`, inches), since their strokes are full of holes.
 */
const KEPT: { times?: number; dense?: { near: number; share: number }; high: number[] }[] = [
  { times: 2, high: [11, 13, 15, 17, 20] },
  { times: 3, high: [18, 21, 24, 28, 32, 37] },
  { dense: { near: 0.02, share: 0.66 }, high: [13, 15, 17, 20] },
  { dense: { near: 0.035, share: 0.6 }, high: [24, 28, 32, 37] },
];
/** Turns that are tried, degrees clockwise. */
const TURNS = [0, -4, 4, -8, 8, -12, 12];
/** How much narrower or wider than drawn a word may be. */
const WIDTHS = [0.9, 1.1];
/** Of the ink around a word so much counts against it. */
const AROUND = 0.6;
/** Ink in and around a word's box, in inked points of the word, for it to be looked at; and the box's half height, in heights. */
const ENOUGH = { least: 0.6, most: 1.6 };
const BOX = 0.65;
/** Every so many points of a word are looked at first, and how much they must be inked. */
const FEW = { every: 5, inked: 0.5 };
/** So alike a place must be. */
const ALIKE = 0.48;
/** Places that are looked at closer, and steps in which they are looked for. */
const MOST = 3;
const STEP = 2;

/** Thick ink: as a picture, and as shares of ink in points of {@link PLACE_DPI}. */
type Thick = { only: Grey; ink: Float32Array; width: number; height: number };

/** Where «MẬT» may stand on a picture of thick ink: its middle and sides in points of {@link PLACE_DPI}, its turn in degrees clockwise. */
export type Place = { only: Grey; alike: number; x: number; y: number; turn: number; wide: number; high: number };

/** A picture as shares of ink in larger points. */
function inPoints(only: Grey, dpi: number): Thick {
  const step = dpi / PLACE_DPI;
  const [width, height] = [Math.floor(only.width / step), Math.floor(only.height / step)];
  const ink = new Float32Array(width * height);
  const columns = Int32Array.from({ length: only.width }, (_, x) => Math.min(width - 1, Math.floor(x / step)));
  const each = 1 / (step * step);
  for (let y = 0, p = 0; y < only.height; y++) {
    const to = Math.min(height - 1, Math.floor(y / step)) * width;
    for (let x = 0; x < only.width; x++, p++) if (only.data[p]! < 255) ink[to + columns[x]!]! += each;
  }
  return { only, ink, width, height };
}

/** A word at a turn: where it is inked and where not, as steps from its middle in a picture of some width. */
type Turned = { on: Int32Array; off: Int32Array; few: Int32Array };

function turnedWord(drawn: DrawnWord, wide: number, high: number, degrees: number, width: number): Turned {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const steps = (points: Int16Array) =>
    Int32Array.from({ length: points.length >> 1 }, (_, i) => {
      const [x, y] = [points[2 * i]! - wide / 2, points[2 * i + 1]! - high / 2];
      return Math.round(sin * x + cos * y) * width + Math.round(cos * x - sin * y);
    });
  const shape = shapeOf(drawn, wide, high);
  const on = steps(shape.on);
  return { on, off: steps(shape.off), few: on.filter((_, i) => i % FEW.every === 0) };
}

function meanInk(ink: Float32Array, steps: Int32Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < steps.length; i++) sum += ink[at + steps[i]!] ?? 0;
  return sum / steps.length;
}

/** How much ink lies above and left of each point. */
function sumsOf({ ink, width, height }: Thick): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0, row = 0; x < width; x++) {
      row += ink[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  return sums;
}

/** Adds the places at which a drawn word in one size is alike. */
function placesInSize(thick: Thick, sums: Float64Array, drawn: DrawnWord, wide: number, high: number, into: Place[]): void {
  const { only, ink, width, height } = thick;
  const words = TURNS.map((turn) => turnedWord(drawn, wide, high, turn, width));
  const count = words[0]!.on.length;
  const [halfWide, halfHigh] = [(wide >> 1) + 1, Math.round(high * BOX)];
  for (let y = halfHigh; y < height - halfHigh; y += STEP)
    for (let x = halfWide; x < width - halfWide; x += STEP) {
      const [top, bottom] = [(y - halfHigh) * (width + 1) + x, (y + halfHigh) * (width + 1) + x];
      const inBox = sums[bottom + halfWide]! - sums[top + halfWide]! - sums[bottom - halfWide]! + sums[top - halfWide]!;
      if (inBox < ENOUGH.least * count || inBox > ENOUGH.most * count) continue;
      const at = y * width + x;
      for (const [i, { on, off, few }] of words.entries()) {
        if (meanInk(ink, few, at) < FEW.inked) continue;
        const alike = meanInk(ink, on, at) - AROUND * meanInk(ink, off, at);
        if (alike > ALIKE) into.push({ only, alike, x, y, turn: TURNS[i]!, wide, high });
      }
    }
}

/** The places on one kind of thick ink at which «MẬT» may be stamped, the likest first. */
function placesOn(thick: Thick, highs: readonly number[]): Place[] {
  const sums = sumsOf(thick);
  const found: Place[] = [];
  for (const drawn of drawnWords())
    if (drawn.word === 'MẬT')
      for (const high of highs)
        for (const width of WIDTHS) placesInSize(thick, sums, drawn, Math.round((drawn.width / DRAWN_HIGH) * high * width), high, found);
  const kept: Place[] = [];
  for (const place of found.sort((a, b) => b.alike - a.alike))
    if (kept.length < MOST && !kept.some((one) => Math.abs(one.x - place.x) < one.wide / 2 && Math.abs(one.y - place.y) < one.high / 2))
      kept.push(place);
  return kept;
}

/** The places in the upper part of an evenly lit page at which thick letters look like «MẬT», whatever thinner print they lie over. */
export function markPlaces(page: Grey, dpi: number): Place[] {
  const height = Math.round(page.height * UPPER);
  const data = page.data.slice(0, height * page.width);
  for (let p = 0; p < data.length; p++) if (data[p]! >= BLACK) data[p] = 255;
  const black = { data, width: page.width, height };
  return KEPT.flatMap(({ times, dense, high }) =>
    placesOn(inPoints(dense ? densePart(black, Math.round(dense.near * dpi), dense.share) : withoutSpecks(black, dpi, times), dpi), high),
  );
}
