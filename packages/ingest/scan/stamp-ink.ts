import type { Grey } from './grey.ts';
import type { Pixels } from './prepare.ts';

/** Difference between the strongest and weakest channel from which ink counts as coloured: paper and desks stay below it. */
const COLOURED = 55;
/** Print is darker than this at its core; ink that is not, and darker than `FAINT`, is another's: a red stamp on a grey scan, a worn-out pad. */
const CORE = 70;
const FAINT = 190;

/** The page's coloured ink alone, dark on white; undefined for pages without colour. */
export function colouredInk({ data, width, height, channels }: Pixels): Grey | undefined {
  if (channels < 3) return undefined;
  const ink = new Uint8Array(width * height).fill(255);
  let count = 0;
  for (let i = 0, j = 0; i < ink.length; i++, j += channels) {
    const r = data[j]!;
    const g = data[j + 1]!;
    const b = data[j + 2]!;
    const least = r < g ? Math.min(r, b) : Math.min(g, b);
    const most = r > g ? Math.max(r, b) : Math.max(g, b);
    if (most - least < COLOURED) continue;
    ink[i] = least;
    count++;
  }
  return count > 0 ? { data: ink, width, height } : undefined;
}

/** Each pixel's weakest colour. */
export function weakest({ data, width, height, channels }: Pixels): Grey {
  const least = new Uint8Array(width * height);
  if (channels < 3) for (let i = 0, j = 0; i < least.length; i++, j += channels) least[i] = data[j]!;
  else
    for (let i = 0, j = 0; i < least.length; i++, j += channels) {
      const r = data[j]!;
      const g = data[j + 1]!;
      const b = data[j + 2]!;
      least[i] = r < g ? Math.min(r, b) : Math.min(g, b);
    }
  return { data: least, width, height };
}

/** How far around print's core its own pale edges reach, pixels. */
const EDGE = 2;

/** Marks with 1 in `near` what lies within {@link EDGE} pixels of print's core in a row. */
function markNear(least: Uint8Array, from: number, width: number, near: Uint8Array): void {
  for (let x = 0, p = from; x < width; x++, p++) {
    if (least[p]! >= CORE) continue;
    near[p] = 1;
    if (x > 0) near[p - 1] = 1;
    if (x > 1) near[p - 2] = 1;
    if (x + 1 < width) near[p + 1] = 1;
    if (x + 2 < width) near[p + 2] = 1;
  }
}

/** Keeps in a row of `ink` what is faint and not near print's core in the five rows around it. Answers how much is faint. */
function keepFaint(least: Uint8Array, near: Uint8Array, rows: readonly number[], width: number, ink: Uint8Array): number {
  const [a, b, c, d, e] = rows as [number, number, number, number, number];
  let count = 0;
  for (let x = 0; x < width; x++) {
    const value = least[c + x]!;
    if (value >= FAINT || value < CORE) continue;
    count++;
    if ((near[a + x]! | near[b + x]! | near[c + x]! | near[d + x]! | near[e + x]!) === 0) ink[c + x] = value;
  }
  return count;
}

/** Ink that is paler than print all over, dark on white, what lies at print's edges left out; undefined where there is none. `page`: {@link weakest}. */
export function faintInk({ data: least, width, height }: Grey): Grey | undefined {
  const near = new Uint8Array(least.length);
  for (let y = 0; y < height; y++) markNear(least, y * width, width, near);
  const ink = new Uint8Array(least.length).fill(255);
  const row = (y: number) => Math.min(height - 1, Math.max(0, y)) * width;
  let count = 0;
  for (let y = 0; y < height; y++)
    count += keepFaint(least, near, [row(y - EDGE), row(y - 1), row(y), row(y + 1), row(y + EDGE)], width, ink);
  return count > 0 ? { data: ink, width, height } : undefined;
}
