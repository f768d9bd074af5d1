import type { Grey } from './grey.ts';

/** A rectangle in pixels, edges included. */
export type Rect = { x0: number; y0: number; x1: number; y1: number };

const DARK = 110;
const BLOCK = 16;
/** Dark pixels from which a block holds a stroke: a dot over a letter has more at 100 dpi already. */
const STROKE = 7;

/** Share of dark pixels from 0 to 1, every third one counted. */
export function inkShare({ data }: Grey, threshold = 128): number {
  let dark = 0;
  let count = 0;
  for (let i = 0; i < data.length; i += 3, count++) if (data[i]! < threshold) dark++;
  return dark / Math.max(1, count);
}

/**
 * How many columns of blocks at a side are the shadow of the page's edge: a narrow strip along the border, inked most of the page down, and
 * white behind it. No print stands so near the border over so many lines. `at` tells the inked rows of the column so far from the border.
 */
function shadow(at: (column: number) => number, most: number, rows: number): number {
  let wide = 0;
  let fullest = 0;
  while (wide < most && at(wide) > 0) fullest = Math.max(fullest, at(wide++));
  return wide < most && at(0) > 0.25 * rows && fullest > 0.6 * rows ? wide : 0;
}

/**
 * The part of a page that holds ink, with a margin; undefined for a blank page. Lone specks do not count, nor the shadows of a page's edges
 * up to six margins wide.
 */
export function inkBox({ data, width, height }: Grey, margin: number): Rect | undefined {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++)
    for (let x = 0, p = y * width, base = ((y / BLOCK) | 0) * columns; x < width; x++, p++)
      if (data[p]! < 128) counts[base + ((x / BLOCK) | 0)]!++;
  const inked = new Uint16Array(columns);
  for (let i = 0; i < counts.length; i++) if (counts[i]! >= STROKE) inked[i % columns]!++;
  const most = Math.min(columns, Math.ceil((6 * margin) / BLOCK));
  const first = shadow((column) => inked[column]!, most, rows);
  const last = columns - 1 - shadow((column) => inked[columns - 1 - column]!, most, rows);
  let found: Rect | undefined;
  for (let by = 0; by < rows; by++)
    for (let bx = first; bx <= last; bx++) {
      if (counts[by * columns + bx]! < STROKE) continue;
      found = found
        ? { x0: Math.min(found.x0, bx), y0: Math.min(found.y0, by), x1: Math.max(found.x1, bx), y1: by }
        : { x0: bx, y0: by, x1: bx, y1: by };
    }
  if (!found) return undefined;
  return {
    x0: Math.max(0, found.x0 * BLOCK - margin),
    y0: Math.max(0, found.y0 * BLOCK - margin),
    x1: Math.min(width - 1, (found.x1 + 1) * BLOCK - 1 + margin),
    y1: Math.min(height - 1, (found.y1 + 1) * BLOCK - 1 + margin),
  };
}

/** A part of a picture, copied. */
export function cut({ data, width }: Grey, { x0, y0, x1, y1 }: Rect): Grey {
  const part = { data: new Uint8Array((x1 - x0 + 1) * (y1 - y0 + 1)), width: x1 - x0 + 1, height: y1 - y0 + 1 };
  for (let y = y0, to = 0; y <= y1; y++, to += part.width) part.data.set(data.subarray(y * width + x0, y * width + x1 + 1), to);
  return part;
}

/** Share of a picture's ink that lies in no word's box. */
export function uncovered(words: readonly Rect[], { data, width, height }: Grey): number {
  const REACH = 3;
  const inside = new Uint8Array(data.length);
  for (const word of words)
    for (let y = Math.max(0, word.y0 - REACH); y < Math.min(height, word.y1 + REACH); y++)
      inside.fill(1, y * width + Math.max(0, word.x0 - REACH), y * width + Math.min(width, word.x1 + REACH));
  let ink = 0;
  let outside = 0;
  for (let i = 0; i < data.length; i++)
    if (data[i]! < DARK) {
      ink++;
      if (!inside[i]) outside++;
    }
  return ink ? outside / ink : 0;
}
