import type { DraftBlock } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { readText } from './reader.ts';

const BEFORE = `Trong sáu tháng đầu năm, xã Suối Lìm đã vận động bà con các bản dùng điện thoại để nộp
hồ sơ, tra cứu kết quả và thanh toán học phí cho con em, qua đó giảm được nhiều lần đi lại
của người dân vùng xa; một số bản đã tự lập nhóm giúp nhau học cách dùng.
`;
const AFTER = `III. KINH PHÍ
Từ nguồn chi thường xuyên của xã.`;

const tables = (text: string): string[][] =>
  readText(text).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(cellText).join(' | '))] : [],
  );
const textOf = (block: DraftBlock): string => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : '');
const cellText = ({ paragraphs }: { paragraphs: DraftBlock[] }): string => paragraphs.map(textOf).join(' ');

describe('rows written one after the other', () => {
  test('tasks: cells by the names of bodies and by days, groups and days cut by their column', () => {
    const text = `${BEFORE}TT Nội dung công việc Chủ trì Phối hợp Thời hạn
hoàn thành
Sản
phẩm
I Hạ tầng
1 Kéo cáp quang đến
03 bản
Văn phòng HĐND và
UBND
Viettel
Mường So
30/6/202
6
Biên bản
nghiệm thu
2 Thay 5 máy in hỏng Phòng Kinh tế Công an
xã
Quý
III/2026
5 máy
II Kỹ năng
3 Dạy người già dùng
điện thoại
Hội Người
cao tuổi
Đoàn xã 15/8/2026 06 lớp
${AFTER}`;
    expect(tables(text)).toEqual([
      [
        'TT | Nội dung công việc | Chủ trì | Phối hợp | Thời hạn hoàn thành | Sản phẩm',
        'I | Hạ tầng',
        '1 | Kéo cáp quang đến 03 bản | Văn phòng HĐND và UBND | Viettel Mường So | 30/6/2026 | Biên bản nghiệm thu',
        '2 | Thay 5 máy in hỏng | Phòng Kinh tế | Công an xã | Quý III/2026 | 5 máy',
        'II | Kỹ năng',
        '3 | Dạy người già dùng điện thoại | Hội Người cao tuổi | Đoàn xã | 15/8/2026 | 06 lớp',
      ],
    ]);
    expect(readText(text).blocks.map(textOf).filter(Boolean).slice(-2)).toEqual(AFTER.split('\n'));
  });

  test('sentences in the last row, the head again on the next page, numbers below a number, who leads below «Đơn vị thực hiện»', () => {
    const head = 'TT Nội dung nhiệm vụ Đơn vị thực hiện Thời gian\nKết quả\nChủ trì Phối hợp';
    const text = `${BEFORE}${head}
1 Mở lớp cho người già ở
các bản xa.
Văn phòng
HĐND và
UBND
Hội Liên
hiệp Phụ nữ
Tháng 3/2025 Đã xong
1.1 Thi vẽ tranh cho học sinh.
Phòng Văn hóa
- Xã hội
Đoàn xã Quý II/2025 Đang làm
\f${head}
2 Làm sạch dữ liệu hộ tịch
với dữ liệu dân cư.
Công an xã Thường xuyên Đạt 76%
${AFTER}`;
    expect(tables(text)[0]).toEqual([
      'TT | Nội dung nhiệm vụ | Đơn vị thực hiện Chủ trì | Đơn vị thực hiện Phối hợp | Thời gian | Kết quả',
      '1 | Mở lớp cho người già ở các bản xa. | Văn phòng HĐND và UBND | Hội Liên hiệp Phụ nữ | Tháng 3/2025 | Đã xong',
      '1.1 | Thi vẽ tranh cho học sinh. | Phòng Văn hóa - Xã hội | Đoàn xã | Quý II/2025 | Đang làm',
      '2 | Làm sạch dữ liệu hộ tịch với dữ liệu dân cư. | Công an xã |  | Thường xuyên | Đạt 76%',
    ]);
  });

  test('figures: units of measure, years as columns, spans', () => {
    const text = `${BEFORE}ST
T
Chỉ tiêu ĐVT 2026 2027
1 Bản có nhà văn hóa nối
mạng
% 60 85
2 Doanh thu chợ phiên tỷ đồng 1,2 1,9
3 Hộ có chữ ký số % 20 - 25 ≥ 40
${AFTER}`;
    expect(tables(text)).toEqual([
      [
        'STT | Chỉ tiêu | ĐVT | 2026 | 2027',
        '1 | Bản có nhà văn hóa nối mạng | % | 60 | 85',
        '2 | Doanh thu chợ phiên | tỷ đồng | 1,2 | 1,9',
        '3 | Hộ có chữ ký số | % | 20 - 25 | ≥ 40',
      ],
    ]);
  });

  test('names below one that stands over them', () => {
    const rows = '1 Bản Pa Lau 70 55\n2 Bản Nà Sẳng 80 65\n3 Bản Huổi Van 60 50';
    expect(tables(`${BEFORE}TT Bản Tỷ lệ (%)\nHộ có\ntài khoản\nNgười biết\nchữ\n${rows}\n${AFTER}`)[0]!.slice(0, 2)).toEqual([
      'TT | Bản | Tỷ lệ (%): Hộ có tài khoản | Tỷ lệ (%): Người biết chữ',
      '1 | Bản Pa Lau | 70 | 55',
    ]);
  });

  test('what no row tells stays one cell a row', () => {
    const text = `${BEFORE}TT Họ và tên Chức danh Ghi chú
1 Lò Văn Ún Trưởng bản Tổ trưởng
2 Cà Thị Phanh Bí thư chi bộ Tổ phó
${AFTER}`;
    expect(tables(text)).toEqual([
      ['TT Họ và tên Chức danh Ghi chú', '1 Lò Văn Ún Trưởng bản Tổ trưởng', '2 Cà Thị Phanh Bí thư chi bộ Tổ phó'],
    ]);
  });

  test('headings with bare numbers below a table without groups are none of it', () => {
    const text = `${BEFORE}TT Nội dung Tháng 10 Tháng 11
1 Số lớp học 04 05
2 Số người học 96 142
So với tháng 10, số người học tăng 47,9%.
III ĐÁNH GIÁ CHUNG
1 Ưu điểm
Bà con đồng thuận.
2 Hạn chế
Sóng yếu ở hai bản.`;
    expect(tables(text)).toEqual([['TT | Nội dung | Tháng 10 | Tháng 11', '1 | Số lớp học | 04 | 05', '2 | Số người học | 96 | 142']]);
  });

  test('prose and headings below the last row are none of it', () => {
    const text = `${BEFORE}TT Nội dung Kết quả Đánh giá
1 Học bạ số 100% Đạt
2 Sổ liên lạc số 72% Chưa đạt
So với tháng trước, thêm một nội dung đạt; phụ huynh ở hai bản xa vẫn chưa dùng được sổ liên lạc
số vì không có sóng.
2. Khó khăn
Không có.`;
    expect(tables(text)).toEqual([
      ['TT | Nội dung | Kết quả | Đánh giá', '1 | Học bạ số | 100% | Đạt', '2 | Sổ liên lạc số | 72% | Chưa đạt'],
    ]);
  });
});

test('a day alone on its line is no page number', () => {
  const text = `Việc cần xong\n1\nTập dượt\n24/3\nMời khách\n25/3\n`;
  expect(
    readText(text)
      .blocks.filter(({ zone }) => zone === 'furniture')
      .map(textOf),
  ).not.toContain('24/3');
});

describe('cells one column after the other', () => {
  const PROSE = `${BEFORE}Bà con các bản gần trung tâm xã đã quen với việc nộp hồ sơ qua mạng, ít phải đi lại hơn.\n`;
  const cells = (text: string): string[] => tables(text).flat();

  test('make no headings and no items, though the heading above was set among them', () => {
    const text = `${PROSE}TT
1
2

II. PHÂN CÔNG

Công việc

Kéo dây loa
Sửa 5 máy in hỏng, thay
mực

Lực lượng chính

Lực lượng hỗ trợ

Công an xã
Phòng Kinh tế

UBND
Đoàn xã

III. KINH PHÍ
Từ nguồn chi thường xuyên của xã.`;
    expect(cells(text)).toEqual([
      'Công việc',
      'Kéo dây loa',
      'Sửa 5 máy in hỏng, thay mực',
      'Lực lượng chính',
      'Lực lượng hỗ trợ',
      'Công an xã',
      'Phòng Kinh tế',
      'UBND',
      'Đoàn xã',
    ]);
    expect(readText(text).blocks.map(textOf)).toEqual(expect.arrayContaining(['II. PHÂN CÔNG', 'III. KINH PHÍ']));
  });

  test('tell no cells, though a row number stands before some of them', () => {
    const text = `${PROSE}TT\n1\n2\n1\n2\n1\n2\n\nTT Việc Chủ trì Phối hợp\n1 Kéo dây\nloa\n\nCông an xã\nPhòng Kinh\n\ntế\n2 Sửa máy\n\nĐoàn xã\nHội Nông dân\n${AFTER}`;
    expect(cells(text).some((row) => row.includes('|'))).toBe(false);
  });

  test('end at a heading with a stop where the rows have bare numbers', () => {
    const text = `${PROSE}TT\n1\n2\n\nChỉ tiêu\n\nHộ có ví\nHộ có loa\n\n60\n45\n\n2. Nhận xét\n- Bản xa còn chậm.`;
    expect(cells(text).at(-1)).toBe('45');
  });

  test('a heading alone over short lines is no table', () =>
    expect(tables(`${PROSE}Kết quả\n${'Đạt một nửa số việc\n'.repeat(7)}`)).toEqual([]));

  test('a museum and a station are bodies as well', () => {
    const text = `${BEFORE}TT Nội dung công việc Chủ trì Phối hợp Thời hạn
1 Dán mã ở các hang của
bản Mí
Phòng Văn hóa Đài Khí tượng
Mường So
30/6/2026
2 Quay phim hội xuân Bảo tàng xã Báo Mường So Quý III/2026
${AFTER}`;
    expect(tables(text)[0]!.slice(1)).toEqual([
      '1 | Dán mã ở các hang của bản Mí | Phòng Văn hóa | Đài Khí tượng Mường So | 30/6/2026',
      '2 | Quay phim hội xuân | Bảo tàng xã | Báo Mường So | Quý III/2026',
    ]);
  });
});
