import type { Grey } from './grey.ts';
import type { Rect } from './ink.ts';
import { partsOf } from './ink-parts.ts';

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
/** What counts as white. */
const PAPER = 200;

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

/** Sides of a patch, inches. */
export type Size = { wide: number; high: number };

/** Patches of ink in a stamp's size (`fits`), those joined that are no more than `gap` blocks apart, the one with most ink first. */
export function inkedPatches(ink: Grey, dpi: number, gap = GAP, fits = (size: Size) => isStamp(size, LEAST)): Rect[] {
  const side = Math.max(2, Math.round(BLOCK * dpi));
  const { counts, columns, rows } = inkOfBlocks(ink, side, 255);
  return partsOf(inkedBlocks(counts, INKED * side * side), columns, rows, gap)
    .filter((part) => fits(sizeOf(part, side / dpi)))
    .map((part) => ({ part, ink: part.at.reduce((sum, at) => sum + counts[at]!, 0) }))
    .sort((a, b) => b.ink - a.ink)
    .slice(0, MOST_PATCHES)
    .map(({ part }) => inPixels(part, side, 2, ink));
}

/** Frames as large as a stamp's, from the top: recognition of the page takes them for drawings. */
export function frames(page: Grey, dpi: number): Rect[] {
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
