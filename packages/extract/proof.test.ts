import { describe, expect, test } from 'vitest';
import { faults, readProof } from './proof.ts';
import type { Rule } from './rule.ts';

describe('proof', () => {
  test('lines become paragraphs with zones, headings, labels and tables', () => {
    const { reading, mark } = readProof(
      '@letterhead UBND XÃ MẪU\n# II. KHÓ KHĂN\n## a) Hạn chế: Thiếu «máy tính».\n- mục một\n|| Stt | Nhiệm vụ\n| 1 | Họp dân\nHết «bỏ»',
    );
    expect(reading.blocks.map((b) => b.zone)).toEqual(['letterhead', 'body', 'body', 'body', 'body', 'body']);
    expect(reading.text.slice(...mark!)).toBe('máy tính');
    const run = reading.blocks[2]!;
    if (run.kind !== 'paragraph') throw new Error('paragraph expected');
    expect(run.heading?.runIn).toBe(true);
    expect(reading.text.slice(...run.heading!.title)).toBe('Hạn chế');
    expect(reading.blocks[3]).toMatchObject({ label: { kind: 'bullet', length: 2 } });
    expect(reading.blocks[4]).toMatchObject({ kind: 'table', columns: 2 });
  });
  test('the mark is the marked one of several like passages', () => {
    const { reading, mark } = readProof('số 5, số 5, số «5»');
    expect(mark).toEqual([reading.text.length - 1, reading.text.length]);
  });
  test('a rule whose proof does not hold is told', () => {
    const rule = {
      id: 'proposal.none',
      kind: 'proposal',
      about: 'finds nothing',
      confidence: 1,
      find: () => [],
      finds: [['Đề nghị «Sở hỗ trợ»', {}]],
      passes: ['x'],
    } as unknown as Rule;
    expect(faults(rule)).toHaveLength(1);
    expect(faults({ ...rule, finds: [['không đánh dấu', {}]] } as unknown as Rule)[0]).toContain('no citation is marked');
  });
});
