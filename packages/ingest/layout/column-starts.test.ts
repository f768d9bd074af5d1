import { expect, test } from 'vitest';
import { body, line, page } from './layout.test-files.ts';

test('a full line of the left column close before the right one is parted from it, as the other lines are', () => {
  const left = [
    '- Tổ một có ba mươi hộ, trong',
    'đó ba hộ nghèo.',
    '- Tổ hai có bốn mươi hộ, trongg',
    'đó bốn hộ nghèo.',
    '- Tổ ba có năm mươi hộ, tronggg',
    'đó năm hộ nghèo.',
    '- Tổ tư có sáu mươi hộ.',
  ];
  const right = [
    '- Tổ năm có hai mươi hộ, trong',
    'đó hai hộ nghèo.',
    '- Tổ sáu có ba mươi hộ, trong',
    'đó ba hộ nghèo.',
    '- Tổ bảy có chín mươi hộ.',
    '- Tổ tám có mười hộ.',
    '- Tổ chín có tám hộ.',
  ];
  const words = left.flatMap((text, i) => [...line(text, { x: 70, y: 100 + 18 * i }), ...line(right[i]!, { x: 302, y: 100 + 18 * i })]);
  const found = body([page(words)]);
  expect(found.findIndex((text) => /^- Tổ năm/.test(text))).toBeGreaterThan(found.findIndex((text) => /^- Tổ tư/.test(text)));
  expect(found.every((text) => (text.match(/- Tổ/g) ?? []).length < 2)).toBe(true);
});
