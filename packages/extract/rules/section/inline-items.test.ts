import { expect, test } from 'vitest';
import { inlineItems } from './inline-items.ts';

const cut = (text: string) => inlineItems(text, [0, text.length]).map(({ span, number }) => `${number} ${text.slice(...span)}`);

test('items numbered within one paragraph come apart', () => {
  expect(cut('(1) Mở lớp đêm; (2) Phát tờ rơi; và (3) Sửa loa.')).toEqual(['1 Mở lớp đêm;', '2 Phát tờ rơi;', '3 Sửa loa.']);
  expect(cut('(i) Mở lớp đêm, (ii) Phát tờ rơi.')).toEqual(['1 Mở lớp đêm,', '2 Phát tờ rơi.']);
  expect(cut('Một là, lớp vắng. Hai là, máy cũ.')).toEqual(['1 lớp vắng.', '2 máy cũ.']);
  expect(cut('Thứ nhất, lớp vắng. Thứ hai, máy cũ.')).toEqual(['1 lớp vắng.', '2 máy cũ.']);
});

test('behind a colon «1.» and «1)» number items too; elsewhere they are a paragraph’s own', () => {
  const led = (text: string) => inlineItems(text, [0, text.length], true).map(({ span, number }) => `${number} ${text.slice(...span)}`);
  expect(led('1. Mở lớp đêm; 2. Phát tờ rơi.')).toEqual(['1 Mở lớp đêm;', '2 Phát tờ rơi.']);
  expect(led('1) Mở lớp đêm. 2) Sửa loa. 3) Mua máy.')).toEqual(['1 Mở lớp đêm.', '2 Sửa loa.', '3 Mua máy.']);
  expect(led('1.200 hộ; 2. Phát tờ rơi.')).toEqual([]);
  expect(cut('1. Mở lớp đêm; 2. Phát tờ rơi.')).toEqual([]);
});

test('blanks lost before brackets part items all the same', () => {
  expect(cut('(1) Mở lớp đêm;(2) Phát tờ rơi,(3) Sửa loa.')).toEqual(['1 Mở lớp đêm;', '2 Phát tờ rơi,', '3 Sửa loa.']);
});

test('a mark with nothing behind it is no item', () => {
  expect(cut('(1) Mở lớp đêm; (2) Phát tờ rơi; (3)')).toEqual(['1 Mở lớp đêm;', '2 Phát tờ rơi;']);
});

test('a paragraph that only holds numbers, or only the first, stays whole', () => {
  for (const text of [
    'Xã làm ba việc: (1) mở lớp; (2) phát tờ rơi.',
    '(1) Mở lớp đêm tại nhà văn hóa.',
    '(1) Theo khoản (2) của quy chế, mở lớp đêm.',
    'Một là, lớp vắng; số máy cũ chiếm hai là nhiều.',
  ])
    expect(cut(text)).toEqual([]);
});
