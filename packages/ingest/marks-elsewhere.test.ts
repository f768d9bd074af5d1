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

/** Relations of a part, each by its type. */
const relations = (targets: Record<string, string>) =>
  strToU8(
    `<Relationships>${Object.entries(targets)
      .map(([type, target], n) => `<Relationship Id="rId${n}" Type="http://x/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  );

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
        'xl/worksheets/_rels/sheet1.xml.rels': relations({ drawing: '../drawings/drawing1.xml' }),
        'xl/drawings/drawing1.xml': strToU8(drawing),
        ...more,
      });
    expect(await markOf('b.xlsx', drawn('<a:p><a:r><a:t>TỐI </a:t></a:r><a:r><a:t>MẬT</a:t></a:r></a:p>'))).toBe('TỐI MẬT');
    const picture = {
      'xl/drawings/_rels/drawing1.xml.rels': relations({ image: '../media/image1.png' }),
      'xl/media/image1.png': await stampPicture(),
    };
    expect(await markOf('b.xlsx', drawn('<a:blip/>', picture))).toBe('MẬT');
    expect(await markOf('b.xlsx', drawn('<a:blip/>', picture), { firstPageOnly: false })).toBeUndefined();
  });

  test('page headers of the sheet that comes first, whatever its file is called, and a stamp in one as a picture', async () => {
    const parts = unzipSync(workbook([['UBND XÃ A'], ...body]));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const packed = (more: string, rest: Record<string, Uint8Array> = {}) =>
      zipSync({
        ...parts,
        'xl/worksheets/bang.xml': strToU8(sheet.replace('</worksheet>', `${more}<extLst>${'<ext/>'.repeat(5000)}</extLst></worksheet>`)),
        'xl/workbook.xml': strToU8(
          new TextDecoder().decode(parts['xl/workbook.xml']).replace('<sheets>', '<sheets><sheet name="Đầu" sheetId="7" r:id="rIdA"/>'),
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          new TextDecoder()
            .decode(parts['xl/_rels/workbook.xml.rels'])
            .replace(
              '</Relationships>',
              '<Relationship Target="/xl/worksheets/bang.xml" Type="http://x/worksheet" Id="rIdA"/></Relationships>',
            ),
        ),
        ...rest,
      });
    const header = (words: string) => `<headerFooter><oddHeader xml:space="preserve">${words}</oddHeader></headerFooter>`;
    expect(await markOf('c.xlsx', packed(header('&amp;L&amp;&quot;Times,Bold&quot;&amp;KFF0000TỐI MẬT&amp;RTrang &amp;P')))).toBe(
      'TỐI MẬT',
    );
    expect(await markOf('c.xlsx', packed(header('&amp;CCông tác bảo vệ bí mật')))).toBeUndefined();
    expect(
      await markOf(
        'c.xlsx',
        packed(header('&amp;R&amp;G'), {
          'xl/worksheets/_rels/bang.xml.rels': relations({ vmlDrawing: '../drawings/vmlDrawing1.vml' }),
          'xl/drawings/_rels/vmlDrawing1.vml.rels': relations({ image: '../media/image9.png' }),
          'xl/media/image9.png': await stampPicture(),
        }),
      ),
    ).toBe('MẬT');
  });

  test('a comment, a diagram; comments that tell of several degrees are none', async () => {
    const commented = (comments: string[]) => {
      const sheet = utils.aoa_to_sheet([['UBND XÃ A'], ...body.map((row) => row.slice(1, 2))]);
      for (const [n, words] of comments.entries()) utils.cell_add_comment(sheet[`A${n + 1}`], words, 'Van thu');
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'Sheet1');
      return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    };
    expect(await markOf('d.xlsx', commented(['Văn thư:\nMẬT']))).toBe('MẬT');
    expect(await markOf('d.xlsx', commented(['Xem lại độ mật.', 'MẬT', 'TỐI MẬT']))).toBeUndefined();
    const diagram = zipSync({
      ...unzipSync(workbook([['Việc']])),
      'xl/worksheets/_rels/sheet1.xml.rels': relations({ drawing: '../drawings/drawing1.xml' }),
      'xl/drawings/drawing1.xml': strToU8('<dgm:relIds/>'),
      'xl/drawings/_rels/drawing1.xml.rels': relations({ diagramData: '../diagrams/data1.xml' }),
      'xl/diagrams/data1.xml': strToU8('<a:p><a:r><a:t>Kế hoạch</a:t></a:r></a:p><a:p><a:r><a:t>TUYỆT MẬT</a:t></a:r></a:p>'),
    });
    expect(await markOf('d.xlsx', diagram)).toBe('TUYỆT MẬT');
    const ods = (words: string) =>
      packOdt({
        sheets: `<table:table table:name="Bảng"><table:table-row><table:table-cell><office:annotation><text:p>${words}</text:p></office:annotation><text:p>Việc</text:p></table:table-cell></table:table-row></table:table>`,
      });
    expect(await markOf('d.ods', ods('TỐI MẬT'))).toBe('TỐI MẬT');
    expect(await markOf('d.ods', ods('Mật khẩu'))).toBeUndefined();
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

test('a comment in a LibreOffice text that is a mark', async () => {
  const body = (words: string) =>
    `<text:p>Kết quả thực hiện<office:annotation><text:p>${words}</text:p></office:annotation> nhiệm vụ của xã.</text:p>`;
  expect(await markOf('a.odt', packOdt({ body: body('MẬT') }))).toBe('MẬT');
  expect(await markOf('a.odt', packOdt({ body: body('Mật hay không mật?') }))).toBeUndefined();
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

  test('hidden words of an RTF file are no text, but a mark among them is one; what a tracked change deleted is none', async () => {
    const file = (words: string) =>
      new TextEncoder().encode(`{\\rtf1\\ansi\\uc1 ${words}\\par ${'Bao cao ket qua cua xa trong nam.\\par '.repeat(5)}}`);
    const mat = 'M\\u7852?T';
    expect(await markOf('b.rtf', file(`{\\v ${mat}}`))).toBe('MẬT');
    expect(await markOf('b.rtf', file(`Kinh gui: \\v T\\u7888?I ${mat}\\v0  UBND tinh`))).toBe('TỐI MẬT');
    expect(await markOf('b.rtf', file(`{\\v ${mat} kh\\u7849?u}`))).toBeUndefined();
    expect(await markOf('b.rtf', file(`{\\deleted ${mat}}`))).toBeUndefined();
    expect((await read(identify('b.rtf', file(`{\\v ${mat}}`)), { ocr: false })).text).not.toContain('MẬT');
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
