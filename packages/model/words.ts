import { ASCENT, type Box, DESCENT, type Letters } from './place.ts';

/** A word of the text with its place on the page. `confidence`: how surely recognition read it, from 0 to 1. */
export type Word = { start: number; end: number; box: Box; confidence?: number };

/**
 * The words of a text and their places, in the order of the text: word `n` is `text.slice(starts[n], ends[n])` in the box `boxes[5 * n]` (page)
 * and, after it, x, y, width and height in points, as {@link Box} has them. `confidences` only where recognition read any, null for the words that it did not.
 *
 * Kept in columns: a report of 200 pages has a hundred thousand words, and an object and a box each were a third of all that lived while it was read.
 */
export type Words = { starts: number[]; ends: number[]; boxes: number[]; confidences?: (number | null)[] };

/** Numbers that a box takes in {@link Words.boxes}. */
export const BOX_NUMBERS = 5;

/** Columns without a word. */
export const noWords = (): Words => ({ starts: [], ends: [], boxes: [] });

/** Puts a word that stands in a box behind the others. */
export function addWord(words: Words, start: number, end: number, box: Box, confidence?: number): void {
  noteConfidence(words, confidence);
  words.starts.push(start);
  words.ends.push(end);
  words.boxes.push(box.page, box.x, box.y, box.w, box.h);
}

/** Puts a word of letters on a baseline behind the others, in the box of `boxOfLetters`, which is not made. */
export function addLetters(words: Words, start: number, end: number, { page, x0, x1, y, size }: Letters, confidence?: number): void {
  noteConfidence(words, confidence);
  words.starts.push(start);
  words.ends.push(end);
  const { boxes } = words;
  // One by one: V8 hands several numbers on as objects.
  boxes.push(page);
  boxes.push(x0);
  boxes.push(y - ASCENT * size);
  boxes.push(x1 - x0);
  boxes.push((ASCENT + DESCENT) * size);
}

/** How surely the word that comes next was read. */
function noteConfidence(words: Words, confidence: number | undefined): void {
  if (confidence !== undefined) words.confidences ??= words.starts.map(() => null);
  words.confidences?.push(confidence ?? null);
}

/** Columns of words given one by one. */
export function wordsOf(list: Iterable<Word>): Words {
  const words = noWords();
  for (const { start, end, box, confidence } of list) addWord(words, start, end, box, confidence);
  return words;
}

/** Index of the first word that ends after `offset`. */
export function firstWordAfter({ ends }: Words, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
