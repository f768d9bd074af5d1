import { expect, test } from 'vitest';
import { rowsFromTop } from './centred-rows.ts';
import { readText } from './reader.ts';

const LETTERHEAD = [
  'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  '  XÃ ĐẤT MẪU                  Độc lập - Tự do - Hạnh phúc',
  '                         BÁO CÁO',
  '   Xã báo cáo kết quả mở lớp kỹ năng số trong năm như sau.',
];
const TABLE = [
  '                                        Cơ quan        Cơ quan',
  '    STT Nội dung công việc                                           Thời hạn     Kết quả',
  '                                        chủ trì        phối hợp',
  '    I       HẠ TẦNG SỐ',
  '            Xây dựng mô hình chợ',
  '                                        Phòng Kinh     Ngân hàng                  Đã thực',
  '    1       không dùng tiền mặt tại                                  30/6/2026',
  '                                        tế             Nông nghiệp                hiện',
  '            chợ trung tâm xã',
  '            Số hóa 2.400 mét tài liệu   Phòng Văn      Trung tâm     Quý          Chưa thực',
  '    2',
  '            lưu trữ của xã              hóa - Xã hội   Lưu trữ       III/2026     hiện',
  '    3       Lắp camera ở ngã ba         Công an xã     Các thôn      20/12/2025   Hoàn thành',
];
const READ = [
  'STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Kết quả',
  'I | HẠ TẦNG SỐ',
  '1 | Xây dựng mô hình chợ không dùng tiền mặt tại chợ trung tâm xã | Phòng Kinh tế | Ngân hàng Nông nghiệp | 30/6/2026 | Đã thực hiện',
  '2 | Số hóa 2.400 mét tài liệu lưu trữ của xã | Phòng Văn hóa - Xã hội | Trung tâm Lưu trữ | Quý III/2026 | Chưa thực hiện',
  '3 | Lắp camera ở ngã ba | Công an xã | Các thôn | 20/12/2025 | Hoàn thành',
];
const tables = (lines: readonly string[]): string[] =>
  readText(lines.join('\n')).blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row.cells.map((cell) => cell.paragraphs.map((p) => p.runs.map((run) => run.text).join('')).join(' ')).join(' | '),
        )
      : [],
  );

test('rows whose numbers stand in their middle begin above them', () => {
  expect(tables([...LETTERHEAD, ...TABLE])).toEqual(READ);
});

test('rows that begin with their numbers, and what is no table, are left alone', () => {
  const top = [
    'STT   Nội dung công việc             Cơ quan chủ trì   Thời hạn     Kết quả',
    '1     Rà soát thiết bị của các       Văn phòng         Quý I        Đã làm',
    '      thôn, bản vùng cao',
    '2     Lắp loa thông minh             Công an xã        Quý II       Đang làm',
    '3     Mở lớp dạy người cao tuổi      Phòng Văn hóa     Quý III      Đang làm',
  ];
  expect(rowsFromTop(top)).toEqual(top);
  expect(rowsFromTop(LETTERHEAD)).toEqual(LETTERHEAD);
});

test('no word is lost, and a page’s end stays where it was', () => {
  const words = (lines: readonly string[]): string[] => lines.join(' ').split(/\s+/).filter(Boolean).sort();
  const lines = [...LETTERHEAD, ...TABLE, '\fTrang sau'];
  const made = rowsFromTop(lines);
  expect(words(made)).toEqual(words(lines));
  expect(made.at(-1)).toBe('\fTrang sau');
  expect(made).not.toEqual(lines);
});

test('numbers beside rows of two lines stand before nothing', () => {
  const lines = [
    '                                                   Phân công thực hiện',
    '    STT   Nội dung công việc                                                       Thời hạn',
    '                                              Chủ trì              Phối hợp',
    '          Xây dựng mô hình chợ không dùng',
    '    1                                        Phòng Kinh tế        Ngân hàng xã     30/6/2026',
    '          tiền mặt',
    '          Số hóa tài liệu lưu trữ của xã     Văn phòng',
    '    2                                                             Các thôn         Quý III',
    '          và của các thôn                    HĐND và UBND',
  ];
  expect(tables([...LETTERHEAD, ...lines]).slice(-2)).toEqual([
    '1 | Xây dựng mô hình chợ không dùng tiền mặt | Phòng Kinh tế | Ngân hàng xã | 30/6/2026',
    '2 | Số hóa tài liệu lưu trữ của xã và của các thôn | Văn phòng HĐND và UBND | Các thôn | Quý III',
  ]);
});

test('rows whose dotted numbers stand before their first words keep them, whatever stands in the middle of the groups’ names', () => {
  const rows = [
    'STT      Hạn                  Việc               Kết quả cần     Cơ quan     Cơ quan       Ghi',
    '         xong                                         có          chủ trì    phối hợp      chú',
    '  I    Thể chế',
    '1.1    15/02/202 Sửa quy chế làm việc của        Quy chế        Văn phòng   Các phòng',
    '       6          Ban Chỉ đạo theo mô hình                      HĐND và',
    '                  hai cấp                                       UBND',
    '1.2    Tháng 3    Giao chỉ tiêu hồ sơ trực       Bảng giao      Trung tâm   Văn phòng',
    '                  tuyến cho từng công chức       chỉ tiêu       PVHCC',
    '  II   Hạ tầng, dữ liệu',
    '2.1    Quý II     Nối cáp quang tới 05 nhà       05 điểm        Phòng KT,   VNPT Cần      Xã hội',
    '                  thông tin khu vực còn dùng                    HT&ĐT       Thơ           hóa',
    '                  sim 4G',
    '2.2    30/9/2026 Làm sạch dữ liệu đất đai của    Biên bản bàn   Phòng KT,   Văn phòng',
    '                  11.200 thửa                    giao dữ liệu   HT&ĐT       ĐKĐĐ',
    '2.3    Cả năm     Cập nhật dữ liệu hộ kinh       Cơ sở dữ       Phòng KT,   Thuế cơ sở',
    '                  doanh                          liệu           HT&ĐT       6',
    ' III   Con người',
    '3.1    Tháng 4 - Dạy kỹ năng số cho tiểu         12 buổi        Hội LHPN    Ban quản lý',
    '       6          thương ngay tại chợ, chia ca                  phường      chợ',
    '                  sáng sớm và chiều muộn',
    '3.2    20/11/202 Thi viết câu lệnh AI trong      01 cuộc thi    Phòng VH-   Đoàn',
    '       6          công chức, giáo viên                          XH          phường',
  ];
  expect(rowsFromTop(rows)).toEqual(rows);
});
