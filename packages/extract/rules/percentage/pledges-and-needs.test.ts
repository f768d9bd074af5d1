import { expect, test } from 'vitest';
import { statedIn } from './stated.test-files.ts';

test.each<[string, [number, string, string | null][]]>([
  ['Trường cam kết hoàn thành 100% đề tài trước 31/3/2027./.', [[100, 'target', 'đề tài']]],
  ['Đơn vị cam kết đạt 95% hồ sơ đúng hạn.', [[95, 'target', 'hồ sơ đúng hạn']]],
  ['Xã quyết tâm hoàn thành 100% chỉ tiêu.', [[100, 'target', 'chỉ tiêu']]],
  ['Vận động ký cam kết thực hiện nếp sống văn minh đạt 98% hộ.', [[98, 'result', 'hộ']]],
  [
    'Dữ liệu hộ nghèo: đầu năm 6,2%, hiện còn 4,85%.',
    [
      [6.2, 'result', 'Dữ liệu hộ nghèo'],
      [4.85, 'result', 'Dữ liệu hộ nghèo'],
    ],
  ],
  ['Phối hợp với Sở Y tế triển khai sổ sức khỏe cho ít nhất 75% dân số.', [[75, 'result', 'triển khai sổ sức khỏe']]],
  ['Kinh phí cấp cho chuyển đổi số mới bằng 54% nhu cầu.', [[54, 'result', 'Kinh phí cấp cho chuyển đổi số']]],
  ['Số máy tính hiện có đạt 60% nhu cầu sử dụng.', [[60, 'result', 'Số máy tính']]],
  ['100% trong số 118 thủ tục được cung cấp trực tuyến.', [[100, 'result', 'thủ tục được cung cấp trực tuyến']]],
])('%s', (sentence, expected) => {
  expect(statedIn(sentence).map(({ value, kind, indicator }) => [value, kind, indicator])).toEqual(expected);
});
