import type { DraftTable } from '@tonghop/model';
import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const read = (text: string) => readText(text).blocks;
const rowsOf = (table: DraftTable) =>
  table.rows.map(({ cells }) =>
    cells.map(({ paragraphs, column }) => `${column}: ${paragraphs.map((p) => p.runs.map((run) => run.text).join('')).join(' ')}`),
  );

/** A table as an editor saved it: each cell behind a tab, empty ones as a tab alone, a blank line between rows. */
const saved = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => `\t${cell}`).join('\n')}\n`).join('\n');

test('empty cells on lines of their own keep the others in their columns, a second row of a head over them too', () => {
  const text = saved([
    ['STT', 'Việc phải làm', 'Đơn vị thực hiện', 'Thời gian', 'Kết quả'],
    ['', '', 'Chủ trì', 'Phối hợp', '', ''],
    ['1', 'Mở lớp đêm ở bản Mí', 'Đoàn xã', 'Các bản', 'Quý I', '02 lớp'],
    ['2', 'Sửa loa', 'Đài xã', '', 'Cả năm', '05 loa'],
  ]);
  const [, table] = read(`Xã giao các việc sau cho các đơn vị trong năm nay.\n${text}`);
  if (table?.kind !== 'table') throw new Error('a table expected');
  expect(rowsOf(table).slice(1)).toEqual([
    ['2: Chủ trì', '3: Phối hợp'],
    ['0: 1', '1: Mở lớp đêm ở bản Mí', '2: Đoàn xã', '3: Các bản', '4: Quý I', '5: 02 lớp'],
    ['0: 2', '1: Sửa loa', '2: Đài xã', '3: ', '4: Cả năm', '5: 05 loa'],
  ]);
});

test('a heading that names a column too begins no table, and lines before one stay', () => {
  const text = `Phường mở các lớp kỹ năng số trong năm học, nhà trường lập kế hoạch với các việc như sau:\nMục tiêu\n- Các bản đều có loa.\nLịch làm việc\n${saved(
    [
      ['Thời gian', 'Công việc', 'Phụ trách', 'Phối hợp'],
      ['Tháng 3', 'Họp các lớp', 'Hiệu trưởng', 'Công đoàn'],
      ['Tháng 4', 'Thi đố vui', 'Thầy Phù', 'Đội'],
      ['Tháng 5', 'Tổng kết', 'Ban giám hiệu', ''],
    ],
  )}\nLo việc\nHiệu trưởng: kiểm tra hằng tháng.\n`;
  const blocks = read(text);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'table', 'paragraph', 'paragraph']);
});

test('merged cells that a program wrote in each row that they stand in: names below another one', () => {
  const text = `TT\tNội dung\tThực hiện\tThời hạn
TT\tNội dung\tChủ trì\tPhối hợp\tThời hạn
I\tHạ tầng
1\tSửa loa\tVăn phòng xã\tTổ công nghệ số\tTháng 3
2\tThay pin\tCông an xã\t\tTháng 4`;
  const [table] = read(text);
  if (table?.kind !== 'table') throw new Error('a table expected');
  expect(rowsOf(table).map((cells) => cells.map((one) => one.replace(/^\d: /, '')))).toEqual([
    ['TT', 'Nội dung', 'Thực hiện Chủ trì', 'Thực hiện Phối hợp', 'Thời hạn'],
    ['I', 'Hạ tầng'],
    ['1', 'Sửa loa', 'Văn phòng xã', 'Tổ công nghệ số', 'Tháng 3'],
    ['2', 'Thay pin', 'Công an xã', '', 'Tháng 4'],
  ]);
});
