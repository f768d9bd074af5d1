import { boxOf, type LayoutWord, type Line } from './line.ts';

type Cell = { x0: number; y0: number; x1: number; y1: number; words: LayoutWord[] };
/** What is told here of a table: its lines, and its cells' rectangles. */
type Table = { xs: readonly number[]; ys: readonly number[]; cells: readonly Cell[] };

/** How far (points) from the page's edge a table ends that runs over it. */
const EDGE = 3;

/** Puts a word into the cell in which the middle of its letters lies, on a page `width` points wide; false where it is in none. */
export function place(grids: readonly Table[], word: LayoutWord, width: number): boolean {
  // A table too wide for its page ends at the page's edge, its words may not.
  const x = word.x1 > width ? Math.min((word.x0 + word.x1) / 2, width - EDGE) : (word.x0 + word.x1) / 2;
  const y = word.y - 0.3 * word.size;
  for (let g = 0; g < grids.length; g++) {
    const grid = grids[g]!;
    if (x < grid.xs[0]! || x > grid.xs[grid.xs.length - 1]! || y < grid.ys[0]! || y > grid.ys[grid.ys.length - 1]!) continue;
    // Counted, since `find` and `for of` make objects, a word as many as there are cells before its own.
    for (let i = 0; i < grid.cells.length; i++) {
      const cell = grid.cells[i]!;
      if (x < cell.x0 || x > cell.x1 || y < cell.y0 || y > cell.y1) continue;
      cell.words.push(word);
      return true;
    }
  }
  return false;
}

/** Puts lines that run up or down the page into the cells that hold them, as lines below each other; those in no cell stay away. */
export function placeAside(grids: readonly Table[], lines: readonly Line[]): void {
  const held = new Map<Cell, number>();
  for (const line of lines) {
    const boxes = line.words.map(boxOf);
    const x = (Math.min(...boxes.map((box) => box.x)) + Math.max(...boxes.map((box) => box.x + box.w))) / 2;
    const y = (Math.min(...boxes.map((box) => box.y)) + Math.max(...boxes.map((box) => box.y + box.h))) / 2;
    const cell = grids.flatMap((grid) => grid.cells).find((one) => x >= one.x0 && x <= one.x1 && y >= one.y0 && y <= one.y1);
    if (!cell) continue;
    const above = (held.get(cell) ?? cell.y0) + 1.2 * line.size;
    held.set(cell, above);
    const shift = cell.x0 - line.x0;
    cell.words.push(...line.words.map((word) => ({ ...word, x0: word.x0 + shift, x1: word.x1 + shift, y: above })));
  }
}
