import { describe, expect, test } from 'vitest';
import { utils, type WorkSheet, write } from 'xlsx';
import { plain } from '../docx/docx.test-files.ts';
import { identify } from '../identify.ts';
import { linesOf, packOdt } from '../odt/odt.test-files.ts';
import { read } from '../read.ts';
import { reader as odsReader } from './ods-reader.ts';
import { reader } from './reader.ts';

const BODY = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Ghi riêng'],
  [1, 'Lắp máy', 'Văn phòng', 'xem lại'],
  [2, 'Mở lớp', 'Đoàn xã', 'bỏ'],
  [3, 'Mua loa', 'Văn phòng', 'bỏ'],
];
type Sheet = { rows: unknown[][]; hide?: { rows?: number[]; cols?: number[] }; hidden?: boolean };

function workbook(sheets: Sheet[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  const line = (hidden: number[] = []) => Array.from({ length: 12 }, (_, n) => (hidden.includes(n) ? { hidden: true } : {}));
  for (const [n, { rows, hide }] of sheets.entries()) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows);
    if (hide?.rows) sheet['!rows'] = line(hide.rows);
    if (hide?.cols) sheet['!cols'] = line(hide.cols);
    utils.book_append_sheet(book, sheet, `Sheet${n + 1}`);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }, n) => ({ name: `Sheet${n + 1}`, Hidden: hidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer);
}

const markOf = async (sheets: Sheet[]) => (await read(identify('a.xlsx', workbook(sheets)), { firstPageOnly: true, ocr: false })).secrecy;

describe('what an author has hidden in a workbook', () => {
  test.each([
    ['xlsx', { cols: [3], rows: [2] }, 'TT|Nhiệm vụ|Chủ trì/1|Lắp máy|Văn phòng/3|Mua loa|Văn phòng'],
    ['biff8', { cols: [3] }, 'TT|Nhiệm vụ|Chủ trì/1|Lắp máy|Văn phòng/2|Mở lớp|Đoàn xã/3|Mua loa|Văn phòng'],
  ] as const)('%s: rows and columns are left out, and the record says so', async (type, hide, table) => {
    const bytes = workbook([{ rows: BODY, hide: { cols: [...hide.cols], ...('rows' in hide && { rows: [...hide.rows] }) } }], type);
    const { blocks, notes } = await reader.read(identify('a.xls', bytes), {});
    expect(blocks.map(plain)).toEqual([table]);
    expect(notes).toMatchObject([{ code: 'sheet.hidden', text: expect.stringContaining('Dòng, cột bị ẩn') }]);
  });

  test('a cell that is merged with others shows where one of them does', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([['BẢNG TỔNG HỢP'], [], ...BODY]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 2 } }];
    sheet['!rows'] = [{ hidden: true }];
    utils.book_append_sheet(book, sheet, 'Sheet1');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true }) as Buffer);
    expect((await reader.read(identify('a.xlsx', bytes), {})).blocks.map(plain)[0]).toBe('BẢNG TỔNG HỢP');
  });

  test('a mark of secrecy is seen in hidden rows and columns, and on a hidden sheet before the first; a list of degrees is none', async () => {
    expect(await markOf([{ rows: [['TỐI MẬT'], ...BODY], hide: { rows: [0] } }])).toBe('TỐI MẬT');
    expect(await markOf([{ rows: [['UBND XÃ A', null, null, 'MẬT'], ...BODY], hide: { cols: [3] } }])).toBe('MẬT');
    expect(await markOf([{ rows: [['MẬT']], hidden: true }, { rows: BODY }])).toBe('MẬT');
    expect(await markOf([{ rows: BODY }, { rows: [['MẬT']], hidden: true }])).toBeUndefined();
    const degrees = [['Thường'], ['MẬT'], ['TỐI MẬT'], ['TUYỆT MẬT']];
    expect(await markOf([{ rows: degrees, hidden: true }, { rows: BODY }])).toBeUndefined();
  });

  test('a workbook of which nothing is shown says why', async () => {
    const bytes = workbook([{ rows: BODY, hide: { rows: [0, 1, 2, 3] } }]);
    await expect(reader.read(identify('a.xlsx', bytes), {})).rejects.toMatchObject({
      code: 'source.no-text',
      message: expect.stringContaining('đều bị ẩn'),
    });
  });

  test('ODS: the same', async () => {
    const row = (cells: string[], more = '') =>
      `<table:table-row ${more}>${cells.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
    const pack = (rows: string) => packOdt({ sheets: `<table:table table:name="Bảng">${rows}</table:table>` });
    const table = row(['TT', 'Việc', 'Ai']) + row(['1', 'Lắp máy', 'Văn phòng']);
    const bytes = pack(row(['TUYỆT MẬT'], 'table:visibility="collapse"') + table);
    const { blocks, notes } = await odsReader.read(identify('a.ods', bytes), { ocr: false });
    expect(linesOf(blocks).at(-1)).toBe('TT | Việc | Ai\n1 | Lắp máy | Văn phòng');
    expect(notes).toMatchObject([{ code: 'sheet.hidden' }]);
    expect((await read(identify('a.ods', bytes), { firstPageOnly: true, ocr: false })).secrecy).toBe('TUYỆT MẬT');
  });
});
