import { fold } from './fold.ts';
import type { Box } from './place.ts';

/** Letters by how wide they are in parts of an em, as text faces have them; all others count as a small letter. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  [".,:;'|!ijl", 0.28],
  ['()[]/"ftrI-', 0.34],
  ['mwMW%&@', 0.82],
  ['ABCDEFGHJKLNOPQRSTUVXYZ', 0.68],
];
const WIDTH_OF = new Float64Array(256).fill(0.5);
for (const [letters, width] of WIDTHS) for (const letter of letters) WIDTH_OF[letter.charCodeAt(0)] = width;

const widthOf = (text: string): number => {
  const folded = fold(text);
  let sum = 0;
  for (let i = 0; i < folded.length; i++) sum += WIDTH_OF[folded.charCodeAt(i)]!;
  return sum;
};

/**
 * The part of a word's box in which its letters `from`–`to` stand, told by the letters' usual widths («83,2%» of «83,2%/50%»). A word
 * that is written up or down the page keeps its box.
 */
export function partOfBox(box: Box, word: string, from: number, to: number): Box {
  if ((from <= 0 && to >= word.length) || (word.length > 2 && box.h > 1.5 * box.w)) return box;
  const all = widthOf(word);
  const left = (widthOf(word.slice(0, from)) / all) * box.w;
  return { ...box, x: box.x + left, w: (widthOf(word.slice(from, to)) / all) * box.w };
}
