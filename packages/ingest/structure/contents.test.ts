import { expect, test } from 'vitest';
import { zones } from './drafted.test-files.ts';

const body = ['I. CÔNG TÁC CHỈ ĐẠO', 'Xã ban hành 04 văn bản.', 'II. KẾT QUẢ', 'Đã mở 12 lớp.', 'III. KHÓ KHĂN', 'Thiếu máy quét.'];

// Furniture is kept out of the text.
test.each([
  ['dots', (title: string, page: number) => `${title}${'.'.repeat(30)}${page}`],
  ['ellipses', (title: string, page: number) => `${title}${'…'.repeat(12)} ${page}`],
  ['a tab', (title: string, page: number) => `${title}\t${page}`],
])('a list of contents with %s between title and page is none of the text', (_, line) => {
  const list = ['I. CÔNG TÁC CHỈ ĐẠO', 'II. KẾT QUẢ', 'III. KHÓ KHĂN'].map((title, i) => line(title, i + 1));
  expect(zones('BÁO CÁO', 'Kết quả mở lớp', 'MỤC LỤC', ...list, ...body)).toEqual(['title', 'title', ...Array(body.length).fill('body')]);
});

test('a form to be filled in, and lines that end with a number, are no contents', () => {
  const lines = [
    'Họ tên: ........',
    'Số điện thoại: ........ 12',
    'Năm sinh: ........',
    'Đã mở lớp ở thôn 4',
    'Đã mở lớp ở thôn 6',
    'Đã mở lớp ở thôn 9',
  ];
  expect(zones('BÁO CÁO', 'Kết quả mở lớp', 'I. Kết quả', ...lines).slice(3)).toEqual(Array(lines.length).fill('body'));
});

test('figures behind dots are no contents, though they have as many lines', () => {
  const lines = ['Tổng số hộ nghèo ................ 12', 'Hộ cận nghèo ................ 30', 'Hộ có mạng ................ 240'];
  expect(zones('BÁO CÁO', 'Kết quả mở lớp', 'I. Kết quả', ...lines, ...body.slice(2)).slice(3, 6)).toEqual(Array(3).fill('body'));
});
