import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { p, readParts } from './docx.test-files.ts';
import { openPackage } from './office-package.ts';
import { isNearlyEmpty, pastedPictures } from './pasted-pages.ts';
import { reader } from './reader.ts';

const picture = (size: number, first: number) => new Uint8Array(size).fill(first, 0, 1);
const pasted = zipSync({
  '_rels/.rels': strToU8('<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'),
  'word/_rels/document.xml.rels': strToU8(
    `<Relationships>${['a.jpg', 'b.png', 'logo.png', 'c.wmf'].map((name, i) => `<Relationship Id="p${i}" Type="x/image" Target="media/${name}"/>`).join('')}</Relationships>`,
  ),
  'word/document.xml': strToU8(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:drawing><a:blip r:embed="p1"/></w:drawing><w:drawing><a:blip r:embed="p2"/></w:drawing></w:r></w:p><w:p><w:r><w:drawing><a:blip r:embed="p0"/><a:blip r:embed="p1"/><a:blip r:embed="p3"/></w:drawing></w:r></w:p></w:body></w:document>',
  ),
  'word/media/a.jpg': picture(50_000, 1),
  'word/media/b.png': picture(60_000, 2),
  'word/media/logo.png': picture(500, 3),
  'word/media/c.wmf': picture(90_000, 4),
});

test('pictures as large as pages are taken in the order of the text, each once', () => {
  expect(pastedPictures(openPackage('x.docx', pasted)).map((bytes) => bytes[0])).toEqual([2, 1]);
});

test('only a document with hardly a word of its own counts as pasted', () => {
  expect(isNearlyEmpty(undefined)).toBe(true);
  expect(isNearlyEmpty(readParts({ body: p('Ảnh chụp báo cáo') }))).toBe(true);
  expect(isNearlyEmpty(readParts({ body: p('Kết quả thực hiện nhiệm vụ. '.repeat(20)) }))).toBe(false);
});

test('without recognition a document of pictures has no text', async () => {
  const source = { sha256: '0', name: 'x.docx', format: 'docx', mediaType: '', bytes: pasted } as const;
  await expect(reader.read(source, { ocr: false })).rejects.toMatchObject({ code: 'source.no-text' });
});
