import type { Row, TableBlock } from './reading.ts';

/** The cells of a table as a full grid of strings: a merged cell's text stands at its top left, '' elsewhere. */
export function grid(text: string, table: TableBlock): string[][] {
  const rows: string[][] = table.rows.map(() => Array.from({ length: table.columns }, () => ''));
  table.rows.forEach((row, r) => {
    for (const cell of row.cells) rows[r]![cell.column] = text.slice(...cell.span);
  });
  return rows;
}

/** For each row and column the index of the cell that covers it: `[row, cell]`, or undefined where nothing stands. */
export function cover(table: TableBlock): ([number, number] | undefined)[][] {
  const map: ([number, number] | undefined)[][] = table.rows.map(() => Array.from({ length: table.columns }));
  table.rows.forEach((row: Row, r: number) => {
    row.cells.forEach((cell, c) => {
      for (let dr = 0; dr < cell.rowSpan && r + dr < map.length; dr++)
        for (let dc = 0; dc < cell.colSpan && cell.column + dc < table.columns; dc++) map[r + dr]![cell.column + dc] ??= [r, c];
    });
  });
  return map;
}
