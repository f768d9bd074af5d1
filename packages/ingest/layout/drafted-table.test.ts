import type { DraftCell, DraftTable } from '@tonghop/model';
import { expect, test } from 'vitest';
import { appendTable } from './drafted-table.ts';

const cell = (column: number, texts: string[], rowSpan = 1): DraftCell => ({
  column,
  colSpan: 1,
  rowSpan,
  paragraphs: texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
});
const table = (...rows: DraftCell[][]): DraftTable => ({ kind: 'table', columns: 4, rows: rows.map((cells) => ({ cells })) });
const shown = ({ rows }: DraftTable) =>
  rows.map(({ cells }) =>
    cells.map((one) => [one.column, one.rowSpan, one.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('¶')]),
  );

test('a row cut by the page’s end is joined, with a merged cell that is cut too', () => {
  const first = table([cell(0, ['1']), cell(1, ['Mở lớp học']), cell(2, ['Đoàn']), cell(3, ['Đã mở'])]);
  appendTable(
    first,
    table(
      [cell(0, []), cell(1, ['cho người dân']), cell(2, ['Thanh niên, Hội Phụ nữ'], 2), cell(3, ['22 lớp'])],
      [cell(0, ['2']), cell(1, ['Cấp tài khoản']), cell(3, ['Chưa làm'])],
    ),
  );
  expect(shown(first)).toEqual([
    [
      [0, 1, '1'],
      [1, 1, 'Mở lớp học cho người dân'],
      [2, 2, 'Đoàn Thanh niên, Hội Phụ nữ'],
      [3, 1, 'Đã mở 22 lớp'],
    ],
    [
      [0, 1, '2'],
      [1, 1, 'Cấp tài khoản'],
      [3, 1, 'Chưa làm'],
    ],
  ]);
});

test('every paragraph of a cut cell is kept; a merged cell in a row of its own is no rest of a row', () => {
  const first = table([cell(0, ['1']), cell(1, ['Mở lớp']), cell(2, ['Xã A']), cell(3, ['Lớp một'])]);
  appendTable(first, table([cell(0, []), cell(1, []), cell(2, []), cell(3, ['ở thôn xa', 'Lớp hai', 'Lớp ba'])]));
  expect(shown(first)[0]!.at(-1)).toEqual([3, 1, 'Lớp một ở thôn xa¶Lớp hai¶Lớp ba']);
  const other = table([cell(0, ['1']), cell(1, ['Mở lớp.']), cell(2, ['Xã A']), cell(3, ['Xong'])]);
  appendTable(other, table([cell(0, []), cell(1, ['Cấp máy']), cell(2, ['Xã B'], 2), cell(3, ['Xong'])]));
  expect(other.rows).toHaveLength(2);
});

test('a row without a number that is cut is joined where its cells plainly go on, and else is one of its own', () => {
  const first = table([cell(0, []), cell(1, ['- Khảo sát']), cell(2, ['Ủy ban và các đoàn']), cell(3, ['Quý I'])]);
  appendTable(first, table([cell(0, []), cell(1, []), cell(2, ['thể']), cell(3, [])]));
  expect(shown(first)).toEqual([
    [
      [0, 1, ''],
      [1, 1, '- Khảo sát'],
      [2, 1, 'Ủy ban và các đoàn thể'],
      [3, 1, 'Quý I'],
    ],
  ]);
  appendTable(first, table([cell(0, []), cell(1, ['- Mời thầu']), cell(2, ['Văn phòng']), cell(3, ['Quý II'])]));
  expect(first.rows).toHaveLength(2);
});

test('a year that a narrow column and the page’s end cut is whole', () => {
  const first = table([cell(0, ['8']), cell(1, ['Phấn đấu tỷ lệ hồ sơ']), cell(2, ['Các thôn']), cell(3, ['31/12/20'])]);
  appendTable(first, table([cell(0, []), cell(1, ['đạt 70%']), cell(2, []), cell(3, ['27'])]));
  expect(shown(first)[0]!.map(([, , text]) => text)).toEqual(['8', 'Phấn đấu tỷ lệ hồ sơ đạt 70%', 'Các thôn', '31/12/2027']);
});
