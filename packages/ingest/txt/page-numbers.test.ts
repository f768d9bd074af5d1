import { expect, test } from 'vitest';
import { withoutPageNumbers } from './page-numbers.ts';
import { readText } from './reader.ts';

test('numbers that rise with the pages stand at their feet; a figure alone does not', () => {
  const lines = ['Trang đầu', '', '   1', '\fTrang hai', '', '   2', '\fTrang ba', '   3', '\f'];
  expect(withoutPageNumbers(lines)).toEqual({
    lines: ['Trang đầu', '', '', '\fTrang hai', '', '', '\fTrang ba', '', '\f'],
    numbers: ['1', '2', '3'],
  });
  expect(withoutPageNumbers(['Tổng số', '   15', '\fTrang hai', '   40']).numbers).toEqual([]);
  expect(withoutPageNumbers(['Một', '\fHai', '', '7', '\f']).numbers).toEqual([]);
});

const BODY = Array.from(
  { length: 22 },
  (_, i) => `   Đoạn văn thứ ${i + 1} nói về việc mở lớp kỹ năng số cho người dân ở các thôn, ${i % 2 ? 'bản xa' : 'xóm'}.`,
);
const TEXT = [
  'ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  '  XÃ ĐẤT MẪU                       Độc lập - Tự do - Hạnh phúc',
  '                               BÁO CÁO',
  ...BODY,
  '                                 1',
  '\fNơi nhận:                      TM. ỦY BAN NHÂN DÂN',
  '- Như trên;                        KT. CHỦ TỊCH',
  '                                   PHÓ CHỦ TỊCH',
  '- Lưu: VT.',
  '',
  '                                 Đặng Thị Hằng',
  '',
  '                           2',
  '\f',
].join('\n');

test('a short last page keeps who signs line by line, and its number stays out', () => {
  const texts = readText(TEXT).blocks.map((block) =>
    block.kind === 'paragraph' ? `${block.zone === 'furniture' ? '# ' : ''}${block.runs.map((run) => run.text).join('')}` : 'table',
  );
  expect(texts.slice(-6)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Đặng Thị Hằng', '# 1', '# 2']);
});
