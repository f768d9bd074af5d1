import type { Grey } from './grey.ts';

/** Whether a picture is black and white only (a fax, a copier's 1-bit scan): under 0.4 % of its pixels lie between. */
export function isBitonal({ data }: Grey): boolean {
  let between = 0;
  let count = 0;
  for (let i = 0; i < data.length; i += 7) {
    count++;
    if (data[i]! > 8 && data[i]! < 247) between++;
  }
  return between / Math.max(1, count) < 0.004;
}

/** Takes specks of up to `size` dark pixels in their 5×5 neighbourhood off a black-and-white picture; diacritics are larger. */
export function despeckle({ data, width, height }: Grey, size = 3): Grey {
  const out = Uint8Array.from(data);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, p = y * width + 1; x < width - 1; x++, p++) {
      if (data[p]! >= 128) continue;
      let dark = 0;
      for (let yy = Math.max(0, y - 2); yy <= Math.min(height - 1, y + 2) && dark <= size; yy++)
        for (let xx = Math.max(0, x - 2); xx <= Math.min(width - 1, x + 2); xx++) if (data[yy * width + xx]! < 128) dark++;
      if (dark <= size) out[p] = 255;
    }
  return { data: out, width, height };
}
