/** Half-open range of UTF-16 offsets into {@link Reading.text}: `text.slice(start, end)`. */
export type Span = readonly [start: number, end: number];

/** A rectangle on a page (1-based) in PDF points, origin at the top left of the page as a reader sees it (rotation applied). */
export type Box = { page: number; x: number; y: number; w: number; h: number };

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether `inner` lies wholly within `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** Letters on a baseline of an upright page: from `x0` to `x1`, baseline `y` from the page's top and their size, all in points. */
export type Letters = { page: number; x0: number; x1: number; y: number; size: number };

/** How far letters reach above their baseline, in parts of their size. */
export const ASCENT = 0.8;
/** How far letters reach below their baseline, in parts of their size. */
export const DESCENT = 0.22;

/** The box of letters on a baseline. */
export const boxOfLetters = ({ page, x0, x1, y, size }: Letters): Box => ({
  page,
  x: x0,
  y: y - ASCENT * size,
  w: x1 - x0,
  h: (ASCENT + DESCENT) * size,
});
