import { expect, test } from 'vitest';
import { statusOf } from './by-table-status.ts';
import { tasks } from './table-tasks.test-files.ts';

test('«Tự đánh giá» tells the state beside the results, group rows aside; «Giao cho» names who leads', () => {
  expect(
    tasks([
      'STT | Nhiệm vụ | Giao cho | Thời hạn | Kết quả đến 20/6/2026 | Tự đánh giá',
      'I | DỮ LIỆU>5',
      '1 | Lập hồ sơ sức khỏe | Trạm Y tế | 30/6 | Lập 2.911 hồ sơ, đạt 71% | Đang thực hiện',
      'II | ỨNG DỤNG>5',
      '2 | Đọc phim bằng máy | Bệnh viện Ví Dụ | 30/11 | Đã lắp đặt, chạy thử | Đang thực hiện, đúng tiến độ',
      '3 | Lập danh mục | Văn phòng | 31/3 | 01 quyết định | Hoàn thành trước hạn',
    ]),
  ).toEqual([
    ['DỮ LIỆU', '1', 'Lập hồ sơ sức khỏe', 'Trạm Y tế', null, '30/6', 'Lập 2.911 hồ sơ, đạt 71%', 'ongoing'],
    ['ỨNG DỤNG', '2', 'Đọc phim bằng máy', 'Bệnh viện Ví Dụ', null, '30/11', 'Đã lắp đặt, chạy thử', 'ongoing'],
    ['ỨNG DỤNG', '3', 'Lập danh mục', 'Văn phòng', null, '31/3', '01 quyết định', 'done'],
  ]);
});

test.each([
  ['Hoàn thành trước hạn', 'done'],
  ['Xong trước tiến độ', 'done'],
  ['Hoàn thành trước 30/6', null],
  ['Hoàn thành trước thời hạn 30/6', null],
])('state of «%s»', (cell, status) => expect(statusOf(cell)).toBe(status));
