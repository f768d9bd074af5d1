import { expect, test } from 'vitest';
import { heads, zones } from './drafted.test-files.ts';

test('a subject in capitals that names what it carries out is a title, however long', () => {
  const subject =
    'KẾ HOẠCH THỰC HIỆN KẾ HOẠCH SỐ 83-KH/TU NGÀY 18/3/2026 CỦA BAN THƯỜNG VỤ TỈNH ỦY THỰC HIỆN KẾT LUẬN SỐ 69-KL/TW NGÀY 11/01/2024 CỦA BỘ CHÍNH TRỊ VỀ TIẾP TỤC THỰC HIỆN NGHỊ QUYẾT SỐ 20-NQ/TW NGÀY 01/11/2012 CỦA BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XI VỀ PHÁT TRIỂN KHOA HỌC VÀ CÔNG NGHỆ PHỤC VỤ SỰ NGHIỆP CÔNG NGHIỆP HÓA, HIỆN ĐẠI HÓA';
  expect(
    zones(
      'ỦY BAN NHÂN DÂN XÃ MẪU',
      'Số: 12/KH-UBND',
      'Mẫu, ngày 05 tháng 4 năm 2026',
      subject,
      'Thực hiện Kế hoạch trên, xã ban hành như sau:',
    ),
  ).toEqual(['letterhead', 'letterhead', 'letterhead', 'title', 'body']);
});

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
