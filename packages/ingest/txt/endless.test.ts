import { expect, test } from 'vitest';
import { plain } from '../docx/docx.test-files.ts';
import { structure } from '../structure/structure.ts';
import { readText } from './reader.ts';
import { unwrapped } from './unwrapped.ts';

test.each([
  'STT\n\nNội dung\n\n1\n\n',
  'I Mở lớp\n',
  'Trên đây là báo cáo; kính đề nghị Quý Sở xem xét./.; ',
  'STT Nhiệm vụ Chủ trì Phối hợp\n1 Mở lớp\n',
])('a text of nothing but «%s» keeps its words', (piece) => {
  const blocks = structure(readText(piece.repeat(1500))).blocks;
  const words =
    blocks
      .map(plain)
      .join(' ')
      .match(/\p{L}+/gu)?.length ?? 0;
  expect(words).toBeGreaterThan(1000);
});

test('a paragraph that a converter wrapped takes in all its lines', () => {
  const line = `${'từ '.repeat(26)}cuối`;
  expect(unwrapped(Array<string>(4).fill(line))).toEqual([Array<string>(4).fill(line).join(' ')]);
});
