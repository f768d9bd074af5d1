import { expect, test } from 'vitest';
import { viewOf } from '../../proof.ts';
import { readingOf } from '../table/draft-table.test-files.ts';
import { taskByTable } from './by-table.ts';

type Blocks = Parameters<typeof readingOf>;
const tasks = (...blocks: Blocks) =>
  [...taskByTable.find(viewOf(readingOf(...blocks)))].map(({ fields: f }) => [
    f.group,
    f.ordinal,
    f.task,
    f.lead,
    f.support,
    f.deadline,
    f.result,
    f.status,
  ]);

test('what is awaited stands beside a beginning and an end', () => {
  const [task] = tasks([
    'STT | Nhiệm vụ | Chủ trì | Tiến độ Bắt đầu | Tiến độ Kết thúc | Yêu cầu kết quả',
    '1 | Lắp hai máy | Công an xã | 02/2026 | 04/2026 | Máy chạy',
    '2 | Mở lớp đêm | Đoàn xã | 03/2026 | 06/2026 | Ba lớp',
  ]);
  expect(task).toContain('04/2026');
  expect(task).toContain('Máy chạy');
});
