import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

const told = (sentence: string) =>
  readSentence(passageOf(sentence), { setting: 'result', documentYear: 2026, lead: null }).map(({ fields }) => [
    fields.value,
    fields.kind,
    fields.indicator,
  ]);

test.each<[string, [number, string, string | null][]]>([
  ['Số ghe lắp định vị: 62 ghe (kế hoạch 60 ghe), bằng 103,3% kế hoạch.', [[103.3, 'result', 'Số ghe lắp định vị']]],
  ['Số bài giảng góp vào kho: 214 bài (KH: 200 bài), đạt 107% KH.', [[107, 'result', 'Số bài giảng góp vào kho']]],
  ['Nhiều hộ chưa cài ứng dụng (khoảng 18% số hộ).', [[18, 'result', 'Nhiều hộ chưa cài ứng dụng']]],
  [
    'So với mục tiêu 90% thì tỷ lệ 84% còn thấp.',
    [
      [90, 'target', null],
      [84, 'result', null],
    ],
  ],
  ['Nước sạch: 97,6% hộ.', [[97.6, 'result', 'Nước sạch']]],
  ['Đẩy tỷ lệ số hóa lên 92%.', [[92, 'result', 'tỷ lệ số hóa']]],
  ['Đã cấp 7.890 tài khoản/8.012 người, đạt 98,5%.', [[98.5, 'result', 'Đã cấp tài khoản']]],
  ['Mở 612 tài khoản trên 1.200 hộ (51%).', [[51, 'result', 'Mở tài khoản']]],
  ['Có 45 thôn/69 thôn đạt chuẩn (65,2%).', [[65.2, 'result', 'thôn đạt chuẩn']]],
  ['Thanh toán trực tuyến: 812 hồ sơ = 76% tổng số hồ sơ.', [[76, 'result', 'Thanh toán trực tuyến']]],
  ['Mở thành công 7.890 tài khoản mức 2/8.012 hồ sơ nhận, đạt 98,5%.', [[98.5, 'result', 'Mở thành công tài khoản mức 2']]],
  [
    'Trong số 1.320 hồ sơ thì toàn trình là 1.021 hồ sơ, tương đương 77,3%; một phần 299 hồ sơ, tương đương 22,7%.',
    [
      [77.3, 'result', 'toàn trình'],
      [22.7, 'result', 'hồ sơ một phần'],
    ],
  ],
  [
    'Công tác tuyên truyền đạt 120% kế hoạch về số tin bài, 85% kế hoạch về số buổi lưu động.',
    [
      [120, 'result', 'số tin bài'],
      [85, 'result', 'số buổi lưu động'],
    ],
  ],
  [
    'Dùng thạo AI mới đạt 35%, thấp hơn 15 điểm phần trăm so với kế hoạch (50%).',
    [
      [35, 'result', 'Dùng thạo AI'],
      [15, 'change', 'Dùng thạo AI'],
      [50, 'target', 'Dùng thạo AI'],
    ],
  ],
  [
    'Hộ nghèo còn 1,2% (đầu kỳ 2,35%).',
    [
      [1.2, 'result', 'Hộ nghèo'],
      [2.35, 'result', 'Hộ nghèo'],
    ],
  ],
  [
    '100% viên chức, người lao động và trên 95% sinh viên được tập huấn.',
    [
      [100, 'result', 'viên chức, người lao động được tập huấn'],
      [95, 'result', 'sinh viên được tập huấn'],
    ],
  ],
  [
    'Đã số hóa 100% hồ sơ và 95% bản đồ được ký số.',
    [
      [100, 'result', 'hồ sơ'],
      [95, 'result', 'bản đồ được ký số'],
    ],
  ],
  ['Độ ẩm 85%.', [[85, 'result', 'Độ ẩm']]],
  ['Hồ sơ trễ hạn: 12 hồ sơ, chiếm 0,8% (giảm 5 hồ sơ so với quý II).', [[0.8, 'result', 'Hồ sơ trễ hạn']]],
  ['Đến 30/6/2026, dư nợ cho vay đạt 85 tỷ đồng, nợ quá hạn chiếm 0,12% tổng dư nợ.', [[0.12, 'result', 'nợ quá hạn']]],
  [
    'Tỷ lệ đúng hạn của UBND xã là 99,8%, của trạm y tế 97%.',
    [
      [99.8, 'result', 'Tỷ lệ đúng hạn của UBND xã'],
      [97, 'result', 'Tỷ lệ đúng hạn của trạm y tế'],
    ],
  ],
  ['Đón 12 đoàn với tổng chi 1,2 tỷ đồng, tăng 35,7% về số đoàn và gấp 2 lần về chi.', [[35.7, 'change', 'số đoàn']]],
  ['Số đơn nộp qua mạng 1.245/1.300 đơn, đạt tỷ lệ 95,8%.', [[95.8, 'result', 'Số đơn nộp qua mạng']]],
  ['Công tác giải ngân: kế hoạch vốn năm nay là 12,5 tỷ đồng, đã giải ngân 9,8 tỷ đồng, đạt 78,4%.', [[78.4, 'result', 'đã giải ngân']]],
  ['Các xã vùng cao mở được 12 lớp, đạt 60% kế hoạch.', [[60, 'result', 'Các xã vùng cao mở được lớp']]],
  ['Đã giải ngân được 12 tỷ đồng, đạt 60% kế hoạch.', [[60, 'result', 'Đã giải ngân']]],
  ['Chưa đạt 50%', [[50, 'result', null]]],
  [
    'Khá 48%; chưa đạt 2%.',
    [
      [48, 'result', 'Khá'],
      [2, 'result', 'chưa đạt'],
    ],
  ],
  ['Đạt tỷ lệ giải quyết đúng hạn 100%.', [[100, 'result', 'tỷ lệ giải quyết đúng hạn']]],
  ['Số hóa được 1.450 hồ sơ/1.450 hồ sơ, đạt 100%.', [[100, 'result', 'Số hóa được hồ sơ']]],
  [
    'Đã có 9/12 thôn (75%) lắp loa, 3 thôn còn lại (25%) sẽ lắp sau.',
    [
      [75, 'result', 'thôn lắp loa'],
      [25, 'result', 'thôn còn lại sẽ lắp sau'],
    ],
  ],
  ['Toàn tỉnh có 45 xã (chiếm tỷ lệ 65,2%) lắp xong trạm.', [[65.2, 'result', 'xã lắp xong trạm']]],
  ['Huyện có 12 xã (60%) lắp xong trạm.', [[60, 'result', 'xã lắp xong trạm']]],
  ['Năng suất ngô tăng 5 tạ/ha (tương đương 8,2%).', [[8.2, 'change', 'Năng suất ngô']]],
  [
    'Số vụ tai nạn giảm 12 vụ (14%), số người bị thương giảm 3 người, tương đương 9%.',
    [
      [14, 'change', 'Số vụ tai nạn'],
      [9, 'change', 'số người bị thương'],
    ],
  ],
])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected));
