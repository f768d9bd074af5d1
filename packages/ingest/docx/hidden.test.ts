import { describe, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { p, packDocx } from './docx.test-files.ts';
import { docxToHtml } from './docx-to-html.ts';

const style = (type: string, id: string, look: string, base = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:rPr>${look}</w:rPr></w:style>`;
const STYLES =
  style('paragraph', 'Khuất', '<w:vanish/>') +
  style('paragraph', 'KhuấtĐậm', '<w:b/>', 'Khuất') +
  style('paragraph', 'LạiHiện', '<w:vanish w:val="0"/>', 'Khuất') +
  style('character', 'ChữKhuất', '<w:vanish/>');
const run =
  (look = '') =>
  (words: string) =>
    `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
const styled =
  (id: string, look = '') =>
  (words: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run(look)(words)}</w:p>`;
const plain = (inner: (words: string) => string) => (words: string) => `<w:p>${inner(words)}</w:p>`;
const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
const drawing = (hidden: string) =>
  plain((words) => `<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="Hộp" ${hidden}/>${box(words)}</wp:anchor></w:drawing></w:r>`);
const shape = (look: string) =>
  plain((words) => `<w:r><w:pict><v:shape style="${look}"><v:textbox>${box(words)}</v:textbox></v:shape></w:pict></w:r>`);

const TEXT = p('Kết quả thực hiện nhiệm vụ năm 2026 của xã.').repeat(6);
const file = (first: string) => packDocx({ body: first + TEXT, styles: STYLES });
const readingOf = (first: string) => read(identify('bao-cao.docx', file(first)), { ocr: false });

describe('text that a style, its paragraph or its drawing hides', () => {
  test.each([
    ['a paragraph style', styled('Khuất')],
    ['a style that inherits it', styled('KhuấtĐậm')],
    ['a character style', plain(run('<w:rStyle w:val="ChữKhuất"/>'))],
    ['a run of a link', plain((words) => `<w:hyperlink>${run('<w:vanish/>')(words)}</w:hyperlink>`)],
    ['a drawing that is switched off', drawing('hidden="1"')],
    ['a shape of old Word that is switched off', shape('width:10pt; visibility:hidden')],
  ])('%s: it is left out of text and page, and a mark of secrecy in it counts', async (_, made) => {
    const { text, secrecy } = await readingOf(made('Ghi riêng'));
    expect([text.includes('Ghi riêng'), secrecy]).toEqual([false, undefined]);
    expect((await readingOf(made('TỐI MẬT'))).secrecy).toBe('TỐI MẬT');
    expect(await docxToHtml({ name: 'a.docx', bytes: file(made('Ghi riêng')) })).not.toContain('Ghi riêng');
  });

  test.each([
    ['a style that takes it back', styled('LạiHiện')],
    ['a run that takes it back', styled('Khuất', '<w:vanish w:val="0"/>')],
    ['a paragraph and a character style that both hide', styled('Khuất', '<w:rStyle w:val="ChữKhuất"/>')],
    ['a run that says that it is not hidden', plain(run('<w:vanish w:val="false"/>'))],
    ['a drawing that shows', drawing('hidden="0"')],
    ['a shape that shows', shape('width:10pt')],
  ])('%s: it is text like other text', async (_, made) => {
    expect((await readingOf(made('Ghi chung'))).text).toContain('Ghi chung');
    expect(await docxToHtml({ name: 'a.docx', bytes: file(plain(run('<w:vanish w:val="0"/>'))('Ghi chung')) })).toContain('Ghi chung');
  });
});
