import { expect, test } from 'vitest';
import { statedIn } from './stated.test-files.ts';

const told = (sentence: string) => statedIn(sentence).map((f) => [f.value, f.comparator, f.kind, f.indicator]);

test.each<[string, [number, string, string, string | null][]]>([
  ['Văn bản đi ký số đạt tỷ lệ tuyệt đối 100%.', [[100, '=', 'result', 'Văn bản đi ký số']]],
  ['Vận động hộ trồng cà phê, hộ nuôi bò cài ứng dụng, phấn đấu cuối năm đạt 80%.', [[80, '=', 'target', 'hộ nuôi bò cài ứng dụng']]],
  ['Thửa đạt tiêu chí “đúng, đủ, sạch, sống”: 71,6%.', [[71.6, '=', 'result', 'Thửa đạt tiêu chí “đúng, đủ, sạch, sống”']]],
  [
    'Hộ có cáp quang 88%, vượt chỉ tiêu nghị quyết 3%.',
    [
      [88, '=', 'result', 'Hộ có cáp quang'],
      [3, '=', 'result', 'Hộ có cáp quang'],
    ],
  ],
  [
    'Tiết kiệm 30% chi phí in phim, 45% chi phí giấy so với 6 tháng đầu năm 2025.',
    [
      [30, '=', 'change', 'chi phí in phim'],
      [45, '=', 'change', 'chi phí giấy'],
    ],
  ],
  ['Tiết kiệm 10% chi thường xuyên.', [[10, '=', 'result', 'chi thường xuyên']]],
  ['Mở 14 buổi, 612 lượt hội viên dự (chỉ tiêu giao 500 lượt, vượt 22,4%).', [[22.4, '=', 'result', 'lượt hội viên dự']]],
  ['Tỷ lệ hộ có cáp quang vượt 90%.', [[90, '>', 'result', 'Tỷ lệ hộ có cáp quang']]],
  [
    'Đề nghị Sở Khoa học và Công nghệ điều chỉnh chỉ tiêu chữ ký số của phường xuống còn 35%.',
    [[35, '=', 'target', 'chỉ tiêu chữ ký số của phường']],
  ],
  ['Doanh thu ngành ăn uống tăng tới 71%.', [[71, '=', 'change', 'Doanh thu ngành ăn uống']]],
  ['Tốc độ xử lý hồ sơ cải thiện 17% so với quý I/2025.', [[17, '=', 'change', 'Tốc độ xử lý hồ sơ']]],
  [
    'Mức chi đạt 0,9% tổng chi ngân sách, dưới mức 3% theo yêu cầu.',
    [
      [0.9, '=', 'result', 'Mức chi'],
      [3, '=', 'target', 'Mức chi'],
    ],
  ],
  ['Số đoàn viên cài ứng dụng: 2.804 (trên tổng số 3.977), đạt 70,5%.', [[70.5, '=', 'result', 'Số đoàn viên cài ứng dụng']]],
  ['Cài ứng dụng được 2.804 người (trong 3.977 người), đạt 70,5%.', [[70.5, '=', 'result', 'Cài ứng dụng người']]],
  ['Lúa chất lượng cao đạt 118.000 ha, chiếm 47,2% diện tích đăng ký đến năm 2030.', [[47.2, '=', 'result', 'Lúa chất lượng cao']]],
  ['Đến năm 2030 đạt 80% hộ dân có cáp quang.', [[80, '=', 'target', 'hộ dân có cáp quang']]],
  ['Nhiệm vụ “Số hóa 100% hồ sơ doanh nghiệp”.', [[100, '=', 'result', 'hồ sơ doanh nghiệp']]],
  [
    'Tổng số thủ tục kiến nghị đơn giản hóa là 14, tiết kiệm 162.056.800 đồng/năm và tỷ lệ cắt giảm chi phí đạt 17%.',
    [[17, '=', 'result', 'tỷ lệ cắt giảm chi phí']],
  ],
  ['Kinh phí chưa đạt 10% chi cho công nghệ theo quy định.', [[10, '=', 'target', 'chi cho công nghệ theo quy định']]],
  [
    'Thanh toán trực tuyến: chỉ tiêu 80%, thực hiện 52,3%.',
    [
      [80, '=', 'target', 'Thanh toán trực tuyến'],
      [52.3, '=', 'result', 'Thanh toán trực tuyến'],
    ],
  ],
  ['Số người học: 21,4 triệu lượt; hoàn thành khóa học 9,8 triệu lượt (45,8%).', [[45.8, '=', 'result', 'hoàn thành khóa học']]],
  ['Di sản số: 12/98 di tích được số hóa 3D (12,2%).', [[12.2, '=', 'result', 'Di sản số di tích được số hóa 3D']]],
  ['Kế hoạch Sở giao: 60%.', [[60, '=', 'target', null]]],
])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected));
