import { describe, expect, test } from 'vitest';
import { blocksOf, bold, draft, heads } from './drafted.test-files.ts';

describe('odd marks among siblings', () => {
  test('a letter, or a digit among numerals, that stands in the gap of a count is the number left out', () => {
    const body = ['Xã đã mở 12 lớp.', 'Sóng yếu ở hai bản.', '- Mở ba lớp.'];
    expect(heads('1. Kết quả', body[0]!, 'A. Vướng mắc', body[1]!, '3. Nhiệm vụ thời gian tới', body[2]!)).toEqual([
      '1 Kết quả',
      '1 Vướng mắc',
      '1 Nhiệm vụ thời gian tới',
    ]);
    expect(heads('I. Kết quả', body[0]!, '2. Vướng mắc', body[1]!, 'III. Nhiệm vụ thời gian tới', body[2]!).map((one) => one[0])).toEqual([
      '1',
      '1',
      '1',
    ]);
    expect(heads('I. Kết quả', '1. Hạ tầng', body[0]!, '2. Vướng mắc', body[1]!, 'II. Nhiệm vụ', body[2]!).map((one) => one[0])).toEqual([
      '1',
      '2',
      '2',
      '1',
    ]);
  });
});

describe('titles behind bare numbers', () => {
  test('Roman numerals from the first on count by themselves', () => {
    const bodies = ['Phường đã mở 12 lớp học buổi tối.', 'Sóng yếu ở hai khu phố ven sông.'];
    expect(heads('I Vài nét', bodies[0]!, 'II Điều còn nghĩ', bodies[1]!)).toEqual(['1 Vài nét', '1 Điều còn nghĩ']);
    expect(heads('PHẦN I Vài nét', bodies[0]!, 'PHẦN II Điều còn nghĩ', bodies[1]!)).toEqual(['1 Vài nét', '1 Điều còn nghĩ']);
    expect(heads('Phần thứ nhất Vài nét', bodies[0]!, 'Phần thứ hai Điều còn nghĩ', bodies[1]!)).toEqual(['1 Vài nét', '1 Điều còn nghĩ']);
    expect(heads('A Tình hình tháng 4', bodies[0]!, 'B Việc tháng 5', bodies[1]!)).toEqual(['1 Tình hình tháng 4', '1 Việc tháng 5']);
    expect(heads('B Hạnh đã dự lớp buổi tối', bodies[0]!)).toEqual([]);
    expect(heads('V Thị Hoa đã dự lớp.', bodies[0]!, 'X Văn Nam vắng.', bodies[1]!)).toEqual([]);
  });

  test('bare numbers before plain titles count where a title of their count is known by its words', () => {
    const bodies = ['Phường đã mở 12 lớp học buổi tối.', 'Sóng yếu ở hai khu phố ven sông.', 'Mở thêm ba lớp trong quý tới.'];
    expect(heads('1 Những việc xong', bodies[0]!, '2 Tồn tại', bodies[1]!, '3 Công việc quý IV', bodies[2]!)).toEqual([
      '1 Những việc xong',
      '1 Tồn tại',
      '1 Công việc quý IV',
    ]);
    expect(heads('1 Những việc xong:', bodies[0]!, '2 Tồn tại:', bodies[1]!)).toEqual(['1 Những việc xong', '1 Tồn tại']);
    expect(heads('1 Những việc xong', bodies[0]!, '3 Tồn tại', bodies[1]!)).toEqual(['1 Tồn tại']);
  });

  test('bold titles behind bare numbers in count; one number alone belongs to its words', () => {
    expect(
      heads(
        'I. ĐỐI TƯỢNG',
        bold('1 Đối với tập thể'),
        'Các chi bộ xã.',
        bold('2 Đối với cá nhân'),
        'Các đảng viên.',
        'II. TIÊU CHUẨN',
        'Tốt.',
      ),
    ).toEqual(['1 ĐỐI TƯỢNG', '2 Đối với tập thể', '2 Đối với cá nhân', '1 TIÊU CHUẨN']);
    expect(blocksOf(draft(bold('5 Không trong vận động'), 'Tốt.')).map((block) => block.label)).toEqual([undefined, undefined]);
  });
});
