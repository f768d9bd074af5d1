import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

type Row = [comparator: string, value: number, kind: string, indicator: string | null];

/** What accounts of money and economy say of shares, as printed in provinces' plans. */
const TOLD: readonly [string, readonly Row[]][] = [
  ['Quy mô kinh tế ban đêm đạt 12% GRDP.', [['=', 12, 'result', 'Quy mô kinh tế ban đêm']]],
  [
    'Quy mô còn nhỏ (GRDP của 03 huyện sau hợp nhất khoảng 02 tỷ USD, bằng khoảng 0,9% GDP của cả nước).',
    [['~', 0.9, 'result', 'GRDP của 03 huyện sau hợp nhất']],
  ],
  [
    'Đưa tỷ lệ hợp tác xã dùng sổ điện tử trong mua, bán, vay lên tối thiểu 75% trên toàn huyện đảo.',
    [['>=', 75, 'result', 'tỷ lệ hợp tác xã dùng sổ điện tử trong mua, bán, vay']],
  ],
  [
    'Kinh tế giữ đà, tổng giá trị sản phẩm (GRDP) ước đạt 41.200 tỷ đồng, trong đó: Khu vực nông, lâm nghiệp chiếm 21,5%, dịch vụ chiếm 50,1%.',
    [
      ['=', 21.5, 'result', 'Khu vực nông, lâm nghiệp'],
      ['=', 50.1, 'result', 'dịch vụ'],
    ],
  ],
  [
    'Ước thực hiện cả năm là 940 tỷ đồng, vượt 7,3% so dự toán, tăng 5,1% so cùng kỳ.',
    [
      ['=', 7.3, 'result', null],
      ['=', 5.1, 'change', null],
    ],
  ],
  [
    'Tỷ lệ bán vé đạt trên 97% nên thu từ bến bãi ước vượt 14% dự toán năm.',
    [
      ['>', 97, 'result', 'Tỷ lệ bán vé'],
      ['=', 14, 'result', 'thu từ bến bãi'],
    ],
  ],
  [
    'Chi sự nghiệp y tế, dân số và gia đình 412,5 tỷ đồng ước đạt 90,2% dự toán.',
    [['~', 90.2, 'result', 'Chi sự nghiệp y tế, dân số và gia đình']],
  ],
  ['Chi thường xuyên: Uớc thực hiện cả năm là 210,5 tỷ đồng/200,4 tỷ đồng, đạt 105% dự toán.', [['=', 105, 'result', 'Chi thường xuyên']]],
  [
    'Trong đó, tỷ lệ vốn vay dự kiến: 15%-20% tổng vốn đầu tư.',
    [
      ['>=', 15, 'target', 'tỷ lệ vốn vay'],
      ['<=', 20, 'target', 'tỷ lệ vốn vay'],
    ],
  ],
  [
    'Ngân sách xã: để sửa nhà văn hóa các thôn (tại trung tâm, khu dân cư), chiếm khoảng 10% tổng vốn.',
    [['~', 10, 'result', 'Ngân sách xã']],
  ],
  ['Tỷ lệ người từ 60 tuổi trở lên đạt khoảng 14%.', [['~', 14, 'result', 'Tỷ lệ người từ 60 tuổi trở lên']]],
  ['Trong đó, có 9 trạm phát trên nền hạ tầng 3G/4G (chiếm 30%).', [['=', 30, 'result', 'trạm phát trên nền hạ tầng 3G/4G']]],
  ['Tỷ lệ = b/a * 100%.', []],
  ['Tỷ lệ = số đạt/tổng số x 100%.', []],
  [
    'Đối với ngành đặc thù có tỷ lệ nữ công chức, viên chức, lao động thấp dưới 25% có thể điều chỉnh.',
    [['<', 25, 'result', 'tỷ lệ nữ công chức, viên chức, lao động']],
  ],
  ['Trong giai đoạn 2026 - 2030, đảm bảo xây dựng bến cá đạt 100% và mở thêm chợ.', [['=', 100, 'target', 'xây dựng bến cá']]],
  [
    'Công tác du lịch được tăng cường, đẩy mạnh, đón gần 1,2 triệu lượt khách, đạt 104% kế hoạch.',
    [['=', 104, 'result', 'đón gần 1,2 triệu lượt khách']],
  ],
  [
    'Trả kết quả đúng hạn: 97,5% (vượt chỉ tiêu 92%).',
    [
      ['=', 97.5, 'result', 'Trả kết quả đúng hạn'],
      ['=', 92, 'target', 'Trả kết quả đúng hạn'],
    ],
  ],
  [
    'Chi cho khoa học mới đạt 0,8% chi ngân sách (yêu cầu tối thiểu 3%).',
    [
      ['=', 0.8, 'result', 'Chi cho khoa học'],
      ['>=', 3, 'target', 'Chi cho khoa học'],
    ],
  ],
  [
    'Đã giao 26 việc; hoàn thành: 17 (65,4%); quá hạn 02 việc (7,7%).',
    [
      ['=', 65.4, 'result', 'hoàn thành'],
      ['=', 7.7, 'result', 'việc quá hạn'],
    ],
  ],
  [
    'Tỷ lệ tiêm phòng đạt 81%/kế hoạch 80%.',
    [
      ['=', 81, 'result', 'Tỷ lệ tiêm phòng'],
      ['=', 80, 'target', 'Tỷ lệ tiêm phòng'],
    ],
  ],
  [
    'Bố trí ít nhất 3% ngân sách cho khoa học, chuyển đổi số và tiếp tục nâng lên 5% GDP trong 5 năm tiếp theo.',
    [
      ['>=', 3, 'result', 'ngân sách cho khoa học, chuyển đổi số'],
      ['=', 5, 'target', 'ngân sách cho khoa học, chuyển đổi số'],
    ],
  ],
  [
    'Bảo đảm 2% chi ngân sách cho khoa học và nâng tỷ lệ hồ sơ trực tuyến lên 80%.',
    [
      ['=', 2, 'target', 'chi ngân sách cho khoa học'],
      ['=', 80, 'target', 'tỷ lệ hồ sơ trực tuyến'],
    ],
  ],
  ['Nhà mạng có kế hoạch với kết quả dự kiến đến hết năm 2025 số trạm 5G đạt 60%.', [['=', 60, 'target', 'số trạm 5G']]],
  [
    'Phấn đấu bố trí tỷ lệ cán bộ có chuyên môn kỹ thuật trong lãnh đạo từng cơ quan, đơn vị nhà nước, hướng tới đạt tối thiểu 25%.',
    [['>=', 25, 'target', 'tỷ lệ cán bộ có chuyên môn kỹ thuật trong lãnh đạo từng cơ quan, đơn vị nhà nước']],
  ],
  [
    'Đóng góp của năng suất nhân tố tổng hợp (TFP) vào tăng trưởng kinh tế ở mức trên 55%.',
    [['>', 55, 'result', 'Đóng góp của năng suất nhân tố tổng hợp (TFP) vào tăng trưởng kinh tế']],
  ],
  ['Bảo đảm kinh tế số các ngành, lĩnh vực chiếm tối thiểu 70% kinh tế số.', [['>=', 70, 'result', 'kinh tế số các ngành, lĩnh vực']]],
  [
    'Nâng đầu tư xã hội cho khoa học đạt 1,5% GDP, trên 2% GDP vào năm 2020.',
    [
      ['=', 1.5, 'result', 'đầu tư xã hội cho khoa học'],
      ['>', 2, 'result', 'đầu tư xã hội cho khoa học'],
    ],
  ],
  [
    'Tỷ lệ số hóa hồ sơ đạt tối thiểu 80% ở cấp tỉnh và 70% ở cấp xã.',
    [
      ['>=', 80, 'result', 'Tỷ lệ số hóa hồ sơ'],
      ['=', 70, 'result', 'Tỷ lệ số hóa hồ sơ'],
    ],
  ],
  ['Độ che phủ rừng giữ ở mức 44,6%.', [['=', 44.6, 'result', 'Độ che phủ rừng']]],
  [
    'Thu ngân sách 41,2 tỷ đồng (119,4% DT); nộp trực tuyến 912 hồ sơ (90,8%).',
    [
      ['=', 119.4, 'result', 'Thu ngân sách'],
      ['=', 90.8, 'result', 'hồ sơ nộp trực tuyến'],
    ],
  ],
  ['Cấp 512 chữ ký số cho người dân, lũy kế đạt 21,3% dân số trưởng thành.', [['=', 21.3, 'result', 'Cấp 512 chữ ký số cho người dân']]],
  [
    'So với cùng kỳ, hồ sơ tăng 15%, trực tuyến tăng 22%.',
    [
      ['=', 15, 'change', 'hồ sơ'],
      ['=', 22, 'change', 'trực tuyến'],
    ],
  ],
  ['Rất xa mục tiêu 80%.', [['=', 80, 'target', null]]],
  ['Có 9/17 tổ vượt mốc 90%.', [['>', 90, 'result', 'tổ vượt mốc']]],
  ['Diện tích chè 310 ha, năng suất ước 9 tấn/ha, giảm 8%.', [['=', 8, 'change', 'năng suất']]],
  ['Trồng rừng đạt và vượt chỉ tiêu 5%.', [['=', 5, 'result', 'Trồng rừng']]],
  [
    'Tỷ lệ cấp căn cước đạt 91,5% (tăng so với cùng kỳ năm 2024: 88,2%).',
    [
      ['=', 91.5, 'result', 'Tỷ lệ cấp căn cước'],
      ['=', 88.2, 'result', 'Tỷ lệ cấp căn cước'],
    ],
  ],
  ['Lượng khách lưu trú tăng ~12% so với tháng trước.', [['~', 12, 'change', 'Lượng khách lưu trú']]],
  ['Có 4.310 trạm 5G (6,85% số trạm 4G).', [['=', 6.85, 'result', 'trạm 5G']]],
  ['Kim ngạch xuất khẩu (3,2 tỷ USD) tăng 4,5%.', [['=', 4.5, 'change', 'Kim ngạch xuất khẩu']]],
  ['Tiêm phòng lở mồm long móng cho 2.310 con bò, dê (đạt 77,4%).', [['=', 77.4, 'result', 'Tiêm phòng lở mồm long móng cho con bò, dê']]],
  ['Tiêm vắc xin cúm 804 liều/1.200 con gà, vịt đạt 67%.', [['=', 67, 'result', 'Tiêm vắc xin cúm con gà, vịt']]],
  [
    'Bò 3.120 con, đạt 97% kế hoạch; dê: 860 con, giảm 2,4% so với cùng kỳ.',
    [
      ['=', 97, 'result', 'Bò'],
      ['=', 2.4, 'change', 'dê'],
    ],
  ],
  ['Anh Vàng A Sinh cho biết năm nay giá mận tăng 12% so với năm ngoái.', [['=', 12, 'change', 'giá mận']]],
  ['Thời hạn là 24 ngày (cắt giảm 06/30 ngày, tỷ lệ 20%) kể từ ngày nhận hồ sơ.', [['=', 20, 'result', 'cắt giảm ngày']]],
  ['Mức thu 4 triệu đồng + (0,4% x phần chi phí trên 02 tỷ đồng).', []],
  [
    'Giải ngân 09 tháng đạt 38,2% kế hoạch, thấp hơn bình quân cả nước (51,4%) do mưa lũ.',
    [
      ['=', 38.2, 'result', 'Giải ngân 09 tháng'],
      ['=', 51.4, 'result', 'Giải ngân 09 tháng'],
    ],
  ],
  [
    'Tỷ lệ hộ dùng ví điện tử: 41,2%; nộp tiền điện qua mạng chỉ đạt 28% (kế hoạch 45%).',
    [
      ['=', 41.2, 'result', 'Tỷ lệ hộ dùng ví điện tử'],
      ['=', 28, 'result', 'nộp tiền điện qua mạng'],
      ['=', 45, 'target', 'nộp tiền điện qua mạng'],
    ],
  ],
];

test.each(TOLD)('%s', (sentence, rows) => {
  const found = readSentence(passageOf(sentence), { setting: 'result', documentYear: 2025, lead: null });
  expect(found.map(({ fields: f }) => [f.comparator, f.value, f.kind, f.indicator])).toEqual(rows);
});
