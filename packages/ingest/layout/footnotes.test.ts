import { expect, test } from 'vitest';
import { line, page, zones } from './layout.test-files.ts';

test('a raised mark is neither a line nor a word of the text; a note’s lines are one paragraph', () => {
  const words = [
    ...[640, 660, 680].flatMap((y) => line('Một dòng trong thân văn bản.', { x: 70, y })),
    ...line('Xã đã mua tám máy tính', { x: 70, y: 700 }),
    ...line('1', { x: 225, y: 695, size: 8 }),
    ...line('từ ngân sách năm nay', { x: 240, y: 700 }),
    ...line('1', { x: 70, y: 781, size: 8 }),
    ...line('Nguồn kinh phí sự nghiệp năm 2025 do huyện cũ giao cho', { x: 74, y: 787, size: 10 }),
    ...line('12 xã mới lập.', { x: 70, y: 799, size: 10 }),
    ...line('2 Số liệu tháng 9.', { x: 70, y: 811, size: 10 }),
  ];
  expect(zones([page(words, { across: [{ at: 772, from: 70, to: 214 }] })])).toEqual([
    ['body', expect.stringMatching(/^Một dòng/)],
    ['body', expect.stringMatching(/^Một dòng/)],
    ['body', expect.stringMatching(/^Một dòng/)],
    ['body', 'Xã đã mua tám máy tính từ ngân sách năm nay'],
    ['footnote', '1 Nguồn kinh phí sự nghiệp năm 2025 do huyện cũ giao cho 12 xã mới lập.'],
    ['footnote', '2 Số liệu tháng 9.'],
  ]);
});

test('footnotes as large as the text are told by their raised mark', () => {
  const words = [
    ...[600, 620, 640, 660, 680].flatMap((y) => line('Một dòng trong thân văn bản.', { x: 70, y })),
    ...line('Xã đã mua tám máy tính', { x: 70, y: 700 }),
    ...line('1', { x: 225, y: 695, size: 8 }),
    ...line('1', { x: 70, y: 781, size: 8 }),
    ...line('Nguồn kinh phí do huyện cũ giao cho', { x: 76, y: 787 }),
    ...line('12 xã mới lập.', { x: 70, y: 803 }),
  ];
  expect(zones([page(words, { across: [{ at: 772, from: 70, to: 214 }] })]).slice(-2)).toEqual([
    ['body', expect.stringMatching(/Xã đã mua tám máy tính$/)],
    ['footnote', '1 Nguồn kinh phí do huyện cũ giao cho 12 xã mới lập.'],
  ]);
});
