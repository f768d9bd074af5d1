import type { DraftParagraph } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { blocksOf, draft, heads } from './drafted.test-files.ts';

/** A paragraph in which the author parted lines by soft breaks; lines between asterisks are bold. */
const lines = (...texts: string[]): DraftParagraph => ({
  kind: 'paragraph',
  runs: texts.flatMap((text, i) => {
    const bold = text.startsWith('*');
    return [...(i > 0 ? [{ text: '\n' }] : []), { text: bold ? text.slice(1, -1) : text, ...(bold ? { bold } : {}) }];
  }),
});
const texts = (paragraph: DraftParagraph) => blocksOf(draft(paragraph)).map(({ text }) => text);

describe('lines between soft breaks', () => {
  test('a bold line over one that is not is a heading of its own', () => {
    const paragraph = lines(
      '*I- Học tập Nghị quyết*',
      'Chi bộ mở 02 buổi học.',
      '*1. Xử lý văn bản*',
      '12/14 chi bộ gửi qua mạng.',
      '*Hạn chế*',
      'Xã thiếu máy',
    );
    expect(texts(paragraph)).toEqual([
      'I- Học tập Nghị quyết',
      'Chi bộ mở 02 buổi học.',
      '1. Xử lý văn bản',
      '12/14 chi bộ gửi qua mạng.',
      'Hạn chế',
      'Xã thiếu máy',
    ]);
    expect(heads(paragraph).map((head) => head.slice(2))).toEqual(['Học tập Nghị quyết', 'Xử lý văn bản', 'Hạn chế']);
  });

  test('so is a line in capitals', () => {
    expect(texts(lines('II. KẾT QUẢ', 'Xã đã mở 12 lớp'))).toEqual(['II. KẾT QUẢ', 'Xã đã mở 12 lớp']);
  });

  test('so is a line that is nothing but a known title', () => {
    const paragraph = lines('3.1. Mặt được', 'Nhân dân đồng thuận', '3.2. Khó khăn, hạn chế', 'Xã thiếu máy');
    expect(texts(paragraph)).toEqual(['3.1. Mặt được', 'Nhân dân đồng thuận', '3.2. Khó khăn, hạn chế', 'Xã thiếu máy']);
  });

  test('so is each line where none goes on in a small letter: its author broke them on purpose', () => {
    const meant = ['1. Hạ tầng số', 'Đã lắp 12 điểm wifi', '2. Nhân lực số', 'Mở 03 lớp học', 'Công an xã thiếu máy', 'Các thôn có sóng'];
    expect(texts(lines(...meant))).toEqual(meant);
    expect(texts(lines('Xã gặp nhiều khó khăn', 'Công an xã thiếu máy'))).toEqual(['Xã gặp nhiều khó khăn', 'Công an xã thiếu máy']);
    const pasted = ['Xã gặp nhiều khó khăn vì', 'Công an xã thiếu máy và', 'chưa có người.'];
    expect(texts(lines(...pasted))).toEqual([pasted.join(' ')]);
    expect(texts(lines('Xã có sự tham gia của', 'Công an xã'))).toEqual(['Xã có sự tham gia của Công an xã']);
    const centred = { ...lines('Kết quả chuyển đổi số quý III', 'Phường Tân An'), align: 'center' as const };
    expect(texts(centred)).toEqual(['Kết quả chuyển đổi số quý III Phường Tân An']);
  });

  test('lines that go on are one paragraph with blanks between', () => {
    expect(texts(lines('Xã đã mở 12 lớp,', 'trong đó có', 'Hội Phụ nữ tham gia'))).toEqual([
      'Xã đã mở 12 lớp, trong đó có Hội Phụ nữ tham gia',
    ]);
    expect(texts(lines('*Ủy ban nhân dân,*', 'Hội Phụ nữ'))).toEqual(['Ủy ban nhân dân, Hội Phụ nữ']);
  });

  test('a title over several lines keeps its mark and level', () => {
    expect(
      heads(lines('PHẦN THỨ HAI', 'PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027'), lines('I. KẾT QUẢ VỀ CHUYỂN ĐỔI SỐ', 'TRONG CƠ QUAN'), 'Tốt.'),
    ).toEqual(['1 PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027', '2 KẾT QUẢ VỀ CHUYỂN ĐỔI SỐ TRONG CƠ QUAN']);
  });
});
