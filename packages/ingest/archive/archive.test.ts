import { crc32 } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../unpack.ts';
import { identifyAs } from './archive.test-files.ts';
import { lockedZip } from './locked.test-files.ts';
import { decodeName, safeName } from './part-name.ts';

const zip = (bytes: Uint8Array) => identifyAs('bao-cao.zip', 'zip', bytes);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('zip', () => {
  test('files without their folders and without what systems leave', async () => {
    const { parts } = await unpack(
      zip(
        zipSync({
          'Báo cáo/xã A.txt': bytes('một'),
          '__MACOSX/._x': bytes('x'),
          'Thumbs.db': bytes('x'),
        }),
      ),
    );
    expect(parts.map((part) => part.name)).toEqual(['xã A.txt']);
  });

  test('entries whose paths leave the folder stay behind with a note; the others are taken', async () => {
    const slips = ['../../etc/passwd', '/tuyet-doi.txt', 'C:\\o-dia.txt', 'a/../../b.txt', '..\\nguoc.txt'];
    const all = Object.fromEntries([...slips, 'xã A/tốt..txt'].map((name) => [name, bytes(name)]));
    const { parts, notes } = await unpack(zip(zipSync(all)));
    expect(parts.map((part) => part.name)).toEqual(['tốt..txt']);
    expect(notes.map(({ code }) => code)).toEqual(slips.map(() => 'archive.part-unsafe'));
    expect(notes[0]!.text).toContain('«passwd»');
    await expect(unpack(zip(zipSync({ '../a.txt': bytes('x') })))).rejects.toMatchObject({ code: 'source.unsafe' });
  });

  test('a bomb is stopped', async () => {
    await expect(unpack(zip(zipSync({ 'a.txt': new Uint8Array(30_000_000) })))).rejects.toMatchObject({ code: 'source.bomb' });
    await expect(unpack(zip(zipSync({ 'a.txt': bytes('x'.repeat(5000)) }, { level: 0 })), { maxBytes: 1000 })).rejects.toMatchObject({
      code: 'source.bomb',
    });
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, bytes('x')]));
    await expect(unpack(zip(zipSync(many)), { maxParts: 20 })).rejects.toMatchObject({ code: 'source.bomb' });
  });

  test('a locked one asks for its password and opens with it', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { password: 'mat-khau', useWebWorkers: false });
    await writer.add('bao-cao.txt', new Uint8ArrayReader(bytes('nội dung')));
    const locked = zip(await writer.close());
    await expect(unpack(locked)).rejects.toMatchObject({ code: 'source.locked' });
    await expect(unpack(locked, { password: 'sai' })).rejects.toMatchObject({ code: 'source.locked' });
    expect((await unpack(locked, { password: 'mat-khau' })).parts).toEqual([{ name: 'bao-cao.txt', bytes: bytes('nội dung') }]);
  });

  test('cut anywhere it is refused or gives whole parts only', async () => {
    const whole = zipSync({ 'a.txt': bytes('một hai ba '.repeat(200)), 'b.txt': bytes('bốn năm') });
    for (let tenth = 1; tenth < 10; tenth++)
      await expect(unpack(zip(whole.subarray(0, (whole.length * tenth) / 10)))).rejects.toMatchObject({ code: 'source.broken' });
  });
});

test('a broken RAR is refused', async () => {
  await expect(unpack(identifyAs('x.rar', 'rar', bytes('Rar!\x1a\x07\x01\x00 rubbish')))).rejects.toMatchObject({ code: 'source.broken' });
});

test('names in old encodings, and names that would leave the folder', async () => {
  const { default: iconv } = await import('iconv-lite');
  expect(await decodeName(iconv.encode('Bao cao tháng', 'windows-1258'))).toBe('Bao cao tháng');
  // Marks behind their letters, as the code page has them.
  expect(await decodeName(Buffer.from('Ba\xeco ca\xeco xa\xde.docx', 'latin1'))).toBe('Báo cáo xã.docx');
  expect(await decodeName(bytes('Báo cáo quý.pdf'))).toBe('Báo cáo quý.pdf');
  // Typed in an old font on an old disk: TCVN3, then VNI.
  expect(await decodeName(Buffer.from('B¸o c¸o quý III x· cæ ®¹m.doc', 'latin1'))).toBe('Báo cáo quý III xã cổ đạm.doc');
  expect(await decodeName(Buffer.from('Baùo caùo thaùng 10 xaõ Coå Ñaïm.doc', 'latin1'))).toBe('Báo cáo tháng 10 xã Cổ Đạm.doc');
  expect(safeName('..\\..\\windows\\system.ini')).toBe('system.ini');
  expect(safeName('a/b/<c>|"d".pdf')).toBe('cd.pdf');
  expect(safeName('../..')).toBe('tep');
  expect(safeName(`${'dài '.repeat(80)}.docx`)).toMatch(/^.{1,120}$/);
});

/** A RAR 4 archive of stored files, written by hand: each block is CRC, type, flags and size, then its fields; `flags` as if encrypted. */
function storedRar(files: Record<string, Uint8Array>, flags = { archive: 0, file: 0 }, link = ''): Uint8Array {
  const block = (type: number, flags: number, fields: Buffer) => {
    const head = Buffer.alloc(7);
    head[2] = type;
    head.writeUInt16LE(flags, 3);
    head.writeUInt16LE(7 + fields.length, 5);
    const whole = Buffer.concat([head, fields]);
    whole.writeUInt16LE(crc32(whole.subarray(2)) & 0xffff, 0);
    return whole;
  };
  const parts = Object.entries(files).map(([name, content]) => {
    const path = Buffer.from(name, 'utf8');
    const fields = Buffer.alloc(25);
    fields.writeUInt32LE(content.length, 0);
    fields.writeUInt32LE(content.length, 4);
    fields[8] = 3; // Unix
    fields.writeUInt32LE(crc32(content), 9);
    fields[17] = 20; // version needed
    fields[18] = 0x30; // stored
    fields.writeUInt16LE(path.length, 19);
    fields.writeUInt32LE(name === link ? 0o120777 : 0o100644, 21);
    return Buffer.concat([block(0x74, 0x8200 | flags.file, Buffer.concat([fields, path])), content]);
  });
  return Buffer.concat([
    Buffer.from('Rar!\x1a\x07\x00', 'latin1'),
    block(0x73, flags.archive, Buffer.alloc(6)),
    ...parts,
    block(0x7b, 0x4000, Buffer.alloc(0)),
  ]);
}

test('a damaged file of a RAR and a link in it hold the others back no longer; one with nothing whole is refused', async () => {
  const rar = (files: Record<string, string>, link = '') => {
    const packed = storedRar(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])), undefined, link);
    // The sum over the file's bytes no longer agrees.
    const at = Buffer.from(packed).indexOf('hỏng');
    return unpack(identifyAs('goi.rar', 'rar', at < 0 ? packed : packed.map((byte, i) => (i === at ? byte ^ 1 : byte))));
  };
  const { parts, notes } = await rar({ 'a.txt': 'một', 'hong.txt': 'hỏng', 'loi-tat': 'a.txt', 'b.txt': 'hai' }, 'loi-tat');
  expect(parts.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  expect(notes.map(({ code, text }) => [code, /«(.+?)»/.exec(text)?.[1]])).toEqual([
    ['archive.part-broken', 'hong.txt'],
    ['archive.part-broken', 'loi-tat'],
  ]);
  await expect(rar({ 'hong.txt': 'hỏng' })).rejects.toMatchObject({ code: 'source.broken' });
});

test('the files of a RAR, without their folders; larger inside than allowed is refused', async () => {
  const rar = storedRar({ 'xa/Báo cáo quý.txt': bytes('một hai'), 'ngoai.txt': bytes('ba') });
  const source = identifyAs('goi.rar', 'rar', rar);
  const { parts } = await unpack(source);
  expect(parts.map((part) => [part.name, new TextDecoder().decode(part.bytes)])).toEqual([
    ['Báo cáo quý.txt', 'một hai'],
    ['ngoai.txt', 'ba'],
  ]);
  await expect(unpack(source, { maxParts: 1 })).rejects.toMatchObject({ code: 'source.bomb' });
});

test('files of a RAR whose paths leave the folder stay behind with a note; the others are taken', async () => {
  const rar = (files: Record<string, Uint8Array>) => unpack(identifyAs('goi.rar', 'rar', storedRar(files)));
  const { parts, notes } = await rar({ 'a.txt': bytes('một'), '../ngoai.txt': bytes('ba'), 'b/c.txt': bytes('hai') });
  expect(parts.map((part) => [part.name, new TextDecoder().decode(part.bytes)])).toEqual([
    ['a.txt', 'một'],
    ['c.txt', 'hai'],
  ]);
  expect(notes.map(({ code }) => code)).toEqual(['archive.part-unsafe']);
  await expect(rar({ '../ngoai.txt': bytes('ba') })).rejects.toMatchObject({ code: 'source.unsafe' });
});

test.each([
  ['its files', { archive: 0, file: 0x404 }],
  ['its list of files', { archive: 0x80, file: 0 }],
])('a RAR that locks %s asks for a password, and a wrong one is told from damage', async (_what, flags) => {
  // With salt and whole blocks, as a real one has them.
  const rar = identifyAs('goi.rar', 'rar', storedRar({ 'a.txt': new Uint8Array(32).fill(7) }, flags));
  await expect(unpack(rar)).rejects.toMatchObject({ code: 'source.locked' });
  await expect(unpack(rar, { password: 'sai' })).rejects.toMatchObject({
    code: 'source.locked',
    message: expect.stringContaining('khác với'),
  });
});

test('names in an old encoding are read in a locked archive too; what systems leave in it is left out', async () => {
  const zip = Buffer.from(await lockedZip('BXo cXo.txt', bytes('noi dung'), 'mo'));
  for (const at of [zip.indexOf('PK\u0003\u0004') + 6, zip.indexOf(Buffer.from('PK\u0001\u0002')) + 8])
    zip.writeUInt16LE(zip.readUInt16LE(at) & ~0x800, at);
  const named = Buffer.from(zip.toString('latin1').replaceAll('BXo cXo', 'B\xb8o c\xb8o'), 'latin1');
  const opened = await unpack(identifyAs('goi.zip', 'zip', new Uint8Array(named)), { password: 'mo' });
  expect(opened.parts.map(({ name }) => name)).toEqual(['Báo cáo.txt']);
  const litter = identifyAs('goi.zip', 'zip', await lockedZip('__MACOSX/._a.txt', bytes('x'), 'mo'));
  expect((await unpack(litter, { password: 'mo' })).parts).toEqual([]);
});
