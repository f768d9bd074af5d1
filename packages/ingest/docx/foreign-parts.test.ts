import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { packDocx } from './docx.test-files.ts';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk';

test('a web page that a document takes in stands where it is taken in; what cannot be read is told', async () => {
  const page =
    'MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><p>=C4=90=E1=BA=A1t 77%.</p></body></html>';
  const bytes = packDocx({
    body: '<w:p><w:r><w:t>Trước.</w:t></w:r></w:p><w:altChunk r:id="a1"/><w:altChunk r:id="a2"/><w:p><w:r><w:t>Sau.</w:t></w:r></w:p>',
    files: {
      'word/_rels/document.xml.rels': `<Relationships><Relationship Id="a1" Type="${TYPE}" Target="trang.mht"/><Relationship Id="a2" Type="${TYPE}" Target="khac.bin"/></Relationships>`,
      'word/trang.mht': page,
      'word/khac.bin': 'không phải trang',
    },
  });
  const { text, notes } = await read(identify('a.docx', bytes));
  expect(text).toBe('Trước.\nĐạt 77%.\nSau.');
  expect(notes.map(({ code }) => code)).toEqual(['docx.foreign-part']);
});

test('a document that another takes in, as programs join a report and its annexes, stands where it is taken in', async () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const relations = `<Relationships><Relationship Id="a1" Type="${TYPE}" Target="phan1.docx"/></Relationships>`;
  const joined = (body: string, part: Uint8Array | string) =>
    read(identify('a.docx', packDocx({ body, files: { 'word/_rels/document.xml.rels': relations, 'word/phan1.docx': part } })));
  const chunk = '<w:altChunk r:id="a1"/>';
  const annex = packDocx({ body: paragraph('Phụ lục: đạt 77%.') });
  const whole = await joined(paragraph('Trước.') + chunk + paragraph('Sau.'), annex);
  expect(whole.text).toBe('Trước.\nPhụ lục: đạt 77%.\nSau.');
  expect(whole.notes).toEqual([]);
  // Nothing but what it takes in; and a part too damaged to be read.
  expect((await joined(chunk, annex)).text).toBe('Phụ lục: đạt 77%.');
  expect((await joined(paragraph('Trước.') + chunk, 'PK hỏng')).notes.map(({ code }) => code)).toEqual(['docx.foreign-part']);
});
