import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { type Place, readSentence } from './read-sentence.ts';

/** Value, kind and indicator of a sentence's percentages, told among the results of a report of 2026 unless `place` says otherwise. */
const read = (sentence: string, place: Partial<Place> = {}) =>
  readSentence(passageOf(sentence), { setting: 'result', documentYear: 2026, lead: null, ...place }).map(
    ({ fields: { value, kind, indicator } }) => [value, kind, indicator],
  );

test.each<[string, unknown[]]>([
  [
    'Kết nạp 74 hội viên (đạt 123% chỉ tiêu), nâng tổng số hội viên lên 2.318 người, chiếm 68,4% số hộ.',
    [
      [123, 'result', 'Kết nạp 74 hội viên'],
      [68.4, 'result', 'tổng số hội viên'],
    ],
  ],
  [
    'Trồng mới 20 ha quế (đạt 105% kế hoạch), đưa độ che phủ rừng lên 4.200 ha, bằng 52% diện tích tự nhiên.',
    [
      [105, 'result', 'Trồng mới quế'],
      [52, 'result', 'độ che phủ rừng'],
    ],
  ],
  [
    'Viên chức xếp loại hoàn thành xuất sắc nhiệm vụ 20%, hoàn thành tốt nhiệm vụ 75%, hoàn thành nhiệm vụ 4%, không hoàn thành nhiệm vụ 1%.',
    [
      [20, 'result', 'hoàn thành xuất sắc nhiệm vụ'],
      [75, 'result', 'hoàn thành tốt nhiệm vụ'],
      [4, 'result', 'hoàn thành nhiệm vụ'],
      [1, 'result', 'không hoàn thành nhiệm vụ'],
    ],
  ],
  [
    'Xã đã lập danh sách 1.846 hộ; đến ngày 31/8/2026 có 1.702 hộ sửa nhà (92,2%), 1.514 hộ hoàn thành, chiếm 82%.',
    [
      [92.2, 'result', 'hộ sửa nhà'],
      [82, 'result', 'hộ hoàn thành'],
    ],
  ],
  [
    'Tỷ lệ lao động qua đào tạo đạt 66% năm 2025, có bằng cấp, chứng chỉ đạt 27,8%.',
    [
      [66, 'result', 'Tỷ lệ lao động qua đào tạo'],
      [27.8, 'result', 'bằng cấp, chứng chỉ'],
    ],
  ],
  ['Hiện trên địa bàn xã có 17/21 thôn, bản dùng điện lưới, đạt 80,9%.', [[80.9, 'result', 'thôn, bản dùng điện lưới']]],
  [
    'Tỷ lệ hao hụt là 21%, cao hơn mức 18% Hội đồng thành viên giao.',
    [
      [21, 'result', 'Tỷ lệ hao hụt'],
      [18, 'target', 'Tỷ lệ hao hụt'],
    ],
  ],
  [
    'Người nộp phí qua bưu điện, ví điện tử từ 54% lên 67%.',
    [
      [54, 'result', 'Người nộp phí qua bưu điện, ví điện tử'],
      [67, 'result', 'Người nộp phí qua bưu điện, ví điện tử'],
    ],
  ],
  ['Nước cạn dần, Trạm phải giảm công suất bơm còn 60%.', [[60, 'result', 'công suất bơm']]],
  ['Đôn đốc các nhà thầu giải ngân đạt 63% kế hoạch vốn.', [[63, 'result', 'giải ngân']]],
  ['UBND các xã khẩn trương làm sạch dữ liệu đất, bảo đảm đến cuối năm đạt 85%.', [[85, 'target', 'làm sạch dữ liệu đất']]],
  [
    'Tỷ lệ hộ có thẻ ở xã Ví cũ là 34%, ở xã Dụ cũ là 28%; nay chung toàn xã đạt 71%.',
    [
      [34, 'result', 'Tỷ lệ hộ có thẻ ở xã Ví cũ'],
      [28, 'result', 'Tỷ lệ hộ có thẻ ở xã Dụ cũ'],
      [71, 'result', 'Tỷ lệ hộ có thẻ'],
    ],
  ],
  [
    'Doanh thu bán hàng qua mạng ước 41,2 tỷ đồng, tăng 18,6% so với cùng kỳ và đạt 79,2% kế hoạch.',
    [
      [18.6, 'change', 'Doanh thu bán hàng qua mạng'],
      [79.2, 'result', 'Doanh thu bán hàng qua mạng'],
    ],
  ],
  [
    'Hồ sơ lưu trữ đã số hóa đạt 79,4%, tăng 21,4% so với cuối năm 2025 (58%).',
    [
      [79.4, 'result', 'Hồ sơ lưu trữ đã số hóa'],
      [21.4, 'change', 'Hồ sơ lưu trữ đã số hóa'],
      [58, 'result', 'Hồ sơ lưu trữ đã số hóa'],
    ],
  ],
  [
    'Mô hình tưới có cảm biến giảm 28% lượng nước và 15% chi phí phân bón so với cách làm cũ.',
    [
      [28, 'change', 'lượng nước'],
      [15, 'change', 'chi phí phân bón'],
    ],
  ],
  [
    'Sản lượng giảm khoảng 7% do mưa trái mùa nhưng giá bán cao hơn năm trước 35%.',
    [
      [7, 'change', 'Sản lượng'],
      [35, 'change', 'giá bán'],
    ],
  ],
])('a rise or fall is one, whatever level is told behind it: %s', (sentence, expected) => expect(read(sentence)).toEqual(expected));

test.each<[string, unknown[]]>([
  [
    '95% phụ huynh dùng ứng dụng liên lạc (năm học trước: 82%).',
    [
      [95, 'target', 'phụ huynh dùng ứng dụng liên lạc'],
      [82, 'result', 'phụ huynh dùng ứng dụng liên lạc'],
    ],
  ],
  ['Cấp đủ máy tính cho bộ phận một cửa (hiện mới đáp ứng 72% nhu cầu).', [[72, 'result', 'nhu cầu']]],
  [
    'Có từ 85% trở lên cán bộ hội biết dùng nền tảng số: Kết quả 26/31 đ/c = 83,9%.',
    [
      [85, 'target', 'cán bộ hội biết dùng nền tảng số'],
      [83.9, 'result', 'cán bộ hội biết dùng nền tảng số'],
    ],
  ],
])('among aims, how it stood before and what came of it are results: %s', (sentence, expected) =>
  expect(read(sentence, { setting: 'target' })).toEqual(expected),
);

test.each<[string, string[]]>([
  ['Tỷ lệ hồ sơ toàn trình: trên 80%; chữ ký số cá nhân: 35% dân số trưởng thành.', ['Tỷ lệ hồ sơ toàn trình', 'chữ ký số cá nhân']],
  [
    'Tỷ lệ trả đúng hạn đạt 98,6%, tăng dần qua từng tháng (tháng 7: 91,2%, tháng 11: 99,5%).',
    ['Tỷ lệ trả đúng hạn', 'Tỷ lệ trả đúng hạn', 'Tỷ lệ trả đúng hạn'],
  ],
  ['Nâng tỷ lệ đảng viên dùng sổ tay điện tử lên 98% vào cuối quý III.', ['tỷ lệ đảng viên dùng sổ tay điện tử']],
  ['Chậm làm sạch dữ liệu hội viên (Hội Nông dân, hạn 15/8/2026, đạt 70%).', ['Chậm làm sạch dữ liệu hội viên']],
  ['Giáo viên trên 45 tuổi (chiếm 30%) soạn bài điện tử chậm.', ['Giáo viên trên 45 tuổi']],
  ['Có 45 hộ (chiếm 12%) chưa có mạng.', ['hộ chưa có mạng']],
])('what stands beside a figure names nothing: %s', (sentence, expected) => expect(read(sentence).map((one) => one[2])).toEqual(expected));

test.each<[string, unknown[]]>([
  [
    'Bệnh án điện tử của khoa Nội đạt 62%, đạt 124% so với nghị quyết chi bộ (50%).',
    [
      [62, 'result', 'Bệnh án điện tử của khoa Nội'],
      [124, 'result', 'Bệnh án điện tử của khoa Nội'],
      [50, 'target', 'Bệnh án điện tử của khoa Nội'],
    ],
  ],
  [
    'Hồ sơ trực tuyến đạt 97,1%, cao nhất từ trước tới nay (tháng 1 chỉ 88%).',
    [
      [97.1, 'result', 'Hồ sơ trực tuyến'],
      [88, 'result', 'Hồ sơ trực tuyến'],
    ],
  ],
  [
    'Toàn thành phố có 214 doanh nghiệp khởi nghiệp, tăng 37 doanh nghiệp (20,9%) so với năm 2025.',
    [[20.9, 'change', 'doanh nghiệp khởi nghiệp']],
  ],
  ['Kho dữ liệu đã dùng 63% năng lực lưu trữ, dự báo đến quý III sẽ đầy.', [[63, 'result', 'năng lực lưu trữ']]],
  [
    'Nộp qua mạng tiền đất 96,2%, lệ phí trước bạ ô tô, xe máy 99,1%.',
    [
      [96.2, 'result', 'Nộp qua mạng tiền đất'],
      [99.1, 'result', 'lệ phí trước bạ ô tô, xe máy'],
    ],
  ],
  [
    'Chi bộ có 34 đảng viên (nữ 19 đ/c = 55,9%; dân tộc thiểu số 29 đ/c = 85,3%).',
    [
      [55.9, 'result', 'nữ'],
      [85.3, 'result', 'dân tộc thiểu số'],
    ],
  ],
])('what compares, foresees or counts is none of a measure: %s', (sentence, expected) => expect(read(sentence)).toEqual(expected));

test('a plan may be not to reach a figure', () =>
  expect(read('Lỗi dữ liệu phải sửa: 0,8% (quý II: 1,9%; KH: dưới 1%).')).toEqual([
    [0.8, 'result', 'Lỗi dữ liệu phải sửa'],
    [1.9, 'result', 'Lỗi dữ liệu phải sửa'],
    [1, 'target', 'Lỗi dữ liệu phải sửa'],
  ]));

test('now is no year that was named before', () => {
  const years = (sentence: string) =>
    readSentence(passageOf(sentence), { setting: 'result', documentYear: 2026, lead: null }).map(({ fields }) => fields.year);
  expect(years('Tỷ lệ hộ có nước sạch năm 2023 là 70%, đến nay đạt 88%.')).toEqual([2023, null]);
  expect(years('Năm 2024, tỷ lệ hộ nghèo là 9%; hiện nay còn 6%.')).toEqual([2024, null]);
});

test('few of many are told as reached in a letter that asks for a report too', () => {
  expect(read('Mới có 42/128 chợ (32,8%) lắp máy, trong khi mục tiêu là 50%.', { setting: 'target' })).toEqual([
    [32.8, 'result', 'chợ lắp máy'],
    [50, 'target', 'chợ lắp máy'],
  ]);
});
