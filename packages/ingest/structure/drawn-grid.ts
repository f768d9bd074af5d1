import { type DraftBlock, type DraftCell, type DraftParagraph, type DraftRow, foldLower } from '@tonghop/model';
import { LETTERHEAD, RECIPIENTS } from './form-words.ts';

/** A cell as a text draws it: its paragraphs, and over how many columns and rows it stands. */
export type DrawnCell = { lines: readonly string[]; colSpan?: number; rowSpan?: number };

/** Blocks that take the place of some lines of a text. */
export type Drawn = { blocks: DraftBlock[]; lines: number };

const paragraph = (text: string): DraftParagraph => ({ kind: 'paragraph', runs: [{ text }] });

const isEmpty = (cell: DrawnCell | undefined): boolean => (cell?.lines.join('').trim() ?? '') === '';

/**
 * A table whose head has two rows, merged cells drawn as empty ones: «Kết quả» with an empty cell behind it over «Số lượng», «Tỷ lệ», the
 * other names with an empty cell below. Undefined where the first rows are none.
 */
function spannedHead(rows: readonly (readonly DrawnCell[])[]): readonly (readonly DrawnCell[])[] | undefined {
  const [upper, lower, body] = rows;
  if (!upper || !lower || !body || upper.length !== lower.length || upper.length < 4 || isEmpty(upper[0]) || !isEmpty(lower[0]))
    return undefined;
  const cells = [...upper, ...lower];
  if (isEmpty(body[0]) || cells.some(({ colSpan = 1, rowSpan = 1 }) => colSpan + rowSpan > 2)) return undefined;
  const below = lower.filter((cell) => !isEmpty(cell)).length;
  if (below < 2 || upper.some((cell, c) => isEmpty(cell) && isEmpty(lower[c]))) return undefined;
  const first: DrawnCell[] = [];
  upper.forEach((cell, c) => {
    if (isEmpty(cell) && first.length > 0) first[first.length - 1] = { ...first.at(-1)!, colSpan: (first.at(-1)!.colSpan ?? 1) + 1 };
    else first.push(isEmpty(lower[c]) ? { ...cell, rowSpan: 2 } : { ...cell, colSpan: 1 });
  });
  return [first, lower.filter((cell) => !isEmpty(cell)), ...rows.slice(2)];
}

/**
 * The blocks of a table that a text draws or writes out, rows of cells from left to right: a letterhead or signature becomes its
 * paragraphs, column by column, anything else a table. `heads`: how many rows are its head.
 */
export function drawnTable(drawn: readonly (readonly DrawnCell[])[], told: number): DraftBlock[] {
  const spanned = spannedHead(drawn);
  const [rows, heads] = [spanned ?? drawn, spanned ? 2 : told];
  const taken = new Set<string>();
  let columns = 0;
  const read = rows.map((cells, r): DraftRow => {
    let column = 0;
    const placed = cells.map(({ lines, colSpan = 1, rowSpan = 1 }): DraftCell => {
      while (taken.has(`${r} ${column}`)) column++;
      for (let y = r; y < r + rowSpan; y++) for (let x = column; x < column + colSpan; x++) taken.add(`${y} ${x}`);
      const cell = { paragraphs: lines.map(paragraph), column, colSpan, rowSpan };
      column += colSpan;
      columns = Math.max(columns, column);
      return cell;
    });
    return { cells: placed, header: r < heads };
  });
  const words = rows.flatMap((cells) => cells.flatMap(({ lines }) => lines.map((line) => foldLower(plainOf(line)).trim())));
  if (columns === 2 && words.some((line) => LETTERHEAD.test(line) || RECIPIENTS.test(line)))
    return [0, 1].flatMap((column) =>
      read.flatMap(({ cells }) => cells.filter((cell) => cell.column === column).flatMap((cell) => cell.paragraphs)),
    );
  return [{ kind: 'table', rows: read, columns }];
}

/** A line without the signs of Markdown around its words. */
const plainOf = (line: string): string => line.replace(/[*_\\]/g, '');
