import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Refusal } from '@tonghop/model';
import type { HeifImage } from 'libheif-js/libheif-wasm/libheif.js';
import sharp from 'sharp';

/** Runs something while what it says on the console is not heard: libheif's loader tells there of every picture that it cannot decode. */
async function silently<T>(run: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => {};
  try {
    return await run();
  } finally {
    console.log = log;
  }
}

/** RGBA of a picture; undefined where it is damaged. */
function pixelsOf(image: HeifImage, width: number, height: number): Promise<Uint8ClampedArray | undefined> {
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve) => image.display({ data, width, height }, (shown) => resolve(shown ? data : undefined)));
}

/**
 * The main picture of a HEIC or HEIF file (ISO/IEC 23008-12, iPhones' photos) as an uncompressed TIFF, turned as the file says; the orientation
 * among its EXIF says the same once more and does not count there (6.5.10). Undefined for a damaged file. Throws a Refusal `source.too-large`
 * beyond so many pixels. Each file has a libheif of its own, whose memory is given back.
 */
export async function tiffOfHeic(bytes: Uint8Array, mostPixels: number, tooLarge: () => Refusal): Promise<Uint8Array | undefined> {
  const require = createRequire(import.meta.url);
  const start = require('libheif-js/libheif-wasm/libheif.js') as typeof import('libheif-js/libheif-wasm/libheif.js').default;
  const { HeifDecoder } = await start({ wasmBinary: await readFile(require.resolve('libheif-js/libheif-wasm/libheif.wasm')) });
  return silently(async () => {
    try {
      const images = new HeifDecoder().decode(bytes);
      const image = images.find((one) => one.is_primary()) ?? images[0];
      if (!image) return undefined;
      const [width, height] = [image.get_width(), image.get_height()];
      if (!(width > 0 && height > 0)) return undefined;
      if (width * height > mostPixels) throw tooLarge();
      const pixels = await pixelsOf(image, width, height);
      if (!pixels) return undefined;
      const raw = { width, height, channels: 4 as const };
      return new Uint8Array(
        await sharp(pixels, { raw, limitInputPixels: false }).flatten({ background: '#ffffff' }).tiff({ compression: 'none' }).toBuffer(),
      );
    } catch (error) {
      // What WebAssembly throws of a file that leads it astray has classes of its own, or is a bare number.
      if (error instanceof Refusal || (error instanceof Error && !/^(?:RuntimeError|RangeError)$/.test(error.name))) throw error;
      return undefined;
    }
  });
}
