import type { DraftBlock } from '@tonghop/model';
import { evened, MOST_COLUMNS, type RawCell, type RawRow, tableBlocks } from '../docx/table.ts';
import { attribute, descendants, elements, type XmlElement } from '../docx/xml.ts';
import type { OdtStory } from './story.ts';
import type { Sides } from './styles.ts';

/** Most times that a row or cell is repeated where it holds something. */
const MOST_REPEATED = 50;

/** A cell with what it draws and where. */
type Placed = { cell: RawCell; row: number; sides: Sides };

/** How often a row or cell stands there; one with a table in it once, or tables in tables would grow without end. */
const timesOf = (element: XmlElement, name: string, most: number) =>
  descendants(element, 'table:table').length > 0 ? 1 : count(element, name, most);

const count = (element: XmlElement, name: string, most: number) => Math.min(Math.max(1, Number(attribute(element, name) ?? 1) || 1), most);

/** Reads a `table:table` (Part 3, 9): a data table stays one, a layout table becomes its paragraphs. */
export function readTable(table: XmlElement, story: OdtStory, readCell: (cell: XmlElement) => DraftBlock[]): DraftBlock[] {
  if (story.styles('table', attribute(table, 'table:style-name')).breaks) story.breaks = true;
  const placed: Placed[] = [];
  const rows: RawRow[] = [];
  for (const { row, header } of rowsOf(table, false)) {
    const made = readRow(row, story, readCell);
    const cells = made.map(({ cell }) => cell);
    if (isGone(row, cells)) continue;
    placed.push(...made.map((one) => ({ ...one, row: rows.length })));
    rows.push({ cells, header });
  }
  for (const { cell, row } of placed) cell.rowSpan = Math.min(cell.rowSpan, rows.length - row);
  rule(placed);
  return tableBlocks(evened(rows, gridOf(table, story)));
}

/** Whether nothing of a row's text is shown: all of it is hidden or struck out. */
function isGone(row: XmlElement, cells: readonly RawCell[]): boolean {
  if (cells.length === 0 || cells.some(({ blocks }) => blocks.some((block) => block.kind === 'table' || block.runs.length > 0)))
    return false;
  const said = (element: XmlElement): boolean =>
    element.children.some((node) => (typeof node === 'string' ? node.trim() !== '' : said(node)));
  return descendants(row, 'text:p').some(said);
}

/** The rows of a table, those of its groups too; `header`: repeated over pages. */
function rowsOf(parent: XmlElement, header: boolean): { row: XmlElement; header: boolean }[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'table:table-row') {
      const repeated = element.children.length > 0 && descendants(element, 'text:p').length > 0;
      const times = repeated ? timesOf(element, 'table:number-rows-repeated', MOST_REPEATED) : 1;
      return Array.from({ length: times }, () => ({ row: element, header }));
    }
    return /^table:table-(?:header-rows|rows|row-group)$/.test(element.name)
      ? rowsOf(element, header || element.name === 'table:table-header-rows')
      : [];
  });
}

function readRow(row: XmlElement, story: OdtStory, readCell: (cell: XmlElement) => DraftBlock[]): { cell: RawCell; sides: Sides }[] {
  const cells: { cell: RawCell; sides: Sides }[] = [];
  let column = 0;
  for (const element of elements(row)) {
    const covered = element.name === 'table:covered-table-cell';
    if ((!covered && element.name !== 'table:table-cell') || column >= MOST_COLUMNS) continue;
    const repeated = timesOf(element, 'table:number-columns-repeated', MOST_COLUMNS - column);
    for (let n = 0; n < (covered ? 0 : repeated); n++) {
      const at = column + n;
      const cell: RawCell = {
        blocks: readCell(element),
        column: at,
        colSpan: count(element, 'table:number-columns-spanned', MOST_COLUMNS - at),
        rowSpan: count(element, 'table:number-rows-spanned', 10_000),
        ruled: 0,
      };
      cells.push({ cell, sides: story.styles('table-cell', attribute(element, 'table:style-name')).sides });
    }
    column += repeated;
  }
  // What a file says of spans may reach over cells that it has.
  cells.forEach(({ cell }, n) => {
    const next = cells[n + 1]?.cell.column ?? MOST_COLUMNS;
    cell.colSpan = Math.min(cell.colSpan, next - cell.column);
  });
  return cells;
}

/** Counts each cell's ruled sides: a line between two cells is drawn by either. */
function rule(placed: readonly Placed[]): void {
  const drawn = new Set<string>();
  const edges = ({ cell, row }: Placed): Record<keyof Sides, string> => ({
    top: `- ${row} ${cell.column}`,
    bottom: `- ${row + cell.rowSpan} ${cell.column}`,
    left: `| ${row} ${cell.column}`,
    right: `| ${row} ${cell.column + cell.colSpan}`,
  });
  const SIDES = ['top', 'left', 'bottom', 'right'] as const;
  for (const one of placed) for (const side of SIDES) if (one.sides[side]) drawn.add(edges(one)[side]);
  for (const one of placed) one.cell.ruled = SIDES.filter((side) => drawn.has(edges(one)[side])).length;
}

/** Where the lines of a table's grid stand, in points, by its columns' widths; empty where it declares none. */
function gridOf(table: XmlElement, { styles }: OdtStory): number[] {
  const xs = [0];
  const walk = (parent: XmlElement): void => {
    for (const element of elements(parent))
      if (element.name === 'table:table-column') {
        const { width } = styles('table-column', attribute(element, 'table:style-name'));
        const times = count(element, 'table:number-columns-repeated', MOST_COLUMNS);
        for (let n = 0; n < times && xs.length <= MOST_COLUMNS; n++) xs.push(xs.at(-1)! + width);
      } else if (/^table:table-(?:columns|header-columns|column-group)$/.test(element.name)) walk(element);
  };
  walk(table);
  return xs.at(-1)! > 0 ? xs : [];
}
