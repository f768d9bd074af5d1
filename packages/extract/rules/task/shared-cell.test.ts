import { expect, test } from 'vitest';
import { statusOf } from './by-table-status.ts';
import { tasks } from './table-tasks.test-files.ts';

test.each([
  ['Phòng Văn hóa (chủ trì); Công an xã, các thôn (phối hợp)', 'Phòng Văn hóa', 'Công an xã, các thôn'],
  ['Công an xã (CT), Văn phòng (PH)', 'Công an xã', 'Văn phòng'],
  ['CT: Văn phòng / PH: các phòng', 'Văn phòng', 'các phòng'],
  ['- CT: Công an xã - PH: các thôn', 'Công an xã', 'các thôn'],
  ['Đoàn xã chủ trì, Hội Phụ nữ phối hợp', 'Đoàn xã', 'Hội Phụ nữ'],
])('«%s» is led by %s and helped by %s', (cell, lead, support) => {
  const [found] = tasks(['TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian', `1 | Lắp camera | ${cell} | Quý II`]);
  expect(found?.slice(3, 5)).toEqual([lead, support]);
});

test('«Hoàn thành» over «T3/2027» tells when', () => {
  expect(tasks(['TT | Nhiệm vụ | Chủ trì | Hoàn thành', '1 | Ban hành quy chế | Văn phòng | T3/2027'])[0]?.[5]).toBe('T3/2027');
});

test('«HT» by itself tells that it is done', () => {
  expect(statusOf('HT')).toBe('done');
  expect(statusOf('Nâng cấp HT mạng')).toBeNull();
});
