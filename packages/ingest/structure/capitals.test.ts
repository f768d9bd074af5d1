import { expect, test } from 'vitest';
import { heads } from './drafted.test-files.ts';

test('capitals from end to end make no titles of items', () => {
  const items = [
    '1. AN NINH ỔN ĐỊNH. XẢY RA 01 VỤ',
    '2. TIẾP NHẬN 118 HỒ SƠ CƯ TRÚ; CẤP 46 THẺ',
    '3. XỬ PHẠT 22 TRƯỜNG HỢP, NỘP QUA CỔNG 20/22',
  ];
  expect(
    heads(
      'CÔNG AN PHƯỜNG MẪU',
      'SỐ: 12/BC-CAP',
      'BÁO CÁO',
      'CÔNG TÁC TUẦN 43',
      'I. KẾT QUẢ',
      ...items,
      'II. KHÓ KHĂN',
      'ĐỊA BÀN RỘNG.',
      'NƠI NHẬN:',
      '- LƯU.',
    ),
  ).toEqual(['1 KẾT QUẢ', '1 KHÓ KHĂN']);
});
