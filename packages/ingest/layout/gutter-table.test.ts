import type { DraftTable } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { type LayoutPage, layOut } from './flow.ts';
import { body, line, PITCH, page, setRows } from './layout.test-files.ts';

const XS = [70, 100, 330, 440];

const rows = (texts: string[][], y: number, { xs = XS, ...more }: { xs?: number[]; bold?: boolean; pageNumber?: number } = {}) =>
  setRows(texts, y, xs, more);

const tablesOf = (pages: LayoutPage[]): DraftTable[] => layOut(pages).blocks.filter((block): block is DraftTable => block.kind === 'table');
const textsOf = (table: DraftTable | undefined): string[][] =>
  table?.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join(' '))) ?? [];

const HEAD = [['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian|hoàn thành']];
const BODY = [
  ['1', 'Mở lớp kỹ năng số cho người|cao tuổi ở các thôn', 'Phòng Văn hóa|- Xã hội', 'Quý I'],
  ['2', 'Lắp loa thông minh', 'Văn phòng', '30/4/2026'],
  ['3', 'Tổng kết', 'Văn phòng', 'Tháng 12'],
];
const READ = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian hoàn thành'],
  ['1', 'Mở lớp kỹ năng số cho người cao tuổi ở các thôn', 'Phòng Văn hóa - Xã hội', 'Quý I'],
  ['2', 'Lắp loa thông minh', 'Văn phòng', '30/4/2026'],
  ['3', 'Tổng kết', 'Văn phòng', 'Tháng 12'],
];

describe('tables without rules', () => {
  test('numbered rows under a head keep their cells and lines', () => {
    const head = rows(HEAD, 200, { bold: true });
    const rest = rows(BODY, head.y);
    const after = line('2. Khó khăn', { x: 96, y: rest.y, size: 12, bold: true });
    const pages = [page([...head.words, ...rest.words, ...after])];
    expect(textsOf(tablesOf(pages)[0])).toEqual(READ);
    expect(tablesOf(pages)[0]!.rows.map((row) => row.header ?? false)).toEqual([true, false, false, false]);
    expect(body(pages)).toEqual(['2. Khó khăn']);
  });

  test('so they do where recognition found no rules on a page, which tells of no bold type', () => {
    const head = rows(HEAD, 200);
    const rest = rows([BODY[0]!, BODY[1]!, ['A_', 'An toàn'], BODY[2]!], head.y);
    expect(textsOf(tablesOf([page([...head.words, ...rest.words], { grids: [] })])[0]).map(([first]) => first)).toEqual([
      'TT',
      '1',
      '2',
      'A_',
      '3',
    ]);
  });

  test('the last line of a title close above the head is none of it', () => {
    const title = line('TIẾN ĐỘ NHIỆM VỤ TẠI KẾ HOẠCH 22/KH-', { x: 176, y: 200 - 2 * PITCH, size: 12, bold: true });
    const rest = line('UBND', { x: 272, y: 200 - PITCH, size: 12, bold: true });
    const head = rows(HEAD, 200, { bold: true });
    const below = rows(BODY, head.y);
    expect(textsOf(tablesOf([page([...title, ...rest, ...head.words, ...below.words])])[0])).toEqual(READ);
  });

  test('a heading close above the head is none of it', () => {
    const above = line('I. Nội dung công việc', { x: 120, y: 200 - PITCH, size: 12, bold: true });
    const head = rows(HEAD, 200, { bold: true });
    const rest = rows(BODY, head.y);
    const pages = [page([...above, ...head.words, ...rest.words])];
    expect(textsOf(tablesOf(pages)[0])).toEqual(READ);
    expect(body(pages)).toEqual(['I. Nội dung công việc']);
  });

  test('a row whose number skips one, and a group’s name in bold under nothing, belong to it', () => {
    const head = rows([['TT', '  Nhiệm vụ', '  Chủ trì', '  Hạn']], 200, { bold: true, xs: [70, 150, 350, 450] });
    const group = rows([['', 'Hạ tầng']], head.y, { bold: true });
    const more = rows([...BODY.slice(0, 2), ['4', 'Tổng kết', 'Văn phòng', 'Tháng 12']], group.y);
    const pages = [page([...head.words, ...group.words, ...more.words])];
    expect(textsOf(tablesOf(pages)[0]).map((cells) => cells.find(Boolean))).toEqual(['TT', 'Hạ tầng', '1', '2', '4']);
    expect(body(pages)).toEqual([]);
  });

  test('a numeral set in another way than the table’s is none of its rows', () => {
    const head = rows(HEAD, 200, { bold: true });
    const rest = rows(BODY, head.y);
    const after = rows([['II.', 'Khó khăn của xã']], rest.y, { bold: true });
    const pages = [page([...head.words, ...rest.words, ...after.words])];
    expect(textsOf(tablesOf(pages)[0])).toEqual(READ);
    expect(body(pages)).toEqual(['II. Khó khăn của xã']);
  });

  test('figures under a bold head make rows without numbers; a total in bold stays a row', () => {
    const head = rows([['Đơn vị', '', 'Kế hoạch', 'Thực hiện']], 200, { bold: true });
    const data = [
      ['Thôn Đông', '', '12', '10'],
      ['Thôn Tây', '', '9', '9'],
      ['Thôn Nam', '', '1.204', '99,5%'],
    ];
    const rest = rows(data, head.y);
    const total = rows([['Cộng', '', '1.225', '1.019']], rest.y, { bold: true });
    expect(textsOf(tablesOf([page([...head.words, ...rest.words, ...total.words])])[0])).toEqual(
      [['Đơn vị', '', 'Kế hoạch', 'Thực hiện'], ...data, ['Cộng', '', '1.225', '1.019']].map((row) => row.filter((_, i) => i !== 1)),
    );
  });

  test('a group’s name in bold runs over its columns, and the numbers begin again behind it', () => {
    const head = rows(HEAD, 200, { bold: true });
    const first = rows([['I', 'TUYÊN TRUYỀN']], head.y, { bold: true });
    const one = rows(BODY.slice(0, 2), first.y);
    const second = rows([['II', 'DỊCH VỤ']], one.y, { bold: true });
    const two = rows([['1', 'Tổng kết', 'Văn phòng', 'Tháng 12']], second.y);
    const [table] = tablesOf([page([head, first, one, second, two].flatMap(({ words }) => words))]);
    expect(textsOf(table)).toEqual([
      READ[0],
      ['I', 'TUYÊN TRUYỀN'],
      READ[1],
      READ[2],
      ['II', 'DỊCH VỤ'],
      ['1', 'Tổng kết', 'Văn phòng', 'Tháng 12'],
    ]);
    expect(table!.rows[1]!.cells[1]).toMatchObject({ column: 1, colSpan: 3 });
  });

  test('a group’s numeral close before its name, which numbers from one follow, stands in its table', () => {
    const head = rows(HEAD, 200, { bold: true });
    const group = line('I NÂNG CAO NHẬN THỨC CHO CÁN BỘ VÀ BÀ CON CÁC THÔN', { x: XS[0]!, y: head.y, size: 12 });
    const pages = [page([...head.words, ...group, ...rows(BODY, head.y + PITCH).words])];
    expect(textsOf(tablesOf(pages)[0]).map(([first]) => first)).toEqual([
      'TT',
      'I NÂNG CAO NHẬN THỨC CHO CÁN BỘ VÀ BÀ CON CÁC THÔN',
      '1',
      '2',
      '3',
    ]);
  });

  test('a group that opens the next page goes on with the groups’ numerals', () => {
    const group = (number: string): string[] => [number, 'Nâng cao nhận thức', '', ''];
    const head = rows(HEAD, 700, { bold: true });
    const top = rows([group('I'), BODY[0]!, BODY[1]!], head.y);
    const more = rows([group('II'), BODY[0]!, BODY[1]!, BODY[2]!], 66, { pageNumber: 2, xs: [74, 112, 350, 452] });
    const pages = [page([...head.words, ...top.words]), { ...page(more.words), page: 2 }];
    const found = tablesOf(pages);
    expect(found.length).toBe(1);
    expect(textsOf(found[0]).map(([first]) => first)).toEqual(['TT', 'I', '1', '2', 'II', '1', '2', '3']);
  });

  test('goes on over the page without its head, a row cut by the page’s end joined', () => {
    const head = rows(HEAD, 700, { bold: true });
    const top = rows([BODY[1]!.with(0, '1'), ['2', 'Mở lớp kỹ năng số', 'Phòng Văn hóa', 'Quý I']], head.y);
    const more = rows([['', 'cho người cao tuổi', '- Xã hội', ''], BODY[2]!], 66, { pageNumber: 2 });
    const number = line('2', { x: 295, y: 40 }, 2);
    const [table, none] = tablesOf([page([...head.words, ...top.words]), { ...page([...number, ...more.words]), page: 2 }]);
    expect(none).toBeUndefined();
    expect(textsOf(table).slice(2)).toEqual([['2', 'Mở lớp kỹ năng số cho người cao tuổi', 'Phòng Văn hóa - Xã hội', 'Quý I'], READ[3]]);
  });

  test('years broken line by line in a narrow column open no rows', () => {
    const head = rows(HEAD, 200, { bold: true });
    const rest = rows(
      [
        ['1', 'Mở lớp kỹ năng số cho|người cao tuổi ở các|thôn, bản của xã và|các trường học', 'Phòng Văn hóa|- Xã hội', '202|6-|203|0'],
        ['2', 'Lắp loa thông minh', 'Văn phòng', '202|7'],
      ],
      head.y,
    );
    expect(textsOf(tablesOf([page([...head.words, ...rest.words])])[0]).slice(1)).toEqual([
      ['1', 'Mở lớp kỹ năng số cho người cao tuổi ở các thôn, bản của xã và các trường học', 'Phòng Văn hóa - Xã hội', '2026-2030'],
      ['2', 'Lắp loa thông minh', 'Văn phòng', '2027'],
    ]);
  });

  test('signatures side by side, a letterhead and an index of contents are no tables', () => {
    const signatures = [
      ...rows([['NGƯỜI LẬP', 'KẾ TOÁN', 'CHỦ TỊCH', '']], 600, { bold: true }).words,
      ...rows([['Lê Văn Một', 'Vi Thị Hai', 'Hà Ba', '']], 680).words,
    ];
    const index = rows(
      [
        ['1', 'Mở đầu', '', '3'],
        ['2', 'Kết quả', '', '5'],
        ['3', 'Kiến nghị', '', '9'],
      ],
      200,
    ).words;
    for (const words of [signatures, index]) expect(tablesOf([page(words)])).toEqual([]);
  });
});
