import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { type Place, readSentence } from './read-sentence.ts';

/** The fields of a sentence's percentages, told in a report of 2025 unless `place` says otherwise. */
const read = (sentence: string, place: Partial<Place> = {}) =>
  readSentence(passageOf(sentence), { setting: 'result', documentYear: 2025, lead: null, ...place }).map(({ fields }) => fields);
const told = (sentence: string) => read(sentence).map(({ value, indicator, numerator }) => [value, indicator, numerator]);
const kinds = (sentence: string) => read(sentence).map(({ kind }) => kind);

test.each([
  ['Việc số hóa hồ sơ đảng viên còn chậm (mới đạt 41%).', [[41, 'Việc số hóa hồ sơ đảng viên', null]]],
  ['Tiến độ giải ngân vốn số rất thấp (chỉ đạt 12,5% kế hoạch).', [[12.5, 'Tiến độ giải ngân vốn số', null]]],
  ['Số thôn có tổ công nghệ số hoạt động chưa cao, mới chỉ 43%.', [[43, 'Số thôn có tổ công nghệ số hoạt động', null]]],
  // Here those that are slow are what is counted.
  ['Số nhiệm vụ còn chậm chiếm 12%.', [[12, 'Số nhiệm vụ còn chậm', null]]],
])('how the author judges a measure is no part of its name: %s', (sentence, expected) => expect(told(sentence)).toEqual(expected));

test.each([
  ['Cán bộ, công chức hoàn thành khóa học: 46/46 đồng chí, đạt 100%.', [[100, 'Cán bộ, công chức hoàn thành khóa học', 46]]],
  ['9/9 thôn có sóng 4G, 100% thôn có cáp quang.', [[100, 'thôn có cáp quang', null]]],
  ['100% trạm có cáp quang, 11/15 trạm có máy in mã vạch.', [[100, 'trạm có cáp quang', null]]],
  [
    'Được giao 38 nhiệm vụ; hoàn thành đúng hạn 29 (76,3%); đang thực hiện trong hạn 07 (18,4%).',
    [
      [76.3, 'hoàn thành đúng hạn', null],
      [18.4, 'đang thực hiện trong hạn', null],
    ],
  ],
])('how many there are, and what another clause counts, name no measure: %s', (sentence, expected) =>
  expect(told(sentence)).toEqual(expected),
);

test.each([
  ['Tỷ lệ công chức đạt chuẩn: kế hoạch 100%, thực hiện 98%.', 'Tỷ lệ công chức đạt chuẩn'],
  ['Tỷ lệ hộ có cáp quang: kế hoạch giao 80%; thực hiện được 88%.', 'Tỷ lệ hộ có cáp quang'],
  ['Tỷ lệ hồ sơ số hóa: KH: 75% - TH: 81%.', 'Tỷ lệ hồ sơ số hóa'],
  ['Tỷ lệ thanh toán trực tuyến (KH 60%) TH 66%.', 'Tỷ lệ thanh toán trực tuyến'],
])('the plan and what came of it measure the same: %s', (sentence, measure) =>
  expect(read(sentence).map(({ kind, indicator }) => [kind, indicator])).toEqual([
    ['target', measure],
    ['result', measure],
  ]),
);

test.each<[string, (string | null)[]]>([
  ['Trình độ đại học trở lên 49 người, chiếm 94,2%.', ['Trình độ đại học trở lên']],
  ['Hồ sơ đúng hạn 4.512/4.530 (99,6%), trễ hạn 18 hồ sơ, chiếm 0,4%.', ['Hồ sơ đúng hạn', 'hồ sơ trễ hạn']],
  ['Kết quả cuối khóa: 92% đạt yêu cầu, trong đó khá, giỏi 45%.', ['đạt yêu cầu', 'khá, giỏi']],
  ['Người cao tuổi nhận lương hưu, trợ cấp qua tài khoản tăng lên 71%.', ['Người cao tuổi nhận lương hưu, trợ cấp qua tài khoản']],
  ['Diện tích lúa theo quy trình số chiếm gần 1/4 (24,6%) diện tích gieo trồng.', ['Diện tích lúa theo quy trình số']],
  ['Trong tổng số 412 cơ sở thì 388 cơ sở đã dùng hóa đơn điện tử, đạt tỷ lệ 94%.', ['cơ sở đã dùng hóa đơn điện tử']],
  ['Tỷ lệ phủ cáp quang đến thôn 100%, đến hộ 83,3%.', ['Tỷ lệ phủ cáp quang đến thôn', 'Tỷ lệ phủ cáp quang đến hộ']],
  ['Hơn 3/4 tiểu thương (76,2%) đã dùng mã QR.', ['tiểu thương đã dùng mã QR']],
  [
    'Cán bộ, công chức, viên chức: phấn đấu hết năm 2025 có 85% và hết năm 2026 có 100% được phổ cập.',
    ['Cán bộ, công chức, viên chức', 'được phổ cập'],
  ],
  ['Kiểm tra 15 đơn vị, phát hiện 4 đơn vị (26,7%) lộ mật khẩu.', ['đơn vị lộ mật khẩu']],
  ['Mức hài lòng 4,6/5 điểm (92%).', ['Mức hài lòng']],
  ['Tỷ lệ đô thị hóa 34,5%, mỗi năm tăng bình quân 0,7%.', ['Tỷ lệ đô thị hóa', 'Tỷ lệ đô thị hóa']],
  ['Dùng thường xuyên là 62 tiểu thương, đạt 72,9% số đã đăng ký.', ['Dùng thường xuyên']],
  ['Về cải cách thủ tục: 1.812/1.812 thủ tục được công khai (đạt 100%).', ['thủ tục được công khai']],
  ['Số lượng thủ tục có hồ sơ trực tuyến còn ít, mới có 1.102/1.540 dịch vụ công, chiếm 71,6%.', ['Số lượng thủ tục có hồ sơ trực tuyến']],
  ['Tỷ lệ trễ hẹn của đất đai 4,7%, kế đến là xây dựng 2,9%.', ['Tỷ lệ trễ hẹn của đất đai', 'xây dựng']],
  ['Cán bộ, công chức: 156/156 người có tài khoản học (100%).', ['Cán bộ, công chức có tài khoản học']],
  ['Người lao động trong doanh nghiệp, HTX: 420/615 lao động = 68,3%.', ['Người lao động trong doanh nghiệp, HTX']],
  ['78% người được hỏi biết về phong trào, cao hơn khảo sát đầu năm (41%).', Array(2).fill('người được hỏi biết về phong trào')],
  ['Về chỉ tiêu “80% người dân có kỹ năng số”: xã đạt 75,2%.', Array(2).fill('người dân có kỹ năng số')],
  ['Tỷ lệ người cao tuổi biết đọc tin tức: 33%.', ['Tỷ lệ người cao tuổi biết đọc tin tức']],
  ['Lắp camera tại 3 nút giao, tỷ lệ vi phạm giảm gần 50% sau 2 tháng.', ['tỷ lệ vi phạm']],
  ['Có 2.140 người cao tuổi được cấp sổ, bằng 97% người cao tuổi toàn phường.', ['người cao tuổi được cấp sổ']],
  ['Số vụ lừa đảo qua mạng 12 vụ, giảm 7 vụ (36,8%) so với cùng kỳ.', ['Số vụ lừa đảo qua mạng']],
  ['Kết quả thu mẫu: 45/52 trường hợp, đạt 86,53%.', ['thu mẫu']],
  ['Đã lập 1.240 địa chỉ số, chiếm khoảng 1/3 số nhà trên địa bàn (33,4%).', ['Đã lập địa chỉ số']],
  ['Kết quả tổng hợp: 12 chỉ tiêu vượt (60%).', ['chỉ tiêu vượt']],
  ['Tổng số lao động 2.840 người, lao động qua đào tạo 68%.', ['lao động qua đào tạo']],
  ['Tỷ lệ xử lý văn bản đúng hạn (%): 99,1', ['Tỷ lệ xử lý văn bản đúng hạn']],
  ['Số hóa hồ sơ dạt 100 %.', ['Số hóa hồ sơ']],
  ['45/50 hồ sơ(90%) đúng hạn,5 hồ sơ(10%) trễ hạn.', ['hồ sơ đúng hạn', 'hồ sơ trễ hạn']],
  ['Xã đã ký số 100℅ văn bản đi.', ['văn bản đi']],
  [
    'Tỷ lệ người trên 45 tuổi không biết đọc, biết viết tiếng phổ thông là 62%.',
    ['Tỷ lệ người trên 45 tuổi không biết đọc, biết viết tiếng phổ thông'],
  ],
  ['Nguyên nhân do lực lượng cán bộ giảm 35%.', ['lực lượng cán bộ']],
  ['Có trên 1,2 triệu người dân có tài khoản, chiếm khoảng 91% dân số.', ['người dân có tài khoản']],
  ['Số hóa kết quả cũ: đã số hóa 1,5 triệu/2 triệu hồ sơ, đạt 75%.', ['đã số hóa hồ sơ']],
  ['Đến thời điểm báo cáo mới có 5/18 sở, ngành (28%) gửi báo cáo.', ['sở, ngành gửi báo cáo']],
  ['Hồ sơ trễ hạn chiếm 3,1% số hồ sơ đã giải quyết.', ['Hồ sơ trễ hạn']],
  ['Tỷ lệ hồ sơ trực tuyến đạt 80%, cá biệt có xã chỉ đạt 52%.', ['Tỷ lệ hồ sơ trực tuyến', 'Tỷ lệ hồ sơ trực tuyến']],
  [
    'Trong 1.302 hồ sơ tiếp nhận, nộp trực tuyến 1.208 hồ sơ (92,78%), nộp trực tiếp 94 hồ sơ (chiếm 7,22%).',
    ['hồ sơ nộp trực tuyến', 'hồ sơ nộp trực tiếp'],
  ],
  [
    'Thanh toán không tiền mặt trong giáo dục đạt 100%, trong y tế đạt 72%.',
    ['Thanh toán không tiền mặt trong giáo dục', 'Thanh toán không tiền mặt trong y tế'],
  ],
  ['Camera được lắp tại 100% tuyến đường chính, tổng 64 mắt.', ['tuyến đường chính']],
  ['Chi trả an sinh qua tài khoản cho 512 đối tượng, số tiền 2,1 tỷ đồng, đạt 88%.', ['Chi trả an sinh qua tài khoản cho 512 đối tượng']],
  ['Cài ứng dụng tỉnh: chỉ tiêu 3.000 tài khoản, thực hiện 2.615 tài khoản, đạt 87,2%.', ['Cài ứng dụng tỉnh']],
])('ranks, shares in words, and the same of another: %s', (sentence, expected) =>
  expect(read(sentence).map(({ indicator }) => indicator)).toEqual(expected),
);

test('what a count goes beyond a plan is no bound', () =>
  expect(read('Đưa lên sàn 57 sản phẩm, vượt 14%.').map(({ comparator }) => comparator)).toEqual(['=']));

test.each<[string, [measure: string, year: number | null][]]>([
  ['Kinh tế số chiếm tối thiểu 20% GRDP vào năm 2030.', [['Kinh tế số', 2030]]],
  // Here it is the base that runs so far.
  ['Diện tích lúa đạt 118.000 ha, chiếm 47,2% diện tích đăng ký đến năm 2030.', [['Diện tích lúa', null]]],
  [
    'Trên 50% dân số có chữ ký số; đến 2030 đạt 70%.',
    [
      ['dân số có chữ ký số', null],
      ['dân số có chữ ký số', 2030],
    ],
  ],
])('the year that a figure shall be reached by stands behind what it is a share of, or before it: %s', (sentence, expected) =>
  expect(read(sentence, { setting: 'target', documentYear: 2026 }).map(({ indicator, year }) => [indicator, year])).toEqual(expected),
);

test.each([
  // What the rules ask for, in a bracket.
  ['Đã bố trí 3,2% ngân sách, cao hơn quy định của tỉnh (1%).', ['result', 'target']],
  // A rise that was planned.
  ['Tỷ lệ hộ nghèo giảm 0,88% so với đầu năm (kế hoạch giảm 0,8%).', ['change', 'target']],
  // What came of an aim, behind its colon.
  ['Chỉ tiêu 80% người dân có kỹ năng số: xã đạt 75,2%.', ['target', 'result']],
  // What a rise is measured against is a level.
  ['85% số người đánh giá dễ dùng, tăng so với 78% của năm 2024.', ['result', 'result']],
])('aims, rises and levels beside one another: %s', (sentence, expected) => expect(kinds(sentence)).toEqual(expected));
