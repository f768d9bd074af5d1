import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { unpack } from '../unpack.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => 128 + ((i * 37) % 128));
const refusal = async (name: string, bytes: Uint8Array) => {
  try {
    await unpack(identify(name, bytes));
    return undefined;
  } catch (error) {
    return error as { code: string; message: string };
  }
};

/** A RAR 5 volume: signature, main header with its archive flags and the beginning of a file that goes on elsewhere. */
const rar5 = Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), Buffer.from([0, 0, 0, 0, 3, 1, 0, 1]), noise(40)]);
/** A RAR 4 volume: signature, main header with the flags «volume», «first volume». */
const rar4 = Buffer.concat([Buffer.from('Rar!\x1a\x07\x00', 'latin1'), Buffer.from([0, 0, 0x73, 1, 1, 13, 0]), noise(40)]);
const zip = zipSync({ 'a.txt': noise(3000) }, { level: 0 });
/** The last of several disks of a ZIP: its end record names disk 3. */
const lastDisk = Uint8Array.from([...noise(200), ...zip.subarray(-22)]);
lastDisk[lastDisk.length - 18] = 3;

test.each([
  ['bao-cao.part1.rar', rar5, 'phần 1 ', '«bao-cao.part2.rar»'],
  ['bao-cao.part03.rar', rar5, 'phần 3 ', '«bao-cao.part1.rar»'],
  ['bao-cao.rar', rar5, 'một phần ', ''],
  ['bao-cao.rar', rar4, 'một phần ', ''],
  ['bao-cao.r00', rar4, 'phần 2 ', '«bao-cao.rar»'],
  ['bao-cao.z01', Uint8Array.from([...latin1('PK\x07\x08'), ...zip.subarray(0, 900)]), 'phần 1 ', '«bao-cao.zip»'],
  ['bao-cao.z02', noise(500), 'phần 2 ', '«bao-cao.zip»'],
  ['bao-cao.zip', lastDisk, 'một phần ', '«bao-cao.z01»'],
  ['bao-cao.zip.001', zip.subarray(0, 900), 'phần 1 ', '«bao-cao.zip.002»'],
  ['bao-cao.7z.002', noise(500), 'phần 2 ', '«bao-cao.7z.001»'],
])('%s is told to be one of several volumes', async (name, bytes, part, other) => {
  const told = await refusal(name, new Uint8Array(bytes));
  expect(told).toMatchObject({ code: 'format.unsupported', message: expect.stringContaining(part) });
  expect(told!.message).toContain(other);
  expect(told!.message).toContain('giải nén');
});

test('a whole archive by such a name is opened; what is merely damaged is told to be damaged', async () => {
  expect(await refusal('bao-cao.zip.001', zip)).toBeUndefined();
  expect(await refusal('bao-cao.zip', zip.subarray(0, 900))).toMatchObject({ code: 'source.broken' });
});
