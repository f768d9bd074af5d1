import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { label } from './markers.ts';

const rest = (text: string) => text.slice(label(text)?.length ?? 0);

describe('label', () => {
  test.each([
    ['I. ĐẶC ĐIỂM', 'roman', 'I', 'ĐẶC ĐIỂM'],
    ['I/ Tình hình', 'roman', 'I', 'Tình hình'],
    ['  IV. Kiến nghị', 'roman', 'IV', 'Kiến nghị'],
    ['III KIẾN NGHỊ', 'roman', 'III', 'KIẾN NGHỊ'],
    ['II- KẾT QUẢ', 'roman', 'II', 'KẾT QUẢ'],
    ['II/- Kết quả', 'roman', 'II', 'Kết quả'],
    ['Việc thứ nhất: Tổ chức Hội', 'part', '1', 'Tổ chức Hội'],
    ['PHẦN MỘT', 'part', '1', ''],
    ['Phần hai: Kiến nghị', 'part', '2', 'Kiến nghị'],
    ['1.- Thủ tục', 'decimal', '1', 'Thủ tục'],
    ['b)-Thủ tục', 'letter', 'b', 'Thủ tục'],
    ['HI. NHIỆM VỤ', 'roman', 'III', 'NHIỆM VỤ'],
    ['TII. KINH PHÍ', 'roman', 'III', 'KINH PHÍ'],
    ['VH. KINH PHÍ', 'roman', 'VII', 'KINH PHÍ'],
    ['2, Nhận xét chung', 'decimal', '2', 'Nhận xét chung'],
    ['_ Tỷ lệ hộ dùng mạng', 'bullet', '', 'Tỷ lệ hộ dùng mạng'],
    ['II Nhiệm vụ thời gian tới', 'roman', 'II', 'Nhiệm vụ thời gian tới'],
    ['2.2.. Chăn nuôi', 'decimal', '2.2', 'Chăn nuôi'],
    ['1V. Đề xuất với tỉnh', 'roman', 'IV', 'Đề xuất với tỉnh'],
    ['TH. Phương hướng năm tới', 'roman', 'III', 'Phương hướng năm tới'],
    ['1I. Tiến độ công việc', 'roman', 'II', 'Tiến độ công việc'],
    ['TI. Nhận xét chung', 'roman', 'II', 'Nhận xét chung'],
    ['I.1. Công tác', 'decimal', 'I.1', 'Công tác'],
    ['II.2.1 Công tác', 'decimal', 'II.2.1', 'Công tác'],
    ['(ii) việc khác', 'roman', 'ii', 'việc khác'],
    ['A. PHẦN MỞ ĐẦU', 'letter', 'A', 'PHẦN MỞ ĐẦU'],
    ['B- Kết quả', 'letter', 'B', 'Kết quả'],
    ['1. Công tác', 'decimal', '1', 'Công tác'],
    ['1.Mục đích', 'decimal', '1', 'Mục đích'],
    ['1) “Tổ số”', 'decimal', '1', '“Tổ số”'],
    ['1. (Kèm theo)', 'decimal', '1', '(Kèm theo)'],
    ['2. 05 xã đã', 'decimal', '2', '05 xã đã'],
    ['3. 100% cán bộ', 'decimal', '3', '100% cán bộ'],
    ['1 . Công tác', 'decimal', '1', 'Công tác'],
    ['Câu 3: Cách làm nào hay?', 'part', '3', 'Cách làm nào hay?'],
    ['Câu hỏi 2. Vướng gì?', 'part', '2', 'Vướng gì?'],
    ['MÔ HÌNH 2: LỚP HỌC CHỢ', 'part', '2', 'LỚP HỌC CHỢ'],
    ['4. 5/9 bản đã', 'decimal', '4', '5/9 bản đã'],
    ['2/ 85% hộ dân', 'decimal', '2', '85% hộ dân'],
    ['c/ 5/9 bản đã', 'letter', 'c', '5/9 bản đã'],
    ['c. 85% hộ dân', 'letter', 'c', '85% hộ dân'],
    ['1. 1. Công tác', 'decimal', '1.1', 'Công tác'],
    ['1.2. Kết quả', 'decimal', '1.2', 'Kết quả'],
    ['1.3.Kết quả', 'decimal', '1.3', 'Kết quả'],
    ['2.1 Kết quả đạt được', 'decimal', '2.1', 'Kết quả đạt được'],
    ['3.1.2.4. Kết quả', 'decimal', '3.1.2.4', 'Kết quả'],
    ['2/ Kết quả', 'decimal', '2', 'Kết quả'],
    ['2 - Kết quả', 'decimal', '2', 'Kết quả'],
    ['(1) Sở Y tế', 'decimal', '1', 'Sở Y tế'],
    ['a) Hạn chế', 'letter', 'a', 'Hạn chế'],
    ['a. Hạn chế', 'letter', 'a', 'Hạn chế'],
    ['b/ Nguyên nhân', 'letter', 'b', 'Nguyên nhân'],
    ['đ) 05 xã', 'letter', 'đ', '05 xã'],
    ['a.1) Chủ quan', 'decimal', 'a.1', 'Chủ quan'],
    ['- Tổ chức', 'bullet', '', 'Tổ chức'],
    ['-Tổ chức', 'bullet', '', 'Tổ chức'],
    ['-100% cán bộ', 'bullet', '', '100% cán bộ'],
    ['– Về', 'bullet', '', 'Về'],
    ['+ Về', 'bullet', '', 'Về'],
    ['* Về', 'bullet', '', 'Về'],
    ['~ Về', 'bullet', '', 'Về'],
    ['• Về', 'bullet', '', 'Về'],
    ['− Về', 'bullet', '', 'Về'],
    ['❖ Về', 'bullet', '', 'Về'],
    ['2 Hạn chế, yếu kém', 'decimal', '2', 'Hạn chế, yếu kém'],
    ['II Kết quả thực hiện', 'roman', 'II', 'Kết quả thực hiện'],
    ['\uf0b7 Về', 'bullet', '', 'Về'],
    ['Một là, nhận thức', 'ordinal', '1', 'nhận thức'],
    ['Thứ hai, kinh phí', 'ordinal', '2', 'kinh phí'],
    ['Thứ nhất là: kinh phí', 'ordinal', '1', 'kinh phí'],
    ['Phần thứ nhất', 'part', '1', ''],
    ['PHẦN II. KẾT QUẢ', 'part', 'II', 'KẾT QUẢ'],
    ['PHẦN THỨ HAI: KẾT QUẢ', 'part', '2', 'KẾT QUẢ'],
    ['Điều 5. Hiệu lực', 'part', '5', 'Hiệu lực'],
    ['Mục 2', 'part', '2', ''],
  ])('«%s» is a %s', (text, kind, number, after) => {
    expect(label(text)).toMatchObject({ kind, number });
    expect(rest(text)).toBe(after);
  });

  test.each([
    '2025, định hướng',
    '16 tuổi',
    '10/4/2025 của',
    '01/4/2025 của',
    '1.500 hộ',
    '1.234.567 đồng',
    '31.12.2025 của',
    '2.5 triệu',
    '98.5% hộ',
    '100% cán bộ',
    '57-NQ/TW',
    '01 máy tính',
    '24/7',
    'V/v báo cáo',
    'V/V BÁO CÁO',
    'Q. GIÁM ĐỐC',
    'TM. ỦY BAN',
    'TL. CHỦ TỊCH',
    'TT. HĐND XÃ',
    'T/M BAN',
    'K/T CHỦ TỊCH',
    'Thứ hai, ngày 04/8',
    'Nhất là các thôn',
    'Điều 5 Nghị định số 13',
    'Mục 2 Chương III của Luật',
    'VNeID mức 2',
    'I am',
    '-5,2',
    '---',
    '12/-5',
    'Việc thứ ba đã xong',
    'V/-',
    '______',
    '',
    'Công tác',
  ])('«%s» has none', (text) => expect(label(text)).toBeUndefined());

  test('any text: the label lies within it and holds no more than it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'IVXabđ12. )-/(“Phần Một là,') }), (text) => {
        const found = label(text);
        if (found) {
          expect(found.length).toBeLessThanOrEqual(text.length);
          expect(text.slice(0, found.length)).toContain(found.raw);
        }
      }),
    );
  });
});
