import { expect, test } from 'vitest';
import { statedIn } from './stated.test-files.ts';

test.each<[string, (string | null)[]]>([
  [
    'Có tới 71% học sinh tiểu học, 88% học sinh THCS, 97% học sinh THPT biết dùng sổ tay điện tử.',
    ['học sinh tiểu học biết dùng sổ tay điện tử', 'học sinh THCS biết dùng sổ tay điện tử', 'học sinh THPT biết dùng sổ tay điện tử'],
  ],
  [
    'Trong đó lúa 40%, ngô 35% và sắn 20% đã có mã vùng trồng.',
    ['lúa đã có mã vùng trồng', 'ngô đã có mã vùng trồng', 'sắn đã có mã vùng trồng'],
  ],
  ['Kỹ năng cơ bản: lớp 4 đạt 60%; khối đoàn thể 88%, khối đảng 92% sử dụng chữ ký số.', ['lớp 4', 'khối đoàn thể', 'sử dụng chữ ký số']],
  ['Nam 54%, nữ 46%.', ['Nam', 'nữ']],
])('%s', (sentence, indicators) => {
  expect(statedIn(sentence).map(({ indicator }) => indicator)).toEqual(indicators);
});

test.each([
  ['Số buổi phát thanh vượt 35% định mức giao đầu năm.', 'Số buổi phát thanh'],
  ['Chi phí in ấn bằng 62% định mức được duyệt.', 'Chi phí in ấn'],
  ['Vượt 12% so với kế hoạch về số buổi học.', 'số buổi học'],
])('a norm is a plan: %s', (sentence, indicator) => {
  expect(statedIn(sentence).map((one) => [one.comparator, one.indicator])).toEqual([['=', indicator]]);
});
