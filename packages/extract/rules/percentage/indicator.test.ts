import { describe, expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

type Row = [comparator: string, value: number, kind: string, indicator: string];

/** Sentences of an account with their figures. */
const TOLD: readonly [string, readonly Row[]][] = [
  ['100% trạm y tế dùng sổ điện tử từ ngày 01/3/2026.', [['=', 100, 'result', 'trạm y tế dùng sổ điện tử']]],
  ['98% hồ sơ tiếp nhận từ ngày 01/3/2026 đã trả.', [['=', 98, 'result', 'hồ sơ tiếp nhận từ ngày 01/3/2026 đã trả']]],
  ['Các thôn dưới 20% phải giải trình.', [['<', 20, 'result', 'Các thôn']]],
  ['Lắp đủ máy quét tại 12 điểm trực, đạt 12/15 = 80%.', [['=', 80, 'result', 'Lắp đủ máy quét tại 12 điểm trực']]],
  ['Có 90% hội viên trở lên đã cài ứng dụng.', [['>=', 90, 'result', 'hội viên trở lên đã cài ứng dụng']]],
  ['100% cán bộ cấp phó trở lên đã ký số.', [['=', 100, 'result', 'cán bộ cấp phó trở lên đã ký số']]],
  [
    'Số hóa sổ gốc: 98%; dùng lại hồ sơ: 46,5%.',
    [
      ['=', 98, 'result', 'Số hóa sổ gốc'],
      ['=', 46.5, 'result', 'dùng lại hồ sơ'],
    ],
  ],
  [
    'Tỷ lệ trả đúng hạn: 97%; nộp qua mạng: 61%.',
    [
      ['=', 97, 'result', 'Tỷ lệ trả đúng hạn'],
      ['=', 61, 'result', 'nộp qua mạng'],
    ],
  ],
  ['Mở 14 buổi học tại ca, tổ, thu hút 900 công nhân, bằng 61% chỉ tiêu.', [['=', 61, 'result', 'thu hút 900 công nhân']]],
  ['Đàn trâu 940 con, giảm 4,5%.', [['=', 4.5, 'change', 'Đàn trâu']]],
  ['Chi cho chuyển đổi số không thấp hơn 1% tổng chi.', [['>=', 1, 'result', 'Chi cho chuyển đổi số']]],
  ['21/27 đồng chí đã cài sổ tay (77,8%).', [['=', 77.8, 'result', 'đồng chí đã cài sổ tay']]],
  [
    'Xã có 62% diện tích chè già cỗi, mỗi năm thiệt hại hàng tỷ đồng; chỉ 18% hộ có nhật ký, chưa đủ điều kiện bán sang châu Âu.',
    [
      ['=', 62, 'result', 'diện tích chè già cỗi'],
      ['=', 18, 'result', 'hộ có nhật ký'],
    ],
  ],
  ['Còn 9% hộ chưa có ti vi, chưa có điện thoại.', [['=', 9, 'result', 'hộ chưa có ti vi, chưa có điện thoại']]],
  ['Có 38 xã chưa đạt 40% (danh sách kèm theo) phải lập phương án riêng.', [['=', 40, 'result', 'xã']]],
  ['Số hóa 100% sổ hộ tịch (11.820 trang); in 02 bộ.', [['=', 100, 'result', 'sổ hộ tịch']]],
  ['Xã có trên 50% hộ sống dưới chân núi: 400.000 đồng/tổ.', [['>', 50, 'result', 'hộ sống dưới chân núi']]],
  ['Tỷ lệ phủ bảo hiểm y tế 94,5% dân số.', [['=', 94.5, 'result', 'Tỷ lệ phủ bảo hiểm y tế']]],
  ['Sau chỉnh lý giải ngân thêm 204 triệu đồng, nâng tỷ lệ lên 60%.', [['=', 60, 'result', 'Sau chỉnh lý giải ngân thêm']]],
  [
    'Xếp loại rèn luyện: Tốt: 310 (91,2%); Khá: 21 (6,2%); Đạt: 6 (1,8%); Chưa đạt: 3 (0,8%).',
    [
      ['=', 91.2, 'result', 'Tốt'],
      ['=', 6.2, 'result', 'Khá'],
      ['=', 1.8, 'result', 'Đạt'],
      ['=', 0.8, 'result', 'Chưa đạt'],
    ],
  ],
  ['So với năm học 2023 - 2024 tỷ lệ chưa đạt giảm 1,3%.', [['=', 1.3, 'change', 'tỷ lệ chưa đạt']]],
  ['Tỷ lệ thôn không đạt chiếm 12%.', [['=', 12, 'result', 'Tỷ lệ thôn không đạt']]],
  [
    'Tỷ lệ dân dùng nước sạch từ 92% quý trước nâng lên 98,7%.',
    [
      ['=', 92, 'result', 'Tỷ lệ dân dùng nước sạch'],
      ['=', 98.7, 'result', 'Tỷ lệ dân dùng nước sạch'],
    ],
  ],
  ['Toàn khóa có 3 lớp với 96 học viên, 41% là phụ nữ trên 50 tuổi.', [['=', 41, 'result', 'phụ nữ trên 50 tuổi']]],
  ['Đăng ký tạm trú, tạm vắng qua ứng dụng: 212/250 lượt (84,8%).', [['=', 84.8, 'result', 'Đăng ký tạm trú, tạm vắng qua ứng dụng lượt']]],
  ['Phấn đấu đến 31/12 số hóa sổ sách đạt 75%.', [['=', 75, 'target', 'số hóa sổ sách']]],
  [
    'Tỷ lệ số hóa sổ đất chỉ đạt 62%, thấp hơn mức tỉnh giao 80%.',
    [
      ['=', 62, 'result', 'Tỷ lệ số hóa sổ đất'],
      ['=', 80, 'target', 'Tỷ lệ số hóa sổ đất'],
    ],
  ],
  [
    'Số hóa kết quả 94,1%; trả kết quả 88%.',
    [
      ['=', 94.1, 'result', 'Số hóa kết quả'],
      ['=', 88, 'result', 'trả kết quả'],
    ],
  ],
  ['Trong 90 hộ được hỏi, 27 hộ (30%) có máy tính.', [['=', 30, 'result', 'hộ có máy tính']]],
  [
    '(4) chi ngân sách cho khoa học, công nghệ, chuyển đổi số đạt 1,2%.',
    [['=', 1.2, 'result', 'chi ngân sách cho khoa học, công nghệ, chuyển đổi số']],
  ],
  ['Cáp quang tới 100% trung tâm buôn nhưng nhiều khu rẫy chưa có sóng.', [['=', 100, 'result', 'trung tâm buôn']]],
  ['Nay cả bản có 203 người cài, đạt 71%.', [['=', 71, 'result', 'người cài']]],
  ['Thu ảnh sổ đất 612 trường hợp, các xã Tân Long Hội, Nhơn Phú đạt 95%.', [['=', 95, 'result', 'các xã Tân Long Hội, Nhơn Phú']]],
  ['Tuy nhiên tỷ lệ số hoá sổ đất chỉ đạt 62%.', [['=', 62, 'result', 'tỷ lệ số hoá sổ đất']]],
  ['Đến nay đã có 158/245 hợp tác xã đăng ký định danh, đạt tỷ lệ 64,6%.', [['=', 64.6, 'result', 'hợp tác xã đăng ký định danh']]],
  [
    'Thanh toán viện phí qua tài khoản đạt 45,6% trên tổng chi phí và đạt 39,6% trên tổng lượt thanh toán.',
    [
      ['=', 45.6, 'result', 'Thanh toán viện phí qua tài khoản'],
      ['=', 39.6, 'result', 'Thanh toán viện phí qua tài khoản'],
    ],
  ],
  ['Tổng điểm tự chấm 82,4/100, xếp loại Tốt, tăng 3,1% so với năm 2024.', [['=', 3.1, 'change', 'Tổng điểm tự chấm']]],
  ['100% cán bộ một cửa là nữ, 02 người nghỉ thai sản cùng lúc.', [['=', 100, 'result', 'cán bộ một cửa là nữ']]],
  ['Phường niêm yết 100% thủ tục, tiếp nhận 9.870 hồ sơ trong kỳ.', [['=', 100, 'result', 'thủ tục']]],
  ['Phấn đấu làm sạch 100% dữ liệu hộ tịch trước 24 giờ ngày 30/4/2026.', [['=', 100, 'target', 'dữ liệu hộ tịch']]],
  ['Yêu cầu tách hộ gửi qua ứng dụng 88/96 yêu cầu (91,7%).', [['=', 91.7, 'result', 'Yêu cầu tách hộ gửi qua ứng dụng']]],
  [
    'Số hồ sơ nộp trực tuyến từ 60,5% cùng kỳ năm trước tăng lên đạt 88%.',
    [
      ['=', 60.5, 'result', 'Số hồ sơ nộp trực tuyến'],
      ['=', 88, 'result', 'Số hồ sơ nộp trực tuyến'],
    ],
  ],
  [
    'Tỷ lệ hộ có cáp quang đạt 61,4%, tăng từ 52% cuối năm trước.',
    [
      ['=', 61.4, 'result', 'Tỷ lệ hộ có cáp quang'],
      ['=', 52, 'result', 'Tỷ lệ hộ có cáp quang'],
    ],
  ],
  [
    'Còn 12 xã có tỷ lệ đúng hạn từ 70% - dưới 100%.',
    [
      ['>=', 70, 'result', 'xã có tỷ lệ đúng hạn'],
      ['<', 100, 'result', 'xã có tỷ lệ đúng hạn'],
    ],
  ],
  ['Các trạm hoàn thành sổ sức khỏe, bảo đảm đạt 96% trước ngày 30/4/2026.', [['=', 96, 'target', 'Các trạm hoàn thành sổ sức khỏe']]],
  [
    'Đến nay xong 05 việc (50%), chưa thực hiện 02 việc (20%).',
    [
      ['=', 50, 'result', 'xong 05 việc'],
      ['=', 20, 'result', 'chưa thực hiện việc'],
    ],
  ],
  ['Lượt cài ứng dụng của hội tăng hơn 2 lần so với năm 2024 (tương đương 118%).', [['=', 118, 'change', 'Lượt cài ứng dụng của hội']]],
  ['Có 9/14 việc hoàn thành, đạt tỷ lệ 64,3%.', [['=', 64.3, 'result', 'việc hoàn thành']]],
  ['Xã giải ngân vốn giảm nghèo, đến 30/6 đạt 50% kế hoạch.', [['=', 50, 'result', 'Xã giải ngân vốn giảm nghèo']]],
  [
    'Việc số hóa sổ bộ mới đạt 47%, chậm hơn kế hoạch 12%.',
    [
      ['=', 47, 'result', 'Việc số hóa sổ bộ'],
      ['=', 12, 'result', 'Việc số hóa sổ bộ'],
    ],
  ],
  ['Thời gian cấp phiếu là 3 ngày, rút ngắn 68% so với quy định.', [['=', 68, 'change', 'Thời gian cấp phiếu']]],
  ['Kiểm tra 10 chi bộ; phấn đấu hoàn thành 100% chỉ tiêu tỉnh giao.', [['=', 100, 'target', 'chỉ tiêu tỉnh giao']]],
  ['Tiến độ nhập liệu mới đạt 22% khối lượng, nhiều bản vẽ bị rách.', [['=', 22, 'result', 'Tiến độ nhập liệu']]],
  [
    'Thời gian làm thủ tục được rút ngắn, bình quân giảm 31% so với quy định.',
    [['=', 31, 'change', 'Thời gian làm thủ tục được rút ngắn']],
  ],
  ['Ghi nhận 06 ca sốt xuất huyết, không có ca tử vong, giảm 25% so với tháng 10.', [['=', 25, 'change', 'ca sốt xuất huyết']]],
  ['Toàn xã cứng hóa đường xóm, đạt 92,4% chiều dài cần làm.', [['=', 92.4, 'result', 'cứng hóa đường xóm']]],
  [
    'Kết nạp đảng viên đạt 70% chỉ tiêu năm; 100% chi bộ sinh hoạt đúng kỳ.',
    [
      ['=', 70, 'result', 'Kết nạp đảng viên'],
      ['=', 100, 'result', 'chi bộ sinh hoạt đúng kỳ'],
    ],
  ],
  [
    'Số người dùng trợ lý ảo đạt 49%, vượt 9% so với chỉ tiêu tỉnh giao (40%).',
    [
      ['=', 49, 'result', 'Số người dùng trợ lý ảo'],
      ['=', 9, 'result', 'Số người dùng trợ lý ảo'],
      ['=', 40, 'target', 'Số người dùng trợ lý ảo'],
    ],
  ],
  [
    'Tổng số đơn vị sự nghiệp là 271, trong đó: đơn vị tự bảo đảm từ 70% - dưới 100% chi thường xuyên là 36 đơn vị.',
    [
      ['>=', 70, 'result', 'chi thường xuyên'],
      ['<', 100, 'result', 'chi thường xuyên'],
    ],
  ],
  [
    'Có 123 đơn vị tự bảo đảm (trong đó dưới 30% chi thường xuyên là 29 đơn vị), số lượng còn lại do Nhà nước bảo đảm.',
    [['<', 30, 'result', 'chi thường xuyên']],
  ],
  ['Hội kết nạp 62 hội viên, nâng tỷ lệ nông dân vào Hội lên 71%.', [['=', 71, 'result', 'tỷ lệ nông dân vào Hội']]],
  ['Nâng tỷ lệ nông dân vào Hội lên 71%.', [['=', 71, 'target', 'tỷ lệ nông dân vào Hội']]],
  // A comma before the link: what was counted stands behind the comma before that one.
  [
    'Thu 5.120 phiếu (giảm 2% so với quý trước), trong đó phiếu điện tử 3.840 phiếu, chiếm tỷ lệ 75%.',
    [
      ['=', 2, 'change', 'Thu phiếu'],
      ['=', 75, 'result', 'phiếu điện tử'],
    ],
  ],
  [
    'Điện lưới đã tới 100% bản, sóng 4G tới 18/24 bản, đạt 75%.',
    [
      ['=', 100, 'result', 'bản'],
      ['=', 75, 'result', 'sóng 4G bản'],
    ],
  ],
  [
    'Hội viên từ 60 tuổi chiếm 41% tổng số, đa số không dùng mạng xã hội, có người chưa biết chữ.',
    [['=', 41, 'result', 'Hội viên từ 60 tuổi']],
  ],
  [
    'Có 320 ha cam trồng theo quy trình hữu cơ, ít thuốc, chiếm 40% diện tích.',
    [['=', 40, 'result', 'ha cam trồng theo quy trình hữu cơ, ít thuốc']],
  ],
  ['Gắn 25 biển mã QR tại đình, chùa, đạt 62,5% số di tích.', [['=', 62.5, 'result', 'Gắn 25 biển mã QR tại đình, chùa']]],
  [
    'Liên thông khai tử - xóa đăng ký thường trú - trợ cấp mai táng có 61 hồ sơ, tăng 9% so với cùng kỳ.',
    [['=', 9, 'change', 'Liên thông khai tử - xóa đăng ký thường trú - trợ cấp mai táng']],
  ],
  ['Theo kết quả chấm, có 9 chi hội xếp loại khá (chiếm 45%).', [['=', 45, 'result', 'chi hội xếp loại khá']]],
  ['Tổ chức 12 buổi với 640 lượt phụ huynh, vượt 7% so với kế hoạch.', [['=', 7, 'result', 'Tổ chức 12 buổi với 640 lượt phụ huynh']]],
  ['Ban đầu ít người đến nhưng khi đổi giờ học thì tỷ lệ chuyên cần đạt trên 90%.', [['>', 90, 'result', 'tỷ lệ chuyên cần']]],
  [
    'Trả 900 hồ sơ đúng hạn, đạt 90%; hồ sơ qua bưu chính 210 hồ sơ (21%), tại chỗ 690 hồ sơ (69%).',
    [
      ['=', 90, 'result', 'Trả 900 hồ sơ đúng hạn'],
      ['=', 21, 'result', 'hồ sơ qua bưu chính'],
      ['=', 69, 'result', 'tại chỗ 690 hồ sơ'],
    ],
  ],
  ['Đội lưu động kiểm định 80 chiếc cân ở chợ, 76/80 chiếc đạt chuẩn (tỷ lệ 95%).', [['=', 95, 'result', 'chiếc đạt chuẩn']]],
  [
    'Các tổ giúp 800 lượt người, trong đó nộp hồ sơ 300 lượt, trả phí qua mạng 500 lượt; tăng 15% so với tháng trước.',
    [['=', 15, 'change', 'Các tổ giúp 800 lượt người']],
  ],
  ['Lắp loa tại 100% bản trước 31/8/2026.', [['=', 100, 'result', 'bản']]],
  [
    'Xã ban hành Quyết định số 44/QĐ-UBND ngày 02/3/2026 lập 18 tổ an ninh mạng/18 bản, đạt 100%.',
    [['=', 100, 'result', 'lập tổ an ninh mạng']],
  ],
  ['Tổng số phiếu khảo sát là 5.020 phiếu, so với cùng kỳ tăng 6,4%.', [['=', 6.4, 'change', 'Tổng số phiếu khảo sát']]],
  ['Đến nay 19 phần việc hoàn thành (76%), 6 phần việc đang làm.', [['=', 76, 'result', 'phần việc hoàn thành']]],
  ['Đến ngày 20/3/2026, đơn vị đạt và vượt 9/12 mục tiêu (75%).', [['=', 75, 'result', 'mục tiêu']]],
  ['Vận động hộ dân cài ứng dụng báo lũ, phấn đấu đến cuối năm đạt 60%.', [['=', 60, 'target', 'Vận động hộ dân cài ứng dụng báo lũ']]],
  ['Lớp khai giảng 38 người, tốt nghiệp 35 người (92,1%).', [['=', 92.1, 'result', 'tốt nghiệp 35 người']]],
  ['Đã soát 34 quyết định, đề nghị bãi bỏ 12 quyết định, tỷ lệ 35,3%.', [['=', 35.3, 'result', 'đề nghị bãi bỏ 12 quyết định']]],
  ['Mức khoán tối thiểu bằng 90% lương cơ sở.', [['>=', 90, 'result', 'lương cơ sở']]],
  ['Công tác lưu trữ: đã chỉnh lý 310/400 mét giá tài liệu (77,5%).', [['=', 77.5, 'result', 'đã chỉnh lý mét giá tài liệu']]],
  ['Quãng đường đi học rút ngắn còn 3 km (giảm 50% so với trước).', [['=', 50, 'change', 'Quãng đường đi học']]],
  [
    'Số khách đặt phòng qua mạng đạt 8.100 khách, gấp 1,6 lần và tăng 60% so với năm trước.',
    [['=', 60, 'change', 'Số khách đặt phòng qua mạng']],
  ],
  ['Có 45% hộ trồng chè dùng sổ điện tử, 20 hộ có kho lạnh.', [['=', 45, 'result', 'hộ trồng chè dùng sổ điện tử']]],
  ['Lũy kế thu đến 20/11/2025 được 1,2 tỷ đồng trên tổng số 1,6 tỷ đồng, đạt 75%.', [['=', 75, 'result', 'Lũy kế thu']]],
  ['Vượt kế hoạch 12% về số buổi tập huấn.', [['=', 12, 'result', 'số buổi tập huấn']]],
  ['Hoàn thành 100% kế hoạch phủ sóng các bản vùng cao.', [['=', 100, 'result', 'kế hoạch phủ sóng các bản vùng cao']]],
  [
    'Trong tổng số 20 chỉ tiêu, có 15 chỉ tiêu đạt và vượt (75%), 03 chỉ tiêu đạt trên 70% kế hoạch.',
    [
      ['=', 75, 'result', 'chỉ tiêu đạt và vượt'],
      ['>', 70, 'result', 'chỉ tiêu'],
    ],
  ],
  [
    'Tỷ lệ trả lời phản ánh, kiến nghị đúng hạn đạt 91%, chưa đạt chỉ tiêu 95% xã giao.',
    [
      ['=', 91, 'result', 'Tỷ lệ trả lời phản ánh, kiến nghị đúng hạn'],
      ['=', 95, 'target', 'Tỷ lệ trả lời phản ánh, kiến nghị đúng hạn'],
    ],
  ],
  [
    'Trong 640 học viên có 55% là nữ, 20% là người Thái.',
    [
      ['=', 55, 'result', 'nữ'],
      ['=', 20, 'result', 'người Thái'],
    ],
  ],
  ['Nâng tỷ lệ họp trực tuyến tại các thôn, các trường lên 90%.', [['=', 90, 'result', 'tỷ lệ họp trực tuyến tại các thôn, các trường']]],
  ['Tổng số đơn gửi qua mạng là 90 đơn, đã trả lời 81 đơn (90%).', [['=', 90, 'result', 'đã trả lời 81 đơn']]],
  ['Bản có 92% hộ dùng nước sạch, đứng thứ hai của xã.', [['=', 92, 'result', 'hộ dùng nước sạch']]],
  [
    'Có 60% bà con tự nộp hồ sơ, 40% còn lại nhờ con cháu.',
    [
      ['=', 60, 'result', 'bà con tự nộp hồ sơ'],
      ['=', 40, 'result', 'còn lại nhờ con cháu'],
    ],
  ],
  [
    '3/3 trạm y tế (100%) có sổ khám điện tử, số lượt khám tăng 8%.',
    [
      ['=', 100, 'result', 'trạm y tế có sổ khám điện tử'],
      ['=', 8, 'change', 'số lượt khám'],
    ],
  ],
  ['Phát tờ rơi ở chợ phiên, bến xe: 2.100 tờ, chiếm 70% tổng số.', [['=', 70, 'result', 'Phát tờ rơi ở chợ phiên, bến xe']]],
];

describe('what figures measure', () => {
  test.each(TOLD)('%s', (sentence, rows) => {
    const found = readSentence(passageOf(sentence), { setting: 'result', documentYear: 2025, lead: null });
    expect(found.map(({ fields }) => [fields.comparator, fields.value, fields.kind, fields.indicator])).toEqual(rows);
  });
});
