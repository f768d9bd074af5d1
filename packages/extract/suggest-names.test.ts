import { expect, test } from 'vitest';
import { suggestNames } from './suggest-names.ts';

const NAMES = ['xã Mỹ Tho', 'phường Mỹ Thọ', 'xã Cẩm Bình', 'xã Cẩm Duệ', 'xã Thạch Hà', 'phường Trần Phú'];

test('names without tones, with slips and with swapped letters are suggested; exact tones come first', async () => {
  expect((await suggestNames('xa cam binh', NAMES))[0]).toEqual({ name: 'xã Cẩm Bình', likeness: 1 });
  expect((await suggestNames('xã Cẩm Bihn', NAMES))[0]?.name).toBe('xã Cẩm Bình');
  expect((await suggestNames('phường Mỹ Thọ', NAMES))[0]?.name).toBe('phường Mỹ Thọ');
  expect((await suggestNames('Thach Ha', ['Thạch Hà', 'Thanh Hà']))[0]?.name).toBe('Thạch Hà');
});

test('names unlike any other are not suggested, nor is anything for nothing', async () => {
  expect(await suggestNames('đặc khu Lý Sơn', NAMES)).toEqual([]);
  expect(await suggestNames(' ', NAMES)).toEqual([]);
});
