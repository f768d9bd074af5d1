import sharp from 'sharp';

/** Compressions of BMP that are none: plain, and with masks for the channels (which are the usual ones). */
const PLAIN = [0, 3];

/**
 * A Windows bitmap (BITMAPINFOHEADER and later, 1 to 32 bits a pixel, uncompressed) as a PNG, which libvips reads; undefined for other bitmaps.
 */
export async function pngOfBmp(bytes: Uint8Array, mostPixels: number): Promise<Uint8Array | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 54) return undefined;
  const first = view.getUint32(10, true);
  const header = view.getUint32(14, true);
  const width = view.getInt32(18, true);
  const signed = view.getInt32(22, true);
  const bits = view.getUint16(28, true);
  const height = Math.abs(signed);
  if (header < 40 || width <= 0 || height === 0 || width * height > mostPixels || !PLAIN.includes(view.getUint32(30, true)))
    return undefined;
  if (![1, 4, 8, 24, 32].includes(bits)) return undefined;
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (first + stride * height > bytes.length) return undefined;
  const rgb = new Uint8Array(width * height * 3);
  const palette = 14 + header;
  for (let y = 0, to = 0; y < height; y++) {
    // Rows stand upside down unless the height is negative.
    const row = first + (signed > 0 ? height - 1 - y : y) * stride;
    for (let x = 0; x < width; x++, to += 3) {
      let from = row + (x * bits) / 8;
      if (bits <= 8) {
        const shift = 8 - bits - ((x * bits) % 8);
        from = palette + 4 * ((bytes[from | 0]! >> shift) & ((1 << bits) - 1));
      }
      rgb[to] = bytes[from + 2]!;
      rgb[to + 1] = bytes[from + 1]!;
      rgb[to + 2] = bytes[from]!;
    }
  }
  const perMetre = view.getInt32(38, true);
  const density = perMetre > 0 ? perMetre * 0.0254 : undefined;
  const image = sharp(rgb, { raw: { width, height, channels: 3 }, limitInputPixels: false }).png({ compressionLevel: 1 });
  return new Uint8Array(await (density ? image.withMetadata({ density }) : image).toBuffer());
}
