import type { DraftBlock } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { structure } from '../structure/structure.ts';
import { textKind } from '../text-kind.ts';
import { readText } from './reader.ts';

const textOf = (block: DraftBlock): string =>
  block.kind === 'paragraph'
    ? block.runs.map((run) => run.text).join('')
    : block.rows
        .map((row) =>
          row.cells.map((cell) => cell.paragraphs.map(textOf).join(' / ') + (cell.colSpan > 1 ? ` <${cell.colSpan}>` : '')).join(' | '),
        )
        .join('\n');
const read = (text: string) => structure(readText(text)).blocks.map(textOf);

const LETTERHEAD = ['UBND XÃ MẪU', 'Số: 12/BC-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Mẫu, ngày 05 tháng 12 năm 2025'];
const TABLE = [
  'TT | Nội dung | Kết quả <2> | Ghi chú',
  'Số lượng | Tỷ lệ',
  '1 | Hộ có mạng cáp quang | 612/700 | 87,4% | ',
  '2 | Hộ dùng mã QR | 350/700 | 50% | Thấp',
].join('\n');

describe('tables that a text draws', () => {
  test('with strokes and dashes, as pandoc writes plain text, lines wrapped at a number of letters', () => {
    const text = `+------------------------+-------------------------------------------+
| UBND XÃ MẪU            | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM        |
+------------------------+-------------------------------------------+
| Số: 12/BC-UBND         | Mẫu, ngày 05 tháng 12 năm 2025            |
+------------------------+-------------------------------------------+

BÁO CÁO

Kết quả chuyển đổi số năm 2025

Thực hiện Công văn số 18/SKHCN-CĐS ngày 25/11/2025 của Sở Khoa học và
Công nghệ về việc báo cáo, UBND xã báo cáo kết quả thực hiện năm 2025
(số liệu tính đến ngày 30/11/2025).

  ---- ------------------------- --------- --------- ----------
  TT   Nội dung                  Kết quả             Ghi chú

                                 Số lượng  Tỷ lệ

  1    Hộ có mạng cáp            612/700   87,4%
       quang

  2    Hộ dùng mã QR             350/700   50%       Thấp
  ---- ------------------------- --------- --------- ----------

Tỷ lệ hộ dùng mã QR trong toàn xã thấp hơn mức bình quân chung của
tỉnh do người bán hàng ở chợ phiên chưa quen dùng điện thoại thông
minh, Xã đã mở hai lớp học buổi tối cho tiểu thương của ba chợ và sẽ
mở thêm ở các thôn xa trong quý tới, Đoàn Thanh niên xã cử người đến
tận quầy để chỉ cách làm cho từng người, ai cần thì đến nhà văn hóa
để hỏi thêm.
`;
    expect(read(text)).toEqual([
      ...LETTERHEAD,
      'BÁO CÁO',
      'Kết quả chuyển đổi số năm 2025',
      'Thực hiện Công văn số 18/SKHCN-CĐS ngày 25/11/2025 của Sở Khoa học và Công nghệ về việc báo cáo, UBND xã báo cáo kết quả thực hiện năm 2025 (số liệu tính đến ngày 30/11/2025).',
      TABLE,
      expect.stringMatching(/^Tỷ lệ hộ dùng .* để hỏi thêm\.$/),
    ]);
  });

  test('in HTML and with bars, as converters write Markdown', () => {
    const text = `<table>
<tbody>
<tr class="odd">
<td><strong>UBND XÃ MẪU</strong></td>
<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></td>
</tr>
<tr class="even">
<td>Số: 12/BC-UBND</td>
<td><em>Mẫu, ngày 05 tháng 12 năm 2025</em></td>
</tr>
</tbody>
</table>

**BÁO CÁO**

**Kết quả chuyển đổi số năm 2025**

Thực hiện Công văn số 18/SKHCN-CĐS ngày 25/11/2025 của Sở Khoa học và
Công nghệ về việc báo cáo, UBND xã báo cáo kết quả thực hiện năm 2025.

|        |                       |             |           |             |
|--------|-----------------------|-------------|-----------|-------------|
| **TT** | **Nội dung**          | **Kết quả** |           | **Ghi chú** |
|        |                       | Số lượng    | Tỷ lệ     |             |
| 1      | Hộ có mạng cáp quang  | 612/700     | 87,4%     |             |
| 2      | Hộ dùng mã QR         | 350/700     | 50%       | Thấp        |

1\\. Mở hai lớp buổi tối.
`;
    expect(textKind(new TextEncoder().encode(text), 'txt')).toBe('txt');
    expect(read(text)).toEqual([
      ...LETTERHEAD,
      'BÁO CÁO',
      'Kết quả chuyển đổi số năm 2025',
      'Thực hiện Công văn số 18/SKHCN-CĐS ngày 25/11/2025 của Sở Khoa học và Công nghệ về việc báo cáo, UBND xã báo cáo kết quả thực hiện năm 2025.',
      TABLE,
      '1. Mở hai lớp buổi tối.',
    ]);
    expect(textKind(new TextEncoder().encode('<table><tr><td>Số: 12</td></tr></table><p>Kết quả</p>'), 'txt')).toBe('doc');
  });

  test('cell by cell on lines of their own, as Word and LibreOffice save text', () => {
    const text = [
      ...['I. Kết quả', 'TT', 'Nội dung', 'Kết quả', 'Ghi chú', '', '', 'Số lượng', 'Tỷ lệ', ''],
      ...['1', 'Hộ có mạng cáp quang', '612/700', '87,4%', '', '2', 'Hộ dùng mã QR', '350/700', '50%', 'Thấp'],
      ...['II. Khó khăn', 'Máy cũ, mạng yếu.'],
    ].join('\n');
    expect(read(text)).toEqual(['I. Kết quả', TABLE, 'II. Khó khăn', 'Máy cũ, mạng yếu.']);
    const groups = [
      ...['Stt', 'Việc', 'Ai làm', 'A', 'Ở XÃ', '1', 'Mở lớp', 'Đoàn xã', '2', 'Lắp loa', 'Văn phòng', 'B', 'Ở THÔN'],
      ...['1', 'Kẻ biển', 'Trưởng thôn', '', 'Cộng', '3 việc', 'Nơi nhận:', '- Như trên.'],
    ].join('\n');
    expect(read(groups)[0]).toBe(
      'Stt | Việc | Ai làm\nA | Ở XÃ <2>\n1 | Mở lớp | Đoàn xã\n2 | Lắp loa | Văn phòng\nB | Ở THÔN <2>\n1 | Kẻ biển | Trưởng thôn\n | Cộng | 3 việc',
    );
  });

  test('a head of several lines below a whole rule, as pandoc writes it', () => {
    const text = [
      'Hộ nghèo giảm.',
      '',
      '  --------------------------------------------',
      '  Việc            Phân công     Hạn',
      '                  thực hiện',
      '  --------------- ------------- --------------',
      '  Mở lớp buổi     Đoàn xã       Quý I',
      '  tối',
      '',
      '  Lắp loa         Văn phòng     Quý II',
      '  --------------------------------------------',
      '',
      'II. Khó khăn',
    ];
    expect(read(text.join('\n'))).toEqual([
      'Hộ nghèo giảm.',
      'Việc | Phân công thực hiện | Hạn\nMở lớp buổi tối | Đoàn xã | Quý I\nLắp loa | Văn phòng | Quý II',
      'II. Khó khăn',
    ]);
  });

  test('groups with empty cells behind their names, numbers that go on through them; figures without numbers', () => {
    const groups = [
      ...['STT', 'Việc', 'Ai làm', 'Hạn', 'I', 'HẠ TẦNG', '', '', '1', 'Mở lớp', 'Đoàn xã', 'Quý I', '2', 'Lắp loa', 'Văn phòng', 'Quý I'],
      ...['II', 'DỮ LIỆU', '', '', '3', 'Làm sạch', 'Công an xã', 'Quý II', 'Nơi nhận:'],
    ].join('\n');
    expect(read(groups)[0]).toBe(
      'STT | Việc | Ai làm | Hạn\nI | HẠ TẦNG <3>\n1 | Mở lớp | Đoàn xã | Quý I\n2 | Lắp loa | Văn phòng | Quý I\nII | DỮ LIỆU <3>\n3 | Làm sạch | Công an xã | Quý II',
    );
    const figures = [
      'Hộ nghèo giảm.',
      'Chỉ tiêu',
      'Kế hoạch',
      'Tỷ lệ (%)',
      'Thu (triệu đồng)',
      '5.000',
      '112,4',
      'Lúa (ha)',
      '403',
      '-',
      'II. Khó khăn',
    ];
    expect(read(figures.join('\n'))).toEqual([
      'Hộ nghèo giảm.',
      'Chỉ tiêu | Kế hoạch | Tỷ lệ (%)\nThu (triệu đồng) | 5.000 | 112,4\nLúa (ha) | 403 | -',
      'II. Khó khăn',
    ]);
  });

  test('what only looks like one stays text', () => {
    for (const text of [
      'I. Kết quả\n+ Mở lớp\n+---\n| Xã | Mẫu',
      '---- ----\nXã Mẫu mở lớp.\nHết.',
      'TT\nNội dung\nXã Mẫu đã mở lớp.\n1\nXã đã lắp loa.',
      '<table>\nXã Mẫu mở lớp.',
    ])
      expect(
        read(text)
          .join(' ')
          .replace(/[\s|]+/g, ' '),
      ).toContain('Mẫu');
  });
});
