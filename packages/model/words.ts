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

/** Columns under construction, with room for a known number of words: columns that grow are copied again and again. */
export class WordColumns {
  readonly #words: Words;
  #count = 0;

  /** `room`: how many words there may be at most. */
  constructor(room: number) {
    // The half makes V8 keep the boxes as plain decimal numbers from the start.
    this.#words = { starts: new Array(room).fill(0), ends: new Array(room).fill(0), boxes: new Array(BOX_NUMBERS * room).fill(0.5) };
  }

  /** Puts a word that stands in a box behind the others. */
  add(start: number, end: number, { page, x, y, w, h }: Box, confidence?: number): void {
    this.#put(start, end, confidence);
    this.#place(page, x, y, w, h);
  }

  /** Puts a word of letters on a baseline behind the others, in the box of `boxOfLetters`, which is not made. */
  addLetters(start: number, end: number, { page, x0, x1, y, size }: Letters, confidence?: number): void {
    this.#put(start, end, confidence);
    this.#place(page, x0, y - ASCENT * size, x1 - x0, (ASCENT + DESCENT) * size);
  }

  /** The columns, without the room that was not needed. */
  finish(): Words {
    const { starts, ends, boxes } = this.#words;
    starts.length = this.#count;
    ends.length = this.#count;
    boxes.length = BOX_NUMBERS * this.#count;
    return this.#words;
  }

  #put(start: number, end: number, confidence: number | undefined): void {
    const words = this.#words;
    words.starts[this.#count] = start;
    words.ends[this.#count] = end;
    if (confidence !== undefined) words.confidences ??= new Array(this.#count).fill(null);
    words.confidences?.push(confidence ?? null);
    this.#count++;
  }

  /** Where the word put last stands. */
  #place(page: number, x: number, y: number, w: number, h: number): void {
    const { boxes } = this.#words;
    const at = BOX_NUMBERS * (this.#count - 1);
    boxes[at] = page;
    boxes[at + 1] = x;
    boxes[at + 2] = y;
    boxes[at + 3] = w;
    boxes[at + 4] = h;
  }
}

/** Columns of words given one by one. */
export function wordsOf(list: readonly Word[]): Words {
  const words = new WordColumns(list.length);
  for (const { start, end, box, confidence } of list) words.add(start, end, box, confidence);
  return words.finish();
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
