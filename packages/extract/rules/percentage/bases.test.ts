import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

const named = (sentence: string) =>
  readSentence(passageOf(sentence), { setting: 'result', documentYear: 2026, lead: null }).map(({ fields }) => [
    fields.value,
    fields.indicator,
  ]);

test.each<[string, [number, string][]]>([
  [
    'Lũy kế đến 10/6/2026 lập 48.315 sổ sức khỏe, đạt 99,1% dân số; tạo mức 2: 44.008 tài khoản (91,09% số đã lập).',
    [
      [99.1, 'lập sổ sức khỏe'],
      [91.09, 'tạo mức 2'],
    ],
  ],
  [
    'Báo lưu trú: 9.911 lượt, qua mạng 8.426 lượt = 85,02% (tăng 11,4% so với tháng 5).',
    [
      [85.02, 'qua mạng'],
      [11.4, 'qua mạng'],
    ],
  ],
  [
    'Tỷ lệ nộp qua mạng toàn ngành 58,9% (riêng lĩnh vực đất đai mới đạt 22,4%), chưa đạt mục tiêu 80% đề ra.',
    [
      [58.9, 'Tỷ lệ nộp qua mạng toàn ngành'],
      [22.4, 'lĩnh vực đất đai'],
      [80, 'Tỷ lệ nộp qua mạng toàn ngành'],
    ],
  ],
  [
    'Tăng mức chi sự nghiệp khoa học từ 0,2% lên 1% tổng chi.',
    [
      [0.2, 'mức chi sự nghiệp khoa học'],
      [1, 'mức chi sự nghiệp khoa học'],
    ],
  ],
  [
    'TT không tiền mặt: 88,2% (T3: 87,5%).',
    [
      [88.2, 'TT không tiền mặt'],
      [87.5, 'TT không tiền mặt'],
    ],
  ],
  ['Mở 03 lớp cho 97 hội viên, sau lớp có 41 hội viên (42,3%) giữ được gian hàng.', [[42.3, 'hội viên giữ được gian hàng']]],
  ['Sau khi nghe báo cáo (hoàn thành 41/52 nhiệm vụ, đạt 78,8%) và ý kiến các thành viên, đồng chí kết luận:', [[78.8, 'nhiệm vụ']]],
  ['Dân số 29.847 người, trong đó đồng bào thiểu số (chủ yếu là Xơ Đăng, Ba Na) chiếm 44,7%.', [[44.7, 'đồng bào thiểu số']]],
  ['Hướng dẫn 204 lượt, được cấp 96 văn bằng, tăng 21,5% so với cùng kỳ.', [[21.5, 'được cấp 96 văn bằng']]],
  ['Ruộng cấy máy, bón vùi 45 ha cho năng suất cao hơn đối chứng 12%.', [[12, 'năng suất']]],
  [
    'Trường có 5.318 em, trong đó nhóm ngành công nghệ thông tin, điện tử, tự động hóa chiếm 41,3%.',
    [[41.3, 'nhóm ngành công nghệ thông tin, điện tử, tự động hóa']],
  ],
])('«%s»', (sentence, expected) => expect(named(sentence)).toEqual(expected));
