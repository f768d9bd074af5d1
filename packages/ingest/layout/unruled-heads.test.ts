import type { DraftTable } from '@tonghop/model';
import { expect, test } from 'vitest';
import { type LayoutPage, layOut } from './flow.ts';
import { page, setRows } from './layout.test-files.ts';

const textsOf = (pages: LayoutPage[]): string[][] => {
  const table = layOut(pages).blocks.find((block): block is DraftTable => block.kind === 'table');
  return (
    table?.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join(' '))) ??
    []
  );
};

test('names in bold, none that of numbers, head a table without rules; what goes on in small letters opens no row', () => {
  const xs = [70, 160, 340, 450];
  const head = setRows([['Thời gian', 'Nội dung công việc', 'Người phụ trách', 'Phối hợp']], 200, xs, { bold: true });
  const body = setRows(
    [
      ['Tuần 2 tháng|9', 'Họp các lớp, chia việc|cốt cán', 'Hiệu trưởng', 'Công đoàn'],
      ['Tháng 10', 'Thi đố vui', 'Thầy Phù', 'Đội'],
      ['Tháng 11', 'Tổng kết', 'Ban giám hiệu', 'Các lớp'],
    ],
    head.y,
    xs,
  );
  expect(textsOf([page([...head.words, ...body.words])])).toEqual([
    ['Thời gian', 'Nội dung công việc', 'Người phụ trách', 'Phối hợp'],
    ['Tuần 2 tháng 9', 'Họp các lớp, chia việc cốt cán', 'Hiệu trưởng', 'Công đoàn'],
    ['Tháng 10', 'Thi đố vui', 'Thầy Phù', 'Đội'],
    ['Tháng 11', 'Tổng kết', 'Ban giám hiệu', 'Các lớp'],
  ]);
});

test('behind a wider space a group’s numeral and name go on with the table', () => {
  const xs = [70, 110, 340, 440];
  const head = setRows([['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn|hoàn thành']], 200, xs, { bold: true });
  const group = setRows([['I', 'DI SẢN SỐ']], head.y + 8, xs, { bold: true });
  const body = setRows(
    [
      ['1', 'Dán mã ở các hang', 'Bảo tàng', 'Quý I'],
      ['2', 'Quét sách cũ', 'Thư viện', 'Quý II'],
    ],
    group.y + 8,
    xs,
  );
  expect(textsOf([page([...head.words, ...group.words, ...body.words])]).map((row) => row[0])).toEqual(['TT', 'I', '1', '2']);
});
