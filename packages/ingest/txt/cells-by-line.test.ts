import type { DraftBlock } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { readText } from './reader.ts';

const BEFORE = `Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, xã Nà Bó ban hành kế hoạch thực hiện như sau:`;
const AFTER = `Trên đây là kế hoạch của xã Nà Bó; các bộ phận căn cứ thực hiện.`;

const textOf = (block: DraftBlock): string => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : '');
const cellText = ({ paragraphs }: { paragraphs: DraftBlock[] }): string => paragraphs.map(textOf).join(' ');
const tables = (text: string): string[][] =>
  readText(text).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(cellText).join(' | '))] : [],
  );

const CELLS = `STT
Nội dung công việc
Người chịu trách nhiệm
Phối hợp
Bắt đầu
Ghi chú
I
Hạ tầng
1
Kéo cáp quang đến 03 bản
KS. Vàng Seo Lử
Viettel Nà Bó
01/02
Chờ vốn
2
Thay máy in hỏng
Phòng Kinh tế
Quý II
II
Kỹ năng
3
02 lớp cho người cao tuổi
Hội Người cao tuổi
Đoàn xã
15/8`;

const ROWS = [
  'STT | Nội dung công việc | Người chịu trách nhiệm | Phối hợp | Bắt đầu | Ghi chú',
  'I | Hạ tầng',
  '1 | Kéo cáp quang đến 03 bản | KS. Vàng Seo Lử | Viettel Nà Bó | 01/02 | Chờ vốn',
  '2 | Thay máy in hỏng | Phòng Kinh tế |  | Quý II | ',
  'II | Kỹ năng',
  '3 | 02 lớp cho người cao tuổi | Hội Người cao tuổi | Đoàn xã | 15/8 | ',
];

describe('a table whose cells stand on lines of their own, empty ones on none', () => {
  test('one line a cell, close or with blank lines between', () => {
    expect(tables(`${BEFORE}\n${CELLS}\n${AFTER}`)).toEqual([ROWS]);
    expect(tables(`${BEFORE}\n\n${CELLS.replaceAll('\n', '\n\n')}\n\n${AFTER}`)).toEqual([ROWS]);
  });

  test('in a text that a browser wrapped at a number of letters', () => {
    const prose = `   Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về phát triển hạ tầng số và
   nâng cao kỹ năng số cho người dân, Ủy ban nhân dân xã Nà Bó ban hành kế
   hoạch thực hiện với các nội dung chủ yếu sau đây, giao các bộ phận có liên
   quan và đề nghị các tổ chức đoàn thể cùng phối hợp để bảo đảm tiến độ được
   giao, báo cáo kết quả về Văn phòng xã trước ngày mười lăm hằng tháng để xã
   tổng hợp, trình Thường trực Đảng ủy xem xét và cho ý kiến chỉ đạo kịp thời,
   sát với tình hình thực tế của từng bản, từng nhóm hộ và từng trường học có
   học sinh nội trú, bán trú; không để bản nào, nhóm nào đứng ngoài việc này.
   Văn phòng xã theo dõi, đôn đốc việc thực hiện và kiến nghị khen thưởng các
   tập thể, cá nhân làm tốt.`;
    const cells = CELLS.split('\n').map((line) => `   ${line}`);
    expect(tables(`${prose}\n\n${cells.join('\n\n')}\n\n   ${AFTER}`)).toEqual([ROWS]);
  });

  test('cells of several lines, blank lines between some of them; «02 lớp» opens no row where numbers stand alone', () => {
    const text = `${BEFORE}
ST
T

Nội dung công
việc

Chủ trì
Phối hợp
Thời
hạn

Sản phẩm

1
Mở lớp cho người cao
tuổi

Hội Người
cao tuổi

Đoàn xã
30/6/202
6

02 lớp, 60 lượt
người

2
Kéo cáp quang đến 03
bản

Phòng
Kinh tế

Quý III
Biên bản
3
Sửa loa

Văn phòng
xã

Tổ công
nghệ số

Tháng 9
05 loa
${AFTER}`;
    expect(tables(text)).toEqual([
      [
        'STT | Nội dung công việc | Chủ trì | Phối hợp | Thời hạn | Sản phẩm',
        '1 | Mở lớp cho người cao tuổi | Hội Người cao tuổi | Đoàn xã | 30/6/2026 | 02 lớp, 60 lượt người',
        '2 | Kéo cáp quang đến 03 bản | Phòng Kinh tế |  | Quý III | Biên bản',
        '3 | Sửa loa | Văn phòng xã | Tổ công nghệ số | Tháng 9 | 05 loa',
      ],
    ]);
    expect(textOf(readText(text).blocks.at(-1)!)).toBe(AFTER);
  });

  test('who leads and who helps on lines of their own below a name, and a last row wider than the others', () => {
    const text = `${BEFORE}
TT
Nhiệm vụ
Đơn vị thực hiện
Thời gian
Chủ trì
Phối hợp
1
Rà soát hộ chưa có điện thoại
Công an xã
Các bản
Tháng 3
2
Sửa loa
Văn phòng xã
Tổ công nghệ số
Quý II
3
Số hóa hồ sơ lưu trữ đang giữ tại Văn phòng xã từ khi thành lập đến hết năm vừa qua
Văn phòng xã
Phòng Kinh tế
Quý IV
${AFTER}`;
    expect(tables(text)[0]).toEqual([
      'TT | Nhiệm vụ | Đơn vị thực hiện Chủ trì | Đơn vị thực hiện Phối hợp | Thời gian',
      '1 | Rà soát hộ chưa có điện thoại | Công an xã | Các bản | Tháng 3',
      '2 | Sửa loa | Văn phòng xã | Tổ công nghệ số | Quý II',
      '3 | Số hóa hồ sơ lưu trữ đang giữ tại Văn phòng xã từ khi thành lập đến hết năm vừa qua | Văn phòng xã | Phòng Kinh tế | Quý IV',
    ]);
  });

  test('figures one below the other are no page numbers, nor is the number of a row at a page’s end', () => {
    const text = `${BEFORE}
TT
Tên chỉ tiêu
ĐVT
KH năm
2026
TH đến
30/11
Đánh giá

1
Hồ sơ trực tuyến toàn trình
%
80
86,2
Vượt

2
Số hóa kết quả
%
100
100
Đạt

\f3
Thôn thông minh
mô
hình
3
7
Vượt
${AFTER}`;
    expect(tables(text)).toEqual([
      [
        'TT | Tên chỉ tiêu | ĐVT | KH năm 2026 | TH đến 30/11 | Đánh giá',
        '1 | Hồ sơ trực tuyến toàn trình | % | 80 | 86,2 | Vượt',
        '2 | Số hóa kết quả | % | 100 | 100 | Đạt',
        '3 | Thôn thông minh | mô hình | 3 | 7 | Vượt',
      ],
    ]);
  });

  test('rows within rows, and a last row whose first cell is a sentence', () => {
    const text = `${BEFORE}
TT
Nhiệm vụ
Chủ trì
Thời hạn
1
Sửa loa
Văn phòng xã
Tháng 3
1.1
Thay pin
Tổ công nghệ số
Tháng 4
2
Hướng dẫn các bản lập hồ sơ trên môi trường điện tử.
Công an xã
Quý II
${AFTER}`;
    const rows = [
      'TT | Nhiệm vụ | Chủ trì | Thời hạn',
      '1 | Sửa loa | Văn phòng xã | Tháng 3',
      '1.1 | Thay pin | Tổ công nghệ số | Tháng 4',
      '2 | Hướng dẫn các bản lập hồ sơ trên môi trường điện tử. | Công an xã | Quý II',
    ];
    expect(tables(text)).toEqual([rows]);
    expect(tables(text.replaceAll('\n', '\n\n'))).toEqual([rows]);
    // An empty cell that left a blank line.
    expect(tables(text.replace('Tổ công nghệ số', ''))[0]?.[2]).toBe('1.1 | Thay pin |  | Tháng 4');
  });

  test('blanks at which no line breaks are blanks', () => {
    expect(tables(`${BEFORE}\n${CELLS}\n${AFTER}`.replaceAll(' ', '\u00a0'))).toEqual([ROWS]);
  });
});

test('heads without end are read in time', () => {
  const started = process.cpuUsage().user;
  readText('STT\nNội dung\nChủ trì\n1\nRà soát\nPhòng Kinh tế\n'.repeat(4000));
  readText('TT\n'.repeat(12_000));
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(15);
});
