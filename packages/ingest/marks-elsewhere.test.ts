import { strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { convertToDocx } from './doc/office-program.ts';
import { identify } from './identify.ts';
import { packOdt } from './odt/odt.test-files.ts';
import { read } from './read.ts';
import { closeEngines } from './scan/scanned-pages.ts';
import { letterMark } from './secrecy.ts';
import { stampsOfStream } from './sheet/stamps.ts';
import { stampPicture } from './stamp.test-files.ts';
import { unpack } from './unpack.ts';

afterAll(closeEngines);

const markOf = async (name: string, bytes: Uint8Array, options = {}) =>
  (await read(identify(name, bytes), { firstPageOnly: true, ocrEngine: 'embedded', ...options })).secrecy;

describe('letters', () => {
  test.each([
    ['MẬT: Báo cáo tình hình', 'MẬT'],
    ['Fwd: RE: [TỐI MẬT] Kế hoạch', 'TỐI MẬT'],
    ['Tr: (Mật) Báo cáo tháng', 'MẬT'],
    ['TÀI LIỆU MẬT', 'MẬT'],
    ['TUYỆT MẬT - phương án', 'TUYỆT MẬT'],
    ['Báo cáo quý IV (mật)', 'MẬT'],
    ['Mật độ dân số các thôn', undefined],
    ['MẬT ĐỘ HỘ NGHÈO - báo cáo', undefined],
    ['BẢO MẬT: hướng dẫn', undefined],
    ['Mật - ong rừng', undefined],
    ['V/v rà soát văn bản mật', undefined],
    ['Pháp lệnh bảo vệ bí mật nhà nước', undefined],
  ])('the subject «%s»', (subject, mark) => expect(letterMark(subject, '')).toBe(mark));

  test('a line of its own in the covering words, whoever wrote it; what they say in a sentence is none', async () => {
    const mail = (body: string) =>
      identify(
        'thu.eml',
        strToU8(
          `From: a@b.example\r\nSubject: Bao cao\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n--b\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nBao cao\r\n--b--\r\n`,
        ),
      );
    expect((await unpack(mail('Kính gửi.\r\n> MẬT\r\n> Xin gửi văn bản.'))).secrecy).toBe('MẬT');
    expect((await unpack(mail('Độ mật: Tối mật\r\nXin gửi văn bản.'))).secrecy).toBe('TỐI MẬT');
    expect((await unpack(mail('Xin gửi danh mục văn bản MẬT đã giải mật.\r\nBảo mật giúp.'))).secrecy).toBeUndefined();
  });
});

describe('sheets', () => {
  const workbook = (rows: unknown[][]) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Sheet1');
    return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  };
  const body = [
    ['Stt', 'Văn bản', 'Độ mật'],
    [1, 'Kế hoạch', 'MẬT'],
  ];

  test('a mark beside the body’s name above the table is one, a column of degrees is none', async () => {
    expect(await markOf('a.xlsx', workbook([['UBND XÃ A', null, '(Mật)'], ...body]))).toBe('MẬT');
    expect(await markOf('a.xlsx', workbook(body))).toBeUndefined();
    expect(await markOf('a.xlsx', workbook(body.map((row) => row.slice(1))))).toBeUndefined();
  });

  test('words in a shape and a picture on the first sheet', async () => {
    const drawn = (drawing: string, more: Record<string, Uint8Array> = {}) =>
      zipSync({
        ...unzipSync(workbook([['Việc']])),
        'xl/worksheets/_rels/sheet1.xml.rels': strToU8('<Relationships><Relationship Target="../drawings/drawing1.xml"/></Relationships>'),
        'xl/drawings/drawing1.xml': strToU8(drawing),
        ...more,
      });
    expect(await markOf('b.xlsx', drawn('<a:p><a:r><a:t>TỐI </a:t></a:r><a:r><a:t>MẬT</a:t></a:r></a:p>'))).toBe('TỐI MẬT');
    const picture = {
      'xl/drawings/_rels/drawing1.xml.rels': strToU8('<Relationships><Relationship Target="../media/image1.png"/></Relationships>'),
      'xl/media/image1.png': await stampPicture(),
    };
    expect(await markOf('b.xlsx', drawn('<a:blip/>', picture))).toBe('MẬT');
    expect(await markOf('b.xlsx', drawn('<a:blip/>', picture), { firstPageOnly: false })).toBeUndefined();
  });

  test('an old workbook’s page header and pictures, from records that go on in others', async () => {
    const record = (type: number, content: Uint8Array) =>
      Buffer.concat([Buffer.from(Uint16Array.of(type, content.length).buffer), content]);
    const words = (text: string, wide: 0 | 1) =>
      Buffer.concat([Buffer.from([text.length, 0, wide]), Buffer.from(text, wide ? 'utf16le' : 'latin1')]);
    const png = await stampPicture();
    const { words: found, pictures } = stampsOfStream(
      Buffer.concat([
        record(0xeb, Buffer.concat([Buffer.from('drawing'), png.subarray(0, 300)])),
        record(0x3c, png.subarray(300)),
        record(0x14, words('&L&"Times,Bold"&14MẬT&RTrang &P', 1)),
        record(0x15, words('&Ca', 0)),
        record(0x14, words('sheet 2', 0)),
      ]),
    );
    expect(found).toEqual(['MẬT', 'Trang', 'a']);
    expect(pictures.map((picture) => Buffer.from(picture).equals(png))).toEqual([true]);
  });
});

test('hidden words of a LibreOffice text are no text, but a mark among them is one', async () => {
  const text = '<text:p>Kết quả thực hiện nhiệm vụ của xã.</text:p>'.repeat(5);
  const away = (inner: string) => `<text:section text:display="none">${inner}</text:section>`;
  expect(await markOf('a.odt', packOdt({ body: away('<text:p>MẬT</text:p>') + text }))).toBe('MẬT');
  expect(await markOf('a.odt', packOdt({ body: `<text:p><text:hidden-paragraph text:is-hidden="true"/>TỐI MẬT</text:p>${text}` }))).toBe(
    'TỐI MẬT',
  );
  expect(await markOf('a.odt', packOdt({ body: away('<text:p>Mật khẩu: 1</text:p>') + text }))).toBeUndefined();
});

describe('old Word files', () => {
  const rtf = async () =>
    new TextEncoder().encode(
      `{\\rtf1\\ansi{\\pict\\picw20\\pngblip{\\*\\blipuid 00112233}\n${Buffer.from(await stampPicture())
        .toString('hex')
        .replace(/.{128}/g, '$&\n')}}\\par ${'Bao cao ket qua cua xa trong nam. '.repeat(12)}\\par}`,
    );

  test('a stamp set into an RTF file as a picture is a mark', async () => {
    expect(await markOf('a.rtf', await rtf())).toBe('MẬT');
  });

  test('a scan set into an RTF file without any text is read', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="600"><rect width="1240" height="600" fill="#fff"/><text x="90" y="150" font-size="56" font-family="serif">Bao cao ket qua nam 2026</text></svg>';
    const noise = await sharp({
      create: { width: 1240, height: 600, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 250, sigma: 3 } },
    })
      .composite([{ input: Buffer.from(svg), blend: 'multiply' }])
      .jpeg({ quality: 95 })
      .toBuffer();
    const bytes = new TextEncoder().encode(`{\\rtf1{\\pict\\jpegblip ${noise.toString('hex')}}\\par}`);
    const reading = await read(identify('quet.rtf', bytes), { ocrEngine: 'embedded' });
    expect(reading.text).toMatch(/2026/);
    expect(await read(identify('quet.rtf', bytes), { ocr: false }).catch(({ code }) => code)).toBe('source.no-text');
  });

  test('what LibreOffice makes of an old file keeps its pictures', async (context) => {
    const converted = await convertToDocx(await rtf(), 'rtf');
    if (!converted) return context.skip('no LibreOffice here');
    const page = `<html><body><p>${'Bao cao ket qua cua xa trong nam. '.repeat(12)}</p><img src="data:image/png;base64,${Buffer.from(await stampPicture()).toString('base64')}"></body></html>`;
    expect(await markOf('a.doc', new TextEncoder().encode(page))).toBe('MẬT');
  });
});
