import { expect, test } from 'vitest';
import { withLostSlash } from './lost-slash.ts';

test.each([
  ['158/2026', '15/8/2026'],
  ['Trước 31/52026', 'Trước 31/5/2026'],
  ['3112/2026', '31/12/2026'],
  ['111/2026', '111/2026'],
  ['15/8/2026', '15/8/2026'],
  ['Tháng 8/2026', 'Tháng 8/2026'],
])('«%s» is «%s»', (read, meant) => expect(withLostSlash(read)).toBe(meant));
