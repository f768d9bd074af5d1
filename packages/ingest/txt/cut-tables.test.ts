import type { DraftBlock } from '@tonghop/model';
import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const HEAD = `     ỦY BAN NHÂN DÂN                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
       XÃ ĐẤT MẪU                          Độc lập - Tự do - Hạnh phúc
      Số: 12/BC-UBND                    Đất Mẫu, ngày 14 tháng 6 năm 2026
`;
const textOf = (block: DraftBlock): string =>
  block.kind === 'paragraph'
    ? block.runs.map((run) => run.text).join('')
    : block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(textOf).join(' ')).join(' | ')).join('\n');
const read = (text: string) => readText(HEAD + text).blocks.map(textOf);

test('shares pushed against full cells stand below their head, and a heading above the table is none of its names', () => {
  const text = `       II. Kết quả các chỉ tiêu
TT             Nội dung             Chỉ tiêu          Kết quả          Ghi chú
                                     giao       Số lượng      Tỷ lệ
                                                              (%)
1     Cấp mã cho vườn cây của         100%       6.120/6.244 98,01
      các hộ trong xã
2     Gắn loa ở nhà văn hóa           90%        4.871/6.244 78,01      Chưa đạt
3     Làm sạch sổ hộ khẩu cũ          100%       1.030/1.030 100
4     Dạy người già gọi điện          60%        2.004/6.244 32,09      Chưa đạt

       III. Mô hình điểm
`;
  expect(read(text)).toEqual(
    expect.arrayContaining([
      'II. Kết quả các chỉ tiêu',
      [
        'TT | Nội dung | Chỉ tiêu giao | Kết quả | Ghi chú',
        'Số lượng | Tỷ lệ (%)',
        '1 | Cấp mã cho vườn cây của các hộ trong xã | 100% | 6.120/6.244 | 98,01 | ',
        '2 | Gắn loa ở nhà văn hóa | 90% | 4.871/6.244 | 78,01 | Chưa đạt',
        '3 | Làm sạch sổ hộ khẩu cũ | 100% | 1.030/1.030 | 100 | ',
        '4 | Dạy người già gọi điện | 60% | 2.004/6.244 | 32,09 | Chưa đạt',
      ].join('\n'),
    ]),
  );
});

test('a page may end behind the first row of a table', () => {
  const lines = Array.from({ length: 24 }, () => '      Xã đã làm xong các việc được giao trong quý và gửi báo cáo về Sở đúng hẹn.\n').join(
    '',
  );
  const text = `${lines}TT              Chỉ tiêu           Đơn vị     TH 2025      KH 2026      So sánh
                                                                          (%)
1     Lượt khám                   lượt       48.210       50.000      103,7
\f2     Công suất giường           %            112,4     ≤ 105        93,4
3     Đơn thuốc liên thông       %            96        100          104,2
4     Mức hài lòng người bệnh    %            91,5      > 93         101,6

       2. Nhiệm vụ
`;
  expect(read(text)).toContain(
    [
      'TT | Chỉ tiêu | Đơn vị | TH 2025 | KH 2026 | So sánh (%)',
      '1 | Lượt khám | lượt | 48.210 | 50.000 | 103,7',
      '2 | Công suất giường | % | 112,4 | ≤ 105 | 93,4',
      '3 | Đơn thuốc liên thông | % | 96 | 100 | 104,2',
      '4 | Mức hài lòng người bệnh | % | 91,5 | > 93 | 101,6',
    ].join('\n'),
  );
});

test('the body begins below a centred title that had room, though its first line has even margins', () => {
  const text = `                                      BÁO CÁO
               Tổng kết công tác chuyển đổi số năm học 2025 - 2026
      Thực hiện Quyết định số 131/QĐ-TTg, Quyết định 4725/QĐ-BGDĐT năm
2022 về Bộ chỉ số đánh giá mức độ chuyển đổi số của cơ sở giáo dục phổ thông và
Kế hoạch năm học, trường báo cáo tổng kết như sau:
        A. ĐẶC ĐIỂM TÌNH HÌNH
       Trường có 21 lớp, 812 học sinh; 43 cán bộ, giáo viên, nhân viên; 02 phòng
tin học với 58 máy còn chạy được.
        B. KẾT QUẢ
        - Giáo viên biết dùng công cụ trí tuệ nhân tạo hỗ trợ soạn đề: 28/43 (65,1 %).
`;
  expect(read(text)).toContain('Tổng kết công tác chuyển đổi số năm học 2025 - 2026');
});
