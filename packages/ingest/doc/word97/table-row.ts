import { changesIn, lastOf } from './properties.ts';

/** A cell of a row by its definition: its edges in twips, how it is merged, and the sides that are drawn, as `w:tcBorders`. */
export type RowCell = { left: number; right: number; merged: boolean; over: '' | 'restart' | 'continue'; borders: string };
/** A row by its definition. */
export type RowShape = { cells: RowCell[]; header: boolean; borders: string; style: number | undefined };

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const CELL = 20;
const DEFINITION = 0xd608;

const border = (side: string, type: number): string => `<w:${side} w:val="${type === 0 || type === 255 ? 'none' : 'single'}"/>`;

/** The borders that changes of a table draw around and between its cells, as `w:tblBorders` ([MS-DOC] 2.9.319 TableBordersOperand). */
export function tableBorders(list: Buffer): string {
  const [wide, narrow] = [lastOf(list, 0xd613), lastOf(list, 0xd605)];
  const sides = (wide ?? narrow) && SIDES.map((side, n) => border(side, (wide ? wide[8 * n + 5] : narrow![4 * n + 1]) ?? 0));
  return sides ? `<w:tblBorders>${sides.join('')}</w:tblBorders>` : '';
}

/** Reads a row's definition ([MS-DOC] 2.9.321 TDefTableOperand, 2.9.317 TC80) out of the changes of its last paragraph; undefined where it has none. */
export function rowShape(list: Buffer): RowShape | undefined {
  const definition = lastOf(list, DEFINITION);
  if (!definition || definition.length < 1) return undefined;
  const count = definition[0]!;
  const edge = (n: number) => definition.readInt16LE(1 + 2 * n);
  const cells: RowCell[] = [];
  for (let n = 0; n < count; n++) {
    const at = 1 + 2 * (count + 1) + CELL * n;
    const told = at + CELL <= definition.length;
    const flags = told ? definition.readUInt16LE(at) : 0;
    cells.push({
      left: edge(n),
      right: edge(n + 1),
      merged: (flags & 2) !== 0,
      over: flags & 0x40 ? 'restart' : flags & 0x20 ? 'continue' : '',
      // What is not drawn by the cell itself may be drawn by its table.
      borders: told
        ? SIDES.slice(0, 4)
            .map((side, s) => ({ side, type: definition[at + 4 + 4 * s + 1]! }))
            .filter(({ type }) => type !== 0 && type !== 255)
            .map(({ side, type }) => border(side, type))
            .join('')
        : '',
    });
  }
  const shape: RowShape = { cells, header: false, borders: tableBorders(list), style: undefined };
  for (const { code, operand } of changesIn(list)) {
    if (code === 0x3404) shape.header = operand[0] === 1;
    else if (code === 0x563a) shape.style = operand.readUInt16LE();
    else if (code === 0x5624) for (let n = operand[0]! + 1; n < operand[1]!; n++) if (cells[n]) cells[n]!.merged = true;
    if (code === 0xd62b && cells[operand[0]!]) cells[operand[0]!]!.over = operand[1] === 3 ? 'restart' : operand[1] === 1 ? 'continue' : '';
  }
  return shape;
}
