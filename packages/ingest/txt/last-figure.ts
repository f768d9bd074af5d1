/** Lines looked at above and below one. */
const REACH = 12;
const FEWEST = 3;
const WIDE = / {3,}(?=\S)/;
/** A figure that ends its line, one or two blanks behind other text. */
const LAST = /(?<=\S {1,2})\d[\d.,]*\s?%?\s*$/;
const FIGURE = /^\d[\d.,]*\s?%?$/;

const isOpen = (line: string, column: number): boolean => line.length < column || line[column - 1] === ' ';
const begins = (line: string, column: number): boolean => isOpen(line, column) && /\S/.test(line[column] ?? ' ');

/**
 * Where the figure that ends a table's row begins, though no wide blanks part it from the full cell before («31/3/2026 100»): figures
 * stand below it in that column, and the blank before them is white in all lines around. Undefined where none does so.
 */
export function lastFigure(lines: readonly string[], at: number): number | undefined {
  const column = LAST.exec(lines[at]!)?.index;
  if (column === undefined || !WIDE.test(lines[at]!.trim())) return undefined;
  let [from, to] = [at, at];
  const goesOn = (line: string | undefined): boolean => line !== undefined && line.trim() !== '' && isOpen(line, column);
  while (at - from < REACH && goesOn(lines[from - 1])) from--;
  while (to - at < REACH && goesOn(lines[to + 1])) to++;
  const starts = lines.slice(from, to + 1).filter((line) => begins(line, column));
  const isFigure = (line: string): boolean => FIGURE.test(line.slice(column).trim());
  // The column's head may stand above.
  const body = starts.slice(starts.findIndex(isFigure));
  return body.length >= FEWEST && body.every(isFigure) ? column : undefined;
}
