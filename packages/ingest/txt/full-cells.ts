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

/** What stands in the column of numbers: behind it the second column begins. */
const NUMBER_ONLY = /^\s*\S{1,4}\s*$/;

/** Lines that the head of a table may have. */
const HIGHEST_HEAD = 6;
const FIRST_ROW = /^\s*(?:0?1|I|A)[.)]? {2,}\S/;

/** Whether a line stands in the head of a table, close above the row that is numbered first. */
const inHead = (lines: readonly string[], at: number): boolean => {
  const below = lines.slice(at + 1, at + 1 + HIGHEST_HEAD);
  const first = below.findIndex((line) => FIRST_ROW.test(line));
  return !FIRST_ROW.test(lines[at]!) && first >= 0 && below.slice(0, first).every((line) => line.trim() !== '' && !ITEM.test(line));
};

/**
 * Where cells of a table's row begin one blank behind a full one («qua ứng dụng 318 hộ»), as columns count: at least two lines around have a
 * cell there, or one column on (a converter rounds), behind wide blanks, or figures where it is one, and the blank before it is white in
 * all lines between.
 */
export function fullCells(lines: readonly string[], at: number): number[] {
  const line = lines[at]!;
  if (breaksOf(line).length === 0) return [];
  // A name of several columns stands across their white: «Kết quả 6 tháng», «Đơn vị thực hiện».
  const starts = inHead(lines, at) ? /(?<=\S )\p{Lu}/gu : /(?<=\S )\S|(?<=\S {2})\d/g;
  return [...line.matchAll(starts)].flatMap(({ index }) => {
    let count = 0;
    const figure = figureAt(line, index);
    const second = NUMBER_ONLY.test(line.slice(0, index));
    const holds = (other: string): boolean =>
      breaksOf(other).some((start) => (start === index || start === index + 1) && (second || !NUMBER_ONLY.test(other.slice(0, start)))) ||
      (figure && (figureAt(other, index) || figureAt(other, index + 1)));
    for (const step of [-1, 1])
      for (let i = at + step; Math.abs(i - at) <= REACH && goesOn(lines[i], index); i += step) if (holds(lines[i]!)) count++;
    return count >= FEWEST ? [index] : [];
  });
}
