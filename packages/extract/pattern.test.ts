import { foldLower } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { anyOf, matches, pattern, slot } from './pattern.ts';

const all = (p: Parameters<typeof matches>[0], text: string) => [...matches(p, foldLower(text))];

describe('pattern', () => {
  const share = pattern`${slot('number', String.raw`\d+(?:[.,]\d+)?`)}\s?(?:%|phần trăm)`;
  test('folds its literals and names its slots, offsets in the text', () => {
    const text = 'Đạt 85,6% và bảy mươi; 12 phần trăm.';
    const found = all(share, text);
    expect(found.map((m) => text.slice(m.start, m.end))).toEqual(['85,6%', '12 phần trăm']);
    expect(found.map((m) => text.slice(...m.slots.number!))).toEqual(['85,6', '12']);
  });
  test('matches whole words only', () => {
    const hard = pattern`${anyOf(['hạn chế', 'khó khăn'])}`;
    expect(all(hard, 'Khó khăn, hạn chế')).toHaveLength(2);
    expect(all(hard, 'xhạn chế khó khănx')).toHaveLength(0);
  });
  test('escapes keep their case and longer wordings win', () => {
    expect(all(pattern`\S+ Đ`, 'ab đ')).toHaveLength(1);
    const text = 'chương trình hành động';
    expect(all(pattern`${anyOf(['chương trình', 'chương trình hành động'])}`, text)[0]!.end).toBe(text.length);
  });
});
