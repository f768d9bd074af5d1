import { describe, expect, test } from 'vitest';
import { heads } from './drafted.test-files.ts';

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
