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

/** Joins boxes that stand on the same page and line into one box per line, in reading order. */
export function boxesByLine(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines[lines.length - 1];
    const sameLine =
      last !== undefined &&
      last.page === box.page &&
      Math.min(last.y + last.h, box.y + box.h) - Math.max(last.y, box.y) > 0.5 * Math.min(last.h, box.h) &&
      box.x >= last.x - last.h;
    if (last === undefined || !sameLine) {
      lines.push({ ...box });
      continue;
    }
    const right = Math.max(last.x + last.w, box.x + box.w);
    const bottom = Math.max(last.y + last.h, box.y + box.h);
    last.x = Math.min(last.x, box.x);
    last.y = Math.min(last.y, box.y);
    last.w = right - last.x;
    last.h = bottom - last.y;
  }
  return lines;
}
