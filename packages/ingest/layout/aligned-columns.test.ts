import type { DraftTable } from '@tonghop/model';
import { expect, test } from 'vitest';
import { type LayoutPage, layOut } from './flow.ts';
import { body, line, page } from './layout.test-files.ts';
import type { LayoutWord } from './line.ts';

const PITCH = 14;
/** Columns as wide as their longest lines: between two of them no more room is left than between two words. */
const XS = [70, 100, 268, 352, 436];

const set = (
  texts: readonly (readonly string[])[],
  y: number,
  xs: readonly number[],
  more: { bold?: boolean; pageNumber?: number } = {},
) => {
  const words: LayoutWord[] = [];
  let at = y;
  for (const cells of texts) {
    const lines = cells.map((text) => text.split('|'));
    lines.forEach((own, c) => {
      own.forEach((text, i) => {
        if (text) words.push(...line(text, { x: xs[c]!, y: at + i * PITCH, size: 12, bold: more.bold ?? false }, more.pageNumber ?? 1));
      });
    });
    at += PITCH * Math.max(...lines.map((own) => own.length));
  }
  return { words, y: at };
};
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
  const head = set([HEAD], 200, [70, 140, 285, 365, 445], { bold: true });
  const rest = set(BODY, head.y, XS);
  const after = line('- Các đơn vị căn cứ kế hoạch này thực hiện và báo cáo.', { x: 100, y: rest.y + 16, size: 12 });
  const pages = [page([...head.words, ...rest.words, ...after])];
  expect(rowsOf(pages)).toEqual([[HEAD, ...READ]]);
  expect(body(pages)).toEqual(['- Các đơn vị căn cứ kế hoạch này thực hiện và báo cáo.']);
});

test('names of a head that were taken for one are parted as well', () => {
  const names = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối', 'Sản phẩm'];
  const head = set([names], 200, [70, 140, 268, 359, 445], { bold: true });
  const rest = set(BODY, head.y, XS);
  expect(rowsOf([page([...head.words, ...rest.words])])).toEqual([[names, ...READ]]);
});

test('such a table goes on overleaf', () => {
  const head = set([HEAD], 740, [70, 140, 285, 365, 445], { bold: true });
  const top = set(BODY, head.y, XS);
  const more = set(
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
  const head = set([HEAD], 200, [70, 140, 300, 400, 495], { bold: true });
  const rest = set(BODY, head.y, [70, 100, 290, 390, 490]);
  const pages = [page([...title, ...head.words, ...rest.words])];
  expect(body(pages)).toEqual(['CHỈ TIÊU CHỦ YẾU']);
});
