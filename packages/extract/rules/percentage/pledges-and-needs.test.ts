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
  [
    'Kinh tế số 18,25/30 điểm (60,8%); xã hội số 15/25 điểm (60%).',
    [
      [60.8, 'result', 'Kinh tế số'],
      [60, 'result', 'xã hội số'],
    ],
  ],
  ['Hoàn thành cấp căn cước cho trẻ em trước 31/5/2027, đạt tối thiểu 98%.', [[98, 'result', 'cấp căn cước cho trẻ em']]],
  ['Dư nợ ủy thác đạt 38,6 tỷ đồng cho 612 hộ, nợ quá hạn 0,12%.', [[0.12, 'result', 'nợ quá hạn']]],
  [
    'Sẽ nâng tỷ lệ hồ sơ trực tuyến (hiện dưới 60%) lên tối thiểu 80%.',
    [
      [60, 'result', 'tỷ lệ hồ sơ trực tuyến'],
      [80, 'target', 'tỷ lệ hồ sơ trực tuyến'],
    ],
  ],
  [
    'Độ tin cậy cung cấp điện (SAIDI): 412 phút, giảm 18,4% so với 2025 và tốt hơn 6,2% so với kế hoạch giao.',
    [
      [18.4, 'change', 'Độ tin cậy cung cấp điện (SAIDI)'],
      [6.2, 'result', 'Độ tin cậy cung cấp điện (SAIDI)'],
    ],
  ],
  ['Kinh phí được cấp chỉ bằng 35% đề xuất.', [[35, 'result', 'Kinh phí được cấp']]],
  ['Cổng du lịch có 412 nghìn lượt truy cập, tăng 27,5% so với năm 2025.', [[27.5, 'change', 'Cổng du lịch']]],
  ['Ngân sách phường cân đối được 61% nhu cầu chi công nghệ.', [[61, 'result', 'Ngân sách phường cân đối nhu cầu chi công nghệ']]],
  ['Hoàn thành số hóa sổ hộ tịch (100%) trước 31/10/2026.', [[100, 'result', 'số hóa sổ hộ tịch']]],
  ['Lắp 100% công tơ điện tử đo xa - Thời hạn: 30/9/2027 - Phòng Kinh doanh.', [[100, 'result', 'công tơ điện tử đo xa']]],
  [
    'Tốc độ tải xuống đo bằng i-Speed đạt 41 Mbps, chỉ bằng 68% mức trung bình toàn tỉnh.',
    [[68, 'result', 'Tốc độ tải xuống đo bằng i-Speed']],
  ],
  ['Lắp 12.400 đồng hồ thông minh, bằng 38% tổng số đồng hồ.', [[38, 'result', 'Lắp đồng hồ thông minh']]],
  [
    'Giải ngân vốn đến 30/11 mới đạt 62,8%, dự kiến hết niên độ đạt 95%.',
    [
      [62.8, 'result', 'Giải ngân vốn'],
      [95, 'target', 'Giải ngân vốn'],
    ],
  ],
])('%s', (sentence, expected) => {
  expect(statedIn(sentence).map(({ value, kind, indicator }) => [value, kind, indicator])).toEqual(expected);
});
