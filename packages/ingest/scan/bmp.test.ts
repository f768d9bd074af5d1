import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pngOfBmp } from './bmp.ts';

/** A 3 × 2 bitmap: red, green, blue over white, black, red. */
function bitmap(bits: number, rows: number[][], palette: number[][] = [], height = 2): Uint8Array {
  const first = 54 + palette.length * 4;
  const stride = Math.ceil((3 * bits) / 32) * 4;
  const bytes = Buffer.alloc(first + stride * 2);
  bytes.write('BM');
  bytes.writeUInt32LE(first, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(3, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(bits, 28);
  bytes.writeInt32LE(7874, 38);
  palette.flat().forEach((value, i) => {
    bytes[54 + i] = value;
  });
  rows.forEach((row, y) => {
    bytes.set(row, first + y * stride);
  });
  return bytes;
}

const SEEN = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0];
const PALETTE = [
  [0, 0, 255, 0],
  [0, 255, 0, 0],
  [255, 0, 0, 0],
  [255, 255, 255, 0],
  [0, 0, 0, 0],
];
const TOP = [0, 0, 255, 0, 255, 0, 255, 0, 0];
const BOTTOM = [255, 255, 255, 0, 0, 0, 0, 0, 255];

test.each([
  ['24 bits, from below', bitmap(24, [BOTTOM, TOP])],
  ['24 bits, from above', bitmap(24, [TOP, BOTTOM], [], -2)],
  [
    '8 bits',
    bitmap(
      8,
      [
        [3, 4, 0],
        [0, 1, 2],
      ],
      PALETTE,
    ),
  ],
  [
    '4 bits',
    bitmap(
      4,
      [
        [0x34, 0],
        [0x01, 0x20],
      ],
      PALETTE,
    ),
  ],
])('a bitmap of Windows: %s', async (_about, bytes) => {
  const image = sharp(await pngOfBmp(bytes, 100));
  expect((await image.metadata()).density).toBe(200);
  expect([...(await image.removeAlpha().raw().toBuffer())]).toEqual(SEEN);
});

test('cut short, too large, or compressed it is none', async () => {
  const whole = Buffer.from(bitmap(24, [BOTTOM, TOP]));
  for (let end = 0; end < whole.length; end++) expect(await pngOfBmp(whole.subarray(0, end), 100)).toBeUndefined();
  expect(await pngOfBmp(whole, 5)).toBeUndefined();
  whole.writeUInt32LE(1, 30);
  expect(await pngOfBmp(whole, 100)).toBeUndefined();
});
