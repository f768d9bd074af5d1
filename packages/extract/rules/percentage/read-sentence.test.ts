import type { Fields, PercentageKind } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

type Row = readonly [
  comparator: string,
  value: number,
  kind: PercentageKind,
  indicator: string | null,
  more?: Partial<Fields['percentage']>,
];
const read = (sentence: string, setting: PercentageKind = 'result') =>
  readSentence(passageOf(sentence), { setting, documentYear: 2025, lead: null }).map(({ fields }) => fields);

function expectRows(sentence: string, rows: readonly Row[], setting?: PercentageKind) {
  const found = read(sentence, setting);
  expect(found.map((f) => [f.comparator, f.value, f.kind, f.indicator])).toEqual(rows.map((row) => row.slice(0, 4)));
  rows.forEach(([, , , , more], i) => {
    if (more) expect(found[i]).toMatchObject(more);
  });
}

const RESULTS: readonly [string, readonly Row[]][] = [
  [
    'Nâng tỷ lệ hộ dùng nước máy từ 41% (năm 2024) lên 60%.',
    [
      ['=', 41, 'result', 'tỷ lệ hộ dùng nước máy', { year: 2024 }],
      ['=', 60, 'result', 'tỷ lệ hộ dùng nước máy', { year: null }],
    ],
  ],
  ['Để đạt 80% trước ngày 30/6/2026, xã mở thêm lớp.', [['=', 80, 'target', null]]],
  ['Tổng thu ngân sách đến ngày 10/12/2025 là 28.611 tỷ đồng, bằng 101,28% dự toán.', [['=', 101.28, 'result', 'Tổng thu ngân sách']]],
  ['Chi thường xuyên: Thực hiện 26.798 tỷ đồng, bằng 97,04% dự toán.', [['=', 97.04, 'result', 'Chi thường xuyên']]],
  ['Số đơn vị tự bảo đảm 70% chi thường xuyên là 12.', [['=', 70, 'result', 'chi thường xuyên']]],
  ['Việc thanh toán không dùng tiền mặt: 100% trường học có tài khoản.', [['=', 100, 'result', 'trường học có tài khoản']]],
  [
    '100% thủ tục có yêu cầu nghĩa vụ tài chính được tích hợp; trong tháng, viện phí qua tài khoản đạt 75,2%.',
    [
      ['=', 100, 'result', 'thủ tục có yêu cầu nghĩa vụ tài chính được tích hợp'],
      ['=', 75.2, 'result', 'viện phí qua tài khoản'],
    ],
  ],
  ['Chi sự nghiệp cấp xã là 178 triệu đồng (chưa trừ 10% tiết kiệm chi).', [['=', 10, 'result', 'tiết kiệm chi']]],
  [
    'Tổng thu ngân sách xã 9 tháng ước đạt 6,2 tỷ đồng, giảm 4,1% so với cùng kỳ; xuất bán 310 tấn, tăng 2%.',
    [
      ['=', 4.1, 'change', 'Tổng thu ngân sách xã 9 tháng'],
      ['=', 2, 'change', 'xuất bán'],
    ],
  ],
  [
    'Đàn trâu bò tăng 3,5% so với cùng kỳ năm 2022, chiếm 61% tổng đàn gia súc; năm 2023 tiêm phòng đạt khá cao 91% với:',
    [
      ['=', 3.5, 'change', 'Đàn trâu bò'],
      ['=', 61, 'result', 'Đàn trâu bò', { year: null }],
      ['=', 91, 'result', 'tiêm phòng', { year: 2023 }],
    ],
  ],
  [
    'Tổng số hồ sơ: 3.404 hồ sơ, trong đó nộp qua mạng 2.911 hồ sơ (85,5%); trả sớm 3.012 hồ sơ (88,48%).',
    [
      ['=', 85.5, 'result', 'hồ sơ nộp qua mạng'],
      ['=', 88.48, 'result', 'trả sớm hồ sơ'],
    ],
  ],
  [
    'Kích hoạt tài khoản đạt 83,7% (chỉ tiêu cả năm 90%); đã rà soát 100% dữ liệu hội viên; số hóa đạt 82%, chưa đạt chỉ tiêu tỉnh giao (85%).',
    [
      ['=', 83.7, 'result', 'Kích hoạt tài khoản'],
      ['=', 90, 'target', 'Kích hoạt tài khoản'],
      ['=', 100, 'result', 'dữ liệu hội viên'],
      ['=', 82, 'result', 'số hóa'],
      ['=', 85, 'target', 'số hóa'],
    ],
  ],
  ['Sổ điểm điện tử khối 8, 9 đạt 95,4%.', [['=', 95.4, 'result', 'Sổ điểm điện tử khối 8, 9']]],
  ['Thu nhập bình quân đạt 9,2 triệu đồng/người/tháng, tăng 7,5% so với cùng kỳ.', [['=', 7.5, 'change', 'Thu nhập bình quân']]],
  ['Trả lời 100% kiến nghị của cử tri, không có kiến nghị quá hạn.', [['=', 100, 'result', 'kiến nghị của cử tri']]],
  [
    'Một số chỉ tiêu đạt cao: văn bản ký số 97%; hồ sơ toàn trình 94,2%.',
    [
      ['=', 97, 'result', 'văn bản ký số'],
      ['=', 94.2, 'result', 'hồ sơ toàn trình'],
    ],
  ],
  ['Tỷ lệ đi học đều từ 80%.', [['>=', 80, 'result', 'Tỷ lệ đi học đều']]],
  [
    'Tỷ lệ đi học đều tăng từ 80% lên 85%.',
    [
      ['=', 80, 'result', 'Tỷ lệ đi học đều'],
      ['=', 85, 'result', 'Tỷ lệ đi học đều'],
    ],
  ],
  ['Tỷ lệ hộ có thùng rác phân loại đạt từ 60% trở lên vào cuối năm.', [['>=', 60, 'result', 'Tỷ lệ hộ có thùng rác phân loại']]],
  [
    'Đến nay, toàn xã có 1.250/1.400 hộ (89,3%) sử dụng Internet cáp quang; 12/15 thôn đạt chuẩn “thôn thông minh”, đạt tỷ lệ 80%.',
    [
      ['=', 89.3, 'result', 'hộ sử dụng Internet cáp quang', { numerator: 1250, denominator: 1400 }],
      ['=', 80, 'result', 'thôn đạt chuẩn “thôn thông minh”', { numerator: 12, denominator: 15 }],
    ],
  ],
  [
    'Tổ chức 12 lớp tập huấn với 850 lượt người tham gia, đạt 106% kế hoạch.',
    [['=', 106, 'result', 'Tổ chức 12 lớp tập huấn với 850 lượt người tham gia']],
  ],
  [
    'Đã cấp chữ ký số cho 45/50 cán bộ, công chức, đạt 90%.',
    [['=', 90, 'result', 'Đã cấp chữ ký số cho cán bộ, công chức', { numerator: 45 }]],
  ],
  [
    'Tỷ lệ cán bộ, công chức, viên chức được tập huấn đạt trên 95%, tăng 12% so với năm 2024.',
    [
      ['>', 95, 'result', 'Tỷ lệ cán bộ, công chức, viên chức được tập huấn'],
      ['=', 12, 'change', 'Tỷ lệ cán bộ, công chức, viên chức được tập huấn'],
    ],
  ],
  [
    'Tỷ lệ hồ sơ trực tuyến năm 2024 đạt 65%, năm 2025 đạt 82,5% (chỉ tiêu giao 80%).',
    [
      ['=', 65, 'result', 'Tỷ lệ hồ sơ trực tuyến', { year: 2024 }],
      ['=', 82.5, 'result', 'Tỷ lệ hồ sơ trực tuyến', { year: 2025 }],
      ['=', 80, 'target', 'Tỷ lệ hồ sơ trực tuyến'],
    ],
  ],
  [
    'Tỷ lệ số hóa hồ sơ: 83,2%/50%.',
    [
      ['=', 83.2, 'result', 'Tỷ lệ số hóa hồ sơ'],
      ['=', 50, 'target', 'Tỷ lệ số hóa hồ sơ'],
    ],
  ],
  [
    'Tổng giá trị sản xuất tăng 8,3 - 8,5% so với cùng kỳ.',
    [
      ['>=', 8.3, 'change', 'Tổng giá trị sản xuất'],
      ['<=', 8.5, 'change', 'Tổng giá trị sản xuất'],
    ],
  ],
  [
    'Tỷ lệ hộ nghèo giảm còn 1,2%, giảm 0,97% so với đầu năm.',
    [
      ['=', 1.2, 'result', 'Tỷ lệ hộ nghèo'],
      ['=', 0.97, 'change', 'Tỷ lệ hộ nghèo'],
    ],
  ],
  ['Gần 70% tiểu thương tại chợ đã có mã QR.', [['~', 70, 'result', 'tiểu thương tại chợ đã có mã QR']]],
  ['Không quá 5% hồ sơ trễ hạn.', [['<=', 5, 'result', 'hồ sơ trễ hạn']]],
  ['Còn 3 thôn có tỷ lệ hộ dùng Internet dưới 50%.', [['<', 50, 'result', 'thôn có tỷ lệ hộ dùng Internet']]],
  [
    'Học sinh, sinh viên: 95%; người lao động: 70%.',
    [
      ['=', 95, 'result', 'Học sinh, sinh viên'],
      ['=', 70, 'result', 'người lao động'],
    ],
  ],
  [
    'Giải ngân vốn đạt 75,4%, cao hơn 5% so với bình quân của tỉnh.',
    [
      ['=', 75.4, 'result', 'Giải ngân vốn'],
      ['=', 5, 'change', 'Giải ngân vốn'],
    ],
  ],
  ['Số tổ hoạt động hiệu quả chiếm 75% tổng số tổ.', [['=', 75, 'result', 'Số tổ hoạt động hiệu quả']]],
  [
    'UBND xã đã triển khai trên 100% thôn, đảm bảo 100% hồ sơ được số hóa.',
    [
      ['=', 100, 'result', 'thôn'],
      ['=', 100, 'result', 'hồ sơ được số hóa'],
    ],
  ],
  ['Bảo đảm 100% hộ dân có tài khoản số.', [['=', 100, 'target', 'hộ dân có tài khoản số']]],
  ['Đạt chín mươi lăm phần trăm (95%) hồ sơ đúng hạn.', [['=', 95, 'result', 'hồ sơ đúng hạn']]],
  ['Trong đó, 85% là đoàn viên thanh niên.', [['=', 85, 'result', 'đoàn viên thanh niên']]],
  ['434/443 đại biểu tán thành, chiếm 91,75%.', [['=', 91.75, 'result', 'đại biểu tán thành', { numerator: 434, denominator: 443 }]]],
  [
    'Tỷ lệ hồ sơ trực tuyến đạt 85% (năm 2024: 70%).',
    [
      ['=', 85, 'result', 'Tỷ lệ hồ sơ trực tuyến', { year: null }],
      ['=', 70, 'result', 'Tỷ lệ hồ sơ trực tuyến', { year: 2024 }],
    ],
  ],
  [
    'Tỉ lệ đúng hạn: Cấp tỉnh 99,2%; cấp xã 97,8%.',
    [
      ['=', 99.2, 'result', 'Tỉ lệ đúng hạn: Cấp tỉnh'],
      ['=', 97.8, 'result', 'Tỉ lệ đúng hạn cấp xã'],
    ],
  ],
  ['Có 12 trường học (100%) triển khai học bạ số.', [['=', 100, 'result', 'trường học triển khai học bạ số']]],
  ['Thu nhập bình quân tăng 2,5 điểm phần trăm.', [['=', 2.5, 'change', 'Thu nhập bình quân']]],
  ['Sáng kiến “Mỗi nhà một mã QR” được 88% tiểu thương hưởng ứng.', [['=', 88, 'result', 'tiểu thương hưởng ứng']]],
];

const TARGETS: readonly [string, readonly Row[]][] = [
  [
    'Đến hết năm 2026, ít nhất 80% người dân trưởng thành có kỹ năng số.',
    [['>=', 80, 'target', 'người dân trưởng thành có kỹ năng số', { year: 2026 }]],
  ],
  [
    '100% cán bộ được phổ cập; từ 90% trở lên học sinh có kỹ năng số.',
    [
      ['=', 100, 'target', 'cán bộ được phổ cập'],
      ['>=', 90, 'target', 'học sinh có kỹ năng số'],
    ],
  ],
  [
    'Phấn đấu 70-80% hộ kinh doanh dùng mã QR.',
    [
      ['>=', 70, 'target', 'hộ kinh doanh dùng mã QR'],
      ['<=', 80, 'target', 'hộ kinh doanh dùng mã QR'],
    ],
  ],
  [
    'Nâng tỷ lệ hồ sơ trực tuyến từ 65% lên 85%.',
    [
      ['=', 65, 'result', 'tỷ lệ hồ sơ trực tuyến'],
      ['=', 85, 'target', 'tỷ lệ hồ sơ trực tuyến'],
    ],
  ],
  [
    'Hiện nay mới có 45% người dân có tài khoản; phấn đấu đến năm 2026 đạt 80%.',
    [
      ['=', 45, 'result', 'người dân có tài khoản'],
      ['=', 80, 'target', 'người dân có tài khoản'],
    ],
  ],
  ['Đến năm 2030, kinh tế số chiếm tối thiểu 30% GRDP.', [['>=', 30, 'target', 'kinh tế số', { year: 2030 }]]],
  [
    'Năm 2025: 80%; năm 2026: 100%.',
    [
      ['=', 80, 'target', null, { year: 2025 }],
      ['=', 100, 'target', null, { year: 2026 }],
    ],
  ],
];

describe('readSentence', () => {
  test.each(RESULTS)('among results: %s', (sentence, rows) => expectRows(sentence, rows));
  test.each(TARGETS)('among targets: %s', (sentence, rows) => expectRows(sentence, rows, 'target'));

  test('what is no percentage', () => {
    for (const text of [
      'Độ mặn 4‰.',
      'https://mau.gov.vn/a%20b',
      'Mô hình “100% hộ dân số” ra mắt.',
      '45/69 xã có sóng 4G.',
      'theo tỷ lệ phần trăm',
    ])
      expect(read(text)).toEqual([]);
  });

  test('OCR letters for digits are read and marked', () => {
    const [found] = readSentence(passageOf('Có l00% thôn phủ sóng'), { setting: 'result', documentYear: null, lead: null });
    expect(found).toMatchObject({ repaired: true, fields: { value: 100 } });
  });

  test('any text: spans hold the sign, values are numbers, statements are the text', () => {
    const words = fc.constantFrom(
      'đạt',
      '100%',
      '45/69 xã',
      '(65,2%)',
      'tăng',
      '12,5%',
      ';',
      ',',
      'năm 2026',
      '70-80%',
      'phấn đấu',
      '83%/50%',
      'phần trăm',
      'chín mươi',
      'hộ',
      ':',
      '%',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (list) => {
        const text = list.join(' ');
        for (const { span, fields } of readSentence(passageOf(text), { setting: 'result', documentYear: 2025, lead: null })) {
          expect(Number.isFinite(fields.value)).toBe(true);
          expect(text.slice(...span)).toMatch(/\d|phần trăm/);
          expect(fields.statement).toBe(text);
        }
      }),
    );
  });
});
