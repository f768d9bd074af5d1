import { type DraftCell, type DraftRow, type DraftTable, fold } from '@tonghop/model';
import type { TextLine } from './lines.ts';

/** Words of a table's head (folded): at least two must stand there before tabbed lines are read as a table. */
const HEAD =
  /^(?:stt|tt|so tt|so thu tu|noi dung.*|nhiem vu.*|ten .*|don vi.*|co quan.*|chu tri.*|phoi hop.*|thoi gian.*|thoi han.*|tien do.*|ket qua.*|san pham.*|ghi chu.*|chi tieu.*|chi so.*|muc tieu.*|ty le.*|so luong.*|tong.*|dia diem.*|linh vuc.*|nguoi .*|trang thai.*|tinh trang.*|kinh phi.*|ke hoach.*|thuc hien.*|nam \d{4}.*|hang muc.*|tieu chi.*)$/;
const GROUP_LABEL = /^(?:[IVX]{1,5}|[A-H]|\d{1,2})[.)]?$/;

const cell = (text: string, column: number, page: number, colSpan = 1): DraftCell => ({
  paragraphs: [{ kind: 'paragraph', runs: [{ text }], page }],
  column,
  colSpan,
  rowSpan: 1,
});

/** One row as found: the cells' texts, the number of lines it takes, and its page. */
type RawRow = { cells: string[]; lines: number; page: number };

/** The row that begins at a line: one tabbed line a cell (untabbed ones go on with it), or all cells on one line, parted by tabs. */
function rowAt(lines: readonly TextLine[], index: number): RawRow | undefined {
  const first = lines[index]!;
  const inline = first.text.split('\t').map((text) => text.trim());
  if (inline.length >= 3) return { cells: inline, lines: 1, page: first.page };
  if (!first.tab) return undefined;
  const cells: string[] = [];
  let at = index;
  for (; at < lines.length && (at === index || lines[at]!.gap === 0); at++) {
    const line = lines[at]!;
    if (line.tab) cells.push(line.text);
    else cells[cells.length - 1] += ` ${line.text}`;
  }
  return { cells, lines: at - index, page: first.page };
}

function isHead(cells: readonly string[]): boolean {
  return cells.length >= 3 && cells.filter((text) => HEAD.test(fold(text).toLowerCase().replace(/\s+/g, ' ').trim())).length >= 2;
}

/** A body row on the grid: full rows cell by cell, two cells after an ordinal as a group row, one cell across the table. */
function place(row: RawRow, columns: number): DraftRow | undefined {
  const { cells, page } = row;
  if (cells.length === columns) return { cells: cells.map((text, i) => cell(text, i, page)), page };
  if (cells.length === 2 && GROUP_LABEL.test(cells[0]!))
    return { cells: [cell(cells[0]!, 0, page), cell(cells[1]!, 1, page, columns - 1)], page };
  if (cells.length === 1) return { cells: [cell(cells[0]!, 0, page, columns)], page };
  // Empty cells leave no line: those that are there keep their order from the left.
  if (cells.length < columns && cells.length >= 2) return { cells: cells.map((text, i) => cell(text, i, page)), page };
  return undefined;
}

/**
 * Reads a table that lost its ruling: each cell on a line of its own behind a tab, or a row's cells on one line parted by tabs.
 * Answers the table and how many lines it takes, or undefined where no clear head (or three equal rows) stands at `index`.
 */
export function tabbedTable(lines: readonly TextLine[], index: number): { table: DraftTable; lines: number } | undefined {
  const head = rowAt(lines, index);
  if (!head || head.cells.length < 3) return undefined;
  const known = isHead(head.cells);
  const columns = head.cells.length;
  const rows: DraftRow[] = [{ cells: head.cells.map((text, i) => cell(text, i, head.page)), header: known, page: head.page }];
  let at = index + head.lines;
  let equal = 1;
  while (at < lines.length) {
    const row = rowAt(lines, at);
    if (!row) break;
    const placed = place(row, columns);
    if (!placed) break;
    if (row.cells.length === columns) equal++;
    const repeated = row.cells.length === columns && row.cells.every((text, i) => text === head.cells[i]);
    if (!repeated) rows.push(placed);
    at += row.lines;
  }
  if (known ? rows.length < 2 : equal < 3) return undefined;
  return { table: { kind: 'table', rows, columns, page: head.page }, lines: at - index };
}
