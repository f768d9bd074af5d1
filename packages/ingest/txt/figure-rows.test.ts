import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const tables = (text: string): string[] =>
  readText(text).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows
            .map((row) => row.cells.map((cell) => cell.paragraphs.map((p) => p.runs.map((run) => run.text).join('')).join(' ')).join(' | '))
            .join('\n'),
        ]
      : [],
  );

test('rows of figures below a head of names are a table, though nothing numbers them', () => {
  const text = [
    'Tỷ lệ hộ nghèo giảm đều qua các năm, nhiều hộ đã thoát nghèo.',
    'Chỉ tiêu Kế hoạch Thực hiện Tỷ lệ (%)',
    'Thu ngân sách trên địa bàn',
    '(triệu đồng)',
    '5.000 5.620 112,4',
    'Diện tích lúa (ha) 403 412 102,3',
    'Hộ nghèo thoát nghèo 45 - 113,3',
    'II. KHÓ KHĂN',
  ].join('\n');
  expect(tables(text)).toEqual([
    'Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ (%)\nThu ngân sách trên địa bàn (triệu đồng) | 5.000 | 5.620 | 112,4\nDiện tích lúa (ha) | 403 | 412 | 102,3\nHộ nghèo thoát nghèo | 45 | - | 113,3',
  ]);
});

test('sentences that end in figures are none', () => {
  expect(
    tables(['Kết quả năm 2025 của Xã Thôn Đông', 'Xã có số hộ là 1.250 520', 'Đến nay đã đạt 85 90', 'Tiếp tục thực hiện.'].join('\n')),
  ).toEqual([]);
});
