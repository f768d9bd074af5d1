import type { DraftBlock, DraftCell, DraftParagraph, DraftRow, DraftTable } from '@tonghop/model';
import { evenColumns } from '../layout/even-columns.ts';
import { cellRulings, tableRulings } from './borders.ts';
import { isLayout, type TableShape } from './layout-table.ts';
import { property, toggle } from './look.ts';
import { splitRuns } from './split-runs.ts';
import type { Styles } from './styles.ts';
import { attribute, child, descendants, elements, textOf, type XmlElement } from './xml.ts';

/** A cell as found: its content may hold tables of its own; `ruled` of its four sides are drawn. `goesOn`: merged with one above of other borders. */
export type RawCell = { blocks: DraftBlock[]; column: number; colSpan: number; rowSpan: number; ruled: number; goesOn?: true };
/** A row as found; `header` where it is repeated over pages. */
export type RawRow = { cells: RawCell[]; header: boolean };

/** More columns than any page shows: what a hostile span asks for beyond is not given. */
export const MOST_COLUMNS = 200;

/** Reads a `w:tbl`: see {@link tableBlocks}; `laidOut` is told when it is a layout table. */
export function readTable(
  table: XmlElement,
  readCell: (cell: XmlElement) => DraftBlock[],
  styles: Styles,
  laidOut?: () => void,
): DraftBlock[] {
  return tableBlocks(evened(readRows(table, readCell, styles), gridOf(table)), laidOut);
}

/**
 * Blocks of a table: a data table stays one, a layout table (letterhead, signature, Nơi nhận, a frame around text) becomes its
 * paragraphs, cell by cell from left to right, each cell opening a side-by-side block.
 */
export function tableBlocks(rows: RawRow[], laidOut?: () => void): DraftBlock[] {
  const columns = rows.reduce((most, row) => row.cells.reduce((end, cell) => Math.max(end, cell.column + cell.colSpan), most), 0);
  if (columns === 0) return [];
  if (!isLayout(shapeOf(rows, columns))) return [dataTable(rows, columns)];
  laidOut?.();
  return flatten(rows);
}

const TWIPS = 20;

/** Where the lines of a table's grid stand, in points, by its declared columns; empty where it declares none. */
function gridOf(table: XmlElement): number[] {
  const xs = [0];
  for (const column of elements(child(table, 'w:tblGrid')).slice(0, MOST_COLUMNS))
    xs.push(xs.at(-1)! + Number(attribute(column, 'w:w') ?? 0) / TWIPS);
  return xs;
}

/** Rows without the slivers between borders that an author dragged in some of them. `xs`: where the lines of the grid stand, in points. */
export function evened(rows: RawRow[], xs: readonly number[]): RawRow[] {
  const placed = rows.flatMap(({ cells }, row) =>
    cells.map((cell) => ({ row, cell, column: cell.column, rowSpan: cell.rowSpan, colSpan: cell.colSpan })),
  );
  if (placed.some(({ column, colSpan }) => column + colSpan >= xs.length)) return rows;
  const even = evenColumns(xs, placed);
  if (!even) return rows;
  for (const { cell } of placed) {
    const end = even.lineOf[cell.column + cell.colSpan]!;
    cell.column = even.lineOf[cell.column]!;
    cell.colSpan = end - cell.column;
  }
  rows.forEach((row, r) => {
    row.cells = row.cells.filter((cell) => {
      const above =
        cell.goesOn && placed.find((one) => one.cell !== cell && reaches(one.cell, one.row, r) && one.cell.column === cell.column);
      if (!above || above.cell.colSpan !== cell.colSpan) return true;
      above.cell.rowSpan += cell.rowSpan;
      return false;
    });
  });
  return rows;
}

/** Whether a cell that begins in one row reaches down to right above another. */
const reaches = (cell: RawCell, from: number, row: number): boolean => from < row && from + cell.rowSpan === row;

function readRows(table: XmlElement, readCell: (cell: XmlElement) => DraftBlock[], styles: Styles): RawRow[] {
  const properties = child(table, 'w:tblPr');
  const rulings = tableRulings(properties, styles.table(property(properties, 'w:tblStyle')));
  const rows: RawRow[] = [];
  const open: (RawCell | undefined)[] = [];
  for (const row of rowsOf(table)) {
    const about = child(row, 'w:trPr');
    if (child(about, 'w:del')) continue;
    const cells: RawCell[] = [];
    let column = Math.min(Number(property(about, 'w:gridBefore') ?? 0) || 0, MOST_COLUMNS);
    for (const cell of within(row, 'w:tc')) {
      if (column >= MOST_COLUMNS) break;
      const tc = child(cell, 'w:tcPr');
      if (child(tc, 'w:cellDel')) continue;
      const colSpan = Math.max(1, Math.min(Number(property(tc, 'w:gridSpan') ?? 1) || 1, MOST_COLUMNS - column));
      const above = open[column];
      const last = cells[cells.length - 1];
      if (continues(tc, 'w:hMerge') && last) last.colSpan += colSpan;
      else if (continues(tc, 'w:vMerge') && above && above.colSpan === colSpan) above.rowSpan++;
      else {
        const made: RawCell = { blocks: readCell(cell), column, colSpan, rowSpan: 1, ruled: cellRulings(tc, rulings) };
        if (continues(tc, 'w:vMerge')) made.goesOn = true;
        cells.push(made);
        for (let at = column; at < column + colSpan; at++) open[at] = at === column ? made : undefined;
      }
      column += colSpan;
    }
    for (let at = column; at < open.length; at++) open[at] = undefined;
    if (isGone(row, cells)) continue;
    rows.push({ cells, header: toggle(about, 'w:tblHeader') ?? false });
  }
  return rows;
}

/** Whether nothing of a row's text is shown: all of it is hidden or struck out. */
function isGone(row: XmlElement, cells: readonly RawCell[]): boolean {
  const empty =
    cells.length > 0 && cells.every(({ blocks }) => blocks.every((block) => block.kind === 'paragraph' && block.runs.length === 0));
  return empty && cells.length === within(row, 'w:tc').length && descendants(row, 'w:t').some((text) => textOf(text).trim() !== '');
}

/** A merged cell's later parts: the merge element without «restart». */
function continues(properties: XmlElement | undefined, name: string): boolean {
  const merge = child(properties, name);
  return merge !== undefined && attribute(merge, 'w:val') !== 'restart';
}

const rowsOf = (table: XmlElement) => within(table, 'w:tr');

/** Rows or cells of a table, those inside content controls and accepted changes too. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return /^w:(sdt|sdtContent|customXml|ins|moveTo|smartTag)$/.test(element.name) ? within(element, name) : [];
  });
}

function plainText(block: DraftBlock): string {
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(plainText))).join('\n');
}

function shapeOf(rows: RawRow[], columns: number): TableShape {
  const cells = rows.flatMap((row) => row.cells);
  return {
    rows: rows.length,
    columns,
    ruled: cells.reduce((sum, cell) => sum + cell.ruled, 0) / (4 * Math.max(1, cells.length)),
    header: rows[0]?.header ?? false,
    texts: rows.map((row) => row.cells.map((cell) => cell.blocks.map(plainText).join('\n').trim())),
  };
}

/** The paragraphs of a layout table; lines ended by the author are paragraphs here, as in a letterhead's cells they always are. */
function flatten(rows: RawRow[]): DraftBlock[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const blocks = cell.blocks.flatMap((block): DraftBlock[] => (block.kind === 'table' ? [block] : linesOf(block)));
      const first = blocks[0];
      if (first?.kind === 'paragraph') first.breakBefore = true;
      return blocks;
    }),
  );
}

function linesOf(paragraph: DraftParagraph): DraftParagraph[] {
  return splitRuns(paragraph.runs, '\n')
    .filter((runs) => runs.some((run) => run.text.trim() !== ''))
    .map((runs) => ({ ...paragraph, runs }));
}

function dataTable(raw: RawRow[], columns: number): DraftTable {
  const rows: DraftRow[] = raw.map((row) => ({
    cells: row.cells.map(({ blocks, column, colSpan, rowSpan }): DraftCell => {
      return { paragraphs: blocks.flatMap(cellParagraphs), column, colSpan, rowSpan };
    }),
  }));
  const heads = headRows(raw, rows);
  rows.slice(0, heads).forEach((row) => {
    row.header = true;
  });
  return { kind: 'table', rows: withoutRepeatedHeads(rows, heads), columns };
}

/** Drops the heads that an author typed again for each page. */
function withoutRepeatedHeads(rows: DraftRow[], heads: number): DraftRow[] {
  if (heads === 0) return rows;
  const key = (row: DraftRow) =>
    row.cells.map((cell) => `${cell.column} ${cell.paragraphs.map(plainText).join(' ').replace(/\s+/g, ' ').trim()}`).join('|');
  const keys = rows.map(key);
  const head = keys.slice(0, heads).join('\n');
  const kept: DraftRow[] = rows.slice(0, heads);
  for (let at = heads; at < rows.length; at++) {
    if (keys[at] === keys[0] && keys.slice(at, at + heads).join('\n') === head) at += heads - 1;
    else kept.push(rows[at]!);
  }
  return kept;
}

/** A table inside a cell becomes one paragraph a row. */
function cellParagraphs(block: DraftBlock): DraftParagraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.map((row) => ({
    kind: 'paragraph',
    runs: row.cells.flatMap((cell, index) => [
      ...(index > 0 ? [{ text: '\t' }] : []),
      ...cell.paragraphs.flatMap((paragraph) => [...paragraph.runs, { text: ' ' }]),
    ]),
  }));
}

/**
 * How many rows at the top are heads: as declared, or the first when all its cells are filled and bold while the table's other rows
 * are not; with all rows that its cells reach into.
 */
function headRows(raw: RawRow[], rows: DraftRow[]): number {
  const declared = raw.findIndex((row) => !row.header);
  if (declared !== 0) return Math.max(declared, 0);
  const [first] = rows;
  if (!first || first.cells.length < 2 || boldCells(first) < first.cells.length) return 0;
  const heads = Math.max(1, ...first.cells.map((cell) => cell.rowSpan));
  return rows.slice(heads).some((row) => boldCells(row) * 2 <= row.cells.length) ? heads : 0;
}

/** Cells of a row that hold text, nearly all of it bold. */
function boldCells(row: DraftRow): number {
  return row.cells.filter((cell) => {
    const runs = cell.paragraphs.flatMap((paragraph) => paragraph.runs);
    const size = (list: typeof runs) => list.reduce((sum, run) => sum + run.text.trim().length, 0);
    const all = size(runs);
    return all > 0 && size(runs.filter((run) => run.bold)) >= all * 0.8;
  }).length;
}
