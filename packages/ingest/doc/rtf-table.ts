import type { DraftBlock } from '@tonghop/model';
import { type RawCell, type RawRow, tableBlocks } from '../docx/table.ts';
import type { Story } from './rtf-state.ts';

/** Edges nearer than this (twips) are one: rows written by hand miss each other by a little. */
const NEAR = 40;

/** Blocks of the rows gathered in a story, which is left without any. Columns come from the cells' right edges over all rows. */
export function closeTable(story: Story): DraftBlock[] {
  const rows = story.rows;
  story.rows = [];
  const edges: number[] = [];
  for (const edge of rows.flatMap((row) => [row.left, ...row.shapes.map((shape) => shape.right)]).sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges[edges.length - 1]! > NEAR) edges.push(edge);
  const columnOf = (edge: number) => {
    const at = edges.findIndex((one) => edge - one <= NEAR);
    return at < 0 ? edges.length - 1 : at;
  };
  const open = new Map<number, RawCell>();
  const raw = rows.map(({ cells, shapes, left, header }): RawRow => {
    const made: RawCell[] = [];
    let column = columnOf(left);
    shapes.forEach((shape, index) => {
      const colSpan = Math.max(1, columnOf(shape.right) - column);
      const last = made[made.length - 1];
      const above = open.get(column);
      if (shape.horizontal && last) last.colSpan += colSpan;
      else if (shape.vertical === 'later' && above && above.colSpan === colSpan) above.rowSpan++;
      else {
        const cell: RawCell = { blocks: cells[index] ?? [], column, colSpan, rowSpan: 1, ruled: shape.ruled };
        made.push(cell);
        open.set(column, cell);
      }
      column += colSpan;
    });
    return { cells: made, header };
  });
  return tableBlocks(raw);
}
