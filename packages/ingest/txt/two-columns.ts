import { type DraftTable, foldLower } from '@tonghop/model';
import { COLUMN_NAME } from '../structure/form-words.ts';
import type { TextLine } from './lines.ts';

const FEWEST_ROWS = 2;
const LONGEST_NAME = 60;
/** Who does it or when, as the name of a second column; a label and its value are parted by a tab, too («Họ tên⇥Chức vụ» heads none). */
const MORE_NAMES =
  /^(?:so thu tu|(?:cong viec|viec|hoat dong|giai phap|phan viec)(?: .*)?$|ai (?:lam|phu trach)|han|moc|xong (?:truoc|ngay)|(?:nguoi|don vi|bo phan|to) (?:lam|phu trach|thuc hien|chiu trach nhiem))/;

const isName = (text: string): boolean => {
  const lower = foldLower(text).replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST_NAME && (COLUMN_NAME.test(lower) || MORE_NAMES.test(lower));
};

/** The two cells of a line that holds nothing else, parted by tabs; undefined for any other. */
function cellsOn(line: TextLine | undefined): [string, string] | undefined {
  const cells = line && !line.tab ? line.text.split(/\t+/).map((text) => text.trim()) : [];
  return cells.length === 2 && cells[0] !== '' && cells[1] !== '' ? [cells[0]!, cells[1]!] : undefined;
}

/** A table of two columns whose rows stand on a line each, a tab between their cells, below the names of both («Nhiệm vụ⇥Đơn vị chủ trì»). */
export function twoColumns(lines: readonly TextLine[], index: number): { table: DraftTable; lines: number } | undefined {
  const head = cellsOn(lines[index]);
  if (!head?.every(isName)) return undefined;
  const rows = [head];
  for (let row = cellsOn(lines[index + rows.length]); row; row = cellsOn(lines[index + rows.length])) rows.push(row);
  if (rows.length <= FEWEST_ROWS) return undefined;
  const { page } = lines[index]!;
  return {
    table: {
      kind: 'table',
      columns: 2,
      page,
      rows: rows.map((cells, r) => ({
        cells: cells.map((text, column) => ({
          paragraphs: [{ kind: 'paragraph' as const, runs: [{ text }], page }],
          column,
          colSpan: 1,
          rowSpan: 1,
        })),
        ...(r === 0 && { header: true }),
        page,
      })),
    },
    lines: rows.length,
  };
}
