import type { OcrWord } from './engine.ts';
import type { Grey } from './grey.ts';

/** Darker points are ink. */
export const DARK = 128;

/** The ink of a letter, or of letters that touch: its bounds in pixels, edges included. */
export type Glyph = { x0: number; x1: number; y0: number; y1: number };

/** The glyphs of a word from left to right, where columns without ink part them. */
export function glyphsOf({ data, width, height }: Grey, word: OcrWord): Glyph[] {
  const glyphs: Glyph[] = [];
  let open: Glyph | undefined;
  const [top, bottom] = [Math.max(0, word.y0), Math.min(height, word.y1)];
  for (let x = Math.max(0, word.x0); x < Math.min(width, word.x1 + 2); x++) {
    let first = -1;
    let last = -1;
    for (let y = top; y < bottom; y++)
      if (data[y * width + x]! < DARK) {
        if (first < 0) first = y;
        last = y;
      }
    if (first < 0) open = undefined;
    else if (open) {
      open.x1 = x;
      open.y0 = Math.min(open.y0, first);
      open.y1 = Math.max(open.y1, last);
    } else {
      open = { x0: x, x1: x, y0: first, y1: last };
      glyphs.push(open);
    }
  }
  return glyphs;
}
