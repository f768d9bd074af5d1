import { expect, test } from 'vitest';
import { body, line, page, typeset } from './layout.test-files.ts';

const centred = (text: string, middle: number, y: number, size = 12) => line(text, { x: middle - (text.length * size) / 4, y, size });

test('a number line below a blank one stays in the letterhead’s left column', () => {
  const head = [
    ...centred('ỦY BAN NHÂN DÂN', 170, 70),
    ...centred('QUỐC HIỆU CỦA NƯỚC TA', 430, 70),
    ...centred('XÃ ĐẤT', 170, 85),
    ...centred('Độc lập - Tự do', 430, 85),
    ...centred('Đất Mẫu, ngày 02 tháng 12', 430, 100),
    ...centred('Số: 12/BC-UBND', 170, 114),
  ];
  expect(body([page(head)]).slice(0, 3)).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ ĐẤT', 'Số: 12/BC-UBND']);
});

test('a subject wrapped in a letterhead’s column is one paragraph', () => {
  const head = [
    ...centred('SỞ MẪU', 170, 70),
    ...centred('QUỐC HIỆU CỦA NƯỚC TA', 430, 70),
    ...centred('Số: 12/SM-VP', 170, 85),
    ...centred('Độc lập - Tự do', 430, 85),
    ...centred('V/v báo cáo kết quả thực hiện', 170, 100),
    ...centred('nhiệm vụ cải cách hành chính quý', 170, 114),
    ...centred('III/2025', 170, 128),
  ];
  expect(body([page(head)]).slice(0, 3)).toEqual([
    'SỞ MẪU',
    'Số: 12/SM-VP',
    'V/v báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính quý III/2025',
  ]);
});

test('«Kính gửi:» below a wrapped subject stands on neither side, nor do the bodies below it', () => {
  const head = [
    ...centred('TỈNH MẪU', 170, 70),
    ...centred('QUỐC HIỆU CỦA NƯỚC TA', 430, 70),
    ...centred('Số: 12/UBND-VP', 170, 85),
    ...centred('Độc lập - Tự do', 430, 85),
    ...centred('V/v đôn đốc chỉ tiêu', 170, 100),
    ...centred('phong trào quý II', 170, 114),
    ...line('Kính gửi:', { x: 330, y: 128, size: 12 }),
    ...line('- Các sở, ngành;', { x: 100, y: 142, size: 12 }),
    ...line(`A${'a'.repeat(77)}`, { x: 70, y: 160, size: 12 }),
  ];
  const read = body([page(head)]);
  expect(read.indexOf('Kính gửi:')).toBeGreaterThan(read.indexOf('QUỐC HIỆU CỦA NƯỚC TA'));
  expect(read[read.indexOf('Kính gửi:') + 1]).toMatch(/^- Các sở, ngành;/);
});

test('a page of few lines whose middle its lines do not tell: a heading below the title belongs to no side', () => {
  const head = [
    ...centred('ỦY BAN NHÂN DÂN', 180, 70),
    ...centred('QUỐC HIỆU CỦA NƯỚC TA', 480, 70),
    ...centred('XÃ ĐẤT', 180, 85),
    ...centred('Độc lập - Tự do', 480, 85),
    ...centred('PHƯƠNG ÁN', 440, 120),
    ...line('I. TÌNH HUỐNG', { x: 100, y: 140 }),
    ...line('Bão làm đứt cáp quang ở hai thôn.', { x: 100, y: 160 }),
  ];
  expect(body([page(head, { width: 842, height: 595 })]).slice(-3)).toEqual([
    'PHƯƠNG ÁN',
    'I. TÌNH HUỐNG',
    'Bão làm đứt cáp quang ở hai thôn.',
  ]);
});

test('what follows a title centred below the head is no side of the head, on a page that lies on its side', () => {
  const head = [
    ...centred('ỦY BAN NHÂN DÂN', 180, 70),
    ...centred('QUỐC HIỆU CỦA NƯỚC TA', 410, 70),
    ...centred('XÃ ĐẤT', 180, 85),
    ...centred('Độc lập - Tự do', 410, 85),
    ...centred('BÁO CÁO', 421, 120),
    ...line('Kính gửi: - Sở', { x: 100, y: 140 }),
    ...line('Khoa học và Công nghệ', { x: 330, y: 140 }),
    ...line('tỉnh Đất;', { x: 680, y: 140 }),
    ...Array.from({ length: 6 }, (_, i) => line(`A${'a'.repeat(97)}`, { x: 70, y: 170 + 16 * i })).flat(),
  ];
  expect(body([page(head, { width: 842, height: 595 })]).slice(0, 6)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ ĐẤT',
    'QUỐC HIỆU CỦA NƯỚC TA',
    'Độc lập - Tự do',
    'BÁO CÁO',
    'Kính gửi: - Sở Khoa học và Công nghệ tỉnh Đất;',
  ]);
});

test('a signature right below a text in two columns is read behind both', () => {
  const column = (x: number, name: string) =>
    Array.from({ length: 8 }, (_, i) => line(`Dòng ${name} số ${i} mở lớp học cho thôn`, { x, y: 100 + 16 * i, size: 12 })).flat();
  const sides = [
    ...column(70, 'trái'),
    ...column(310, 'phải'),
    ...line('Nơi nhận:', { x: 76, y: 230, size: 12 }),
    ...line('- Như trên;', { x: 76, y: 246, size: 12 }),
    ...centred('TM. ỦY BAN NHÂN DÂN', 412, 230),
    ...centred('CHỦ TỊCH', 412, 246),
    ...centred('Lê Thị Mẫu', 412, 320),
  ];
  const read = body([page(sides)]).join('\n');
  expect(read.indexOf('phải')).toBeLessThan(read.indexOf('Nơi nhận'));
  expect(read).toMatch(/Nơi nhận:\n- Như trên;\nTM\. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Thị Mẫu$/);
});

test('the second line of a dash’s text that begins with a capital goes on with it where it hangs', () => {
  const lines = [
    ...typeset([`${'Mở đầu báo cáo kết quả '.repeat(14)}năm.`])[0]!.words,
    ...line('- Từ đầu năm học toàn xã đã tra cứu và cấp lại bảng điểm bằng mã', { x: 70, y: 300 }),
    ...line('QR cho học sinh của ba trường.', { x: 91, y: 318 }),
  ];
  expect(body([page(lines)])[1]).toBe('- Từ đầu năm học toàn xã đã tra cứu và cấp lại bảng điểm bằng mã QR cho học sinh của ba trường.');
});

test('a part’s name does not join the title above it', () => {
  const lines = [
    ...centred('BÁO CÁO', 298, 60, 14),
    ...centred('Kết quả ký số ba năm 2023 - 2025', 298, 80, 14),
    ...centred('Phần thứ nhất', 298, 98, 14),
    ...typeset([`${'Mở đầu báo cáo kết quả '.repeat(14)}năm.`])[0]!.words.map((word) => ({ ...word, y: word.y + 40 })),
  ];
  expect(body([page(lines)])).toContain('Phần thứ nhất');
});

test('a signature that the page’s end cuts stands beside «Nơi nhận», however few lines are left of it', () => {
  const text = (y: number) => line(`A${'a'.repeat(77)}`, { x: 70, y, size: 12 });
  const first = [...text(60), ...text(80), ...line('Nơi nhận:', { x: 80, y: 740, size: 12 }), ...centred('CHỦ TỊCH', 430, 740)];
  const second = [...line('- Lưu: VT.', { x: 80, y: 60, size: 12 }), ...centred('Lê Văn Mẫu', 430, 60)];
  const read = body([page(first), page(second)]);
  expect(read).toEqual(expect.arrayContaining(['Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH Lê Văn Mẫu']));
});

test('a subject that fills its cell and a long place with its day beside it stand on two sides', () => {
  const subject = 'V/v báo cáo tình hình phát triển x';
  const head = [
    ...centred('SỞ MẪU', 160, 70),
    ...centred('QUỐC HIỆU CỦA NƯỚC TA', 430, 70),
    ...centred('Số: 12/SM-VP', 160, 85),
    ...centred('Độc lập - Tự do', 430, 85),
    ...line(subject, { x: 60, y: 100, size: 12 }),
    ...line('Đất Mẫu - Đèo Mẫu, ngày 08 tháng 10 năm', { x: 60 + subject.length * 6 + 18, y: 100, size: 12 }),
    ...centred('và dịch vụ quý III', 160, 114),
    ...centred('2026', 430, 114),
  ];
  const found = body([page(head)]);
  expect(found).toContain(`${subject} và dịch vụ quý III`);
  expect(found).toContain('Đất Mẫu - Đèo Mẫu, ngày 08 tháng 10 năm 2026');
});

test('the last line of a subject at the left edge stays there, though the day beside it stands between two of its lines', () => {
  const left: [string, number][] = [
    ['TỈNH MẪU', 58],
    ['SỞ MẪU THỬ', 88],
    ['Số: 24/SM-VP', 118],
    ['V/v báo cáo kết quả triển', 149],
    ['khai nghị quyết quý và cả', 165],
    ['năm 2026', 181],
  ];
  const right: [string, number][] = [
    ['QUỐC HIỆU CỦA NƯỚC', 81],
    ['TA', 97],
    ['Độc lập - Tự do', 127],
    ['Đất Mẫu, ngày 02 tháng 12', 158],
  ];
  const head = [
    ...left.flatMap(([text, y]) => line(text, { x: 87, y, size: 14 })),
    ...right.flatMap(([text, y]) => line(text, { x: 298, y, size: 14 })),
    ...line('Kính gửi: Sở Thử.', { x: 114, y: 237, size: 14 }),
  ];
  expect(body([page(head)])).toContain('V/v báo cáo kết quả triển khai nghị quyết quý và cả năm 2026');
});

test('«Kính gửi:» stretched over the page below a letterhead is one line', () => {
  const head = [
    ...line('SỞ MẪU', { x: 87, y: 60, size: 14 }),
    ...line('QUỐC HIỆU CỦA NƯỚC TA', { x: 298, y: 60, size: 14 }),
    ...line('Số: 24/SM-VP', { x: 87, y: 78, size: 14 }),
    ...line('Đất Mẫu, ngày 02 tháng 12', { x: 298, y: 78, size: 14 }),
    ...line('Kính', { x: 115, y: 110, size: 14 }),
    ...line('gửi:', { x: 500, y: 110, size: 14 }),
    ...line('- Sở Thử;', { x: 87, y: 128, size: 14 }),
    ...line('- Sở Khác.', { x: 87, y: 146, size: 14 }),
  ];
  expect(body([page(head)])).toContain('Kính gửi:');
});
