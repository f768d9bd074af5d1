import { type Grey, pipeline, rendered } from './grey.ts';

/** Blur that is taken away, in pixels: weights of about 1-4-6-4-1 both ways. */
const BLUR = { sigma: 1, minAmplitude: 0.1, precision: 'integer' } as const;
/** Shares are whole numbers of this many bits. */
const BITS = 14;

/** `more` times each pixel less `less` times its blur. */
function withoutBlur(data: Uint8Array, blurred: Uint8Array, more: number, less: number): Uint8Array {
  const out = new Uint8ClampedArray(data.length);
  const half = 1 << (BITS - 1);
  for (let p = 0; p < out.length; p++) out[p] = (Math.imul(data[p]!, more) - Math.imul(blurred[p]!, less) + half) >> BITS;
  return new Uint8Array(out.buffer);
}

/**
 * Sharpens a picture (unsharp mask): `amount` times what a blur takes away is added. Scanners and JPEG soften the small marks over letters,
 * by which «ổ» and «ố» differ.
 */
export async function sharpen(grey: Grey, amount: number): Promise<Grey> {
  const { data } = await rendered(pipeline(grey).blur(BLUR));
  const less = Math.round(amount * (1 << BITS));
  return { ...grey, data: withoutBlur(grey.data, data, (1 << BITS) + less, less) };
}
