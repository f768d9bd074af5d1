import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { unpack } from '../unpack.ts';

/** DER of a tag with its content. */
const der = (tag: number, ...parts: (Uint8Array | number[])[]): Buffer => {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  return Buffer.concat([Buffer.from(length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 255]), content]);
};
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const DATA = oid('2a864886f70d010701');
const signed = (content: Uint8Array | undefined) =>
  der(
    0x30,
    oid('2a864886f70d010702'),
    der(
      0xa0,
      der(
        0x30,
        [2, 1, 1],
        der(0x31),
        content ? der(0x30, DATA, der(0xa0, der(0x04, content))) : der(0x30, DATA),
        der(0x31, der(0x30, [2, 1, 1])),
      ),
    ),
  );
const letters = (bytes: Uint8Array) => {
  const lines = Buffer.from(bytes).toString('base64').replace(/.{64}/g, '$&\n');
  return Buffer.from(`-----BEGIN PKCS7-----\n${lines}\n-----END PKCS7-----\n`);
};
const report = Buffer.from('BÁO CÁO\nCó 85% hộ dân dùng dịch vụ công.\n'.repeat(5));

test.each([
  ['bytes', signed(report)],
  ['letters', letters(signed(report))],
])('a signed file that came without a mail is what it holds (%s)', async (_, bytes) => {
  const { parts } = await unpack(identify('Báo cáo.txt.p7m', bytes));
  expect(parts.map((part) => [part.name, Buffer.from(part.bytes).toString()])).toEqual([['Báo cáo.txt', report.toString()]]);
});

test('a signature alone and a file in cipher say what they are', async () => {
  expect(() => identify('a.p7s', signed(undefined))).toThrow('chữ ký số rời');
  const sealed = der(0x30, oid('2a864886f70d010703'), der(0xa0, der(0x30, [2, 1, 0])));
  await expect(unpack(identify('a.p7m', sealed))).rejects.toMatchObject({
    code: 'source.locked',
    message: expect.stringContaining('mã hóa'),
  });
  // Any other DER, a certificate for instance.
  expect(() => identify('a.cer', der(0x30, der(0x30, [2, 1, 1]), report))).toThrow('Không nhận ra');
});
