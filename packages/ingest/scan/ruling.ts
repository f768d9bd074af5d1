import type { Grey } from './grey.ts';

/** Ruling lines of a page as masks (1 = on a horizontal or vertical rule), and in how many places they cross. */
export type Ruling = { across: Uint8Array; down: Uint8Array; crossings: number };

/** Crossings from which a page counts as holding a ruled table. */
export const TABLE_CROSSINGS = 12;

const DARK = 150;

/** Marks dark runs of at least `least` pixels along one direction; gaps of up to two pixels are bridged. */
function longRuns(data: Uint8Array, mask: Uint8Array, lines: number, length: number, lineStep: number, step: number, least: number): void {
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep;
    let start = -1;
    let last = -1;
    for (let i = 0; i <= length; i++) {
      if (i < length && data[base + i * step]! < DARK) {
        if (start < 0) start = i;
        last = i;
      } else if (start >= 0 && (i - last > 2 || i === length)) {
        if (last - start + 1 >= least) for (let k = start; k <= last; k++) mask[base + k * step] = 1;
        start = -1;
      }
    }
  }
}

/** Unmarks runs thicker than `most` across their direction: those are bars, photos and letters, not rules. */
function thinOnly(mask: Uint8Array, lines: number, length: number, lineStep: number, step: number, most: number): void {
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep;
    for (let i = 0; i < length; i++) {
      if (!mask[base + i * step]) continue;
      let end = i;
      while (end < length && mask[base + end * step]) end++;
      if (end - i > most) for (let k = i; k < end; k++) mask[base + k * step] = 0;
      i = end;
    }
  }
}

/** Finds a page's ruling lines and erases them from it (in place), so that the engine sees letters only. */
export function eraseRules({ data, width, height }: Grey, dpi: number): Ruling {
  const least = Math.round(dpi * 0.32);
  const most = Math.max(6, Math.round(dpi * 0.035));
  const across = new Uint8Array(width * height);
  const down = new Uint8Array(width * height);
  longRuns(data, across, height, width, width, 1, least);
  longRuns(data, down, width, height, 1, width, least);
  thinOnly(across, width, height, 1, width, most);
  thinOnly(down, height, width, width, 1, most);

  const cell = Math.max(1, Math.round(dpi * 0.06));
  const crossings = new Set<number>();
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, p = y * width + 1; x < width - 1; x++, p++)
      if (across[p] && down[p]) crossings.add(((y / cell) | 0) * 100_000 + ((x / cell) | 0));

  const reach = Math.max(1, Math.round(dpi / 150));
  for (let y = 0; y < height; y++)
    for (let x = 0, p = y * width; x < width; x++, p++) {
      if (across[p]) for (let yy = Math.max(0, y - reach); yy <= Math.min(height - 1, y + reach); yy++) data[yy * width + x] = 255;
      if (down[p]) for (let xx = Math.max(0, x - reach); xx <= Math.min(width - 1, x + reach); xx++) data[y * width + xx] = 255;
    }
  return { across, down, crossings: crossings.size };
}
