import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

test.each([
  ['BAN QUẢN LÝ KHU KINH TẾ NGHI SƠN VÀ CÁC KHU CÔNG NGHIỆP', 'Ban Quản lý khu kinh tế Nghi Sơn và các khu công nghiệp'],
  ['PHÒNG KINH TẾ-HẠ TẦNG', 'Phòng Kinh tế-Hạ tầng'],
  ['CÔNG TY CỔ PHẦN CẤP NƯỚC ÍCH MINH', 'Công ty cổ phần Cấp nước Ích Minh'],
  ['CÔNG ĐOÀN TỈNH GIA LAI CĐCS SỞ XÂY DỰNG', 'CĐCS Sở Xây dựng'],
  ['HĐND - UBND XÃ MƯỜNG BÚ VĂN PHÒNG', 'Văn phòng HĐND - UBND xã Mường Bú'],
  ['ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH 77/QĐ-SNV', 'Đoàn kiểm tra theo Quyết định 77/QĐ-SNV'],
  ['UBND XÃ LẠC SƠN TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG XÓM 3', 'Tổ công nghệ số cộng đồng xóm 3'],
  ['BAN CHỈ ĐẠO PHÁT TRIỂN KH,CN, ĐMST VÀ CĐS', 'Ban Chỉ đạo phát triển KH,CN, ĐMST và CĐS'],
])('«%s» is written %s', (printed, name) => {
  const { reading } = readProof(`@letterhead ${printed}\n@letterhead Số: 09/BC\n@title BÁO CÁO\n# I. Kết quả\nTốt.`);
  expect(toRecord(reading, extract(reading)).header.issuer?.name).toBe(name);
});

test('what ends a house’s name is a place where the document is dated there', () => {
  const { reading } = readProof(
    '@letterhead BỆNH VIỆN ĐA KHOA ĐẦM DƠI\n@letterhead Số: 09/BC-BVĐK\n@letterhead Đầm Dơi, ngày 28 tháng 6 năm 2026\n@title BÁO CÁO\n# I. Kết quả\nTốt.',
  );
  expect(toRecord(reading, extract(reading)).header.issuer?.name).toBe('Bệnh viện đa khoa Đầm Dơi');
});

test('a government that stands below its own part is none the less above it', () => {
  const { reading } = readProof('@letterhead PHÒNG VĂN HÓA - XÃ HỘI\n@letterhead UBND XÃ ĐẤT ĐỎ\n@title BÁO CÁO\n# I. Kết quả\nTốt.');
  expect(toRecord(reading, extract(reading)).header.issuer?.name).toBe('Phòng Văn hóa - Xã hội');
});
