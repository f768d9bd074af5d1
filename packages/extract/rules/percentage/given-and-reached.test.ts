import { expect, test } from 'vitest';
import { statedIn } from './stated.test-files.ts';

const told = (sentence: string) => statedIn(sentence).map((f) => [f.value, f.comparator, f.kind, f.indicator, f.year]);

test.each<[string, [number, string, string, string | null, number | null][]]>([
  [
    'Chi cho công nghệ đạt 2,1% tổng chi ngân sách (quy định tối thiểu 3%).',
    [
      [2.1, '=', 'result', 'Chi cho công nghệ', null],
      [3, '>=', 'target', 'Chi cho công nghệ', null],
    ],
  ],
  [
    'Thời gian hoạt động 99,2% (cam kết 99,9%).',
    [
      [99.2, '=', 'result', 'Thời gian hoạt động', null],
      [99.9, '=', 'target', 'Thời gian hoạt động', null],
    ],
  ],
  [
    'Tỷ lệ dân số có danh tính điện tử: mục tiêu là 90%; đến 15/6 đạt 86,4%, tương đương 96% mục tiêu.',
    [
      [90, '=', 'target', 'Tỷ lệ dân số có danh tính điện tử', null],
      [86.4, '=', 'result', 'Tỷ lệ dân số có danh tính điện tử', null],
      [96, '=', 'result', 'Tỷ lệ dân số có danh tính điện tử', null],
    ],
  ],
  [
    'Phấn đấu tỷ lệ hộ có mã QR đến 30/6 đạt 70%; đến 31/12 đạt 90%.',
    [
      [70, '=', 'target', 'tỷ lệ hộ có mã QR', null],
      [90, '=', 'target', 'tỷ lệ hộ có mã QR', null],
    ],
  ],
  ['Số giao dịch tăng gấp 2,1 lần (tương đương 110%).', [[110, '=', 'change', 'Số giao dịch', null]]],
  [
    '85% máy tính đáp ứng cấu hình (năm 2025: 61%), 15% máy tính quá 8 năm sử dụng.',
    [
      [85, '=', 'result', 'máy tính đáp ứng cấu hình', null],
      [61, '=', 'result', 'máy tính đáp ứng cấu hình', 2025],
      [15, '=', 'result', 'máy tính quá 8 năm sử dụng', null],
    ],
  ],
  ['Đã mở 14 lớp/10 lớp kế hoạch = 140%.', [[140, '=', 'result', 'Đã mở lớp kế hoạch', null]]],
  [
    'Số hồ sơ trực tuyến và số giao dịch tăng lần lượt 4% và 9%.',
    [
      [4, '=', 'change', 'Số hồ sơ trực tuyến', null],
      [9, '=', 'change', 'số giao dịch', null],
    ],
  ],
  [
    'Ngư dân khai báo xuất, nhập bến qua VNeID đạt 87%, so với 6 tháng trước tăng 12%; dự kiến hết năm đạt 95%.',
    [
      [87, '=', 'result', 'Ngư dân khai báo xuất, nhập bến qua VNeID', null],
      [12, '=', 'change', 'Ngư dân khai báo xuất, nhập bến qua VNeID', null],
      [95, '=', 'target', 'Ngư dân khai báo xuất, nhập bến qua VNeID', null],
    ],
  ],
  [
    '100% hồ sơ cán bộ, công chức cập nhật đúng - đủ - sạch - sống (hiện nay 93,5%).',
    [
      [100, '=', 'result', 'hồ sơ cán bộ, công chức cập nhật đúng - đủ - sạch - sống', null],
      [93.5, '=', 'result', 'hồ sơ cán bộ, công chức cập nhật đúng - đủ - sạch - sống', null],
    ],
  ],
  [
    'Vé tàu điện tử: quý I 70%, quý II 80%.',
    [
      [70, '=', 'result', 'Vé tàu điện tử', null],
      [80, '=', 'result', 'Vé tàu điện tử', null],
    ],
  ],
  ['Số vụ bị lừa giảm còn 1 vụ (năm học trước 4 vụ), tức giảm 75%.', [[75, '=', 'change', 'Số vụ bị lừa', null]]],
  [
    'Tổng 640 triệu đồng: ngân sách xã 75%, nguồn khác 25%.',
    [
      [75, '=', 'result', 'ngân sách xã', null],
      [25, '=', 'result', 'nguồn khác', null],
    ],
  ],
  ['Từ 85% hộ dân có tài khoản thanh toán.', [[85, '>=', 'result', 'hộ dân có tài khoản thanh toán', null]]],
  [
    'Chi cho khoa học chiếm 3,1% tổng chi, cao hơn mức 3% Trung ương yêu cầu.',
    [
      [3.1, '=', 'result', 'Chi cho khoa học', null],
      [3, '=', 'target', 'Chi cho khoa học', null],
    ],
  ],
  [
    'Chạy thử 3/7 khoa, mục tiêu cuối năm đủ 7/7 khoa; hạ tầng đáp ứng được 70% yêu cầu.',
    [[70, '=', 'result', 'hạ tầng đáp ứng được', null]],
  ],
  ['Không để tỷ lệ hồ sơ quá hạn vượt 1%.', [[1, '<=', 'result', 'tỷ lệ hồ sơ quá hạn', null]]],
  [
    'Tỷ lệ cán bộ được tập huấn mới đạt 38%, cách khá xa yêu cầu 80% của tỉnh.',
    [
      [38, '=', 'result', 'Tỷ lệ cán bộ được tập huấn', null],
      [80, '=', 'target', 'Tỷ lệ cán bộ được tập huấn', null],
    ],
  ],
  [
    'Số hóa hồ sơ (hiện 64,5%, phải đạt 100% trước 30/11).',
    [
      [64.5, '=', 'result', 'Số hóa hồ sơ', null],
      [100, '=', 'target', 'Số hóa hồ sơ', null],
    ],
  ],
  ['Văn bản đi được ký số là 3.412 văn bản, chiếm gần như toàn bộ (99,7%).', [[99.7, '=', 'result', 'Văn bản đi được ký số', null]]],
  [
    'Phủ sóng 4G 99,1% dân số, 5G 34% dân số (kế hoạch 30%).',
    [
      [99.1, '=', 'result', 'Phủ sóng 4G dân số', null],
      [34, '=', 'result', '5G dân số', null],
      [30, '=', 'target', '5G dân số', null],
    ],
  ],
  [
    '62/62 đồng chí (100%) hoàn thành khóa học, trong đó 58 đồng chí đạt loại khá trở lên (93,5%).',
    [
      [100, '=', 'result', 'đồng chí hoàn thành khóa học', null],
      [93.5, '=', 'result', 'đồng chí đạt loại khá trở lên', null],
    ],
  ],
  ['Chỉ tiêu người dân có kỹ năng số chưa đạt (còn thiếu 5,9%).', [[5.9, '=', 'result', 'Chỉ tiêu người dân có kỹ năng số', null]]],
  [
    'Tỷ lệ hồ sơ toàn trình của tỉnh 82,6% (Bộ Y tế giao 80%).',
    [
      [82.6, '=', 'result', 'Tỷ lệ hồ sơ toàn trình của tỉnh', null],
      [80, '=', 'target', 'Tỷ lệ hồ sơ toàn trình của tỉnh', null],
    ],
  ],
  ['Có 12 cột bơm sai số vượt quá 0,5%.', [[0.5, '>', 'result', 'cột bơm sai số', null]]],
  ['Nhà thầu đã bàn giao 80% thiết bị.', [[80, '=', 'result', 'thiết bị', null]]],
  ['Rừng đã giao 60% diện tích cho hộ.', [[60, '=', 'result', 'diện tích cho hộ', null]]],
  [
    'Tỷ lệ ký số 92% (tỉnh đã giao 90%).',
    [
      [92, '=', 'result', 'Tỷ lệ ký số', null],
      [90, '=', 'target', 'tỉnh đã giao', null],
    ],
  ],
  ['Tỷ lệ hộ nghèo (năm 2026) còn 1,2%.', [[1.2, '=', 'result', 'Tỷ lệ hộ nghèo (năm 2026)', 2026]]],
  [
    'Hồ sơ tiếp nhận năm 2026 toàn xã (trực tuyến 88%, trực tiếp 12%).',
    [
      [88, '=', 'result', 'trực tuyến', 2026],
      [12, '=', 'result', 'trực tiếp', 2026],
    ],
  ],
  [
    '10- 15% số hộ còn dùng tiền mặt.',
    [
      [10, '>=', 'result', 'số hộ còn dùng tiền mặt', null],
      [15, '<=', 'result', 'số hộ còn dùng tiền mặt', null],
    ],
  ],
  ['2- 90% trở lên đảng viên thành thạo kỹ năng số.', [[90, '>=', 'result', 'đảng viên thành thạo kỹ năng số', null]]],
  ['5 - 95% hồ sơ đúng hạn.', [[95, '=', 'result', 'hồ sơ đúng hạn', null]]],
  [
    '80 - 90% hội viên cài ứng dụng.',
    [
      [80, '>=', 'result', 'hội viên cài ứng dụng', null],
      [90, '<=', 'result', 'hội viên cài ứng dụng', null],
    ],
  ],
  ['Đăng ký thường trú 100% trực tuyến.', [[100, '=', 'result', 'Đăng ký thường trú trực tuyến', null]]],
  ['Còn 14 trường hợp sai số giấy tờ (giảm 22 trường hợp = 61%).', [[61, '=', 'change', 'trường hợp sai số giấy tờ', null]]],
  [
    'Tỷ lệ hồ sơ xử lý trên mạng: phường 96,8% (đạt 107,6% so với chỉ tiêu 90%).',
    [
      [96.8, '=', 'result', 'Tỷ lệ hồ sơ xử lý trên mạng', null],
      [107.6, '=', 'result', 'Tỷ lệ hồ sơ xử lý trên mạng', null],
      [90, '=', 'target', 'Tỷ lệ hồ sơ xử lý trên mạng', null],
    ],
  ],
  ['Rà soát 18 văn bản, đề nghị bãi bỏ 3 văn bản, chiếm 16,7%.', [[16.7, '=', 'result', 'đề nghị bãi bỏ 3 văn bản', null]]],
  [
    'Tiếp nhận 21.644 hồ sơ (trực tuyến 19.112, đạt 88,3%; trực tiếp 2.532, đạt 11,7%).',
    [
      [88.3, '=', 'result', 'hồ sơ trực tuyến', null],
      [11.7, '=', 'result', 'hồ sơ trực tiếp', null],
    ],
  ],
  [
    'Tổ kiểm tra theo Quyết định số 77/QĐ-UBND ngày 02/3/2026 của Chủ tịch UBND phường đã kiểm tra 5/9 bộ phận chuyên môn, đạt 55,6%.',
    [[55.6, '=', 'result', 'kiểm tra bộ phận chuyên môn', null]],
  ],
  [
    'Thanh toán không tiền mặt chiếm 63,4% tổng thu, trong khi mục tiêu Bộ Y tế là 70%.',
    [
      [63.4, '=', 'result', 'Thanh toán không tiền mặt', null],
      [70, '=', 'target', 'Thanh toán không tiền mặt', null],
    ],
  ],
  ['Dung lượng lưu trữ sắp hết (đã dùng 94%).', [[94, '=', 'result', 'Dung lượng lưu trữ sắp hết', null]]],
  ['Tiếp nhận 47 phản ánh, xử lý xong 44 (93,6%).', [[93.6, '=', 'result', 'xử lý xong', null]]],
  [
    'Có 17 dự án nhỏ chiếm 61% số dự án nhưng chỉ chiếm 12% tổng vốn.',
    [
      [61, '=', 'result', 'dự án nhỏ', null],
      [12, '=', 'result', 'dự án nhỏ', null],
    ],
  ],
  ['Mức vốn góp vào một quỹ không được vượt quá 11% vốn điều lệ.', [[11, '<=', 'result', 'vốn điều lệ', null]]],
  [
    '85% dân số có tài khoản định danh (đang ở mức 78,6%).',
    [
      [85, '=', 'result', 'dân số có tài khoản định danh', null],
      [78.6, '=', 'result', 'dân số có tài khoản định danh', null],
    ],
  ],
  ['Rút ngắn thời gian từ 10 ngày xuống 5 ngày (50%).', [[50, '=', 'change', 'Rút ngắn thời gian', null]]],
  ['Tiếp nhận 18.420 hồ sơ, 96% qua VNeID.', [[96, '=', 'result', 'hồ sơ qua VNeID', null]]],
])('%s', (sentence, wanted) => {
  expect(told(sentence)).toEqual(wanted);
});
