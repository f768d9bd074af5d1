import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Hostile } from './hostile-input.ts';

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (body: string, before = '') => `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const docx = (body: string, more: Record<string, string> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(RELS),
    'word/document.xml': strToU8(body),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]>`;

/** Damaged and hostile Office files and archives. */
export async function hostilePackages(): Promise<Hostile[]> {
  const table = new Table({
    rows: Array.from(
      { length: 4 },
      () => new TableRow({ children: Array.from({ length: 3 }, () => new TableCell({ children: [new Paragraph('ô')] })) }),
    ),
  });
  const whole = new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [{ children: [...Array.from({ length: 40 }, (_, i) => new Paragraph(`Đoạn ${i}: kết quả đạt ${i}%.`)), table] }],
      }),
    ),
  );
  const found: Hostile[] = [];
  for (let tenth = 1; tenth < 10; tenth++)
    found.push({
      name: `cut-${tenth}.docx`,
      about: `a DOCX cut at ${tenth} tenths`,
      bytes: whole.subarray(0, Math.floor((whole.length * tenth) / 10)),
    });
  const parts = unzipSync(whole);
  found.push({
    name: 'half-xml.docx',
    about: 'a DOCX whose text breaks off',
    bytes: zipSync({ ...parts, 'word/document.xml': strToU8(strFromU8(parts['word/document.xml']!).slice(0, 4000)) }),
  });
  found.push({
    name: 'no-document.docx',
    about: 'a DOCX without its text',
    bytes: zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'word/document.xml'))),
  });
  found.push({
    name: 'entities.docx',
    about: 'XML entities that grow ten-thousandfold',
    bytes: docx(document(paragraph('&m;'), ENTITIES)),
  });
  found.push({
    name: 'external.docx',
    about: 'an XML entity that reads a file',
    bytes: docx(document(paragraph('&x;'), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  });
  found.push({ name: 'bomb.docx', about: 'a DOCX of 300 MB of blanks', bytes: docx(document(paragraph(' '.repeat(300_000_000)))) });
  found.push({
    name: 'deep-tables.docx',
    about: 'tables in tables, 400 deep',
    bytes: docx(document(`${'<w:tbl><w:tr><w:tc>'.repeat(400)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(400)}`)),
  });
  found.push({
    name: 'deep-elements.docx',
    about: 'elements nested 100,000 deep',
    bytes: docx(document(`${'<w:sdt><w:sdtContent>'.repeat(50_000)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`)),
  });
  found.push({
    name: 'wide-span.docx',
    about: 'a cell over a billion columns',
    bytes: docx(
      document(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
    ),
  });
  found.push({
    name: 'zero-width.docx',
    about: 'a document of zero-width characters',
    bytes: docx(document(paragraph('\u200b\u200c\u200d\ufeff'.repeat(20_000)))),
  });
  found.push({
    name: 'cyclic-styles.docx',
    about: 'styles based on each other',
    bytes: docx(document('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'), {
      'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`,
      'word/_rels/document.xml.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    }),
  });
  found.push({ name: 'not-a-docx.docx', about: 'a ZIP that is no DOCX', bytes: zipSync({ 'a.txt': strToU8('xin chào') }) });
  found.push({ name: 'bomb.zip', about: 'a ZIP of 200 MB of zeros', bytes: zipSync({ 'a.txt': new Uint8Array(200_000_000) }) });
  found.push({
    name: 'slip.zip',
    about: 'a ZIP whose names leave the folder',
    bytes: zipSync({ '../../../../tmp/tonghop-slip.txt': strToU8('Báo cáo kết quả.'), '/etc/tonghop-slip.txt': strToU8('Báo cáo.') }),
  });
  let nested = zipSync({ 'a.txt': strToU8('Báo cáo') });
  for (let depth = 0; depth < 12; depth++) nested = zipSync({ [`${depth}.zip`]: nested }, { level: 0 });
  found.push({ name: 'nested.zip', about: 'a ZIP in a ZIP, twelve deep', bytes: nested });
  found.push({
    name: 'many.zip',
    about: 'a ZIP of 30,000 files',
    bytes: zipSync(Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`${i}.txt`, new Uint8Array()])), { level: 0 }),
  });
  found.push({ name: 'cut.rar', about: 'a RAR that breaks off', bytes: strToU8('Rar!\x1a\x07\x01\x00') });
  return found;
}
