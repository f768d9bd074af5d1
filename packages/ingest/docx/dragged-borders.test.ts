import { expect, test } from 'vitest';
import { p, plain, readParts } from './docx.test-files.ts';

const side = (name: string) => `<w:${name} w:val="single" w:sz="4"/>`;
const BORDERS = `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders></w:tblPr>`;
const grid = (...widths: number[]) => `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
/** A row of cells, each over so many of the grid's columns; «^» opens a cell merged downwards, «|» goes on with it. */
const row = (...cells: [text: string, span: number][]) =>
  `<w:tr>${cells
    .map(([text, span]) => {
      const merge = text.startsWith('^') ? '<w:vMerge w:val="restart"/>' : text === '|' ? '<w:vMerge/>' : '';
      return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${text === '|' ? '<w:p/>' : p(text.replace('^', ''))}</w:tc>`;
    })
    .join('')}</w:tr>`;

test('cells of rows whose borders were dragged stand in the columns of the others, merged ones too', () => {
  const rows = [
    row(['TT', 1], ['Nhiệm vụ', 2], ['Chủ trì', 1], ['Thời hạn', 2]),
    row(['1', 1], ['Mở lớp', 2], ['^Đoàn xã', 1], ['Quý I', 2]),
    row(['2', 1], ['Sửa loa', 1], ['|', 3], ['Quý II', 1]),
    row(['3', 1], ['Sơ kết', 1], ['|', 3], ['Quý III', 1]),
  ];
  const [made] = readParts({ body: `<w:tbl>${BORDERS}${grid(600, 3000, 160, 1500, 120, 1600)}${rows.join('')}</w:tbl>` }).blocks;
  if (made?.kind !== 'table') throw new Error('a table expected');
  expect(plain(made)).toBe('TT|Nhiệm vụ|Chủ trì|Thời hạn/1|Mở lớp|Đoàn xã|Quý I/2|Sửa loa|Quý II/3|Sơ kết|Quý III');
  expect(made.columns).toBe(4);
  expect(made.rows.map(({ cells }) => cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan]))).toEqual([
    [0, 1, 2, 3].map((column) => [column, 1, 1]),
    [
      [0, 1, 1],
      [1, 1, 1],
      [2, 1, 3],
      [3, 1, 1],
    ],
    [0, 1, 3].map((column) => [column, 1, 1]),
    [0, 1, 3].map((column) => [column, 1, 1]),
  ]);
});
