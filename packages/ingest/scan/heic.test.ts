import { readFileSync } from 'node:fs';
import { Refusal } from '@tonghop/model';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { tiffOfHeic } from './heic.ts';

/** The upper part of a page of a fixture, as a phone would store it (HEVC in HEIF). */
const PHOTO = new Uint8Array(readFileSync(new URL('../../../tests/files/trang-dau.heic', import.meta.url)));
const refuse = () => new Refusal('source.too-large', 'Ảnh quá lớn.');
const tiff = async (bytes: Uint8Array, most = 1e8) => tiffOfHeic(bytes, most, refuse);

/** The same photo as the phone was held: with the property `irot` (ISO/IEC 23008-12, 6.5.10), so many quarter turns against the clock. */
function turned(quarters: number): Uint8Array {
  const file = Buffer.from(PHOTO);
  const start = (box: string) => file.indexOf(box, 0, 'latin1') - 4;
  const grow = (box: string, by: number) => file.writeUInt32BE(file.readUInt32BE(start(box)) + by, start(box));
  const ipco = start('ipco') + file.readUInt32BE(start('ipco'));
  let properties = 0;
  for (let at = start('ipco') + 8; at < ipco; at += file.readUInt32BE(at)) properties++;
  // One item whose associations end the box.
  const ipma = start('ipma') + file.readUInt32BE(start('ipma'));
  file[start('ipma') + 18]! += 1;
  const mdat = Buffer.alloc(4);
  mdat.writeUInt32BE(start('mdat') + 8);
  const place = file.indexOf(mdat, start('iloc'));
  file.writeUInt32BE(start('mdat') + 8 + 10, place);
  grow('ipco', 9);
  grow('ipma', 1);
  for (const box of ['iprp', 'meta']) grow(box, 10);
  const irot = Buffer.from([0, 0, 0, 9, ...Buffer.from('irot'), quarters]);
  return Buffer.concat([
    file.subarray(0, ipco),
    irot,
    file.subarray(ipco, ipma),
    Buffer.from([0x80 | (properties + 1)]),
    file.subarray(ipma),
  ]);
}

test('an iPhone’s photo is read as any picture is', async () => {
  const reading = await read(identify('IMG_0412.HEIC', PHOTO));
  expect(reading.textOrigin).toBe('ocr');
  expect(reading.text).toContain('Tình hình thực hiện Phong trào “Bình dân học vụ số” năm 2025');
  expect(reading.notes.map(({ code }) => code)).not.toContain('format.mismatch');
});

test('it is turned as the file says', async () => {
  const upright = sharp((await tiff(PHOTO))!);
  for (const [quarters, angle] of [
    [1, 270],
    [2, 180],
    [3, 90],
  ] as const) {
    const expected = await upright.clone().rotate(angle).raw().toBuffer({ resolveWithObject: true });
    const found = await sharp((await tiff(turned(quarters)))!)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([found.info.width, found.info.height]).toEqual([expected.info.width, expected.info.height]);
    expect(found.data.equals(expected.data)).toBe(true);
  }
});

test('too many pixels are refused before they are decoded; a damaged photo is broken, and nothing is printed of it', async () => {
  await expect(tiff(PHOTO, 900_000)).rejects.toMatchObject({ code: 'source.too-large' });
  const print = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  try {
    for (let tenth = 1; tenth < 10; tenth++) {
      const cut = PHOTO.subarray(0, Math.floor((PHOTO.length * tenth) / 10));
      await expect(read(identify('a.heic', cut))).rejects.toMatchObject({ code: 'source.broken' });
    }
    const flipped = PHOTO.map((byte, at) => (at > 40 && at % 97 === 0 ? byte ^ 0xff : byte));
    await read(identify('a.heic', flipped)).catch((error) => expect(error).toBeInstanceOf(Refusal));
    expect(print).not.toHaveBeenCalled();
  } finally {
    print.mockRestore();
  }
});
