import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

/** Sentences with what their figures measure: what is to be done with a measure names none, nor how many people there were. */
const TOLD: readonly [string, readonly string[]][] = [
  ['Tập trung thu tiền nước, phấn đấu vượt 7% dự toán.', ['thu tiền nước']],
  ['Đẩy nhanh giải ngân vốn, hết tháng 8 đạt ít nhất 72%.', ['giải ngân vốn']],
  ['Hạ tỷ lệ hồ sơ trả lại xuống dưới 2%.', ['tỷ lệ hồ sơ trả lại']],
  ['Dạy 41 buổi, trong đó nữ 610 lượt chiếm 54%, người trên 55 tuổi 230 lượt chiếm 20%.', ['nữ', 'người trên 55 tuổi']],
  ['Hoàn thành khóa học 512 người, mới đạt 64%.', ['Hoàn thành khóa học 512 người']],
  ['Văn bản đi ký số 1.904/1.904 văn bản, đạt tỷ lệ 100%.', ['Văn bản đi ký số']],
  ['Trên 75% giao dịch mua bán cà phê không dùng tiền mặt.', ['giao dịch mua bán cà phê không dùng tiền mặt']],
  ['Tiêu chí 3.4: dưới 90% không có điểm.', []],
  ['Trạm đã lập 1.482 hồ sơ sức khỏe trên tổng số 1.640 dân, đạt 90,4%.', ['Trạm đã lập hồ sơ sức khỏe']],
  ['Số hóa hồ sơ: đầu vào 97,2%; kết quả 95%.', ['Số hóa hồ sơ: đầu vào', 'kết quả']],
  ['Xã có 15 thôn, 2.040 hộ, 9.870 khẩu, người Dao chiếm 64%.', ['người Dao']],
  ['Phòng Đô thị rà soát tỷ lệ hồ sơ cấp phép qua mạng (hiện đạt 88%).', ['tỷ lệ hồ sơ cấp phép qua mạng']],
  ['Qua theo dõi đến nay mới có 4/11 phòng gửi số liệu (36,4%).', ['phòng gửi số liệu']],
  ['Tỷ lệ dùng thẻ căn cước: Quý I 71%; Quý II 78%.', ['Tỷ lệ dùng thẻ căn cước', 'Tỷ lệ dùng thẻ căn cước']],
  [
    'Tỷ lệ học sinh đạt điểm 8 trở lên: khối 10: 54%, khối 11: 61,5%.',
    ['Tỷ lệ học sinh đạt điểm 8 trở lên: khối 10', 'Tỷ lệ học sinh đạt điểm 8 trở lên khối 11'],
  ],
  ['Số hóa hồ sơ cũ mới đạt 12,5%, rất thấp so với kế hoạch (50%).', ['Số hóa hồ sơ cũ', 'Số hóa hồ sơ cũ']],
  ['Đẩy nhanh số hóa, bảo đảm cuối năm đạt tối thiểu 50%.', ['số hóa']],
  ['Trong năm 2025 - 2026, tổ đã vận động 60/75 hộ (80%) dùng ví điện tử.', ['tổ đã vận động hộ dùng ví điện tử']],
  ['Kiểm định 340 phương tiện đo, tỷ lệ không đạt 1,9%.', ['tỷ lệ không đạt']],
  ['Giảm 50% lượng giống, giảm 30% phân bón, năng suất bình quân 6,2 tấn/ha.', ['lượng giống', 'phân bón']],
  ['Khảo sát 200 người: 61% tự làm được, 22% phải nhờ người khác.', ['tự làm được', 'phải nhờ người khác']],
  ['Số người theo dõi trang tăng từ 210 lên 348 (tăng 65,7%).', ['Số người theo dõi trang']],
  ['Đã giải quyết 718 hồ sơ, trong đó trước và đúng hạn 711 (đạt 99,03%).', ['trước và đúng hạn']],
  ['Tỷ lệ có tài khoản: 86% (nam 88%, nữ 84%).', ['Tỷ lệ có tài khoản', 'Tỷ lệ có tài khoản nam', 'Tỷ lệ có tài khoản nữ']],
  ['Tỷ lệ thanh toán qua mạng mới đạt 62%, còn cách xa mục tiêu 80%.', ['Tỷ lệ thanh toán qua mạng', 'Tỷ lệ thanh toán qua mạng']],
  ['Tổng: 313 triệu đồng, ngân sách xã bảo đảm 40%.', ['ngân sách xã bảo đảm']],
  ['Chi cho KH,CN đạt tối thiểu 3% tổng chi ngân sách.', ['Chi cho KH,CN']],
  ['Lao động, việc làm: giải quyết việc làm cho 318 lượt lao động (53% kế hoạch).', ['giải quyết việc làm cho 318 lượt lao động']],
];

test.each(TOLD)('%s', (sentence, measured) => {
  const found = readSentence(passageOf(sentence), { setting: 'result', documentYear: 2025, lead: null });
  expect(found.map(({ fields }) => fields.indicator)).toEqual(measured);
});

test('a share before a figure is its own rather than one that comes next', () => {
  const [stated] = readSentence(passageOf('Có 40/40 xã có mô hình (đạt 100%), riêng xã Ví có 12/12 thôn.'), {
    setting: 'result',
    documentYear: 2025,
    lead: null,
  });
  expect(stated?.fields).toMatchObject({ numerator: 40, denominator: 40 });
});

test('what the rules ask for and is not reached is an aim', () => {
  const [stated] = readSentence(passageOf('Mức chi chưa đạt yêu cầu tối thiểu 3% của Nghị quyết.'), {
    setting: 'result',
    documentYear: 2025,
    lead: null,
  });
  expect(stated?.fields).toMatchObject({ kind: 'target', comparator: '>=' });
});

test('a demand that somebody has is no aim', () => {
  for (const sentence of ['Yêu cầu dịch vụ điện cấp độ 4: 100%.', 'Đến nay 96% yêu cầu được giải quyết trong 24 giờ.'])
    expect(readSentence(passageOf(sentence), { setting: 'result', documentYear: 2025, lead: null })[0]?.fields.kind).toBe('result');
});

test('«sau nâng cấp» promises nothing', () => {
  const [stated] = readSentence(passageOf('Tốc độ sau nâng cấp tăng 300%.'), { setting: 'result', documentYear: 2025, lead: null });
  expect(stated?.fields).toMatchObject({ kind: 'change', indicator: 'Tốc độ sau nâng cấp' });
});

test('«Đang làm, được khoảng 40%»: how far it is names nothing', () => {
  const [stated] = readSentence(passageOf('Đang làm, được khoảng 40%'), {
    setting: 'result',
    documentYear: 2025,
    lead: 'Số hóa kho lưu trữ',
  });
  expect(stated?.fields.indicator).toBe('Số hóa kho lưu trữ');
});
