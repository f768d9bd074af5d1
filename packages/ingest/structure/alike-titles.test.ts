import type { DraftParagraph } from '@tonghop/model';
import { expect, test } from 'vitest';
import { heads } from './drafted.test-files.ts';

test('plain lines that all open with the parts of a report are titles that run in', () => {
  const lines = [
    'Về kết quả: Các ấp đã mở 12 lớp đêm cho 240 người.',
    'Tổ giúp việc đi từng nhà.',
    'Về thuận lợi: Bà con nhiệt tình.',
    'Về khó khăn: Đi lại bằng đò tốn kém.',
    'Về phương hướng tháng 6:',
    '- Mở thêm hai lớp.',
    'Về kiến nghị: Đề nghị xã cấp loa.',
  ];
  expect(heads(...lines)).toEqual([
    '1 runs in Về kết quả',
    '1 runs in Về thuận lợi',
    '1 runs in Về khó khăn',
    '1 Về phương hướng tháng 6',
    '1 runs in Về kiến nghị',
  ]);
  expect(
    heads('Kết quả: Đã mở 12 lớp.', 'Thuận lợi: Bà con nhiệt tình.', 'Hạn chế: Lớp vắng.', 'Nhiệm vụ tuần tới: Phát tờ rơi.'),
  ).toHaveLength(4);
  expect(
    heads(
      'Kết quả: Mở 12 lớp.',
      'Thuận lợi: Bà con nhiệt tình.',
      'Kết quả: Phát 600 tờ rơi.',
      'Thuận lợi: Có đủ loa.',
      'Nhiệm vụ: Sửa loa.',
    ),
  ).toEqual([]);
  expect(heads('Thuận lợi: Bà con nhiệt tình.', 'Kết quả một số chỉ tiêu như sau:', '- Hộ có ti vi: 90%.', 'Hạn chế: Lớp vắng.')).toEqual([
    '1 runs in Thuận lợi',
    '1 runs in Hạn chế',
  ]);
  expect(heads('Kết quả khảo sát: 63% bà con biết dùng.', 'Ưu điểm: Đông người học.', 'Hạn chế: Lớp vắng.')).toEqual([
    '1 runs in Ưu điểm',
    '1 runs in Hạn chế',
  ]);
  expect(heads('Về kết quả: Đã mở 12 lớp.', 'Về thuận lợi: Bà con nhiệt tình.', 'Về lịch học: Mỗi tuần ba buổi.')).toEqual([]);
});

test('short lines each with a picture of its own are titles; a picture that comes again marks items', () => {
  const lines = ['✅ Kết quả nổi bật', '👉 Mở 04 lớp.', '👉 Phát loa.', '⚠️ Khó khăn', '👉 Máy cũ.', '📌 Kiến nghị', '👉 Cấp máy.'];
  expect(heads(...lines, '🎯 Nhiệm vụ 6 tháng cuối năm', '👉 Mở lớp.')).toEqual([
    '1 Kết quả nổi bật',
    '1 Khó khăn',
    '1 Kiến nghị',
    '1 Nhiệm vụ 6 tháng cuối năm',
  ]);
  expect(heads('✅ Mở 04 lớp.', '⚠️ Máy cũ.', '📌 Cấp máy.', '🎯 Mở thêm lớp.')).toEqual([]);
});

test('what is ticked on a form is no title', () => {
  expect(heads('3. Khó khăn', '☑ Máy cũ', '□ Mạng chậm', '☑ Thiếu người', '□ Phần mềm lỗi', '☑ Khác', '4. Đề nghị')).toEqual(
    expect.not.arrayContaining(['2 Máy cũ']),
  );
});

test('two starred titles over bullets of another form are enough', () => {
  expect(heads('I. KẾT QUẢ', 'Tốt.', '* Vướng', '- Máy cũ.', '- Mạng yếu.', '* Xin UBND xã', '- Mua máy.')).toHaveLength(3);
  expect(heads('I. KẾT QUẢ', '* Mở lớp ở bản Mẫu', '* Lắp loa ở bản Thí')).toHaveLength(1);
});

test('so are «Đạt được: …», «Chưa đạt: …», «Cần làm tiếp: …», «Xin ý kiến: …»', () => {
  const lines = [
    'Đạt được: Tiếp 90 lượt dân.',
    'Chưa đạt: Máy in hỏng hai lần.',
    'Cần làm tiếp: Mở hai lớp.',
    'Xin ý kiến: Sở Nội vụ hướng dẫn.',
  ];
  expect(heads(...lines).map((one) => one.slice(2))).toEqual([
    'runs in Đạt được',
    'runs in Chưa đạt',
    'runs in Cần làm tiếp',
    'runs in Xin ý kiến',
  ]);
});

test('parts of a report before a full stop are titles, and bold words before one beside them', () => {
  expect(
    heads(
      'Hạn chế. Loa ở ba bản hay rè.',
      'Nguyên nhân. Mưa nhiều.',
      'Phương hướng năm học 2026 - 2027.',
      '- Thay loa.',
      'Kiến nghị. Đề nghị xã cấp loa.',
    ),
  ).toEqual(['1 runs in Hạn chế', '1 runs in Nguyên nhân', '1 Phương hướng năm học 2026 - 2027', '1 runs in Kiến nghị']);
  const lead = (title: string, text: string): DraftParagraph => ({ kind: 'paragraph', runs: [{ text: title, bold: true }, { text }] });
  expect(
    heads(
      lead('Hạ tầng.', ' Trường có hai phòng máy.'),
      lead('Hạn chế.', ' Máy cũ.'),
      lead('Nguyên nhân.', ' Ít tiền.'),
      lead('Kiến nghị.', ' Đề nghị xã cấp máy.'),
    ),
  ).toEqual(['1 runs in Hạ tầng', '1 runs in Hạn chế', '1 runs in Nguyên nhân', '1 runs in Kiến nghị']);
  expect(
    heads('Tình hình an ninh ổn định. Không có vụ việc.', 'Kết quả thu thuế đạt cao. Bà con phấn khởi.', 'Hạn chế còn nhiều. Cần sửa.'),
  ).toEqual([]);
});

test('who is told to do something in a numbered sentence heads nothing', () => {
  expect(
    heads(
      '2. Yêu cầu các đơn vị:',
      'a) Sở Y tế: Mở lớp.',
      'b) Công an tỉnh: Cấp mã.',
      '3. Giao Văn phòng theo dõi, đôn đốc.',
      'Văn phòng thông báo để các đơn vị biết.',
    ),
  ).toEqual(['1 Yêu cầu các đơn vị']);
});

test('a body’s name over a short sentence is a title, right below another title as well', () => {
  expect(
    heads(
      'B. PHÂN CÔNG TRÁCH NHIỆM',
      'Sở Y tế',
      'Mở 20 lớp buổi tối ở trạm xá các xã.',
      'Cử bác sĩ về bản.',
      'Tỉnh đoàn Cao Bằng',
      'Lập 56 đội hình thanh niên tình nguyện.',
    ),
  ).toContain('2 Sở Y tế');
});

test('what a decision rests on is no title, though its line lost the end', () => {
  expect(
    heads(
      'Căn cứ Luật Đất đai số 31/2024/QH15 và Luật',
      'Nhà ở số 27/2023/QH15 của nước ta;',
      'Căn cứ Nghị quyết số 12/NQ-CP của',
      'Chính phủ về dữ liệu dùng chung cho các bản;',
      'Căn cứ Quyết định số 7/QĐ-TTg của Thủ tướng',
      'Chính phủ về chuyển đổi số ở vùng cao.',
    ),
  ).toEqual([]);
});

test('numbered lines each over «a)» are titles, one with a full stop among them as well', () => {
  const lines = (end: string) => [
    'III. NHIỆM VỤ',
    '1. Hoàn thiện việc nuôi dạy trẻ nhỏ ở các bản xa trường chính của xã trong mùa mưa lũ',
    'a) Mở hai điểm trường.',
    'b) Dựng nhà bán trú.',
    `2. Nâng cao bữa ăn cho trẻ từ sáu tháng đến ba tuổi là con người đi làm thuê ở xa.`,
    'a) Nấu cháo tại bản.',
    '3. Huy động nguồn lực xã hội gắn với việc làm của các đội thu hái mận',
    'a) Góp củi.',
    `4. Đẩy mạnh tuyên truyền${end}`,
    'a) Phát loa mỗi sáng.',
  ];
  expect(heads(...lines('')).length).toBe(5);
});

test('what is done about trouble, and asked of those who lead, are parts of their own beside it', () => {
  expect(heads('Khó khăn:', '- Máy cũ.', 'Hướng xử lý:', '- Mua máy trong tháng 11.', 'Xin ý kiến chỉ đạo:', '- Duyệt mua máy.')).toEqual([
    '1 Khó khăn',
    '1 Hướng xử lý',
    '1 Xin ý kiến chỉ đạo',
  ]);
});

test('a numbered line that tells a share among plain items is no title', () => {
  expect(
    heads(
      '1. Khách hàng: 11.206.',
      '2. Thu qua mạng: 93%.',
      '3. Yêu cầu dịch vụ cấp độ 4: 100%; trong đó qua mạng 96%.',
      'Điện lực báo cáo.',
    ),
  ).toEqual([]);
});
