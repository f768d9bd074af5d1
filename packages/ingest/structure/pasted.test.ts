import { expect, test } from 'vitest';
import { heads, zones } from './drafted.test-files.ts';

const PASTED = [
  '📢 BÁO CÁO NHANH TIẾN ĐỘ TUẦN 12',
  'Kính gửi Sở KHCN, UBND xã Ví Dụ báo cáo nhanh như sau:',
  '✅ Ký số: 100% văn bản đi',
  '👉 Khó khăn:',
  '🔹 Ấp Đông mất sóng ba ngày',
  '👉 Kiến nghị:',
  '🔹 Sở KHCN làm việc với nhà mạng',
];

test('a report pasted from a telephone: pictures are bullets, and what stands in front of the title belongs to none', () => {
  expect(zones(...PASTED)).toEqual(['title', 'addressee', 'body', 'body', 'body', 'body', 'body', 'body']);
  expect(heads(...PASTED)).toEqual(['1 Khó khăn', '1 Kiến nghị']);
});

test('«I/.», «1/.» close their numbers', () => {
  expect(
    heads('I/. KẾT QUẢ', '1/. Về hạ tầng', '- Có cáp quang.', '2/. Về dữ liệu', '- Đã làm sạch.', 'II/. KHÓ KHĂN', '- Thiếu máy.'),
  ).toEqual(['1 KẾT QUẢ', '2 Về hạ tầng', '2 Về dữ liệu', '1 KHÓ KHĂN']);
});

test('a document may open with its title in small letters, a news item with its headline', () => {
  expect(zones('Báo cáo kết quả chuyển đổi số năm 2025', 'I. KẾT QUẢ', 'Xã đã mở 12 lớp.')).toEqual(['title', 'body', 'body']);
  expect(zones('Báo cáo tổng kết phong trào thi đua', 'Hội Nông dân xã Tân An báo cáo kết quả như sau:', 'Đã mở 12 lớp.')).toEqual([
    'title',
    'body',
    'body',
  ]);
  expect(zones('Báo cáo tình hình an ninh mạng thế giới', 'Ngày 5/6, một hãng bảo mật công bố số liệu.', 'Mã độc tăng.')).toEqual([
    'body',
    'body',
    'body',
  ]);
});

test('capitals right below the date are the subject where a portal has lost the kind above them', () => {
  const page = [
    'ỦY BAN NHÂN DÂN |',
    'Số: 35/2025/QĐ-UBND |',
    'Ninh Bình, ngày 09 tháng 9 năm 2025 |',
    'BAN HÀNH QUY ĐỊNH QUẢN LÝ CÔNG NGHỆ TẠI XÃ',
  ];
  expect(zones(...page, 'Căn cứ Luật Đầu tư ngày 26/11/2024;')).toEqual(['letterhead', 'letterhead', 'letterhead', 'title', 'body']);
});

test('a subject may be closed with a full stop', () => {
  expect(zones('BÁO CÁO', 'Tổng kết công tác khuyến học nhiệm kỳ 2021 - 2026.', 'Xã có 12 thôn.')).toEqual(['title', 'title', 'body']);
  expect(zones('BÁO CÁO', 'Tình hình sản xuất ổn định.', 'Xã có 12 thôn.')).toEqual(['title', 'body', 'body']);
});
