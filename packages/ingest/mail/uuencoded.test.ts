import { expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { unpack } from '../unpack.ts';
import { attachmentsOfTnef } from './tnef.ts';

/** A file as uuencode writes it; `bare` with blanks for zeros, which mail programs cut off at a line's end. */
function uuencoded(name: string, bytes: Buffer, bare: boolean): string {
  const letter = (six: number) => (six === 0 && !bare ? '`' : String.fromCharCode(six + 32));
  let lines = '';
  for (let at = 0; at < bytes.length; at += 45) {
    const piece = bytes.subarray(at, at + 45);
    const whole = Buffer.concat([piece, Buffer.alloc((3 - (piece.length % 3)) % 3)]);
    let line = letter(piece.length);
    for (let n = 0; n < whole.length; n += 3) {
      const group = whole.readUIntBE(n, 3);
      for (const shift of [18, 12, 6, 0]) line += letter((group >> shift) & 63);
    }
    lines += `${bare ? line.trimEnd() : line}\r\n`;
  }
  return `begin 644 ${name}\r\n${lines}${bare ? '' : '`\r\n'}end\r\n`;
}

test.each([false, true])('files that a mail without MIME holds in its text are its parts (blanks cut off: %s)', async (bare) => {
  const bytes = Buffer.from(Array.from({ length: 200 }, (_, n) => (n % 7 === 0 ? 0 : n)));
  const mail = `From: a@b.example\r\nSubject: Bao cao\r\n\r\nXin gui kem.\r\n\r\n${uuencoded('bao cao.doc', bytes, bare)}\r\n${uuencoded('../phu-luc.xls', bytes.subarray(3), bare)}`;
  const { parts } = await unpack(identifyAs('thu.eml', 'eml', new TextEncoder().encode(mail)));
  expect(parts).toEqual([
    { name: 'bao cao.doc', bytes: Uint8Array.from(bytes) },
    { name: 'phu-luc.xls', bytes: Uint8Array.from(bytes.subarray(3)) },
  ]);
});

test('words that only sound like such a file stay the body’s', async () => {
  const body = `begin 644 a.txt\r\nlà lệnh của máy cũ, không phải tệp.\r\nend\r\n${'Xã xin báo cáo kết quả thực hiện trong năm. '.repeat(4)}`;
  const { parts } = await unpack(
    identifyAs(
      'thu.eml',
      'eml',
      new TextEncoder().encode(`From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}`),
    ),
  );
  expect(parts.map(({ name }) => name)).toEqual(['x.txt']);
});

test('an attachment of winmail.dat has its long name, not the one of DOS', () => {
  const attribute = (id: number, data: Buffer) => {
    const head = Buffer.alloc(9);
    head[0] = 2;
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(data.length, 5);
    return Buffer.concat([head, data, Buffer.alloc(2)]);
  };
  const letters = Buffer.from('Báo cáo quý.docx\0', 'utf16le');
  const name = (length: number) => {
    const property = Buffer.alloc(12);
    property.writeUInt32LE(0x3707001f, 0);
    property.writeUInt32LE(1, 4);
    property.writeUInt32LE(length, 8);
    return Buffer.concat([Buffer.from([1, 0, 0, 0]), property, letters]);
  };
  const tnef = (properties: Buffer) =>
    Buffer.concat([
      Buffer.from('789f3e220100', 'hex'),
      attribute(0x00069002, Buffer.alloc(14)),
      attribute(0x00018010, Buffer.from('BOCOQU~1.DOC\0')),
      attribute(0x0006800f, Buffer.from('PK')),
      attribute(0x00069005, properties),
    ]);
  const names = (properties: Buffer) => attachmentsOfTnef(tnef(properties)).files.map((one) => one.name);
  expect(names(name(letters.length))).toEqual(['Báo cáo quý.docx']);
  expect(names(Buffer.alloc(3))).toEqual(['BOCOQU~1.DOC']);
});
