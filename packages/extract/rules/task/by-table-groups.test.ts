import { describe, expect, test } from 'vitest';
import { tasks } from './table-tasks.test-files.ts';

describe('which column tells the task, and which its group', () => {
  test('what stands anew in row after row names the group', () => {
    const found = tasks([
      'Mục tiêu | Nhiệm vụ | Chủ trì | Thời hạn',
      'An toàn số | Mua tường lửa | Văn phòng | Quý I',
      'An toàn số | Tập huấn ứng cứu | Công an xã | Quý II',
      'Dữ liệu | Số hóa sổ hộ tịch | Phòng Kinh tế | Quý III',
    ]);
    expect(found.map(([group, , task]) => [group, task])).toEqual([
      ['An toàn số', 'Mua tường lửa'],
      ['An toàn số', 'Tập huấn ứng cứu'],
      ['Dữ liệu', 'Số hóa sổ hộ tịch'],
    ]);
  });

  test('of two columns of tasks the one that changes is the finer', () => {
    const found = tasks([
      'TT | Nhiệm vụ của tỉnh | Nhiệm vụ của xã | Phụ trách | Thời gian',
      '1 | Phát triển dữ liệu | Số hóa sổ hộ tịch | Văn phòng | Quý I',
      '2 | Phát triển dữ liệu | Làm sạch dữ liệu đất | Phòng Kinh tế | Quý II',
    ]);
    expect(found.map(([group, , task]) => [group, task])).toEqual([
      ['Phát triển dữ liệu', 'Số hóa sổ hộ tịch'],
      ['Phát triển dữ liệu', 'Làm sạch dữ liệu đất'],
    ]);
  });

  test.each(['Văn bản cần ban hành', 'Sự kiện', 'Chuyên đề giám sát'])(
    '«%s» before who leads and by when is what is to be done',
    (head) => {
      const found = tasks([
        `TT | ${head} | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian`,
        '1 | Quy chế quản lý dữ liệu dùng chung | Văn phòng | Công an xã | Quý I',
        '2 | Ngày hội chuyển đổi số toàn dân | Đoàn xã | Các thôn | Quý II',
      ]);
      expect(found.map(([, , task, lead]) => [task, lead])).toEqual([
        ['Quy chế quản lý dữ liệu dùng chung', 'Văn phòng'],
        ['Ngày hội chuyển đổi số toàn dân', 'Đoàn xã'],
      ]);
    },
  );

  test('names alone are no tasks', () => {
    expect(
      tasks(['TT | Họ tên | Đơn vị chủ trì | Thời gian', '1 | Lê Văn An | Văn phòng | Quý I', '2 | Lý Thị Mai | Đoàn xã | Quý II']),
    ).toEqual([]);
  });

  test('a part of a part names the group', () => {
    const found = tasks([
      'TT | Nhiệm vụ | Chủ trì | Thời gian',
      'A | CHỈ SỐ NỀN TẢNG | |',
      'A.1 | Nhận thức số | |',
      '1 | Mở chuyên mục | Đài tỉnh | Quý I',
      'A.2 | Thể chế số | |',
      '2 | Ban hành mức chi | Sở Tài chính | Quý II',
    ]);
    expect(found.map(([group, ordinal, task]) => [group, ordinal, task])).toEqual([
      ['Nhận thức số', '1', 'Mở chuyên mục'],
      ['Thể chế số', '2', 'Ban hành mức chi'],
    ]);
  });

  test('who leads stands before what he does, and once', () => {
    const found = tasks([
      'Cơ quan | Nhiệm vụ | Thời gian',
      'Văn phòng | Số hóa tài liệu | Quý I',
      ' | Trực đường dây nóng | Hằng ngày',
      'Công an xã | Cấp tài khoản | Quý II',
    ]);
    expect(found.map(([, , task, lead]) => [task, lead])).toEqual([
      ['Số hóa tài liệu', 'Văn phòng'],
      ['Trực đường dây nóng', 'Văn phòng'],
      ['Cấp tài khoản', 'Công an xã'],
    ]);
  });

  test('each person and what he is given to do', () => {
    const found = tasks([
      'TT | Họ và tên | Chức vụ | Nhiệm vụ được phân công',
      '1 | Lê Văn An | Chủ tịch UBND xã - Trưởng ban | Chỉ đạo toàn diện',
      '2 | Lý Thị Mai | Công chức - Thành viên | Theo dõi dịch vụ công',
    ]);
    expect(found.map(([, , task, lead]) => [task, lead])).toEqual([
      ['Chỉ đạo toàn diện', 'Lê Văn An'],
      ['Theo dõi dịch vụ công', 'Lý Thị Mai'],
    ]);
  });
});
