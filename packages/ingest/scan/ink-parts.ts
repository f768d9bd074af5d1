import type { Rect } from './ink.ts';

/** Inked points that hang together: their box, and their places in the picture. */
export type Part = Rect & { at: number[] };

/** The parts of a picture of inked (1) and white (0) points, those no further apart than `gap` points joined. Leaves `inked` empty. */
export function partsOf(inked: Uint8Array, width: number, height: number, gap = 1): Part[] {
  const found: Part[] = [];
  for (let start = 0; start < inked.length; start++) {
    if (!inked[start]) continue;
    inked[start] = 0;
    const part: Part = { x0: width, y0: height, x1: 0, y1: 0, at: [start] };
    for (let n = 0; n < part.at.length; n++) {
      const x = part.at[n]! % width;
      const y = (part.at[n]! / width) | 0;
      if (x < part.x0) part.x0 = x;
      if (x > part.x1) part.x1 = x;
      if (y < part.y0) part.y0 = y;
      if (y > part.y1) part.y1 = y;
      for (let yy = Math.max(0, y - gap); yy <= Math.min(height - 1, y + gap); yy++)
        for (let xx = Math.max(0, x - gap), p = yy * width + xx; xx <= Math.min(width - 1, x + gap); xx++, p++)
          if (inked[p]) {
            inked[p] = 0;
            part.at.push(p);
          }
    }
    found.push(part);
  }
  return found;
}
