import type { CellShape, Group, Paragraph } from './rtf-state.ts';

/** The row under definition since `\trowd`; `ruled` and `drawing` follow the borders of the next cell. */
export type RowShape = {
  shapes: CellShape[];
  left: number;
  header: boolean;
  ruled: number;
  /** Lines that the row draws between its cells. */
  inner: number;
  drawing: 'cell' | 'row' | undefined;
  vertical: CellShape['vertical'];
  horizontal: boolean;
};

/** A row without cells. */
export function newRow(): RowShape {
  return { shapes: [], left: 0, header: false, ruled: 0, inner: 0, drawing: undefined, vertical: undefined, horizontal: false };
}

const on = (value: number | undefined) => value !== 0;

/** Applies a control word of character formatting; false when it is none. */
export function applyLook(group: Group, name: string, value: number | undefined): boolean {
  if (name === 'b') group.bold = on(value);
  else if (name === 'i') group.italic = on(value);
  else if (name === 'fs') group.size = value ?? 24;
  else if (name === 'v') group.hidden = on(value);
  else if (name === 'deleted') group.deleted = on(value);
  else if (name === 'caps') group.capitals = on(value);
  else return false;
  return true;
}

const ALIGN: Record<string, Paragraph['align']> = { ql: 'left', qc: 'center', qr: 'right', qj: 'justify' };

/** Applies a control word of paragraph formatting; false when it is none. */
export function applyParagraph(paragraph: Paragraph, name: string, value: number | undefined): boolean {
  if (ALIGN[name]) paragraph.align = ALIGN[name];
  else if (name === 'li' || name === 'lin') paragraph.left = value ?? 0;
  else if (name === 'fi') paragraph.first = value ?? 0;
  else if (name === 's') paragraph.style = value ?? 0;
  else if (name === 'outlinelevel') paragraph.outline = value;
  else if (name === 'intbl') paragraph.inTable = true;
  else return false;
  return true;
}

/** Applies a control word of the row under definition; false when it is none. */
export function applyRow(row: RowShape, name: string, value: number | undefined): boolean {
  if (name === 'trleft') row.left = value ?? 0;
  else if (name === 'trhdr') row.header = true;
  else if (/^clbrdr[tlbr]$/.test(name)) row.drawing = 'cell';
  else if (/^trbrdr[hv]$/.test(name)) row.drawing = 'row';
  else if (/^trbrdr[tlbr]$/.test(name)) row.drawing = undefined;
  else if (/^brdr(s|th|db|dot|dash|hair|dashd|dashdd|triple)$/.test(name)) draw(row);
  else if (name === 'clvmgf') row.vertical = 'first';
  else if (name === 'clvmrg') row.vertical = 'later';
  else if (name === 'clmrg') row.horizontal = true;
  else if (name === 'cellx') {
    row.shapes.push({
      right: value ?? 0,
      vertical: row.vertical,
      horizontal: row.horizontal,
      ruled: Math.max(row.ruled, row.inner * 2),
    });
    Object.assign(row, { ruled: 0, drawing: undefined, vertical: undefined, horizontal: false });
  } else return false;
  return true;
}

function draw(row: RowShape): void {
  if (row.drawing === 'cell') row.ruled++;
  else if (row.drawing === 'row') row.inner++;
  row.drawing = undefined;
}
