import officeCrypto from 'officecrypto-tool';
import { describe, expect, test, vi } from 'vitest';
import { CFB, utils, type WorkBook, write } from 'xlsx';
import { identifyAs } from '../archive/archive.test-files.ts';
import { plain } from '../docx/docx.test-files.ts';
import { identify } from '../identify.ts';
import { reader } from './reader.ts';

const bytesOf = (book: WorkBook, type: 'xlsx' | 'biff8') => new Uint8Array(write(book, { type: 'buffer', bookType: type }) as Buffer);
const read = (book: WorkBook, type: 'xlsx' | 'biff8' = 'xlsx') =>
  reader.read(identifyAs(type === 'xlsx' ? 'biểu.xlsx' : 'biểu.xls', type === 'xlsx' ? 'xlsx' : 'xls', bytesOf(book, type)), {});

function book(): WorkBook {
  const made = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['UBND XÃ AN BÌNH', null, null, 'Biểu số 1'],
    ['KẾT QUẢ THỰC HIỆN'],
    [],
    ['Stt', 'Chỉ tiêu', 'Kết quả', null],
    [null, null, 'Số lượng', 'Tỷ lệ'],
    [1, 'Hồ sơ trực tuyến', 1234567, 0.805],
    [2, 'Ngày chốt', new Date(Date.UTC(2025, 11, 4)), null],
  ]);
  sheet['!merges'] = [
    { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } },
    { s: { r: 3, c: 1 }, e: { r: 4, c: 1 } },
    { s: { r: 3, c: 2 }, e: { r: 3, c: 3 } },
  ];
  sheet.C6!.z = '#,##0';
  sheet.D6!.z = '0.0%';
  sheet.C7!.z = 'dd/mm/yyyy';
  utils.book_append_sheet(made, sheet, 'Sheet1');
  utils.book_append_sheet(made, utils.aoa_to_sheet([['bí mật']]), 'Ẩn');
  made.Workbook = { Sheets: [{ name: 'Sheet1' }, { name: 'Ẩn', Hidden: 1 }] };
  return made;
}

describe('sheets', () => {
  test.each(['xlsx', 'biff8'] as const)('%s: heading lines, then a table with merged heads and values as shown', async (type) => {
    const { blocks, notes } = await read(book(), type);
    expect(notes).toMatchObject([{ code: 'sheet.hidden', text: expect.stringContaining('«Ẩn»') }]);
    expect(blocks.map(plain)).toEqual([
      'UBND XÃ AN BÌNH',
      'Biểu số 1',
      'KẾT QUẢ THỰC HIỆN',
      'Stt|Chỉ tiêu|Kết quả/Số lượng|Tỷ lệ/1|Hồ sơ trực tuyến|1.234.567|80,5%/2|Ngày chốt|04/12/2025',
    ]);
    const made = blocks[3]!;
    if (made.kind !== 'table') throw new Error('a table expected');
    expect(made.rows.map((row) => row.header ?? false)).toEqual([true, true, false, false]);
    expect(made.rows[0]!.cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan])).toEqual([
      [0, 1, 2],
      [1, 1, 2],
      [2, 2, 1],
    ]);
    expect(made.annex).toBe(1);
  });

  test('what stands below a table, for whom it is and who signs, is no row of it', async () => {
    const made = utils.book_new();
    const rows = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      [1, 'Lắp máy', 'Văn phòng', 'Quý I'],
      [2, 'Mở lớp', 'Đoàn xã', 'Quý II'],
      ['Các đơn vị căn cứ thực hiện.'],
      ['Nơi nhận:', null, 'GIÁM ĐỐC'],
      ['- Lưu: VT.'],
      [null, null, 'Lê Văn Tám'],
    ];
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows), 'Sheet1');
    const { blocks } = await read(made);
    expect(blocks.map((block) => block.kind)).toEqual(['table', ...Array<string>(5).fill('paragraph')]);
    expect(blocks.slice(1).map(plain)).toEqual(['Các đơn vị căn cứ thực hiện.', 'Nơi nhận:', 'GIÁM ĐỐC', '- Lưu: VT.', 'Lê Văn Tám']);
  });

  test('a record of an old workbook that is not known is told to nobody', async () => {
    const container = CFB.read(bytesOf(book(), 'biff8'), { type: 'buffer' });
    const stream = CFB.find(container, 'Workbook')!;
    const longer = Buffer.from([...(stream.content as Uint8Array), 0xee, 0x7f, 2, 0, 1, 1]);
    CFB.utils.cfb_add(container, 'Workbook', longer);
    const bytes = new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await reader.read(identifyAs('biểu.xls', 'xls', bytes), {})).blocks).toHaveLength(4);
    expect(said.mock.calls).toEqual([]);
    console.error('heard again');
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  test('a locked workbook opens with its password only', async () => {
    const locked = officeCrypto.encrypt(Buffer.from(bytesOf(book(), 'xlsx')), { password: 'mk' });
    const source = identifyAs('khoá.xlsx', 'xlsx', new Uint8Array(locked));
    await expect(reader.read(source, {})).rejects.toMatchObject({ code: 'source.locked' });
    expect((await reader.read(source, { password: 'mk' })).blocks).toHaveLength(4);
  });

  test('a sheet of more rows than any annex has is read in part and says so', async () => {
    const made = utils.book_new();
    const rows = (count: number) => utils.aoa_to_sheet(Array.from({ length: count }, (_, n) => [n, 'Hộ dân']));
    utils.book_append_sheet(made, rows(20_001), 'Dài');
    utils.book_append_sheet(made, rows(20_000), 'Vừa');
    expect((await read(made)).notes.map(({ code, text }) => [code, text.slice(0, 34)])).toEqual([
      ['sheet.cut', 'Trang tính «Dài» có 20001 dòng, ch'],
    ]);
  });

  test('one text shared by so many cells that they hold more than any report is refused', async () => {
    const made = utils.book_new();
    const text = 'xã phường '.repeat(3_000);
    utils.book_append_sheet(made, utils.aoa_to_sheet(Array.from({ length: 2_000 }, () => [text])), 'Sheet1');
    const bytes = new Uint8Array(write(made, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer);
    expect(bytes.length).toBeLessThan(200_000);
    await expect(reader.read(identifyAs('bom.xlsx', 'xlsx', bytes), {})).rejects.toMatchObject({ code: 'source.bomb' });
  });

  test('empty and broken workbooks are refused', async () => {
    const empty = utils.book_new();
    utils.book_append_sheet(empty, utils.aoa_to_sheet([[]]), 'Sheet1');
    await expect(read(empty)).rejects.toMatchObject({ code: 'source.no-text' });
    const cut = bytesOf(book(), 'xlsx').slice(0, 900);
    await expect(reader.read(identifyAs('hỏng.xlsx', 'xlsx', cut), {})).rejects.toMatchObject({ code: 'source.broken' });
  });
});

test('a CSV file is a table of what it shows, whatever parts its cells', async () => {
  for (const text of [
    'Stt;Việc;Tỷ lệ\r\n1;"Mở lớp; tập huấn";85,50%\r\n2;Hạn;01/02/2026\r\n',
    'Stt,Việc,Tỷ lệ\n1,"Mở lớp; tập huấn","85,50%"\n2,Hạn,01/02/2026\n',
  ]) {
    const { blocks } = await reader.read(identify('biểu.csv', new TextEncoder().encode(`\ufeff${text}`)), {});
    expect(blocks.map(plain)).toEqual(['Stt|Việc|Tỷ lệ/1|Mở lớp; tập huấn|85,50%/2|Hạn|01/02/2026']);
  }
});

test('Excel’s XML of 2003, as document systems export lists, is a sheet, numbers and days as Vietnam writes them', async () => {
  const cell = (type: string, value: string, more = '') => `<Cell ${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
  const rows = [
    cell('String', 'TT') + cell('String', 'Việc') + cell('String', 'Số'),
    cell('Number', '1') + cell('String', 'Mở lớp') + cell('Number', '12.5'),
  ];
  const text = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Bảng"><Table>${rows.map((row) => `<Row>${row}</Row>`).join('')}</Table></Worksheet></Workbook>`;
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
    const { blocks } = await reader.read(identify('bang.xls', bytes), {});
    expect(blocks.map(plain)).toEqual(['Bảng', 'TT|Việc|Số/1|Mở lớp|12,5']);
  }
});
