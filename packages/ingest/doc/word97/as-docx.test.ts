import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../docx/docx.test-files.ts';
import { readDocx } from '../../docx/reader.ts';
import { asDocx } from './as-docx.ts';

// Made by LibreOffice of lists, tables and changes written for this test.
const bytes = new Uint8Array(readFileSync(new URL('../../../../tests/files/danh-so-tu-dong.doc', import.meta.url)));

describe('a Word 97–2003 file read as a DOCX', () => {
  const draft = readDocx('cũ.doc', asDocx(bytes)!);

  test('automatic numbers stand as a reader sees them: levels, restarts, overrides, bullets', () => {
    expect(draft.blocks.slice(1, 11).map(plain)).toEqual([
      'I. Kết quả chung',
      '1. Tuyên truyền',
      '1.1. Lớp học',
      'a) Lớp tối',
      'b) Lớp sáng',
      '2. Hạ tầng',
      expect.stringMatching(/^[-–] Lắp loa$/),
      'II. Khó khăn',
      '1. Thiếu máy',
      'V. Đề xuất',
    ]);
  });

  test('looks are told; changes are accepted, what is hidden is left out', () => {
    expect(draft.blocks[0]).toMatchObject({ align: 'center', runs: [{ text: 'BÁO CÁO', bold: true, size: 14 }] });
    expect(plain(draft.blocks[11]!)).toBe('Đạt 85% hộ, số 57-NQ/TW\ndòng sau');
    expect(draft.notes.map(({ code }) => code)).toContain('docx.tracked-changes');
  });

  test('tables keep merged cells, also in rows whose definition is too long for a page of formatting', () => {
    const table = draft.blocks[12]!;
    expect(table).toMatchObject({ kind: 'table', columns: 8 });
    if (table.kind !== 'table') return;
    expect(table.rows[1]!.cells).toMatchObject([{ colSpan: 1 }, { colSpan: 7 }]);
    expect(table.rows[2]!.cells[2]).toMatchObject({ column: 2, rowSpan: 2 });
    expect(plain(table).split('/').slice(0, 3)).toEqual([
      'TT|Nhiệm vụ|Chủ trì|Phối hợp|Quý I|Quý II|Kết quả|Ghi chú',
      'I|Truyền thông',
      '1|Mở lớp|Phòng Văn hóa|Đoàn xã|x||10 lớp|',
    ]);
    expect(table.rows[3]!.cells.at(-1)!.paragraphs.map(plain)).toEqual([expect.stringMatching(/^a\s+b/), 'xong']);
  });

  test('whatever is damaged, it reads or leaves the file, and never fails', () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    let read = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.option(fc.nat(bytes.length)), (changes, cut) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, value] of changes) damaged[at] = value;
        if (asDocx(cut === null ? damaged : damaged.subarray(0, cut))) read++;
      }),
      { numRuns: 150 },
    );
    expect(read).toBeGreaterThan(0);
  });

  test('what is no Word file, or an older one, is left', () => {
    expect(asDocx(new Uint8Array(2048))).toBeUndefined();
    const older = Uint8Array.from(bytes);
    // The version stands behind the mark of a Word file.
    older.set([0x65, 0], Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5])) + 2);
    expect(asDocx(older)).toBeUndefined();
  });
});
