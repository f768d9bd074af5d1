import { expect, test } from 'vitest';
import { statedIn } from './stated.test-files.ts';

const told = (sentence: string) => statedIn(sentence).map((f) => [f.value, f.kind, f.indicator, f.year]);

test.each<[string, [number, string, string | null, number | null][]]>([
  [
    'Tổng vốn của Chương trình Mục tiêu quốc gia giảm nghèo đạt 41 tỷ đồng; trong đó ngân sách tỉnh 12 tỷ đồng (chiếm 30,1%).',
    [[30.1, 'result', 'ngân sách tỉnh', null]],
  ],
  [
    'Lao động dịch vụ cũng tăng và chiếm 36%, lao động phổ thông chiếm 40%.',
    [
      [36, 'result', 'Lao động dịch vụ', null],
      [40, 'result', 'lao động phổ thông', null],
    ],
  ],
  ['Một số cán bộ không tự học để đạt chuẩn (còn 20,3% chưa đạt chuẩn về tin học).', [[20.3, 'result', 'chưa đạt chuẩn về tin học', null]]],
  ['Điều chỉnh dự toán để bố trí ít nhất 3% ngân sách cho chuyển đổi số.', [[3, 'target', 'ngân sách cho chuyển đổi số', null]]],
  ['Từ năm 2021 đến 2024, quy mô đàn lợn của xã tăng 11%.', [[11, 'change', 'quy mô đàn lợn của xã', null]]],
  ['Từ năm 2020 đến nay, năng suất lúa tăng 5%.', [[5, 'change', 'năng suất lúa', null]]],
  ['Kim ngạch gấp 3 lần năm 2020; tỷ lệ hộ nghèo còn 2,1%.', [[2.1, 'result', 'tỷ lệ hộ nghèo', null]]],
  [
    'Doanh thu đạt 378 tỷ đồng (tăng 4% so với T3/2025, tăng 44,4% so với cùng kỳ 2024).',
    [
      [4, 'change', 'Doanh thu', null],
      [44.4, 'change', 'Doanh thu', null],
    ],
  ],
  [
    'Tổng sản phẩm quý I năm 2025 tăng 7,5% (cùng kỳ quý I/2024 tăng 6,2%).',
    [
      [7.5, 'change', 'Tổng sản phẩm quý I', 2025],
      [6.2, 'change', 'Tổng sản phẩm quý I', 2024],
    ],
  ],
])('kinds and years of long prose: %s', (sentence, rows) => expect(told(sentence)).toEqual(rows));

test.each<[string, (string | null)[]]>([
  // Times behind a figure measure nothing.
  ['Tỷ lệ thất nghiệp ở đô thị đã giảm từ 6% vào cuối những năm 2010 xuống còn 2,6%.', twice('Tỷ lệ thất nghiệp ở đô thị')],
  ['Nhân lực chuyển biến, tỷ lệ lao động qua đào tạo từ 58% năm 2021 đã tăng lên 69% vào năm 2025.', twice('tỷ lệ lao động qua đào tạo')],
  ['Tốc độ tăng kim ngạch đạt 17% giai đoạn 2016-2020 và 14% giai đoạn 2021-2025.', twice('Tốc độ tăng kim ngạch')],
  ['Du lịch phát triển mạnh, đạt tốc độ tăng trưởng trên 12% trong các năm 2022-2024, sau đó chậm dần.', ['tốc độ tăng trưởng']],
  [
    'Diện tích đất giao thông giai đoạn đến năm 2030 chiếm 12% đất xây dựng, giai đoạn đến năm 2035 chiếm 18% đất xây dựng.',
    twice('Diện tích đất giao thông'),
  ],
  ['Tốc độ tăng trưởng bình quân 5 năm 2021-2025 đạt 7%.', ['Tốc độ tăng trưởng bình quân 5 năm 2021-2025']],
  // Neither do words that the verb of a rise leaves behind.
  ['Sản lượng tôm nuôi của xã tăng hằng năm 30%.', ['Sản lượng tôm nuôi của xã']],
  ['Tỷ trọng vốn nhà nước đã giảm nhanh từ 1,6% năm 2021 xuống còn 0,7%.', twice('Tỷ trọng vốn nhà nước')],
  ['Tỷ lệ lao động qua đào tạo liên tục tăng, đạt 67,2%.', ['Tỷ lệ lao động qua đào tạo']],
  ['Hộ nghèo theo tiêu chí mới giảm còn 3,11%.', ['Hộ nghèo theo tiêu chí mới']],
  // Who serves what.
  ['Nguồn nước tự chảy mới đáp ứng được 61,5% nhu cầu tưới.', ['Nguồn nước tự chảy đáp ứng nhu cầu tưới']],
  ['Kinh tế tư nhân đóng góp khoảng 44% GRDP của tỉnh.', ['Kinh tế tư nhân đóng góp GRDP của tỉnh']],
  ['Bảo hiểm y tế được mở rộng đến hơn 92% dân số.', ['Bảo hiểm y tế được mở rộng']],
  ['Triển khai mạng 5G với mục tiêu phủ sóng 99% dân số.', ['phủ sóng dân số']],
  ['Công nhân làm ca Tết được hưởng mức lương từ 300 - 350% ngày công, tùy theo ca.', twice('mức lương')],
  ['Tỷ lệ thi hành xong đạt 82,1% về việc và 51,6% về tiền.', ['Tỷ lệ thi hành xong về việc', 'Tỷ lệ thi hành xong về tiền']],
  ['Ngành gỗ của xã lệ thuộc gần 70% vào nguồn nguyên liệu nhập khẩu.', ['Ngành gỗ của xã lệ thuộc']],
  // Lists that a comma parts.
  [
    'Hệ thống đường trục thôn, liên thôn đã được nhựa hóa, bê tông hóa khoảng 95%.',
    ['Hệ thống đường trục thôn, liên thôn đã được nhựa hóa, bê tông hóa'],
  ],
  ['Linh kiện như động cơ, hộp số phải nhập khẩu 100%.', ['Linh kiện như động cơ, hộp số phải nhập khẩu']],
  ['Nhập khẩu điện từ Lào, Trung Quốc (chiếm tỷ lệ 4,5%).', ['Nhập khẩu điện từ Lào, Trung Quốc']],
  ['Nhóm ngành tiểu thủ công nghiệp, thương mại, dịch vụ chiếm tỷ trọng 67,5%.', ['Nhóm ngành tiểu thủ công nghiệp, thương mại, dịch vụ']],
  ['Có 18 xã đạt 19 tiêu chí, chiếm 1,4%.', ['xã đạt 19 tiêu chí']],
  // Sums, parts and times.
  [
    'Diện tích gieo trồng đạt 2.821,45 ha, bằng 99% kế hoạch, trong đó vụ Đông Xuân đạt 1.989,53 ha, bằng 98,5%.',
    ['Diện tích gieo trồng', 'vụ Đông Xuân'],
  ],
  [
    'Sản lượng thủy sản đạt 229 tấn, tăng 13% so với cùng kỳ (trong đó, sản lượng khai thác đạt 166,5 tấn, tăng 3,4%).',
    ['Sản lượng thủy sản', 'sản lượng khai thác'],
  ],
  ['Chỉ số sản xuất công nghiệp tháng 9 tăng 12,4% so với cùng kỳ; lũy kế 9 tháng tăng 10,6%.', twice('Chỉ số sản xuất công nghiệp')],
  ['Thu tháng 9 đạt 14 tỷ đồng đã góp phần đưa tổng thu ngân sách đạt 91 tỷ đồng, bằng 95,8% dự toán.', ['tổng thu ngân sách']],
  ['Có thêm 7 xã đạt chuẩn, nâng tổng số xã đạt chuẩn lên 42 xã (đạt 62,6% tổng số xã).', ['tổng số xã đạt chuẩn']],
  ['Có 6 xã tăng từ 8% trở lên (xã Phú Hòa tăng 11,6%, xã Tân Lập tăng 11,5%).', ['xã', 'xã Phú Hòa', 'xã Tân Lập']],
  ['Xã cung cấp 100% dịch vụ công trực tuyến, bước đầu đã mang lại kết quả.', ['dịch vụ công trực tuyến']],
  ['Cổng của tỉnh vận hành hiệu quả khi gần 1.450 (70,8%) thủ tục được triển khai trực tuyến.', ['thủ tục được triển khai trực tuyến']],
  ['Xã Sơn Lập và Tân Phú đã đạt tỷ lệ 100% số thôn phủ sóng.', ['số thôn phủ sóng']],
  ['Theo đó, trong 7 tháng vừa qua, tổng cộng có 682 hồ sơ bị trễ hạn, chiếm tỷ lệ 1,83%.', ['hồ sơ bị trễ hạn']],
  ['Chủ tịch Hội, Trưởng ban vận động Lê Văn Ba cho biết số hội viên tăng 6%.', ['số hội viên']],
  ['Chỉ gần 700 trong số 1.650 trường hoàn thành học bạ số, đạt gần 50% mục tiêu.', ['trường hoàn thành học bạ số']],
  // What begins anew, and what a bracket tells of its own subject.
  ['Nhân dân đóng góp chiếm 31,5% để nâng số thôn có đường bê tông đạt 94%.', ['Nhân dân đóng góp', 'số thôn có đường bê tông']],
  [
    'Lao động dịch vụ 17,7% thì đến năm 2025, tỷ trọng lao động nông nghiệp giảm xuống còn 55,3%.',
    ['Lao động dịch vụ', 'tỷ trọng lao động nông nghiệp'],
  ],
  ['Xã đã huy động được 10 tỷ đồng (trong đó nhân dân đóng góp gần 30%) để nâng cấp 8 km đường.', ['nhân dân đóng góp']],
  ['Thiệt hại dưới 30% sản lượng thì được giảm 50% thủy lợi phí.', ['sản lượng', 'thủy lợi phí']],
  ['Công tác giảm nghèo đạt kết quả cao, đến nay còn 69 hộ nghèo (2,35%).', ['hộ nghèo']],
  ['Ngân sách tỉnh hỗ trợ 50%; huyện 30%; xã 20%.', ['Ngân sách tỉnh hỗ trợ', 'ngân sách huyện', 'ngân sách xã']],
  ['Sau sắp xếp, tỉnh còn 58 đơn vị cấp xã, giảm 97 đơn vị hành chính (giảm 62,58%).', ['đơn vị hành chính']],
  ['Phường có diện tích tự nhiên là 21,78 km2 (đạt 396% so với quy định).', ['diện tích tự nhiên']],
])('what a figure of long prose measures: %s', (sentence, measured) => expect(told(sentence).map((row) => row[2])).toEqual(measured));

test('about is about', () => expect(statedIn('Chi sửa chữa chiếm trên dưới 10% tổng chi.')[0]?.comparator).toBe('~'));

function twice(measured: string): string[] {
  return [measured, measured];
}
