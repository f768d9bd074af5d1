import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { packDocx } from './docx/docx.test-files.ts';
import { identify } from './identify.ts';
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
