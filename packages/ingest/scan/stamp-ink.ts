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

/** Ink that is paler than print all over, dark on white, what lies at print's edges left out; undefined where there is none. */
export function faintInk({ data, width, height, channels }: Pixels): Grey | undefined {
  const least = new Uint8Array(width * height);
  const colours = Math.min(3, channels);
  for (let i = 0, j = 0; i < least.length; i++, j += channels) {
    let value = data[j]!;
    for (let c = 1; c < colours; c++) if (data[j + c]! < value) value = data[j + c]!;
    least[i] = value;
  }
  const ink = new Uint8Array(least.length).fill(255);
  let count = 0;
  for (let i = 0; i < least.length; i++)
    if (least[i]! < FAINT && least[i]! >= CORE) {
      ink[i] = least[i]!;
      count++;
    }
  // Print's edges are as pale: two pixels around its core are its own.
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++)
      if (least[i]! < CORE)
        for (let yy = Math.max(0, y - 2); yy <= Math.min(height - 1, y + 2); yy++)
          ink.fill(255, yy * width + Math.max(0, x - 2), yy * width + Math.min(width, x + 3));
  return count > 0 ? { data: ink, width, height } : undefined;
}
