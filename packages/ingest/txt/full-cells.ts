/** Lines looked at above and below one. */
const REACH = 12;
const FEWEST = 2;
const WIDE = /(?<=\S) {3,}(?=\S)/g;

const isOpen = (line: string, column: number): boolean => line.length < column || line[column - 1] === ' ';

/** Where a line's text begins again behind wide blanks. */
const breaksOf = (line: string): number[] => [...line.matchAll(WIDE)].map((match) => match.index + match[0].length);

/**
 * Where cells of a table's row begin one blank behind a full one («qua ứng dụng 318 hộ»), as columns count: at least two lines around have a
 * cell there behind wide blanks, and the blank before it is white in all lines between.
 */
export function fullCells(lines: readonly string[], at: number): number[] {
  const line = lines[at]!;
  if (breaksOf(line).length === 0) return [];
  return [...line.matchAll(/(?<=\S )\S/g)].flatMap(({ index }) => {
    let count = 0;
    for (const step of [-1, 1])
      for (let i = at + step; Math.abs(i - at) <= REACH && lines[i]?.trim() && isOpen(lines[i]!, index); i += step)
        if (breaksOf(lines[i]!).includes(index)) count++;
    return count >= FEWEST ? [index] : [];
  });
}
