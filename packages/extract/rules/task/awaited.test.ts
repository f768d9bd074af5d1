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

test('what a superior told to do is a task, and what was ordered by one document is a group', () => {
  expect(
    tasks([
      'TT^2 | Văn bản chỉ đạo^2 | Nội dung chỉ đạo^2 | Kết quả thực hiện^2 | Tiến độ>2',
      'Đúng hạn | Trễ hạn',
      '1 | Thông báo số 98-TB/TU^2 | Lập danh mục nhiệm vụ | Đã hoàn thành | X | ',
      '2 | Rà soát đảng viên | Đang rà soát | X | ',
      '3 | Thông báo số 104-TB/TU | Giải ngân vốn | Đang giải ngân |  | X',
    ]).map(([group, , task, , , , result, status]) => [group, task, result, status]),
  ).toEqual([
    ['Thông báo số 98-TB/TU', 'Lập danh mục nhiệm vụ', 'Đã hoàn thành', 'done'],
    ['Thông báo số 98-TB/TU', 'Rà soát đảng viên', 'Đang rà soát', 'ongoing'],
    ['Thông báo số 104-TB/TU', 'Giải ngân vốn', 'Đang giải ngân', 'ongoing'],
  ]);
});

test('«Thời gian | Nội dung | Thực hiện» over months and units is a plan of work', () => {
  expect(
    tasks([
      'Thời gian | Nội dung | Thực hiện | Ghi chú',
      'Tháng 3 | Phát động | Ban Thường trực | ',
      'Tháng 4 - 9 | Mở 20 lớp | Đoàn phường, Hội LHPN | ',
    ]).map(([, , task, lead, , deadline]) => [task, lead, deadline]),
  ).toEqual([
    ['Phát động', 'Ban Thường trực', 'Tháng 3'],
    ['Mở 20 lớp', 'Đoàn phường, Hội LHPN', 'Tháng 4 - 9'],
  ]);
  expect(tasks(['TT | Nội dung | Kế hoạch | Thực hiện', '1 | Mở lớp | 12 | 14'])).toEqual([]);
});

test('a plan named beside the tasks is where they stand, and no figure that was planned', () => {
  expect(
    tasks([
      'TT^2 | Nhiệm vụ (theo KH 118)^2 | Hạn hoàn thành^2 | Mức độ hoàn thành>2 | Nguyên nhân chậm^2',
      'Kết quả cụ thể | Tỷ lệ %',
      '1 | Số hóa hiện vật | 30/9/2026 | Đã quét 420 hiện vật | 78 | Chờ máy quét',
    ]).map(([, , task, , , deadline, result, status]) => [task, deadline, result, status]),
  ).toEqual([['Số hóa hiện vật', '30/9/2026', 'Đã quét 420 hiện vật', 'ongoing']]);
});
