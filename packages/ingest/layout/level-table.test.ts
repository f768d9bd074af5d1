import { expect, test } from 'vitest';
import { layOut } from './flow.ts';
import { body, line, page } from './layout.test-files.ts';

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
