import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { closeEngines } from '../scan/scanned-pages.ts';
import { p, packDocx } from './docx.test-files.ts';

afterAll(closeEngines);

const TEXT = p('Kết quả thực hiện nhiệm vụ năm 2026 của xã.').repeat(6);
const markOf = async (bytes: Uint8Array) =>
  (await read(identify('bao-cao.docx', bytes), { firstPageOnly: true, ocrEngine: 'embedded' })).secrecy;
const art = (words: string) =>
  `<w:p><w:r><w:pict><v:shape><v:textpath style="font-size:1pt" string="${words}"/></v:shape></w:pict></w:r></w:p>`;
const section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>';

test('word art, a watermark in the page header, a running head: each is a mark; running words there are none', async () => {
  expect(await markOf(packDocx({ body: art('TỐI MẬT') + TEXT }))).toBe('TỐI MẬT');
  expect(await markOf(packDocx({ body: TEXT + section, headers: { header1: art('MẬT') } }))).toBe('MẬT');
  expect(await markOf(packDocx({ body: TEXT.repeat(20) + section, headers: { header1: p('TUYỆT MẬT') } }))).toBe('TUYỆT MẬT');
  expect(
    await markOf(packDocx({ body: TEXT + section, headers: { header1: p('Công tác bảo vệ bí mật') + art('BẢN NHÁP') } })),
  ).toBeUndefined();
});

test('a stamp set in as a picture is a mark', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="130"><rect width="240" height="130" fill="#fff"/><g transform="translate(50 45)" fill="none" stroke="#c01818" stroke-width="7"><rect x="-28" y="-35" width="188" height="112"/><path d="M2 48V4L20 40L38 4V48M52 48L70 4L88 48M58 34H82M60 -4L70 -14L80 -4M96 6H132M114 6V48"/><circle cx="70" cy="59" r="4" fill="#c01818" stroke="none"/></g></svg>';
  const picture = new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
  const bytes = zipSync({
    '_rels/.rels': strToU8('<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/_rels/document.xml.rels': strToU8('<Relationships><Relationship Id="p1" Type="x/image" Target="media/dau.png"/></Relationships>'),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r></w:p>${TEXT}</w:body></w:document>`,
    ),
    'word/media/dau.png': picture,
  });
  expect(await markOf(bytes)).toBe('MẬT');
});
