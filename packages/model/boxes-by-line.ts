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
  let last: Box | undefined;
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
    if (
      last !== undefined &&
      last.page === page &&
      Math.min(last.y + last.h, y + h) - Math.max(last.y, y) > 0.5 * Math.min(last.h, h) &&
      x >= last.x - last.h
    ) {
      const right = Math.max(last.x + last.w, x + w);
      const bottom = Math.max(last.y + last.h, y + h);
      last.x = Math.min(last.x, x);
      last.y = Math.min(last.y, y);
      last.w = right - last.x;
      last.h = bottom - last.y;
    } else {
      last = { page, x, y, w, h };
      lines.push(last);
    }
  }
  return lines;
}
