import { expect, test } from 'vitest';
import { layOut } from './flow.ts';
import { line, page } from './layout.test-files.ts';
import type { LayoutWord } from './line.ts';

const XS = [50, 90, 300, 420, 540];
const across = (ys: readonly number[], from = XS[0]!, to = XS.at(-1)!) => ys.map((at) => ({ at, from, to }));
const down = (xs: readonly number[], from: number, to: number) => xs.map((at) => ({ at, from, to }));
/** A row's cells as words, the base line `y`. */
const row = (texts: readonly string[], y: number, bold = false, on = 1): LayoutWord[] =>
  texts.flatMap((text, i) => (text ? line(text, { x: XS[i]! + 4, y, size: 10, bold }, on) : []));
const tables = (pages: Parameters<typeof layOut>[0]) =>
  layOut(pages).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows.map(({ cells, header }) =>
            `${header ? '# ' : ''}${cells.map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')).join('|')}`.trim(),
          ),
        ]
      : [],
  );
const HEAD = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'];

test('a head alone at a page’s end and a last row alone on the next page belong to their table', () => {
  const pages = [
    page([...line('Xã giao việc như sau trong năm nay:', { x: 60, y: 100 }), ...row(HEAD, 790, true)], {
      across: across([775, 800]),
      down: down(XS, 775, 800),
    }),
    page([...row(['1', 'Mở lớp', 'Đoàn xã', 'Quý I'], 75, false, 2), ...row(['2', 'Sửa loa', 'Văn phòng', 'Quý II'], 790, false, 2)], {
      page: 2,
      across: across([60, 770, 800]),
      down: down(XS, 60, 800),
    }),
    page([...row(['3', 'Sơ kết', 'Văn phòng', 'Quý III'], 75, false, 3), ...line('Hết.', { x: 60, y: 200 }, 3)], {
      page: 3,
      across: across([60, 85]),
      down: down(XS, 60, 85),
    }),
  ];
  expect(tables(pages)).toEqual([
    ['# STT|Nhiệm vụ|Chủ trì|Thời gian', '1|Mở lớp|Đoàn xã|Quý I', '2|Sửa loa|Văn phòng|Quý II', '3|Sơ kết|Văn phòng|Quý III'],
  ]);
});

test('a table without a frame keeps its outer columns, and the rows that name groups keep it whole', () => {
  const words = [
    ...row(HEAD, 112, true),
    ...line('Hạ tầng', { x: 54, y: 132, size: 10, bold: true }),
    ...row(['1', 'Mở lớp', 'Đoàn xã', 'Quý I'], 152),
    ...row(['2', 'Sửa loa', 'Văn phòng', 'Quý II'], 172),
  ];
  const inner = XS.slice(1, -1);
  const open = page(words, { across: across([118, 138, 158]), down: [...down(inner, 100, 118), ...down(inner, 138, 180)] });
  expect(tables([open])).toEqual([['# STT|Nhiệm vụ|Chủ trì|Thời gian', 'Hạ tầng', '1|Mở lớp|Đoàn xã|Quý I', '2|Sửa loa|Văn phòng|Quý II']]);
});

test('what stands between two tables of one width is no row of the table that ends the page before', () => {
  const grid = (top: number) => ({ across: across([top, top + 20, top + 40]), down: down(XS, top, top + 40) });
  const [one, two, three] = [grid(760), grid(60), grid(160)];
  const body = (top: number, on: number, name: string) => [
    ...row(HEAD, top + 14, true, on),
    ...row(['1', name, 'Đoàn xã', 'Quý I'], top + 34, false, on),
  ];
  const pages = [
    page(body(760, 1, 'Mở lớp'), one),
    page([...body(60, 2, 'Sửa loa'), ...line('2. Hạ tầng số', { x: 60, y: 135 }, 2), ...body(160, 2, 'Sơ kết')], {
      page: 2,
      across: [...two.across, ...three.across],
      down: [...two.down, ...three.down],
    }),
  ];
  expect(tables(pages).flat()).not.toContain('2. Hạ tầng số');
});

test('rows whose borders were dragged keep to the columns, with empty slivers between theirs and the next row’s', () => {
  const other = [50, 96, 290, 432, 540];
  const cells = (texts: readonly string[], y: number, xs: readonly number[]) =>
    texts.flatMap((text, i) => line(text, { x: xs[i]! + 4, y, size: 10 }));
  const words = [
    ...row(HEAD, 114, true),
    ...cells(['1', 'Mở lớp', 'Đoàn xã', 'Quý I'], 134, XS),
    ...cells(['2', 'Sửa loa', 'Văn phòng', 'Quý II'], 154, other),
  ];
  const dragged = page(words, {
    across: across([100, 120, 140, 160]),
    // Both borders of the first column are drawn in the last row.
    down: [...down(XS, 100, 140), ...down([...other, 90], 140, 160)],
  });
  expect(tables([dragged])).toEqual([['# STT|Nhiệm vụ|Chủ trì|Thời gian', '1|Mở lớp|Đoàn xã|Quý I', '2|Sửa loa|Văn phòng|Quý II']]);
});

test('a head of three rows over numbers of the columns is left out where the next page repeats it', () => {
  const head = (top: number, on: number): LayoutWord[] => [
    ...row(['STT', 'Nhiệm vụ'], top + 30, true, on),
    ...line('Thực hiện', { x: 380, y: top + 14, size: 10, bold: true }, on),
    ...line('Phân công', { x: 380, y: top + 34, size: 10, bold: true }, on),
    ...row(['', '', 'Chủ trì', 'Phối hợp'], top + 54, true, on),
  ];
  const rules = (top: number, ys: readonly number[]) => ({
    across: [...across([top, ...ys]), ...across([top + 20, top + 40], XS[2]!)],
    down: [...down([50, 90, 300, 540], top, ys.at(-1)!), ...down([420], top + 40, ys.at(-1)!)],
  });
  const pages = [
    page(
      [...head(700, 1), ...row(['(1)', '(2)', '(3)', '(4)'], 774, false, 1), ...row(['1', 'Mở lớp', 'Đoàn xã', 'Các thôn'], 794, false, 1)],
      {
        ...rules(700, [760, 780, 800]),
      },
    ),
    page([...head(60, 2), ...row(['2', 'Sửa loa', 'Văn phòng', 'Các thôn'], 134, false, 2)], { page: 2, ...rules(60, [120, 140]) }),
  ];
  expect(tables(pages).map((rows) => rows.filter((text) => /Chủ trì|Nhiệm vụ/.test(text)).length)).toEqual([2]);
});

test('who signs side by side in a ruled table is read as a block of signatures', () => {
  const xs = [60, 300, 540];
  const sides = (left: string, right: string, y: number) => [
    ...line(left, { x: 70, y, size: 10 }),
    ...line(right, { x: 304, y, size: 10 }),
  ];
  const words = [
    ...sides('ĐẠI DIỆN LIÊN ĐOÀN LAO ĐỘNG TỈNH TA ĐÂY RỒI', 'ĐẠI DIỆN SỞ KHOA HỌC', 120),
    ...sides('PHÓ CHỦ TỊCH', 'GIÁM ĐỐC', 134),
    ...sides('Vũ Hoài Nam', 'Tạ Thị Bích', 170),
    ...sides('(Đã ký số)', '(Đã ký số)', 195),
  ];
  const { blocks } = layOut([page(words, { across: across([105, 180, 205], 60, 540), down: down(xs, 105, 205) })]);
  expect(blocks.map((block) => (block.kind === 'table' ? 'table' : block.runs.map((run) => run.text).join(''))).join(' ')).toBe(
    'ĐẠI DIỆN LIÊN ĐOÀN LAO ĐỘNG TỈNH TA ĐÂY RỒI PHÓ CHỦ TỊCH Vũ Hoài Nam (Đã ký số) ĐẠI DIỆN SỞ KHOA HỌC GIÁM ĐỐC Tạ Thị Bích (Đã ký số)',
  );
});
