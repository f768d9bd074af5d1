import { expect, test } from 'vitest';
import { heads } from './drafted.test-files.ts';

test('short names that their author closed with a stop are titles over sentences, lists and letters of their own', () => {
  const text = 'Xã đã lắp đặt mạng không dây tại mười hai nhà văn hóa thôn trong năm.';
  const numbered = [
    '1. Nhân lực số.',
    text,
    '2. Phòng máy.',
    '2.1. Mua mới hai máy',
    '2.2. Sửa ba máy',
    '3. Lớp học.',
    'a) Mở ba lớp',
    'b) Dạy ban đêm',
  ];
  expect(heads('I. KẾT QUẢ', ...numbered).slice(1)).toEqual(['2 Nhân lực số', '2 Phòng máy', '2 Lớp học']);
  const starred = ['* Với UBND tỉnh.', '- Bố trí vốn.', '* Với Sở Nội vụ.', '- Mở lớp.'];
  expect(heads('V. KIẾN NGHỊ', ...starred).slice(1)).toEqual(['2 Với UBND tỉnh', '2 Với Sở Nội vụ']);
});

test('whom a request turns to, closed with a stop, heads what it asks', () => {
  const asked = ['1. Đối với UBND tỉnh.', '1.1. Bố trí vốn', '2. Với Sở Nội vụ.', '2.1. Mở ba lớp'];
  expect(heads('V. KIẾN NGHỊ', ...asked).slice(1)).toEqual(['2 Đối với UBND tỉnh', '2 Với Sở Nội vụ']);
});
