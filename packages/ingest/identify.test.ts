import { Refusal } from '@tonghop/model';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { identify, nameMismatch } from './identify.ts';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const sheet = (type: 'biff8' | 'xlsx') => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Stt', 'Nội dung']]), 'Biểu 1');
  return new Uint8Array(write(book, { type: 'buffer', bookType: type }) as Buffer);
};
const word = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') });
const format = (name: string, bytes: Uint8Array) => identify(name, bytes).format;
const code = (name: string, bytes: Uint8Array) => {
  try {
    identify(name, bytes);
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

describe('identify', () => {
  test('decides by the bytes, whatever the name says', () => {
    expect(format('a.docx', ascii('%PDF-1.7\n'))).toBe('pdf');
    expect(format('a.pdf', ascii(`${'x'.repeat(900)}\n%PDF-1.4\n`))).toBe('pdf');
    expect(format('a.pdf', ascii(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(3000)}\r\n\r\n%PDF-1.4\n\xe2\xe3\0`))).toBe('pdf');
    expect(format('a.doc', word)).toBe('docx');
    expect(format('a.doc', ascii('{\\rtf1\\ansi Báo cáo}'))).toBe('rtf');
    expect(format('a.pdf', ascii('\xff\xd8\xff\xe0..JFIF'))).toBe('image');
    expect(format('a.zip', ascii('Rar!\x1a\x07\x01\x00'))).toBe('rar');
    expect(format('a.docx', zipSync({ 'bao-cao.pdf': strToU8('%PDF-1.7') }))).toBe('zip');
  });

  test('web pages are read as such, CSV as a sheet; data for programs and flat OpenDocument are refused', () => {
    const utf8 = (text: string) => new TextEncoder().encode(text);
    expect(format('a.html', utf8('<?xml version="1.0"?><!DOCTYPE html><html><p>Đạt 85%.</p></html>'))).toBe('doc');
    expect(format('a.html', utf8('<div class="a"><p>Đạt 85%.</p></div>'))).toBe('doc');
    expect(format('a.csv', utf8('STT;Việc\n1;Làm'))).toBe('xls');
    expect(format('a.txt', utf8('[1] Mở lớp học cho người dân'))).toBe('txt');
    expect(() => identify('a.json', utf8('{"difficulties": []}'))).toThrow(/dữ liệu JSON/);
    expect(() => identify('a.xml', utf8('<?xml version="1.0"?><rows><row/></rows>'))).toThrow(/dữ liệu XML/);
    expect(() => identify('a.fodt', utf8('<?xml version="1.0"?><office:document xmlns:office="x"/>'))).toThrow(/OpenDocument/);
  });

  test('a phone’s HEIC is a picture, as AVIF in the same container is', () => {
    expect(format('a.avif', ascii('\0\0\0\x20ftypavif\0\0\0\0avifmif1'))).toBe('image');
    expect(format('a.avif', ascii('\0\0\0\x20ftypmif1\0\0\0\0mif1avif'))).toBe('image');
    for (const brand of ['heic', 'mif1', 'msf1'])
      expect(identify('anh.heic', ascii(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`))).toMatchObject({
        format: 'image',
        mediaType: 'image/heic',
      });
  });

  test('OpenDocument is told by its media type, wherever that stands, or by its name', () => {
    const packed = (type: string | undefined) =>
      zipSync({ 'content.xml': strToU8('<a/>'), 'META-INF/manifest.xml': strToU8('<m/>'), ...(type && { mimetype: strToU8(type) }) });
    const kind = 'application/vnd.oasis.opendocument.';
    for (const type of ['text', 'text-template', 'text-web', 'text-master']) expect(format('a.zip', packed(kind + type))).toBe('odt');
    for (const type of ['spreadsheet', 'spreadsheet-template']) expect(format('a', packed(kind + type))).toBe('ods');
    expect([format('a.odt', packed(undefined)), format('a.ods', packed(undefined))]).toEqual(['odt', 'ods']);
    expect(() => identify('a.odp', packed(`${kind}presentation`))).toThrow(/bản trình chiếu OpenDocument/);
  });

  test('tells the office formats of one container apart', () => {
    expect(format('a', sheet('xlsx'))).toBe('xlsx');
    expect(format('a', sheet('biff8'))).toBe('xls');
    expect(format('a.docx', word.subarray(0, 40))).toBe('docx');
  });

  test('knows text in UTF-8, UTF-16 with and without mark, and old 8-bit encodings', () => {
    const text = 'BÁO CÁO\nKết quả thực hiện nhiệm vụ quý III\n';
    expect(format('a', Buffer.from(text))).toBe('txt');
    expect(format('a', Buffer.concat([Buffer.from(text), Buffer.alloc(4096)]))).toBe('txt');
    expect(format('a', Buffer.from('Bao cao\r\nKet qua\r\n', 'utf16le'))).toBe('txt');
    expect(format('a', Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe('txt');
    expect(format('a', Buffer.from('Bao cao\r\nKet qua thuc hien\r\n', 'utf16le'))).toBe('txt');
    expect(format('a.txt', ascii('B\xb8o c\xb8o k\xd5t qu\xb6'))).toBe('txt');
  });

  test('knows mails, envelopes and Word files in web form', () => {
    expect(format('thu', ascii('From: a@xa.example\r\nSubject: Bao cao\r\nDate: x\r\n\r\nKinh gui'))).toBe('eml');
    expect(format('b.doc', ascii('<html><body>Báo cáo</body></html>'))).toBe('doc');
    expect(format('b.xml', ascii('<?xml version="1.0"?><edXMLEnvelope xmlns:edXML="x"/>'))).toBe('edxml');
    expect(format('b', ascii('Kính gửi: Sở A.\nSubject: không phải thư\n'))).toBe('txt');
  });

  test('refuses what is empty, unknown or never read, naming the file', () => {
    expect(code('trong.pdf', new Uint8Array(0))).toBe('source.empty');
    expect(
      code(
        'la.pdf',
        Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256),
      ),
    ).toBe('format.unknown');
    expect(code('kho.pst', ascii('!BDN\x00\x00'))).toBe('format.unsupported');
    expect(code('bc.url', ascii('[InternetShortcut]\nURL=http://mau.example'))).toBe('format.unsupported');
    expect(code('bc.lnk', ascii('L\x00\x00\x00\x01\x14\x02\x00'))).toBe('format.unsupported');
    expect(() => identify('thư mục/trong.pdf', new Uint8Array(0))).toThrow('«trong.pdf»');
  });

  test('refuses what came instead of the file: a server’s page, Base64, stray letters; Vietnamese text under such a name is read', () => {
    const page = '<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1>&nbsp;</body></html>';
    for (const [name, text, word] of [
      ['bao-cao.pdf', page, 'trang báo lỗi'],
      ['bao-cao.docx', Buffer.from('%PDF-1.7 x').toString('base64'), 'Base64'],
      ['anh.jpg', 'x', 'vài ký tự'],
    ] as const)
      expect(() => identify(name, Buffer.from(text))).toThrow(word);
    expect(code('bao-cao.pdf', ascii(page))).toBe('source.broken');
    expect(format('bao-cao.pdf', Buffer.from(page.replace('Not Found', 'Báo cáo')))).toBe('doc');
    expect(format('bao-cao.docx', ascii(page.replace('Not Found', 'B&aacute;o c&#225;o')))).toBe('doc');
    expect(format('bao-cao.docx', Buffer.from('Báo cáo'))).toBe('txt');
    expect(format('bao-cao.txt', ascii('x'))).toBe('txt');
  });

  test('what programs write for one another in letters or packages is no report; a folder «Word» in an archive is no Word file', () => {
    for (const [name, text, word] of [
      ['khoa.asc', '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n', 'PGP'],
      ['ky.pem', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n', 'chứng thư'],
      ['hop.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', 'lịch hẹn'],
      ['in.ps', '%!PS-Adobe-3.0\n/x 85 def\n', 'PostScript'],
      ['hinh.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>85%</text></svg>', 'SVG'],
      ['bang.slk', 'ID;PCALC\nC;X1;Y1;K"TT"\n', 'SYLK'],
      ['trang.fpage', '<FixedPage Width="816" xmlns="http://schemas.microsoft.com/xps/2005/06"/>', 'XML'],
    ] as const)
      expect(() => identify(name, Buffer.from(text)), name).toThrow(word);
    expect(() => identify('a.pages', zipSync({ 'Index/Document.iwa': strToU8('x') }))).toThrow('iWork');
    expect(() => identify('a.xps', zipSync({ 'FixedDocSeq.fdseq': strToU8('<a/>') }))).toThrow('XPS');
    expect(format('Báo cáo.zip', zipSync({ 'Word/bao-cao.docx': word, 'XL/bang.xlsx': sheet('xlsx') }))).toBe('zip');
    const rows = '<Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">TT</Data></Cell></Row></Table></Worksheet>';
    const sheets = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${rows}</Workbook>`;
    expect([format('bang.xls', Buffer.from(sheets)), format('bang.xml', Buffer.from(sheets))]).toEqual(['xls', 'xls']);
  });

  test('keeps the name without its folders and narrows the media type of images', () => {
    const source = identify('C:\\bao cao\\quy-3.png', ascii('\x89PNG\r\n\x1a\n'));
    expect([source.name, source.mediaType]).toEqual(['quy-3.png', 'image/png']);
  });

  test('tells of a name that promises another kind', () => {
    expect(nameMismatch(identify('a.doc', word))?.text).toContain('DOCX');
    expect(nameMismatch(identify('a.docx', word))).toBeUndefined();
    expect(nameMismatch(identify('a.bak', word))).toBeUndefined();
  });
});
