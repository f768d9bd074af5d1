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

/** What is darker than this on even paper is ink; a page with less of it is blank. */
const INK = 200;
const LEAST_INK = 0.005;
/** The darkest tenth of a page's ink is darker than this, unless toner or pen was pale all over; what it is made then, and by how much at most. */
const PALE = 100;
const DARK = 20;
const MOST = 3;

/**
 * A page on even paper whose ink is pale all over (worn-out toner, a third carbon copy), as if it had been black: what comes later counts
 * dark pixels. Other pages come back as they are; measured: the darkest tenth lies below 65 on scans good and bad, above 125 on pale ones.
 */
export function darkenPale(page: Grey): Grey {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let i = 0; i < page.data.length; i += 7, count++) histogram[page.data[i]!]!++;
  let ink = 0;
  for (let value = 0; value < INK; value++) ink += histogram[value]!;
  let darkest = 0;
  for (let left = ink / 10; darkest < INK && (left -= histogram[darkest]!) > 0; ) darkest++;
  if (ink < LEAST_INK * count || darkest < PALE) return page;
  const factor = Math.min(MOST, (255 - DARK) / (255 - darkest));
  const scale = Uint8Array.from({ length: 256 }, (_, value) => Math.max(0, Math.round(255 - (255 - value) * factor)));
  return { ...page, data: page.data.map((value) => scale[value]!) };
}
