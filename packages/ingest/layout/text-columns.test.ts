import { expect, test } from 'vitest';
import { body, line, page, zones } from './layout.test-files.ts';

/** Lines of a column from `y` on, the first of each paragraph («¶») set in. */
const column = (texts: readonly string[], x: number, y: number, pitch = 16) =>
  texts.flatMap((text, i) => line(text.replace('¶', ''), { x: text.startsWith('¶') ? x + 30 : x, y: y + pitch * i, size: 12 }));

const LEFT = [
  '¶Ủy ban nhân dân xã mở bốn lớp',
  'học buổi tối cho người già ở các',
  'thôn xa, mỗi lớp ba chục người và',
  'hai thầy cô cùng dạy cả tháng.',
  '¶Hợp tác xã cam bán mười tấn quả',
  'qua mạng, gấp đôi năm trước đó và',
  'không phải đổ bỏ quả nào như mùa',
  'trước, bà con rất vui mừng.',
  '¶Thư viện xã mở thêm góc máy tính',
  'với tám máy, mở cửa ngày Thứ Bảy',
  'cho học sinh các trường.',
];
const RIGHT = [
  '¶Một số xóm báo cáo số liệu chậm,',
  'chưa thống nhất cách tính người đã',
  'học xong, phải hỏi lại nhiều lần.',
  '¶Máy chiếu nhà văn hóa hỏng từ mùa',
  'hè chưa có tiền thay cái mới nên',
  'lớp học phải mượn của trường.',
  '¶Người làm ca đêm vắng lớp tối vào',
  'giữa tuần, xã sẽ mở thêm lớp trưa',
  'cho bà con đi làm ở nhà máy.',
];
const READ = [...LEFT, ...RIGHT].join(' ').replaceAll('¶', '');

test('two columns of text whose lines stand on baselines of their own, close to each other, are read one after the other', () => {
  const pages = [page([...column(LEFT, 70, 200), ...column(RIGHT, 306, 206)])];
  expect(body(pages).join(' ')).toBe(READ);
});

test('the letterhead above such columns and the signature below them are none of theirs', () => {
  const letterhead = [
    ...line('ỦY BAN NHÂN DÂN', { x: 110, y: 60, size: 12 }),
    ...line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA', { x: 324, y: 60, size: 12 }),
    ...line('XÃ ĐÔNG HIẾU', { x: 119, y: 76, size: 12 }),
    ...line('Độc lập - Tự do - Hạnh phúc', { x: 318, y: 76, size: 12 }),
  ];
  const signature = [
    ...line('Nơi nhận:', { x: 70, y: 400, size: 12 }),
    ...line('CHỦ TỊCH', { x: 360, y: 400, size: 12 }),
    ...line('- Lưu: VT.', { x: 70, y: 416, size: 12 }),
    ...line('Cao Xuân Lợi', { x: 348, y: 440, size: 12 }),
  ];
  const texts = zones([page([...letterhead, ...column(LEFT, 70, 110), ...column(RIGHT, 306, 110), ...signature])]).map(([, text]) => text);
  expect(texts.slice(0, 4)).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ ĐÔNG HIẾU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'Độc lập - Tự do - Hạnh phúc']);
  expect(texts.slice(-4)).toEqual(['Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Cao Xuân Lợi']);
  expect(texts.slice(4, -4).join(' ')).toBe(READ);
});
