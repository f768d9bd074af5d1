import { type ReportRecord, toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const directives = (text: string): ReportRecord['directives'] => {
  const { reading } = readProof(text);
  return toRecord(reading, extract(reading)).directives;
};

test.each([
  ['Trường THCS Nguyễn Văn Ví', '91/KH-THCSNVV', 'issued'],
  ['Trường THCS Nguyễn Văn Ví', '91/KH-THCSLVT', 'cited'],
  ['Trường Cao đẳng Cộng đồng Ví Dụ', '58/BC-CĐCĐ', 'issued'],
  ['Sở Ngoại vụ', '77/KH-SNgV', 'issued'],
  ['Bệnh viện Đa khoa khu vực Cai Ví', '249/QĐ-BVCV', 'issued'],
  ['Bệnh viện Đa khoa khu vực Cai Ví', '249/QĐ-BVBM', 'cited'],
])('%s: «%s» is %s', (name, symbol, role) => {
  const kind = { KH: 'Kế hoạch', BC: 'Báo cáo', QĐ: 'Quyết định' }[/\/(\p{Lu}+)-/u.exec(symbol)![1] as 'KH'];
  const text = `@addressee Kính gửi: UBND tỉnh\n${name} báo cáo như sau:\n# 1. Kết quả\n- Đã mở 3 lớp (${kind} số ${symbol} ngày 03/10/2025).`;
  expect(directives(text)).toMatchObject([{ symbol, role }]);
});

test('a union’s bureau and its committee are one writer', () => {
  const head = '@letterhead BCH ĐOÀN TỈNH HÀ TĨNH\n@letterhead Số: 31-BC/TĐTN-PT\n@title BÁO CÁO\n# 1. Chỉ đạo';
  expect(directives(`${head}\nBan Thường vụ Tỉnh đoàn ban hành Kế hoạch số 412-KH/TĐTN-PT ngày 02/6/2025.`)[0]?.role).toBe('issued');
});

test('a school that calls itself «nhà trường» issues, and «Hội» alone is not every association', () => {
  const school = '@addressee Kính gửi: Sở A\nTrường Chính trị tỉnh báo cáo như sau:\n# 1. Kết quả';
  expect(directives(`${school}\nNhà trường đã ban hành Quy chế số 45-QC/TCT, ngày 12/11/2025.`)[0]?.role).toBe('issued');
  const union = '@title BÁO CÁO\n@title Kết quả năm 2025\nBan Thường vụ Hội báo cáo như sau:\n# 1. Kết quả';
  expect(directives(`${union}\nThực hiện Hướng dẫn số 21-HD/HNDT ngày 18/6/2025 của Hội Nông dân tỉnh.`)[0]?.role).toBe('cited');
});

test('who carries out the project of that number did not issue it', () => {
  const told = (of: string) => directives(`@title BÁO CÁO\nTrên đây là kết quả thực hiện Đề án 06 ${of}.`)[0]?.issuer;
  expect(told('của Công an xã Ví Dụ')).toBeNull();
  expect(told('của Chính phủ')).toBe('Chính phủ');
});
