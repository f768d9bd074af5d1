import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const headerOf = (...lines: string[]) => {
  const { reading } = readProof(lines.join('\n'));
  return toRecord(reading, extract(reading)).header;
};

test('the committee over the grounds gives the place that the letterhead lacks, and ends the subject', () => {
  expect(
    headerOf(
      '@letterhead ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |',
      '@letterhead Số: 30/2025/QĐ-UBND | Hải Phòng, ngày 09 tháng 10 năm 2025 |',
      '@title QUYẾT ĐỊNH',
      '@title BAN HÀNH QUY ĐỊNH VỀ CẢI CÁCH HÀNH CHÍNH',
      '@title ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;',
    ),
  ).toMatchObject({
    issuer: { name: 'Ủy ban nhân dân thành phố Hải Phòng', unit: 'thành phố Hải Phòng', level: 'province' },
    subject: 'BAN HÀNH QUY ĐỊNH VỀ CẢI CÁCH HÀNH CHÍNH',
  });
});

test.each([[['CỘNG', 'HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |']], [['CỘNG HÒA XÃ HỘI', 'CHỦ NGHĨA VIỆT NAM |']]])(
  "the country's name in pieces is no body: %j",
  (country) =>
    expect(
      headerOf(
        '@letterhead ỦY BAN NHÂN DÂN |',
        ...country.map((line) => `@letterhead ${line}`),
        '@letterhead Số: 186/KH-UBND |',
        '@title KẾ HOẠCH',
        '@title Phát triển chính quyền số',
        'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      ).issuer?.name,
    ).toBe('Ủy ban nhân dân tỉnh'),
);

test('a short form may stand within the name of who reports', () => {
  expect(
    headerOf(
      '@title BÁO CÁO',
      '@title Kết quả cải cách hành chính',
      'Ban Chỉ đạo cải cách hành chính (CCHC) phường Tân Hòa tổng hợp, báo cáo tình hình thực hiện như sau:',
    ).issuer?.name,
  ).toBe('Ban Chỉ đạo cải cách hành chính phường Tân Hòa');
});

test('it is no subject beside a kind and subject in one line', () => {
  expect(
    headerOf(
      '@title QUYẾT ĐỊNH QUY ĐỊNH CHẾ ĐỘ BÁO CÁO TRÊN ĐỊA BÀN TỈNH LÀO CAI',
      '@title ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
      'Căn cứ Luật Công nghệ thông tin ngày 29/6/2006;',
    ).subject,
  ).toBe('QUY ĐỊNH CHẾ ĐỘ BÁO CÁO TRÊN ĐỊA BÀN TỈNH LÀO CAI');
});

test('a board of projects keeps its short form in capitals', () => {
  expect(
    headerOf('@letterhead UBND TỈNH ĐỒNG NAI', '@letterhead BAN QLDA GIAO THÔNG', '@title BÁO CÁO', '@title Tiến độ').issuer?.name,
  ).toBe('Ban QLDA giao thông');
});
