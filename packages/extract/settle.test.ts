import { cite, type Finding } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { readProof } from './proof.ts';
import { settle } from './settle.ts';
import { view } from './view.ts';

const { reading } = readProof('Một bộ phận người dân chưa quen dùng dịch vụ công trực tuyến.');
const difficulty = (start: number, end: number, confidence: number): Finding<'difficulty'> => ({
  kind: 'difficulty',
  rule: 'difficulty.x',
  fields: { kind: 'difficulty', text: '', themes: [], section: null },
  cite: cite(reading, [start, end]),
  confidence,
});

describe('settle', () => {
  const settled = (...findings: Finding[]) => settle(view(reading), findings).map((f) => [...f.cite.span, f.confidence]);
  test('the surer of two stays, then the longer', () => {
    expect(settled(difficulty(0, 20, 0.9), difficulty(0, 40, 0.8))).toEqual([[0, 20, 0.9]]);
    expect(settled(difficulty(0, 20, 0.8), difficulty(0, 40, 0.8))).toEqual([[0, 40, 0.8]]);
  });
  test('those that only touch stay both, in text order', () => {
    expect(settled(difficulty(20, 40, 0.5), difficulty(0, 20, 0.9))).toEqual([
      [0, 20, 0.9],
      [20, 40, 0.5],
    ]);
  });
  test('the loser of a chain does not take a third one with it', () => {
    expect(settled(difficulty(0, 20, 0.9), difficulty(11, 30, 0.8), difficulty(27, 40, 0.7)).map((f) => f[0])).toEqual([0, 27]);
  });
});
