import { fold } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { issuerAfter, issuerBefore, nameAt, withOthers } from './issuer.ts';

const name = (text: string) => nameAt(text, fold(text), 0)?.text;

describe('a body’s name', () => {
  test.each([
    ['Sở Giáo dục và Đào tạo chưa đạt chỉ tiêu', 'Sở Giáo dục và Đào tạo'],
    ['Giám đốc Sở Nội vụ làm việc với UBND xã', 'Giám đốc Sở Nội vụ'],
    ['UBND xã Lạc Sơn chẳng những hoàn thành mà còn vượt', 'UBND xã Lạc Sơn'],
    ['Hiệp hội Chè tỉnh về việc báo cáo', 'Hiệp hội Chè tỉnh'],
    ['Ban Chỉ đạo phát triển KHCN, ĐMST và CĐS tỉnh, Sở Nội vụ báo cáo', 'Ban Chỉ đạo phát triển KHCN, ĐMST và CĐS tỉnh'],
    ['Bưu điện tỉnh về cước', 'Bưu điện tỉnh'],
    ['UBND phường Xuân Hương - Đà Lạt báo cáo', 'UBND phường Xuân Hương - Đà Lạt'],
    ['UBND tỉnh Bà Rịa – Vũng Tàu về cước', 'UBND tỉnh Bà Rịa – Vũng Tàu'],
    ['UBND xã Ví Dụ - Đơn vị dẫn đầu', 'UBND xã Ví Dụ'],
    ['Đảng Ủy.', 'Đảng Ủy'],
    ['Cục Thương mại điện tử và Kinh tế số (Bộ Công Thương) về việc', 'Cục Thương mại điện tử và Kinh tế số'],
    ['Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI về', 'Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI'],
    ['Đại biểu Quốc hội tỉnh nêu', undefined],
    ['Chính phủ Ban hành Chương trình hành động', 'Chính phủ'],
    ['Thủ tướng Chính phủ - Đề án 06', 'Thủ tướng Chính phủ'],
    ['Ban Quản lý dự án đầu tư xây dựng công trình giao thông trình UBND tỉnh', 'Ban Quản lý dự án đầu tư xây dựng công trình giao thông'],
    ['Chính phủ Quy định xử lý khó khăn', 'Chính phủ'],
    ['Ban Tổ chức Tỉnh ủy Về việc nhân sự', 'Ban Tổ chức Tỉnh ủy'],
    ['Ban Kinh tế - Ngân sách HĐND xã nêu tại Văn bản', 'Ban Kinh tế - Ngân sách HĐND xã'],
    ['Văn phòng Điều phối nông thôn mới tỉnh ban hành', 'Văn phòng Điều phối nông thôn mới tỉnh'],
    ['Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ báo cáo', 'Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
  ])('«%s» ends at the next thought', (text, expected) => expect(name(text)).toBe(expected));
});

describe('who says so in a document', () => {
  const before = (text: string) => issuerBefore(text, fold(text), text.length)?.text;
  test.each([
    ['Ngày 11/8/2025 UBND tỉnh ra ', 'UBND tỉnh'],
    ['ý kiến thống nhất của Sở Tài chính tại ', 'Sở Tài chính'],
    ['kết quả thẩm định của Sở Tư pháp tại ', 'Sở Tư pháp'],
    ['Xã nhận được 11 kiến nghị do Thường trực HĐND xã chuyển đến tại ', 'Thường trực HĐND xã'],
    ['Phòng giải trình các nội dung mà Ban Kinh tế - Ngân sách HĐND xã nêu tại ', 'Ban Kinh tế - Ngân sách HĐND xã'],
    ['Các nhiệm vụ UBND tỉnh giao tại ', 'UBND tỉnh'],
    ['trên cơ sở tham mưu của Công an tỉnh tại ', 'Công an tỉnh'],
    ['Sau khi nghe Sở Y tế báo cáo tại ', 'Sở Y tế'],
    // Who gets a document has not issued it.
    ['Sở Nội vụ nhận được ', undefined],
    ['Sở Nội vụ đã ban hành ', 'Sở Nội vụ'],
    ['Hội đồng nhân dân tỉnh thông qua ', 'Hội đồng nhân dân tỉnh'],
    ['Hội nghị tổ chức tại ', undefined],
    ['Sở Nội vụ họp tại ', undefined],
  ])('«%s…»', (text, expected) => expect(before(text)).toBe(expected));
});

test('joint issuers, as many as the symbol has codes', () => {
  const joint = (text: string, codes: readonly string[]) => withOthers(text, fold(text), nameAt(text, fold(text), 0)!, codes).text;
  expect(joint('Bộ Công an, Bộ Nông nghiệp và Môi trường; kế hoạch', ['BCA', 'BNN&MT'])).toBe('Bộ Công an, Bộ Nông nghiệp và Môi trường');
  expect(joint('Bộ Công an và Bộ Y tế về', ['BCA', 'BYT'])).toBe('Bộ Công an và Bộ Y tế');
  expect(joint('Bộ Công an, Bộ Y tế về', ['BCA', 'C06'])).toBe('Bộ Công an');
  expect(joint('Bộ Công an, Bộ Y tế về', ['BCA'])).toBe('Bộ Công an');
});

test('a body behind «của» may begin with a small letter', () => {
  const after = (text: string) => issuerAfter(text, fold(text), 0)?.text;
  expect(after(' của phòng Văn hóa - Xã hội xã An Lạc v/v báo cáo')).toBe('phòng Văn hóa - Xã hội xã An Lạc');
  expect(after(' của công an xã An Lạc về việc')).toBe('công an xã An Lạc');
  expect(after(' của hội nghị giao ban')).toBeUndefined();
});

test.each([
  'công nhận kết quả rà soát',
  'thu hồi đất',
  'giải thể ban cũ',
  'duyệt danh sách',
  'cử đoàn kiểm tra',
  'kéo dài thời hạn',
  'cụ thể hóa chương trình',
])('a tier ends who issued: «… %s»', (what) => {
  const after = (text: string) => issuerAfter(text, fold(text), 0)?.text;
  expect(after(` của UBND tỉnh ${what}`)).toBe('UBND tỉnh');
  expect(after(' của HĐND tỉnh khóa XVIII về dự toán')).toBe('HĐND tỉnh khóa XVIII');
  expect(after(' của Ủy ban nhân dân xã mới về dự toán')).toBe('Ủy ban nhân dân xã mới');
});
