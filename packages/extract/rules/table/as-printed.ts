import type { Rule } from '../../rule.ts';
import { isTable } from '../../view.ts';
import { readTable } from './read-table.ts';
import { tableTitle } from './title.ts';

/** Every data table: title, heads joined over their rows, and the body's cells as printed. */
export const tableAsPrinted: Rule<'table'> = {
  id: 'table.as-printed',
  kind: 'table',
  about: 'A data table with its title, its columns (heads of two rows joined) and its rows; group rows are rows, merged cells stand once.',
  confidence: 0.95,
  *find(v) {
    for (const block of v.blocks) {
      if (!isTable(block) || block.span[1] <= block.span[0] || !/\S/.test(v.text.slice(...block.span))) continue;
      const read = readTable(v, block);
      yield {
        kind: 'table',
        span: block.span,
        fields: { title: tableTitle(v, read), columns: read.columns, rows: read.body.map((row) => row.cells) },
      };
    }
  },
  finds: [
    [
      'PHỤ LỤC 1\nBẢNG TỔNG HỢP LỚP HỌC\n«|| Stt | Nội dung | Số lớp\n| 1 | Kỹ năng số | 4»',
      { title: 'PHỤ LỤC 1 BẢNG TỔNG HỢP LỚP HỌC', columns: ['Stt', 'Nội dung', 'Số lớp'], rows: [['1', 'Kỹ năng số', '4']] },
    ],
    [
      'Kết quả từng thôn như sau:\n«| Thôn | Số hộ\n| Thôn Đông | 120\n| Thôn Tây | 98»',
      { title: 'Kết quả từng thôn như sau', columns: ['Thôn', 'Số hộ'] },
    ],
  ],
  passes: ['Stt, nội dung, số lớp'],
};
