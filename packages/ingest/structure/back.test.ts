import { expect, test } from 'vitest';
import { zones } from './drafted.test-files.ts';

test('ink that recognition reads as a letter or two parts no signature, nor do specks around who signs for whom', () => {
  const lines = [
    'Trên đây là báo cáo của xã Ví Dụ./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'Ẫ',
    "TM'.UỶ BAN NHÂN DÂN",
    '`KT,CHỦ TỊCH',
    'Mh',
  ];
  expect(zones(...lines, 'PHÓ CHỦ TỊCH', 'Lò Thị Mẫu').slice(1)).toEqual([...Array(3).fill('recipients'), ...Array(6).fill('signature')]);
});

test('who signs minutes for whom is no title', () => {
  expect(
    zones('BIÊN BẢN', 'Họp thôn', 'I. Nội dung', 'Đã họp xong.', 'ĐẠI DIỆN UBND XÃ', '(Ký tên)', 'TRƯỞNG ĐOÀN', '(Ký tên)').slice(-4),
  ).toEqual(Array(4).fill('signature'));
});
