import type { DraftBlock } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { structure } from '../structure/structure.ts';
import { formLines, singleSpaced } from './form-lines.ts';
import { readText } from './reader.ts';

const textOf = (block: DraftBlock): string => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : '');

describe('what stood side by side in a letterhead or signature', () => {
  test('parted by a tab or wide blanks', () => {
    expect(
      formLines(
        'SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nV/v báo cáo tiến độ\tNậm Cắn, ngày 03 tháng 4 năm 2026\n- Lưu: VT.\tKT. CHỦ TỊCH\n- Lưu: VT.               PHÓ GIÁM ĐỐC',
      ).split('\n'),
    ).toEqual([
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'V/v báo cáo tiến độ',
      'Nậm Cắn, ngày 03 tháng 4 năm 2026',
      '- Lưu: VT.',
      'KT. CHỦ TỊCH',
      '- Lưu: VT.',
      'PHÓ GIÁM ĐỐC',
    ]);
  });

  test('with nothing between', () => {
    expect(
      formLines(
        'Số: 31/BC-UBNDIa Rốc, ngày 26 tháng 9 năm 2026\ntrên môi trường sốKon Đào, ngày 02 tháng 8 năm 2026\n- Lưu: VT.HIỆU TRƯỞNG',
      ).split('\n'),
    ).toEqual([
      'Số: 31/BC-UBND',
      'Ia Rốc, ngày 26 tháng 9 năm 2026',
      'trên môi trường số',
      'Kon Đào, ngày 02 tháng 8 năm 2026',
      '- Lưu: VT.',
      'HIỆU TRƯỞNG',
    ]);
    expect(formLines('Số: 31/BC-UBNDCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').split('\n')).toEqual([
      'Số: 31/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ]);
    expect(formLines('Nơi nhận:- Bộ CHQS tỉnh;- Đảng ủy xã;- Lưu: BCH.').split('\n')).toEqual([
      'Nơi nhận:',
      '- Bộ CHQS tỉnh;',
      '- Đảng ủy xã;',
      '- Lưu: BCH.',
    ]);
  });

  test('the last word of the state’s name that the other column’s line parts from it', () => {
    expect(formLines('ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nXÃ IA RỐC\nNAM').split('\n')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'XÃ IA RỐC',
    ]);
  });

  test('who signs beside the last words of a sentence stands below it', () => {
    const text = `Đề nghị Viettel lắp thêm 02 trạm phát sóng tại bản Cang và

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
bản Co Muông, xong trước mùa mưa
năm nay.
Nơi nhận:`;
    expect(formLines(text).split('\n')).toEqual([
      'Đề nghị Viettel lắp thêm 02 trạm phát sóng tại bản Cang và',
      '',
      'bản Co Muông, xong trước mùa mưa',
      'năm nay.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nơi nhận:',
    ]);
    const ended = 'UBND xã báo cáo để Sở tổng hợp, theo dõi./.\nPHÓ CHỦ TỊCH\nsóng';
    expect(formLines(ended)).toBe(ended);
  });

  test('other lines stay as they are', () => {
    for (const line of [
      '1\tRà soát hộ nghèo\tPhòng Kinh tế',
      'HÀ NỘI, ngày 03 tháng 4 năm 2026',
      'Công văn số 12/UBND-VX ngày 03 tháng 4 năm 2026',
      'TT\tNội dung',
      '- Lưu: VT, VHXH.',
      'Số: 04/KH-ĐTTr Thái Nguyên, ngày 05 tháng 3 năm 2026',
      'CHỦ TỊCH HỘI PHỤ NỮ            CHỦ TỊCH HỘI NÔNG DÂN',
      'Kính gửi: Sở Y tế; Chủ tịch UBND xã.',
      'Nguyễn Văn A\tGIÁM ĐỐC',
    ])
      expect(formLines(line)).toBe(line);
  });
});

test('two lines that are strong from end to end are signs of Markdown', () => {
  const { blocks } = structure(readText('**BÁO CÁO**\n\n**Kết quả tháng 8**\n\nTháng qua Tổ đi được 38 nhà.'));
  expect(blocks.map(textOf)).toEqual(['BÁO CÁO', 'Kết quả tháng 8', 'Tháng qua Tổ đi được 38 nhà.']);
});

test('two blanks between all words are one', () => {
  expect(singleSpaced('Xã  Nà  Bó  có  12  bản,\n- 06  bản  có  sóng.')).toBe('Xã Nà Bó có 12 bản,\n- 06 bản có sóng.');
  const columns = '1  Sửa loa tại bản  Văn phòng xã';
  expect(singleSpaced(columns)).toBe(columns);
});

test('a signer’s name behind the tab of who gets the document stands with his post', () => {
  const text = ['Nơi nhận:\tGIÁM ĐỐC', '- Như trên;\tTrần Văn Thử', '- Lưu: VT.'];
  expect(formLines(text.join('\n')).split('\n')).toEqual(['Nơi nhận:', 'GIÁM ĐỐC', '- Như trên;', 'Trần Văn Thử', '- Lưu: VT.']);
  const row = '- Họp thôn;\tNhà văn hóa';
  expect(formLines(row)).toBe(row);
});
