import { describe, expect, test } from 'vitest';
import { plain } from '../docx/docx.test-files.ts';
import { readText } from './reader.ts';

const FRONT = [
  'KẾ HOẠCH',
  'Thực hiện phong trào học số trên địa bàn xã trong năm nay',
  'I. MỤC TIÊU',
  '1. Bảo đảm mỗi thôn có ít nhất một tổ công nghệ số cộng đồng hoạt động thường xuyên, có người',
  'phụ trách và có lịch trực rõ ràng tại nhà văn hóa.',
  'II. NHIỆM VỤ',
];
const HEAD = ['Thời gian', 'ST Đơn vị chủ Đơn vị phối Kết quả,', 'Nội dung nhiệm vụ hoàn', 'T trì hợp sản phẩm', 'thành'];
const ROWS = [
  '1 Sửa loa ở nhà văn hóa các Văn phòng Phòng Văn Tháng Loa chạy',
  'thôn vùng trũng HĐND và hóa - Xã hội 3/2026 tốt',
  'UBND',
  '2 Mở lớp ký số cho chủ hộ Đoàn xã Các thôn Quý 02 lớp học',
  'kinh doanh ở chợ II/2026',
];
const BELOW = ['III. KHÓ KHĂN', '- Máy chiếu của xã đã cũ, hay hỏng.', 'Trên đây là kế hoạch của xã./.'];

const blocks = (...texts: string[]) => readText(texts.join('\n')).blocks;
const tables = (...texts: string[]) => blocks(...texts).flatMap((block) => (block.kind === 'table' ? [plain(block)] : []));

describe('tables whose cells a program wrote side by side, line by line', () => {
  test('they are a column of rows, and no piece of a cell stands among the text', () => {
    const found = blocks(...FRONT, ...HEAD, ...ROWS, ...BELOW);
    expect(found.filter(({ kind }) => kind === 'table').map(plain)).toEqual([
      `${HEAD.join(' ')}/${ROWS.slice(0, 3).join(' ')}/${ROWS.slice(3).join(' ')}`,
    ]);
    expect(found.slice(-3).map(plain)).toEqual(BELOW);
  });

  test('groups of rows, with a stop behind their mark or without, and a head printed anew overleaf', () => {
    const [table] = tables(
      ...FRONT,
      ...HEAD,
      'A. HẠ TẦNG',
      ...ROWS,
      ...HEAD,
      'tại xã',
      'B NHÂN LỰC',
      '3 Cử người đi học Văn phòng Các thôn Tháng 5 Giấy',
      ...BELOW,
    );
    expect(table!.split('/').filter((row) => /^(?:A\.|B|3) /.test(row))).toEqual([
      'A. HẠ TẦNG',
      'B NHÂN LỰC',
      '3 Cử người đi học Văn phòng Các thôn Tháng 5 Giấy',
    ]);
  });

  test.each([
    ['a list with numbers and no head', ['Năm qua xã đã làm hai việc lớn cho bà con trong toàn xã:', '1 Sửa loa', '2 Mở lớp ký số']],
    ['a head with nothing below', [...HEAD, 'III. KHÓ KHĂN', '- Máy cũ.']],
    [
      'sentences that hold such words',
      ['TT nhiệm vụ, chủ trì, phối hợp: xem bảng.', 'Đơn vị chủ trì báo cáo thời gian và kết quả.', '1. Sửa loa.', '2. Mở lớp.'],
    ],
  ])('none is made of %s', (_, lines) => {
    expect(tables(...FRONT, ...lines)).toEqual([]);
  });
});

test('cells that an export set behind the heading below a scattered table are none of its items', () => {
  const cells = ['STT', '1', '2', 'Nội dung', 'Phát sóng trên đài', 'In sổ tay', 'Đơn vị chủ trì', 'Tiến độ', 'Kết quả'];
  const rest = ['Phòng Văn hóa', 'Các thôn', 'Hằng tuần', 'Đã phát 48 buổi', 'Quý II', 'Đang in'];
  const long = '- Máy chiếu và loa của các nhà văn hóa thôn đã cũ, hay hỏng, chưa có kinh phí sửa chữa trong năm.';
  const found = blocks(
    ...FRONT,
    '',
    ...cells.join('\n\n').split('\n'),
    '',
    'III. KHÓ KHĂN',
    '',
    ...rest.join('\n\n').split('\n'),
    '',
    long,
  );
  expect(found.slice(-4).map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table', 'paragraph']);
  expect(plain(found.at(-2)!)).toBe(rest.join('/'));
});

test('the last cells of a scattered table, behind a sentence or a quarter that a narrow column cut, are none of the text', () => {
  const cells = ['STT', 'Nội dung', '1', 'Mở lớp', '2', 'In sổ tay', 'Đơn vị chủ trì', 'Đoàn xã', 'Thời hạn', 'Quý', 'III/2026', '05/2026'];
  const last = ['Kết quả thực hiện', 'Đã mở 12 lớp.', 'Khó khăn, vướng mắc', 'Máy cũ, hay hỏng.'];
  const found = blocks(...FRONT, ...cells, ...last, ...BELOW);
  const from = found.findIndex(({ kind }) => kind === 'table');
  expect(found.slice(from).flatMap((block) => (block.kind === 'paragraph' ? [plain(block)] : []))).toEqual(BELOW);
});
