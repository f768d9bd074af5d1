import { type Grey, pipeline, rendered } from './grey.ts';
import { cut, type Rect } from './ink.ts';
import { bridged, withoutSpecks } from './stamp-apart.ts';
import { levelled, STAMP_DPI } from './stamp-level.ts';
import { likeMarkAlone } from './stamp-likeness.ts';
import { inkedPatches, type Size } from './stamp-patches.ts';
import { isOtherStamp, secrecyAlone } from './stamp-words.ts';

/** Gaps that are closed between a stamp's pieces once what lay between them is gone, blocks. */
const GAP = 6;
const NEAR = 3;
/** Darker than this is ink. */
const PAPER = 200;
/** The size in which large letters are read once more, and how much a picture is blurred to join a stroke's pieces, pixels. */
const SMALLER = 0.6;
const RUN_TOGETHER = 2;
/** White around what is compared with drawn words, shares of its sides: print may have taken a word's hats away, or its ends. */
const ROUND = 0.15;

/** How far the sides of two patches lie apart that are the same, pixels. */
const SAME = 24;

const isAlike = (a: Rect, b: Rect): boolean =>
  Math.abs(a.x0 - b.x0) + Math.abs(a.x1 - b.x1) + Math.abs(a.y0 - b.y0) + Math.abs(a.y1 - b.y1) < SAME;

/** Pale ink as dark as print. */
function darkened(picture: Grey): Grey {
  let black = PAPER;
  for (const value of picture.data) if (value < black) black = value;
  return { ...picture, data: picture.data.map((value) => Math.max(0, ((value - black) * 255) / (255 - black))) };
}

/** A level picture as it is, smaller, and with its strokes run together: print took pieces out of them. */
async function inWays(picture: Grey): Promise<Grey[]> {
  const smaller = await rendered(pipeline(picture).resize(Math.max(1, Math.round(picture.width * SMALLER)), null, { kernel: 'cubic' }));
  return [picture, smaller, darkened(await rendered(pipeline(picture).blur(RUN_TOGETHER)))];
}

/** A level picture that is little more than its ink. */
async function trimmed(picture: Grey): Promise<Grey | undefined> {
  const { data, width, height } = picture;
  const rows = new Uint32Array(height);
  const columns = new Uint32Array(width);
  for (let p = 0; p < data.length; p++)
    if (data[p]! < PAPER) {
      rows[(p / width) | 0]!++;
      columns[p % width]!++;
    }
  const inked = (count: number) => count > 1;
  const [x0, y0] = [columns.findIndex(inked), rows.findIndex(inked)];
  if (x0 < 0 || y0 < 0) return undefined;
  const bare = cut(picture, { x0, y0, x1: columns.findLastIndex(inked), y1: rows.findLastIndex(inked) });
  const [left, top] = [Math.round(bare.width * ROUND), Math.round(bare.height * ROUND)];
  return rendered(pipeline(bare).extend({ left, right: left, top, bottom: top, background: '#ffffff' }));
}

/** What a level picture of one ink is as a mark of secrecy: as recognition reads it in some way, or as it looks. */
async function markOn(pictures: readonly Grey[], read: (pictures: Grey[]) => Promise<string[]>): Promise<string | undefined> {
  const texts = await read((await Promise.all(pictures.slice(0, 2).map(inWays))).flat());
  const own = secrecyAlone(texts);
  if (own || isOtherStamp(texts)) return own;
  const bare = await trimmed(pictures[0]!);
  const like = bare && (await likeMarkAlone(bare, STAMP_DPI));
  return like?.sure ? like.mark : undefined;
}

/**
 * Marks of secrecy stamped in another ink than print's, told apart from it by colour or paleness (`ink`), though print crosses them: what print's
 * edges left in that ink is taken away, so that a stamp stands alone, and its strokes are drawn on through the print. `dark`: all that is printed or
 * stamped on the page; `read` answers what stands on pictures.
 */
export async function apartMarks(ink: Grey, dark: Grey, dpi: number, read: (pictures: Grey[]) => Promise<string[]>): Promise<string[]> {
  const marks: string[] = [];
  const seen: Rect[] = [];
  for (const times of [1, 2]) {
    const only = withoutSpecks(ink, dpi, times);
    for (const patch of inkedPatches(only, dpi, GAP)) {
      if (seen.some((other) => isAlike(other, patch))) continue;
      seen.push(patch);
      const pictures = await levelled(bridged(cut(only, patch), cut(dark, patch), dpi), dpi);
      const mark = await markOn(pictures.map(darkened), read);
      if (mark) marks.push(mark);
    }
  }
  return marks;
}

/** Print is darker than this; a stamp's letters are so much thicker than a text's, in thinnest strokes of a stamp. */
const BLACK = 140;
const THICKER = 2;
/** Of a page's height, the part in which stamps are set. */
const UPPER = 0.62;
/** Sides of a mark's letters, inches, and how many times as wide as high they are. */
const LETTERS = { wide: [0.3, 2.4], high: [0.12, 0.6], times: [1.2, 9] } as const;
/** So near, in heights of the letters, what is as thick stands beside them where they are words of a heading. */
const BESIDE = 1.2;

/** So alike a long mark is the mark, though nobody can read it. */
const SURE = 0.6;

const isWord = ({ wide, high }: Size): boolean =>
  wide >= LETTERS.wide[0] &&
  wide <= LETTERS.wide[1] &&
  high >= LETTERS.high[0] &&
  high <= LETTERS.high[1] &&
  wide >= LETTERS.times[0] * high &&
  wide <= LETTERS.times[1] * high;

/** Whether nothing stands beside a patch in the middle of its height, as words of one line do. */
function standsAlone({ data, width }: Grey, { x0, y0, x1, y1 }: Rect): boolean {
  const high = y1 - y0 + 1;
  const reach = Math.round(BESIDE * high);
  let beside = 0;
  for (let y = y0 + (high >> 2); y <= y1 - (high >> 2); y++)
    for (let x = Math.max(0, x0 - reach); x <= Math.min(width - 1, x1 + reach); x++)
      if ((x < x0 || x > x1) && data[y * width + x]! < BLACK) beside++;
  return beside < high;
}

/**
 * Marks of secrecy stamped in print's own ink, or copied so, over print of thinner strokes; both how such a one looks and what is read on it must
 * tell, for a heading's letters are as thick. `read` answers what stands on pictures.
 */
export async function thickMarks(print: Grey, dpi: number, read: (pictures: Grey[]) => Promise<string[]>): Promise<string[]> {
  const marks: string[] = [];
  const height = Math.round(print.height * UPPER);
  const black = print.data.slice(0, height * print.width);
  for (let p = 0; p < black.length; p++) if (black[p]! >= BLACK) black[p] = 255;
  const only = withoutSpecks({ data: black, width: print.width, height }, dpi, THICKER);
  // The words of a large stamp stand further apart than those of a small one and the print beside it.
  const patches = [...inkedPatches(only, dpi, NEAR, isWord), ...inkedPatches(only, dpi, GAP, isWord)];
  for (const [i, patch] of patches.entries()) {
    if (!standsAlone(only, patch) || patches.slice(0, i).some((other) => isAlike(other, patch))) continue;
    const [picture] = await levelled(cut(only, patch), dpi);
    const bare = picture && (await trimmed(picture));
    const like = bare && (await likeMarkAlone(bare, STAMP_DPI));
    if (!like) continue;
    const texts = await read(await inWays(picture));
    if (like.sure && like.alike >= SURE && like.mark !== 'MẬT' ? !isOtherStamp(texts) : secrecyAlone(texts)) marks.push(like.mark);
  }
  return marks;
}
