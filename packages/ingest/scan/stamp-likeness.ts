import { DRAWN_HIGH, type DrawnWord, drawnWords, type Shape, shapeOf } from './drawn-words.ts';
import { type Grey, pipeline, rendered } from './grey.ts';

/** Resolution at which a stamp is compared with drawn words, dots per inch. */
const DPI = 75;
/** How wide frames of these words are, millimetres (Nghị định 30/2020/NĐ-CP and the rules on state secrets); the others fit any. */
const WIDE: Record<string, number> = { MẬT: 20, 'TỐI MẬT': 30, 'TUYỆT MẬT': 40, KHẨN: 20, 'HỎA TỐC': 30, 'THƯỢNG KHẨN': 40, MẪU: 20 };
const SLACK = 6;
const MARKS = new Set(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']);
/** Shares of a frame's inside that a word in it may take, tried in steps, and how far off its middle. */
const SHARES = { wide: [0.5, 0.56, 0.62, 0.68, 0.74, 0.8, 0.86, 0.92], high: [0.45, 0.55, 0.65, 0.75, 0.85], aside: 0.12 };
/** Of the ink around a word so much counts against it: print may cross a stamp. */
const AROUND = 0.6;
/** No mark is less alike than this. */
const LEAST_ALIKE = 0.3;
/** So alike a mark must be, and so much more than any other word. */
const ALIKE = 0.5;
const CLEAR = 0.06;
/** Darker than this is ink; a stamp's own ink is as dark as the darkest of so large a share, but no paler than that. */
const PAPER = 235;
const DARKEST = { share: 0.06, palest: 170 };

/** How much each point is inked, from 0 to 1. */
function inkOf({ data }: Grey): Float32Array {
  const sorted = data.toSorted();
  const dark = Math.min(sorted[Math.floor(sorted.length * DARKEST.share)] ?? 0, DARKEST.palest);
  return Float32Array.from(data, (value) => Math.max(0, Math.min(1, (PAPER - value) / (PAPER - dark))));
}

/** The mean ink at some points of a picture, seen from a point of it. */
function meanInk(ink: Float32Array, width: number, points: Int16Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < points.length; i += 2) sum += ink[from + points[i + 1]! * width + points[i]!]!;
  return points.length === 0 ? 0 : (2 * sum) / points.length;
}

/** Steps in which a shape is moved over a frame's inside, first wide ones, then around the best place, points. */
const STEP = 2;

/** How alike a shape and what is inked are where they are most, from −1 to 1, if it is more than `least`. */
function likeness(ink: Float32Array, width: number, height: number, { on, off, wide, high }: Shape, least: number): number {
  const middle = (width - wide) / 2;
  const first = Math.max(0, Math.round(middle - SHARES.aside * width));
  const last = Math.min(width - wide, Math.round(middle + SHARES.aside * width));
  const at = (x: number, y: number, least: number) => {
    const inside = meanInk(ink, width, on, y * width + x);
    // Ink around it could only make it less.
    return inside > least ? inside - AROUND * meanInk(ink, width, off, y * width + x) : -1;
  };
  let best = { x: first, y: 0, alike: -1 };
  for (let y = 0; y <= height - high; y += STEP)
    for (let x = first; x <= last; x += STEP) {
      const alike = at(x, y, best.alike);
      if (alike > best.alike) best = { x, y, alike };
    }
  let most = Math.max(least, best.alike);
  for (let y = Math.max(0, best.y - 1); y <= Math.min(height - high, best.y + 1); y++)
    for (let x = Math.max(first, best.x - 1); x <= Math.min(last, best.x + 1); x++) most = Math.max(most, at(x, y, most));
  return most;
}

/** How alike a word is to what is in a frame, in its best size and place. */
function bestLikeness(
  ink: Float32Array,
  width: number,
  height: number,
  word: DrawnWord,
  shares: { wide: number[]; high: number[] },
): number {
  let best = -1;
  for (const wide of shares.wide)
    for (const high of shares.high) {
      const shape = shapeOf(word, Math.round(width * wide), Math.round(height * high));
      best = likeness(ink, width, height, shape, best);
    }
  return best;
}

/**
 * The mark of secrecy that the inside of a stamp's frame looks like as a whole, though print crosses it so that no letter can be read; undefined
 * where it looks like none, or like another stamp's words as much. `bare`: the inside, level, without its frame; its sides in millimetres.
 */
export async function likeMark(bare: Grey, { wide, high }: { wide: number; high: number }): Promise<string | undefined> {
  const inPixels = (millimetres: number) => Math.max(8, Math.round((millimetres / 25.4) * DPI));
  const [width, height] = [inPixels(wide), inPixels(high)];
  const ink = inkOf(await rendered(pipeline(bare).resize(width, height, { fit: 'fill' })));
  const alike = new Map<string, number>();
  for (const drawn of drawnWords())
    if (Math.abs(wide - (WIDE[drawn.word] ?? wide)) <= SLACK)
      alike.set(drawn.word, Math.max(alike.get(drawn.word) ?? -1, bestLikeness(ink, width, height, drawn, SHARES)));
  return markAmong(alike, ALIKE, CLEAR);
}

/** The mark that is the most alike of all words, if it is so alike and so much more than the next. */
function markAmong(alike: ReadonlyMap<string, number>, least: number, clear: number): string | undefined {
  const [first, second] = [...alike].sort(([, a], [, b]) => b - a);
  if (!first || !MARKS.has(first[0]) || first[1] < least) return undefined;
  return first[1] - (second?.[1] ?? -1) >= clear ? first[0] : undefined;
}

/** Where no frame tells a word's size it takes the most of its ink's box and the white around it, and its sides are to each other as drawn, more or less. */
const WHOLE = { wide: [0.66, 0.71, 0.76, 0.81, 0.86], high: [0.6, 0.7, 0.77, 0.84, 0.92] };
const STRETCHED = { least: 0.65, most: 1.45 };
/** Sides of such a picture, points. */
const LEAST_HIGH = 16;
const MOST_WIDE = 240;
/** So alike a short mark must be there, and a long one, which chance makes hardly ever. */
const ALONE = { short: { alike: 0.55, clear: 0.08 }, long: { alike: 0.42, clear: 0.1 } };

/** A mark of secrecy, how alike it is, and whether it is so much more than all other words are that nothing else need tell it. */
export type Likeness = { mark: string; alike: number; sure: boolean };

/**
 * The mark of secrecy that a level picture of one ink, little larger than that, looks like as a whole most; undefined where it looks like none, or
 * more like another word.
 */
export async function likeMarkAlone(word: Grey, dpi: number): Promise<Likeness | undefined> {
  const [width, height] = [Math.round((word.width * DPI) / dpi), Math.round((word.height * DPI) / dpi)];
  if (height < LEAST_HIGH || width > MOST_WIDE) return undefined;
  const fitting = drawnWords().filter((drawn) => {
    const stretched = width / height / (drawn.width / DRAWN_HIGH);
    return stretched >= STRETCHED.least && stretched <= STRETCHED.most;
  });
  const ink = inkOf(await rendered(pipeline(word).resize(width, height, { fit: 'fill' })));
  const alike = new Map<string, number>();
  const most = (words: readonly DrawnWord[]) => {
    for (const drawn of words) alike.set(drawn.word, Math.max(alike.get(drawn.word) ?? -1, bestLikeness(ink, width, height, drawn, WHOLE)));
  };
  most(fitting.filter((drawn) => MARKS.has(drawn.word)));
  const [[mark, best] = ['', -1]] = [...alike].sort(([, a], [, b]) => b - a);
  if (best < LEAST_ALIKE) return undefined;
  most(fitting.filter((drawn) => !MARKS.has(drawn.word)));
  if (markAmong(alike, LEAST_ALIKE, 0) !== mark) return undefined;
  const { alike: least, clear } = mark === 'MẬT' ? ALONE.short : ALONE.long;
  return { mark, alike: best, sure: markAmong(alike, least, clear) === mark };
}
