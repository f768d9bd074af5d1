/** Directories looked at: hostile files chain them in circles. */
const MOST = 20_000;
const SUBFILE = 254;
const REDUCED = 1;

/**
 * The pages of a TIFF file by number from 0 (TIFF 6.0, tag NewSubfileType): the pictures of it that are not a smaller copy of another one, as
 * viewers and map programs store beside it. Undefined where every picture is a page, and for other files.
 */
export function ownPages(bytes: Uint8Array): number[] | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) return undefined;
  const little = bytes[0] === 0x49 && bytes[1] === 0x49;
  if ((!little && !(bytes[0] === 0x4d && bytes[1] === 0x4d)) || data.getUint16(2, little) !== 42) return undefined;
  const own: number[] = [];
  const seen = new Set<number>();
  let count = 0;
  for (let at = data.getUint32(4, little); at !== 0 && at + 2 <= bytes.length && !seen.has(at) && count < MOST; count++) {
    seen.add(at);
    const end = at + 2 + data.getUint16(at, little) * 12;
    if (end + 4 > bytes.length) return undefined;
    let reduced = false;
    for (let entry = at + 2; entry < end; entry += 12)
      if (data.getUint16(entry, little) === SUBFILE) reduced = (data.getUint32(entry + 8, little) & REDUCED) !== 0;
    if (!reduced) own.push(count);
    at = data.getUint32(end, little);
  }
  return own.length === count || own.length === 0 ? undefined : own;
}
