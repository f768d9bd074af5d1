import type { DraftBlock } from '@tonghop/model';
import { expect, test } from 'vitest';
import { blocksOfTabled } from './tabled-text.ts';

const shown = (blocks: readonly DraftBlock[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.runs.map((run) => run.text).join('')
      : block.rows.map((row) =>
          row.cells.map(
            (cell) =>
              `${cell.paragraphs.flatMap((p) => p.runs.map((run) => run.text)).join('/')}${cell.colSpan > 1 ? `×${cell.colSpan}` : ''}`,
          ),
        ),
  );

test('rows of cells become a table; a row of fewer cells runs to the end; text stands before and behind', () => {
  const text =
    'PHỤ LỤC\n(Kèm theo Báo cáo)\nTT\tNhiệm vụ\tChủ trì\tKết quả\t\nI\tTuyên truyền\t\n1\tMở chuyên mục\nhai kỳ một tháng\tPhòng Văn hóa\tĐã mở\t\n2\tPhát tờ rơi\t\t\t\nNơi nhận:\n- Như trên.';
  expect(shown(blocksOfTabled(text))).toEqual([
    'PHỤ LỤC',
    '(Kèm theo Báo cáo)',
    [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Kết quả'],
      ['I', 'Tuyên truyền×3'],
      ['1', 'Mở chuyên mục/hai kỳ một tháng', 'Phòng Văn hóa', 'Đã mở'],
      ['2', 'Phát tờ rơi', '', ''],
    ],
    'Nơi nhận:',
    '- Như trên.',
  ]);
});

test('a head over two columns that have heads of their own', () => {
  const text = 'TT\tNhiệm vụ\tĐơn vị\tKết quả\t\n\t\tChủ trì\tPhối hợp\t\t\n1\tMở lớp\tXã\tHội\tXong\t\n';
  expect(shown(blocksOfTabled(text))).toEqual([
    [
      ['TT', 'Nhiệm vụ', 'Đơn vị×2', 'Kết quả'],
      ['', '', 'Chủ trì', 'Phối hợp', ''],
      ['1', 'Mở lớp', 'Xã', 'Hội', 'Xong'],
    ],
  ]);
});

test('two tables with text between are two', () => {
  const rows = (name: string) => `TT\t${name}\tSố\t\n1\tA\t5\t\n2\tB\t6\t\n`;
  const long = 'Đoạn văn nằm giữa hai bảng.';
  expect(
    shown(blocksOfTabled(`${rows('Thôn')}${long}\nBảng 2\n${rows('Xóm')}`)).map((one) => (typeof one === 'string' ? one : one.length)),
  ).toEqual([3, long, 'Bảng 2', 3]);
});

test.each([
  [
    'a letterhead of two columns',
    'UBND XÃ A\tCỘNG HÒA\nĐộc lập\t\nSố: 1/BC\tA, ngày 1\t\nKính gửi',
    ['UBND XÃ A', 'CỘNG HÒA', 'Độc lập', 'Số: 1/BC', 'A, ngày 1', 'Kính gửi'],
  ],
  ['typed tabs', 'Cột\tmột\thai\t\nvăn bản', ['Cột', 'một', 'hai', 'văn bản']],
  ['nothing', '', []],
])('%s stays lines', (_name, text, lines) => {
  expect(shown(blocksOfTabled(text))).toEqual(lines);
});
