import { expect, test } from 'vitest';
import { tables } from './set-out-tables.test-files.ts';

const SHIFTED = `TT           Việc phải làm            Bộ phận      Bộ phận    Khi nào     Đầu ra
                                     đầu mối      giúp sức    xong
1       Vẽ bản đồ vùng trồng mận    Ban Khuyến    Các bản     Quý I       Bản đồ
        của các bản vùng cao        nông
2       Quét sổ hộ tịch cũ của xã  Văn phòng Các bản          30/6/202    Bộ dữ
        trước năm 2010             Đảng ủy   vùng             6           liệu
                                   và xã
\fTT           Việc phải làm            Bộ phận      Bộ phận    Khi nào     Đầu ra
                                     đầu mối      giúp sức    xong
                                               cao
3       Lắp loa ở bản Mí            Đài xã     Công an xã    Tháng 8     05 loa
       3. Lo liệu
      Các bộ phận lo máy và người, có vướng thì báo ngay cho văn phòng.
`;

test('cells set off row by row and line by line, a row cut by a page’s end, and a heading below the last one', () => {
  expect(tables(SHIFTED)).toEqual([
    [
      ['TT', 'Việc phải làm', 'Bộ phận đầu mối', 'Bộ phận giúp sức', 'Khi nào xong', 'Đầu ra'],
      ['1', 'Vẽ bản đồ vùng trồng mận của các bản vùng cao', 'Ban Khuyến nông', 'Các bản', 'Quý I', 'Bản đồ'],
      ['2', 'Quét sổ hộ tịch cũ của xã trước năm 2010', 'Văn phòng Đảng ủy và xã', 'Các bản vùng cao', '30/6/2026', 'Bộ dữ liệu'],
      ['3', 'Lắp loa ở bản Mí', 'Đài xã', 'Công an xã', 'Tháng 8', '05 loa'],
    ],
  ]);
});

const NARROW_NUMBERS = `S   Việc trong năm              Ai làm        Xong
T
T
Đường truyền
1   Kéo mạng lên bản Mí         Đài xã        Tháng 3
2   Sửa đường dây bị đứt ở      Điện lực      Tháng 5
    bản Cù
    Con người
3   Mở lớp đêm                  Đoàn xã       Tháng 6
`;

test('the name of a narrow column of numbers letter by letter, groups without a number', () => {
  expect(tables(NARROW_NUMBERS)).toEqual([
    [
      ['STT', 'Việc trong năm', 'Ai làm', 'Xong'],
      ['Đường truyền'],
      ['1', 'Kéo mạng lên bản Mí', 'Đài xã', 'Tháng 3'],
      ['2', 'Sửa đường dây bị đứt ở bản Cù', 'Điện lực', 'Tháng 5'],
      ['Con người'],
      ['3', 'Mở lớp đêm', 'Đoàn xã', 'Tháng 6'],
    ],
  ]);
});

test('«10» whose figures stand on two lines', () => {
  const rows = Array.from({ length: 9 }, (_, i) => `${i + 1}   Mở lớp thứ ${i + 2} cho bà con    Đoàn xã       Tháng ${i + 2}`);
  const text = [
    'TT  Việc trong năm              Ai làm        Xong',
    ...rows,
    '1   Sửa đường dây bị đứt ở      Điện lực      Tháng 12',
    '0   bản Cù',
    '',
  ].join('\n');
  expect(tables(text)[0]!.at(-1)).toEqual(['10', 'Sửa đường dây bị đứt ở bản Cù', 'Điện lực', 'Tháng 12']);
});

const JOINED_NAMES = `Stt                 Việc phải làm                 ĐƠN VỊ CHỦ TRÌ ĐƠN VỊ PHỐI HỢP      Đã làm được gì
 I     LOA VÀ BẢNG TIN
 1     Viết tin phát trên loa của các bản trong Ban Biên tập tin Các hội, đoàn của Đã phát 12 tin bằng
       năm, mỗi tuần một tin ngắn               bài               xã                tiếng Mông
 2     Dựng bảng điện ở ngã ba chợ để bà con Ban Biên tập tin Các hội, đoàn của Đang dựng
       xem giá mận, giá gừng từng ngày          bài               xã
\fStt                 Việc phải làm               ĐƠN VỊ CHỦ TRÌ    ĐƠN VỊ PHỐI HỢP     Đã làm được gì
 3     Mở lớp đêm dạy bấm máy cho người già ở Đoàn xã             Các bản           Chưa làm
       ba bản vùng cao
`;

test('names one blank apart in one head stand apart in that of the next page', () => {
  const [head, , ...rows] = tables(JOINED_NAMES)[0]!;
  expect(head).toEqual(['Stt', 'Việc phải làm', 'ĐƠN VỊ CHỦ TRÌ', 'ĐƠN VỊ PHỐI HỢP', 'Đã làm được gì']);
  expect(rows.map((row) => row.slice(2))).toEqual([
    ['Ban Biên tập tin bài', 'Các hội, đoàn của xã', 'Đã phát 12 tin bằng tiếng Mông'],
    ['Ban Biên tập tin bài', 'Các hội, đoàn của xã', 'Đang dựng'],
    ['Đoàn xã', 'Các bản', 'Chưa làm'],
  ]);
});

test('a table without numbers, told by known names', () => {
  const text = `       Lịch làm việc
  Thời gian                    Công việc                    Phụ trách      Phối hợp
Tuần 2 tháng      Họp các lớp, chia việc cho giáo viên   Hiệu trưởng     Công đoàn
9                 cốt cán
Tháng             Thi đố vui về giữ mình trên            Thầy Tẩn Văn    Tổng phụ
10/2026           mạng                                   Phù             trách Đội
Tháng 11/2026 Dạy lại cho người thân                     Cô giáo các     Cha mẹ
                                                         lớp             học trò

       Lo việc
       Hiệu trưởng: kiểm tra hằng tháng.
`;
  expect(tables(text)).toEqual([
    [
      ['Thời gian', 'Công việc', 'Phụ trách', 'Phối hợp'],
      ['Tuần 2 tháng 9', 'Họp các lớp, chia việc cho giáo viên cốt cán', 'Hiệu trưởng', 'Công đoàn'],
      ['Tháng 10/2026', 'Thi đố vui về giữ mình trên mạng', 'Thầy Tẩn Văn Phù', 'Tổng phụ trách Đội'],
      ['Tháng 11/2026', 'Dạy lại cho người thân', 'Cô giáo các lớp', 'Cha mẹ học trò'],
    ],
  ]);
});
