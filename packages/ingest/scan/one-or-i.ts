import type { OcrWord } from './engine.ts';
import type { Grey } from './grey.ts';

const DARK = 128;

/** A number, a slash or dash, and capitals that end in a stem: «125/UBND-KT1», read as «…KTI», «…KTI1» or «…KTl». */
const SYMBOL = /^(\W*\d[\p{L}\d]*[/-][\p{L}&\d/-]*(?!I)\p{Lu})([I1l|]{1,3})([.,;:)”"]*)$/u;

type Glyph = { x0: number; x1: number; y0: number; y1: number };

/** The glyphs of a word from left to right, where columns without ink part them. */
function glyphsOf({ data, width, height }: Grey, word: OcrWord): Glyph[] {
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

/**
 * Which a narrow glyph is by its shape: a «1» has its flag on the left of the stem only, an «I» the same on both sides (serifs or none).
 * Undefined when the stem does not show.
 */
function stemKind({ data, width }: Grey, { x0, x1, y0, y1 }: Glyph): '1' | 'I' | undefined {
  const height = y1 - y0 + 1;
  if (height < 12 || x1 - x0 + 1 > 0.62 * height) return undefined;
  const dark = (x: number, y: number) => data[y * width + x]! < DARK;
  // The stem runs through the middle of the height, where neither flag nor serif is.
  const middle: number[] = [];
  for (let x = x0; x <= x1; x++) {
    let count = 0;
    for (let y = Math.round(y0 + 0.42 * height); y < y0 + 0.72 * height; y++) if (dark(x, y)) count++;
    if (count >= 0.24 * height) middle.push(x);
  }
  if (middle.length === 0) return undefined;
  const reach = (side: -1 | 1): number => {
    let most = 0;
    const from = side < 0 ? middle[0]! : middle[middle.length - 1]!;
    for (let y = y0; y < y0 + 0.34 * height; y++)
      for (let x = from; x >= x0 && x <= x1; x += side) if (dark(x, y)) most = Math.max(most, Math.abs(x - from));
    return most;
  };
  const [left, right] = [reach(-1), reach(1)];
  if (left - right >= 0.09 * height) return '1';
  return Math.abs(left - right) <= 0.05 * height ? 'I' : undefined;
}

/**
 * Looks again at symbols that end in «1» or «I», which the model cannot tell apart and at times reads as both («KTI1»): the letters' shapes
 * on the page decide. Words of any other form, and stems whose shape does not tell, stay as read.
 */
export function tellOneFromI(grey: Grey, words: readonly OcrWord[]): void {
  for (const word of words) {
    const [, before, stems, after] = SYMBOL.exec(word.text) ?? [];
    if (before === undefined || stems === undefined || after === undefined) continue;
    const glyphs = glyphsOf(grey, word);
    const tall = Math.max(...glyphs.map((glyph) => glyph.y1 - glyph.y0));
    const letters = glyphs.filter((glyph) => glyph.y1 - glyph.y0 > 0.7 * tall);
    const kinds: string[] = [];
    for (const glyph of letters.slice(-stems.length).reverse()) {
      const kind = stemKind(grey, glyph);
      if (!kind) break;
      kinds.unshift(kind);
    }
    if (kinds.length > 0) word.text = `${before}${kinds.join('')}${after}`;
  }
}
