import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const paragraphs = (text: string): string[] =>
  readText(text).blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : 'table'));

test('a figure with what it counts goes on a line, wherever that was cut', () => {
  const text = [
    'Trong năm, xã đã mở mười lăm lớp học kỹ năng số cho người dân ở tất cả các thôn trên',
    'địa bàn, mỗi lớp kéo dài ba buổi, do đoàn viên và giáo viên đứng lớp, được bà con các',
    'thôn hưởng ứng; nhiều cụ ông, cụ bà đã biết gọi hình cho con cháu ở xa nhờ các lớp ấy',
    'và bộ phận một cửa tiếp nhận 1.254 hồ sơ, giải quyết đúng hạn',
    '1.231 hồ sơ, đạt 98,2%.',
  ];
  expect(paragraphs(text.join('\n'))).toEqual([text.join(' ')]);
});

test('how wide the lines are set is told by those beside tables whose rows are longer', () => {
  const prose = [
    'Trong năm qua xã đã mở mười hai lớp kỹ năng số cho',
    'người cao tuổi với sự tham gia của ba trăm lượt người',
    'ở các thôn vùng cao của xã, vượt kế hoạch tỉnh giao cho',
    'xã nhà; việc này đã được Ủy ban nhân dân tỉnh Cần',
    'Thơ biểu dương, khen thưởng vào dịp tổng kết cuối',
    'năm vừa qua tại hội trường của xã và được đăng trên',
    'trang thông tin của tỉnh.',
    'Xã tiếp tục mở lớp buổi tối cho người đi làm về muộn',
    'và cho các bà mẹ có con nhỏ ở các thôn xa trung tâm xã',
    'để ai cũng biết dùng dịch vụ công trực tuyến, không còn',
    'phải nhờ người khác làm hộ như trước đây.',
    'Trên đây là báo cáo của xã.',
  ];
  const rows = Array.from({ length: 12 }, (_, i) => [
    `${i + 1} Rà soát thiết bị của các thôn, bản vùng cao và bổ sung máy tính còn thiếu Văn phòng Công an xã Quý I/2026 Đang làm`,
    'và sửa chữa',
  ]).flat();
  const text = [...prose, 'TT Nội dung công việc Chủ trì Phối hợp Thời hạn Kết quả', ...rows].join('\n');
  expect(paragraphs(text)[0]).toMatch(/tỉnh Cần Thơ biểu dương/);
});

test('who signs for whom and as what stand line by line, however short the lines of the text are', () => {
  const signed = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Hà Thị Bích Ngà'];
  const prose = [
    'Trong năm xã đã mở lớp',
    'cho người cao tuổi ở xã',
    'và các bà mẹ có con nhỏ',
    'để ai cũng biết dùng số',
    'nay không phải nhờ nữa.',
  ];
  expect(paragraphs([...prose, ...prose, ...signed].join('\n')).slice(-4)).toEqual(signed);
});

test('«KT. BỘ TRƯỞNG,⏎CHỦ NHIỆM» signs for one who is both', () => {
  const prose = [
    'Trong năm xã đã mở lớp',
    'cho người cao tuổi ở xã',
    'và các bà mẹ có con nhỏ',
    'để ai cũng biết dùng số',
    'nay không phải nhờ nữa.',
  ];
  const signed = ['KT. BỘ TRƯỞNG,', 'CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM', 'Lê Văn Mẫu'];
  expect(paragraphs([...prose, ...prose, ...signed].join('\n')).slice(-3)).toEqual(['KT. BỘ TRƯỞNG, CHỦ NHIỆM', ...signed.slice(2)]);
});

test.each([
  [['TẬP ĐOÀN BƯU CHÍNH VIỄN THÔNG VIỆT NAM', 'VIỄN THÔNG VÍ DỤ']],
  [['MTTQ VIỆT NAM TỈNH NGHỆ AN', 'ỦY BAN MTTQ VIỆT NAM XÃ VÍ DỤ']],
  [['V/v báo cáo kết quả phủ sóng vùng lõm và hạ tầng số năm 2025', 'Sơn La, ngày 09 tháng 12 năm 2025']],
  [['GIÁM ĐỐC', '(Ký tên, đóng dấu)']],
])('%j are lines of their own, however full', (form) => {
  const prose = Array.from({ length: 6 }, () => [
    'Hợp tác xã đã mở các lớp dạy kỹ năng số cho',
    'thành viên ở những bản xa trong cả năm nay.',
  ]).flat();
  expect(paragraphs([...form, ...prose].join('\n')).slice(0, 2)).toEqual(form);
});

test('a title in capitals and a star or plus open below a full line without an end mark', () => {
  const prose = [
    'Trong năm, xã đã mở mười lăm lớp học kỹ năng số cho người dân ở tất cả các thôn trên',
    'địa bàn, mỗi lớp kéo dài ba buổi, do đoàn viên và giáo viên đứng lớp, được bà con các',
    'thôn hưởng ứng; nhiều cụ ông, cụ bà đã biết gọi hình cho con cháu ở xa nhờ các lớp ấy',
    'của xã.',
  ];
  const full = 'Mỗi đảng viên biết chữ kèm một đảng viên cao tuổi sử dụng sổ tay đảng viên điện tử xã';
  for (const next of ['KIẾN NGHỊ', '* Với HĐND tỉnh', '+ Với HĐND tỉnh'])
    expect(paragraphs([...prose, `- ${full}`, next, '- Bố trí vốn.'].join('\n'))).toEqual([
      prose.join(' '),
      `- ${full}`,
      next,
      '- Bố trí vốn.',
    ]);
});

const PROSE = [
  'Trong năm, xã đã mở mười lăm lớp học kỹ năng số cho người dân ở tất cả các thôn trên',
  'địa bàn, mỗi lớp kéo dài ba buổi, do đoàn viên và giáo viên đứng lớp, được bà con các',
  'thôn hưởng ứng; nhiều cụ ông, cụ bà đã biết gọi hình cho con cháu ở xa nhờ các lớp ấy',
  'của xã.',
];

test('a span of years that a line’s end cut goes on, and so does an item behind a sentence’s end', () => {
  const items = [
    ['- Làm sạch dữ liệu dân cư và đất đai; đang số hóa sổ hộ tịch giai đoạn từ năm 1990', '- 2005, tiến độ 55%.'],
    ['- Trình độ đảng viên không đều, nhiều đồng chí chưa dùng điện thoại. Sóng còn rất yếu.', 'Đường truyền hay mất.'],
  ];
  const text = [...PROSE, ...items.flat(), '- Máy cũ.', '- Thiếu người.', '- Ít kinh phí.', '- Loa hỏng.'];
  expect(paragraphs(text.join('\n')).slice(1, 3)).toEqual(items.map((lines) => lines.join(' ')));
  const spaced = [PROSE.join('\n'), ...items.slice(0, 1).map((lines) => lines.join('\n')), PROSE.join('\n'), PROSE.join('\n'), '- Máy cũ.'];
  expect(paragraphs(spaced.join('\n\n'))[1]).toBe(items[0]!.join(' '));
});

test('a line that is set in begins a paragraph where others are, though its author closes none', () => {
  const full = '    Triển khai nền tảng học tập số dùng chung, kết nối dữ liệu học viên với VNeID của tỉnh';
  const open = PROSE.map((line, i) => (i === 0 ? `    ${line}` : line)).join('\n');
  const found = paragraphs([open, open, open, full, '    Xây dựng vùng nuôi tôm công nghệ cao', open].join('\n'));
  expect(found.slice(3, 5)).toEqual([full.trim(), 'Xây dựng vùng nuôi tôm công nghệ cao']);
});
