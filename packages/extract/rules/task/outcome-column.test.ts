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
