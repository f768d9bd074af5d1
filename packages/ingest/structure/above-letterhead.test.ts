import { expect, test } from 'vitest';
import { zones } from './drafted.test-files.ts';

test('what a portal shows above a document, its title and number once more, is none of it', () => {
  const above = ['BÁO CÁO Tình hình kinh tế xã hội 6 tháng đầu năm', 'Ngày ban hành: 29/10/2020', 'Người ký: Lê Văn Mẫu'];
  const found = zones(
    ...above,
    'ỦY BAN NHÂN DÂN',
    'XÃ AN BÌNH',
    'Số:     /BC-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'An Bình, ngày 10 tháng 7 năm 2020',
    'BÁO CÁO',
    'Tình hình kinh tế xã hội 6 tháng đầu năm',
    'Đến nay kinh tế của xã phát triển ổn định trở lại.',
  );
  // Furniture is kept out of the text.
  expect(found).toEqual([...Array(6).fill('letterhead'), 'title', 'title', 'body']);
});

test('a board named after a resolution, wrapped in its letterhead, is no document above it', () => {
  const found = zones(
    'ĐẢNG ỦY PHƯỜNG AN BÌNH',
    'BAN CHỈ ĐẠO THỰC HIỆN',
    'NGHỊ QUYẾT 57',
    'Số 09-BC/BCĐ',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'An Bình, ngày 03 tháng 7 năm 2026',
    'BÁO CÁO',
    'Tiến độ thực hiện nhiệm vụ',
    'Đến nay các nhiệm vụ đều đúng hạn.',
  );
  expect(found).toEqual([...Array(6).fill('letterhead'), 'title', 'title', 'body']);
});

test('a list of abbreviations below the subject is none of it', () => {
  expect(
    zones('BÁO CÁO', 'Tổng kết chuyển đổi số', 'DANH MỤC CHỮ VIẾT TẮT', 'CĐS: Chuyển đổi số.', 'I. KẾT QUẢ', 'Đã mở lớp.').slice(0, 4),
  ).toEqual(['title', 'title', 'body', 'body']);
});

test('a speck that a scan shows in a letterhead ends no letterhead', () => {
  const found = zones(
    'ỦY BAN NHÂN DÂN',
    'TỈNH VÍ DỤ',
    '.',
    'Số: 51/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    "_'",
    'Độc lập - Tự do - Hạnh phúc',
    'Ví Dụ, ngày 06 tháng 02 năm 2026',
    'KẾ HOẠCH',
    'Phát triển công dân số năm 2026',
    'Căn cứ Nghị quyết số 71/NQ-CP, Ủy ban nhân dân tỉnh ban hành Kế hoạch.',
  );
  expect(found).toEqual([...Array(6).fill('letterhead'), 'title', 'title', 'body']);
});
