import { expect, test } from 'vitest';
import { ornamentLength } from './ornament.ts';

test.each([
  ['📢 BÁO CÁO NHANH', 3],
  ['✅✅ Kết quả', 3],
  ['BÁO CÁO', 0],
  ['📢 nhanh', 0],
  ['- Mở lớp', 0],
  ['', 0],
])('«%s»: %i', (text, length) => expect(ornamentLength(text)).toBe(length));
