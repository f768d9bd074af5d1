import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ownPages } from './tiff-pages.ts';

test('smaller copies of a page in a TIFF file are no pages; circles and ends are no harm', async () => {
  const sheet = sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#fff' } });
  const pyramid = await sheet.clone().tiff({ tile: true, pyramid: true, compression: 'deflate' }).toBuffer();
  expect((await sharp(pyramid).metadata()).pages).toBeGreaterThan(1);
  expect(ownPages(pyramid)).toEqual([0]);
  const plain = await sheet.clone().tiff({ compression: 'lzw' }).toBuffer();
  expect(ownPages(plain)).toBeUndefined();
  expect(ownPages(await sheet.clone().png().toBuffer())).toBeUndefined();
  for (let end = 0; end < pyramid.length; end += 101) expect(() => ownPages(pyramid.subarray(0, end))).not.toThrow();
  const circle = Buffer.from(plain);
  const at = circle.readUInt32LE(4);
  circle.writeUInt32LE(at, at + 2 + circle.readUInt16LE(at) * 12);
  expect(ownPages(circle)).toBeUndefined();
});
