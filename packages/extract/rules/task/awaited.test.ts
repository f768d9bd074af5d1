import { expect, test } from 'vitest';
import { tasks } from './table-tasks.test-files.ts';

test('what is awaited stands beside a beginning and an end', () => {
  const [task] = tasks([
    'STT | Nhiệm vụ | Chủ trì | Tiến độ Bắt đầu | Tiến độ Kết thúc | Yêu cầu kết quả',
    '1 | Lắp hai máy | Công an xã | 02/2026 | 04/2026 | Máy chạy',
    '2 | Mở lớp đêm | Đoàn xã | 03/2026 | 06/2026 | Ba lớp',
  ]);
  expect(task).toContain('04/2026');
  expect(task).toContain('Máy chạy');
});
