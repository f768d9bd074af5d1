import { expect, test } from 'vitest';
import { tasks } from './table-tasks.test-files.ts';

const ROWS = ['1 | Lắp camera an ninh | Văn phòng | 30/6/2026', '2 | Mở lớp tập huấn | Công an xã | Quý III'];

test.each(['Giáo viên phụ trách', 'Cán bộ theo dõi', 'Thường trực', 'Tổ/nhóm', 'Chủ thể thực hiện', 'Cơ quan, đơn vị', 'CT'])(
  '«%s» heads who leads',
  (head) => {
    expect(tasks([`TT | Nội dung công việc | ${head} | Thời gian`, ...ROWS]).map((one) => one[3])).toEqual(['Văn phòng', 'Công an xã']);
  },
);

test.each(['Deadline', 'Kỳ hạn', 'Xong', 'TG thực hiện'])('«%s» over times heads when', (head) => {
  expect(tasks([`TT | Nội dung công việc | Chủ trì | ${head}`, ...ROWS]).map((one) => one[5])).toEqual(['30/6/2026', 'Quý III']);
});

test.each(['KQ', 'KQ thực hiện', 'Minh chứng', 'Chỉ tiêu cần đạt', 'Kết quả mong đợi'])('«%s» heads what comes of it', (head) => {
  const rows = ['1 | Lắp camera | Văn phòng | 30/6/2026 | 12 chiếc', '2 | Mở lớp | Công an xã | Quý III | 3 lớp'];
  expect(tasks([`TT | Nội dung công việc | Chủ trì | Thời hạn | ${head}`, ...rows]).map((one) => one[6])).toEqual(['12 chiếc', '3 lớp']);
});

test.each(['Dự án', 'Mô hình', 'Tên chương trình'])('«%s» beside who leads heads the tasks', (head) => {
  expect(tasks([`TT | ${head} | Đơn vị chủ trì | Thời hạn`, ...ROWS])).toHaveLength(2);
});

test('«CT | PH» head who leads and who helps', () => {
  expect(tasks(['TT | Nhiệm vụ | CT | PH | Thời hạn', '1 | Mở lớp | Đoàn xã | Các thôn | Quý II'])[0]?.slice(3, 5)).toEqual([
    'Đoàn xã',
    'Các thôn',
  ]);
});

test('projects with their sums are no tasks', () => {
  expect(
    tasks(['TT | Dự án | Tổng mức đầu tư | Giải ngân', '1 | Trường tiểu học | 12.000 | 8.000', '2 | Trạm y tế | 9.000 | 7.500']),
  ).toEqual([]);
});
