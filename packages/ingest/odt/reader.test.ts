import { type Draft, Refusal } from '@tonghop/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { linesOf, type OdtParts, packOdt, rowsOf, style } from './odt.test-files.ts';
import { reader } from './reader.ts';

const draft = (parts: OdtParts): Promise<Draft> => reader.read(identify('a.odt', packOdt(parts)), { ocr: false });
const lines = async (parts: OdtParts) => linesOf((await draft(parts)).blocks);
const p = (text: string, name = 'Standard') => `<text:p text:style-name="${name}">${text}</text:p>`;

test('white space folds as the standard says; blanks, tabs and line ends of the author stay', async () => {
  const body = p(
    '  Xã \n  có<text:s text:c="3"/>ba <text:span> thôn</text:span><text:tab/>và<text:line-break/>mười <text:soft-page-break/>bản.',
  );
  expect(await lines({ body })).toEqual(['Xã có   ba thôn\tvà\nmười bản.']);
});

test('what nobody sees is left out: deleted, hidden and struck out text, comments, placeholders; inserted text stays', async () => {
  const { blocks, notes } = await draft({
    automatic:
      style('text', 'T1', '<style:text-properties text:display="none"/>') +
      style('text', 'T2', '<style:text-properties style:text-line-through-style="solid"/>'),
    body: `<text:tracked-changes><text:changed-region><text:deletion>${p('đã xóa')}</text:deletion></text:changed-region></text:tracked-changes>
      <text:section text:display="none">${p('mục ẩn')}</text:section>
      ${p('Có <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>chín<text:change-end text:change-id="c2"/> lớp<office:annotation><text:p>hỏi lại</text:p></office:annotation><text:span text:style-name="T1"> ẩn</text:span><text:span text:style-name="T2"> mười</text:span>.')}
      ${p('<text:placeholder text:placeholder-type="text">&lt;Tên xã&gt;</text:placeholder>')}`,
  });
  expect(linesOf(blocks)).toEqual(['Có chín lớp.']);
  expect(notes.map(({ code }) => code)).toEqual(['odt.tracked-changes', 'odt.struck-out']);
});

test('looks come through parents, defaults and fonts’ names', async () => {
  const { blocks } = await draft({
    common: `<style:default-style style:family="paragraph"><style:text-properties fo:font-size="26pt" style:font-name="F1"/></style:default-style>
      <style:font-face style:name="F1" svg:font-family="'.VnTime'"/>
      ${style('paragraph', 'Standard', '')}
      ${style('paragraph', 'Heading_20_1', '<style:text-properties fo:font-weight="bold" fo:font-size="50%"/>', 'style:display-name="Heading 1" style:parent-style-name="Standard"')}`,
    automatic:
      style(
        'paragraph',
        'P1',
        '<style:paragraph-properties fo:text-align="center" fo:margin-left="1in" fo:text-indent="-0.5in"/>',
        'style:parent-style-name="Heading_20_1"',
      ) + style('text', 'T1', '<style:text-properties fo:font-weight="normal" fo:font-style="italic"/>'),
    body: '<text:h text:style-name="P1" text:outline-level="2">Đậm<text:span text:style-name="T1">nghiêng</text:span></text:h>',
  });
  expect(blocks).toMatchObject([
    {
      align: 'center',
      indent: 36,
      style: 'Heading 1',
      outline: 2,
      runs: [
        { text: 'Đậm', bold: true, size: 13, font: '.VnTime' },
        { text: 'nghiêng', italic: true, size: 13 },
      ],
    },
  ]);
  expect((blocks[0] as { runs: object[] }).runs[1]).not.toHaveProperty('bold');
});

test('page breaks, notes and text boxes stand where a reader has them', async () => {
  const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Theo báo cáo.')}</text:note-body></text:note>`;
  const { blocks } = await draft({
    automatic: style('paragraph', 'P1', '<style:paragraph-properties fo:break-before="page"/>'),
    body: `${p(`Trang một${note}.`)}
      ${p('Trang hai<draw:frame><draw:text-box><text:p>Trong khung</text:p></draw:text-box></draw:frame>', 'P1')}`,
  });
  expect(linesOf(blocks)).toEqual(['Trang một.', 'Trang hai', 'Trong khung', '1 Theo báo cáo.']);
  expect(blocks.map(({ zone }) => zone)).toEqual([undefined, undefined, undefined, 'footnote']);
  expect((blocks[1] as { breakBefore?: boolean }).breakBefore).toBe(true);
});

test('headers and footers run along; a letterhead in the first page’s header is the document’s', async () => {
  const head = `<style:header-first>${p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}</style:header-first><style:header>${p('Trang 2')}</style:header><style:footer>${p('Lưu hành nội bộ')}</style:footer>`;
  const masters = `<style:master-page style:name="Standard">${head}</style:master-page><style:master-page style:name="Chưa_dùng"><style:header>${p('Không thấy')}</style:header></style:master-page>`;
  const { blocks } = await draft({ masters, body: p('BÁO CÁO') });
  expect(blocks.map((block) => [linesOf([block])[0], block.zone])).toEqual([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', undefined],
    ['BÁO CÁO', undefined],
    ['Trang 2', 'furniture'],
    ['Lưu hành nội bộ', 'furniture'],
  ]);
});

const LINED = style(
  'table-cell',
  'C',
  '<style:table-cell-properties fo:border-left="0.5pt solid #000000" fo:border-top="0.5pt solid #000000" fo:border-right="none" fo:border-bottom="none"/>',
);
const cell = (text: string, more = '') => `<table:table-cell table:style-name="C" ${more}>${p(text)}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

test('tables keep spans, covered cells and declared heads; lines that cells share are seen from both', async () => {
  const { blocks } = await draft({
    automatic: LINED,
    body: `<table:table><table:table-column table:number-columns-repeated="3"/>
      <table:table-header-rows>${row(cell('TT'), cell('Nội dung'), cell('Kết quả'))}</table:table-header-rows>
      ${row(cell('1', 'table:number-rows-spanned="2"'), cell('Tập huấn', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>')}
      ${row('<table:covered-table-cell/>', cell('Lớp học'), cell('62'))}
      ${row('<table:table-cell table:style-name="C" table:number-columns-repeated="2"/>', cell('Cộng'))}</table:table>`,
  });
  const [table] = blocks;
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.columns).toBe(3);
  expect(rowsOf(table)).toEqual(['TT | Nội dung | Kết quả', '1 | Tập huấn', 'Lớp học | 62', ' |  | Cộng']);
  expect(table.rows.map(({ header }) => header ?? false)).toEqual([true, false, false, false]);
  expect(table.rows[1]!.cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan])).toEqual([
    [0, 1, 2],
    [1, 2, 1],
  ]);
  expect(table.rows[2]!.cells.map(({ column }) => column)).toEqual([1, 2]);
});

test('a table without lines that sets the letterhead side by side becomes its paragraphs', async () => {
  const plain = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
  const body = `<table:table>${row(plain('UBND XÃ CỔ ĐẠM'), plain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}</table:table>`;
  expect(await lines({ body })).toEqual(['UBND XÃ CỔ ĐẠM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
});

test('what a password locks is refused with what to do, in the old form and in that of LibreOffice 24.2', () => {
  const refused = expect.objectContaining({ code: 'source.locked', message: expect.not.stringContaining('--password') });
  const locked = (parts: OdtParts) => reader.read(identify('a.odt', packOdt(parts)), {});
  const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
  return Promise.all([
    expect(locked({ manifest })).rejects.toEqual(refused),
    expect(locked({ files: { 'encrypted-package': new Uint8Array(64) } })).rejects.toEqual(refused),
    expect(read(identify('a.ods', packOdt({ sheets: '', manifest })))).rejects.toEqual(refused),
  ]);
});

test('a mark of secrecy is seen in the text, a page header, a shape', async () => {
  const shape = '<draw:custom-shape><text:p>TỐI MẬT</text:p></draw:custom-shape>';
  const marks: OdtParts[] = [
    { body: p('UBND XÃ') + p('TỐI MẬT') + p('BÁO CÁO') },
    { body: p(`BÁO CÁO${shape}`) },
    {
      body: p('BÁO CÁO'),
      masters: `<style:master-page style:name="Standard"><style:header>${p('TỐI MẬT')}</style:header></style:master-page>`,
    },
    { sheets: `<table:table table:name="A"><table:shapes>${shape}</table:shapes>${row(cell('Phụ lục'))}</table:table>` },
  ];
  for (const parts of marks) expect((await read(identify('a.odt', packOdt(parts)), { firstPageOnly: true })).secrecy).toBe('TỐI MẬT');
  expect((await read(identify('a.odt', packOdt({ body: p('Công tác bảo vệ bí mật nhà nước') })))).secrecy).toBeUndefined();
});

test('damaged, lying and hostile files end as a draft or a Refusal', async () => {
  const huge = 'table:number-columns-repeated="999999999" table:number-rows-spanned="999999999" table:number-columns-spanned="999999999"';
  const nested = (depth: number): string =>
    depth === 0 ? p('đáy') : `<text:list><text:list-item>${nested(depth - 1)}</text:list-item></text:list>`;
  const whole = packOdt({
    automatic: LINED + style('paragraph', 'P1', '', 'style:parent-style-name="P1"'),
    body: `${p('a<text:s text:c="999999999"/>b', 'P1')}${nested(400)}<table:table>${row(cell('x', huge))}<table:table-row table:number-rows-repeated="999999999">${cell('y', huge)}</table:table-row></table:table>`,
  });
  const outcome = (bytes: Uint8Array) =>
    read(identify('a.odt', bytes)).then(
      ({ blocks }) => expect(blocks.length).toBeLessThan(1000),
      (error: unknown) => expect(error).toBeInstanceOf(Refusal),
    );
  await outcome(whole);
  for (let tenth = 1; tenth < 10; tenth++) await outcome(whole.slice(0, (whole.length * tenth) / 10));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (flips) => {
      const bytes = whole.slice();
      for (const [at, byte] of flips) bytes[at] = byte;
      try {
        identify('a.odt', bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        return;
      }
      await outcome(bytes);
    }),
    { numRuns: 60 },
  );
});

test('styles upon styles and tables in repeated cells cost no more than they are worth', async () => {
  const chain = Array.from({ length: 20_000 }, (_, n) => style('paragraph', `A${n}`, '', `style:parent-style-name="A${n + 1}"`));
  expect(await lines({ automatic: chain.join(''), body: p('Kết quả', 'A0') })).toEqual(['Kết quả']);
  const repeated = (depth: number): string =>
    depth === 0
      ? p('đáy')
      : `<table:table><table:table-row table:number-rows-repeated="50"><table:table-cell table:number-columns-repeated="50">${repeated(depth - 1)}</table:table-cell></table:table-row></table:table>`;
  const { blocks } = await draft({ body: repeated(3) });
  expect(JSON.stringify(blocks).match(/đáy/g)!.length).toBeLessThanOrEqual(2500);
});
