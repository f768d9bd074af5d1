import type { Fields } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProof, viewOf } from '../../proof.ts';
import { tableAsPrinted } from './as-printed.ts';
import { readingOf } from './draft-table.test-files.ts';

const tables = (...blocks: Parameters<typeof readingOf>): Fields['table'][] =>
  [...tableAsPrinted.find(viewOf(readingOf(...blocks)))].map((p) => p.fields);

describe('tables as printed', () => {
  test('a head of two rows is joined, the row of column numbers dropped, group rows kept', () => {
    const [table] = tables('PHỤ LỤC II', 'PHÂN CÔNG NHIỆM VỤ', '(Kèm theo Kế hoạch số 10/KH-UBND)', [
      'TT^2 | Nội dung nhiệm vụ^2 | Phân công>2 | Thời gian^2',
      'Chủ trì | Phối hợp',
      '(1) | (2) | (3) | (4) | (5)',
      'I | Tuyên truyền>4',
      '1 | Viết tin, bài | Phòng Văn hóa | Các thôn^2 | Tháng 1',
      '2 | Phát thanh | Trạm truyền thanh | Tháng 2',
    ]);
    expect(table).toEqual({
      title: 'PHỤ LỤC II PHÂN CÔNG NHIỆM VỤ',
      columns: ['TT', 'Nội dung nhiệm vụ', 'Phân công Chủ trì', 'Phân công Phối hợp', 'Thời gian'],
      rows: [
        ['I', 'Tuyên truyền', '', '', ''],
        ['1', 'Viết tin, bài', 'Phòng Văn hóa', 'Các thôn', 'Tháng 1'],
        ['2', 'Phát thanh', 'Trạm truyền thanh', '', 'Tháng 2'],
      ],
    });
  });

  test.each([
    [['Bảng 3. Kết quả theo thôn'], 'Bảng 3. Kết quả theo thôn'],
    [['II. KẾT QUẢ', 'Số liệu từng thôn như sau:'], 'Số liệu từng thôn như sau'],
    [['Xã đã mở lớp tại các thôn, có đông người học và được đánh giá tốt.'], null],
  ])('title of %j', (above, title) => {
    expect(tables(...above, ['Thôn | Số hộ', 'Đông | 120', 'Tây | 90'])[0]?.title).toBe(title);
  });

  test('neither the letterhead nor, under a heading, the document’s own title names a table', () => {
    const { reading } = readProof(
      '@letterhead UBND XÃ VÍ DỤ\n@letterhead CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n@title BÁO CÁO\n@title TIẾN ĐỘ NHIỆM VỤ\n# I. NHIỆM VỤ TỈNH GIAO\n|| Thôn | Số hộ\n| Đông | 120\n| Tây | 90',
    );
    const untitled = readProof('@letterhead UBND XÃ VÍ DỤ\n@letterhead ĐỘC LẬP - TỰ DO\n|| Thôn | Số hộ\n| Đông | 120\n| Tây | 90').reading;
    const titles = [reading, untitled].map((one) => [...tableAsPrinted.find(viewOf(one))][0]?.fields.title);
    expect(titles).toEqual(['I. NHIỆM VỤ TỈNH GIAO', null]);
  });

  test('a first row over the whole width is the title', () => {
    expect(tables(['BẢNG SỐ LIỆU>2', 'Thôn | Số hộ', 'Đông | 120', 'Tây | 90'])).toMatchObject([
      { title: 'BẢNG SỐ LIỆU', columns: ['Thôn', 'Số hộ'] },
    ]);
  });

  test('a table without a head has no columns, and its first row is a row', () => {
    expect(tables(['1 | Mở lớp học tại nhà văn hóa thôn.', '2 | Hướng dẫn người dân dùng mã QR.'])).toMatchObject([
      { columns: [], rows: { length: 2 } },
    ]);
  });

  test('a head repeated in the body is no row', () => {
    expect(tables(['Stt | Nội dung | Kết quả', '1 | A | Đã làm', 'Stt | Nội dung | Kết quả', '2 | B | Đang làm'])[0]?.rows).toHaveLength(2);
  });

  test('a row of column numbers deeper in a table, with sums of columns and «MS» before them, is no row', () => {
    const [found] = tables([
      'Mã | Cuộc | Đơn vị | Vi phạm | Thu hồi',
      'MS | 1= 2+3 | 2 | 3 | 4',
      'Thôn Đoài | 4 | 3 | 1 | 0',
      'MS | 1= 2+3 | 2 | 3 | 4',
      'Tổng | 4 | 3 | 1 | 0',
    ]);
    expect(found!.rows.map(([head]) => head)).toEqual(['Thôn Đoài', 'Tổng']);
  });

  test('a group’s name over the whole width is no head, though the author repeats it with the head', () => {
    const given = readingOf(['Giờ | Việc | Ai làm', 'Buổi sáng>3', '7h00 | Ổn định tổ chức | Đoàn trường']);
    const block = given.blocks[0]!;
    if (block.kind !== 'table') throw new Error('table expected');
    const reading = { ...given, blocks: [{ ...block, rows: block.rows.map((row, i) => ({ ...row, header: i < 2 })) }] };
    const [found] = [...tableAsPrinted.find(viewOf(reading))];
    expect(found!.fields).toMatchObject({ columns: ['Giờ', 'Việc', 'Ai làm'], rows: { length: 2 } });
  });

  test('a row that only begins like the head keeps what stands under no head', () => {
    expect(tables(['Stt | y^2 | Phòng Kinh tế', 'Stt | Phòng Kinh tế | Đã làm'])[0]!.rows.flat()).toContain('Đã làm');
  });

  test('any grid: every row has a string for each column and no text is lost', () => {
    const cell = fc.constantFrom('Stt', 'Mở lớp', '12 hộ', '95%', 'Đã làm', '', 'Phòng Kinh tế', 'x>2', 'y^2');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (lines) => {
        const reading = readingOf(lines.map((line) => line.join('|')));
        const block = reading.blocks[0];
        for (const { fields } of tableAsPrinted.find(viewOf(reading))) {
          if (block?.kind !== 'table') throw new Error('table expected');
          for (const row of fields.rows) expect(row).toHaveLength(block.columns);
          const kept = [fields.title ?? '', ...fields.columns, ...fields.rows.flat()].join(' ');
          for (const row of block.rows) for (const { span } of row.cells) expect(kept).toContain(reading.text.slice(...span));
        }
      }),
    );
  });
});
