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
  expect(heads('Về kết quả: Đã mở 12 lớp.', 'Về thuận lợi: Bà con nhiệt tình.', 'Về lịch học: Mỗi tuần ba buổi.')).toEqual([]);
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
