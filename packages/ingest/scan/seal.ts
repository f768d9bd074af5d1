import type { Grey } from './grey.ts';

const BLOCK = 4;
/** Print is darker than this at its core; a seal on a grey scan is not, but darker than `FAINT`. */
const CORE = 60;
const FAINT = 185;
/** Least and greatest side of a seal in inches: Vietnamese seals are 30 to 42 mm across, at times half hidden. */
const LEAST = 0.85;
const MOST = 2;

type Patch = { left: number; top: number; right: number; bottom: number; blocks: number };

/** Patches of blocks that hold grey without any print's black, joined where they touch. */
function greyPatches({ data, width, height }: Grey): Patch[] {
  const columns = Math.floor(width / BLOCK);
  const rows = Math.floor(height / BLOCK);
  const grey = new Uint8Array(columns * rows);
  for (let by = 0; by < rows; by++)
    for (let bx = 0; bx < columns; bx++) {
      let middling = 0;
      let darkest = 255;
      for (let y = 0, p = by * BLOCK * width + bx * BLOCK; y < BLOCK; y++, p += width)
        for (let x = p; x < p + BLOCK; x++) {
          const value = data[x]!;
          if (value < FAINT) {
            middling++;
            if (value < darkest) darkest = value;
          }
        }
      if (middling >= BLOCK && darkest >= CORE) grey[by * columns + bx] = 1;
    }
  const patches: Patch[] = [];
  const stack: number[] = [];
  for (let start = 0; start < grey.length; start++) {
    if (!grey[start]) continue;
    const patch: Patch = { left: columns, top: rows, right: 0, bottom: 0, blocks: 0 };
    grey[start] = 0;
    stack.push(start);
    while (stack.length) {
      const at = stack.pop()!;
      const x = at % columns;
      const y = (at / columns) | 0;
      patch.blocks++;
      patch.left = Math.min(patch.left, x);
      patch.right = Math.max(patch.right, x);
      patch.top = Math.min(patch.top, y);
      patch.bottom = Math.max(patch.bottom, y);
      for (let yy = Math.max(0, y - 1); yy <= Math.min(rows - 1, y + 1); yy++)
        for (let xx = Math.max(0, x - 1); xx <= Math.min(columns - 1, x + 1); xx++)
          if (grey[yy * columns + xx]) {
            grey[yy * columns + xx] = 0;
            stack.push(yy * columns + xx);
          }
    }
    patches.push(patch);
  }
  return patches;
}

/**
 * Whitens seals on a grey page (in place): a seal's red is a middling grey there and lies over the last lines and the signature. A patch
 * as large and as wide as high as a seal is one; within it, grey without print beside it goes. Faint print makes no such patch, since its lines
 * do not touch.
 */
export function fadeSeals(page: Grey, dpi: number): void {
  const { data, width } = page;
  for (const { left, top, right, bottom, blocks } of greyPatches(page)) {
    const w = ((right - left + 1) * BLOCK) / dpi;
    const h = ((bottom - top + 1) * BLOCK) / dpi;
    if (Math.max(w, h) < LEAST || Math.min(w, h) < 0.5 * LEAST || Math.max(w, h) > MOST || w > 2.5 * h || h > 2.5 * w) continue;
    // Rings are thin: what fills most of its box is a photo or a shadow.
    if (blocks > 0.6 * (right - left + 1) * (bottom - top + 1)) continue;
    const fading: number[] = [];
    for (let y = Math.max(1, top * BLOCK - 2); y < Math.min(page.height - 1, (bottom + 1) * BLOCK + 2); y++)
      for (let x = Math.max(1, left * BLOCK - 2); x < Math.min(width - 1, (right + 1) * BLOCK + 2); x++) {
        const p = y * width + x;
        if (data[p]! >= CORE && isAlone(data, p, width)) fading.push(p);
      }
    for (const p of fading) data[p] = 255;
  }
}

/** Whether no pixel beside this one is as dark as print. */
const isAlone = (data: Uint8Array, p: number, width: number): boolean =>
  data[p - 1]! >= CORE &&
  data[p + 1]! >= CORE &&
  data[p - width]! >= CORE &&
  data[p + width]! >= CORE &&
  data[p - width - 1]! >= CORE &&
  data[p - width + 1]! >= CORE &&
  data[p + width - 1]! >= CORE &&
  data[p + width + 1]! >= CORE;
