import { type Grey, pipeline, rendered } from './grey.ts';

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

/** Runs of ink are so long on the mean where a copy was made too light (pixels at 200 dpi; 3.1 there, 4.6 and more on others), and are made so much darker. */
const LIGHT = 3.9;
const GAIN = 2.2;
/** Blur that makes steps slopes, in pixels at 200 dpi. */
const STEPS = 0.8;

/** How long the runs of ink along a picture's rows are on the mean, in pixels. */
function strokes({ data }: Grey): number {
  let ink = 0;
  let runs = 0;
  for (let i = 1; i < data.length; i++)
    if (data[i]! < 128) {
      ink++;
      if (data[i - 1]! >= 128) runs++;
    }
  return ink / Math.max(1, runs);
}

/**
 * A black-and-white picture with slopes where it has steps, since letters are known by those; what a copier made too light, so that thin strokes broke,
 * darker than it was.
 */
export async function smoothed(page: Grey, dpi: number): Promise<Grey> {
  const unit = dpi / 200;
  const blurred = await rendered(pipeline(page).blur({ sigma: STEPS * unit }));
  if (strokes(page) > LIGHT * unit) return blurred;
  const darker = Uint8Array.from({ length: 256 }, (_, value) => Math.max(0, Math.round(255 - (255 - value) * GAIN)));
  return { ...blurred, data: blurred.data.map((value) => darker[value]!) };
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
