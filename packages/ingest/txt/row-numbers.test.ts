import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const ROWS = [
  ['1', 'Rà soát thiết bị', 'của các thôn', 'Phòng Kinh', 'tế', 'Quý I/2026', 'Đã làm'],
  ['2', 'Lắp loa thông minh', 'Công an xã', 'Quý II/2026', 'Chưa làm'],
  ['3', 'Mở lớp buổi tối', 'cho người đi làm', 'Phòng Văn hóa', '- Xã hội', 'Quý III/2026', 'Đang làm'],
];
const HEAD = ['STT Nội dung công việc', 'Cơ quan', 'chủ trì', 'Thời hạn Kết quả'];
const tables = (lines: readonly string[]): string[] =>
  readText(lines.join('\n')).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows
            .map((row) => row.cells.map((cell) => cell.paragraphs.map((p) => p.runs.map((run) => run.text).join('')).join(' ')).join(' | '))
            .join('\n'),
        ]
      : [],
  );
const READ = [
  'STT | Nội dung công việc | Cơ quan chủ trì | Thời hạn | Kết quả',
  '1 | Rà soát thiết bị của các thôn | Phòng Kinh tế | Quý I/2026 | Đã làm',
  '2 | Lắp loa thông minh | Công an xã | Quý II/2026 | Chưa làm',
  '3 | Mở lớp buổi tối cho người đi làm | Phòng Văn hóa - Xã hội | Quý III/2026 | Đang làm',
].join('\n');

test('numbers of a table’s rows that stand on lines of their own are no page numbers', () => {
  expect(tables(['Xã báo cáo như sau:', ...HEAD, ...ROWS.flat()])).toEqual([READ]);
});

test('nor where pages end within the table, one of them at a page’s top', () => {
  const lines = [
    'Xã báo cáo như sau:',
    '1',
    `\f${HEAD[0]}`,
    ...HEAD.slice(1),
    ...ROWS[0]!,
    '2',
    `\f${ROWS[1]![0]}`,
    ...ROWS[1]!.slice(1),
    ...ROWS[2]!,
    '3',
    '\f',
  ];
  expect(tables(lines)).toEqual([READ]);
});

test('a head of two lines and more that pages repeat at their tops is dropped as a whole', () => {
  const lines = [
    'Xã báo cáo như sau:',
    ...HEAD,
    ...ROWS[0]!,
    `\f${HEAD[0]}`,
    ...HEAD.slice(1),
    ...ROWS[1]!,
    `\f${HEAD[0]}`,
    ...HEAD.slice(1),
    ...ROWS[2]!,
  ];
  expect(tables(lines)).toEqual([READ]);
});
