import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { reader } from './reader.ts';
import { closeEngines } from './scanned-pages.ts';

afterAll(closeEngines);

const blank = () =>
  sharp({ create: { width: 800, height: 1000, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 240, sigma: 4 } } });
const notes = async (bytes: Uint8Array) =>
  (await reader.read(identify('trang.jpg', bytes), { ocrEngine: 'embedded' })).notes.map(({ code }) => code);

test('a picture of which only the beginning came says so; bytes that phones put behind it do no harm', async () => {
  const jpeg = await blank().jpeg().toBuffer();
  expect(await notes(jpeg.subarray(0, jpeg.length >> 1))).toContain('image.cut');
  expect(await notes(Buffer.concat([jpeg, Buffer.alloc(3000, 7)]))).not.toContain('image.cut');
});

test('a scan of nothing is refused; with recognition off it is only left empty', async () => {
  const jpeg = identify('trang.jpg', await blank().jpeg().toBuffer());
  await expect(read(jpeg, { ocrEngine: 'embedded' })).rejects.toMatchObject({ code: 'source.no-text' });
  expect((await read(jpeg, { ocr: false })).text).toBe('');
});

test('more pixels than any page has are too many, before one of them is decoded', async () => {
  const many = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png()
    .toBuffer();
  await expect(read(identify('lon.png', many), {})).rejects.toMatchObject({ code: 'source.too-large' });
});
