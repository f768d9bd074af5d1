import type { DraftTable } from '@tonghop/model';
import { expect, test } from 'vitest';
import { type LayoutPage, layOut } from './flow.ts';
import { body, line, page, setRows } from './layout.test-files.ts';

/** Columns as wide as their longest lines: between two of them no more room is left than between two words. */
const XS = [70, 100, 268, 352, 436];

const rowsOf = (pages: LayoutPage[]): string[][][] =>
  layOut(pages)
    .blocks.filter((block): block is DraftTable => block.kind === 'table')
    .map(({ rows }) =>
      rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '))),
    );

const HEAD = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Sản phẩm'];
const BODY = [
  ['1', 'Mở lớp kỹ năng số cho người|cao tuổi ở các thôn', 'Phòng Văn hóa|- Xã hội', 'Trường tiểu|học', 'Lớp học'],
  ['2', 'Lắp loa thông minh mọi bản', 'Văn phòng xã', 'Trưởng bản', 'Cụm loa'],
  ['3', 'Số hóa sổ hộ tịch năm cũ', 'Ban Tư pháp', 'Công an xã', 'Dữ liệu'],
];
const READ = [
  ['1', 'Mở lớp kỹ năng số cho người cao tuổi ở các thôn', 'Phòng Văn hóa - Xã hội', 'Trường tiểu học', 'Lớp học'],
  ['2', 'Lắp loa thông minh mọi bản', 'Văn phòng xã', 'Trưởng bản', 'Cụm loa'],
  ['3', 'Số hóa sổ hộ tịch năm cũ', 'Ban Tư pháp', 'Công an xã', 'Dữ liệu'],
];

test('columns that stand as close as words are told by where their lines begin; what follows is text', () => {
  const head = setRows([HEAD], 200, [70, 140, 285, 365, 445], { bold: true });
  const rest = setRows(BODY, head.y, XS);
  const after = line('- Các đơn vị căn cứ kế hoạch này thực hiện và báo cáo.', { x: 100, y: rest.y + 16, size: 12 });
  const pages = [page([...head.words, ...rest.words, ...after])];
  expect(rowsOf(pages)).toEqual([[HEAD, ...READ]]);
  expect(body(pages)).toEqual(['- Các đơn vị căn cứ kế hoạch này thực hiện và báo cáo.']);
});

test('names of a head that were taken for one are parted as well', () => {
  const names = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối', 'Sản phẩm'];
  const head = setRows([names], 200, [70, 140, 268, 359, 445], { bold: true });
  const rest = setRows(BODY, head.y, XS);
  expect(rowsOf([page([...head.words, ...rest.words])])).toEqual([[names, ...READ]]);
});

test('such a table goes on overleaf', () => {
  const head = setRows([HEAD], 740, [70, 140, 285, 365, 445], { bold: true });
  const top = setRows(BODY, head.y, XS);
  const more = setRows(
    [
      ['4', 'Dán mã ở chợ và ở trường', 'Ban Quản lý', 'Hội phụ nữ', 'Mã QR'],
      ['5', 'Tổng kết năm', 'Văn phòng xã', '', 'Báo cáo'],
    ],
    66,
    XS,
    {
      pageNumber: 2,
    },
  );
  const [table, none] = rowsOf([page([...head.words, ...top.words]), { ...page(more.words), page: 2 }]);
  expect(none).toBeUndefined();
  expect(table?.slice(-2)).toEqual([
    ['4', 'Dán mã ở chợ và ở trường', 'Ban Quản lý', 'Hội phụ nữ', 'Mã QR'],
    ['5', 'Tổng kết năm', 'Văn phòng xã', '', 'Báo cáo'],
  ]);
});

test('a heading in capitals right above a head that has none is no part of it', () => {
  const title = line('CHỈ TIÊU CHỦ YẾU', { x: 120, y: 186, size: 12, bold: true });
  const head = setRows([HEAD], 200, [70, 140, 300, 400, 495], { bold: true });
  const rest = setRows(BODY, head.y, [70, 100, 290, 390, 490]);
  const pages = [page([...title, ...head.words, ...rest.words])];
  expect(body(pages)).toEqual(['CHỈ TIÊU CHỦ YẾU']);
});
