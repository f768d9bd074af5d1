import type { DraftTable } from '@tonghop/model';
import { expect, test } from 'vitest';
import { type LayoutPage, layOut } from './flow.ts';
import { body, line, page, setRows } from './layout.test-files.ts';

/** Columns as wide as their longest lines: between two of them no more room is left than between two words. */
const XS = [70, 100, 268, 352, 436];

const rowsOf = (pages: LayoutPage[]): string[][][] =>
  layOut(pages)
    .blocks.filter((block): block is DraftTable => block.kind === 'table')
    .map(({ rows }) =>
      rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '))),
    );

const HEAD = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Sản phẩm'];
const BODY = [
  ['1', 'Mở lớp kỹ năng số cho người|cao tuổi ở các thôn', 'Phòng Văn hóa|- Xã hội', 'Trường tiểu|học', 'Lớp học'],
  ['2', 'Lắp loa thông minh mọi bản', 'Văn phòng xã', 'Trưởng bản', 'Cụm loa'],
  ['3', 'Số hóa sổ hộ tịch năm cũ', 'Ban Tư pháp', 'Công an xã', 'Dữ liệu'],
];
const READ = [
  ['1', 'Mở lớp kỹ năng số cho người cao tuổi ở các thôn', 'Phòng Văn hóa - Xã hội', 'Trường tiểu học', 'Lớp học'],
  ['2', 'Lắp loa thông minh mọi bản', 'Văn phòng xã', 'Trưởng bản', 'Cụm loa'],
  ['3', 'Số hóa sổ hộ tịch năm cũ', 'Ban Tư pháp', 'Công an xã', 'Dữ liệu'],
];

test('columns that stand as close as words are told by where their lines begin; what follows is text', () => {
  const head = setRows([HEAD], 200, [70, 140, 285, 365, 445], { bold: true });
  const rest = setRows(BODY, head.y, XS);
  const after = line('- Các đơn vị căn cứ kế hoạch này thực hiện và báo cáo.', { x: 100, y: rest.y + 16, size: 12 });
  const pages = [page([...head.words, ...rest.words, ...after])];
  expect(rowsOf(pages)).toEqual([[HEAD, ...READ]]);
  expect(body(pages)).toEqual(['- Các đơn vị căn cứ kế hoạch này thực hiện và báo cáo.']);
});

test('names of a head that were taken for one are parted as well', () => {
  const names = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối', 'Sản phẩm'];
  const head = setRows([names], 200, [70, 140, 268, 359, 445], { bold: true });
  const rest = setRows(BODY, head.y, XS);
  expect(rowsOf([page([...head.words, ...rest.words])])).toEqual([[names, ...READ]]);
});

test('such a table goes on overleaf', () => {
  const head = setRows([HEAD], 740, [70, 140, 285, 365, 445], { bold: true });
  const top = setRows(BODY, head.y, XS);
  const more = setRows(
    [
      ['4', 'Dán mã ở chợ và ở trường', 'Ban Quản lý', 'Hội phụ nữ', 'Mã QR'],
      ['5', 'Tổng kết năm', 'Văn phòng xã', '', 'Báo cáo'],
    ],
    66,
    XS,
    {
      pageNumber: 2,
    },
  );
  const [table, none] = rowsOf([page([...head.words, ...top.words]), { ...page(more.words), page: 2 }]);
  expect(none).toBeUndefined();
  expect(table?.slice(-2)).toEqual([
    ['4', 'Dán mã ở chợ và ở trường', 'Ban Quản lý', 'Hội phụ nữ', 'Mã QR'],
    ['5', 'Tổng kết năm', 'Văn phòng xã', '', 'Báo cáo'],
  ]);
});

test('a heading in capitals right above a head that has none is no part of it', () => {
  const title = line('CHỈ TIÊU CHỦ YẾU', { x: 120, y: 186, size: 12, bold: true });
  const head = setRows([HEAD], 200, [70, 140, 300, 400, 495], { bold: true });
  const rest = setRows(BODY, head.y, [70, 100, 290, 390, 490]);
  const pages = [page([...title, ...head.words, ...rest.words])];
  expect(body(pages)).toEqual(['CHỈ TIÊU CHỦ YẾU']);
});

test('columns are told though a row takes two of them for one', () => {
  const names = ['Số|TT', 'Nội dung việc', 'Đầu mối', 'Tham gia', 'Thời hạn'];
  const head = setRows([names], 200, [72, 140, 290, 370, 440], { bold: true });
  const rest = setRows(
    [
      ['1', 'Số hóa bản đồ đất đai của xã', 'Phòng Kinh tế', 'Các thôn', 'Quý I'],
      ['2', 'Lắp cảm biến đo mặn tại cống', 'Chi cục|Thủy lợi', 'UBND các xã|ven biển', '30/6'],
      ['3', 'Tập huấn', 'Văn phòng', '', 'Cả năm'],
    ],
    head.y,
    [70, 100, 272, 356, 436],
  );
  expect(rowsOf([page([...head.words, ...rest.words])])).toEqual([
    [
      ['Số TT', 'Nội dung việc', 'Đầu mối', 'Tham gia', 'Thời hạn'],
      ['1', 'Số hóa bản đồ đất đai của xã', 'Phòng Kinh tế', 'Các thôn', 'Quý I'],
      ['2', 'Lắp cảm biến đo mặn tại cống', 'Chi cục Thủy lợi', 'UBND các xã ven biển', '30/6'],
      ['3', 'Tập huấn', 'Văn phòng', '', 'Cả năm'],
    ],
  ]);
});

const PLAIN = ['Nội dung', 'Đơn vị thực hiện', 'Thời gian', 'Kết quả'];
const UNNUMBERED = [
  ['Mở sáu lớp trí tuệ nhân tạo cho|công chức cấp xã', 'Trường Chính|trị', 'Quý I', 'Sáu lớp'],
  ['Soạn tài liệu', 'Văn phòng', '15/12/2026', 'Một bộ tài|liệu'],
  ['Kiểm tra kỹ năng số toàn bộ viên|chức', 'Phòng Nội vụ', 'Quý II', 'Báo cáo'],
];
const READ_UNNUMBERED = [
  ['Mở sáu lớp trí tuệ nhân tạo cho công chức cấp xã', 'Trường Chính trị', 'Quý I', 'Sáu lớp'],
  ['Soạn tài liệu', 'Văn phòng', '15/12/2026', 'Một bộ tài liệu'],
  ['Kiểm tra kỹ năng số toàn bộ viên chức', 'Phòng Nội vụ', 'Quý II', 'Báo cáo'],
];
const PLAIN_XS = [70, 272, 376, 448];

test('rows without numbers, below a head in common type, begin where each of their cells does', () => {
  const bold = line('I. KẾT QUẢ', { x: 106, y: 160, size: 12, bold: true });
  const head = setRows([PLAIN], 200, PLAIN_XS);
  const rest = setRows(UNNUMBERED, head.y, PLAIN_XS);
  const after = line('Trên đây là báo cáo của Sở về công tác bồi dưỡng năm nay, kính gửi các cơ quan.', {
    x: 70,
    y: rest.y + 16,
    size: 12,
  });
  const pages = [page([...bold, ...head.words, ...rest.words, ...after])];
  expect(rowsOf(pages)).toEqual([[PLAIN, ...READ_UNNUMBERED]]);
});

test('such a row that the page cut is one, below the head that the next page repeats as well', () => {
  const head = setRows([PLAIN], 700, PLAIN_XS);
  const top = setRows(
    [...UNNUMBERED.slice(0, 2), ['Kiểm tra kỹ năng số toàn bộ viên', 'Phòng Nội vụ', 'Quý II', 'Báo cáo']],
    head.y,
    PLAIN_XS,
  );
  const again = setRows([PLAIN], 66, PLAIN_XS, { pageNumber: 2 });
  const more = setRows([['chức'], ['Tổng kết năm', 'Văn phòng', 'Tháng 12', 'Hội nghị']], again.y, PLAIN_XS, { pageNumber: 2 });
  const pages = [page([...head.words, ...top.words]), page([...again.words, ...more.words], { page: 2 })];
  expect(rowsOf(pages)).toEqual([[PLAIN, ...READ_UNNUMBERED, ['Tổng kết năm', 'Văn phòng', 'Tháng 12', 'Hội nghị']]]);
});

test('two tables below each other keep their own columns, a title in capitals between them', () => {
  const figures = setRows([['Đối tượng', 'Chỉ tiêu', 'Đã học', 'Tỷ lệ']], 200, [70, 262, 352, 442]);
  const first = setRows(
    [
      ['Công chức cấp tỉnh', '1.450', '1.206', '83,2'],
      ['Công chức cấp xã', '2.970', '2.411', '81,2'],
    ],
    figures.y,
    [70, 262, 352, 442],
  );
  const title = line('NHIỆM VỤ THỜI GIAN TỚI', { x: 106, y: first.y + 18, size: 12 });
  const head = setRows([PLAIN], first.y + 36, PLAIN_XS);
  const rest = setRows(UNNUMBERED, head.y, PLAIN_XS);
  const tables = rowsOf([page([...figures.words, ...first.words, ...title, ...head.words, ...rest.words])]);
  expect(tables).toEqual([
    [
      ['Đối tượng', 'Chỉ tiêu', 'Đã học', 'Tỷ lệ'],
      ['Công chức cấp tỉnh', '1.450', '1.206', '83,2'],
      ['Công chức cấp xã', '2.970', '2.411', '81,2'],
    ],
    [PLAIN, ...READ_UNNUMBERED],
  ]);
});

test('rows whose numbers and shorter cells stand in the middle of their height are whole', () => {
  const head = setRows([HEAD], 200, [70, 140, 285, 365, 445], { bold: true });
  const xs = [70, 100, 268, 352, 436];
  const cell = (text: string, column: number, middle: number) =>
    text.split('|').flatMap((one, i, all) => line(one, { x: xs[column]!, y: middle + 14 * (i - (all.length - 1) / 2), size: 12 }));
  const texts = [
    ['1', 'Trồng sa nhân dưới tán rừng|ở hai thôn, đo mỗi tháng|một lần', 'Phòng Kinh tế', 'Các thôn', 'Báo cáo'],
    ['2', 'Lắp trạm thời tiết', 'Phòng Kinh tế|và Hạ tầng', 'Đài Khí|tượng', 'Trạm đo'],
    ['3', 'Mở lớp quay phim để bán chè|và thảo quả', 'Đoàn xã', '', 'Lớp học'],
  ];
  const middles = [head.y + 20, head.y + 55, head.y + 83];
  const words = texts.flatMap((row, r) => row.flatMap((text, c) => (text ? cell(text, c, middles[r]!) : [])));
  expect(rowsOf([page([...head.words, ...words])])).toEqual([
    [
      HEAD,
      ['1', 'Trồng sa nhân dưới tán rừng ở hai thôn, đo mỗi tháng một lần', 'Phòng Kinh tế', 'Các thôn', 'Báo cáo'],
      ['2', 'Lắp trạm thời tiết', 'Phòng Kinh tế và Hạ tầng', 'Đài Khí tượng', 'Trạm đo'],
      ['3', 'Mở lớp quay phim để bán chè và thảo quả', 'Đoàn xã', '', 'Lớp học'],
    ],
  ]);
});

test('a table without numbers goes on overleaf though no head stands there', () => {
  const head = setRows([PLAIN], 680, PLAIN_XS);
  const top = setRows(UNNUMBERED, head.y, PLAIN_XS);
  const more = setRows(
    [
      ['Tổng kết năm học và khen thưởng', 'Văn phòng', 'Tháng 12', 'Hội nghị'],
      ['Nộp báo cáo', 'Phòng Nội vụ', '31/12/2026', 'Báo cáo'],
    ],
    66,
    PLAIN_XS,
    { pageNumber: 2 },
  );
  expect(rowsOf([page([...head.words, ...top.words]), page(more.words, { page: 2 })])).toEqual([
    [
      PLAIN,
      ...READ_UNNUMBERED,
      ['Tổng kết năm học và khen thưởng', 'Văn phòng', 'Tháng 12', 'Hội nghị'],
      ['Nộp báo cáo', 'Phòng Nội vụ', '31/12/2026', 'Báo cáo'],
    ],
  ]);
});

test('rows of days, contents and names as long as each other are rows', () => {
  const names = ['Thời gian', 'Nội dung', 'Người phụ trách'];
  const days = [
    ['24/10/2026', 'Soạn bài bằng trợ lý ảo', 'Thầy Bùi Văn Ún'],
    ['07/11/2026', 'Ra đề trắc nghiệm bằng máy', 'Cô Đinh Thị Xoan'],
    ['21/11/2026', 'An toàn tài khoản cá nhân', 'Công an xã'],
  ];
  const head = setRows([names], 200, [70, 170, 360], { bold: true });
  const rest = setRows(days, head.y, [70, 170, 360]);
  expect(rowsOf([page([...head.words, ...rest.words])])).toEqual([[names, ...days]]);
});

test('a column that hardly a row fills is one, for its name stands apart', () => {
  const names = ['TT', 'Công việc', 'Người phụ trách', 'Tiến độ', 'Ghi chú'];
  const head = setRows([names], 200, [70, 100, 268, 364, 430], { bold: true });
  const texts = [
    ['1', 'Soạn phần mềm quản lý văn|bản cho các thôn', 'Hội Nông dân xã', 'Cả năm'],
    ['2', 'Số hóa sổ sức khỏe điện tử', 'Trưởng các thôn', 'Quý I', 'Xong'],
    ['3', 'Mở lớp kỹ năng số', 'Đoàn Thanh niên', '31/12/2026'],
  ];
  const rest = setRows(texts, head.y, [70, 100, 268, 364, 430]);
  expect(rowsOf([page([...head.words, ...rest.words])])).toEqual([
    [
      names,
      ['1', 'Soạn phần mềm quản lý văn bản cho các thôn', 'Hội Nông dân xã', 'Cả năm', ''],
      ['2', 'Số hóa sổ sức khỏe điện tử', 'Trưởng các thôn', 'Quý I', 'Xong'],
      ['3', 'Mở lớp kỹ năng số', 'Đoàn Thanh niên', '31/12/2026', ''],
    ],
  ]);
});
