import sharp, { type Sharp } from 'sharp';

// One page at a time in each process: libvips must not keep or spread pages on its own.
sharp.concurrency(1);
sharp.cache(false);

/** A grey picture: one byte a pixel, rows from the top, 0 black to 255 white. */
export type Grey = { data: Uint8Array; width: number; height: number };

/** An affine map `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that first does `first`, then `second`. */
export function inTurn(first: Affine, second: Affine): Affine {
  const [a1, b1, c1, d1, e1, f1] = first;
  const [a2, b2, c2, d2, e2, f2] = second;
  return [a2 * a1 + c2 * b1, b2 * a1 + d2 * b1, a2 * c1 + c2 * d1, b2 * c1 + d2 * d1, a2 * e1 + c2 * f1 + e2, b2 * e1 + d2 * f1 + f2];
}

/** The map back. */
function inverse([a, b, c, d, e, f]: Affine): Affine {
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

/** A picture made from another one, and where a point of it stood there. */
export type Laid = { grey: Grey; back: (x: number, y: number) => [x: number, y: number] };

/** A picture made from the one before, seen from the first. */
export const laidAfter = (first: Laid, next: Laid): Laid => ({ grey: next.grey, back: (x, y) => first.back(...next.back(x, y)) });

/** A picture made by an affine map from old to new points. */
export function laidBy(grey: Grey, map: Affine): Laid {
  const undone = inverse(map);
  return { grey, back: (x, y) => move(undone, x, y) };
}

/** Where a point goes. */
export function move([a, b, c, d, e, f]: Affine, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * Grey from raw interleaved pixels as the brightest of the colour channels, so that coloured ink (the red seal, the blue signature)
 * fades towards the paper while black print stays.
 */
export function brightest(pixels: Uint8Array, width: number, height: number, channels: number): Grey {
  const count = width * height;
  if (channels === 1) return { data: pixels.length === count ? pixels : pixels.slice(0, count), width, height };
  const data = new Uint8Array(count);
  if (channels === 2) for (let i = 0, j = 0; i < count; i++, j += 2) data[i] = pixels[j]!;
  else
    for (let i = 0, j = 0; i < count; i++, j += channels) {
      const r = pixels[j]!;
      const g = pixels[j + 1]!;
      const b = pixels[j + 2]!;
      data[i] = r > g ? Math.max(r, b) : Math.max(g, b);
    }
  return { data, width, height };
}

/** A sharp pipeline over a grey picture. */
export function pipeline(grey: Grey): Sharp {
  return sharp(grey.data, { raw: { width: grey.width, height: grey.height, channels: 1 }, limitInputPixels: false });
}

/** Runs a sharp pipeline back to a grey picture. */
export async function rendered(image: Sharp): Promise<Grey> {
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return brightest(data, info.width, info.height, info.channels);
}

/** Adds the row of pixels that begins at `on` to sums for each column, and takes the one at `off` from them. */
export function slideDown(data: Uint8Array, on: number, off: number, sums: Int32Array): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x]! + data[on + x]! - data[off + x]!) | 0;
}

/** A quarter turn clockwise. */
export function quarterTurn({ data, width, height }: Grey): Grey {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0, from = y * width, to = height - 1 - y; x < width; x++, from++, to += height) turned[to] = data[from]!;
  return { data: turned, width: height, height: width };
}

/** Half a turn. */
export function halfTurn({ data, width, height }: Grey): Grey {
  return { data: Uint8Array.from(data).reverse(), width, height };
}

/** Uncompressed PNG, which engines read fastest. */
export async function toPng(grey: Grey): Promise<Buffer> {
  return pipeline(grey).toColourspace('b-w').png({ compressionLevel: 0 }).toBuffer();
}
