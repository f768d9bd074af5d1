import { foldLower } from '@tonghop/model';
import { expect, test } from 'vitest';
import { unitsAmong } from './units-among.ts';

const among = (...titles: string[]) => unitsAmong(titles.map((title) => ({ level: 2, title, lower: foldLower(title) })));

test('a heading that begins like a unit’s name counts where the headings beside it are units’ names', () => {
  expect(among('Sở Nội vụ', 'Sở Tài chính', 'Công an tỉnh', 'Thuế tỉnh và Sở Xây dựng cùng Kho bạc Nhà nước khu vực')).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('among fields of work it does not, nor does a unit’s name make fields into units', () => {
  expect(among('Sở Nội vụ', 'Cải cách thể chế', 'Trung tâm dữ liệu và hạ tầng số dùng chung của tỉnh')).toEqual([true, false, false]);
});

test('a border post is a unit', () => {
  expect(among('Đồn Biên phòng Cửa Mẫu')).toEqual([true]);
});

test('a bracket behind a name is no part of it', () => {
  expect(among('Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công)')).toEqual([true]);
});
