import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';
import { statedIn } from './stated.test-files.ts';

const told = (sentence: string) => statedIn(sentence).map((f) => [f.comparator, f.value, f.kind, f.indicator]);

test('what rose or fell in a row is told by the first', () => {
  expect(told('Hồ sơ đất đai tăng 78%, hộ tịch 11% và xây dựng 18%.')).toEqual([
    ['=', 78, 'change', 'Hồ sơ đất đai'],
    ['=', 11, 'change', 'hộ tịch'],
    ['=', 18, 'change', 'xây dựng'],
  ]);
  expect(told('Tai nạn giao thông giảm 12% số vụ, 8% số người chết và 15% số người bị thương.').map((row) => row[2])).toEqual([
    'change',
    'change',
    'change',
  ]);
  // A level beside a rise is a level.
  expect(told('Dư nợ tăng 8%, nợ xấu 1,2% và lãi suất 6%.').map((row) => row[2])).toEqual(['change', 'result', 'result']);
  expect(told('Doanh thu tăng 8%, tỷ lệ lao động qua đào tạo 61% và hộ nghèo còn 2%.').map((row) => row[2])).toEqual([
    'change',
    'result',
    'result',
  ]);
});

test.each<[string, [number, string][]]>([
  [
    'Tỷ lệ A1 đạt 89%, tỷ lệ hộ dùng nước sạch đạt 45%, tăng lần lượt 3% và 11% so với năm trước.',
    [
      [89, 'Tỷ lệ A1'],
      [45, 'tỷ lệ hộ dùng nước sạch'],
      [3, 'Tỷ lệ A1'],
      [11, 'tỷ lệ hộ dùng nước sạch'],
    ],
  ],
  [
    'Tỷ lệ hộ có cáp quang, tỷ lệ hộ có ti vi và tỷ lệ người có định danh lần lượt đạt 85%, 92% và 78%.',
    [
      [85, 'Tỷ lệ hộ có cáp quang'],
      [92, 'tỷ lệ hộ có ti vi'],
      [78, 'tỷ lệ người có định danh'],
    ],
  ],
  [
    'Tỷ lệ đúng hạn của cấp tỉnh, cấp xã lần lượt là 98% và 95%.',
    [
      [98, 'Tỷ lệ đúng hạn của cấp tỉnh'],
      [95, 'Tỷ lệ đúng hạn của cấp xã'],
    ],
  ],
  [
    'Doanh thu và lượt khách tăng tương ứng 12% và 8% so với cùng kỳ.',
    [
      [12, 'Doanh thu'],
      [8, 'lượt khách'],
    ],
  ],
  [
    'Tỷ lệ hộ gia đình, cơ quan, trường học đạt chuẩn văn hóa lần lượt là 91,2%; 96% và 100%.',
    [
      [91.2, 'Tỷ lệ hộ gia đình đạt chuẩn văn hóa'],
      [96, 'Tỷ lệ cơ quan đạt chuẩn văn hóa'],
      [100, 'Tỷ lệ trường học đạt chuẩn văn hóa'],
    ],
  ],
  [
    'Diện tích gieo trồng 3.210 ha (đạt 98,4% KH), năng suất 58 tạ/ha (bằng 101% cùng kỳ), sản lượng 18.618 tấn (tăng 0,6%).',
    [
      [98.4, 'Diện tích gieo trồng'],
      [101, 'năng suất'],
      [0.6, 'sản lượng'],
    ],
  ],
  [
    'Mục tiêu 100% cơ sở bức xạ được kiểm tra: đã kiểm tra 43/52 cơ sở, đạt 82,7%.',
    [
      [100, 'cơ sở bức xạ được kiểm tra'],
      [82.7, 'đã kiểm tra cơ sở'],
    ],
  ],
  // Three figures and two names: none is told apart.
  [
    'Thu phí và lệ phí qua mạng lần lượt đạt 40%, 50% và 60%.',
    [
      [40, 'Thu phí và lệ phí qua mạng'],
      [50, 'Thu phí và lệ phí qua mạng'],
      [60, 'Thu phí và lệ phí qua mạng'],
    ],
  ],
])('what stands in the same order: %s', (sentence, rows) =>
  expect(statedIn(sentence).map(({ value, indicator }) => [value, indicator])).toEqual(rows),
);

test.each<[string, string]>([
  ['Dung tích các hồ chứa đạt 68,7% dung tích thiết kế.', 'Dung tích các hồ chứa'],
  ['Năng lực tưới chỉ bằng 74% thiết kế.', 'Năng lực tưới'],
  ['Sản lượng nước đạt 81% công suất thiết kế.', 'Sản lượng nước'],
  ['Công suất phòng bình quân đạt 72%.', 'Công suất phòng bình quân'],
  ['Vốn giảm nghèo được giao 28,6 tỷ đồng, đến 30-6 giải ngân đạt 37,5%.', 'Vốn giảm nghèo'],
  ['Xảy ra 21 vụ cháy rừng, giảm 04 vụ (giảm 16%).', 'vụ cháy rừng'],
  ['Phát hiện 5 mẫu nước nhiễm khuẩn (12%).', 'mẫu nước nhiễm khuẩn'],
  ['Hoàn thành 24 đầu việc (92,3%), chuyển tiếp 02 đầu việc.', 'Hoàn thành đầu việc'],
  ['Đo đạc 12.400/13.100 thửa, tương ứng 94,7% khối lượng.', 'Đo đạc thửa'],
  ['Trong đó vốn sự nghiệp mới đạt 12%.', 'vốn sự nghiệp'],
  ['Thuế giá trị gia tăng 21,3 tỷ đồng, đạt 85% dự toán.', 'Thuế giá trị gia tăng'],
  ['Xã phối hợp với Khu du lịch tổ chức 09 sự kiện, đón 1,42 triệu lượt khách, vượt 18,3% kế hoạch.', 'đón 1,42 triệu lượt khách'],
  ['Rút vốn từ các dự án giải ngân dưới 30% sang dự án khác.', 'Rút vốn từ các dự án giải ngân'],
])('the measure of the only figure: %s', (sentence, name) => expect(statedIn(sentence)[0]!.indicator).toBe(name));

test('a tax that is called by a rise tells none, and another term of office is no measure', () => {
  expect(statedIn('Trong đó thuế giá trị gia tăng 21,3 tỷ đồng (40,4%), lệ phí 9,8 tỷ đồng (18,6%).').map(({ kind }) => kind)).toEqual([
    'result',
    'result',
  ]);
  expect(statedIn('Số hội viên tham gia tăng 12%.')[0]!.kind).toBe('change');
  expect(statedIn('Phụ nữ tham gia cấp ủy đạt 28%, cao hơn nhiệm kỳ trước 5%.')[1]!.indicator).toBe('Phụ nữ tham gia cấp ủy');
  expect(statedIn('Tỷ lệ số hóa hồ sơ đầu vào 98%, kết quả điện tử 96,1%.')[1]!.indicator).toBe('kết quả điện tử');
});

test('what is left names what it is', () => {
  expect(statedIn('Lĩnh vực giáo dục chiếm 64%, y tế 13%, còn lại 23% là các lĩnh vực khác.')[2]!.indicator).toBe('các lĩnh vực khác');
});

test.each<[string, [string, number, string, string | null]]>([
  ['Sản lượng chè tăng đều đặn 5% mỗi năm.', ['=', 5, 'change', 'Sản lượng chè']],
  ['Năng suất lúa sụt giảm 12% do hạn hán.', ['=', 12, 'change', 'Năng suất lúa']],
  ['Số học sinh bỏ học suy giảm 3%.', ['=', 3, 'change', 'Số học sinh bỏ học']],
  ['Giá vật tư đắt hơn 10% so với năm trước.', ['=', 10, 'change', 'Giá vật tư']],
  ['Chi phí rẻ hơn 20% so với nộp trực tiếp.', ['=', 20, 'change', 'Chi phí']],
  ['Chi phí thuê dịch vụ có thể giảm 15%.', ['=', 15, 'change', 'Chi phí thuê dịch vụ']],
  ['Số máy tính của ngành trên 2.600 chiếc (tăng 25%).', ['=', 25, 'change', 'Số máy tính của ngành']],
  ['Số hộ được đáp ứng yêu cầu về nước sạch chiếm 10%.', ['=', 10, 'result', 'Số hộ được đáp ứng yêu cầu về nước sạch']],
])('words of rise and fall: %s', (sentence, row) => expect(told(sentence)).toEqual([row]));

test.each<[string, string]>([
  ['Kim ngạch xuất khẩu của tỉnh trong 6 tháng đầu năm đạt 52% kế hoạch.', 'Kim ngạch xuất khẩu của tỉnh'],
  ['Số hồ sơ trực tuyến trong 9 tháng đầu năm 2026 tăng 12% so với cùng kỳ.', 'Số hồ sơ trực tuyến'],
  ['Giá trị sản xuất nông nghiệp hồi tháng 9 giảm 4%.', 'Giá trị sản xuất nông nghiệp'],
  ['Số vụ vi phạm bằng 87% cả năm 2025.', 'Số vụ vi phạm'],
  ['Giá trị hợp đồng mới chiếm 45% doanh thu của hợp tác xã.', 'Giá trị hợp đồng mới'],
  ['Đặc biệt là tỷ lệ hộ nghèo giảm còn 2,1%.', 'tỷ lệ hộ nghèo'],
])('what is measured beside its time: %s', (sentence, measured) => expect(statedIn(sentence)[0]?.indicator).toBe(measured));

test.each<[string, string]>([
  ['Kết quả thống kê cho thấy tỷ lệ hài lòng của người dân rất cao, đạt hơn 95%.', 'tỷ lệ hài lòng của người dân'],
  ['Báo cáo cho thấy tỷ lệ trễ hạn còn 3%.', 'tỷ lệ trễ hạn'],
])('what shows it is none of the measure: %s', (sentence, measured) => expect(statedIn(sentence)[0]?.indicator).toBe(measured));

test('«thực hiện có hiệu quả» accounts for nothing', () => {
  const kind = (sentence: string) =>
    readSentence(passageOf(sentence), { setting: 'target', documentYear: 2026, lead: null }).map(({ fields }) => fields.kind);
  expect(kind('Thực hiện có hiệu quả các giải pháp, ít nhất 85% địa bàn không tái phức tạp.')).toEqual(['target']);
  expect(kind('Thực hiện tại các xã, 90% hồ sơ được số hóa.')).toEqual(['target']);
  expect(kind('Hiện có 62% hộ dân dùng dịch vụ công.')).toEqual(['result']);
});

test('«còn» before a figure parts nothing', () =>
  expect(
    statedIn('Tỷ lệ hộ nghèo còn 5,35% (giảm 1,3% so với năm 2025), trong đó: tỷ lệ hộ nghèo ở vùng cao còn dưới 12%.').map(
      (f) => f.indicator,
    ),
  ).toEqual(['Tỷ lệ hộ nghèo', 'Tỷ lệ hộ nghèo', 'tỷ lệ hộ nghèo ở vùng cao']));
