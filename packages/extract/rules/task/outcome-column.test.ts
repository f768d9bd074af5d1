import { expect, test } from 'vitest';
import { tasks } from './table-tasks.test-files.ts';

test('of a share done and what came of it, the words are the result', () => {
  const found = tasks([
    'TT | Nhiệm vụ | Chủ trì | Tiến độ (%) | Kết quả đến 30/11/2025',
    '1 | Số hóa hồ sơ | Văn phòng | 100 | Đã quét 214 hồ sơ',
    '2 | Mở lớp đêm | Đoàn xã | 40 | Mới mở hai lớp',
  ]);
  expect(found[0]).toContain('Đã quét 214 hồ sơ');
  expect(found[1]).toContain('Mới mở hai lớp');
});

test('of bare states and what came of it, the longer words are the result', () => {
  const found = tasks([
    'TT | Nhiệm vụ | Chủ trì | Kết quả (Hoàn thành/Chưa hoàn thành) | Nội dung kết quả',
    '1 | Số hóa hồ sơ | Văn phòng | Hoàn thành | Đã quét xong 214 hồ sơ hộ tịch',
    '2 | Mở lớp đêm | Đoàn xã | Chưa thực hiện | Chưa có người dạy và chỗ học',
  ]);
  expect(found[0]).toEqual(expect.arrayContaining(['Đã quét xong 214 hồ sơ hộ tịch', 'done']));
  expect(found[1]).toEqual(expect.arrayContaining(['Chưa có người dạy và chỗ học', 'planned']));
});

test('«Kết quả, sản phẩm» tells how far a task is where its cells do', () => {
  const found = tasks([
    'TT | Nhiệm vụ | Chủ trì | Kết quả, sản phẩm',
    '1 | Mở lớp đêm | Đoàn xã | Đang mở lớp thứ hai',
    '2 | Lắp mạng | Văn phòng | Chưa triển khai',
  ]);
  expect(found[0]).toContain('ongoing');
});
