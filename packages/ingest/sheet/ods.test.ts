import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { linesOf, packOdt } from '../odt/odt.test-files.ts';
import { reader } from './ods-reader.ts';

const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
const value = (shown: string, type: string, of: string) =>
  cell(shown, `office:value-type="${type}" office:${type === 'date' ? 'date-value' : 'value'}="${of}"`);
const read = (sheets: string, automatic = '') => reader.read(identify('a.ods', packOdt({ sheets, automatic })), { ocr: false });

test('a sheet is its heading lines and one table, merged cells and repeated ones in their places; hidden rows and sheets are left out', async () => {
  const { blocks, notes, textOrigin } = await read(
    `<table:table table:name="Phụ lục" table:style-name="ta1">
      ${row(`${cell('PHỤ LỤC KẾT QUẢ', 'table:number-columns-spanned="3"')}<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="16000"/>`)}
      ${row(cell('TT') + cell('Nội dung') + cell('Kết quả'))}
      ${row(cell('1') + cell('Tập huấn<office:annotation><text:p>xem lại</text:p></office:annotation>') + cell('62'))}
      ${row(cell('2') + cell('lọc bỏ') + cell('0'), 'table:visibility="filter"')}
      ${row(cell('x', 'table:number-columns-repeated="2"') + cell('9'))}
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
    <table:table table:name="Ẩn" table:style-name="ta2">${row(cell('kín'))}</table:table>`,
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
  );
  expect(textOrigin).toBe('sheet');
  expect(linesOf(blocks)).toEqual(['PHỤ LỤC KẾT QUẢ', 'TT | Nội dung | Kết quả\n1 | Tập huấn | 62\nx | x | 9']);
  expect(notes).toMatchObject([
    { code: 'sheet.hidden', text: expect.stringContaining('«Ẩn»') },
    { code: 'sheet.hidden', text: expect.stringContaining('«Phụ lục»') },
  ]);
});

test('numbers and days stand as Vietnam writes them, whatever the program that saved them shows', async () => {
  const cells = [
    value('85.5%', 'percentage', '0.855'),
    value('85,5%', 'percentage', '0.855'),
    value('1,234,567.5', 'float', '1234567.5'),
    value('1.234.567,5', 'float', '1234567.5'),
    value('1,235', 'float', '1234.6'),
    value('1,235', 'float', '1.235'),
    value('-2.50 đ', 'currency', '-2.5'),
    value('12/4/2025', 'date', '2025-12-04'),
    value('04/12/25', 'date', '2025-12-04T08:00:00'),
    value('tháng 12/2025', 'date', '2025-12-01'),
    value('2.1.3', 'string', ''),
  ];
  const { blocks } = await read(
    `<table:table table:name="Sheet1">${row(cell('A') + cell('B'))}${cells.map((one) => row(cell('-') + one)).join('')}</table:table>`,
  );
  expect(
    linesOf(blocks)[0]!
      .split('\n')
      .slice(1)
      .map((line) => line.slice(4)),
  ).toEqual([
    '85,5%',
    '85,5%',
    '1.234.567,5',
    '1.234.567,5',
    '1.235',
    '1,235',
    '-2,50 đ',
    '04/12/2025',
    '04/12/2025',
    'tháng 12/2025',
    '2.1.3',
  ]);
});

test('an empty or damaged sheet is refused', async () => {
  await expect(read('<table:table/>')).rejects.toMatchObject({ code: 'source.no-text' });
  const bytes = packOdt({ sheets: `<table:table>${row(cell('a') + cell('b'))}</table:table>` });
  await expect(reader.read(identify('a.ods', bytes.subarray(0, 200)), {})).rejects.toMatchObject({ code: 'source.broken' });
});
