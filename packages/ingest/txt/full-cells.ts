/** Lines looked at above and below one. */
const REACH = 12;
const FEWEST = 2;
const WIDE = /(?<=\S) {3,}(?=\S)/g;

const isOpen = (line: string, column: number): boolean => line.length < column || line[column - 1] === ' ';

/** «II. Tình hình»: a heading or item of the text parts two tables. */
const ITEM = /^\s*(?:[IVX]+|\d{1,2})[.)] \S(?!.* {3}\S)/;

/** Whether a line stands in one table with its neighbour, as far as a column's white goes. */
const goesOn = (line: string | undefined, column: number): boolean =>
  line !== undefined && line.trim() !== '' && !ITEM.test(line) && isOpen(line, column);

/** A figure from a column on, with wide blanks behind it. */
const figureAt = (line: string, column: number): boolean => line[column - 1] === ' ' && /^\d[\d.,]*%?(?= {3})/.test(line.slice(column));

/** Where a line's text begins again behind wide blanks. */
const breaksOf = (line: string): number[] => [...line.matchAll(WIDE)].map((match) => match.index + match[0].length);

/**
 * Where cells of a table's row begin one blank behind a full one («qua ứng dụng 318 hộ»), as columns count: at least two lines around have a
 * cell there, or one column on (a converter rounds), behind wide blanks, or figures where it is one, and the blank before it is white in
 * all lines between.
 */
export function fullCells(lines: readonly string[], at: number): number[] {
  const line = lines[at]!;
  if (breaksOf(line).length === 0) return [];
  return [...line.matchAll(/(?<=\S )\S|(?<=\S {2})\d/g)].flatMap(({ index }) => {
    let count = 0;
    const figure = figureAt(line, index);
    const holds = (other: string): boolean =>
      breaksOf(other).some((start) => start === index || start === index + 1) ||
      (figure && (figureAt(other, index) || figureAt(other, index + 1)));
    for (const step of [-1, 1])
      for (let i = at + step; Math.abs(i - at) <= REACH && goesOn(lines[i], index); i += step) if (holds(lines[i]!)) count++;
    return count >= FEWEST ? [index] : [];
  });
}
