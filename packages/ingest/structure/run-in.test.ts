import { describe, expect, test } from 'vitest';
import { heads } from './drafted.test-files.ts';

test('what is said of things with their number is no title', () => {
  const list = ['I. KẾT QUẢ', '1. Dự toán phân bổ kịp thời.', '2. Các nhiệm vụ được nghiệm thu đúng hạn: 48/52 nhiệm vụ, bằng 92%.'];
  expect(heads(...list)).toEqual(['1 KẾT QUẢ']);
});

describe('titles that run into their text', () => {
  test('short words before a colon in every item of a list count where one of them is a title by its words', () => {
    const list = [
      '1. Việc trong tuần: Tiếp 90 lượt dân.',
      '2. Nổi cộm: Máy in hỏng.',
      '3. Đề nghị: Sở Nội vụ cấp máy.',
      '4. Tuần tới: Mở lớp.',
    ];
    expect(heads(...list)).toEqual(['1 runs in Việc trong tuần', '1 runs in Nổi cộm', '1 runs in Đề nghị', '1 runs in Tuần tới']);
    expect(heads('IV. PHÂN CÔNG', '1. Công an xã: Trực bảo vệ.', '2. Trạm Y tế: Khám bệnh.', '3. Các thôn: Cử người học.')).toEqual([
      '1 PHÂN CÔNG',
    ]);
  });
});
