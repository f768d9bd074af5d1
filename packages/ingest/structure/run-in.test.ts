import { expect, test } from 'vitest';
import { heads } from './drafted.test-files.ts';

test('who is asked behind «Đề nghị:» belongs to the title, and a committee’s name goes on in capitals', () => {
  expect(
    heads(
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Sở Công Thương',
      'Hỗ trợ hợp tác xã.',
      '2. Đề nghị: Hiệp hội Doanh nghiệp tỉnh, Hội Nông dân tỉnh',
      'a) Vận động hội viên.',
    ),
  ).toEqual(['1 TỔ CHỨC THỰC HIỆN', '2 Sở Công Thương', '2 Đề nghị: Hiệp hội Doanh nghiệp tỉnh, Hội Nông dân tỉnh']);
  expect(
    heads(
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Sở Công Thương',
      'Hỗ trợ hợp tác xã.',
      '2. Đề nghị các Ban Xây dựng Đảng và Ủy ban Kiểm tra Đảng ủy, Văn phòng Đảng ủy tăng cường công tác giữ gìn tài liệu theo quy định.',
    ),
  ).not.toContain('2 Đề nghị các Ban Xây dựng Đảng và Ủy ban');
});
