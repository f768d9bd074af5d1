import { describe, expect, test } from 'vitest';
import { statusOf } from './by-table-status.ts';
import { tasks } from './table-tasks.test-files.ts';

describe('tasks of tables', () => {
  test('two-row head, group rows, restarting numbers, cells merged over rows', () => {
    expect(
      tasks([
        'TT^2 | Nội dung nhiệm vụ^2 | Phân công>2 | Thời gian^2 | Kết quả^2',
        'Chủ trì | Phối hợp',
        'I | Tuyên truyền>5',
        '1 | Viết tin, bài | Ban biên tập^2 | Các thôn | Thường xuyên | Đã và đang đăng',
        '2 | Dựng pa nô | - | Quý I | Đã thực hiện',
        'II | Đào tạo>5',
        '1 | Mở lớp | Phòng Văn hóa | Hội Phụ nữ | Quý II | Chưa thực hiện',
      ]),
    ).toEqual([
      ['Tuyên truyền', '1', 'Viết tin, bài', 'Ban biên tập', 'Các thôn', 'Thường xuyên', 'Đã và đang đăng', 'ongoing'],
      ['Tuyên truyền', '2', 'Dựng pa nô', 'Ban biên tập', null, 'Quý I', 'Đã thực hiện', 'done'],
      ['Đào tạo', '1', 'Mở lớp', 'Phòng Văn hóa', 'Hội Phụ nữ', 'Quý II', 'Chưa thực hiện', 'planned'],
    ]);
  });

  test('«Kết quả, sản phẩm» tells the result where «Đánh giá» beside it holds bare states', () => {
    expect(
      tasks([
        'TT | Tên nhiệm vụ | Chủ trì | Kết quả, sản phẩm | Đánh giá',
        'I | Tuyên truyền>4',
        '1 | Viết tin, bài | Ban biên tập | 46 tin | Hoàn thành',
        'II | Đào tạo>4',
        '1 | Mở lớp | Phòng Văn hóa | Chờ tài khoản | Đang thực hiện',
      ]),
    ).toEqual([
      ['Tuyên truyền', '1', 'Viết tin, bài', 'Ban biên tập', null, null, '46 tin', 'done'],
      ['Đào tạo', '1', 'Mở lớp', 'Phòng Văn hóa', null, null, 'Chờ tài khoản', 'ongoing'],
    ]);
  });

  test('«Đã làm được gì» tells the result, «Đánh giá» beside it the state', () => {
    expect(
      tasks([
        'TT | Đầu việc | Người làm | Hạn | Đã làm được gì | Đánh giá',
        '1 | Mở lớp đêm | Ông An | 30/6/2026 | Mở 21 lớp | Xong',
        '2 | Lắp bảng số | Bà Bình | 30/9/2026 | Lắp 1 bảng | Đang làm',
      ])[0],
    ).toEqual([null, '1', 'Mở lớp đêm', 'Ông An', null, '30/6/2026', 'Mở 21 lớp', 'done']);
  });

  test('«Tiến độ», «Hoàn thành» over times tell when it shall be done; of two times the one that ends it', () => {
    const rows = ['I | Hạ tầng>4', '1 | Lắp máy | Văn phòng | Cả năm | Biên bản', '2 | Sửa loa | Đài xã | Thường xuyên | Báo cáo'];
    for (const head of ['Tiến độ', 'Hoàn thành'])
      expect(tasks([`TT | Nhiệm vụ | Chủ trì | ${head} | Sản phẩm`, ...rows]).map((one) => one.slice(5, 7))).toEqual([
        ['Cả năm', 'Biên bản'],
        ['Thường xuyên', 'Báo cáo'],
      ]);
    expect(tasks(['TT | Nhiệm vụ | Chủ trì | Tham gia | Năm thực hiện', '1 | Lắp máy | Đài xã | Các thôn | 2027'])[0]!.slice(3, 6)).toEqual(
      ['Đài xã', 'Các thôn', '2027'],
    );
    expect(
      tasks(['TT^2 | Hoạt động^2 | Phụ trách^2 | Thời gian>2', 'Bắt đầu | Kết thúc', '1 | Lắp máy | Văn phòng | 3/2026 | 9/2026'])[0]![5],
    ).toBe('9/2026');
  });

  test('lead and support in one cell, each named behind its body or before it', () => {
    for (const head of ['Lực lượng chính', 'Ai lo']) {
      const rows = [`TT | Việc | ${head} | Lực lượng hỗ trợ | THỜ I HẠN`, '1 | Trực | Công an xã | Dân quân | Tháng 9'];
      expect(tasks([...rows, '2 | Báo tin | Đoàn xã | Các thôn | Tháng 9']).map((one) => one.slice(3, 6))).toEqual([
        ['Công an xã', 'Dân quân', 'Tháng 9'],
        ['Đoàn xã', 'Các thôn', 'Tháng 9'],
      ]);
    }
    const cells = [
      ...['Đoàn xã chủ trì; các thôn phối hợp', 'Đoàn xã chủ trì, phối hợp với các thôn'],
      '- Chủ trì: Đoàn xã; - Phối hợp: các thôn.',
      'Đoàn xã (chủ trì), các thôn',
    ];
    for (const cell of cells)
      expect(tasks(['TT | Nhiệm vụ | Chủ trì, phối hợp | Thời hạn', `1 | Lắp máy | ${cell} | Quý I`])[0]!.slice(3, 5)).toEqual([
        'Đoàn xã',
        'các thôn',
      ]);
  });

  test('a column merged over rows before the tasks names their group; a group told once goes on', () => {
    expect(
      tasks(['TT | Mục tiêu | Nhiệm vụ | Chủ trì', '1 | Hạ tầng^2 | Lắp máy | Văn phòng', '2 | Sửa loa | Đài xã']).map(([group]) => group),
    ).toEqual(['Hạ tầng', 'Hạ tầng']);
    expect(
      tasks(['TT | Lĩnh vực | Nhiệm vụ | Chủ trì', '1 | Hạ tầng | Lắp máy | Văn phòng', '2 |  | Sửa loa | Đài xã']).map(([group]) => group),
    ).toEqual(['Hạ tầng', 'Hạ tầng']);
  });

  test('a row that leads the rows below it, and one marked with a star, name their group', () => {
    const head = 'TT | Kế hoạch hoạt động | Chủ trì | Thời hạn';
    expect(
      tasks([
        head,
        '1 | Mở lớp: |  | ',
        ' | - Khảo sát | Đoàn xã | Quý I',
        ' | - Mời thầu | Văn phòng | Quý II',
        '* | Hạ tầng |  | ',
        '2 | Lắp máy | Đài xã | Quý I',
      ]).map((one) => one.slice(0, 3)),
    ).toEqual([
      ['Mở lớp', null, '- Khảo sát'],
      ['Mở lớp', null, '- Mời thầu'],
      ['Hạ tầng', '2', 'Lắp máy'],
    ]);
  });

  test('a group’s name may stand in the column before that of the tasks, and its letter with a stroke beside it', () => {
    expect(
      tasks([
        'STT | Sản phẩm | Việc phải làm | Thời gian hoàn thành | Đơn vị chủ trì',
        'IV | Nhân lực số | | |',
        '1 | 23 lớp | Mở lớp cho bà con | Tháng 3 | Các buôn',
        'B_ | Kinh tế số | | |',
        '1 | Báo cáo | Thí điểm mã QR | Quý IV | Phòng Kinh tế',
      ]).map(([group]) => group),
    ).toEqual(['Nhân lực số', 'Kinh tế số']);
  });

  test('a group with the number of its own first task, as recognition reads «I»', () => {
    expect(
      tasks([
        'TT | Nhiệm vụ | Chủ trì | Thời hạn',
        '1 | Hạ tầng số |  | ',
        '1 | Lắp máy | Văn phòng | Quý I',
        '2 | Sửa loa | Đài xã | Quý II',
        'II | Kỹ năng số |  | ',
        '3 | Mở lớp | Đoàn xã | Quý III',
      ]).map(([group]) => group),
    ).toEqual(['Hạ tầng số', 'Hạ tầng số', 'Kỹ năng số']);
  });

  test('a head once more below a group’s name is no task', () => {
    const head = 'TT | Nhiệm vụ | Chủ trì | Thời hạn';
    const rows = [head, 'I | Hạ tầng>3', '1 | Lắp máy | Văn phòng | Quý I', 'II | Nhân lực>3', '| Nhiệm vụ | Chủ trì | Thời hạn'];
    expect(tasks([...rows, '1 | Mở lớp | Đoàn xã | Quý II']).map((one) => one[2])).toEqual(['Lắp máy', 'Mở lớp']);
    const shifted = ['TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn', 'I | Hạ tầng>4', 'Nội dung | Chủ trì | Phối hợp | Thời hạn | '];
    expect(tasks([...shifted, '1 | Mở lớp | Đoàn xã | Các thôn | Quý II']).map((one) => one[2])).toEqual(['Mở lớp']);
  });

  test('heads with one letter misread keep their meaning', () => {
    expect(
      tasks([
        'Sft | Nhiệm vụ, giải pháp | ĐƠN VỊ CHỦ TRÌ | ĐƠN VỊ PHI HỢP | Kết quà thực hiện',
        '1 | Viết tin, bài | Văn phòng | Các phòng | Đã thực hiện',
        '2 | Dựng pa nô | Văn phòng | Các thôn | Đã thực hiện',
      ])[0],
    ).toEqual([null, '1', 'Viết tin, bài', 'Văn phòng', 'Các phòng', null, 'Đã thực hiện', 'done']);
  });

  test('a group’s name over the whole row, the numbers’ column included', () => {
    const rows = ['TT | Nội dung nhiệm vụ | Chủ trì | Phối hợp', 'I. Tuyên truyền>4', '1 | Viết tin, bài | Văn phòng | Các phòng'];
    expect(tasks(rows).map((task) => task.slice(0, 4))).toEqual([['Tuyên truyền', '1', 'Viết tin, bài', 'Văn phòng']]);
  });

  test('groups by numbers («1», «1.1») and by letters; rows without a number', () => {
    const head = 'TT | Công việc | Người phụ trách | Tiến độ';
    expect(
      tasks([
        head,
        '1 | Thể chế | | ',
        '1.1 | Trình quy chế | Ông An | Hoàn thành',
        '2 | Hạ tầng | | ',
        '2.1 | Lắp wifi | Bà Bình | Chậm tiến độ',
      ]),
    ).toEqual([
      ['Thể chế', '1.1', 'Trình quy chế', 'Ông An', null, null, 'Hoàn thành', 'done'],
      ['Hạ tầng', '2.1', 'Lắp wifi', 'Bà Bình', null, null, 'Chậm tiến độ', 'ongoing'],
    ]);
    expect(tasks([head, 'A | VIỆC CHUNG | | ', '- | Họp giao ban | Văn phòng | Đang làm']).map((task) => task.slice(0, 3))).toEqual([
      ['VIỆC CHUNG', null, 'Họp giao ban'],
    ]);
  });

  test('numbers within the task, a product for a result, no state without a word', () => {
    expect(
      tasks([
        'Nhiệm vụ | Cơ quan chủ trì | Thời hạn | Sản phẩm',
        '1. Lập kế hoạch | Văn phòng | 30/01/2026 | Kế hoạch đã duyệt',
        'Tổng cộng | | | ',
      ]),
    ).toEqual([[null, '1.', 'Lập kế hoạch', 'Văn phòng', null, '30/01/2026', 'Kế hoạch đã duyệt', null]]);
  });

  test('«Tiến độ» is when, where its cells name times, and how far, where they tell', () => {
    const head = 'TT | Nhiệm vụ | Đơn vị chủ trì | Tiến độ';
    expect(tasks([head, '1 | Mở lớp | Hội Phụ nữ | Quý II', '2 | Lập sổ | Văn phòng | Trước 30/9']).map((task) => task.slice(4))).toEqual([
      [null, 'Quý II', null, null],
      [null, 'Trước 30/9', null, null],
    ]);
    expect(tasks([head, '1 | Mở lớp | Hội Phụ nữ | Đã mở trong tháng 3', '2 | Lập sổ | Văn phòng | Đang lập'])[0]!.slice(5)).toEqual([
      null,
      'Đã mở trong tháng 3',
      'done',
    ]);
  });

  test('states that are ticked in columns of their own', () => {
    const head = 'TT | Nhiệm vụ | Thời hạn | Hoàn thành | Đang thực hiện | Chưa thực hiện';
    const rows = ['1 | Mở lớp | 30/4 | x | | ', '2 | Lập sổ | 30/6 | | X | ', '3 | Lắp loa | 30/9 | | | x'];
    expect(tasks([head, ...rows]).map((task) => task.slice(5))).toEqual([
      ['30/4', null, 'done'],
      ['30/6', null, 'ongoing'],
      ['30/9', null, 'planned'],
    ]);
  });

  test('states that are boxes, ticked or empty', () => {
    const head = 'TT | Nhiệm vụ | Thời hạn | Hoàn thành | Đang thực hiện';
    const rows = ['I | Đào tạo>4', '1 | Mở lớp | 30/4 | ☒ | ☐', '2 | Lập sổ | 30/6 | ☐ | ☑', '3 | Lắp loa | 30/9 | ☐ | ☐'];
    expect(tasks([head, ...rows]).map((task) => task[7])).toEqual(['done', 'ongoing', null]);
  });

  test('a table without a head is known by numbers, bodies and states; a following one goes on', () => {
    const first = [
      '1 | Tổ chức 02 lớp kỹ năng số cho phụ nữ | Hội Phụ nữ xã | Đã hoàn thành',
      '2 | Hướng dẫn tiểu thương dùng mã QR | Phòng Kinh tế | Đang làm',
    ];
    expect(tasks(first).map((task) => [task[3], task[7]])).toEqual([
      ['Hội Phụ nữ xã', 'done'],
      ['Phòng Kinh tế', 'ongoing'],
    ]);
    const headed = ['Stt | Nhiệm vụ | Chủ trì | Kết quả', 'I | NHÓM MỘT | | ', '1 | Rà soát | Công an xã | Đã làm'];
    expect(tasks(headed, ['2 | Lập danh sách | Văn phòng | Chưa làm']).at(-1)).toEqual([
      'NHÓM MỘT',
      '2',
      'Lập danh sách',
      'Văn phòng',
      null,
      null,
      'Chưa làm',
      'planned',
    ]);
  });

  test('a row and a merged cell that a page break cuts', () => {
    expect(
      tasks([
        'Stt | Nhiệm vụ | Chủ trì | Phối hợp | Kết quả',
        '1 | Ra quân | Đoàn xã | Các thôn^2 | Đã làm',
        '2 | Đưa hồ sơ của hội viên | Hội Nông dân | Đang làm',
        '§ | lên hệ thống của tỉnh | | | ',
        '3 | Họp sơ kết | Văn phòng | | Chưa làm',
      ]).map((task) => [task[1], task[2], task[4]]),
    ).toEqual([
      ['1', 'Ra quân', 'Các thôn'],
      ['2', 'Đưa hồ sơ của hội viên lên hệ thống của tỉnh', 'Các thôn'],
      ['3', 'Họp sơ kết', null],
    ]);
  });

  test.each<[string, Parameters<typeof tasks>[0]]>([
    ['indicators', ['Chỉ tiêu | Đơn vị | Kế hoạch | Kết quả', '1. Hộ có Internet | % | 80 | 92']],
    ['counts', ['STT | Nội dung | Kết quả thực hiện', '1 | Số lớp đã mở | 12', '2 | Số người học | 850']],
    ['a timetable', ['Tên lớp | Thời gian | Địa điểm | Số người', 'Kỹ năng số | 12/5/2025 | Nhà văn hóa | 45']],
    ['documents', ['TT | Tên văn bản | Số, ký hiệu | Nội dung', '1 | Kế hoạch | 12/KH-UBND | Triển khai phong trào']],
    ['people', ['TT | Họ và tên | Chức vụ | Đơn vị', '1 | Nguyễn Văn Mẫu | Chủ tịch | UBND xã']],
  ])('%s are no tasks', (_what, table) => expect(tasks(table)).toEqual([]));

  test('a leader beside the unit does not lead; a cell that names who leads and who helps tells both', () => {
    expect(
      tasks([
        'TT | Nhiệm vụ | Lãnh đạo phụ trách | Cơ quan chủ trì | Thời hạn',
        '1 | Lắp cảm biến bụi | Đ/c Chủ tịch | Phòng Kinh tế | Quý I',
        '2 | Mở lớp đêm | Đ/c Phó Chủ tịch | Đoàn xã | Quý II',
      ])[0]!.slice(3, 5),
    ).toEqual(['Phòng Kinh tế', null]);
    expect(
      tasks([
        'TT | Nhiệm vụ | Đơn vị thực hiện | Thời hạn',
        '1 | Khảo sát chợ | Hội Phụ nữ chủ trì; các thôn phối hợp | Quý I',
        '2 | Mở lớp đêm | Chủ trì: Đoàn xã; phối hợp: Trạm Y tế | Quý II',
        '3 | Sửa loa | Phòng Văn hóa | Quý III',
      ]).map((row) => row.slice(3, 5)),
    ).toEqual([
      ['Hội Phụ nữ', 'các thôn'],
      ['Đoàn xã', 'Trạm Y tế'],
      ['Phòng Văn hóa', null],
    ]);
  });
});

test.each([
  ['Đã thực hiện', 'done'],
  ['Đã ban hành Kế hoạch, đang triển khai', 'ongoing'],
  ['Đang thực hiện', 'ongoing'],
  ['Đăng tải 12 tin bài', null],
  ['Hoàn thành', 'done'],
  ['Hoàn thành, chậm 12 ngày', 'done'],
  ['Chưa hoàn thành', 'ongoing'],
  ['Chưa triển khai', 'planned'],
  ['Hoàn thành trước 30/6', null],
  ['Thực hiện thường xuyên', 'ongoing'],
  ['Dự kiến quý IV', 'planned'],
  ['Không phát sinh', null],
  ['Cán bộ tích cực tham gia', null],
])('state of «%s»', (cell, status) => expect(statusOf(cell)).toBe(status));
