import type { DraftBlock } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { readText } from './reader.ts';

const textOf = (block: DraftBlock): string => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : '');
const cellText = ({ paragraphs }: { paragraphs: DraftBlock[] }): string => paragraphs.map(textOf).join(' ');
const shown = (text: string): string[] =>
  readText(text).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(cellText).join(' | ')) : [textOf(block)],
  );

const ROWS = [
  'Thời gian | Công việc | Phụ trách | Phối hợp',
  'Tuần 2 tháng 9 | Họp các tổ, phân công giáo viên cốt cán | Hiệu trưởng | Công đoàn',
  'Tháng 10/2026 | Thi đố vui về an toàn mạng | Thầy Phù Văn Tín | Tổng phụ trách Đội',
  'Tháng 5/2027 | Tổng kết, khen thưởng | Ban giám hiệu | ',
];

describe('a table without numbers whose rows days open', () => {
  test('one line a cell, the last one empty above a title that has no number', () => {
    const cells = ROWS.join(' | ')
      .split(' | ')
      .filter((cell) => cell !== '');
    const text = `Nhà trường lập lịch như sau:\n${cells.join('\n')}\nTổ chức thực hiện\nHiệu trưởng: kiểm tra hằng tháng.`;
    const around = ['Tổ chức thực hiện', 'Hiệu trưởng: kiểm tra hằng tháng.'];
    expect(shown(text)).toEqual(['Nhà trường lập lịch như sau:', ...ROWS, ...around]);
    expect(shown(text.replaceAll('\n', '\n\n'))).toEqual(['Nhà trường lập lịch như sau:', ...ROWS, ...around]);
  });

  test('cells of several lines, a day cut by its column', () => {
    const text = `Nhà trường lập lịch như sau:

Thời gian
Công việc
Phụ trách
Phối hợp

Tuần 2 tháng
9

Họp các tổ, phân công
giáo viên cốt cán

Hiệu trưởng

Công đoàn

Tháng
10/2026

Thi đố vui về an toàn
mạng

Thầy Phù
Văn Tín

Tổng phụ trách
Đội

Tháng 5/2027
Tổng kết, khen thưởng
Ban giám hiệu

II. KINH PHÍ
Từ quỹ của trường.`;
    expect(shown(text)).toEqual(['Nhà trường lập lịch như sau:', ...ROWS, 'II. KINH PHÍ', 'Từ quỹ của trường.']);
  });

  test('days one below the other are none, nor is a list of days in sentences', () => {
    for (const text of [
      'Thời gian\nTháng 3\nTháng 5\nTháng 8\nNội dung\nHọp\nThi\nTổng kết',
      'Thời gian\nTháng 3: họp các tổ.\nTháng 5: thi đố vui.\nTháng 8: tổng kết.',
    ])
      expect(readText(text).blocks.filter((block) => block.kind === 'table' && block.columns > 1)).toEqual([]);
  });
});
