import { describe, expect, test } from 'vitest';
import { readSentence } from './read-sentence.ts';

type Row = [comparator: string, value: number, kind: string, indicator: string];

/** Sentences of an account with their figures. */
const TOLD: readonly [string, readonly Row[]][] = [
  [
    'Tỷ lệ dân dùng nước sạch từ 92% quý trước nâng lên 98,7%.',
    [
      ['=', 92, 'result', 'Tỷ lệ dân dùng nước sạch'],
      ['=', 98.7, 'result', 'Tỷ lệ dân dùng nước sạch'],
    ],
  ],
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
  ['Tiến độ nhập liệu mới đạt 22% khối lượng, nhiều bản vẽ bị rách.', [['=', 22, 'result', 'Tiến độ nhập liệu']]],
  [
    'Thời gian làm thủ tục được rút ngắn, bình quân giảm 31% so với quy định.',
    [['=', 31, 'change', 'Thời gian làm thủ tục được rút ngắn']],
  ],
  ['Ghi nhận 06 ca sốt xuất huyết, không có ca tử vong, giảm 25% so với tháng 10.', [['=', 25, 'change', 'Ghi nhận 06 ca sốt xuất huyết']]],
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
];

describe('what figures measure', () => {
  test.each(TOLD)('%s', (sentence, rows) => {
    const found = readSentence(sentence, { setting: 'result', documentYear: 2025, lead: null });
    expect(found.map(({ fields }) => [fields.comparator, fields.value, fields.kind, fields.indicator])).toEqual(rows);
  });
});
