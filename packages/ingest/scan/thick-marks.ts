import { type Grey, pipeline, rendered } from './grey.ts';
import { cut } from './ink.ts';
import { secrecyAlone, withDot } from './stamp-words.ts';
import { markPlaces, PLACE_DPI, type Place } from './thick-words.ts';

/** How high a word is in a picture that is read, from hat to dot, pixels, and white around it. */
const HIGH = 52;
const BORDER = 20;
/** How far around «MẬT» is read, in its widths: at its edges, and where «TUYỆT» stands before it; above and below, in its heights. */
const EDGE = 0.12;
const BEFORE = 2.4;
const ABOVE = 0.25;
/** The stretch beside it in which another word of its line would stand, in its widths; and from how much ink on one does, in squares of its height. */
const GAP = 0.06;
const NEXT = 0.5;
const WORD = 0.05;
/** Darker than this is ink. */
const INK = 160;
/** The smaller size in which it is read too, and how its strokes are made to run together. */
const SMALLER = 0.7;
const RUN_TOGETHER = { sigma: 1.6, gain: 1.6, less: -60 };

/** The thick ink around a place, level, with the place in its middle, {@link HIGH} pixels to its height. */
async function levelAround({ only, x, y, wide, high, turn }: Place, dpi: number): Promise<Grey> {
  const scale = dpi / PLACE_DPI;
  const across = Math.ceil(((BEFORE + 1) * wide + high) * scale);
  const down = Math.ceil(Math.abs(Math.sin((turn * Math.PI) / 180)) * across + high * scale);
  const [left, top] = [Math.round(x * scale) - across, Math.round(y * scale) - down];
  const [width, height] = [2 * across + 1, 2 * down + 1];
  const data = new Uint8Array(width * height).fill(255);
  const [from, to] = [Math.max(0, left), Math.min(only.width, left + width)];
  for (let row = Math.max(0, top); row < Math.min(only.height, top + height); row++)
    data.set(only.data.subarray(row * only.width + from, row * only.width + to), (row - top) * width + from - left);
  const sized = pipeline({ data, width, height }).resize(Math.round((width * HIGH) / (high * scale)), null, { kernel: 'cubic' });
  return rendered(pipeline(await rendered(sized)).rotate(-turn, { background: '#ffffff' }));
}

/** A stretch of a line around the middle of a picture, from so far to so far, pixels. */
function stretch(level: Grey, from: number, to: number): Grey {
  const [x, y] = [level.width / 2, level.height / 2];
  const half = (0.5 + ABOVE) * HIGH;
  return cut(level, {
    x0: Math.max(0, Math.round(x + from)),
    x1: Math.min(level.width - 1, Math.round(x + to)),
    y0: Math.max(0, Math.round(y - half)),
    y1: Math.min(level.height - 1, Math.round(y + half)),
  });
}

/** Whether something stands in the middle of a stretch's height. */
function isWord({ data, width, height }: Grey): boolean {
  let inked = 0;
  for (let p = Math.round(height * 0.3) * width; p < Math.round(height * 0.7) * width; p++) if (data[p]! < INK) inked++;
  return inked >= WORD * HIGH * HIGH;
}

/** A picture as it is, with strokes run together, and smaller. */
async function inWays(picture: Grey): Promise<Grey[]> {
  const border = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, background: '#ffffff' };
  const framed = await rendered(pipeline(picture).extend(border));
  const { sigma, gain, less } = RUN_TOGETHER;
  return Promise.all([
    framed,
    rendered(pipeline(framed).blur(sigma).linear(gain, less)),
    rendered(pipeline(framed).resize(Math.round(framed.width * SMALLER))),
  ]);
}

/** The mark at a place: what is read there, «TỐI» or «TUYỆT» before it included; none where other words stand beside it. */
async function markAt(place: Place, dpi: number, read: (pictures: Grey[]) => Promise<string[]>): Promise<string | undefined> {
  const level = await levelAround(place, dpi);
  const wide = (place.wide * HIGH) / place.high;
  if (isWord(stretch(level, (0.5 + GAP) * wide, (0.5 + NEXT) * wide))) return undefined;
  if (!isWord(stretch(level, (-0.5 - NEXT - GAP) * wide, (-0.5 - GAP) * wide)))
    return secrecyAlone(withDot(await read(await inWays(stretch(level, (-0.5 - EDGE) * wide, (0.5 + EDGE) * wide)))));
  const mark = secrecyAlone(await read(await inWays(stretch(level, (-0.5 - BEFORE) * wide, (0.5 + EDGE) * wide))));
  return mark === 'MẬT' ? undefined : mark;
}

/**
 * Marks of secrecy in letters thicker than the print that they lie over, in whatever ink, framed or not, turned, worn: places that look like «MẬT» are
 * read, of the thick ink alone. `page`: an evenly lit page, all ink dark; `read` answers what stands on pictures.
 */
export async function markedPlaces(page: Grey, dpi: number, read: (pictures: Grey[]) => Promise<string[]>): Promise<string[]> {
  for (const place of markPlaces(page, dpi)) {
    const mark = await markAt(place, dpi, read);
    if (mark) return [mark];
  }
  return [];
}
