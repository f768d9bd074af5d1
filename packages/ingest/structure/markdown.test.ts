import type { DraftBlock } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { readText } from '../txt/reader.ts';
import { heads, zones } from './drafted.test-files.ts';
import { withoutMarkdown } from './markdown.ts';
import { isMarkdown, marksOf } from './markdown-marks.ts';
import { structure } from './structure.ts';

const textOf = (block: DraftBlock): string =>
  block.kind === 'paragraph'
    ? block.runs.map((run) => run.text).join('')
    : block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(textOf).join(' / ')).join(' | ')).join('\n');
const lines = (...texts: string[]): DraftBlock[] => texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] }));

const PASTED = [
  '**UBND XÃ ĐẤT MẪU**',
  'Số: 12/BC-UBND',
  '*Đất Mẫu, ngày 05 tháng 12 năm 2025*',
  '# BÁO CÁO',
  '## Kết quả mở lớp kỹ năng số năm 2025',
  '**Kính gửi:** Sở Nội vụ',
  '---',
  '## I. Kết quả',
  '### **1. Hạ tầng số**',
  '- **Mạng 5G:** phủ sóng **86%** số thôn.',
  '| STT | Chỉ tiêu | Thực hiện |',
  '|:---:|---|---:|',
  '| 1 | Hộ có cáp quang | 92,1% |',
  '| 2 | Hộ dùng mã QR<br>khi bán hàng | **74%** |',
  '## II. Nhiệm vụ',
  '- [ ] Mở hai lớp buổi tối.',
  '- [x] Lắp loa thông minh.',
  '> Đề nghị Sở Nội vụ mở lớp.',
];

describe('a text pasted with the signs of Markdown', () => {
  test('reads as its author meant it, from a file and from paragraphs', () => {
    const wanted = [
      'UBND XÃ ĐẤT MẪU',
      'Số: 12/BC-UBND',
      'Đất Mẫu, ngày 05 tháng 12 năm 2025',
      'BÁO CÁO',
      'Kết quả mở lớp kỹ năng số năm 2025',
      'Kính gửi: Sở Nội vụ',
      '---',
      'I. Kết quả',
      '1. Hạ tầng số',
      '- Mạng 5G: phủ sóng 86% số thôn.',
      'STT | Chỉ tiêu | Thực hiện\n1 | Hộ có cáp quang | 92,1%\n2 | Hộ dùng mã QR / khi bán hàng | 74%',
      'II. Nhiệm vụ',
      '- Mở hai lớp buổi tối.',
      '- Lắp loa thông minh.',
      'Đề nghị Sở Nội vụ mở lớp.',
    ];
    expect(withoutMarkdown(lines(...PASTED)).map(textOf)).toEqual(wanted);
    expect(withoutMarkdown(lines(PASTED.join('\n'))).map(textOf)).toEqual(wanted);
    const read = structure(readText(PASTED.join('\n\n'))).blocks;
    expect(read.map(textOf)).toEqual(wanted);
    expect(read.filter(({ zone }) => zone === 'furniture').map(textOf)).toEqual(['---']);
  });

  test('its titles are headings, whatever their signs', () => {
    expect(heads(...PASTED)).toEqual(
      ['1 I. Kết quả', '2 1. Hạ tầng số', '1 II. Nhiệm vụ'].map((head) => head.replace(/(\d) (\S+\. )/, '$1 ')),
    );
    expect(zones(...PASTED).slice(0, 6)).toEqual(['letterhead', 'letterhead', 'letterhead', 'title', 'title', 'addressee']);
  });

  test('a letterhead set as a table is read column by column', () => {
    const form = [
      '| ỦY BAN NHÂN DÂN<br>XÃ ĐẤT MẪU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |',
      '|:---:|:---:|',
      '| Số: 12/BC-UBND | *Đất Mẫu, ngày 05 tháng 12 năm 2025* |',
    ];
    expect(
      withoutMarkdown(lines(...form, '# BÁO CÁO', '**Kết quả năm 2025**'))
        .map(textOf)
        .slice(0, 6),
    ).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ ĐẤT MẪU',
      'Số: 12/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Đất Mẫu, ngày 05 tháng 12 năm 2025',
    ]);
  });
});

test('a star, a stroke, a bar or a hash here and there makes no Markdown', () => {
  expect(isMarkdown(['* Ghi chú: (*) chưa gồm 2 thôn', 'Mã # 12', 'A | B', '** Số liệu đến 30/6', '----------'])).toBe(false);
  const text = lines('(*) Nguồn: xã', '** Số liệu tạm tính', 'Thôn A * Thôn B', '# 3 lớp');
  expect(withoutMarkdown(text)).toBe(text);
});

test('one table with its row of dashes is Markdown, without any other sign', () => {
  const rows = ['| TT | Lớp | Khi nào |', '|---|---|---|', '| 1 | Ký số | Tháng 3 |', '| 2 | Ví điện tử | Tháng 4 |'];
  const { blocks } = readText(['II. NỘI DUNG', ...rows, 'III. KINH PHÍ', 'Do xã cân đối.'].join('\n'));
  expect(withoutMarkdown(blocks).map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
  expect(isMarkdown(['|---|---|', 'Không phải bảng | của ai'])).toBe(false);
});

test.each([
  ['**Nhân lực:** còn thiếu', 'Nhân lực: còn thiếu'],
  ['* Một dấu sao đầu dòng', '* Một dấu sao đầu dòng'],
  ['*Lý do:* máy cũ, 2 * 3 = 6', 'Lý do: máy cũ, 2 * 3 = 6'],
  ['__Kết quả__ của tep_so_lieu_2025', 'Kết quả của tep_so_lieu_2025'],
  ['1\\. Mở `lớp` &nbsp;học<br>', '1. Mở lớp học'],
  ['**Thiếu dấu đóng', 'Thiếu dấu đóng'],
])('%s', (line, plain) => {
  const { signs } = marksOf(line);
  expect([...line].filter((_, i) => !signs.some(([from, to]) => i >= from && i < to)).join('')).toBe(plain);
});

test('signs that a converter wrote behind a stroke are those of the text', () => {
  const text = [...PASTED, 'Ông Rơ Châm H\\\'Yên dạy lớp \\"Bình dân học vụ số\\" giá \\$5.'].join('\n');
  expect(withoutMarkdown(readText(text).blocks).map(textOf).at(-1)).toBe('Ông Rơ Châm H\'Yên dạy lớp "Bình dân học vụ số" giá $5.');
});

test('titles by their signs are headings on their levels, right below the subject too', () => {
  const text = [
    '**UBND XÃ ĐẤT MẪU**',
    '**BÁO CÁO**',
    '**Kết quả chuyển đổi số**',
    '# Kết quả nổi bật',
    '## Thể chế',
    'Đã ban hành 12 văn bản.',
    '# Tồn tại',
    'Thiếu máy.',
  ];
  expect(heads(...text)).toEqual(['1 Kết quả nổi bật', '2 Thể chế', '1 Tồn tại']);
});
