/** How PNG and JPEG files begin, in hexadecimal. */
const STARTS = ['89504e470d0a1a0a', 'ffd8ff'];
/** Pictures looked for in one file. */
const MOST = 200;

/** PNG and JPEG pictures in bytes that hold them as they are, each up to where the next begins: what stands behind a picture's end does no harm. */
export function picturesIn(data: Buffer): Buffer[] {
  const starts: number[] = [];
  for (const start of STARTS) {
    const mark = Buffer.from(start, 'hex');
    for (let at = data.indexOf(mark); at >= 0 && starts.length < MOST; at = data.indexOf(mark, at + 1)) starts.push(at);
  }
  starts.sort((a, b) => a - b);
  return starts.map((start, n) => data.subarray(start, starts[n + 1]));
}

/** PNG and JPEG pictures of an RTF file (RTF 1.9.1, «Pictures»): written out in hexadecimal, or as they are behind `\\bin`; each once. */
export function picturesOfRtf(bytes: Uint8Array): Uint8Array[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written: Buffer[] = [];
  for (const match of data.toString('latin1').matchAll(/(?<=[\s}])(?:89504e470d0a1a0a|ffd8ff)[\da-f\s]*/gi)) {
    written.push(Buffer.from(match[0].replace(/\s/g, ''), 'hex'));
    if (written.length === MOST) break;
  }
  return written.length > 0 ? written : picturesIn(data);
}
