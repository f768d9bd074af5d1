import { expect, test } from 'vitest';
import { bold, heads } from './drafted.test-files.ts';

test('what names a table right above it is no heading, a part is one though its blank is lost', () => {
  const row = { cells: [{ paragraphs: [{ kind: 'paragraph' as const, runs: [{ text: 'Việc' }] }] }] };
  const table = { kind: 'table' as const, columns: 1, rows: [row, row] };
  const lines = [bold('1. Kết quả'), bold('Biểu 1: Tiến độ các nhiệm vụ', { align: 'center' }), table, bold('2. Tồn tại'), 'Máy cũ.'];
  expect(heads(...(lines as Parameters<typeof heads>))).toEqual(['1 Kết quả', '1 Tồn tại']);
  expect(heads('PHẦNI', 'KẾT QUẢ NĂM 2025', 'Mở 10 lớp.', 'PHẦNII', 'NHIỆM VỤ NĂM 2026', 'Mở thêm lớp.')).toEqual([
    '1 KẾT QUẢ NĂM 2025',
    '1 NHIỆM VỤ NĂM 2026',
  ]);
});
