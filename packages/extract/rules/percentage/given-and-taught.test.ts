import { expect, test } from 'vitest';
import { statedIn } from './stated.test-files.ts';

const told = (sentence: string) => statedIn(sentence).map((f) => [f.value, f.kind, f.indicator]);

test.each<[string, [number, string, string | null][]]>([
  ['Nước thải làng nghề được thu gom, xử lý đạt 64%.', [[64, 'result', 'Nước thải làng nghề được thu gom, xử lý']]],
  ['Hồ sơ đất đai đã số hóa, cập nhật đạt 71%.', [[71, 'result', 'Hồ sơ đất đai đã số hóa, cập nhật']]],
  ['Học viên được học tiếng Anh, tin học văn phòng đạt 90%.', [[90, 'result', 'Học viên được học tiếng Anh, tin học văn phòng']]],
  ['Bà con phấn khởi học chữ, hộ nghèo chiếm 3%.', [[3, 'result', 'hộ nghèo']]],
  ['Đường trục ấp, khóm cứng hóa đạt 82%.', [[82, 'result', 'Đường trục ấp, khóm cứng hóa']]],
])('what a list names is one measure: %s', (sentence, expected) => expect(told(sentence)).toEqual(expected));

test.each<[string, [number, string, string | null][]]>([
  ['Bao phủ bảo hiểm xã hội từ 42% lực lượng lao động trở lên.', [[42, 'result', 'Bao phủ bảo hiểm xã hội']]],
  ['Doanh thu chợ đêm 3,1 tỷ đồng, tương đương 27% doanh thu du lịch.', [[27, 'result', 'Doanh thu chợ đêm']]],
  ['Sản lượng lúa hữu cơ 640 tấn, bằng 9% sản lượng lúa.', [[9, 'result', 'Sản lượng lúa hữu cơ']]],
  ['Số hóa lên kho dữ liệu 1.940 hồ sơ, tức 88% hồ sơ đã lập.', [[88, 'result', 'Số hóa lên kho dữ liệu hồ sơ']]],
  ['Sổ sức khỏe điện tử lập được cho 61% dân số.', [[61, 'result', 'Sổ sức khỏe điện tử lập được cho dân số']]],
  ['Thiết bị dạy học mới đáp ứng 55% danh mục tối thiểu.', [[55, 'result', 'Thiết bị dạy học đáp ứng danh mục tối thiểu']]],
  ['Thu đạt 104% dự toán phí chợ.', [[104, 'result', 'Thu dự toán phí chợ']]],
])('of what a share is told, by what stands before it: %s', (sentence, expected) => expect(told(sentence)).toEqual(expected));

test.each<[string, [number, string, string | null][]]>([
  ['Đầu năm có 214 hộ cận nghèo chiếm 6,2%.', [[6.2, 'result', 'hộ cận nghèo']]],
  ['Cuối năm ước còn 98 hộ nghèo, chiếm 2,1%.', [[2.1, 'result', 'hộ nghèo']]],
  ['Cháy rừng xảy ra 03 vụ, giảm 40% so với năm trước.', [[40, 'change', 'Cháy rừng']]],
  ['Câu lạc bộ có 412 người tham gia (38% tổng số người cao tuổi).', [[38, 'result', 'người tham gia']]],
  ['Kết nạp 12 hội viên, lũy kế 40/50 hội viên, đạt 80% chỉ tiêu.', [[80, 'result', 'Kết nạp hội viên']]],
  ['Thu nhập bình quân 54 triệu đồng, lao động qua đào tạo đạt 61%.', [[61, 'result', 'lao động qua đào tạo']]],
  ['Còn 310 triệu đồng (2%) chưa giải ngân do nhà thầu chậm quyết toán.', [[2, 'result', 'triệu đồng chưa giải ngân']]],
])('numbers beside a measure are none of its name: %s', (sentence, expected) => expect(told(sentence)).toEqual(expected));

test('two things that fell in one breath both fell; what somebody has is a level', () => {
  expect(told('Máy cấy giúp giảm 35% chi phí giống và 20% ngày công.')).toEqual([
    [35, 'change', 'chi phí giống'],
    [20, 'change', 'ngày công'],
  ]);
  expect(told('Giảm 35% chi phí giống và 92% người dân hài lòng.')[1]![1]).toBe('result');
  expect(told('Hộ nghèo còn 4%, giảm 2,5% vượt chỉ tiêu Nghị quyết.')[1]).toEqual([2.5, 'change', 'Hộ nghèo']);
});

test('fees cut for many are no fall; «thấp hơn bình quân» of a long name is one', () => {
  expect(told('Miễn, giảm viện phí cho 100% người bệnh hộ nghèo.')).toEqual([[100, 'result', 'người bệnh hộ nghèo']]);
  expect(told('Tỷ lệ hộ có mạng 61%, thấp hơn bình quân chung của các xã vùng cao trong tỉnh khoảng 9%.')[1]).toEqual([
    9,
    'change',
    'Tỷ lệ hộ có mạng',
  ]);
  expect(told('Vé phà điện tử đạt trên 88% lượt khách.')).toEqual([[88, 'result', 'Vé phà điện tử']]);
});

test('what grew rose; sums that were given and spent are named by what they are for', () => {
  expect(told('Doanh thu dịch vụ tăng trưởng 9,4%.')).toEqual([[9.4, 'change', 'Doanh thu dịch vụ']]);
  expect(told('Tốc độ tăng trưởng dịch vụ đạt 9,4%.')[0]![1]).toBe('result');
  expect(told('Vốn sự nghiệp giáo dục giao 900 triệu đồng, đã chi 630 triệu đồng = 70%.')).toEqual([
    [70, 'result', 'Vốn sự nghiệp giáo dục'],
  ]);
  expect(told('Đã giải ngân được 58% tổng nguồn vốn.')).toEqual([[58, 'result', 'giải ngân tổng nguồn vốn']]);
  expect(told('Thu phí, lệ phí 80 triệu đồng (đạt 110%).')).toEqual([[110, 'result', 'Thu phí, lệ phí']]);
  expect(told('Có 04 tổ hợp tác hoạt động cầm chừng (33%).')).toEqual([[33, 'result', 'tổ hợp tác hoạt động cầm chừng']]);
});

test('what the rules ask for stands beside what was reached as a bound; a criterion’s number names nothing', () => {
  expect(told('Hộ nghèo 3,1% (yêu cầu dưới 4%).').map((one) => one[1])).toEqual(['result', 'target']);
  expect(told('Tiêu chí số 5 - Trường học: 3/4 trường đạt chuẩn quốc gia (75%).')).toEqual([
    [75, 'result', 'Tiêu chí số 5 - Trường học trường đạt chuẩn quốc gia'],
  ]);
  expect(told('Tổng kinh phí 2 tỷ đồng, gồm: ngân sách tỉnh 60%, dân góp 40%.').map((one) => one[2])).toEqual([
    'ngân sách tỉnh',
    'dân góp',
  ]);
});
