import { describe, expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { unpack } from '../unpack.ts';
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
    expect(attachmentsOfTnef(tnef)).toEqual([{ name: 'bao-cao.docx', bytes: Uint8Array.from(Buffer.from('PK..')) }]);
    for (let cut = 0; cut < tnef.length; cut++) expect(attachmentsOfTnef(tnef.subarray(0, cut)).length).toBeLessThanOrEqual(1);
  });
});

const EDXML = (attachment: string) => `<?xml version="1.0" encoding="utf-8"?>
<edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope><edXML:edXMLHeader><edXML:MessageHeader>
<edXML:From><edXML:OrganId>000.00.12.H30</edXML:OrganId><edXML:OrganName>UBND phường Tân Lạc</edXML:OrganName></edXML:From>
<edXML:To><edXML:OrganName>Sở Khoa học và Công nghệ</edXML:OrganName></edXML:To>
<edXML:Code><edXML:CodeNumber>87</edXML:CodeNumber><edXML:CodeNotation>BC-UBND</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:Place>Tân Lạc</edXML:Place><edXML:PromulgationDate>2025/12/09</edXML:PromulgationDate></edXML:PromulgationInfo>
<edXML:DocumentType><edXML:Type>2</edXML:Type><edXML:TypeName>Báo cáo</edXML:TypeName></edXML:DocumentType>
<edXML:Subject>Kết quả học tập số</edXML:Subject><edXML:OtherInfo><edXML:Priority>1</edXML:Priority></edXML:OtherInfo>
<edXML:ResponseFor><edXML:Code>512/SKHCN-CĐS</edXML:Code><edXML:PromulgationDate>2025/11/20</edXML:PromulgationDate></edXML:ResponseFor>
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
      business: 'new',
      issuer: { id: '000.00.12.H30', name: 'UBND phường Tân Lạc' },
      responseFor: [{ symbol: '512/SKHCN-CĐS', date: '2025-11-20' }],
    });
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
