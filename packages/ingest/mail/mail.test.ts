import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { unpack } from '../unpack.ts';
import { signedContent } from './signed.ts';
import { attachmentsOfTnef } from './tnef.ts';

const eml = (text: string) => identifyAs('thu.eml', 'eml', new TextEncoder().encode(text.replace(/\n/g, '\r\n')));

const MAIL = `From: =?UTF-8?B?VUJORCB4w6MgTcOidSBUaMO0bmc=?= <VanPhong@mauthong.example>
To: so@khcn.example
Subject: =?UTF-8?Q?B=C3=A1o_c=C3=A1o_chuy=E1=BB=83n_=C4=91=E1=BB=95i_s=E1=BB=91?=
Date: Mon, 08 Dec 2025 09:15:00 +0700
Message-ID: <1@mauthong.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: multipart/related; boundary=r

--r
Content-Type: text/html; charset=utf-8

<p>Kính gửi Sở, xã xin gửi báo cáo kèm theo.</p><img src="cid:logo">
--r
Content-Type: image/png; name=logo.png
Content-ID: <logo>
Content-Disposition: inline
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--r--
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename*0*=UTF-8''b%C3%A1o%20c%C3%A1o; filename*1*=%20x%C3%A3.pdf
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--b
Content-Type: message/rfc822
Content-Disposition: attachment

From: a@b.example
Subject: trong

xin chao
--b--
`;

describe('eml', () => {
  test('attachments with RFC 2231 names, mails in mails; logos and covering notes are none', async () => {
    const { parts, hints } = await unpack(eml(MAIL));
    expect(parts.map((part) => part.name)).toEqual(['báo cáo xã.pdf', expect.stringMatching(/\.eml$/)]);
    expect(hints).toMatchObject({
      sender: { name: 'UBND xã Mậu Thông'.replace('Mậu', 'Mâu'), address: 'vanphong@mauthong.example' },
      subject: 'Báo cáo chuyển đổi số',
      sentAt: '2025-12-08T02:15:00.000Z',
    });
  });

  test('a report in the body, quoted-printable in an old charset, without the quoted mail', async () => {
    const { parts } = await unpack(
      eml(`From: x@y.example
Subject: Bao cao quy III
Content-Type: text/plain; charset=windows-1258
Content-Transfer-Encoding: quoted-printable

I. K=EA=EAt qua
${'- M=F4i th=F4n =F0a=DE m=F4t l=F4p hoc cho ng=FD=F5i d=E2n v=EA ky n=E3ng.\n'.repeat(6)}
> thu cu nao do
-- 
Ky ten
`),
    );
    expect(parts).toHaveLength(1);
    const text = new TextDecoder().decode(parts[0]!.bytes);
    expect(parts[0]!.name).toBe('Bao cao quy III.txt');
    expect(text.normalize('NFC')).toContain('Môi thôn đã');
    expect(text).not.toMatch(/thu cu|Ky ten/);
  });

  test('winmail.dat', () => {
    const attribute = (level: number, id: number, data: Uint8Array) => {
      const head = Buffer.alloc(9);
      head[0] = level;
      head.writeUInt32LE(id, 1);
      head.writeUInt32LE(data.length, 5);
      return Buffer.concat([head, data, Buffer.alloc(2)]);
    };
    const tnef = Buffer.concat([
      Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
      attribute(2, 0x00069002, Buffer.alloc(14)),
      attribute(2, 0x00018010, Buffer.from('bao-cao.docx\0')),
      attribute(2, 0x0006800f, Buffer.from('PK..')),
    ]);
    expect(attachmentsOfTnef(tnef).files).toEqual([{ name: 'bao-cao.docx', bytes: Uint8Array.from(Buffer.from('PK..')) }]);
    for (let cut = 0; cut < tnef.length; cut++) expect(attachmentsOfTnef(tnef.subarray(0, cut)).files.length).toBeLessThanOrEqual(1);
  });
});

const EDXML = (attachment: string) => `<?xml version="1.0" encoding="utf-8"?>
<edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope><edXML:edXMLHeader><edXML:MessageHeader>
<edXML:ResponseFor><edXML:Code>512/SKHCN-CĐS</edXML:Code><edXML:PromulgationDate>2025/11/20</edXML:PromulgationDate><edXML:DocumentId>so-512</edXML:DocumentId></edXML:ResponseFor><edXML:From><edXML:OrganId>000.00.12.H30</edXML:OrganId><edXML:OrganName>UBND phường Tân Lạc</edXML:OrganName></edXML:From>
<edXML:To><edXML:OrganName>Sở Khoa học và Công nghệ</edXML:OrganName></edXML:To>
<edXML:Code><edXML:CodeNumber>87</edXML:CodeNumber><edXML:CodeNotation>BC-UBND</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:Place>Tân Lạc</edXML:Place><edXML:PromulgationDate>2025/12/09</edXML:PromulgationDate></edXML:PromulgationInfo>
<edXML:DocumentType><edXML:Type>2</edXML:Type><edXML:TypeName>Báo cáo</edXML:TypeName></edXML:DocumentType>
<edXML:Subject>Kết quả học tập số</edXML:Subject><edXML:OtherInfo><edXML:Priority>1</edXML:Priority></edXML:OtherInfo>
<edXML:DocumentId>so-87</edXML:DocumentId>
</edXML:MessageHeader></edXML:edXMLHeader><edXML:edXMLBody><edXML:edXMLManifest><edXML:Reference><edXML:AttachmentName>87_BC-UBND.signed.pdf</edXML:AttachmentName><edXML:ContentId>cid:a1</edXML:ContentId></edXML:Reference></edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>
<edXML:AttachmentEncoded><edXML:Attachment><edXML:ContentId>a1</edXML:ContentId><edXML:ContentTransferEncoded>${attachment}</edXML:ContentTransferEncoded></edXML:Attachment></edXML:AttachmentEncoded></edXML:edXML>`;

describe('edXML', () => {
  const envelope = (xml: string) => identifyAs('goi.edxml', 'edxml', new TextEncoder().encode(xml));
  test('the header with the answered dispatch, and the attachment named by the manifest', async () => {
    const { parts, hints } = await unpack(envelope(EDXML(Buffer.from('%PDF-1.4').toString('base64'))));
    expect(parts).toEqual([{ name: '87_BC-UBND.signed.pdf', bytes: Uint8Array.from(Buffer.from('%PDF-1.4')) }]);
    expect(hints.envelope).toMatchObject({
      symbol: '87/BC-UBND',
      date: '2025-12-09',
      documentType: 'báo cáo',
      priority: 1,
      documentId: 'so-87',
      business: 'new',
      issuer: { id: '000.00.12.H30', name: 'UBND phường Tân Lạc' },
      responseFor: [{ symbol: '512/SKHCN-CĐS', date: '2025-11-20' }],
    });
  });

  test('an attachment broken on its way is told of, whatever else came; UTF-16 and a whole symbol in its tail are understood', async () => {
    const whole = Buffer.from('%PDF-1.4 xin chào').toString('base64');
    for (const broken of ['@@@', whole.slice(0, 21)])
      expect((await unpack(envelope(EDXML(broken)))).notes).toMatchObject([
        { code: 'envelope.part-broken', text: expect.stringContaining('«87_BC-UBND.signed.pdf»') },
      ]);
    expect((await unpack(envelope(EDXML(`${whole.slice(0, 8)}\n${whole.slice(8)}`)))).notes).toEqual([]);
    const tail = EDXML(whole).replace('>BC-UBND<', '>87/BC-UBND<');
    const wide = new Uint8Array(Buffer.from(`\ufeff${tail}`, 'utf16le'));
    expect((await unpack(identifyAs('goi.edxml', 'edxml', wide))).hints.envelope?.symbol).toBe('87/BC-UBND');
  });

  test('broken XML and document types are refused', async () => {
    await expect(unpack(envelope(EDXML('').slice(0, 700)))).rejects.toMatchObject({ code: 'source.broken' });
    await expect(unpack(envelope('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><edXML>&a;</edXML>'))).rejects.toMatchObject({
      code: 'source.broken',
    });
  });
});

test('format=flowed: soft line ends of a report in the body are joined', async () => {
  const lines = [
    'BÁO CÁO chuyển đổi số của xã',
    '',
    '1. Kết quả',
    `Toàn xã có 4.120 hộ, trong đó 82% `,
    `đã dùng dịch vụ công trực tuyến, `,
    `tăng so với năm trước.`,
    '2. Khó khăn',
    'Thiếu cán bộ.',
  ];
  const { parts } = await unpack(
    eml(
      `From: a@mau.example\nSubject: Bao cao\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=no\nContent-Transfer-Encoding: 8bit\n\n${lines.join('\n')}\n`,
    ),
  );
  expect(parts).toHaveLength(1);
  expect(new TextDecoder().decode(parts[0]!.bytes)).toContain(
    'trong đó 82% đã dùng dịch vụ công trực tuyến, tăng so với năm trước.\n2. Khó khăn',
  );
});

const REPORT = `BÁO CÁO
Kết quả chuyển đổi số tháng 11 của xã Mẫu Thông

I. KẾT QUẢ
- Có 85,5% hộ dân trên địa bàn xã đã dùng dịch vụ công trực tuyến.
- Tổ chức 12 lớp tập huấn cho người cao tuổi ở các thôn, bản.
II. KHÓ KHĂN
- Thiếu cán bộ chuyên trách ở các thôn vùng sâu, vùng xa.
`;
const head = (more: string) => `From: a@b.example\nSubject: Bao cao\nMIME-Version: 1.0\n${more}`;
const plain = (body: string) => eml(`${head('Content-Type: text/plain; charset=utf-8\n\n')}${body}`);
const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

describe('what officers pass on', () => {
  test.each([
    [
      'Gmail',
      `Em chuyển báo cáo của xã.\n\n---------- Forwarded message ---------\nFrom: Văn thư <vt@x.example>\nSubject: Báo cáo\n\n${REPORT}`,
    ],
    ['Outlook', `\n________________________________\nTừ: Văn thư\nĐã gửi: Thứ Hai\nChủ đề: Báo cáo\n\n${REPORT}`],
    ['a quote', `Vào Th 2, 7 thg 12, 2026 lúc 08:00 Văn thư <vt@x.example> đã viết:\n\n${REPORT.replace(/^/gm, '> ')}`],
  ])('a report in the forwarded mail is taken: %s', async (_program, body) => {
    const { parts } = await unpack(plain(body));
    expect(parts).toHaveLength(1);
    expect(textOf(parts[0]!).trim()).toBe(REPORT.trim());
  });

  test('an earlier letter without items is no report, and beside documents nothing is taken', async () => {
    const letter = `Vâng ạ.\n\nVào hôm qua A <a@x.example> đã viết:\n\n${'> Kính đề nghị các xã gửi báo cáo trước thứ Sáu tuần này để Sở tổng hợp.\n'.repeat(6)}`;
    expect((await unpack(plain(letter))).parts).toEqual([]);
  });

  test('a page photographed or pasted is a document, whatever its place in the mail; logos and signatures are not', async () => {
    const jpeg = async (width: number, height: number) =>
      (
        await sharp({ create: { width, height, channels: 3, background: '#eee' } })
          .jpeg()
          .toBuffer()
      ).toString('base64');
    const picture = (name: string, disposition: string, content: string) =>
      `--b\nContent-Type: image/jpeg; name=${name}\nContent-ID: <${name}>\nContent-Disposition: ${disposition}; filename=${name}\nContent-Transfer-Encoding: base64\n\n${content}\n`;
    const { parts } = await unpack(
      eml(
        `${head('Content-Type: multipart/mixed; boundary=b\n\n')}--b\nContent-Type: text/html\n\n<img src="cid:ky.jpg">\n${picture('trang.jpg', 'inline', await jpeg(1200, 1600))}${picture('logo.jpg', 'inline', await jpeg(900, 200))}${picture('ky.jpg', 'attachment', `${await jpeg(600, 300)}${'A'.repeat(20_000)}`)}--b--\n`,
      ),
    );
    expect(parts.map(({ name }) => name)).toEqual(['trang.jpg']);
  });

  test('a table of an HTML mail keeps its rows and cells; what is laid out with tables is text', async () => {
    const { parts } = await unpack(
      eml(
        `${head('Content-Type: text/html; charset=utf-8\n\n')}<table><tr><td>${REPORT.replace(/\n/g, '<br>')}<table border=1><thead><tr><th>STT</th><th>Nhiệm vụ</th><th>Đơn vị</th></tr></thead><tbody><tr><td>1</td><td></td><td>Phòng<br>Văn hóa</td></tr></tbody></table></td></tr></table>`,
      ),
    );
    expect(textOf(parts[0]!)).toContain('- Thiếu cán bộ chuyên trách ở các thôn vùng sâu, vùng xa.\n');
    expect(textOf(parts[0]!)).toContain('STT\tNhiệm vụ\tĐơn vị\n1\t\tPhòng Văn hóa');
  });

  test('a text in a charset that nobody named keeps its bytes', async () => {
    const bytes = Buffer.concat([
      Buffer.from(head('Content-Type: text/plain; charset=x-user-defined\nContent-Transfer-Encoding: 8bit\n\n').replace(/\n/g, '\r\n')),
      Buffer.from('B\xb8o c\xb8o k\xd5t qu\xb6 c\xf1a x\xb7. '.repeat(8), 'latin1'),
    ]);
    const { parts } = await unpack(identifyAs('thu.eml', 'eml', new Uint8Array(bytes)));
    expect(textOf(parts[0]!)).toContain('B¸o c¸o kÕt qu¶');
  });

  test('a file name in an old encoding is read', async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        `${head('Content-Type: multipart/mixed; boundary=b\n\n')}--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="`,
      ),
      Buffer.from('b\xe1o c\xe1o n\xe3m.pdf', 'latin1'),
      Buffer.from('"\n\n%PDF-1.4\n--b--\n'),
    ]);
    expect((await unpack(identifyAs('thu.eml', 'eml', new Uint8Array(bytes)))).parts.map(({ name }) => name)).toEqual(['báo cáo năm.pdf']);
  });
});

describe('mails that are more than one, less than one, or closed', () => {
  const attached = (name: string, text: string) =>
    `${head('Content-Type: multipart/mixed; boundary=k\n\n')}--k\nContent-Type: text/csv; name=${name}\nContent-Disposition: attachment; filename=${name}\n\n${text}\n--k--\n`;

  test('every mail of a mailbox file', async () => {
    const box = `From a@b Mon Dec  7 08:00:00 2026\n${attached('mot.csv', 'a')}\nFrom a@b Mon Dec  7 09:00:00 2026\n${attached('hai.csv', 'b')}`;
    const { parts } = await unpack(eml(box));
    const held = await Promise.all(parts.map(({ name, bytes }) => unpack(identifyAs(name, 'eml', bytes))));
    expect(held.map((mail) => mail.parts.map(({ name }) => name))).toEqual([['mot.csv'], ['hai.csv']]);
  });

  test('one cut short says so', async () => {
    expect((await unpack(eml(attached('mot.csv', 'a')))).notes).toEqual([]);
    expect((await unpack(eml(attached('mot.csv', 'a').slice(0, -8)))).notes).toMatchObject([{ code: 'mail.cut' }]);
  });

  test('a mail within its signature is opened, an encrypted one is told of', async () => {
    const tlv = (tag: number, ...parts: Uint8Array[]) => {
      const content = Buffer.concat(parts);
      return Buffer.concat([Buffer.from([tag, 0x82, content.length >> 8, content.length & 255]), content]);
    };
    const loose = (tag: number, ...parts: Uint8Array[]) => Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.alloc(2)]);
    const type = (last: number) => Buffer.from([0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]);
    const content = Buffer.from(attached('mot.csv', 'a').replace(/\n/g, '\r\n'));
    const signed = (wrap: typeof tlv, octets: Uint8Array) =>
      wrap(0x30, type(2), wrap(0xa0, wrap(0x30, tlv(0x02, Buffer.from([1])), tlv(0x31), wrap(0x30, type(1), wrap(0xa0, octets)))));
    const sealed = (cms: Uint8Array) =>
      eml(
        `${head('Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Disposition: attachment; filename=smime.p7m\nContent-Transfer-Encoding: base64\n\n')}${Buffer.from(cms).toString('base64')}\n`,
      );
    for (const cms of [
      signed(tlv, tlv(0x04, content)),
      signed(loose, loose(0x24, tlv(0x04, content.subarray(0, 50)), tlv(0x04, content.subarray(50)))),
    ]) {
      expect((await unpack(sealed(cms))).parts.map(({ name }) => name)).toEqual(['mot.csv']);
      for (let end = 0; end < cms.length; end += 7)
        expect(signedContent(cms.subarray(0, end))?.length ?? 0).toBeLessThanOrEqual(content.length);
    }
    const refused = { code: 'source.locked', message: expect.stringContaining('mã hóa') };
    await expect(unpack(sealed(tlv(0x30, type(3), tlv(0xa0, content))))).rejects.toMatchObject(refused);
    await expect(
      unpack(
        eml(
          `${head('Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e\n\n')}--e\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--e\nContent-Type: application/octet-stream; name=x.asc\n\nxx\n--e--\n`,
        ),
      ),
    ).rejects.toMatchObject(refused);
  });
});
