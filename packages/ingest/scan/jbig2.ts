/** Segment types of JBIG2 (ITU-T T.88, 7.3): page information, a whole bitmap (exactly or not), ends. */
const PAGE = 48;
const BITMAPS = new Set([38, 39]);
const ENDS = new Set([49, 50, 51]);
/** A bitmap's place and size, then what says how it is coded. */
const REGION = 17;

/**
 * The Group 4 data of a PDF's JBIG2 stream whose page is one bitmap coded that way (T.88, 6.2.6), as scanners do that know fax best and as
 * PDFium fails to draw; undefined for all others.
 */
export function group4OfJbig2(bytes: Uint8Array, width: number, height: number): Uint8Array | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found: Uint8Array | undefined;
  for (let at = 0; at + 11 <= bytes.length; ) {
    const flags = data.getUint8(at + 4);
    const referred = data.getUint8(at + 5) >> 5;
    const wide = (flags & 0x40) !== 0;
    // One that is drawn with the help of others is another kind of picture.
    if (referred > 0 || (wide && at + 14 > bytes.length)) return undefined;
    const length = data.getUint32(at + (wide ? 10 : 7));
    const start = at + (wide ? 14 : 11);
    const type = flags & 0x3f;
    if (start + length > bytes.length) return undefined;
    if (BITMAPS.has(type)) {
      if (found || length <= REGION + 1 || (data.getUint8(start + REGION) & 1) === 0) return undefined;
      const [w, h, x, y] = [0, 4, 8, 12].map((offset) => data.getUint32(start + offset));
      if (w !== width || h !== height || x !== 0 || y !== 0) return undefined;
      found = bytes.subarray(start + REGION + 1, start + length);
    } else if (type !== PAGE && !ENDS.has(type)) return undefined;
    at = start + length;
  }
  return found;
}
