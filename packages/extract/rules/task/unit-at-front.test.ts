import { foldLower } from '@tonghop/model';
import { expect, test } from 'vitest';
import { unitAtFront } from './unit-at-front.ts';

test.each([
  ['Các đảng ủy xã, phường kiểm điểm trách nhiệm người đứng đầu, gửi kết quả về tỉnh.', 'Các đảng ủy xã, phường'],
  ['Trung tâm Quy hoạch và Kiểm định xây dựng chuẩn hóa dữ liệu 64 công trình.', 'Trung tâm Quy hoạch và Kiểm định xây dựng'],
  ['Các thôn dọn vệ sinh, báo cáo xã trước ngày 20.', 'Các thôn'],
])('«%s» begins with who does it', (text, unit) => expect(unitAtFront(text, foldLower(text), false)?.unit).toBe(unit));

test('what a committee does to a share of its cells names nobody', () => {
  const text = 'Lãnh đạo 100% chi bộ đưa chuyển đổi số vào sinh hoạt thường kỳ.';
  expect(unitAtFront(text, foldLower(text), false)).toBeNull();
});
