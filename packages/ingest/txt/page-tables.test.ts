import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  '  XÃ ĐẤT MẪU                  Độc lập - Tự do - Hạnh phúc',
  '                         BÁO CÁO',
  '      Xã báo cáo kết quả mở lớp kỹ năng số trong năm như sau.',
];
const tables = (lines: readonly string[]): string[] =>
  readText([...HEAD, ...lines].join('\n')).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows
            .map((row) => row.cells.map((cell) => cell.paragraphs.map((p) => p.runs.map((run) => run.text).join('')).join(' ')).join(' | '))
            .join('\n'),
        ]
      : [],
  );
const FIRST = [
  'STT   Nội dung công việc                 Cơ quan chủ trì   Thời hạn     Kết quả',
  '1     Rà soát thiết bị của các thôn      Văn phòng         Quý I        Đã làm',
  '2     Lắp loa thông minh ở nhà văn       Công an xã        Quý II       Đang làm',
  '      hóa thôn',
  '3     Mở lớp dạy người cao tuổi dùng     Phòng Văn hóa     Quý III      Đang làm',
];
const READ = [
  'STT | Nội dung công việc | Cơ quan chủ trì | Thời hạn | Kết quả',
  '1 | Rà soát thiết bị của các thôn | Văn phòng | Quý I | Đã làm',
  '2 | Lắp loa thông minh ở nhà văn hóa thôn | Công an xã | Quý II | Đang làm',
  '3 | Mở lớp dạy người cao tuổi dùng dịch vụ công | Phòng Văn hóa | Quý III | Đang làm',
  '4 | Sửa đường truyền ở hai thôn vùng cao | Phòng Kinh tế | Quý IV | Chưa làm',
];

test('below a head that a page repeats the table goes on, a row cut before it too, though its columns stand elsewhere', () => {
  const next = [
    '\fSTT  Nội dung công việc                    Cơ quan chủ trì    Thời hạn   Kết quả',
    '     dịch vụ công',
    '4    Sửa đường truyền ở hai thôn vùng cao  Phòng Kinh tế      Quý IV     Chưa làm',
  ];
  expect(tables([...FIRST, ...next])).toEqual([READ.join('\n')]);
});

test('without a head the numbers tell that it goes on', () => {
  const next = ['\f   dịch vụ công', '4  Sửa đường truyền ở hai thôn vùng cao   Phòng Kinh tế   Quý IV    Chưa làm'];
  expect(tables([...FIRST, ...next])).toEqual([READ.join('\n')]);
});

test('a table of figures ends before the next part of the text, set off by a tab', () => {
  const lines = [
    'Chỉ tiêu                                Kế hoạch          Thực hiện          Tỷ lệ (%)',
    'Thu ngân sách (triệu đồng)                5.000              5.620            112,4',
    'Diện tích lúa (ha)                         403                412             102,3',
    'Hộ nghèo thoát nghèo                        45                 51             113,3',
    '        II.    KHÓ KHĂN, HẠN CHẾ VÀ NGUYÊN NHÂN',
    '          1.    Khó khăn, hạn chế',
    'Đường truyền ở các thôn vùng cao còn chậm, nhất là vào mùa mưa bão và các dịp lễ, tết.',
  ];
  expect(tables(lines)).toEqual([
    'Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ (%)\nThu ngân sách (triệu đồng) | 5.000 | 5.620 | 112,4\nDiện tích lúa (ha) | 403 | 412 | 102,3\nHộ nghèo thoát nghèo | 45 | 51 | 113,3',
  ]);
});

test('a subject that fills its line stays apart from the body below it', () => {
  const found = readText(
    [
      '      ỦY BAN NHÂN DÂN                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '         XÃ IA PA NỌ                          Độc lập - Tự do - Hạnh phúc',
      '       Số: 846/BC-UBND                    Ia Pa Nọ, ngày 19 tháng 11 năm 2025',
      '                                     BÁO CÁO',
      'Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội và cải cách hành chính năm 2025',
      'Thực hiện Nghị quyết số 12-NQ/ĐU ngày 05 tháng 02 năm 2025 của Ban Chấp hành Đảng bộ',
      'xã về nhiệm vụ năm 2025; Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về',
      'thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông; Quyết định số',
      '1690/QĐ-UBND ngày 18/6/2025 của Ủy ban nhân dân tỉnh Gia Lai về việc giao chỉ tiêu kế',
      'hoạch phát triển kinh tế - xã hội, Ủy ban nhân dân xã Ia Pa Nọ báo cáo như sau:',
      'I. KẾT QUẢ THỰC HIỆN',
    ].join('\n'),
  ).blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''));
  expect(found).toContain('Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội và cải cách hành chính năm 2025');
});

test('a group behind its numeral opens a row, though the numeral stands where the rows’ words do', () => {
  const group = [
    '    II  AN TOÀN THÔNG TIN',
    '4     Sửa đường truyền ở hai thôn vùng     Phòng Kinh tế     Quý IV       Chưa làm',
    '      cao',
  ];
  expect(
    tables([...FIRST, ...group])[0]
      ?.split('\n')
      .slice(3),
  ).toEqual(['3 | Mở lớp dạy người cao tuổi dùng | Phòng Văn hóa | Quý III | Đang làm', 'II | AN TOÀN THÔNG TIN', READ[4]]);
});
