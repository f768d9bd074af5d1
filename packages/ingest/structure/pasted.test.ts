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
