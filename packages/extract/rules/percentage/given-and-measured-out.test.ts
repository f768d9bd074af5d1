import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

const named = (sentence: string) =>
  readSentence(passageOf(sentence), { setting: 'result', documentYear: 2026, lead: null }).map(({ fields }) => fields.indicator);

test.each([
  // What is given for something, as a share of all.
  ['Chi cho khoa học, công nghệ bố trí ít nhất 2% tổng chi ngân sách địa phương.', 'Chi cho khoa học, công nghệ'],
  ['Kinh phí dành cho chuyển đổi số được bảo đảm tối thiểu 1% chi ngân sách hằng năm.', 'Kinh phí dành cho chuyển đổi số'],
  ['Bố trí ít nhất 3% tổng chi ngân sách cho khoa học.', 'tổng chi ngân sách cho khoa học'],
  // Land and roads, by their measure.
  ['Toàn xã trồng 12/15 ha rừng (80%).', 'trồng rừng'],
  ['Làm được 4/5 km đường bê tông (80%).', 'Làm đường bê tông'],
  ['Gieo trồng được 45/50 ha, đạt 90%.', 'Gieo trồng'],
  ['Phấn đấu 100% học sinh có học bạ số trong học kỳ I.', 'học sinh có học bạ số'],
  ['Chỉ số về dịch vụ công trực tuyến đạt trên 90% điểm tối đa.', 'Chỉ số về dịch vụ công trực tuyến'],
  ['Rà soát 100% thủ tục đủ điều kiện, loại bỏ các hồ sơ trùng lặp.', 'thủ tục đủ điều kiện'],
  ['Trên 60% máy chưa có kinh phí sửa chữa, thay thế.', 'máy chưa có kinh phí sửa chữa, thay thế'],
  ['5G mới phủ 38,6% dân số.', '5G phủ dân số'],
  // Who is told or means to, and a rate of what was named before.
  ['Yêu cầu Sở Tài chính giải ngân 100% kế hoạch vốn trước 31/12/2026.', 'giải ngân'],
  ['Giao Sở Y tế đưa tỷ lệ người dân có sổ sức khỏe đạt 95%.', 'tỷ lệ người dân có sổ sức khỏe'],
  ['Sở phấn đấu đến cuối năm đưa tỷ lệ hồ sơ số hóa lên 90%.', 'tỷ lệ hồ sơ số hóa'],
  ['Tỷ lệ mới đạt 46,3%.', 'Tỷ lệ'],
  ['Tỷ lệ đạt 46,3%.', 'Tỷ lệ đạt'],
  // A time in words is none of the measure.
  ['Hai tháng đầu năm, các xã đã số hóa 12.000 hồ sơ (đạt 71%).', 'các xã đã số hóa hồ sơ'],
  ['Quý đầu năm, thu ngân sách đạt 21,5% dự toán.', 'thu ngân sách'],
])('«%s»: %s', (sentence, indicator) => expect(named(sentence)).toEqual([indicator]));

test('what people are wrongly asked for sets no aim', () => {
  const [found] = readSentence(passageOf('Vẫn còn tình trạng yêu cầu nộp thêm bản giấy; 1,7% hồ sơ trễ hạn.'), {
    setting: 'result',
    documentYear: 2026,
    lead: null,
  });
  expect(found?.fields.kind).toBe('result');
});
