import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { plain } from '../docx/docx.test-files.ts';
import { convertToDocx } from './office-program.ts';
import { isOle, oleRootNames } from './ole-streams.ts';
import { reader } from './reader.ts';

const page = (body: string) => new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
const read = (bytes: Uint8Array) => reader.read(identifyAs('cũ.doc', 'doc', bytes), {});

describe('old Word files', () => {
  test('a web page saved as .doc is read', async () => {
    const draft = await read(page('<p>Kính gửi: Sở A</p><p>Đạt 85%</p>'));
    expect(draft.blocks.map((block) => plain(block).trim())).toEqual(['Kính gửi: Sở A', 'Đạt 85%']);
    expect(draft.textOrigin).toBe('doc');
  });

  test('a page in a mail’s form is read', async () => {
    const mime = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset="utf-8"\n\n${Buffer.from(page('<p>Báo cáo</p>')).toString()}\n--x--\n`;
    const draft = await read(new TextEncoder().encode(mime));
    expect(draft.blocks.map((block) => plain(block).trim())).toEqual(['Báo cáo']);
  });

  test('a document that Word saved as one XML file is read with its numbers', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const part = (name: string, inner: string) =>
      `<pkg:part pkg:name="${name}" pkg:contentType="application/xml"><pkg:xmlData>${inner}</pkg:xmlData></pkg:part>`;
    const relation =
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';
    const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part(
      '/word/document.xml',
      `<w:document ${w}><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>KẾT QUẢ</w:t></w:r></w:p></w:body></w:document>`,
    )}${part('/word/_rels/document.xml.rels', relation)}${part(
      '/word/numbering.xml',
      `<w:numbering ${w}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    )}</pkg:package>`;
    expect((await read(new TextEncoder().encode(xml))).blocks.map(plain)).toEqual(['I. KẾT QUẢ']);
  });

  test('reading asks nobody: what a page links to is not fetched, by whatever means it is linked', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const linked = `<html><head><meta charset="utf-8"><link rel=stylesheet href="${at}/a.css"><base href="${at}/"><style>@import "${at}/b.css"; p { background: url(${at}/c.png) }</style></head>
      <body background="${at}/d.png"><p style="background-image:url('${at}/e.png')">Kết quả src="x" đạt 85%</p><img src=${at}/f.png><iframe src="${at}/g.html"></iframe></body></html>`;
    expect((await read(new TextEncoder().encode(linked))).blocks.map((block) => plain(block).trim())).toEqual(['Kết quả src="x" đạt 85%']);
    // LibreOffice itself has no way out, whatever the format.
    await convertToDocx(new TextEncoder().encode(linked), 'html');
    server.close();
    expect(asked).toEqual([]);
  });

  test('a torso is refused with what to do', async () => {
    const torso = new Uint8Array(2048);
    torso.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(isOle(torso)).toBe(true);
    expect(oleRootNames(torso)).toEqual([]);
    await expect(read(torso)).rejects.toMatchObject({ code: 'source.broken', message: expect.stringContaining('«cũ.doc»') });
  });
});
