import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store, UnitClue } from '../index.ts';
import { openTestStore } from '../testing/test-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('the lists are whole', async () => {
  expect(await store.listUnits({ kind: 'province' })).toHaveLength(34);
  expect(await store.listUnits({ kind: 'commune' })).toHaveLength(3321);
  expect(await store.listUnits({ kind: 'commune', province: 'Hà Tĩnh' })).toHaveLength(69);
  const names = (await store.listUnits({ kind: 'province' })).map(({ name }) => name);
  expect(names.indexOf('Đà Nẵng')).toBeGreaterThan(names.indexOf('Cà Mau'));
  expect(names.indexOf('Đà Nẵng')).toBeLessThan(names.indexOf('Gia Lai'));
  expect((await store.listUnits({ kind: 'department', province: '01' })).map(({ fullName }) => fullName)).toContain('Thanh tra thành phố');
});

const CASES: [UnitClue, string | null][] = [
  [{ name: 'Ủy ban nhân dân xã Cổ Đạm', province: 'Hà Tĩnh' }, 'Xã Cổ Đạm'],
  [{ name: 'X. Cổ Đạm', province: 'Hà Tĩnh' }, 'Xã Cổ Đạm'],
  [{ name: 'P. Hồng Gai', province: 'Quảng Ninh' }, 'Phường Hồng Gai'],
  [{ name: 'TP.HCM', level: 'province' }, 'Thành phố Hồ Chí Minh'],
  [{ name: 'TPHCM', level: 'province' }, 'Thành phố Hồ Chí Minh'],
  [{ name: 'Nam Định', level: 'province' }, 'Tỉnh Ninh Bình'],
  [{ name: 'Sở Y tế', province: 'Bà Rịa - Vũng Tàu' }, 'Sở Y tế'],
  [{ name: 'UBND XÃ CỔ ĐẠM', province: 'Tỉnh Hà Tĩnh' }, 'Xã Cổ Đạm'],
  [{ name: 'Phòng Văn hóa - Xã hội xã Cổ Đạm', province: 'Hà Tĩnh' }, 'Xã Cổ Đạm'],
  [{ name: 'xã Cổ Đạm, tỉnh Hà Tĩnh' }, 'Xã Cổ Đạm'],
  [{ name: 'xã Cổ Đạm', province: 'Đồng Tháp' }, null],
  // A tone apart: each is the one that is written, and a spelling of neither is nobody.
  [{ name: 'Mỹ Tho', province: 'Đồng Tháp' }, 'Phường Mỹ Tho'],
  [{ name: 'Mỹ Thọ', province: 'Đồng Tháp' }, 'Xã Mỹ Thọ'],
  [{ name: 'Mỹ Thỏ', province: 'Đồng Tháp' }, null],
  [{ name: 'phường Mỹ Thỏ', province: 'Đồng Tháp' }, 'Phường Mỹ Tho'],
  // A letter apart is another place.
  [{ name: 'xã Cổ Đạn', province: 'Hà Tĩnh' }, null],
  [{ name: 'xã Sơn Kim 3', province: 'Hà Tĩnh' }, null],
  [{ name: 'xã Sơn Kim 2', province: 'Hà Tĩnh' }, 'Xã Sơn Kim 2'],
  [{ name: 'Phường 1 Bảo Lộc', province: 'Lâm Đồng' }, 'Phường 1 Bảo Lộc'],
  [{ name: 'xã Cư M’gar', province: 'Đắk Lắk' }, "Xã Cư M'gar"],
  [{ name: 'xã Tân Thành' }, null],
  [{ name: 'xã Phú Hòa 1', province: 'Đắk Lắk' }, 'Xã Phú Hoà 1'],
  [{ name: 'Đảng ủy xã Hồng Lộc', province: 'Hà Tĩnh' }, 'Xã Hồng Lộc'],
  [{ name: 'UBND tỉnh Thanh Hóa', level: 'province' }, 'Tỉnh Thanh Hoá'],
  [{ name: 'Ủy ban nhân dân thành phố Đà Nẵng' }, 'Thành phố Đà Nẵng'],
  [{ name: 'Sở Khoa học và Công nghệ', province: 'Đồng Tháp' }, 'Sở Khoa học và Công nghệ'],
  [{ name: 'SỞ GD&ĐT TỈNH NGHỆ AN', province: 'Nghệ An' }, 'Sở Giáo dục và Đào tạo'],
  [{ name: 'Sở Khoa học và Công nghệ' }, null],
  [{ name: 'Văn phòng UBND tỉnh', province: 'Đồng Tháp' }, 'Văn phòng Ủy ban nhân dân tỉnh'],
  [{ name: 'Trường Tiểu học Kim Đồng', province: 'Hà Tĩnh' }, null],
  [{ name: '', province: 'Hà Tĩnh' }, null],
  // Labels that somebody gave, folders say.
  [{ name: 'Cổ Đạm' }, null],
  [{ name: 'Cổ Đạm', label: true }, 'Xã Cổ Đạm'],
  [{ name: 'xa co dam', label: true }, 'Xã Cổ Đạm'],
  [{ name: 'xã Cổ Đạm (Hà Tĩnh)', label: true }, 'Xã Cổ Đạm'],
  [{ name: 'phuong hong gai, tinh quang ninh', label: true }, 'Phường Hồng Gai'],
  [{ name: 'Sở Y tế Lạng Sơn', label: true }, 'Sở Y tế'],
  [{ name: 'xã Tân Thành', label: true }, null],
  [{ name: 'bao cao thang', label: true }, null],
];
test.each(CASES)('%j', async (clue, name) => {
  expect((await store.findUnit(clue))?.fullName ?? null).toBe(name);
});
