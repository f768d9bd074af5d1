import { type DraftCell, type DraftRow, type DraftRun, type DraftTable, foldLower } from '@tonghop/model';
import { cellParagraphs } from './cell-paragraphs.ts';
import { continuesWord } from './paragraphs.ts';
import type { Grid } from './table.ts';

const NUMERAL = /^[IVXLC]+\.?$/;
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])[.)]?$/;

/** A row's own text in a column, folded to single blanks. */
const cellText = (row: DraftRow, column: number): string =>
  row.cells
    .find((cell) => cell.column === column)
    ?.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim() ?? '';

const rowText = (row: DraftRow): string => row.cells.map((cell) => cellText(row, cell.column)).join('|');

/** One page's grid as a draft table with its head rows marked: those above the first row that is numbered. */
export function draftTable(grid: Grid): DraftTable {
  const count = grid.ys.length - 1;
  const rows: DraftRow[] = Array.from({ length: count }, () => ({ cells: [], page: grid.page }));
  for (const cell of grid.cells)
    rows[cell.row]!.cells.push({
      paragraphs: cellParagraphs(cell, grid.page),
      column: cell.column,
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
    });
  const table: DraftTable = { kind: 'table', rows, columns: grid.xs.length - 1, page: grid.page };
  const first = rows.findIndex((row, r) => ORDINAL.test(cellText(row, 0)) || (r > 0 && isGroupRow(row, table.columns)));
  if (first > 0 && first <= 3) for (const row of rows.slice(0, headRows(rows, first))) row.header = true;
  else if (first < 0 && count > 1 && rows[0]!.cells.length > 1 && rows[0]!.cells.every((cell) => isHeadCell(cell))) rows[0]!.header = true;
  return table;
}

/** A row with one text that runs over most of the table: the name of a group. */
const isGroupRow = (row: DraftRow, columns: number): boolean => {
  const filled = row.cells.filter((cell) => cell.paragraphs.length > 0);
  return columns > 2 && filled.length > 0 && filled.length <= 2 && filled.some((cell) => cell.colSpan >= columns / 2);
};

/** How many of the rows above the first numbered one are head: those that a head cell reaches into, and full or bold ones. */
function headRows(rows: readonly DraftRow[], first: number): number {
  let count = 1;
  while (
    count < first &&
    (rows[0]!.cells.some((cell) => cell.rowSpan > count) || cellText(rows[count]!, 0) !== '' || rows[count]!.cells.every(isHeadCell))
  )
    count++;
  return count;
}

const isHeadCell = (cell: DraftCell): boolean =>
  cell.paragraphs.length === 0 || cell.paragraphs.every((paragraph) => paragraph.runs.every((run) => run.bold === true));

/** Whether two rows read the same, but for the letters that recognition takes for others. */
function readsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [foldLower(a).replace(/[^a-z0-9]/g, ''), foldLower(b).replace(/[^a-z0-9]/g, '')];
  if (x.length < 12 || Math.abs(x.length - y.length) > 0.2 * x.length) return false;
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [p, q] = [pairs(x), pairs(y)];
  let shared = 0;
  for (const pair of p) if (q.has(pair)) shared++;
  return (2 * shared) / (p.size + q.size) > 0.8;
}

/** Whether a grid at the top of a page continues a table: as many columns, as wide. */
export function continues(last: Grid, next: Grid): boolean {
  if (last.xs.length !== next.xs.length) return false;
  const width = last.xs[last.xs.length - 1]! - last.xs[0]!;
  return last.xs.every((x, i) => Math.abs(x - last.xs[0]! - (next.xs[i]! - next.xs[0]!)) < Math.max(4, width * 0.012));
}

/** Runs that go on with others: a blank between them, but not within a broken symbol. */
const joined = (before: readonly DraftRun[], [first, ...rest]: readonly DraftRun[]): DraftRun[] => {
  if (!first) return [];
  const whole = continuesWord(before[before.length - 1]?.text.trim() ?? '', first.text.trim());
  return [whole ? first : { ...first, text: ` ${first.text}` }, ...rest];
};

/** Whether a cell of the row begins at a column; cells merged above the page's end need not be so below it. */
const startsAt = (row: DraftRow, column: number): boolean => row.cells.some((cell) => cell.column === column);

/** Lets the cell that reaches the last row in a column reach further down: a merged cell goes on over the page's end. */
function lengthen(rows: readonly DraftRow[], column: number, by: number): void {
  if (by === 0) return;
  const cell = rows.flatMap((row) => row.cells.filter((one) => one.column === column)).at(-1);
  if (cell) cell.rowSpan += by;
}

/** Appends a table's continuation on the next page: repeated head rows are dropped and a row cut by the break is joined. */
export function appendTable(table: DraftTable, next: DraftTable): void {
  const heads = table.rows.filter((row) => row.header);
  let from = 0;
  while (from < heads.length && from < next.rows.length && readsAlike(rowText(next.rows[from]!), rowText(heads[from]!))) from++;
  const rows = next.rows.slice(from);
  for (const row of rows) delete row.header;
  const first = rows[0];
  const last = table.rows[table.rows.length - 1];
  const ordinal = first ? cellText(first, 0) : '';
  // A Roman numeral may itself be broken in its narrow column by the page's end («XV⏎I»).
  const numeral =
    last &&
    NUMERAL.test(cellText(last, 0)) &&
    NUMERAL.test(ordinal) &&
    first?.cells.every((cell) => cell.column === 0 || cell.paragraphs.length === 0);
  const cut =
    first &&
    last &&
    !last.header &&
    (ordinal === '' || numeral) &&
    cellText(last, 0) !== '' &&
    first.cells.every(({ column, paragraphs, rowSpan }) => paragraphs.length === 0 || (rowSpan === 1 && startsAt(last, column))) &&
    rowText(first).replace(/\|/g, '') !== '';
  if (cut) {
    last.cells.forEach((cell) => {
      const more = first.cells.find((one) => one.column === cell.column)?.paragraphs ?? [];
      const [own] = cell.paragraphs;
      if (own && more[0]) own.runs.push(...(numeral ? more[0].runs : joined(own.runs, more[0].runs)));
      else cell.paragraphs.push(...more);
    });
    for (const { column, rowSpan } of first.cells) lengthen(table.rows, column, rowSpan - 1);
    rows.shift();
  }
  table.rows.push(...rows);
}
