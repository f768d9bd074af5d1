import { type ReportRecord, toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const record = (text: string): ReportRecord => {
  const { reading } = readProof(text);
  return toRecord(reading, extract(reading));
};

test.each([
  ['Văn phòng Đăng ký đất đai tỉnh báo cáo các nội dung sau:', 'Văn phòng Đăng ký đất đai tỉnh', 'Văn phòng Đăng ký đất đai tỉnh'],
  ...[
    'Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh',
    'Báo và Phát thanh, truyền hình Ví Dụ',
    'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh',
    'Quỹ Đầu tư phát triển tỉnh',
    'VNPT Ví Dụ',
    'Thống kê tỉnh Ví Dụ',
  ].map((name) => [`${name} báo cáo như sau:`, name, name]),
  ['Công an tỉnh trao đổi kết quả như sau:', 'Công an tỉnh', 'Công an tỉnh'],
  ['Vườn Quốc gia Ví Dụ báo cáo như sau:', 'Vườn Quốc gia Ví Dụ', 'Vườn Quốc gia Ví Dụ'],
  ['sau khi rà soát, BHXH tỉnh báo cáo như sau:', 'Bảo hiểm xã hội tỉnh', 'Bảo hiểm xã hội tỉnh'],
])('«%s» says who writes', (said, name, unit) => {
  const text = `@addressee Kính gửi: Sở Nội vụ\nThực hiện Công văn số 5/SNV-VP của Sở Nội vụ, ${said}\n# 1. Kết quả\nTốt.`;
  expect(record(text).header.issuer).toMatchObject({ name, unit });
});

test('a park below its department, and a youth union’s committee below the union’s name, issue', () => {
  const park = '@letterhead SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n@letterhead VƯỜN QUỐC GIA VÍ DỤ\n@letterhead Số: 12/VQG-KH\n@title BÁO CÁO';
  expect(record(park).header.issuer?.name).toBe('Vườn quốc gia Ví Dụ');
  const youth = '@letterhead ĐOÀN TNCS HỒ CHÍ MINH\n@letterhead BAN CHẤP HÀNH TỈNH HÀ TĨNH\n@letterhead Số: 31-BC/TĐTN\n@title BÁO CÁO';
  expect(record(youth).header.issuer).toMatchObject({ name: 'Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Hà Tĩnh', level: 'union' });
});

test('a district of before July 2025 is a unit of no level of its own', () => {
  const district = '@letterhead ỦY BAN NHÂN DÂN\n@letterhead HUYỆN VÍ DỤ\n@letterhead Số: 23/BC-UBND\n@title BÁO CÁO';
  expect(record(district).header.issuer).toMatchObject({ unit: 'huyện Ví Dụ', level: 'other' });
});

test('the dispatch that asked tells the time where the sentence that opens the account tells no other', () => {
  const asked = 'Thực hiện Công văn số 9/UBND-VX ngày 04/12/2025 của UBND tỉnh về việc báo cáo kết quả phong trào năm 2025';
  expect(record(`@addressee Kính gửi: Sở A\n${asked}, Trường B báo cáo các nội dung sau:`).header.period?.label).toBe('năm 2025');
  expect(record(`@addressee Kính gửi: Sở A\nTrường B báo cáo kết quả phong trào năm 2024:`).header.period?.label).toBe('năm 2024');
  expect(record(`@addressee Kính gửi: Sở A\n${asked}, Trường B gửi lời chào.`).header.period).toBeNull();
});
