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
  const beside = (words: string) => hidden(words).replace('</w:p>', '<w:r><w:t> Kính gửi: UBND tỉnh</w:t></w:r></w:p>');
  expect(await markOf(packDocx({ body: beside('MẬT') + TEXT }))).toBe('MẬT');
});

test('a comment and a diagram on the first page; comments that tell of several degrees, and those of later pages, are none', async () => {
  const refer = (id: number) => `<w:p><w:r><w:t>Điều ${id}.</w:t><w:commentReference w:id="${id}"/></w:r></w:p>`;
  const relate = (type: string, target: string) =>
    `<Relationships><Relationship Id="d1" Type="http://x/${type}" Target="${target}"/></Relationships>`;
  const commented = (body: string, comments: string[]) =>
    packDocx({
      body,
      files: {
        'word/_rels/document.xml.rels': relate('comments', 'comments.xml'),
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments.map((words, n) => `<w:comment w:id="${n}">${p(words)}</w:comment>`).join('')}</w:comments>`,
      },
    });
  expect(await markOf(commented(refer(0) + TEXT, ['MẬT']))).toBe('MẬT');
  expect(await markOf(commented(refer(0) + refer(1) + TEXT, ['MẬT', 'TỐI MẬT']))).toBeUndefined();
  expect(await markOf(commented(refer(0) + TEXT, ['Đề nghị xem lại độ mật']))).toBeUndefined();
  expect(await markOf(commented(TEXT.repeat(10) + refer(0), ['MẬT']))).toBeUndefined();
  const diagram = packDocx({
    body: `<w:p><w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r></w:p>${TEXT}`,
    files: {
      'word/_rels/document.xml.rels': relate('diagramData', 'diagrams/data1.xml'),
      'word/diagrams/data1.xml': '<dgm:dataModel><a:p><a:r><a:t>TUYỆT </a:t></a:r><a:r><a:t>MẬT</a:t></a:r></a:p></dgm:dataModel>',
    },
  });
  expect(await markOf(diagram)).toBe('TUYỆT MẬT');
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
