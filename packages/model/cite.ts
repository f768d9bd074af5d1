import { boxesByLine } from './boxes-by-line.ts';
import type { Box, Span } from './place.ts';
import type { Reading } from './reading.ts';
import { BOX_NUMBERS, firstWordAfter } from './words.ts';

/**
 * Evidence: a passage of a source. `quote === text.slice(...span)`; `page` and `boxes` where the source has pages. Made only by {@link cite}.
 * `boxes` are one for each line, as columns of five numbers like {@link Words.boxes}: page, x, y, width and height in points. A report of 200 pages has
 * twenty thousand of them, which as objects were nearly half of all that its findings took. {@link boxesOf} gives them as boxes.
 */
export type Citation = { source: string; span: Span; quote: string; page: number | null; boxes: number[] };

/** The boxes of a citation, in reading order. */
export function boxesOf({ boxes }: Pick<Citation, 'boxes'>): Box[] {
  const all: Box[] = [];
  for (let at = 0; at < boxes.length; at += BOX_NUMBERS)
    all.push({ page: boxes[at]!, x: boxes[at + 1]!, y: boxes[at + 2]!, w: boxes[at + 3]!, h: boxes[at + 4]! });
  return all;
}

/** How surely recognition read the words that touch a span, from 0 to 1 each; of words that it did not read nothing is told. */
export function confidencesIn({ words }: Reading, span: Span): number[] {
  const found: number[] = [];
  if (words.confidences)
    for (let n = firstWordAfter(words, span[0]); n < words.starts.length && words.starts[n]! < span[1]; n++) {
      const confidence = words.confidences[n];
      if (confidence != null) found.push(confidence);
    }
  return found;
}

const isBlank = (code: number): boolean => code === 32 || ((code < 33 || code > 126) && /\s/.test(String.fromCharCode(code)));

/** Quotes a passage of a reading; blanks at its ends are left out. Throws RangeError when nothing is left or the span lies outside the text. */
export function cite(reading: Reading, span: Span): Citation {
  let start = span[0];
  let end = span[1];
  if (!(start >= 0 && end <= reading.text.length && start < end))
    throw new RangeError(`span ${start}–${end} lies outside the text of ${reading.text.length}`);
  while (start < end && isBlank(reading.text.charCodeAt(start))) start++;
  while (end > start && isBlank(reading.text.charCodeAt(end - 1))) end--;
  if (start >= end) throw new RangeError(`span ${span[0]}–${span[1]} holds only blanks`);
  const boxes = boxesByLine(reading, start, end);
  return {
    source: reading.source,
    span: [start, end],
    quote: reading.text.slice(start, end),
    page: boxes[0] ?? pageAt(reading, start),
    boxes,
  };
}

/** Page (1-based) on which the character at `offset` stands, or null where the source has no pages. */
export function pageAt(reading: Reading, offset: number): number | null {
  if (reading.pages === null) return null;
  const { blocks } = reading;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span[1] <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  if (!block) return null;
  if (block.kind === 'table') for (const row of block.rows) if (offset < row.span[1]) return row.page ?? block.page;
  return block.page;
}
