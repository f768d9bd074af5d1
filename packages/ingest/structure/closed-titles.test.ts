import { expect, test } from 'vitest';
import { heads, zones } from './drafted.test-files.ts';
import { label } from './markers.ts';

test('titles that their author closed with a stop are titles, over bullets or a unit’s work', () => {
  expect(
    heads(
      'V. TỔ CHỨC THỰC HIỆN.',
      '1. Phòng Văn hóa - Xã hội.',
      '- Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch.',
      '2. Công an xã.',
      'Hướng dẫn người dân cài đặt, kích hoạt tài khoản định danh điện tử.',
      '3. Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội.',
      'Vận động đoàn viên, hội viên tích cực học kỹ năng số.',
    ),
  ).toEqual([
    '1 TỔ CHỨC THỰC HIỆN',
    '2 Phòng Văn hóa - Xã hội',
    '2 Công an xã',
    '2 Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội',
  ]);
});

test('sentences of a list are none', () => {
  expect(
    heads(
      'V. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế thẩm định dự toán.',
      '2. Công an xã tuần tra ban đêm.',
      '3. Đề nghị Đoàn xã mở hai lớp.',
    ),
  ).toEqual(['1 TỔ CHỨC THỰC HIỆN']);
});

test('a whole share right behind its number is not a thousand', () => {
  expect(label('1.100% thôn có sóng.')?.number).toBe('1');
  expect(label('1.100 hộ có sóng.')).toBeUndefined();
});

test('a sentence that opens the body with a long date is no line of the letterhead', () => {
  const opening =
    'Thực hiện Nghị quyết số 57-NQ/TW, ngày 22 tháng 12 năm 2024 của Bộ Chính trị, Đảng ủy xã Ví Dụ xây dựng chương trình như sau:';
  expect(zones('CHƯƠNG TRÌNH HÀNH ĐỘNG', 'thực hiện Nghị quyết số 57-NQ/TW', opening, 'I. MỤC TIÊU')).toEqual(['title', 'body', 'body']);
  expect(
    zones('UBND XÃ PHÚ HÒA 2', 'Số: 4/KH-UBND', 'Phú Hòa 2, ngày 22 tháng 12 năm 2025', 'KẾ HOẠCH', 'Chuyển đổi số', 'I. MỤC TIÊU')[2],
  ).toBe('letterhead');
});

test.each(['PHIẾU TỔNG HỢP', 'PHIẾU THU THẬP THÔNG TIN'])('«%s» over its subject names a form, and is no heading', (name) => {
  expect(zones('UBND XÃ VÍ DỤ', name, 'Kết quả năm 2025', 'I. KẾT QUẢ', 'Xã có 20 tổ.').slice(0, 3)).toEqual([
    'letterhead',
    'title',
    'title',
  ]);
});
