import { describe, expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { identify } from '../identify.ts';
import { unpack } from '../unpack.ts';
import { attachmentsOfTnef } from './tnef.ts';

const HEAD = 'From: a@mau.example\nTo: so@mau.example\nSubject: Bao cao\nMIME-Version: 1.0\n';
const bytes = (text: string) => new TextEncoder().encode(text.replace(/\n/g, '\r\n'));
const open = (text: string) => unpack(identifyAs('thu.eml', 'eml', bytes(text)));
const names = async (text: string) => (await open(text)).parts.map(({ name }) => name);
const mixed = (...parts: string[]) =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`;
const PDF = Buffer.from('%PDF-1.4\nxin chào').toString('base64');

const REPORT = `ỦY BAN NHÂN DÂN XÃ HẠ TRÌ
Số: 103/BC-UBND
BÁO CÁO
Kết quả chuyển đổi số quý IV năm 2026
1. Đã cấp tài khoản định danh cho 85% dân số trong độ tuổi, tăng so với quý trước.
2. Các thôn đã thành lập tổ công nghệ số cộng đồng và hướng dẫn người dân nộp hồ sơ trực tuyến.
3. Đường truyền ở các thôn vùng cao còn chập chờn, thiết bị đầu cuối thiếu, cán bộ kiêm nhiệm nhiều việc.
4. Đề nghị Sở Khoa học và Công nghệ hỗ trợ kinh phí nâng cấp đường truyền.
`;
const page = `<div>${REPORT.replaceAll('\n', '</div><div>')}</div>`;

describe('what a letter says', () => {
  test('HTML with the report beside a plain text that only says so is the letter', async () => {
    const stub = 'Trình đọc thư của bạn không hỗ trợ HTML.';
    const alternative = `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${stub}\n--b\nContent-Type: text/html; charset=utf-8\n\n${page}\n--b--\n`;
    const { parts } = await open(alternative);
    expect(new TextDecoder().decode(parts[0]?.bytes)).toContain('Số: 103/BC-UBND\nBÁO CÁO\n');
    const marked = await open(alternative.replace('BÁO CÁO</div>', 'TỐI MẬT</div>'));
    expect(marked.secrecy).toBe('TỐI MẬT');
  });

  test('a short report typed beneath an attachment is one by its form; a covering note with a list is none', async () => {
    const note = `Kính gửi Sở, xã gửi các tài liệu sau:\n1. Báo cáo quý IV của xã\n2. Phụ lục số liệu\n3. Danh sách tổ công nghệ số cộng đồng\n${'Trong quá trình tổng hợp nếu có vướng mắc đề nghị Sở trao đổi với văn phòng xã.\n'.repeat(4)}`;
    const attached = `Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n${PDF}`;
    const plain = (text: string) => `Content-Type: text/plain; charset=utf-8\n\n${text}`;
    expect(await names(mixed(plain('Gửi Sở.'), attached, plain(REPORT)))).toEqual(['a.pdf', 'Bao cao.txt']);
    expect(await names(mixed(plain(note), attached))).toEqual(['a.pdf']);
  });

  test('blank lines in front, and parts sent as they are, do not hide a mail', async () => {
    const attached = `Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n${PDF}`;
    expect(await names(`\n\n${mixed(attached)}`)).toEqual(['a.pdf']);
    const macintosh = identify('thu.eml', new TextEncoder().encode(mixed(attached).replaceAll('\n', '\r')));
    expect((await unpack(macintosh)).parts.map((part) => part.name)).toEqual(['a.pdf']);
    for (const body of ['%PDF-1.4\nxin', 'PK\u0003\u0004\0\0\0\0']) {
      const raw = bytes(mixed(`Content-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: binary\n\n${body}`));
      expect(identify('thu.eml', raw).format).toBe('eml');
      expect((await unpack(identify('thu.eml', raw))).parts.map((part) => part.name)).toEqual(['a.bin']);
    }
    expect(identify('a.pdf', bytes('%PDF-1.4\nFrom: a\nTo: b\nContent-Type: multipart/mixed\n\n')).format).toBe('pdf');
  });
});

describe('what is passed on', () => {
  test.each([
    ['Begin forwarded message:\n\nFrom: Xã Hạ Trì <a@mau.example>\nSubject: Bao cao\nDate: 1 December 2026\nTo: so@mau.example\n\n'],
    ['-------- Thư được chuyển tiếp --------\nTiêu đề: Báo cáo\nNgày: 1/12/2026\nTừ: a@mau.example\nTới: so@mau.example\n\n'],
    ['From: Xã Hạ Trì <a@mau.example>\nSent: Tuesday, December 1, 2026 8:00 AM\nTo: so@mau.example\nSubject: Bao cao\n\n'],
    ['Từ: Xã Hạ Trì <a@mau.example>\nĐã gửi: 01 Tháng Mười Hai 2026\nTới: so@mau.example\nChủ đề: Bao cao\n\n'],
  ])('the report behind %j is taken without the head', async (head) => {
    const { parts } = await open(`${HEAD}Content-Type: text/plain; charset=utf-8\n\nEm chuyển chị ạ.\n\n${head}${REPORT}`);
    expect(parts.map(({ bytes: body }) => new TextDecoder().decode(body))).toEqual([REPORT.trim()]);
  });
});

describe('what nobody typed', () => {
  const receipt = (type: string, status: string) =>
    `${HEAD}Content-Type: multipart/report; report-type=${type}; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${'Thư của anh chị đã được đọc trên máy của người nhận vào lúc sáng nay. '.repeat(3)}\n--b\nContent-Type: message/${type}\n\n${status}\n--b--\n`;
  test('receipts, reports of servers and answers while away are no reports, and say what they are', async () => {
    for (const mail of [
      receipt('disposition-notification', 'Disposition: automatic-action/MDN-sent-automatically; displayed'),
      receipt('delivery-status', 'Action: failed'),
      `Auto-Submitted: auto-replied\n${HEAD}\n${'Toi dang di cong tac, se tra loi khi ve. '.repeat(5)}`,
      `${HEAD.replace('Bao cao', '=?utf-8?B?VHLhuqMgbOG7nWkgdOG7sSDEkeG7mW5nOiBCw6FvIGPDoW8=?=')}\n${'Toi dang di cong tac, se tra loi khi ve. '.repeat(5)}`,
    ]) {
      const { parts, notes } = await open(mail);
      expect(parts).toEqual([]);
      expect(notes).toMatchObject([{ code: 'mail.automatic', text: expect.stringContaining('do máy tự gửi') }]);
    }
  });

  test('a document that such a mail brings is one all the same', async () => {
    const attached = `Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n${PDF}`;
    const { parts, notes } = await open(`Auto-Submitted: auto-replied\n${mixed(attached)}`);
    expect([parts.map(({ name }) => name), notes]).toEqual([['a.pdf'], []]);
  });

  test('a piece of a mail that was cut up on its way is refused, naming which', async () => {
    await expect(open(`${HEAD}Content-Type: message/partial; id="a@b"; number=2; total=3\n\nVGh1IG5naGllbQ==`)).rejects.toMatchObject({
      code: 'format.unsupported',
      message: expect.stringContaining('phần 2/3'),
    });
  });
});

describe('what mail programs put in', () => {
  test('a document that a program calls a picture is one; calendars, cards and Macintosh forks are none by whatever name', async () => {
    const called = (type: string, name: string, content: string) =>
      `Content-Type: ${type}; name=${name}\nContent-Disposition: inline; filename=${name}\nContent-Transfer-Encoding: base64\n\n${content}`;
    const calendar = Buffer.from('BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR').toString('base64');
    expect(
      await names(
        mixed(
          called('image/jpeg', 'bao-cao.pdf', PDF),
          called('application/ics', 'moi-hop.ics', calendar),
          called('application/octet-stream', 'danh-thiep.vcf', Buffer.from('BEGIN:VCARD\nEND:VCARD').toString('base64')),
          called('application/applefile', 'bao-cao.pdf', Buffer.from('\0\u0005\u0016\u0007').toString('base64')),
        ),
      ),
    ).toEqual(['bao-cao.pdf']);
  });

  test('a winmail.dat that ends too early is told of', async () => {
    const cut = Buffer.from('789f3e22010002029006000e00000000', 'hex');
    expect(attachmentsOfTnef(cut)).toEqual({ files: [], cut: true });
    const { notes } = await open(
      mixed(`Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${cut.toString('base64')}`),
    );
    expect(notes).toMatchObject([{ code: 'mail.tnef-cut', level: 'error', text: expect.stringContaining('«winmail.dat»') }]);
  });
});

describe('edXML', () => {
  const envelope = (notation: string, more = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader><Code><CodeNumber>13</CodeNumber><CodeNotation>${notation}</CodeNotation></Code><Subject>Kết quả chuyển đổi số</Subject>${more}</MessageHeader></edXMLHeader><edXMLBody><edXMLManifest><Reference><AttachmentName>Báo cáo.pdf</AttachmentName><ContentId>cid:a0</ContentId></Reference></edXMLManifest></edXMLBody></edXMLEnvelope></edXML>`;
  const alone = (xml: string) => unpack(identifyAs('goi.edxml', 'edxml', bytes(xml)));

  test('a symbol written whole where its number belongs is one symbol', async () => {
    const symbolOf = async (number: string, notation: string) =>
      (await alone(envelope(notation).replace('>13<', `>${number}<`))).hints.envelope?.symbol;
    expect(await symbolOf('18/BC-UBND', '18/BC-UBND')).toBe('18/BC-UBND');
    expect(await symbolOf('18/BC-UBND', 'BC-UBND')).toBe('18/BC-UBND');
    expect(await symbolOf('18/2026', 'NQ-HĐND')).toBe('18/2026/NQ-HĐND');
    expect(await symbolOf('18', '/BC-UBND')).toBe('18/BC-UBND');
  });

  test('a mark behind the number or in a field of its own is one', async () => {
    expect((await alone(envelope('BC-UBND (M)'))).secrecy).toBe('MẬT');
    expect((await alone(envelope('BC-UBND', '<SecurityLevel>Tối mật</SecurityLevel>'))).secrecy).toBe('TỐI MẬT');
    expect((await alone(envelope('BC-UBND', '<SecurityLevel>0</SecurityLevel>'))).secrecy).toBeUndefined();
  });

  test('documents beside the envelope in a MIME message are its documents, under the names of its manifest', async () => {
    const message = (notation: string) =>
      mixed(
        `Content-Type: text/xml; charset=UTF-8\n\n${envelope(notation)}`,
        `Content-Type: application/pdf\nContent-ID: <a0>\nContent-Transfer-Encoding: base64\n\n${PDF}`,
      );
    const { parts, hints } = await open(message('BC-UBND'));
    expect(parts.map(({ name }) => name)).toEqual(['Báo cáo.pdf']);
    expect(hints).toMatchObject({ envelope: { symbol: '13/BC-UBND' }, sender: { address: 'a@mau.example' } });
    expect((await open(message('BC-UBND (TM)'))).secrecy).toBe('TỐI MẬT');
  });
});
