import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { closeEngines } from '../scan/scanned-pages.ts';
import { stampPicture } from '../stamp.test-files.ts';
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

test('hidden words are no text, but a mark among them is one', async () => {
  const hidden = (words: string) => `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;
  expect(await markOf(packDocx({ body: hidden('TỐI MẬT') + TEXT }))).toBe('TỐI MẬT');
  expect(await markOf(packDocx({ body: hidden('Mật khẩu: 123') + TEXT }))).toBeUndefined();
});

test('a stamp set in as a picture is a mark', async () => {
  const picture = await stampPicture();
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
