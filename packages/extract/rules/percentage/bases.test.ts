import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

const named = (sentence: string) =>
  readSentence(passageOf(sentence), { setting: 'result', documentYear: 2026, lead: null }).map(({ fields }) => [
    fields.value,
    fields.indicator,
  ]);

test.each<[string, [number, string][]]>([
  [
    'Lũy kế đến 10/6/2026 lập 48.315 sổ sức khỏe, đạt 99,1% dân số; tạo mức 2: 44.008 tài khoản (91,09% số đã lập).',
    [
      [99.1, 'lập sổ sức khỏe'],
      [91.09, 'tạo mức 2'],
    ],
  ],
  ['Xã có 1.200 hồ sơ, trong đó 900 hồ sơ nộp trực tuyến thì tỷ lệ là 75%.', [[75, 'hồ sơ nộp trực tuyến']]],
  [
    'Báo lưu trú: 9.911 lượt, qua mạng 8.426 lượt = 85,02% (tăng 11,4% so với tháng 5).',
    [
      [85.02, 'qua mạng'],
      [11.4, 'qua mạng'],
    ],
  ],
  [
    'Tỷ lệ nộp qua mạng toàn ngành 58,9% (riêng lĩnh vực đất đai mới đạt 22,4%), chưa đạt mục tiêu 80% đề ra.',
    [
      [58.9, 'Tỷ lệ nộp qua mạng toàn ngành'],
      [22.4, 'lĩnh vực đất đai'],
      [80, 'Tỷ lệ nộp qua mạng toàn ngành'],
    ],
  ],
  [
    'Tăng mức chi sự nghiệp khoa học từ 0,2% lên 1% tổng chi.',
    [
      [0.2, 'mức chi sự nghiệp khoa học'],
      [1, 'mức chi sự nghiệp khoa học'],
    ],
  ],
  [
    'TT không tiền mặt: 88,2% (T3: 87,5%).',
    [
      [88.2, 'TT không tiền mặt'],
      [87.5, 'TT không tiền mặt'],
    ],
  ],
  ['Mở 03 lớp cho 97 hội viên, sau lớp có 41 hội viên (42,3%) giữ được gian hàng.', [[42.3, 'hội viên giữ được gian hàng']]],
  ['Sau khi nghe báo cáo (hoàn thành 41/52 nhiệm vụ, đạt 78,8%) và ý kiến các thành viên, đồng chí kết luận:', [[78.8, 'nhiệm vụ']]],
  ['Dân số 29.847 người, trong đó đồng bào thiểu số (chủ yếu là Xơ Đăng, Ba Na) chiếm 44,7%.', [[44.7, 'đồng bào thiểu số']]],
  ['Hướng dẫn 204 lượt, được cấp 96 văn bằng, tăng 21,5% so với cùng kỳ.', [[21.5, 'được cấp 96 văn bằng']]],
  ['Giảm họp trực tiếp; không để hồ sơ trễ hạn quá 0,2%.', [[0.2, 'hồ sơ trễ hạn']]],
  ['Số vụ trộm cắp giảm 3 vụ, tương đương giảm 27,3%.', [[27.3, 'Số vụ trộm cắp']]],
  ['Thuê bao cố định 1.877, mật độ 55 thuê bao/100 hộ, tăng 8% so đầu năm.', [[8, 'mật độ']]],
  [
    'Nâng tỷ lệ hộ có điện thoại thông minh từ 82% hiện nay lên 90%.',
    [
      [82, 'tỷ lệ hộ có điện thoại thông minh'],
      [90, 'tỷ lệ hộ có điện thoại thông minh'],
    ],
  ],
  ['Bố trí không dưới 3% tổng chi ngân sách xã cho chuyển đổi số.', [[3, 'tổng chi ngân sách xã cho chuyển đổi số']]],
  [
    'Chi cho chuyển đổi số mới đạt 1,9%, chưa bảo đảm mức tối thiểu 3%.',
    [
      [1.9, 'Chi cho chuyển đổi số'],
      [3, 'Chi cho chuyển đổi số'],
    ],
  ],
  ['Phỏng vấn 60 người dân thì 55 người (91,7%) trả lời hài lòng.', [[91.7, 'người trả lời hài lòng']]],
  ['Quý I, tỉnh hoàn thành 61/118 nhiệm vụ, đạt 51,7%.', [[51.7, 'nhiệm vụ']]],
  ['Tiếp nhận 14.206 hồ sơ, trong đó nộp qua mạng 13.588, chiếm 95,6%.', [[95.6, 'nộp qua mạng']]],
  [
    'Thanh toán không tiền mặt đạt 71,3% số giao dịch (mục tiêu Sở Y tế giao: 60%).',
    [
      [71.3, 'Thanh toán không tiền mặt'],
      [60, 'Thanh toán không tiền mặt'],
    ],
  ],
  ['Chữ ký số cá nhân: cấp mới 402, lũy kế 31.118/52.400 người (59,39%).', [[59.39, 'Chữ ký số cá nhân']]],
  ['Mạng kết nối 100% sở, ngành và 124/124 xã, phường.', [[100, 'sở, ngành']]],
  ['Thanh toán trực tuyến phí, lệ phí được 1.918/2.004 giao dịch, bằng 95,7%.', [[95.7, 'Thanh toán trực tuyến phí, lệ phí giao dịch']]],
  ['Kiểm tra cuối khóa, 912 người đạt yêu cầu (82,5%).', [[82.5, 'người đạt yêu cầu']]],
  ['Hoàn tất số hóa 100% hồ sơ tàu cá, phục vụ gỡ thẻ vàng.', [[100, 'hồ sơ tàu cá']]],
  ['Ki ốt: trung bình mỗi ngày 31 lượt, chiếm 8%.', [[8, 'Ki ốt']]],
  ['Hoàn thành 38/42 điểm trước 31/12/2025 (90,5%).', [[90.5, 'điểm']]],
  ['Ruộng cấy máy, bón vùi 45 ha cho năng suất cao hơn đối chứng 12%.', [[12, 'năng suất']]],
  [
    'Trường có 5.318 em, trong đó nhóm ngành công nghệ thông tin, điện tử, tự động hóa chiếm 41,3%.',
    [[41.3, 'nhóm ngành công nghệ thông tin, điện tử, tự động hóa']],
  ],
])('«%s»', (sentence, expected) => expect(named(sentence)).toEqual(expected));

test.each<[string, 'result' | 'target', string[]]>([
  ['Tỷ lệ nộp qua mạng đạt 68,5%, vượt kế hoạch đề ra (60%).', 'result', ['result =', 'target =']],
  ['Nâng tỷ lệ hộ có cáp quang từ 62% hiện nay lên 90% vào cuối năm 2026.', 'target', ['result =', 'target =']],
  ['Tỷ lệ hồ sơ toàn trình từ 40% năm 2025 lên 65%.', 'target', ['result =', 'target =']],
  ['Tài khoản đạt 75,1%, thấp hơn chỉ tiêu giao 4,9%.', 'result', ['result =', 'result =']],
  ['Tài khoản đạt 62%, thấp hơn chỉ tiêu tỉnh giao 80%.', 'result', ['result =', 'target =']],
  ['Không để hồ sơ trễ hạn quá 0,2%.', 'target', ['target <=']],
])('«%s» under %s', (sentence, setting, expected) =>
  expect(
    readSentence(passageOf(sentence), { setting, documentYear: 2025, lead: null }).map(
      ({ fields }) => `${fields.kind} ${fields.comparator}`,
    ),
  ).toEqual(expected),
);
