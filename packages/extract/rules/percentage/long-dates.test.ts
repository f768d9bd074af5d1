import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const percentages = (text: string) => {
  const { reading } = readProof(text);
  return toRecord(reading, extract(reading)).percentages.map(({ value, kind, indicator }) => [value, kind, indicator]);
};

test('dates in words tell a plan’s year, and a deadline in words names no measure', () => {
  const plan =
    '@title KẾ HOẠCH\n@title Chuyển đổi số\nThực hiện Kế hoạch số 18/KH-UBND ngày 15 tháng 01 năm 2026 của UBND tỉnh.\n# I. Mục tiêu';
  expect(percentages(`${plan}\n- 80% tàu cá lắp máy thế hệ mới (năm 2025: 55%).`)).toEqual([
    [80, 'target', 'tàu cá lắp máy thế hệ mới'],
    [55, 'result', 'tàu cá lắp máy thế hệ mới'],
  ]);
  expect(percentages(`${plan}\n- 100% hồ sơ cán bộ được chuẩn hóa trước ngày 30 tháng 9 năm 2026.`)).toEqual([
    [100, 'target', 'hồ sơ cán bộ được chuẩn hóa'],
  ]);
});
