import { type DraftBlock, type DraftCell, type DraftParagraph, type DraftRow, type DraftTable, foldLower } from '@tonghop/model';
import { AUTHORITY, POSITION, RECIPIENTS } from '../structure/form-words.ts';

/** A filled cell, with the rows and columns its merge covers. */
export type Filled = { row: number; column: number; rowSpan: number; colSpan: number; text: string };

/** The blocks of all sheets that have any, each sheet an annex. */
export const annexed = (sheets: readonly DraftBlock[][]): DraftBlock[] =>
  sheets.filter((one) => one.length > 0).flatMap((one, index) => one.map((block): DraftBlock => ({ ...block, annex: index + 1 })));

/** A sheet by its cells in order: the lines above its table as paragraphs, then the table, then the lines below it. */
export function sheetBlocks(name: string, cells: readonly Filled[]): DraftBlock[] {
  const rows = [...Map.groupBy(cells, (cell) => cell.row)].map(([row, list]) => ({ row, list }));
  const fullest = Math.max(0, ...rows.map((row) => row.list.length));
  // The head is the first row that fills most columns; a letterhead above it fills one or two.
  const head = fullest < 2 ? rows.length : rows.findIndex((row) => row.list.length >= Math.max(2, fullest * 0.6));
  const lead = rows.slice(0, head).flatMap((row) => row.list.map((cell, index) => lineOf(cell, index)));
  const below = belowTable(rows, head, fullest);
  const body = rows.slice(head, below);
  const end = rows.slice(below).flatMap((row) => row.list.map((cell, index) => lineOf(cell, index)));
  if (lead.length === 0 && body.length > 0 && !/^(sheet|trang_?tính|bảng_?tính) ?\d*$/i.test(name))
    lead.push({ kind: 'paragraph', runs: [{ text: name }] });
  return body.length > 0 ? [...lead, tableOf(body), ...end] : lead;
}

/** Whether folded words say for whom a document is or who signs it. */
const closes = (text: string): boolean => text.length < 60 && (RECIPIENTS.test(text) || AUTHORITY.test(text) || POSITION.test(text));
const NUMBERED = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])[.)]?$/;

/** Where the lines below a sheet's table begin, for whom it is and who signs: sparse rows at its end with one of those words among them. */
function belowTable(rows: readonly { list: Filled[] }[], head: number, fullest: number): number {
  let at = rows.length;
  if (fullest < 3) return at;
  while (at > head + 1 && rows[at - 1]!.list.length <= 2 && !rows[at - 1]!.list.some((cell) => NUMBERED.test(cell.text))) at--;
  return rows.slice(at).some(({ list }) => list.some((cell) => closes(foldLower(cell.text).trim()))) ? at : rows.length;
}

function lineOf(cell: Filled, index: number): DraftParagraph {
  const paragraph: DraftParagraph = { kind: 'paragraph', runs: [{ text: cell.text }] };
  if (index > 0) paragraph.breakBefore = true;
  return paragraph;
}

/** How many of some numbers in order are less than another. */
function before(sorted: readonly number[], end: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tableOf(rows: { row: number; list: Filled[] }[]): DraftTable {
  const cells = rows.flatMap((row) => row.list);
  const columnsUsed = [
    ...new Set(cells.flatMap((cell) => [cell.column, ...(cell.colSpan > 1 ? [cell.column + cell.colSpan - 1] : [])])),
  ].sort((a, b) => a - b);
  const rowsUsed = rows.map((row) => row.row);
  // Empty rows and columns between are dropped, so spans count only those that are left.
  const within = (used: number[], from: number, span: number) => (span === 1 ? 1 : before(used, from + span) - before(used, from));
  const column = new Map(columnsUsed.map((used, index) => [used, index]));
  const heads = Math.max(1, ...rows[0]!.list.map((cell) => within(rowsUsed, cell.row, cell.rowSpan)));
  return {
    kind: 'table',
    columns: columnsUsed.length,
    rows: rows.map(
      ({ list }, index): DraftRow => ({
        ...(index < heads && rows.length > heads ? { header: true } : {}),
        cells: list.map(
          (cell): DraftCell => ({
            paragraphs: [{ kind: 'paragraph', runs: [{ text: cell.text }] }],
            column: column.get(cell.column)!,
            colSpan: within(columnsUsed, cell.column, cell.colSpan),
            rowSpan: within(rowsUsed, cell.row, cell.rowSpan),
          }),
        ),
      }),
    ),
  };
}
