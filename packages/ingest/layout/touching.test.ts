import { expect, test } from 'vitest';
import { body, line, page, zones } from './layout.test-files.ts';

const rest = [640, 660, 680].flatMap((y) => line('Một dòng trong thân văn bản.', { x: 70, y }));

test('several raised marks stand above one line; powers and lowered figures belong to their words', () => {
  const words = [
    ...line('Xã rộng 120 km', { x: 70, y: 100 }),
    ...line('2', { x: 168, y: 95.4, size: 8 }),
    ...line(', giảm CO', { x: 172, y: 100 }),
    ...line('2', { x: 235, y: 101, size: 8 }),
    ...line('còn 3 tấn', { x: 246, y: 100 }),
    ...line('1', { x: 309, y: 95.4, size: 8 }),
    ...line('; đạt 19 tiêu chí', { x: 313, y: 100 }),
    ...line('2', { x: 432, y: 95.4, size: 8 }),
    ...line('.', { x: 436, y: 100 }),
    ...rest,
    ...line('1 Nguồn: Phòng Kinh tế.', { x: 70, y: 787, size: 10 }),
    ...line('2 Số liệu tháng 9.', { x: 70, y: 811, size: 10 }),
  ];
  const found = zones([page(words, { across: [{ at: 772, from: 70, to: 214 }] })]);
  expect(found[0]).toEqual(['body', 'Xã rộng 120 km2, giảm CO2 còn 3 tấn; đạt 19 tiêu chí.']);
  expect(found.filter(([zone]) => zone === 'footnote').length).toBe(2);
});

test('marks hardly smaller than the text, as browsers print them, stand on its line', () => {
  const words = [
    ...line('Thực hiện Kế hoạch', { x: 70, y: 100, size: 13 }),
    ...line('(3)', { x: 187, y: 95.3, size: 10.8 }),
    ...line('của Thành phố', { x: 210, y: 100, size: 13 }),
    ...rest,
  ];
  expect(body([page(words)])[0]).toBe('Thực hiện Kế hoạch (3) của Thành phố');
});

test('small capitals are one word with the large letter before them', () => {
  const words = [
    ...line('K', { x: 70, y: 100 }),
    ...line('HÓ', { x: 77, y: 100, size: 11 }),
    ...line('KHĂN', { x: 95, y: 100, size: 11 }),
    ...rest,
  ];
  expect(body([page(words)])[0]).toBe('KHÓ KHĂN');
});
