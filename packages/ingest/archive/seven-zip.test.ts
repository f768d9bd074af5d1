import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { unpack } from '../unpack.ts';
import { packedBySevenZip } from './archive.test-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = { 'Báo cáo xã Mẫu Đức.txt': bytes('Kết quả thực hiện'), 'b.txt': bytes('hai') };
const opened = async (name: string, archive: Uint8Array, password?: string) =>
  (await unpack(identify(name, archive), { password })).parts.map((part) => [part.name, Buffer.from(part.bytes).toString()]);
/** «Kết quả», packed by three programs, in Base64. */
const BZIP2 = 'QlpoOTFBWSZTWaa0cB4AAACUmUAAAAgmAAgAABCgACAAIgGm1CDJiMVtMig8XckU4UJCmtHAeA==';
const XZ = '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAKS+G6v3QgcXXhuqMAAOlD0gaxMe7RAAEjC8Ib/QkftvN9AQAAAAAEWVo=';
const ZSTD = 'KLUv/QRYWQAAS+G6v3QgcXXhuqN0g+4R';
const both = [
  ['Báo cáo xã Mẫu Đức.txt', 'Kết quả thực hiện'],
  ['b.txt', 'hai'],
];

test.each([['-t7z'], ['-ttar'], ['-tzip', '-mm=LZMA'], ['-tzip', '-mm=PPMd'], ['-tzip', '-mm=BZip2'], ['-tzip', '-mm=Deflate64']])(
  'the files of an archive made with %s %s',
  async (...switches) => {
    expect(new Map((await opened('goi', await packedBySevenZip(files, ...switches))) as [string, string][])).toEqual(
      new Map(both as [string, string][]),
    );
  },
);

test('GZip: the file that it holds, under the name without its ending; a TAR within is opened in turn', async () => {
  expect(await opened('bao-cao.txt.gz', gzipSync('Kết quả'))).toEqual([['bao-cao.txt', 'Kết quả']]);
  expect((await opened('goi.tgz', gzipSync(await packedBySevenZip(files, '-ttar'))))[0]![0]).toBe('goi.tar');
});

test('an archive that unpacks itself, and one behind other bytes, are opened; a program is none', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]);
  for (const archive of [await packedBySevenZip(files, '-tzip'), await packedBySevenZip(files, '-t7z')])
    expect(new Map((await opened('goi.exe', new Uint8Array(Buffer.concat([program, archive])))) as [string, string][])).toEqual(
      new Map(both as [string, string][]),
    );
  const said = Buffer.from('HTTP/1.1 200 OK\r\n\r\n');
  expect(await opened('goi.zip', new Uint8Array(Buffer.concat([said, await packedBySevenZip(files, '-tzip')])))).toHaveLength(2);
  expect(() => identify('goi.exe', new Uint8Array(program))).toThrow('chương trình Windows');
});

test('BZip2, XZ and Zstandard: the same, though they keep no name', async () => {
  for (const [ending, packed] of [
    ['bz2', BZIP2],
    ['xz', XZ],
    ['zst', ZSTD],
  ] as const) {
    expect(await opened(`bao-cao.txt.${ending}`, new Uint8Array(Buffer.from(packed, 'base64')))).toEqual([['bao-cao.txt', 'Kết quả']]);
    expect((await opened(`goi.t${ending}`, new Uint8Array(Buffer.from(packed, 'base64'))))[0]![0]).toBe('goi.tar');
  }
});

test('a locked one asks for its password and opens with it, also where even its list is locked', async () => {
  for (const switches of [
    ['-t7z', '-pmo'],
    ['-t7z', '-pmo', '-mhe=on'],
    ['-tzip', '-mm=LZMA', '-mem=AES256', '-pmo'],
  ]) {
    const archive = await packedBySevenZip(files, ...switches);
    await expect(opened('goi', archive)).rejects.toMatchObject({ code: 'source.locked', message: expect.stringContaining('--password') });
    await expect(opened('goi', archive, 'sai')).rejects.toMatchObject({ code: 'source.locked' });
    expect(new Map((await opened('goi', archive, 'mo')) as [string, string][])).toEqual(new Map(both as [string, string][]));
  }
});

test('a bomb is stopped, whatever size its list tells', async () => {
  const bomb = gzipSync(new Uint8Array(64 << 20));
  bomb.writeUInt32LE(16, bomb.length - 4);
  await expect(unpack(identify('goi.gz', new Uint8Array(bomb)), { maxRatio: 10 })).rejects.toMatchObject({ code: 'source.bomb' });
});

test('one cut short is refused; of a damaged one the whole files are taken and the others told of', async () => {
  const archive = await packedBySevenZip(files, '-t7z');
  await expect(opened('goi.7z', archive.subarray(0, archive.length - 20))).rejects.toMatchObject({ code: 'source.broken' });
  const damaged = Uint8Array.from(archive, (byte, at) => (at === 40 ? byte ^ 0xff : byte));
  const { parts, notes } = await unpack(identify('goi.7z', damaged));
  expect(parts.map(({ name }) => name)).toEqual(['b.txt']);
  expect(notes).toMatchObject([{ code: 'archive.part-broken', text: expect.stringContaining('«Báo cáo xã Mẫu Đức.txt»') }]);
});

test('paths that would leave the folder stay behind with a note, links are no files', async () => {
  const tar = Buffer.from(await packedBySevenZip({ 'AAAAAA.txt': bytes('ngoài'), 'b.txt': bytes('trong'), 'c.txt': bytes('c') }, '-ttar'));
  // The name and the checksum of a header (POSIX ustar) written anew.
  const rename = (from: string, to: string, type = '0') => {
    const at = tar.indexOf(from);
    tar.fill(0, at, at + 100).write(to, at);
    tar.write(type === '2' ? '2b.txt' : type, at + 156);
    // A link has no bytes of its own.
    if (type === '2') tar.write('00000000000', at + 124);
    tar.write('        ', at + 148);
    const sum = tar.subarray(at, at + 512).reduce((total, byte) => total + byte, 0);
    tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148);
  };
  rename('AAAAAA.txt', '../../ngoai.txt');
  rename('c.txt', 'lien-ket.txt', '2');
  const { parts, notes } = await unpack(identify('goi.tar', new Uint8Array(tar)));
  expect(parts.map(({ name }) => name)).toEqual(['b.txt']);
  expect(notes.map(({ code }) => code)).toEqual(['archive.part-unsafe']);
});
