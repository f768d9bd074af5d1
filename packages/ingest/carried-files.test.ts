import cfb from 'cfb';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { packDocx } from './docx/docx.test-files.ts';
import { identify } from './identify.ts';
import { packOdt } from './odt/odt.test-files.ts';
import { read } from './read.ts';

const codes = async (name: string, bytes: Uint8Array) => (await read(identify(name, bytes))).notes.map(({ code }) => code);

test('a PDF that carries other files says so', async () => {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.TimesRoman);
  made.addPage([595, 842]).drawText('Bao cao ket qua cua xa trong nam.', { x: 70, y: 700, size: 13, font });
  expect(await codes('a.pdf', await made.save())).not.toContain('pdf.attachment');
  await made.attach(new TextEncoder().encode('phu luc'), 'phu-luc.txt', { mimeType: 'text/plain' });
  expect(await codes('a.pdf', await made.save())).toContain('pdf.attachment');
});

test.each([
  ['If this message is not eventually replaced with the proper contents of the document, your PDF', 'XFA'],
  ['For the best experience, open this PDF portfolio in Acrobat X or Adobe Reader X, or later.', 'Portfolio'],
])('a PDF whose only page says «%s» is refused with what to do', async (text, word) => {
  const made = await PDFDocument.create();
  made.addPage([595, 842]).drawText(text, { x: 40, y: 700, size: 11, font: await made.embedFont(StandardFonts.TimesRoman) });
  await expect(codes('a.pdf', await made.save())).rejects.toMatchObject({
    code: 'format.unsupported',
    message: expect.stringContaining(word),
  });
});

test('so does a DOCX with a sheet set into it; an equation is no file', async () => {
  const docx = (program: string) =>
    packDocx({
      body: `<w:p><w:r><w:t>Bảng kèm theo:</w:t></w:r><w:r><w:object><o:OLEObject Type="Embed" ProgID="${program}" r:id="o1"/></w:object></w:r></w:p>`,
    });
  expect(await codes('a.docx', docx('Excel.Sheet.12'))).toEqual(['docx.embedded']);
  expect(await codes('a.docx', docx('Equation.DSMT4'))).toEqual([]);
});

test('a mark of secrecy on a file that a PDF or DOCX carries is its own before anything is stored', async () => {
  const secret = packDocx({ body: '<w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p><w:p><w:r><w:t>Việc kín.</w:t></w:r></w:p>' });
  const open = packDocx({ body: '<w:p><w:r><w:t>Phụ lục số liệu.</w:t></w:r></w:p>' });
  const marks = async (name: string, bytes: Uint8Array) => (await read(identify(name, bytes), { firstPageOnly: true })).secrecy;
  for (const [within, mark] of [
    [secret, 'TỐI MẬT'],
    [open, undefined],
  ] as const) {
    const made = await PDFDocument.create();
    const font = await made.embedFont(StandardFonts.TimesRoman);
    made.addPage([595, 842]).drawText('Bao cao ket qua cua xa trong nam.', { x: 70, y: 700, size: 13, font });
    await made.attach(within, 'phu-luc.docx');
    expect(await marks('a.pdf', await made.save())).toBe(mark);
    const holder = packDocx({
      body: '<w:p><w:r><w:t>Báo cáo kèm phụ lục.</w:t></w:r></w:p>',
      files: { 'word/embeddings/phu-luc.docx': within },
    });
    expect(await marks('a.docx', holder)).toBe(mark);
  }
});

test('so is one on a text or sheet that is set into a LibreOffice file', async () => {
  const set = (within: string) => ({ files: { 'Object 1/content.xml': new TextEncoder().encode(within) } });
  const text = (words: string) =>
    `<office:document-content><office:body><office:text><text:p>UBND XÃ</text:p><text:p>${words}</text:p></office:text></office:body></office:document-content>`;
  const sheet = `<office:document-content><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell><text:p>MẬT</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const formula = '<math><mi>x</mi></math>';
  const body = '<text:p>Phụ lục số liệu.</text:p>';
  for (const [within, mark] of [
    [text('TỐI MẬT'), 'TỐI MẬT'],
    [sheet, 'MẬT'],
    [text('Số liệu'), undefined],
    [formula, undefined],
  ] as const)
    expect((await read(identify('a.odt', packOdt({ body, ...set(within) })), { firstPageOnly: true })).secrecy).toBe(mark);
  const sheets =
    '<table:table table:name="A"><table:table-row><table:table-cell><text:p>Kết quả</text:p></table:table-cell></table:table-row></table:table>';
  expect((await read(identify('a.ods', packOdt({ sheets, ...set(text('TỐI MẬT')) })), { firstPageOnly: true })).secrecy).toBe('TỐI MẬT');
});

test('so is one on a file that another program set in: as an OLE object with a file, a workbook or a package in it, or as the file itself', async () => {
  const secret = packDocx({ body: '<w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p><w:p><w:r><w:t>Việc kín.</w:t></w:r></w:p>' });
  const open = packDocx({ body: '<w:p><w:r><w:t>Phụ lục số liệu.</w:t></w:r></w:p>' });
  const compound = (streams: Record<string, Uint8Array>): Buffer => {
    const made = cfb.utils.cfb_new();
    for (const [name, content] of Object.entries(streams)) cfb.utils.cfb_add(made, name, Buffer.from(content));
    return cfb.write(made, { type: 'buffer' });
  };
  const long = (n: number) => Buffer.from(Uint32Array.of(n).buffer);
  const packed = (file: Uint8Array) => {
    const path = Buffer.from('C:\\a.docx\0');
    const rest = [Buffer.from('a.docx\0C:\\a.docx\0'), Buffer.from([0, 0, 3, 0]), long(path.length), path, long(file.length), file];
    const body = Buffer.concat([Buffer.from([2, 0]), ...rest]);
    return Buffer.concat([long(body.length), body]);
  };
  const book = (rows: unknown[][]) => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows), 'A');
    return write(made, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  };
  const streamOf = (xls: Buffer) => Buffer.from(cfb.find(cfb.read(xls, { type: 'buffer' }), 'Workbook')!.content);
  const table = [
    ['TT', 'Việc', 'Ai'],
    [1, 'a', 'b'],
  ];
  const secretBook = book([['MẬT'], ...table]);
  const body = '<text:p>Phụ lục số liệu.</text:p>';
  const markOf = async (name: string, bytes: Uint8Array) => (await read(identify(name, bytes), { firstPageOnly: true })).secrecy;
  for (const [object, mark] of [
    [compound({ Package: secret }), 'TỐI MẬT'],
    [compound({ '\u0001Ole10Native': packed(secret) }), 'TỐI MẬT'],
    [secretBook, 'MẬT'],
    [secret, 'TỐI MẬT'],
    [compound({ Package: open }), undefined],
    [compound({ '\u0001Ole10Native': packed(open).subarray(0, 40) }), undefined],
    [compound({ Package: secret }).subarray(0, 700), undefined],
  ] as const) {
    expect(await markOf('a.odt', packOdt({ body, files: { 'Object 1': object } }))).toBe(mark);
    const text = '<w:p><w:r><w:t>Báo cáo kèm phụ lục.</w:t></w:r></w:p>';
    expect(await markOf('a.docx', packDocx({ body: text, files: { 'word/embeddings/oleObject1.bin': object } }))).toBe(mark);
  }
  expect(await markOf('a.xls', compound({ Workbook: streamOf(book(table)), 'MBD0012AB/Workbook': streamOf(secretBook) }))).toBe('MẬT');
});

test('a picture set in that is packed very well, and many equations, keep no document from being read, nor its mark from being seen', async () => {
  const secret = packDocx({ body: '<w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p><w:p><w:r><w:t>Việc kín.</w:t></w:r></w:p>' });
  const equation = cfb.utils.cfb_new();
  cfb.utils.cfb_add(equation, 'Equation Native', Buffer.alloc(64));
  const equations = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`word/embeddings/oleObject${n}.bin`, cfb.write(equation, { type: 'buffer' }) as Buffer]),
  );
  const readWith = (files: Record<string, Uint8Array>) =>
    read(identify('a.docx', packDocx({ body: '<w:p><w:r><w:t>Báo cáo kèm hình.</w:t></w:r></w:p>', files })), { firstPageOnly: true });
  expect((await readWith({ 'word/embeddings/oleObject1.bin': Buffer.alloc(17 << 20, 255) })).text).toContain('Báo cáo');
  expect((await readWith({ ...equations, 'word/embeddings/van-ban.docx': secret })).secrecy).toBe('TỐI MẬT');
});
