import { partOfBox } from './part-of-box.ts';
import type { Box } from './place.ts';
import type { Reading } from './reading.ts';
import { BOX_NUMBERS, firstWordAfter } from './words.ts';

/**
 * The boxes of a passage of a reading, in reading order: one for each line on a page, around the words or parts of words that stand on it.
 */
export function boxesByLine({ words, text }: Reading, start: number, end: number): Box[] {
  const { starts, ends, boxes } = words;
  const lines: Box[] = [];
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
      if (open) lines.push({ page: onPage, x: left, y: top, w: width, h: height });
      open = true;
      onPage = page;
      left = x;
      top = y;
      width = w;
      height = h;
    }
  }
  if (open) lines.push({ page: onPage, x: left, y: top, w: width, h: height });
  return lines;
}
