import { describe, expect, test } from 'vitest';
import { AFTER, BEFORE, textOf } from './framed.test-files.ts';
import { readText } from './reader.ts';

const rowsOf = (table: string): string[] =>
  readText(`${BEFORE}${table}\n${AFTER}`).blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(textOf).join(' ')).join(' | '))
      : [],
  );

describe('what cells hold tells where they begin', () => {
  test('documents with their days, and how far a task is', () => {
    expect(
      rowsOf(`STT Nhiệm vụ Văn bản giao Thời hạn Trạng thái
1 Số hóa sổ hộ tịch Công văn số
412/STP-HC ngày
02/02/2026
30/6/2026
Đang thực hiện
2 Cấp chữ ký số cho
thôn bản
Kế hoạch số 9/KH-
UBND ngày
15/01/2026
Quý II/2026 Đã hoàn thành
3 Sửa loa Quyết định số
77/QĐ-UBND
Năm học 2026 -
2027
Chưa thực hiện`),
    ).toEqual([
      'STT | Nhiệm vụ | Văn bản giao | Thời hạn | Trạng thái',
      '1 | Số hóa sổ hộ tịch | Công văn số 412/STP-HC ngày 02/02/2026 | 30/6/2026 | Đang thực hiện',
      '2 | Cấp chữ ký số cho thôn bản | Kế hoạch số 9/KH-UBND ngày 15/01/2026 | Quý II/2026 | Đã hoàn thành',
      '3 | Sửa loa | Quyết định số 77/QĐ-UBND | Năm học 2026 - 2027 | Chưa thực hiện',
    ]);
  });

  test('two pairs of names below others, and names in capitals', () => {
    const body = '\n1 Sửa loa Văn phòng xã Đoàn xã 02/2026 6/2026\n2 Mở lớp Hội Nông dân Công an xã 3/2026 9/2026';
    expect(rowsOf(`TT Nhiệm vụ Cơ quan thực hiện Thời gian\nChủ trì Phối hợp Bắt đầu\nKết\nthúc${body}`)).toEqual([
      'TT | Nhiệm vụ | Cơ quan thực hiện Chủ trì | Cơ quan thực hiện Phối hợp | Thời gian Bắt đầu | Thời gian Kết thúc',
      '1 | Sửa loa | Văn phòng xã | Đoàn xã | 02/2026 | 6/2026',
      '2 | Mở lớp | Hội Nông dân | Công an xã | 3/2026 | 9/2026',
    ]);
    expect(
      rowsOf(
        `TT Nhiệm vụ ĐƠN VỊ CHỦ TRÌ ĐƠN VỊ PHỐI HỢP THỜI HẠN\n1 Sửa loa Văn phòng xã Đoàn xã Quý I\n2 In tờ rơi Phòng Kinh tế Công an xã Quý II`,
      ),
    ).toEqual([
      'TT | Nhiệm vụ | ĐƠN VỊ CHỦ TRÌ | ĐƠN VỊ PHỐI HỢP | THỜI HẠN',
      '1 | Sửa loa | Văn phòng xã | Đoàn xã | Quý I',
      '2 | In tờ rơi | Phòng Kinh tế | Công an xã | Quý II',
    ]);
  });

  test('groups with a stop behind their letter, and such as count themselves', () => {
    expect(
      rowsOf(`TT Nhiệm vụ Chủ trì Thời hạn
A. VIỆC TRỌNG TÂM
1 Lập đề án Ông Lường
Văn Sơn
15/5/2026
2 Vẽ bản đồ Phòng Kinh tế 30/8/2026
B. VIỆC THƯỜNG XUYÊN
3 Sửa loa Văn phòng xã Hằng quý`),
    ).toEqual([
      'TT | Nhiệm vụ | Chủ trì | Thời hạn',
      'A | VIỆC TRỌNG TÂM',
      '1 | Lập đề án | Ông Lường Văn Sơn | 15/5/2026',
      '2 | Vẽ bản đồ | Phòng Kinh tế | 30/8/2026',
      'B | VIỆC THƯỜNG XUYÊN',
      '3 | Sửa loa | Văn phòng xã | Hằng quý',
    ]);
    expect(
      rowsOf('TT Nhiệm vụ Chủ trì Thời hạn\n1 Nhận thức\n1.1 Phát loa Văn phòng xã Hằng tuần\n2 Hạ tầng\n2.1 Kéo cáp Công an xã Quý I'),
    ).toEqual([
      'TT | Nhiệm vụ | Chủ trì | Thời hạn',
      '1 | Nhận thức',
      '1.1 | Phát loa | Văn phòng xã | Hằng tuần',
      '2 | Hạ tầng',
      '2.1 | Kéo cáp | Công an xã | Quý I',
    ]);
  });

  test('a group’s name in capitals on two lines', () => {
    expect(
      rowsOf(
        'TT Nhiệm vụ Chủ trì Thời hạn\nI HẠ TẦNG\n1 Kéo cáp Công an xã Quý I\nII KỸ NĂNG CHO NGƯỜI CAO TUỔI VÀ\nNGƯỜI KHUYẾT TẬT\n1 Mở lớp Hội Nông dân Quý II',
      ).slice(3),
    ).toEqual(['II | KỸ NĂNG CHO NGƯỜI CAO TUỔI VÀ NGƯỜI KHUYẾT TẬT', '1 | Mở lớp | Hội Nông dân | Quý II']);
  });

  test('a line with room for the next word ends its cell, as soon as other rows show how wide its column is', () => {
    const wide = ['Trung tâm Dịch vụ', 'Trường Tiểu học số', 'Trạm Y tế khu vực'].map(
      (name, i) => `${i + 1} Rà soát hộ chưa có điện thoại\n${name}\n${i + 1}\nCác bản\nTháng ${i + 3}`,
    );
    expect(rowsOf(`TT Nhiệm vụ Chủ trì Phối hợp Thời hạn\n${wide.join('\n')}\n4 Rà soát hộ\nTrạm Y tế\nCác bản\nTháng 7`).at(-1)).toBe(
      '4 | Rà soát hộ | Trạm Y tế | Các bản | Tháng 7',
    );
  });

  test('sums of money', () => {
    expect(
      rowsOf(`TT Nhiệm vụ Chủ trì Sản phẩm Kinh phí
1 Mua máy cho bộ phận
một cửa
Phòng Kinh tế
15 máy 225 triệu đồng
2 Mở lớp Hội Nông dân
30 chứng chỉ
60 triệu đồng`),
    ).toEqual([
      'TT | Nhiệm vụ | Chủ trì | Sản phẩm | Kinh phí',
      '1 | Mua máy cho bộ phận một cửa | Phòng Kinh tế | 15 máy | 225 triệu đồng',
      '2 | Mở lớp | Hội Nông dân | 30 chứng chỉ | 60 triệu đồng',
    ]);
  });

  test('a table written without tones', () => {
    expect(
      rowsOf(`TT Nhiem vu Chu tri Phoi hop Thoi han
1 Keo cap quang den
03 ban
Van phong
HDND va UBND
Cong an xa
Quy
III/2026
2 Sua loa Phong Kinh te Doan xa Hang tuan`),
    ).toEqual([
      'TT | Nhiem vu | Chu tri | Phoi hop | Thoi han',
      '1 | Keo cap quang den 03 ban | Van phong HDND va UBND | Cong an xa | Quy III/2026',
      '2 | Sua loa | Phong Kinh te | Doan xa | Hang tuan',
    ]);
  });

  test('a helper’s list goes on behind its semicolon', () => {
    expect(
      rowsOf(`TT Nhiệm vụ Chủ trì Phối hợp Thời hạn
1 Cài ứng dụng cho hộ dân Công an xã
Đoàn Thanh niên xã; Hội
Liên hiệp Phụ nữ xã;
các bản
Tháng 6
2 Tặng điện thoại Hội Nông dân Phòng Kinh tế; Bưu điện xã Quý III`),
    ).toEqual([
      'TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn',
      '1 | Cài ứng dụng cho hộ dân | Công an xã | Đoàn Thanh niên xã; Hội Liên hiệp Phụ nữ xã; các bản | Tháng 6',
      '2 | Tặng điện thoại | Hội Nông dân | Phòng Kinh tế; Bưu điện xã | Quý III',
    ]);
  });
});

test('rows whose lines hold a piece of every cell are not parted into cells', () => {
  const rows = rowsOf(`TT Nội dung Đơn vị thực hiện Thời gian
1 Đưa kỹ năng số vào kế hoạch bồi dưỡng cán bộ của Phòng Công chức, Tháng 3/2025
xã và các bản vùng xa. viên chức
2 Mở 10 lớp bồi dưỡng trí tuệ nhân tạo cho công chức UBND các xã, Quý IV/2025
cấp xã và cán bộ các bản. phường`);
  expect(rows.slice(1)).toEqual([
    '1 Đưa kỹ năng số vào kế hoạch bồi dưỡng cán bộ của Phòng Công chức, Tháng 3/2025 xã và các bản vùng xa. viên chức',
    '2 Mở 10 lớp bồi dưỡng trí tuệ nhân tạo cho công chức UBND các xã, Quý IV/2025 cấp xã và cán bộ các bản. phường',
  ]);
});

test('cells that a program took out column by column make no rows', () => {
  const rows = rowsOf(`TT

Nội dung

Chủ trì

Kết quả

1

Văn phòng xã

Đã đăng 05 bài viết
Đưa tin về ngày hội số

2

Mở lớp cho người cao tuổi ở các bản vùng xa

3

Kéo cáp quang đến bản Mòn

Hội Nông dân
Đang thực hiện

Công an xã

4

Sửa loa

Đoàn xã`);
  expect(rows.every((row) => !row.includes(' | '))).toBe(true);
});

test('what a program writes between two pages is no text', () => {
  const blocks = readText(`Xã đề nghị:\n- Cấp 02 máy tính cho trường\n\n-- 1 of 2 --\n\n- Kéo cáp đến bản Mòn.\n\n-- 2 of 2 --\n`).blocks;
  expect(blocks.filter((block) => block.kind === 'paragraph' && block.zone === 'furniture').map(textOf)).toEqual([
    '-- 1 of 2 --',
    '-- 2 of 2 --',
  ]);
});
