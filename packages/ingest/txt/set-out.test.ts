import type { DraftBlock } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { readText } from './reader.ts';
import { isSetOut } from './set-out.ts';

test('names over rows of figures are a table’s head, though neither numbers nor bold type tell it', () => {
  const text = `
      II. KẾT QUẢ
       Cấp học           Năm học       Năm học    Tăng/giảm   Ghi chú
                        2024-2025     2025-2026       (%)
Tiểu học               78,5%         99,8%        +21,3
Trung học cơ sở        52%           93,4%        +41,4
Giáo dục thường        0%            61%          +61       Mới triển
xuyên                                                       khai

       III. ĐÁNH GIÁ
      Các trường đã dùng học bạ số từ đầu năm học và không in sổ nữa.
`;
  const [table] = readText(text).blocks.filter((block) => block.kind === 'table');
  const cells = table?.rows.map((row) =>
    row.cells.map((cell) =>
      cell.paragraphs
        .flatMap(({ runs }) => runs.map((run) => run.text))
        .join(' ')
        .replace(/ +/g, ' '),
    ),
  );
  expect(cells).toEqual([
    ['Cấp học', 'Năm học 2024-2025', 'Năm học 2025-2026', 'Tăng/giảm (%)', 'Ghi chú'],
    ['Tiểu học', '78,5%', '99,8%', '+21,3', ''],
    ['Trung học cơ sở', '52%', '93,4%', '+41,4', ''],
    ['Giáo dục thường xuyên', '0%', '61%', '+61', 'Mới triển khai'],
  ]);
});

const SET_OUT = `
      ỦY BAN NHÂN DÂN                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          XÃ ĐẤT MẪU                             Độc lập - Tự do - Hạnh phúc

       Số: 12/BC-UBND                          Đất Mẫu, ngày 02 tháng 12 năm 2025
                                    BÁO CÁO
                     Kết quả mở lớp kỹ năng số năm 2025
                       Kính gửi: Sở Khoa học và Công nghệ.
      Trong năm qua xã đã mở mười hai lớp kỹ năng số cho người cao tuổi với sự
tham gia của ba trăm bốn mươi lượt người, vượt chỉ tiêu mà Nghị quyết số 57-
NQ/TW và kế hoạch của tỉnh đã giao.
      I. Kết quả
      - Thôn Đông đã mở bốn lớp, mỗi lớp ba mươi người, trong đó người cao tuổi
chiếm hơn một nửa.
 TT           Nhiệm vụ                       Chủ trì           Thời gian
                                                               hoàn thành
  1    Mở lớp kỹ năng số cho            Phòng Văn hóa          Quý I
       người cao tuổi                   - Xã hội
  2    Lắp loa thông minh               Văn phòng              Quý II

      Trên đây là báo cáo của xã./.
 Nơi nhận:                                    TM. ỦY BAN NHÂN DÂN
 - Như trên;                                        CHỦ TỊCH
 - Lưu: VT.

                                                  Lê Thị Mẫu
`.slice(1);

const textOf = (block: DraftBlock): string =>
  block.kind === 'paragraph'
    ? block.runs.map((run) => run.text).join('')
    : block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(textOf).join(' ')).join(' | ')).join('\n');

describe('a text set out as its page was', () => {
  test('is read side by side, its tables by their columns', () => {
    expect(readText(SET_OUT).blocks.map(textOf)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ ĐẤT MẪU',
      'Số: 12/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Đất Mẫu, ngày 02 tháng 12 năm 2025',
      'BÁO CÁO',
      'Kết quả mở lớp kỹ năng số năm 2025',
      'Kính gửi: Sở Khoa học và Công nghệ.',
      'Trong năm qua xã đã mở mười hai lớp kỹ năng số cho người cao tuổi với sự tham gia của ba trăm bốn mươi lượt người, vượt chỉ tiêu mà Nghị quyết số 57-NQ/TW và kế hoạch của tỉnh đã giao.',
      'I. Kết quả',
      '- Thôn Đông đã mở bốn lớp, mỗi lớp ba mươi người, trong đó người cao tuổi chiếm hơn một nửa.',
      'TT | Nhiệm vụ | Chủ trì | Thời gian hoàn thành\n1 | Mở lớp kỹ năng số cho người cao tuổi | Phòng Văn hóa - Xã hội | Quý I\n2 | Lắp loa thông minh | Văn phòng | Quý II',
      'Trên đây là báo cáo của xã./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Thị Mẫu',
    ]);
  });

  test('a row’s last figure one blank behind a full cell stands in its own column', () => {
    const table = [
      ' STT            Nhiệm vụ              Đơn vị thực hiện    Thời hạn   Tiến độ',
      '                                                                     (%)',
      ' 1    Cấp tài khoản cho hộ buôn        Phòng Kinh tế       31/3/2026 100',
      '      bán nhỏ                          xã',
      ' 2    Lắp máy quay ở nhà văn hóa       Phòng Văn hóa       31/3/2026 60',
      ' 3    Số hóa sổ đất                    Văn phòng           30/6/2026 37,5',
    ];
    const text = SET_OUT.replace(/ TT {5}[\s\S]*Quý II\n/, `${table.join('\n')}\n`);
    expect(readText(text).blocks.map(textOf)).toContain(
      [
        'STT | Nhiệm vụ | Đơn vị thực hiện | Thời hạn | Tiến độ (%)',
        '1 | Cấp tài khoản cho hộ buôn bán nhỏ | Phòng Kinh tế xã | 31/3/2026 | 100',
        '2 | Lắp máy quay ở nhà văn hóa | Phòng Văn hóa | 31/3/2026 | 60',
        '3 | Số hóa sổ đất | Văn phòng | 30/6/2026 | 37,5',
      ].join('\n'),
    );
  });

  test('a full cell one blank before the next one, and text below that begins where a column does', () => {
    const table = [
      ' TT   Nội dung               Kết quả               Đề xuất',
      ' 1    Cấp căn cước           Cấp 12 hộ buôn        Không',
      ' 2    Lắp máy quay ở nhà văn Lắp 02 máy, còn       Không',
      '      hóa thôn               thiếu 03 máy',
      ' 3    Số hóa sổ đất          Xong 40 sổ            Không',
      '      Chỗ còn vướng',
      '      - Máy quét của hai thôn mua từ năm 2015 nên hay kẹt giấy, phải sửa luôn.',
    ];
    const text = SET_OUT.replace(/ TT {5}[\s\S]*Quý II\n/, `${table.join('\n')}\n`);
    const read = readText(text).blocks.map(textOf);
    expect(read).toContain(
      [
        'TT | Nội dung | Kết quả | Đề xuất',
        '1 | Cấp căn cước | Cấp 12 hộ buôn | Không',
        '2 | Lắp máy quay ở nhà văn hóa thôn | Lắp 02 máy, còn thiếu 03 máy | Không',
        '3 | Số hóa sổ đất | Xong 40 sổ | Không',
      ].join('\n'),
    );
    expect(read).toContain('Chỗ còn vướng');
  });

  test('figures below years, a narrow first column, and heads in the middle of their columns', () => {
    const lines = [
      'Xã giao các chỉ tiêu và phân loại tiến độ của các thôn trong ba năm tới như sau, có kiểm tra',
      'TT                Chỉ tiêu                   ĐVT        2026     2027      2028',
      '1  Diện tích dừa có mã số vùng trồng        %         25       45        70',
      '2  Hộ ghi nhật ký điện tử                   hộ        4.000    12.000    30.000',
      '',
      'Các thôn thấp nhất trong năm qua mà xã đã nhắc nhở nhiều lần bằng văn bản và tại cuộc họp:',
      ' ST            Thôn             Dân số trưởng      Đã cấp     Tỷ lệ (%)',
      '  T                                thành',
      '1     Ia Ví                   4.120              310         7,5',
      '2     Kông Bơ Dụ              5.033              448         8,9',
    ];
    const found = readText(lines.join('\n')).blocks.flatMap((block) => (block.kind === 'table' ? [textOf(block)] : []));
    expect(found.map((text) => text.split('\n').at(-1))).toEqual([
      '2 | Hộ ghi nhật ký điện tử | hộ | 4.000 | 12.000 | 30.000',
      '2 | Kông Bơ Dụ | 5.033 | 448 | 8,9',
    ]);
  });

  test('groups named across the columns, below numbers that count them', () => {
    const lines = [
      'Ủy ban nhân dân xã giao các nhiệm vụ dưới đây cho các đơn vị, hằng quý kiểm tra và nhắc nhở',
      '   TT               Tên công việc                Hạn hoàn           Chủ trì          Sản phẩm',
      '                                                  thành',
      '   (1)                   (2)                        (3)               (4)              (5)',
      'Hạ tầng số',
      '    1      Xây dựng mô hình thôn thông minh      Năm 2026      Trạm Y tế         Danh sách',
      '    2      In 2.000 tờ gấp hướng dẫn             Quý I/2026    Phòng Kinh tế     Tờ gấp',
      'Nhân lực số',
      '    1      Mở lớp cho người cao tuổi             Hằng tháng    Đoàn Thanh niên   Lớp học',
    ];
    const [, table] = readText(lines.join('\n')).blocks;
    if (table?.kind !== 'table') throw new Error('a table expected');
    expect(table.rows.map(({ cells, header }) => [header ?? false, cells.length])).toEqual([
      [true, 5],
      [true, 5],
      [false, 1],
      [false, 5],
      [false, 5],
      [false, 1],
      [false, 5],
    ]);
  });

  test('what an annex is attached to stands in a line of its own', () => {
    const attached = '(Ban hành kèm theo Quyết định số 912/QĐ-BVPTƯ ngày 14/5/2026)';
    const text = `                                     KẾ HOẠCH
         ${attached}
        I. MỤC TIÊU
 Mã              Đầu việc              Người/đơn vị thực hiện       Mốc thời gian
1.1     Khảo sát hạ tầng mạng 21     Phòng CNTT Phòng              15/5    30/5
Giai đoạn 2: Chạy thử
3.1     Bỏ bệnh án giấy              Ban Giám        Toàn viện     01/10   31/12
`;
    expect(readText(text).blocks.map(textOf)).toEqual(expect.arrayContaining([attached, 'I. MỤC TIÊU']));
  });

  test('has no places on pages', () => {
    const made = JSON.stringify(readText(SET_OUT));
    expect(made).not.toMatch(/"(?:box|page|pages)"/);
  });

  test('a page number at a last page’s top is no text', () => {
    const text = SET_OUT.replace('\n\n      Trên đây', `${'\n'.repeat(12)}\f                         2\n      Trên đây`);
    expect(readText(text).blocks.map((block) => block.kind === 'paragraph' && block.zone)).toContain('furniture');
    expect(readText(text).blocks.map(textOf).slice(13, 15)).toEqual(['Trên đây là báo cáo của xã./.', 'Nơi nhận:']);
  });

  test('any blanks are blanks, and no word is lost', () => {
    const odd = SET_OUT.replace(/ {4}(?=\S)/g, '\u00a0   ')
      .replace('      I. Kết quả', '\f\u00a0    I. Kết quả')
      .replace(/\n/g, '\r\n');
    const words = (text: string) => text.match(/[^\s|]+/g)!.sort();
    const read = readText(odd.normalize('NFC')).blocks.map(textOf).join(' ');
    expect(words(read.replace('57-NQ/TW', '57- NQ/TW'))).toEqual(words(SET_OUT.normalize('NFC')));
  });

  test('a blank left for a number, tabs, and lines with double blanks are no setting', () => {
    expect(isSetOut('Công văn số          /VP ngày 02/12/2025\nvề  việc  báo  cáo\nhết.')).toBe(false);
    expect(isSetOut('Stt\tNhiệm vụ   gì\n1\tMở lớp   số\n2\tLắp loa   thôn')).toBe(false);
  });
});

test('«Kính gửi:» at the margin right below a wrapped subject ends the letterhead’s left side', () => {
  const text = `
     UBND TỈNH LÀO CAI                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     UBND XÃ SÍN MẪU                      Độc lập - Tự do - Hạnh phúc
       Số: 95/UBND-VHXH                Sín Mẫu, ngày 04 tháng 12 năm 2025
 V/v báo cáo kết quả thực hiện Đề án
            06 năm 2025
Kính gửi:
- Công an tỉnh Lào Cai;
- Sở Khoa học và Công nghệ.
    Thực hiện văn bản số 7730/CAT-PC06 ngày 18/11/2025 của Công an tỉnh,
UBND xã Sín Mẫu xin báo cáo như sau:
`.slice(1);
  const read = readText(text).blocks.map(textOf);
  expect(read.indexOf('Kính gửi:')).toBeGreaterThan(read.indexOf('Sín Mẫu, ngày 04 tháng 12 năm 2025'));
});
