import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

const told = (sentence: string, setting: 'result' | 'target' = 'result') =>
  readSentence(passageOf(sentence), { setting, documentYear: 2026, lead: null }).map(({ fields }) => [
    fields.value,
    fields.kind,
    fields.indicator,
  ]);

test.each<[string, [number, string, string | null][]]>([
  [
    'Cân đối vốn, đảm bảo chi cho khoa học, công nghệ và chuyển đổi số đạt từ 3% tổng chi ngân sách.',
    [[3, 'result', 'chi cho khoa học, công nghệ và chuyển đổi số']],
  ],
  [
    'Hướng dẫn 48.200 lượt người cài đặt, sử dụng ví điện tử, vượt 20,5% so với chỉ tiêu.',
    [[20.5, 'result', 'Hướng dẫn lượt người cài đặt, sử dụng ví điện tử']],
  ],
  ['Khối lượng hồ sơ tăng đột biến trong khi biên chế phải tinh giản 5%.', [[5, 'result', 'biên chế phải tinh giản']]],
  [
    'Doanh thu bán lẻ ước đạt 6.420 tỷ đồng, tăng 21,3% so với năm 2025, chiếm tỷ trọng 7,8% tổng mức bán lẻ.',
    [
      [21.3, 'change', 'Doanh thu bán lẻ'],
      [7.8, 'result', 'Doanh thu bán lẻ'],
    ],
  ],
  ['Xác thực 1.318.442 người tham gia, bằng 99,2% tổng số người tham gia đang quản lý.', [[99.2, 'result', 'Xác thực người tham gia']]],
  [
    '99,9% hồ sơ được trả đúng hạn, không còn hồ sơ giấy đối với 100/128 thủ tục (78,13%).',
    [
      [99.9, 'result', 'hồ sơ được trả đúng hạn'],
      [78.13, 'result', 'không còn hồ sơ giấy đối với thủ tục'],
    ],
  ],
  ['Tỷ lệ đảng viên học tập Nghị quyết đạt 99%.', [[99, 'result', 'Tỷ lệ đảng viên học tập Nghị quyết']]],
  [
    'Số hóa 98% sổ hộ tịch từ năm 1975 đến nay theo Thông tư số 04/2020/TT-BTP ngày 28/5/2020 của Bộ Tư pháp.',
    [[98, 'result', 'sổ hộ tịch từ năm 1975 đến nay']],
  ],
  [
    'Có 90% học sinh cấp 2, cấp 3 có kỹ năng số, 84% học sinh cấp 1 biết gõ bàn phím.',
    [
      [90, 'result', 'học sinh cấp 2, cấp 3 có kỹ năng số'],
      [84, 'result', 'học sinh cấp 1 biết gõ bàn phím'],
    ],
  ],
  ['Có 87,3% đoàn viên ,thanh niên có tài khoản.', [[87.3, 'result', 'đoàn viên, thanh niên có tài khoản']]],
  ['Đã họp 6 buổi ,100% khoa có người nòng cốt.', [[100, 'result', 'khoa có người nòng cốt']]],
  ['Hộ dùng cáp quang : 78 ,2%.', [[78.2, 'result', 'Hộ dùng cáp quang']]],
  ['100% khoa có người nòng cốt (Quyết định số 24/QĐ-BVA ngày 03/10/2025).', [[100, 'result', 'khoa có người nòng cốt']]],
  ['Thôn chịu trách nhiệm trước xã nếu để tỷ lệ hồ sơ qua mạng dưới 70%.', [[70, 'result', 'tỷ lệ hồ sơ qua mạng']]],
])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected));

test('«từ … trở lên» around a list is the least', () => {
  const [stated] = readSentence(passageOf('Từ 80% học sinh lớp 9, lớp 12 trở lên thành thạo.'), {
    setting: 'target',
    documentYear: 2026,
    lead: null,
  });
  expect(stated?.fields.comparator).toBe('>=');
});

test('what an earlier clause says was reached makes no result of an aim', () => {
  const sentence = 'Duy trì các chỉ tiêu đã đạt; riêng thanh toán trực tuyến nâng lên trên 55%.';
  expect(told(sentence, 'target')).toEqual([[55, 'target', 'thanh toán trực tuyến']]);
});
