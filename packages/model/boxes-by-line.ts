import { partOfBox } from './part-of-box.ts';
import type { Reading } from './reading.ts';
import { BOX_NUMBERS, firstWordAfter } from './words.ts';

/** Where the boxes of a passage are put together, so that an array of their number is made once. The half makes V8 keep plain decimal numbers. */
const made = [0.5];

/** Puts a box at a place in {@link made}; answers the place behind it. */
function put(at: number, page: number, x: number, y: number, w: number, h: number): number {
  made[at] = page;
  made[at + 1] = x;
  made[at + 2] = y;
  made[at + 3] = w;
  made[at + 4] = h;
  return at + BOX_NUMBERS;
}

/**
 * The boxes of a passage of a reading, in reading order, as {@link Citation.boxes} has them: one for each line on a page, around the words or
 * parts of words that stand on it.
 */
export function boxesByLine({ words, text }: Reading, start: number, end: number): number[] {
  const { starts, ends, boxes } = words;
  let count = 0;
  // The line under way is kept in numbers: a box that is changed for every word would make its numbers anew each time.
  let open = false;
  let onPage = 0;
  let left = 0;
  let top = 0;
  let width = 0;
  let height = 0;
  for (let n = firstWordAfter(words, start); n < starts.length && starts[n]! < end; n++) {
    const at = n * BOX_NUMBERS;
    const page = boxes[at]!;
    let x = boxes[at + 1]!;
    const y = boxes[at + 2]!;
    let w = boxes[at + 3]!;
    const h = boxes[at + 4]!;
    // Most words are quoted whole.
    if (starts[n]! < start || ends[n]! > end) {
      const word = text.slice(starts[n], ends[n]);
      ({ x, w } = partOfBox({ page, x, y, w, h }, word, Math.max(start, starts[n]!) - starts[n]!, end - starts[n]!));
    }
    if (open && onPage === page && Math.min(top + height, y + h) - Math.max(top, y) > 0.5 * Math.min(height, h) && x >= left - height) {
      const right = Math.max(left + width, x + w);
      const bottom = Math.max(top + height, y + h);
      left = Math.min(left, x);
      top = Math.min(top, y);
      width = right - left;
      height = bottom - top;
    } else {
      if (open) count = put(count, onPage, left, top, width, height);
      open = true;
      onPage = page;
      left = x;
      top = y;
      width = w;
      height = h;
    }
  }
  if (open) count = put(count, onPage, left, top, width, height);
  return made.slice(0, count);
}
