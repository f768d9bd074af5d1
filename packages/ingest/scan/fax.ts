const ENTRIES = 9;

/**
 * Wraps CCITT Group 4 data as a single-strip TIFF (TIFF 6.0, section 11), so that libvips decodes it. `blackIsOne` as in the PDF's
 * decode parameters (ISO 32000-1, 7.4.6).
 */
export function tiffOfGroup4(data: Uint8Array, width: number, height: number, blackIsOne: boolean): Buffer {
  const head = Buffer.alloc(8 + 2 + ENTRIES * 12 + 4);
  head.write('II');
  head.writeUInt16LE(42, 2);
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(ENTRIES, 8);
  let at = 10;
  const entry = (tag: number, type: 3 | 4, value: number) => {
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(1, at + 4);
    head.writeUInt32LE(value, at + 8);
    at += 12;
  };
  entry(256, 4, width);
  entry(257, 4, height);
  entry(258, 3, 1); // bits a sample
  entry(259, 3, 4); // compression: Group 4
  entry(262, 3, blackIsOne ? 1 : 0); // photometric: 0 = white is zero, PDF's default polarity
  entry(273, 4, head.length); // strip offset
  entry(277, 3, 1); // samples a pixel
  entry(278, 4, height); // rows a strip
  entry(279, 4, data.length);
  return Buffer.concat([head, data]);
}
