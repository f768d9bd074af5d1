import { expect, test } from 'vitest';
import { layOut } from './flow.ts';
import { line, page, setRows } from './layout.test-files.ts';

const XS = [70, 110, 300, 400, 480];
/** The same columns without that of the numbers. */
const NAMED = [70, 300, 400, 480];
const across = (...ats: number[]) => ats.map((at) => ({ at, from: XS[0]! - 4, to: 520 }));
const down = (from: number, to: number, xs: readonly number[] = XS) => [...xs.map((x) => x - 4), 520].map((at) => ({ at, from, to }));
const rowsIn = (pages: Parameters<typeof layOut>[0]) =>
  layOut(pages).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join(' ')))]
      : [],
  );

test('numbered rows of a table with uprights but no rules between its rows are rows', () => {
  const head = setRows([['TT', 'Việc', 'Chủ trì', 'Phối hợp', 'Hạn']], 112, XS, { bold: true });
  const rows = setRows(
    [
      ['1', 'Lắp loa ở|các thôn', 'Văn phòng', 'Đoàn xã', 'Quý I'],
      ['2', 'Mở lớp', 'Đoàn xã|và Hội', 'Công an', 'Quý II'],
      ['3', 'Nối cáp', 'Phòng', 'Bưu điện', 'Quý III'],
      ['', 'Tổng số', '3', '3', '3'],
    ],
    132,
    XS,
  );
  const pages = [page([...head.words, ...rows.words], { across: across(100, 118, rows.y), down: down(100, rows.y) })];
  expect(rowsIn(pages)).toEqual([
    [
      ['TT', 'Việc', 'Chủ trì', 'Phối hợp', 'Hạn'],
      ['1', 'Lắp loa ở các thôn', 'Văn phòng', 'Đoàn xã', 'Quý I'],
      ['2', 'Mở lớp', 'Đoàn xã và Hội', 'Công an', 'Quý II'],
      ['3', 'Nối cáp', 'Phòng', 'Bưu điện', 'Quý III'],
      ['', 'Tổng số', '3', '3', '3'],
    ],
  ]);
});

test('rows without numbers are told where every cell begins, and one row of long cells stays one', () => {
  const head = setRows([['Việc', 'Chủ trì', 'Phối hợp', 'Hạn']], 112, NAMED, { bold: true });
  const rows = setRows(
    [
      ['Lắp loa ở|các thôn', 'Văn phòng', 'Đoàn xã', '20/3/2024'],
      ['Mở lớp', 'Đoàn xã', 'Công an', '30/5/2024'],
      ['Nối cáp', 'Phòng', 'Bưu điện', '31/7/2024'],
    ],
    132,
    NAMED,
  );
  const more = { across: across(100, 118, rows.y), down: down(100, rows.y, NAMED) };
  expect(rowsIn([page([...head.words, ...rows.words], more)])[0]).toHaveLength(4);
  const one = setRows(
    [['Lắp loa ở|các thôn và|trông loa', 'Văn phòng|của xã và|công an', 'Đoàn xã|cùng hội|phụ nữ', 'Quý I|năm|2024']],
    132,
    NAMED,
  );
  expect(rowsIn([page([...head.words, ...one.words], more)])[0]).toHaveLength(2);
});

test('a level rule that leaves out a cell over several rows parts the other columns', () => {
  const xs = [70, 150, 300, 420];
  const set = (cells: string[], y: number, bold = false) => setRows([cells], y, xs, { bold }).words;
  const words = [
    ...set(['Mảng', 'Việc', 'Chủ trì', 'Hạn'], 112, true),
    ...set(['Hạ tầng', 'Lắp loa', 'Văn phòng', 'Quý I'], 132),
    ...set(['', 'Nối cáp', 'Phòng', 'Quý II'], 152),
    ...set(['Lớp học', 'Mở lớp', 'Đoàn xã', 'Quý III'], 172),
    ...set(['', 'Thi đua', 'Hội', 'Quý IV'], 192),
    ...line('Nơi nhận:', { x: 70, y: 260, size: 12 }),
  ];
  const rule = (at: number, from = 65) => ({ at, from, to: 500 });
  const pages = [page(words, { across: [rule(100), rule(118), rule(138, 145), rule(158), rule(178, 145), rule(198)] })];
  expect(rowsIn(pages)[0]!.map((row) => row.filter(Boolean))).toEqual([
    ['Mảng', 'Việc', 'Chủ trì', 'Hạn'],
    ['Hạ tầng', 'Lắp loa', 'Văn phòng', 'Quý I'],
    ['Nối cáp', 'Phòng', 'Quý II'],
    ['Lớp học', 'Mở lớp', 'Đoàn xã', 'Quý III'],
    ['Thi đua', 'Hội', 'Quý IV'],
  ]);
});
