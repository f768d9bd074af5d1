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

test('a name that stands in the middle of two columns stands over both, though it reaches little into the second', () => {
  const text = `      Trong quý xã nhận bảy nghìn hồ sơ, chi tiết tại bảng:
ST        Lĩnh vực         Tổng số      Trực tuyến       Giải quyết trước
T                           hồ sơ                          và đúng hạn
                                      Số HS       %       Số HS       %
1    Hộ tịch             2.310        2.295     99,4    2.310       100
2    Chứng thực          4.128        1.002     24,3    4.128       100
3    Đất đai             517          488       94,4    431         83,4
     Cộng                7.221        4.036     55,9    7.128       98,7

      2. Nhận xét
`;
  expect(read(text)).toContain(
    [
      'STT | Lĩnh vực | Tổng số hồ sơ | Trực tuyến | Giải quyết trước và đúng hạn',
      'Số HS | % | Số HS | %',
      '1 | Hộ tịch | 2.310 | 2.295 | 99,4 | 2.310 | 100',
      '2 | Chứng thực | 4.128 | 1.002 | 24,3 | 4.128 | 100',
      '3 | Đất đai | 517 | 488 | 94,4 | 431 | 83,4',
      ' | Cộng | 7.221 | 4.036 | 55,9 | 7.128 | 98,7',
    ].join('\n'),
  );
});

test('numbers one blank before their text stand in a column of their own, and a group’s name in capitals across the columns', () => {
  const text = `                     NHIỆM VỤ TRỌNG TÂM NĂM 2026
St   Nội dung công việc       Phòng, đơn vị   Phối hợp      Xong       Sản phẩm
 t                               đầu mối                    trước
A                         LĨNH VỰC NÔNG NGHIỆP
1 Vẽ bản đồ vùng trồng lúa  Chi cục Trồng   UBND các       30/6        Bản đồ số
   chất lượng cao           trọt            xã
2 Cho 30 HTX mượn máy       Trung tâm       Liên minh      31/10       30 HTX
   ghi chép                 Khuyến nông     HTX
B                         LĨNH VỰC MÔI TRƯỜNG
1 Lắp 05 trạm đo tự động ở Chi cục Môi      Phòng          Quý         05 trạm
   sông                    trường          KHTC           IV
2 Soi lại 100% thửa đất     Văn phòng       Công an        31/12       Cơ sở dữ
   cũ                       đất đai         tỉnh                       liệu
`;
  expect(read(text)).toContain(
    [
      'Stt | Nội dung công việc | Phòng, đơn vị đầu mối | Phối hợp | Xong trước | Sản phẩm',
      'A | LĨNH VỰC NÔNG NGHIỆP',
      '1 | Vẽ bản đồ vùng trồng lúa chất lượng cao | Chi cục Trồng trọt | UBND các xã | 30/6 | Bản đồ số',
      '2 | Cho 30 HTX mượn máy ghi chép | Trung tâm Khuyến nông | Liên minh HTX | 31/10 | 30 HTX',
      'B | LĨNH VỰC MÔI TRƯỜNG',
      '1 | Lắp 05 trạm đo tự động ở sông | Chi cục Môi trường | Phòng KHTC | Quý IV | 05 trạm',
      '2 | Soi lại 100% thửa đất cũ | Văn phòng đất đai | Công an tỉnh | 31/12 | Cơ sở dữ liệu',
    ].join('\n'),
  );
});

test('names of columns make a table where nothing is bold and no row has a number', () => {
  const text = `      V. Kế hoạch 2026
              Nhiệm vụ                      Thực hiện           Hoàn      Kinh phí
                                                                thành       (tr.đ)
Làm chỉ dẫn cho quả hồng ở các xã      Phòng Quản lý công    Tháng        650
vùng cao                               nghệ                  9/2026
Mở lớp nhãn hiệu cho 65 xã,            Trung tâm Thông tin   Quý II       120
phường
Hội thi sáng chế lần thứ XI            Liên hiệp các Hội     Tháng        400
                                                             11/2026

      Trên đây là kế hoạch của Sở./.
`;
  expect(read(text)).toContain(
    [
      'Nhiệm vụ | Thực hiện | Hoàn thành | Kinh phí (tr.đ)',
      'Làm chỉ dẫn cho quả hồng ở các xã vùng cao | Phòng Quản lý công nghệ | Tháng 9/2026 | 650',
      'Mở lớp nhãn hiệu cho 65 xã, phường | Trung tâm Thông tin | Quý II | 120',
      'Hội thi sáng chế lần thứ XI | Liên hiệp các Hội | Tháng 11/2026 | 400',
    ].join('\n'),
  );
});

test('what is left of «STT» below it belongs to its name', () => {
  const text = `        III. TIẾN ĐỘ NHIỆM VỤ
ST    Nội dung nhiệm vụ            Chủ trì     Phối hợp      Thời hạn      Tiến độ
 T
1  Rà lại số thửa đất của các      Sở          PC06, Công    30/8/2025   Đang thực
   xã                              NN&MT       an xã                     hiện (7/12
                                                                         xã)
2      Đưa sổ khám bệnh lên        Sở Y tế     PC06          15/8/2025   Hoàn thành
       VNeID
3      Cấp thẻ cho người ở         Trại tạm    PC06          Thường      Chưa thực
       trại                        giam                      xuyên       hiện

        IV. VƯỚNG MẮC
`;
  expect(read(text).join('\n')).toContain(
    [
      'STT | Nội dung nhiệm vụ | Chủ trì | Phối hợp | Thời hạn | Tiến độ',
      '1 | Rà lại số thửa đất của các xã | Sở NN&MT | PC06, Công an xã | 30/8/2025 | Đang thực hiện (7/12 xã)',
      '2 | Đưa sổ khám bệnh lên VNeID | Sở Y tế | PC06 | 15/8/2025 | Hoàn thành',
    ].join('\n'),
  );
});

test('a number’s head close before the next, and a group above the first number, keep the columns apart', () => {
  const text = `                  BIỂU TIẾN ĐỘ
Số Nội dung nhiệm vụ được       Văn bản,   Thời hạn   Phòng phụ    Kết quả thực
TT          giao                  mục                   trách         hiện đến
                                                                     30/9/2026
1   Số hóa 1.200 bản vẽ hoàn    Điểm 2     31/12/202 Phòng Quản    Đang thực
    công                        mục III    6         lý xây dựng   hiện, đạt 55%
2   Công khai quy hoạch trên    Điểm 4     30/6/2026 Phòng Quy     Đã hoàn
    bản đồ số                   mục III              hoạch         thành

        II. TIẾN ĐỘ VÀ PHÂN CÔNG
 Mã              Đầu việc              Người/đơn vị thực hiện       Mốc thời gian
 việc                                                                (năm 2026)
                                      Chịu trách      Cùng tham     Bắt      Kết
                                     nhiệm chính         gia        đầu     thúc
Giai đoạn 1: Chuẩn bị
1.1     Khảo sát hạ tầng mạng 21     Phòng CNTT Phòng              15/5    30/5
        khoa                                    VTTBYT
1.2     Xây dựng 46 biểu mẫu         Phòng KHTH Các khoa lâm       20/5    30/6
        bệnh án                                 sàng
Giai đoạn 2: Chạy thử
2.1     Chạy thử tại Khoa Hồi        Tổ triển khai   Nhà thầu      01/7    31/8
        sức tích cực và Khoa Nội     BAĐT            phần mềm
        tổng hợp
2.2     Đánh giá an toàn thông tin   Phòng CNTT      Cục An ninh   01/8    15/9
        cấp độ 3                                     mạng

        III. KINH PHÍ
`;
  const found = read(text).join('\n');
  expect(found).toContain('Số TT | Nội dung nhiệm vụ được giao | Văn bản, mục');
  expect(found).toContain(
    '1 | Số hóa 1.200 bản vẽ hoàn công | Điểm 2 mục III | 31/12/2026 | Phòng Quản lý xây dựng | Đang thực hiện, đạt 55%',
  );
  expect(found).toContain('1.1 | Khảo sát hạ tầng mạng 21 khoa | Phòng CNTT | Phòng VTTBYT | 15/5 | 30/5');
});

test('names over as many names each, parted by tabs', () => {
  const text = `Mã việc\tĐầu việc\tĐơn vị thực hiện\tMốc thời gian
\t\tChịu trách nhiệm chính\tCùng tham gia\tBắt đầu\tKết thúc
Giai đoạn 1: Chuẩn bị
1.1\tKhảo sát mạng 21 khoa\tPhòng CNTT\tPhòng VTTBYT\t15/5\t30/5
1.2\tXây dựng 46 biểu mẫu\tPhòng KHTH\tCác khoa\t20/5\t30/6
`;
  expect(read(text).join('\n')).toContain('1.1 | Khảo sát mạng 21 khoa | Phòng CNTT | Phòng VTTBYT | 15/5 | 30/5');
});
