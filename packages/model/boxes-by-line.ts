import { partOfBox } from './part-of-box.ts';
import type { Reading } from './reading.ts';
import { BOX_NUMBERS, firstWordAfter } from './words.ts';

/**
 * Where the boxes of a passage are put together, so that an array of their number is made once, and the line under way in no numbers of its own, each
 * of which would be an object. The half makes V8 keep plain decimal numbers.
 */
const made = [0.5];

/** Where the word under way begins and how wide it is. */
const along = new Float64Array(2);

/**
 * The boxes of a passage of a reading, in reading order, as {@link Citation.boxes} has them: one for each line on a page, around the words or
 * parts of words that stand on it.
 */
export function boxesByLine({ words, text }: Reading, start: number, end: number): number[] {
  const { starts, ends, boxes } = words;
  let count = 0;
  for (let n = firstWordAfter(words, start); n < starts.length && starts[n]! < end; n++) {
    const at = n * BOX_NUMBERS;
    const page = boxes[at]!;
    const y = boxes[at + 2]!;
    const h = boxes[at + 4]!;
    along[0] = boxes[at + 1]!;
    along[1] = boxes[at + 3]!;
    // Most words are quoted whole.
    if (starts[n]! < start || ends[n]! > end) {
      const word = text.slice(starts[n], ends[n]);
      const box = { page, x: along[0], y, w: along[1], h };
      const part = partOfBox(box, word, Math.max(start, starts[n]!) - starts[n]!, end - starts[n]!);
      along[0] = part.x;
      along[1] = part.w;
    }
    const x = along[0]!;
    const w = along[1]!;
    const last = count - BOX_NUMBERS;
    if (last >= 0 && made[last] === page) {
      // Compared by hand: what Math.min and Math.max are given and answer would be objects.
      const left = made[last + 1]!;
      const top = made[last + 2]!;
      const height = made[last + 4]!;
      const right = left + made[last + 3]!;
      const bottom = top + height;
      const shared = (bottom < y + h ? bottom : y + h) - (top > y ? top : y);
      if (shared > 0.5 * (height < h ? height : h) && x >= left - height) {
        const from = left < x ? left : x;
        const highest = top < y ? top : y;
        made[last + 1] = from;
        made[last + 2] = highest;
        made[last + 3] = (right > x + w ? right : x + w) - from;
        made[last + 4] = (bottom > y + h ? bottom : y + h) - highest;
        continue;
      }
    }
    made[count] = page;
    made[count + 1] = x;
    made[count + 2] = y;
    made[count + 3] = w;
    made[count + 4] = h;
    count += BOX_NUMBERS;
  }
  return made.slice(0, count);
}
