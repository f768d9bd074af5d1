import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ' XÃ ĐẤT MẪU              Độc lập - Tự do - Hạnh phúc',
  '  Số: 75/BC-UBND       Đất Mẫu, ngày 20 tháng 11 năm',
  '                                   2025',
  '                         BÁO CÁO',
];
const texts = (lines: readonly string[]): string[] =>
  readText([...HEAD, ...lines].join('\n')).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.zone === undefined ? [block.runs.map((run) => run.text).join('')] : [],
  );

test('lines of a laid-out text go on in figures, names and days, whatever typeface they were set in', () => {
  const found = texts([
    '      Thực hiện Nghị quyết số 12-NQ/ĐU ngày 05 tháng 02 năm 2025 của Ban Chấp hành',
    'Đảng bộ xã về nhiệm vụ năm 2025; Kế hoạch số 87/KH-UBND của tỉnh ban hành ngày',
    '14/3/2025 về cải cách hành chính, Ủy ban nhân dân xã Đất Mẫu báo cáo như sau:',
    '          1.     Trong kỳ bộ phận một cửa của xã tiếp nhận và giải quyết đúng hạn',
    '1.231 hồ sơ, trong đó có nhiều hồ sơ nộp trực tuyến; người cao tuổi vẫn phải có',
    'người hướng dẫn.',
    '          2.     Trình độ của các trưởng thôn không đều, một số đồng chí đã trên',
    '60 tuổi chưa dùng được điện thoại thông minh.',
    '          Xã đề nghị tỉnh quan tâm.',
    '          Máy tính của bộ phận một cửa đã cũ, đường truyền ở các thôn vùng cao hay bị',
    'gián đoạn vào mùa mưa bão; kinh phí bố trí cho việc số hóa tài liệu lưu trữ của',
    'xã còn thấp.',
  ]);
  expect(found.slice(-5, -1)).toEqual([
    'Thực hiện Nghị quyết số 12-NQ/ĐU ngày 05 tháng 02 năm 2025 của Ban Chấp hành Đảng bộ xã về nhiệm vụ năm 2025; Kế hoạch số 87/KH-UBND của tỉnh ban hành ngày 14/3/2025 về cải cách hành chính, Ủy ban nhân dân xã Đất Mẫu báo cáo như sau:',
    '1. Trong kỳ bộ phận một cửa của xã tiếp nhận và giải quyết đúng hạn 1.231 hồ sơ, trong đó có nhiều hồ sơ nộp trực tuyến; người cao tuổi vẫn phải có người hướng dẫn.',
    '2. Trình độ của các trưởng thôn không đều, một số đồng chí đã trên 60 tuổi chưa dùng được điện thoại thông minh.',
    'Xã đề nghị tỉnh quan tâm.',
  ]);
});

test('a year that wraps in a letterhead is no page number', () => {
  expect(texts(['      Xã báo cáo như sau.']).join(' ')).toContain('năm 2025');
});

test('a short line that ends with what links it goes on in a name below', () => {
  const text = [
    'Trong năm qua xã đã mở mười hai lớp kỹ năng số cho người cao tuổi với sự tham',
    'gia của ba trăm lượt người.',
    '1.1. Công tác chỉ đạo, điều hành của',
    'Thủ tướng Chính phủ:',
    '- Thủ tướng Chính phủ đã ban hành nhiều văn bản về chuyển đổi số trong các lĩnh vực của đời',
    'sống; các bộ đã thực hiện đầy đủ.',
  ].join('\n');
  const found = readText(text).blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''));
  expect(found).toContain('1.1. Công tác chỉ đạo, điều hành của Thủ tướng Chính phủ:');
});

test('a long title without an end mark does not go on in the paragraph below it', () => {
  const found = texts([
    'Trong năm qua xã đã mở mười hai lớp kỹ năng số cho người cao tuổi với sự tham',
    'gia của ba trăm lượt người, vượt chỉ tiêu mà kế hoạch của tỉnh và huyện đã giao',
    'từ đầu năm; nhiều thôn đã có tổ công nghệ số cộng đồng hoạt động đều đặn hằng',
    'tháng.',
    '2. Công tác tuyên truyền, phổ biến các nền tảng số dùng chung',
    'Xã đã phát 1.200 tờ rơi.',
  ]);
  expect(found.slice(-2)).toEqual(['2. Công tác tuyên truyền, phổ biến các nền tảng số dùng chung', 'Xã đã phát 1.200 tờ rơi.']);
});

test('a day goes on behind «ngày», however short the line is', () => {
  const { blocks } = readText(
    'I. CĂN CỨ\n1. Thông tư 31/2026/TT-BKHCN ngày\n14 tháng 7 năm 2026 của Bộ Khoa học và Công nghệ.\n2. Kế hoạch số 9/KH-UBND ngày\n02/3/2026 của UBND xã.\n',
  );
  expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [])).slice(1)).toEqual([
    '1. Thông tư 31/2026/TT-BKHCN ngày 14 tháng 7 năm 2026 của Bộ Khoa học và Công nghệ.',
    '2. Kế hoạch số 9/KH-UBND ngày 02/3/2026 của UBND xã.',
  ]);
});

test('a month goes on behind «tháng»', () => {
  const { blocks } = readText(
    'Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\nCăn cứ Nghị quyết số 40c/NQ-CP ngày 09 tháng\n11 năm 2026 của Chính phủ về đọc sách;\n',
  );
  const last = blocks.at(-1);
  expect(last?.kind === 'paragraph' && last.runs.map((run) => run.text).join('')).toBe(
    'Căn cứ Nghị quyết số 40c/NQ-CP ngày 09 tháng 11 năm 2026 của Chính phủ về đọc sách;',
  );
});

/** Letterheads whose right side is wrapped, as a page that is none too wide has them. */
const NARROW = [
  '     UBND TỈNH VÍ DỤ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
  '     UBND XÃ ĐẤT MẪU                                       NAM',
];
const paragraphs = (lines: readonly string[]): string[] =>
  readText([...NARROW, ...lines].join('\n')).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
  );

test('items whose later lines stand further in go on there, behind a full stop and before a name', () => {
  const items = [
    '- Hướng dẫn, đôn đốc, vận động nhân dân thực hiện tốt nghĩa vụ và quyền của công',
    '    dân, nghị quyết của Hội đồng nhân dân, các quyết định của ủy ban nhân dân và các',
    '    việc được giao.',
    '- Sở Khoa học và Công nghệ công khai kết quả xếp hạng hằng tháng; đề xuất phê bình',
    '    đơn vị dưới 50 điểm;',
    '- Sóng ở hai thôn vùng cao còn yếu, hay mất mỗi khi trời mưa, lúc đông người dùng.',
    '    Trạm phát sóng dự phòng chưa đủ công suất.',
    '- Trung ương Đoàn sớm ban hành giáo trình song ngữ dùng chung cho các tỉnh Tây',
    '    Nam Bộ;',
  ];
  const head = [
    '      Số: 235/BC-UBND                          Độc lập - Tự do - Hạnh phúc',
    '      Toàn ngành có 176 trạm y tế đã kết nối phần mềm hồ sơ sức khỏe điện',
    'tử.',
  ];
  expect(paragraphs([...head, ...items]).slice(-4)).toEqual([
    [items[0], items[1]!.trim(), items[2]!.trim()].join(' '),
    `${items[3]} đơn vị dưới 50 điểm;`,
    `${items[5]} Trạm phát sóng dự phòng chưa đủ công suất.`,
    `${items[7]} Nam Bộ;`,
  ]);
});

test('a justified line whose blanks are wide is no row of cells', () => {
  const found = paragraphs([
    'UBND xã đã ban hành Kế hoạch số 180/KH-UBND ngày 14/02/2026 để triển khai',
    'UBND xã đã ban hành Kế hoạch số 19/KH-UBND ngày 01/04/2026 để triển khai',
    '     1.1. Bộ phận Một cửa tiếp nhận 4.512 hồ sơ, trong đó 3.987 hồ sơ trực tuyến,',
    '     1.2. Trang thiết bị tại 03 trụ sở ấp đã cũ; sóng di động ở ấp Phú Lợi, Phú Hòa',
    '    1.3. Có 5/22 chi hội lập trang, tuy nhiên nội dung đăng tải thưa thớt, ít',
    '     1.2. Xin UBND         xã   hỗ   trợ   01   laptop   và   tiền   xăng   cho Tổ',
    '(200.000đ/người/tháng).',
    '',
    'Nơi nhận:                                    TM. ỦY BAN NHÂN DÂN',
    '- Như trên;                                       CHỦ TỊCH',
  ]);
  expect(found.join(' ')).toContain('Xin UBND xã hỗ trợ 01 laptop và tiền xăng cho Tổ (200.000đ/người/tháng).');
});
