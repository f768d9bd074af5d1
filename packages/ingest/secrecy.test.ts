import { compose, type TextOrigin } from '@tonghop/model';
import { expect, test } from 'vitest';
import { secrecyMark } from './secrecy.ts';

const mark = (lines: string[], textOrigin: TextOrigin = 'text-layer') =>
  secrecyMark(
    compose({ sha256: 'a', name: 'x.pdf', format: 'pdf', mediaType: 'application/pdf' }, 't/1', {
      blocks: lines.map((text) => ({ kind: 'paragraph', runs: [{ text }], page: 1 })),
      notes: [],
      pages: 1,
      textOrigin,
    }),
  );

test.each([
  [['UBND XÃ MINH AN', 'Số: 04/BC-UBND', 'MẬT', 'BÁO CÁO'], 'MẬT'],
  [['TỐI MẬT'], 'TỐI MẬT'],
  [['| TUYỆT MẬT |'], 'TUYỆT MẬT'],
  [['M Ậ T'], 'MẬT'],
  [['Độ mật: Tối mật'], 'TỐI MẬT'],
  [['Số: 04/BC-UBND (M)'], 'MẬT'],
  [['Số: 04/BC-UBND TUYỆT MẬT'], 'TUYỆT MẬT'],
])('%j bears %s', (lines, expected) => {
  expect(mark(lines)).toBe(expected);
});

test('a stamp that recognition blurred', () => {
  expect(mark(['TÔI MÂT'], 'ocr')).toBe('TỐI MẬT');
  expect(mark(['MẶT'], 'ocr')).toBe('MẬT');
  expect(mark(['MẶT'])).toBeUndefined();
});

test.each([
  [['Thực hiện Pháp lệnh bảo vệ bí mật nhà nước']],
  [['CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC']],
  [['Mật khẩu của tài khoản được đổi định kỳ', 'bảo mật', 'mật']],
  [['HỎA TỐC', 'Lưu hành nội bộ']],
])('%j is no secret', (lines) => {
  expect(mark(lines)).toBeUndefined();
});
