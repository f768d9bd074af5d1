import { expect, test } from 'vitest';
import { readText } from './reader.ts';
import { HEAD, tables } from './set-out-tables.test-files.ts';

const SPANNED = ` TT         Nội dung công việc                 Đơn vị thực hiện          Thời gian
                                           Chủ trì          Phối hợp    hoàn thành
1     Dọn sạch số liệu hộ tịch của 14 Trung tâm Hành Công an xã,        30/9/2026
      thôn sau sáp nhập               chính công         trưởng thôn;
                                                         Hội Phụ nữ xã
2     Gắn mã cho 20 vườn mận          Phòng Kinh tế      Hội Nông dân   Quý
                                                         xã             IV/2026
3      Dạy bà con xem bản đồ giá nông Đài truyền       Văn phòng      Tháng
       sản trên điện thoại            thanh xã                        8/2026
`;

test('cells pushed against full ones stand in their columns, and a name over two columns stands over both', () => {
  expect(tables(SPANNED)).toEqual([
    [
      ['TT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian hoàn thành'],
      ['Chủ trì', 'Phối hợp'],
      [
        '1',
        'Dọn sạch số liệu hộ tịch của 14 thôn sau sáp nhập',
        'Trung tâm Hành chính công',
        'Công an xã, trưởng thôn; Hội Phụ nữ xã',
        '30/9/2026',
      ],
      ['2', 'Gắn mã cho 20 vườn mận', 'Phòng Kinh tế', 'Hội Nông dân xã', 'Quý IV/2026'],
      ['3', 'Dạy bà con xem bản đồ giá nông sản trên điện thoại', 'Đài truyền thanh xã', 'Văn phòng', 'Tháng 8/2026'],
    ],
  ]);
});

const OVERLEAF = `TT    Việc                                  Ai làm            Bao giờ
I     Ở THÔN
1.1   Mở lớp kỹ năng số cho người cao       Đoàn xã           Quý I
      tuổi trong các thôn xa
1.2   Lắp loa thông minh thay loa đã        Đài truyền        Quý II
\f       hỏng vì mưa bão                   thanh xã        và III
II     Ở XÃ
2.1    Soi lại sổ hộ khẩu cũ             Công an xã      Quý III
2.2    Mua máy quét cho bộ phận một      Văn phòng       Quý IV
       cửa
`;

test('a page’s columns that stand elsewhere go on with those of the page before, dotted numbers and numerals as well', () => {
  expect(tables(OVERLEAF)).toEqual([
    [
      ['TT', 'Việc', 'Ai làm', 'Bao giờ'],
      ['I', 'Ở THÔN'],
      ['1.1', 'Mở lớp kỹ năng số cho người cao tuổi trong các thôn xa', 'Đoàn xã', 'Quý I'],
      ['1.2', 'Lắp loa thông minh thay loa đã hỏng vì mưa bão', 'Đài truyền thanh xã', 'Quý II và III'],
      ['II', 'Ở XÃ'],
      ['2.1', 'Soi lại sổ hộ khẩu cũ', 'Công an xã', 'Quý III'],
      ['2.2', 'Mua máy quét cho bộ phận một cửa', 'Văn phòng', 'Quý IV'],
    ],
  ]);
});

const ELSEWHERE = ` TT      Sản phẩm            Việc                                          Bao giờ          Ai cùng làm
 I       Nâng cao nhận thức
1        12 số bản tin       Mở mục hỏi đáp trên trang tin và đài          Cả năm           Các trường học
                             truyền thanh                                                   trong xã
2        Kế hoạch, hình      Mở ngày hội số 10/10                          Tháng 10/2026    Đoàn xã
         ảnh
 II      Hạ tầng số
1        Báo cáo             Soi chỗ lõm sóng tại bản Mí và hai thôn       Trước 30/4/2026 Bưu điện
                             ở xa, nhờ nhà mạng phủ sóng                                    xã
2        Dữ liệu số          Quét sổ cũ của ba xã                          Năm 2026 -       Các bộ phận
                                                                           2027
\f III    Kinh tế số
1       05 gian hàng   Giúp hợp tác xã mở gian hàng trên mạng        Tháng 6       Phòng Kinh
                       và bán mật ong rừng                                         tế
2       Báo cáo        Gắn mã cho sầu riêng                          Quý IV/2026   Hội Nông dân
                       và mận
`;

test('a page of few rows whose columns stand elsewhere keeps its own', () => {
  expect(tables(ELSEWHERE).flat().slice(5)).toEqual([
    ['1', 'Báo cáo', 'Soi chỗ lõm sóng tại bản Mí và hai thôn ở xa, nhờ nhà mạng phủ sóng', 'Trước 30/4/2026', 'Bưu điện xã'],
    ['2', 'Dữ liệu số', 'Quét sổ cũ của ba xã', 'Năm 2026 - 2027', 'Các bộ phận'],
    ['III', 'Kinh tế số'],
    ['1', '05 gian hàng', 'Giúp hợp tác xã mở gian hàng trên mạng và bán mật ong rừng', 'Tháng 6', 'Phòng Kinh tế'],
    ['2', 'Báo cáo', 'Gắn mã cho sầu riêng và mận', 'Quý IV/2026', 'Hội Nông dân'],
  ]);
});

const NARROW = `
TT            Việc được giao                     Cơ quan                  Thời hạn   Tiến độ        Vướng mắc
                                       Chủ trì                  Phối hợp
1     Lập tổ sửa loa các bản xa   Văn phòng xã, Đài       Đội sửa chữa       30/6/2026 Đã xong
      trong mùa mưa lũ sắp        Truyền thanh            lưu động bản Cù
2     Gắn mã số cho chuồng trại   Trạm Thú y xã và        Hội Nông dân       31/8/2026 Đang làm    Chưa có thẻ để gắn
                                  Thú y bản                                            dở          cho đàn dê
3     Vẽ bản đồ ruộng hai vụ      Phòng Kinh tế           Trưởng bản         30/6/2026 Quá hạn     Máy bay hỏng cánh
                                                          ba bản                                   quạt
`;

test('a name over the white between two columns stands over both, and a column is told by what is pushed against others as well', () => {
  expect(tables(NARROW)).toEqual([
    [
      ['TT', 'Việc được giao', 'Cơ quan', 'Thời hạn', 'Tiến độ', 'Vướng mắc'],
      ['Chủ trì', 'Phối hợp'],
      [
        '1',
        'Lập tổ sửa loa các bản xa trong mùa mưa lũ sắp',
        'Văn phòng xã, Đài Truyền thanh',
        'Đội sửa chữa lưu động bản Cù',
        '30/6/2026',
        'Đã xong',
        '',
      ],
      [
        '2',
        'Gắn mã số cho chuồng trại',
        'Trạm Thú y xã và Thú y bản',
        'Hội Nông dân',
        '31/8/2026',
        'Đang làm dở',
        'Chưa có thẻ để gắn cho đàn dê',
      ],
      ['3', 'Vẽ bản đồ ruộng hai vụ', 'Phòng Kinh tế', 'Trưởng bản ba bản', '30/6/2026', 'Quá hạn', 'Máy bay hỏng cánh quạt'],
    ],
  ]);
});

test('the body begins at an indent far to the left of a title', () => {
  const text = `${HEAD}
                                   KẾ HOẠCH
                     Mở lớp số cho bà con bản Mí năm 2026
        Hội Phụ nữ xã lập kế hoạch gồm:
        I/ MỤC ĐÍCH
        Giúp chị em biết bán hàng.
`;
  const lines = readText(text).blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''));
  expect(lines).toContain('Mở lớp số cho bà con bản Mí năm 2026');
});

test('in narrow columns a year, the rest of a post and a title in capitals keep to their lines', () => {
  const text = `ỦY BAN NHÂN DÂN                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA
                                      VIỆT NAM
XÃ NẬM CHÀY
                                      Độc lập - Tự do - Hạnh phúc

Số: 97/KH-UBND                        Nậm Chày, ngày 27 tháng 11 năm
                                      2025

KẾ HOẠCH
CHUYỂN ĐỔI SỐ TRONG VIỆC TRỒNG, CHĂM, HÁI VÀ BÁN MẬN TRÊN ĐỊA
BÀN CÁC BẢN CỦA XÃ NẬM CHÀY ĐẾN HẾT NĂM HAI MƯƠI BẢY
Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột
phá phát triển khoa học, công nghệ, xã lập kế hoạch này.
Nơi nhận:                             TM. ỦY BAN NHÂN
- Đảng ủy xã;                         DÂN
- Các bản.                            CHỦ TỊCH
`;
  const lines = readText(text).blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''));
  expect(lines).toContain('Nậm Chày, ngày 27 tháng 11 năm 2025');
  expect(lines.some((one) => /BẢY$/.test(one))).toBe(true);
});

const MONTHS = `Số              Việc phải làm              Người/đơn vị   Đơn vị cùng    Hạn       Ghi
TT                                          chịu trách       làm         xong      chú
                                           nhiệm chính
1      Thông báo, tiếp nhận đề xuất đề    Phòng Quản lý   Các khoa      Tháng 3
       tài                                khoa học
2      Xét duyệt thuyết minh, giao đề tài Hội đồng khoa   Phòng Tài     Tháng 4 Họp 02
       cho chủ nhiệm                      học             chính                 phiên
3      Ngày hội khởi nghiệp sinh viên     Đoàn trường    Khoa Kinh      26/3/20   Kinh
       Tây Nguyên                                        tế; doanh      26        phí xã
                                                         nghiệp tài               hội hóa
                                                         trợ
4      Kiểm tra tiến độ giữa kỳ            Phòng Quản lý Phòng          Tháng 8
                                           khoa học      Thanh tra
`;

test('a month’s figure stays with it, though the next column begins close behind', () => {
  expect(tables(MONTHS)[0]!.map((row) => row.slice(4))).toEqual([
    ['Hạn xong', 'Ghi chú'],
    ['Tháng 3', ''],
    ['Tháng 4', 'Họp 02 phiên'],
    ['26/3/2026', 'Kinh phí xã hội hóa'],
    ['Tháng 8', ''],
  ]);
});

const AT_THE_FOOT = `                         Kế hoạch   Thực hiện   Tỷ lệ
STT   Chỉ tiêu    ĐVT    2026       6 tháng     TH/KH (%)
1     Bệnh án     %      90         83,5        92,8
      điện tử
2     Đơn thuốc   %      100        99,1        99,1

II. Đánh giá
1. Mặt được
Bệnh viện đã lưu trữ hình ảnh, không in phim từ tháng ba.
`;

test('names set at their cells’ feet begin above, and a heading behind the rows is none of them', () => {
  expect(tables(AT_THE_FOOT)).toEqual([
    [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch 2026', 'Thực hiện 6 tháng', 'Tỷ lệ TH/KH (%)'],
      ['1', 'Bệnh án điện tử', '%', '90', '83,5', '92,8'],
      ['2', 'Đơn thuốc', '%', '100', '99,1', '99,1'],
    ],
  ]);
});
