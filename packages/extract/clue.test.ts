import { expect, test } from 'vitest';
import { clue } from './clue.ts';

const days = (text: string) => {
  const { period } = clue(text);
  return period && [period.label, period.from, period.to];
};

test('periods as folders and subjects name them', () => {
  expect(days('Quý IV năm 2025')).toEqual(['Quý IV năm 2025', '2025-10-01', '2025-12-31']);
  expect(days('2025-Q4')).toEqual(['2025-Q4', '2025-10-01', '2025-12-31']);
  expect(days('quy_2-2026')).toEqual(['quy 2-2026', '2026-04-01', '2026-06-30']);
  expect(days('2025-12')).toEqual(['2025-12', '2025-12-01', '2025-12-31']);
  expect(days('T9-2025')).toEqual(['T9-2025', '2025-09-01', '2025-09-30']);
  for (const name of ['T11.2025', 'T.11-2025', 'Tháng 11.2025', 'thang11-2025'])
    expect(days(name)).toEqual([name, '2025-11-01', '2025-11-30']);
  for (const name of ['6T2025', '6T-2025', '6T đầu năm 2025']) expect(days(name)?.slice(1)).toEqual(['2025-01-01', '2025-06-30']);
  expect(days('Quý4/2025')?.slice(1)).toEqual(['2025-10-01', '2025-12-31']);
  expect(days('Nam2025')?.slice(1)).toEqual(['2025-01-01', '2025-12-31']);
  expect(days('09.2025')).toEqual(['09.2025', '2025-09-01', '2025-09-30']);
  expect(days('2025')).toEqual(['2025', '2025-01-01', '2025-12-31']);
  expect(days('V/v báo cáo chuyển đổi số 6 tháng đầu năm 2026')?.slice(1)).toEqual(['2026-01-01', '2026-06-30']);
  expect(days('xã Mẫu Đức')).toBeNull();
  expect(days('báo cáo lần 2')).toBeNull();
});

test('symbols of a subject; a symbol is no period', () => {
  expect(clue('V/v báo cáo theo Công văn số 512/SKHCN-CĐS').symbols).toEqual(['512/SKHCN-CĐS']);
  expect(clue('Trả lời 12/2025/CV-UBND').period).toBeNull();
});

test('the year of a mail dates a period without one', () => {
  const days = (text: string, sent: string) => clue(text, sent).period?.from;
  expect(days('Báo cáo quý IV', '2025-12-20T02:00:00Z')).toBe('2025-10-01');
  expect(days('Báo cáo quý IV', '2026-01-05T02:00:00Z')).toBe('2025-10-01');
  expect(days('Báo cáo quý IV năm 2024', '2026-01-05T02:00:00Z')).toBe('2024-10-01');
  expect(days('Gửi anh chị', '2026-01-05T02:00:00Z')).toBeUndefined();
});
