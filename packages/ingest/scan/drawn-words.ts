import { readFileSync } from 'node:fs';

/** Height of the drawn words, pixels. */
export const DRAWN_HIGH = 32;

/** A word in one face of type, drawn black on white: 1 where it is inked, {@link DRAWN_HIGH} rows. */
export type DrawnWord = { word: string; width: number; ink: Uint8Array };

function drawnWord(line: string): DrawnWord {
  const [word, width, bits] = line.split('\t') as [string, string, string];
  const bytes = Buffer.from(bits, 'base64');
  const ink = Uint8Array.from({ length: Number(width) * DRAWN_HIGH }, (_, p) => (bytes[p >> 3]! >> (7 - (p & 7))) & 1);
  return { word, width: Number(width), ink };
}

let all: DrawnWord[] | undefined;

/** The words of stamps, each in a face with serifs and one without (`data/stamp-words.tsv`). */
export function drawnWords(): readonly DrawnWord[] {
  all ??= readFileSync(new URL('./data/stamp-words.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(drawnWord);
  return all;
}

/** Where a drawn word is inked and where it surely is not, as points x, y one after the other, when it is so wide and high. */
export type Shape = { on: Int16Array; off: Int16Array; wide: number; high: number };

/** Shares of a point's patch from which it is ink, and below which it is paper. */
const INK = 0.6;
const PAPER = 0.1;

/** A drawn word as wide and high as told. */
export function shapeOf({ width, ink }: DrawnWord, wide: number, high: number): Shape {
  const on: number[] = [];
  const off: number[] = [];
  for (let y = 0; y < high; y++) {
    const y0 = Math.floor((y * DRAWN_HIGH) / high);
    const y1 = Math.max(y0 + 1, Math.floor(((y + 1) * DRAWN_HIGH) / high));
    for (let x = 0; x < wide; x++) {
      const x0 = Math.floor((x * width) / wide);
      const x1 = Math.max(x0 + 1, Math.floor(((x + 1) * width) / wide));
      let inked = 0;
      for (let yy = y0; yy < y1; yy++) for (let xx = x0; xx < x1; xx++) inked += ink[yy * width + xx]!;
      const share = inked / ((y1 - y0) * (x1 - x0));
      if (share > INK) on.push(x, y);
      else if (share < PAPER) off.push(x, y);
    }
  }
  return { on: Int16Array.from(on), off: Int16Array.from(off), wide, high };
}
