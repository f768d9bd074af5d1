import { expect, test } from 'vitest';
import { body, line, page } from './layout.test-files.ts';

const FULL = [
  'Thực hiện Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh về',
  'mở lớp kỹ năng số cho người dân, xã báo cáo kết quả năm nay và',
  'phương hướng năm sau để Sở tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
];

test('a bold subject as wide as the text is not joined with the body, set at its edge in common type', () => {
  const words = [
    ...line('BÁO CÁO', { x: 270, y: 100, bold: true }),
    ...line('Kết quả phát triển kinh tế, văn hóa và cải cách hành chính năm 2025', { x: 68, y: 120, bold: true }),
    ...FULL.flatMap((text, i) => line(text, { x: 70, y: 140 + 18 * i })),
    ...FULL.flatMap((text, i) => line(text, { x: 70, y: 194 + 18 * i })),
  ];
  const found = body([page(words)]);
  expect(found.slice(0, 2)).toEqual(['BÁO CÁO', 'Kết quả phát triển kinh tế, văn hóa và cải cách hành chính năm 2025']);
  expect(found[2]).toMatch(/^Thực hiện Kế hoạch số 12/);
});

test('a quốc hiệu close behind a full left cell is the right side of the letterhead', () => {
  const words = [
    ...line('ỦY BAN NHÂN DÂN', { x: 90, y: 70 }),
    ...line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { x: 212, y: 70, size: 13 }),
    ...line('XÃ IA PA NỌ', { x: 104, y: 87 }),
    ...line('Độc lập - Tự do - Hạnh phúc', { x: 240, y: 87 }),
    ...line('Số: 64/BC-UBND', { x: 92, y: 104 }),
    ...line('Ia Pa Nọ, ngày 21 tháng 11 năm 2025', { x: 225, y: 104, size: 13 }),
    ...FULL.flatMap((text, i) => line(text, { x: 70, y: 160 + 18 * i })),
  ];
  expect(body([page(words)]).slice(0, 4)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ IA PA NỌ',
    'Số: 64/BC-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ]);
});

test('a numeral before capitals heads a part, however full the line above it is', () => {
  const full = 'Kết quả tham gia phong trào học số của các cấp Hội trong tỉnh năm nay';
  const words = [full, 'I. TÌNH HÌNH CHUNG', 'Toàn tỉnh có 64 cơ sở.'].flatMap((one, i) => line(one, { x: 70, y: 100 + 18 * i }));
  expect(body([page(words)]).slice(0, 2)).toEqual([full, 'I. TÌNH HÌNH CHUNG']);
});
