import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

const told = (sentence: string) =>
  readSentence(passageOf(sentence), { setting: 'result', documentYear: 2025, lead: null }).map(({ fields }) => [
    fields.comparator,
    fields.value,
    fields.kind,
    fields.indicator,
  ]);

type Row = [comparator: string, value: number, kind: string, indicator: string | null];

test.each<[string, Row[]]>([
  ['Tỷ lệ hộ bán hàng qua mạng nhích lên 2,6 điểm % so với quý trước.', [['=', 2.6, 'change', 'Tỷ lệ hộ bán hàng qua mạng']]],
  ['Số lượt xem gấp đôi, tức cao hơn 100% so với năm 2024.', [['=', 100, 'change', 'Số lượt xem gấp đôi']]],
  ['Thu quỹ hụt 9% dự toán.', [['=', 9, 'result', 'Thu quỹ']]],
  [
    'Tỷ lệ hồ sơ phải trả lại từ 6,5% hạ xuống còn 2,1%.',
    [
      ['=', 6.5, 'result', 'Tỷ lệ hồ sơ phải trả lại'],
      ['=', 2.1, 'result', 'Tỷ lệ hồ sơ phải trả lại'],
    ],
  ],
  [
    'Tỷ lệ chi bộ dùng sổ tay điện tử từ chỗ chỉ 25% nay đã là 78%.',
    [
      ['=', 25, 'result', 'Tỷ lệ chi bộ dùng sổ tay điện tử'],
      ['=', 78, 'result', 'Tỷ lệ chi bộ dùng sổ tay điện tử'],
    ],
  ],
  [
    'Giải ngân đạt 58%, kém cùng kỳ 7%.',
    [
      ['=', 58, 'result', 'Giải ngân'],
      ['=', 7, 'change', 'Giải ngân'],
    ],
  ],
  ['Ước thực hiện cả năm 2025 đạt 98,2% chỉ tiêu HĐND xã giao.', [['=', 98.2, 'result', null]]],
  [
    'Nước ao nuôi giữ độ mặn, độ ẩm nhà màng duy trì 60% - 70% nhờ cảm biến.',
    [
      ['>=', 60, 'result', 'độ ẩm nhà màng'],
      ['<=', 70, 'result', 'độ ẩm nhà màng'],
    ],
  ],
  [
    'Nâng tỷ lệ nộp phí qua mạng từ 48% lên tối thiểu 70% trong năm tới.',
    [
      ['=', 48, 'result', 'tỷ lệ nộp phí qua mạng'],
      ['>=', 70, 'target', 'tỷ lệ nộp phí qua mạng'],
    ],
  ],
  [
    'Năm 2026 sẽ kéo cáp quang tới 100% số bản; hiện mới 81%.',
    [
      ['=', 100, 'target', 'số bản'],
      ['=', 81, 'result', 'số bản'],
    ],
  ],
  ['Độ phủ 5G của phường ước chừng 45% diện tích.', [['~', 45, 'result', 'Độ phủ 5G của phường']]],
  ['Tốc độ trả hồ sơ nhanh hơn 20% so với trước khi nhập xã.', [['=', 20, 'change', 'Tốc độ trả hồ sơ']]],
  ['Hết quý III giải ngân 1,5/3 tỷ đồng, tức 50%.', [['=', 50, 'result', 'giải ngân']]],
  ['So cùng kỳ, số lượt khách tăng hơn 16%.', [['>', 16, 'change', 'số lượt khách']]],
  ['Nộp phạt qua tài khoản tăng vọt 210%.', [['=', 210, 'change', 'Nộp phạt qua tài khoản']]],
  [
    'Thu học phí qua tài khoản đạt 96% (năm học trước 88%).',
    [
      ['=', 96, 'result', 'Thu học phí qua tài khoản'],
      ['=', 88, 'result', 'Thu học phí qua tài khoản'],
    ],
  ],
  ['Phiếu hỏi ý kiến 80 người có 74 người hài lòng (92,5%).', [['=', 92.5, 'result', 'người hài lòng']]],
  ['Cứ 100 hồ sơ thì có 96 hồ sơ gửi qua mạng (96%).', [['=', 96, 'result', 'hồ sơ gửi qua mạng']]],
  ['Đã phủ sóng 21/30 bản theo danh sách kèm Công văn số 77/SKHCN-BCVT (đạt 70%).', [['=', 70, 'result', 'Đã phủ sóng bản']]],
  [
    'Đã mở bệnh án điện tử tại 11/14 viện, đạt 78,6% (chỉ tiêu 100% vào 30/9/2026).',
    [
      ['=', 78.6, 'result', 'Đã mở bệnh án điện tử tại viện'],
      ['=', 100, 'target', 'Đã mở bệnh án điện tử tại viện'],
    ],
  ],
  [
    'Chỉ tiêu tỉnh giao về định danh điện tử là 85%, xã thực hiện 88,1%.',
    [
      ['=', 85, 'target', 'Chỉ tiêu tỉnh giao về định danh điện tử'],
      ['=', 88.1, 'result', 'Chỉ tiêu tỉnh giao về định danh điện tử'],
    ],
  ],
  ['Cấp chữ ký số cho người dân đạt thấp (12,4%).', [['=', 12.4, 'result', 'Cấp chữ ký số cho người dân']]],
  [
    'Có 78% số hộ dùng cáp quang, cao nhất là thôn Hạ (95%), thấp nhất là thôn Thượng (41%).',
    [
      ['=', 78, 'result', 'số hộ dùng cáp quang'],
      ['=', 95, 'result', 'thôn Hạ'],
      ['=', 41, 'result', 'thôn Thượng'],
    ],
  ],
  ['Cùng kỳ năm 2024: 81,2%.', [['=', 81.2, 'result', null]]],
  ['Hợp tác xã kính mong Sở hỗ trợ 40% kinh phí mua máy sấy.', [['=', 40, 'target', 'kinh phí mua máy sấy']]],
  ['Trả lời: 18 hộ có máy tính/60 hộ, bằng 30%.', [['=', 30, 'result', 'hộ có máy tính']]],
  ['Trường tự bảo đảm 35% chi thường xuyên, kinh phí thuê phần mềm do phụ huynh góp.', [['=', 35, 'result', 'chi thường xuyên']]],
  ['Xã tự cân đối 40% chi ngân sách, phần còn lại do tỉnh bổ sung.', [['=', 40, 'result', 'chi ngân sách']]],
  ['Đã giải ngân 60% vốn đầu tư công, vốn sự nghiệp khoa học.', [['=', 60, 'result', 'vốn đầu tư công, vốn sự nghiệp khoa học']]],
  // Words that other words end with.
  ['Tỷ lệ thực hiện 88%.', [['=', 88, 'result', 'Tỷ lệ thực hiện']]],
  ['Tỷ lệ mắc năm nay 12%.', [['=', 12, 'result', 'Tỷ lệ mắc năm nay']]],
])('«%s»', (sentence, rows) => expect(told(sentence)).toEqual(rows));

test('what is so now is of no year that was named', () => {
  const [, now] = readSentence(passageOf('Năm 2026 sẽ kéo cáp quang tới 100% số bản; hiện mới 81%.'), {
    setting: 'result',
    documentYear: 2025,
    lead: null,
  });
  expect(now?.fields.year).toBeNull();
});
