import { expect, test } from 'vitest';
import { plain } from '../docx/docx.test-files.ts';
import { readText } from './reader.ts';

const tables = (...lines: string[]) =>
  readText(['KẾ HOẠCH', 'Học số năm nay', 'II. NHIỆM VỤ', ...lines, 'III. KINH PHÍ', 'Do xã cân đối.'].join('\n')).blocks.flatMap(
    (block) => (block.kind === 'table' ? [plain(block)] : []),
  );

test.each([
  ['Nhiệm vụ\tĐơn vị chủ trì', 'Mở lớp ký số ở chợ\tĐoàn xã', 'Sửa loa thôn\tVăn phòng'],
  ['Công việc\tHạn hoàn thành', 'Mở lớp ký số ở chợ\tTháng 3', 'Sửa loa thôn\tQuý II', 'Phát tờ rơi\tTháng 9'],
])('two columns below their names, a tab between: %s', (...lines) => {
  expect(tables(...lines)).toEqual([lines.map((line) => line.replace('\t', '|')).join('/')]);
});

test.each([
  ['one row alone', 'Nhiệm vụ\tĐơn vị chủ trì', 'Sửa loa thôn\tVăn phòng'],
  ['what a form labels', 'Họ tên\tBùi Văn Mẫu', 'Chức vụ\tBí thư', 'Điện thoại\t0900'],
  ['words pushed apart', 'Xã đã mở lớp\ttrong năm', 'và đã sửa loa\tở các thôn', 'với sự giúp đỡ\tcủa Đoàn xã'],
])('no table is made of %s', (_, ...lines) => {
  expect(tables(...lines)).toEqual([]);
});

const ROWS = ['TT\tNhiệm vụ\tChủ trì\tThời hạn', '1\tMở lớp ký số\tĐoàn xã\tTháng 3', '2\tSửa loa\tVăn phòng\tQuý II'];
const WHOLE = ROWS.map((row) => row.replaceAll('\t', '|')).join('/');

test.each([
  ['a page’s number', [ROWS[0]!, ROWS[1]!, '2', ROWS[2]!]],
  ['one behind a tab', [ROWS[0]!, ROWS[1]!, '\t2', ROWS[2]!]],
  ['one, and the head printed anew', [ROWS[0]!, ROWS[1]!, '\f2', ROWS[0]!, ROWS[2]!]],
])('rows go on behind %s', (_, lines) => {
  expect(tables(...lines)).toEqual([WHOLE]);
});

test('what goes on below a row in its own column is its cell’s, and a title right below a table is none of its', () => {
  const wrapped = [ROWS[0]!, '1\tMở lớp ký số\tĐoàn xã\tTháng 3', '\tcho chủ hộ ở chợ\t\t', ROWS[2]!];
  expect(tables(...wrapped)).toEqual([WHOLE.replace('Mở lớp ký số', 'Mở lớp ký số cho chủ hộ ở chợ')]);
  expect(tables('\tSTT', '\tViệc', '\tAi', '\t1', '\tSửa loa', '\tVăn phòng').join()).not.toContain('KINH PHÍ');
});
