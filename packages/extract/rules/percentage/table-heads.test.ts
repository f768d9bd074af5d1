import { expect, test } from 'vitest';
import { viewOf } from '../../proof.ts';
import { readingOf } from '../table/draft-table.test-files.ts';
import { percentageByTableCell } from './by-table-cell.ts';

const read = (rows: readonly string[]) =>
  [...percentageByTableCell.find(viewOf(readingOf([...rows])))].map(({ fields }) => [fields.value, fields.kind, fields.indicator]);

test('digitisation is no number of households: «Tỷ lệ số hóa (%)», «Số hóa hồ sơ (%)» head shares', () => {
  expect(
    read(['STT | Tên xã | Tỷ lệ trực tuyến (%) | Tỷ lệ số hóa (%)', '1 | Xã An Phú | 88,1 | 92', '2 | Xã Bình Hòa | 75 | 81,5']),
  ).toEqual([
    [88.1, 'result', 'Xã An Phú Tỷ lệ trực tuyến'],
    [92, 'result', 'Xã An Phú Tỷ lệ số hóa'],
    [75, 'result', 'Xã Bình Hòa Tỷ lệ trực tuyến'],
    [81.5, 'result', 'Xã Bình Hòa Tỷ lệ số hóa'],
  ]);
  expect(read(['STT | Đơn vị | Số hóa hồ sơ (%)', '1 | Phòng Kinh tế | 92', '2 | Văn phòng | 81,5']).map(([value]) => value)).toEqual([
    92, 81.5,
  ]);
});

test('a number of households beside its share is none', () => {
  expect(read(['STT | Tên xã | Số hộ/Tỷ lệ (%)', '1 | Xã An Phú | 188', '2 | Xã Bình Hòa | 175'])).toEqual([]);
});

test('a cell that only says with what is counted leaves the measure to its row', () => {
  const rows = ['STT | Chỉ tiêu | Kết quả', '1 | Số sản phẩm OCOP lên sàn | 74 SP (74%)', '2 | Hộ có cáp quang | 412 hộ (82%)'];
  expect(read(rows).map(([, , indicator]) => indicator)).toEqual(['Số sản phẩm OCOP lên sàn', 'Hộ có cáp quang']);
  expect(read(['STT | Nội dung | Kết quả', '1 | Tập huấn | Đã mở 2 lớp; 80% cán bộ đạt']).map(([, , indicator]) => indicator)).toEqual([
    'cán bộ đạt',
  ]);
});

test('a share in a row’s head is no unit of its cells', () => {
  const found = read(['Đặc trưng | Trạm A | Trạm B', 'Mực nước ứng với tần suất 0,5% | 107,2 | 98', 'Tỷ lệ đo đúng giờ % | 88 | 91']);
  expect(found.map(([value]) => value)).toEqual([0.5, 88, 91]);
});

test.each([
  ['Giao dịch trực tuyến (%)', 'result'],
  ['Giáo viên có kỹ năng số (%)', 'result'],
  ['Chi cho KH&CN (%)', 'result'],
  ['Chỉ tiêu hoàn thành (%)', 'result'],
  ['Nhiệm vụ hoàn thành đúng hạn (%)', 'result'],
  ['Tỷ lệ so với tổng số (%)', 'result'],
  ['KH giao (%)', 'target'],
  ['Giao năm 2026 (%)', 'target'],
])('under «%s» stands a %s', (head, kind) => {
  expect(read([`STT | Tên xã | ${head}`, '1 | Xã An Phú | 88,1', '2 | Xã Bình Hòa | 75']).map((one) => one[1])).toEqual([kind, kind]);
});
