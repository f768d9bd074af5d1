import CFB from 'cfb';
import { expect, test } from 'vitest';
import { turnsInCircles } from '../doc/ole-streams.ts';
import { identify } from '../identify.ts';
import { unpack } from '../unpack.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
type Properties = Record<string, Buffer>;

/** An entry of a property stream ([MS-OXMSG] 2.4.2.2): tag, flags, size or value. */
const entry = (tag: string, size: number) => {
  const made = Buffer.alloc(16);
  made.writeUInt32LE(Number.parseInt(tag, 16), 0);
  made.writeUInt32LE(6, 4);
  made.writeUInt32LE(size, 8);
  return made;
};

/** A message or attachment as a storage: a stream for each property and the stream that lists them after a header of `head` bytes. */
function storage(file: CFB.CFB$Container, path: string, head: number, properties: Properties, fixed: Buffer[] = []): void {
  for (const [tag, value] of Object.entries(properties)) CFB.utils.cfb_add(file, `${path}__substg1.0_${tag}`, value);
  const list = Object.entries(properties).map(([tag, value]) => entry(tag, value.length + (tag.endsWith('001F') ? 2 : 0)));
  CFB.utils.cfb_add(file, `${path}__properties_version1.0`, Buffer.concat([Buffer.alloc(head), ...list, ...fixed]));
}

/** An Outlook message with attachments, written by hand after [MS-OXMSG]. */
function messageOf(properties: Properties, attachments: Properties[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of ['00020102', '00030102', '00040102'])
    CFB.utils.cfb_add(file, `/__nameid_version1.0/__substg1.0_${name}`, Buffer.alloc(0));
  storage(file, '/', 32, properties);
  attachments.forEach((attachment, n) => {
    const method = entry('37050003', 1); // afByValue
    storage(file, `/__attach_version1.0_#${n.toString(16).toUpperCase().padStart(8, '0')}/`, 8, attachment, [method]);
  });
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

const sender = { '0C1A001F': utf16('UBND xã Mẫu Đức'), '5D01001F': utf16('VanPhong@mauduc.example') };

test('attachments under their Vietnamese names, and what the head tells', async () => {
  const bytes = messageOf(
    { '001A001F': utf16('IPM.Note'), '0037001F': utf16('Báo cáo quý IV năm 2025'), '1000001F': utf16('Xin gửi kèm báo cáo.'), ...sender },
    [
      { '37010102': Buffer.from('%PDF-1.4 mẫu'), '3707001F': utf16('Báo cáo xã Mẫu Đức.pdf'), '3704001F': utf16('BOCO~1.PDF') },
      { '37010102': Buffer.alloc(3000, 7), '3707001F': utf16('logo.png'), '370E001F': utf16('image/png'), '3712001F': utf16('logo@1') },
    ],
  );
  const source = identify('thu.msg', bytes);
  expect(source.format).toBe('msg');
  const { parts, hints } = await unpack(source);
  expect(parts.map(({ name, bytes: content }) => [name, Buffer.from(content).toString()])).toEqual([
    ['Báo cáo xã Mẫu Đức.pdf', '%PDF-1.4 mẫu'],
  ]);
  expect(hints).toMatchObject({
    subject: 'Báo cáo quý IV năm 2025',
    sender: { name: 'UBND xã Mẫu Đức', address: 'vanphong@mauduc.example' },
  });
});

test('a signed message is the letter that Outlook keeps as its attachment; one in cipher is refused', async () => {
  const signed = (content: string, name = 'smime.p7m') =>
    unpack(
      identify(
        'thu.msg',
        messageOf({ '001A001F': utf16('IPM.Note.SMIME.MultipartSigned'), '0037001F': utf16('Báo cáo'), ...sender }, [
          { '37010102': Buffer.from(content), '3707001F': utf16(name), '370E001F': utf16('multipart/signed') },
        ]),
      ),
    );
  const letter = (subject: string) =>
    `Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary="b"\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary="m"\r\n\r\n--m\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${subject}\r\n--m\r\nContent-Type: application/pdf; name=bao-cao.pdf\r\n\r\n%PDF-1.4\r\n--m--\r\n--b\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nxx\r\n--b--\r\n`;
  const { parts, secrecy } = await signed(letter('Gửi Sở báo cáo.'));
  expect(parts.map(({ name }) => name)).toEqual(['bao-cao.pdf']);
  expect(secrecy).toBeUndefined();
  expect((await signed(letter('TỐI MẬT'))).secrecy).toBe('TỐI MẬT');
  await expect(signed('0\u0082\u0001xx')).rejects.toMatchObject({ code: 'source.locked', message: expect.stringContaining('mã hóa') });
  expect((await signed('%PDF-1.4', 'bao-cao.pdf.p7m')).parts).toMatchObject([{ name: 'bao-cao.pdf.p7m' }]);
});

test('a report in the body is a document; a message cut short is refused or gives less', async () => {
  const body = `BÁO CÁO\nKết quả chuyển đổi số\n\n1. Kết quả\nCó 82% hộ dân dùng dịch vụ công trực tuyến, ${'tăng nhiều so với năm trước '.repeat(6)}.`;
  const bytes = messageOf({ '0037001F': utf16('Báo cáo xã: quý IV'), '1000001F': utf16(body), ...sender }, []);
  const { parts } = await unpack(identify('thu.msg', bytes));
  expect(parts.map(({ name }) => name)).toEqual(['Báo cáo xã quý IV.txt']);
  expect(new TextDecoder().decode(parts[0]!.bytes)).toContain('82% hộ dân');
  for (let tenth = 1; tenth < 10; tenth++) {
    const cut = { ...identify('thu.msg', bytes), bytes: bytes.subarray(0, (bytes.length * tenth) / 10) };
    const ended = await unpack(cut).then(
      () => 'opened',
      (error: { code?: string }) => error.code,
    );
    expect(ended).toMatch(/^(opened|source\.broken)$/);
  }
});

test('a message of an old Outlook, in the code page of its machine: names and words are read, TCVN3 keeps its bytes', async () => {
  const old = (text: string) => Buffer.from(text, 'latin1');
  const body = 'C\xe1c xa\xde b\xe1o c\xe1o. B\xe1o c\xe1o n\xe3m. '.repeat(8);
  const tcvn = 'B\xb8o c\xb8o k\xd5t qu\xb6 thùc hiÖn cña x\xb7. '.repeat(8);
  const open = (text: string) =>
    unpack(
      identify(
        'thu.msg',
        messageOf({ '001A001E': old('IPM.Note'), '0037001E': old('B\xe1o c\xe1o n\xe3m'), '1000001E': old(text) }, [
          { '37010102': Buffer.from('%PDF-1.4 x'), '3707001E': old('b\xe1o c\xe1o n\xe3m.pdf') },
        ]),
      ),
    );
  const { parts, hints } = await open(body);
  expect(parts.map(({ name }) => name)).toEqual(['báo cáo năm.pdf']);
  expect(hints.subject).toBe('Báo cáo năm');
  const alone = async (text: string) =>
    (await unpack(identify('thu.msg', messageOf({ '0037001E': old('B\xe1o c\xe1o'), '1000001E': old(text) }, [])))).parts.map(({ bytes }) =>
      Buffer.from(bytes).toString('utf8'),
    );
  expect((await alone(body))[0]).toContain('Báo cáo năm.');
  expect((await alone(tcvn))[0]).toContain('B¸o c¸o kÕt qu¶');
});

test('a message whose sectors follow one another in a circle is refused, not read for ever', async () => {
  const bytes = messageOf({ '0037001F': utf16('Báo cáo'), '1000001F': utf16('x'.repeat(6000)), ...sender }, []);
  expect(turnsInCircles(bytes)).toBe(false);
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = data.getUint32(48, true);
  data.setUint32((data.getUint32(76, true) + 1) * 512 + directory * 4, directory, true);
  expect(turnsInCircles(bytes)).toBe(true);
  await expect(unpack(identify('thu.msg', bytes))).rejects.toMatchObject({ code: 'source.broken' });
});

test('a report in a body that Outlook keeps as RTF only; a report on delivery is none', async () => {
  const line = (n: number) =>
    `${n}. K\\u7871?t qu\\u7843? th\\u7921?c hi\\u7879?n nhi\\u7879?m v\\u7909? th\\u225?ng ${n} \\u273?\\u7841?t 8${n}%\\par\n`;
  const edge = '\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs';
  const cells = `${edge}\\cellx900${edge}\\cellx1800`;
  const rtf = Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252 ${[1, 2, 3].map(line).join('')}\\trowd${cells} M\\u7909?c\\cell 45\\cell\\row\\trowd${cells} T\\u7893?\\cell 12\\cell\\row}`,
  );
  // [MS-OXRTFCP] 2.1.3.1: the length that follows, the unpacked length, «MELA» for bytes as they are, no checksum.
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.write('MELA', 8);
  const made = (type: string) =>
    unpack(
      identify(
        'thu.msg',
        messageOf({ '001A001F': utf16(type), '0037001F': utf16('Báo cáo'), '10090102': Buffer.concat([head, rtf]), ...sender }, []),
      ),
    );
  const { parts } = await made('IPM.Note');
  expect(Buffer.from(parts[0]!.bytes).toString()).toContain('3. Kết quả thực hiện nhiệm vụ tháng 3 đạt 83%\nMục\t45\nTổ\t12');
  expect((await made('REPORT.IPM.Note.NDR')).notes).toMatchObject([{ code: 'mail.automatic' }]);
});
