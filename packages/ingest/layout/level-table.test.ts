import { expect, test } from 'vitest';
import { layOut } from './flow.ts';
import { body, line, page } from './layout.test-files.ts';
import type { LayoutWord } from './line.ts';

/** A row of cells on one line, and the level rule below it. */
const row = (cells: string[], y: number, bold = false) =>
  cells.flatMap((text, c) => line(text, { x: [70, 110, 300][c]!, y, size: 12, bold }));
const rule = (at: number) => ({ at, from: 65, to: 420 });

test('two tables with level rules only are parted by the heading and the title between them', () => {
  const words = [
    ...row(['TT', 'Nhiệm vụ', 'Chủ trì'], 115, true),
    ...row(['1', 'Lắp loa', 'Văn phòng'], 135),
    ...row(['2', 'Mở lớp', 'Đoàn xã'], 155),
    ...line('2. Tồn tại, hạn chế', { x: 90, y: 190, size: 12, bold: true }),
    ...line('Biểu 2: Tổng hợp tồn tại', { x: 140, y: 210, size: 12, bold: true }),
    ...row(['TT', 'Tồn tại', 'Nguyên nhân'], 235, true),
    ...row(['1', 'Lớp vắng', 'Mùa gặt'], 255),
    ...row(['2', 'Máy cũ', 'Thiếu vốn'], 275),
  ];
  const pages = [page(words, { across: [100, 120, 140, 160, 220, 240, 260, 280].map(rule) })];
  expect(layOut(pages).blocks.map((block) => (block.kind === 'table' ? block.rows.length : 'text'))).toEqual([3, 'text', 'text', 3]);
  expect(body(pages)).toEqual(['2. Tồn tại, hạn chế', 'Biểu 2: Tổng hợp tồn tại']);
});

const WIDE = [70, 100, 250, 340, 430];
const wide = (cells: string[], y: number, bold = false) =>
  cells.flatMap((text, c) => (text ? line(text, { x: WIDE[c]!, y, size: 12, bold }) : []));

test('groups’ names that run over the white between two columns, and a name over two of the head, part none', () => {
  const words = [
    ...wide(['TT', 'Việc', '', '', 'Thời'], 112, true),
    ...line('Ai làm việc này', { x: 290, y: 112, size: 12, bold: true }),
    ...wide(['', '', 'Chủ trì', 'Phối hợp', 'gian'], 127, true),
    ...line('I', { x: 70, y: 145, size: 12, bold: true }),
    ...line('Nâng cao nhận thức và kỹ năng số', { x: 100, y: 145, size: 12, bold: true }),
    ...wide(['1', 'Lắp loa ở thôn', 'Văn phòng', 'Đoàn xã', 'Quý I'], 165),
    ...wide(['2', 'Mở lớp', 'Đoàn xã', 'Hội Phụ nữ', 'Quý II'], 185),
    ...line('Hạ tầng', { x: 100, y: 205, size: 12, bold: true }),
    ...wide(['3', 'Nối cáp', 'Phòng Kinh tế', 'VNPT', 'Quý III'], 225),
  ];
  const across = [98, 132, 150, 170, 190, 210, 230].map((at) => ({ at, from: 65, to: 500 }));
  const [table] = layOut([page(words, { across })]).blocks.filter((block) => block.kind === 'table');
  const texts = table?.rows.map((own) =>
    own.cells.map((cell) => cell.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')),
  );
  expect(texts).toEqual([
    ['TT', 'Việc', 'Ai làm việc này', 'Thời gian'],
    ['Chủ trì', 'Phối hợp'],
    ['I', 'Nâng cao nhận thức và kỹ năng số'],
    ['1', 'Lắp loa ở thôn', 'Văn phòng', 'Đoàn xã', 'Quý I'],
    ['2', 'Mở lớp', 'Đoàn xã', 'Hội Phụ nữ', 'Quý II'],
    ['', 'Hạ tầng'],
    ['3', 'Nối cáp', 'Phòng Kinh tế', 'VNPT', 'Quý III'],
  ]);
  expect(table?.rows.map(({ header }) => header ?? false)).toEqual([true, true, false, false, false, false, false]);
});

/** Words of a line as a typeface sets them, every letter half its size wide and a blank a quarter, or wider where the line is justified. */
function setLine(text: string, x: number, y: number, gap = 2.5): LayoutWord[] {
  let at = x;
  return text.split(' ').map((one) => {
    const [x0, x1] = [at, at + 5 * one.length];
    at = x1 + gap;
    return { text: one, page: 1, x0, x1, y, size: 10, bold: false, italic: false, font: 'Serif' };
  });
}

test('cells as close to each other as the words of justified lines, and numbers at the edge below a name in the middle', () => {
  const tasks = [
    ['Sớm hướng dẫn tiêu chí đánh', 'giá công chức xã', 'Văn phòng xã', 'Quý I'],
    ['Số lượng nhập khẩu để dùng', 'vào sản xuất', 'Đoàn xã', 'Tháng 6'],
    ['Đẩy nhanh giải ngân vốn cho', 'nhà thầu yếu', 'Các thôn', 'Quý II'],
  ];
  const words = [
    ...setLine('TT', 80, 112),
    ...setLine('Nội dung', 140, 112),
    ...setLine('Đơn vị', 250, 112),
    ...setLine('Hạn', 340, 112),
    ...tasks.flatMap(([first, second, unit, until], i) => {
      const y = 132 + 32 * i;
      return [
        ...setLine(String(i + 1), 66, y),
        ...setLine(first!, 100, y, 3.5),
        ...setLine(second!, 100, y + 12),
        ...setLine(unit!, 234, y),
        ...setLine(until!, 320, y),
      ];
    }),
  ];
  const across = [100, 120, 152, 184, 216].map((at) => ({ at, from: 60, to: 400 }));
  const [table] = layOut([page(words, { across })]).blocks.filter((block) => block.kind === 'table');
  expect(
    table?.rows.map(({ cells }) => cells.map((cell) => cell.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '))),
  ).toEqual([
    ['TT', 'Nội dung', 'Đơn vị', 'Hạn'],
    ...tasks.map(([first, second, unit, until], i) => [String(i + 1), `${first} ${second}`, unit, until]),
  ]);
});
