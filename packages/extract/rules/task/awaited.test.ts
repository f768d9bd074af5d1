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

test('who it is leads, not what he looks after; «Mốc báo cáo» says until when', () => {
  const [task] = tasks([
    'Họ và tên, chức vụ | Phụ trách địa bàn | Việc phải làm | Mốc báo cáo',
    'Đ/c Lò Văn Ví, Giám đốc Sở | Khối sở, ngành | Gom dữ liệu về một kho | Hằng tháng',
    'Đ/c Hà Thị Dụ, Phó Giám đốc | 11 xã biên giới | Phủ định danh mức 2 | Quý IV/2026',
  ]);
  expect(task).toContain('Đ/c Lò Văn Ví, Giám đốc Sở');
  expect(task).toContain('Hằng tháng');
});

test('«Đầu ra» is what comes of a task where «Tình trạng» beside it holds bare states', () => {
  expect(
    tasks([
      'TT | Tên công việc | Bộ phận đầu mối | Đầu ra | Tình trạng',
      '1 | Nối dữ liệu đất đai | Phòng Kinh tế | Bộ dữ liệu | Đang làm',
      '2 | Mở lớp đêm | Đoàn xã | Báo cáo | Chưa làm',
    ]).map((one) => one.slice(6)),
  ).toEqual([
    ['Bộ dữ liệu', 'ongoing'],
    ['Báo cáo', 'planned'],
  ]);
});
