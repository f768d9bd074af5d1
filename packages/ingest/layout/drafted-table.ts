import { type DraftCell, type DraftRow, type DraftRun, type DraftTable, foldLower } from '@tonghop/model';
import { cellParagraphs, cutsYear } from './cell-paragraphs.ts';
import { continuesWord } from './paragraphs.ts';
import type { Grid } from './table.ts';

const NUMERAL = /^[IVXLC]+\.?$/;
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])[.)]?$|^[*•]$/;

/** Rows that a head may have; one that counts its columns below them is one more. */
const DEEPEST_HEAD = 3;
const COUNT = /^\(?(?:\d{1,2}|[a-z])\)?$/i;

/** «(1) | (2) | (3)» below a head. */
const countsColumns = (row: DraftRow | undefined): boolean =>
  row !== undefined && row.cells.length > 2 && row.cells.every((cell) => COUNT.test(cellText(row, cell.column)));

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
  const reached = Math.max(1, ...(rows[0]?.cells ?? []).map(({ rowSpan }) => (rowSpan < count ? rowSpan : 1)));
  const first = rows.findIndex((row, r) => ORDINAL.test(cellText(row, 0)) || (r >= reached && isGroupRow(row, table.columns)));
  if (first > 0 && first <= DEEPEST_HEAD + (countsColumns(rows[first - 1]) ? 1 : 0))
    for (const row of rows.slice(0, headRows(rows, first))) row.header = true;
  else if (first < 0 && grid.heads && grid.starts) for (const row of rows.slice(0, grid.heads)) row.header = true;
  else if (first < 0 && rows[0]!.cells.length > 1 && rows[0]!.cells.every((cell) => isHeadCell(cell))) rows[0]!.header = true;
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

/** How far, in parts of the narrower column beside it, a border may be dragged. */
const DRAGGED = 0.3;

/** Whether a grid at the top of a page continues a table: as many columns, as wide. */
export function continues(last: Grid, next: Grid): boolean {
  if (last.xs.length !== next.xs.length) return false;
  const width = last.xs[last.xs.length - 1]! - last.xs[0]!;
  // Borders of rows may have been dragged, but the outer ones.
  const slack = (i: number): number =>
    last.xs.length > 4 && i > 0 && i < last.xs.length - 1
      ? DRAGGED * Math.min(last.xs[i]! - last.xs[i - 1]!, last.xs[i + 1]! - last.xs[i]!)
      : 0;
  return last.xs.every((x, i) => Math.abs(x - last.xs[0]! - (next.xs[i]! - next.xs[0]!)) < Math.max(4, width * 0.012, slack(i)));
}

/** Runs that go on with others: a blank between them, but not within a broken symbol. */
const joined = (before: readonly DraftRun[], [first, ...rest]: readonly DraftRun[]): DraftRun[] => {
  if (!first) return [];
  const tail = before[before.length - 1]?.text.trim() ?? '';
  const whole = continuesWord(tail, first.text.trim()) || cutsYear(tail, first.text.trim());
  return [whole ? first : { ...first, text: ` ${first.text}` }, ...rest];
};

/** The cell that begins in a column and reaches the last row. */
function reachingEnd(rows: readonly DraftRow[], column: number): DraftCell | undefined {
  const at = rows.findLastIndex((row) => row.cells.some((cell) => cell.column === column));
  const cell = rows[at]?.cells.find((one) => one.column === column);
  return cell && at + cell.rowSpan >= rows.length ? cell : undefined;
}

const textOf = (cell: DraftCell | undefined): string =>
  cell?.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join(' ') ?? '';

/** Whether a cell's text plainly goes on in another one. */
const goesOn = (cell: DraftCell | undefined, next: DraftCell): boolean =>
  /[\p{L}\d,]\s*$/u.test(textOf(cell)) && /^\s*\p{Ll}/u.test(textOf(next));

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
    // Rows without numbers follow each other, too: then each of the cells must plainly go on.
    (numeral ||
      (ordinal === '' && cellText(last, 0) !== '') ||
      first.cells.every((cell) => cell.paragraphs.length === 0 || goesOn(reachingEnd(table.rows, cell.column), cell))) &&
    first.cells.every(({ column, paragraphs }) => paragraphs.length === 0 || reachingEnd(table.rows, column)) &&
    // A merged cell with text may as well be a new one, unless another cell's text is plainly cut.
    (first.cells.every(({ paragraphs, rowSpan }) => paragraphs.length === 0 || rowSpan === 1) ||
      first.cells.some((cell) => cell.rowSpan === 1 && goesOn(reachingEnd(table.rows, cell.column), cell))) &&
    rowText(first).replace(/\|/g, '') !== '';
  if (cut) {
    for (const { column, rowSpan, paragraphs } of first.cells) {
      const cell = reachingEnd(table.rows, column);
      if (!cell) continue;
      const own = cell.paragraphs.at(-1);
      const [more, ...others] = paragraphs;
      if (own && more) own.runs.push(...(numeral ? more.runs : joined(own.runs, more.runs)));
      else if (more) cell.paragraphs.push(more);
      cell.paragraphs.push(...others);
      cell.rowSpan += rowSpan - 1;
    }
    rows.shift();
  }
  table.rows.push(...rows);
}
