import type { DraftBlock } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { readText } from './reader.ts';

const textOf = (block: DraftBlock): string => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : '');
const cellText = ({ paragraphs }: { paragraphs: DraftBlock[] }): string => paragraphs.map(textOf).join(' ¶ ');
const shown = (text: string): string[] =>
  readText(text).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(cellText).join(' | ')) : [textOf(block)],
  );

describe('tables between bars, as antiword prints them', () => {
  test('rows begin at their numbers, cells wrapped within their bars', () => {
    const text = `Các nhiệm vụ cụ thể như sau:

|ST |Nội dung công việc      |Người chịu    |Thời  |
|T  |                        |trách nhiệm   |hạn   |
|I  |Hạ tầng                                       |
|1  |Kéo cáp quang đến 03 bản|Trung tâm Văn |15/8  |
|   |vùng cao                |hóa           |      |
|   |                        |- Thể thao    |      |
|2  |Sửa loa                 |              |Quý II|

Trên đây là kế hoạch của xã.`;
    expect(shown(text)).toEqual([
      'Các nhiệm vụ cụ thể như sau:',
      'ST T | Nội dung công việc | Người chịu trách nhiệm | Thời hạn',
      'I | Hạ tầng',
      '1 | Kéo cáp quang đến 03 bản vùng cao | Trung tâm Văn hóa - Thể thao | 15/8',
      '2 | Sửa loa |  | Quý II',
      'Trên đây là kế hoạch của xã.',
    ]);
  });

  test('rows without numbers begin where no cell goes on in small letters', () => {
    const text = `|Thời gian   |Công việc               |Phụ trách   |
|Tuần 2 tháng|Họp các tổ, phân công   |Hiệu trưởng |
|9           |giáo viên               |            |
|Tháng 11    |Thi đố vui              |Tổng phụ    |
|            |                        |trách Đội   |`;
    expect(shown(text)).toEqual([
      'Thời gian | Công việc | Phụ trách',
      'Tuần 2 tháng 9 | Họp các tổ, phân công giáo viên | Hiệu trưởng',
      'Tháng 11 | Thi đố vui | Tổng phụ trách Đội',
    ]);
  });

  test('a letterhead and a signature are their lines, column by column', () => {
    const text = `|ỦY BAN NHÂN DÂN     |CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM   |
|XÃ NÀ BÓ            |Độc lập - Tự do - Hạnh phúc          |

BÁO CÁO

|Nơi nhận:                  |TM. ỦY BAN NHÂN DÂN         |
|- UBND tỉnh (b/c);         |CHỦ TỊCH                    |
|- Các phòng, đơn vị thuộc  |                            |
|xã;                        |                            |
|- Lưu: VT.                 |Vàng Seo Lử                 |`;
    expect(shown(text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ NÀ BÓ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BÁO CÁO',
      'Nơi nhận:',
      '- UBND tỉnh (b/c);',
      '- Các phòng, đơn vị thuộc xã;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Vàng Seo Lử',
    ]);
  });

  test('two columns that are no letterhead have a row on each line that opens one', () => {
    const text = `| Chỉ tiêu         | Kết quả |
| Hộ có Internet   | 92%     |
| Hộ có mã QR tại  | 60%     |
|                  | (ước)   |
| Văn bản ký số    | 98%     |`;
    expect(shown(text)).toEqual(['Chỉ tiêu | Kết quả', 'Hộ có Internet | 92%', 'Hộ có mã QR tại | 60% (ước)', 'Văn bản ký số | 98%']);
  });
});
