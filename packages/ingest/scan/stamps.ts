import type { OcrWord } from './engine.ts';
import { framedMarks } from './framed-marks.ts';
import { brightest, type Grey, halfTurn, pipeline, quarterTurn, rendered } from './grey.ts';
import { cut, type Rect } from './ink.ts';
import { partsOf } from './ink-parts.ts';
import type { EnginePool } from './pool.ts';
import type { Pixels, Prepared } from './prepare.ts';
import { isDotted, turnOf, withoutFrameLines, withoutFramingPart } from './stamp-frame.ts';
import { colouredInk, faintInk } from './stamp-ink.ts';

/** Sides of the blocks in which coloured ink is gathered, and the gap that is closed between letters and frame; inches and blocks. */
const BLOCK = 0.04;
const GAP = 3;
/** Least share of a block's pixels that makes it an inked one. */
const INKED = 0.06;
/** Shapes of stamps, inches: as wide as a word, no round seal, no photo. */
const LEAST = { width: 0.25, height: 0.1 };
const MOST = { width: 4.5, height: 1.6 };
/** Least size of a frame with a word in it, inches; and resolution at which frames are looked for. */
const LEAST_FRAME = { width: 0.4, height: 0.2 };
const FRAME_DPI = 100;
/** A frame fills so little of its own box. */
const FILLED = 0.4;
/** Patches looked at of each kind; a page with more is a drawing. */
const MOST_PATCHES = 6;
/** Resolution at which stamps are read: their letters are larger than print. */
const DPI = 150;
/** A stamp no further turned than this is read as it is, degrees. */
const LEVEL = 0.6;
/** How much a screen's dots are blurred, so that they run together into strokes, pixels. */
const RUN_TOGETHER = 1.4;
/** White around a patch, pixels, and what counts as white. */
const BORDER = 20;
const PAPER = 200;

/** A page's print on white paper: what is nearly as bright as its paper becomes white. */
function onWhite(page: Grey): Grey {
  const counts = new Uint32Array(256);
  for (let p = 0; p < page.data.length; p += 7) counts[page.data[p]!]!++;
  let paper = 255;
  for (let above = counts[255]!; paper > 100 && above < page.data.length / 14; ) above += counts[--paper]!;
  const scale = Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, (value * 255) / paper));
  const data = new Uint8Array(page.data.length);
  for (let p = 0; p < data.length; p++) data[p] = scale[page.data[p]!]!;
  return { ...page, data };
}

/** Counts pixels of a row that fall below `dark` for the block of `side` pixels that each lies in, from `base` on. */
function inkOfRow(data: Uint8Array, from: number, width: number, side: number, dark: number, counts: Uint16Array, base: number): void {
  const end = from + width;
  for (let block = base, p = from; p < end; block++) {
    let count = 0;
    for (const last = Math.min(end, p + side); p < last; p++) if (data[p]! < dark) count++;
    counts[block]! += count;
  }
}

/** How many pixels of a picture fall below `dark` in each block of `side` pixels. */
function inkOfBlocks({ data, width, height }: Grey, side: number, dark: number): { counts: Uint16Array; columns: number; rows: number } {
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++) inkOfRow(data, y * width, width, side, dark, counts, ((y / side) | 0) * columns);
  return { counts, columns, rows };
}

/** Marks with 1 the blocks that hold at least so many pixels of ink. */
function inkedBlocks(counts: Uint16Array, least: number): Uint8Array {
  const inked = new Uint8Array(counts.length);
  for (let i = 0; i < inked.length; i++) if (counts[i]! >= least) inked[i] = 1;
  return inked;
}

const sizeOf = ({ x0, y0, x1, y1 }: Rect, unit: number) => ({ wide: (x1 - x0 + 1) * unit, high: (y1 - y0 + 1) * unit });

/** Whether something is as wide and high, in inches, as a stamp. */
const isStamp = ({ wide, high }: { wide: number; high: number }, least: typeof LEAST): boolean =>
  wide >= least.width && high >= least.height && wide <= MOST.width && high <= MOST.height && wide > 1.05 * high;

/** A box of blocks as pixels, `more` blocks larger on each side. */
const inPixels = ({ x0, y0, x1, y1 }: Rect, side: number, more: number, { width, height }: Grey): Rect => ({
  x0: Math.max(0, (x0 - more) * side),
  y0: Math.max(0, (y0 - more) * side),
  x1: Math.min(width - 1, (x1 + 1 + more) * side - 1),
  y1: Math.min(height - 1, (y1 + 1 + more) * side - 1),
});

/** Patches of ink, near ones joined, the one with most ink first. */
function inkedPatches(ink: Grey, dpi: number): Rect[] {
  const side = Math.max(2, Math.round(BLOCK * dpi));
  const { counts, columns, rows } = inkOfBlocks(ink, side, 255);
  return partsOf(inkedBlocks(counts, INKED * side * side), columns, rows, GAP)
    .filter((part) => isStamp(sizeOf(part, side / dpi), LEAST))
    .map((part) => ({ part, ink: part.at.reduce((sum, at) => sum + counts[at]!, 0) }))
    .sort((a, b) => b.ink - a.ink)
    .slice(0, MOST_PATCHES)
    .map(({ part }) => inPixels(part, side, 2, ink));
}

/** Frames as large as a stamp's, from the top: recognition of the page takes them for drawings. */
function frames(page: Grey, dpi: number): Rect[] {
  const side = Math.max(1, Math.round(dpi / FRAME_DPI));
  const { counts, columns, rows } = inkOfBlocks(page, side, PAPER);
  return partsOf(inkedBlocks(counts, 1), columns, rows)
    .filter((part) => {
      const { wide, high } = sizeOf(part, side / dpi);
      return isStamp({ wide, high }, LEAST_FRAME) && part.at.length < FILLED * (part.x1 - part.x0 + 1) * (part.y1 - part.y0 + 1);
    })
    .slice(0, MOST_PATCHES)
    .map((part) => inPixels(part, side, 1, page));
}

/** How far a stamp is turned clockwise, in degrees: the direction in which its ink spreads most. */
function slant({ data, width }: Grey): number {
  let [n, x1, y1, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let p = 0; p < data.length; p++)
    if (data[p]! < PAPER) {
      const x = p % width;
      const y = (p / width) | 0;
      n++;
      x1 += x;
      y1 += y;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
  if (n === 0) return 0;
  const [mx, my] = [x1 / n, y1 / n];
  return (Math.atan2(2 * (xy / n - mx * my), xx / n - mx * mx - (yy / n - my * my)) * 90) / Math.PI;
}

/** A patch level, at the resolution for stamps, its ink black; also without its frame where it has one, and dots run together. */
async function levelled(patch: Grey, dpi: number): Promise<Grey[]> {
  const width = Math.max(1, Math.round((patch.width * DPI) / dpi));
  const border = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, background: '#ffffff' };
  const sized = await rendered(pipeline(await rendered(pipeline(patch).resize(width, null, { kernel: 'cubic' }))).extend(border));
  const wide = isDotted(patch) ? await rendered(pipeline(sized).blur(RUN_TOGETHER).normalise()) : sized;
  const degrees = slant(wide);
  const turned = (by: number) => rendered(pipeline(wide).rotate(-by, { background: '#ffffff' }));
  // Print that was cut out with the stamp misleads the direction of all ink together: the rows tell which is leveller.
  const tried = [{ from: 0, ...turnOf(wide) }];
  if (Math.abs(degrees) >= LEVEL) tried.push({ from: degrees, ...turnOf(await turned(degrees)) });
  const best = tried.reduce((one, other) => (other.full > one.full ? other : one));
  const turn = best.from + best.degrees;
  const level = turn === 0 ? wide : await turned(turn);
  return [withoutFramingPart(level, BORDER), withoutFrameLines(level), level].filter((grey) => grey !== undefined);
}

/** The texts that recognition reads on patches, lines parted by line feeds. */
async function textsOf(patches: readonly Grey[], dpi: number, pool: EnginePool): Promise<string[]> {
  return recognised((await Promise.all(patches.map((patch) => levelled(patch, dpi)))).flat(), pool);
}

/** The texts on pictures at the resolution for stamps. */
async function recognised(pictures: readonly Grey[], pool: EnginePool): Promise<string[]> {
  const found = await pool.recognise(pictures.map((grey) => ({ grey, dpi: DPI, segmentation: 'block' })));
  const text = (words: readonly OcrWord[]) =>
    words.map((word, i) => (i > 0 && word.line !== words[i - 1]!.line ? '\n' : ' ') + word.text).join('');
  return found.map((words) => text(words).trim()).filter((words) => words !== '');
}

/**
 * Words stamped on a page, one text a stamp: in coloured or faint ink, which fades where a page is recognised, or in a frame, which is taken
 * for a drawing there. `turned`: the quarter turns that bring the page upright.
 */
export async function stampsOn(pixels: Pixels, turned: Prepared['turned'], pool: EnginePool): Promise<string[]> {
  const upright = (grey: Grey): Grey => {
    const level = turned === 90 || turned === 270 ? quarterTurn(grey) : grey;
    return turned >= 180 ? halfTurn(level) : level;
  };
  const inks = [colouredInk(pixels), faintInk(pixels)].filter((ink) => ink !== undefined).map(upright);
  const print = upright(onWhite(brightest(pixels.data, pixels.width, pixels.height, pixels.channels)));
  const texts = await textsOf(
    [
      ...inks.flatMap((ink) => inkedPatches(ink, pixels.dpi).map((patch) => cut(ink, patch))),
      ...frames(print, pixels.dpi).map((frame) => cut(print, frame)),
    ],
    pixels.dpi,
    pool,
  );
  return [...texts, ...(await framedMarks(print, pixels.dpi, (pictures) => recognised(pictures, pool)))];
}

/** Words of a picture that is a stamp as a whole, whatever its ink. */
export async function wholeStamp(pixels: Pixels, pool: EnginePool): Promise<string[]> {
  const { data, width, height, channels } = pixels;
  const grey = { data: new Uint8Array(width * height), width, height };
  for (let i = 0; i < grey.data.length; i++) {
    let least = 255;
    for (let j = i * channels; j < i * channels + Math.min(3, channels); j++) least = Math.min(least, data[j]!);
    grey.data[i] = least;
  }
  return textsOf([grey], pixels.dpi, pool);
}
