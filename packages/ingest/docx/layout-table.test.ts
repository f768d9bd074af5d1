import { expect, test } from 'vitest';
import { isLayout } from './layout-table.ts';

const shape = (texts: string[][]) => ({ rows: texts.length, columns: texts[0]!.length, ruled: 0, header: false, texts });

test('a table without lines whose first column is headed by its numbers is data, however short; signatures are not', () => {
  const body = [
    ['Stt', 'Tên tài liệu', 'Độ mật'],
    ['1', 'Kế hoạch', 'Mật'],
  ];
  expect(isLayout(shape(body))).toBe(false);
  expect(isLayout(shape([['TT.', 'Nội dung', 'Kết quả'], ...body.slice(1)]))).toBe(false);
  expect(isLayout(shape([['Người lập', 'Kế toán', 'Chủ tịch'], ...body.slice(1)]))).toBe(true);
});
