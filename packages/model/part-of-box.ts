import { fold } from './fold.ts';
import type { Box } from './place.ts';

/** Letters by how wide they are in parts of an em, as text faces have them; all others count as a small letter. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'’|!ijl]/, 0.28],
  [/[()[\]/"“”ftrI-]/, 0.34],
  [/[mwMW%&@]/, 0.82],
  [/[A-Z]/, 0.68],
];

const widthOf = (text: string): number => {
  let sum = 0;
  for (const letter of fold(text)) sum += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.5;
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
