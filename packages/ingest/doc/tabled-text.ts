import type { DraftBlock, DraftCell, DraftRow } from '@tonghop/model';

/** Fewer columns lay out a letterhead or a signature; their text is read cell by cell. */
const LEAST_COLUMNS = 3;
/** Longest that a row's first cell is; a longer one, or one of several lines, is text that stands before another table. */
const LONGEST_FIRST = 200;

/** So many columns more than heads in the first row: heads over several columns have their own heads below. */
const MOST_UNDER_A_HEAD = 3;

type Row = { before: string[]; cells: string[] };

const linesOf = (text: string): string[] => text.split(/[\n\r\u2028]+/).filter((line) => line.trim() !== '');
const paragraph = (text: string): DraftBlock & { kind: 'paragraph' } => ({ kind: 'paragraph', runs: [{ text }] });

/**
 * Paragraphs and tables of an old Word file's text as word-extractor gives it: each cell ends with a tab and each row with a tab and a line
 * feed, as the file marks them ([MS-DOC] 2.4.3). Where a first row begins within the text before it is not marked: with its last line.
 * A table has three columns and two rows at least; what lies in less is paragraphs, for a typed tab looks the same.
 */
export function blocksOfTabled(text: string): DraftBlock[] {
  const chunks = text.split(/\t[\n\r]/);
  const rest = chunks.pop()!;
  const blocks: DraftBlock[] = [];
  let open: Row[] = [];
  const close = () => {
    blocks.push(...tableOf(open));
    open = [];
  };
  for (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\t');
    const lines = linesOf(first);
    const goesOn =
      open.length > 0 && lines.length <= 1 && first.length <= LONGEST_FIRST && others.length < open[0]!.cells.length + MOST_UNDER_A_HEAD;
    if (!goesOn) close();
    open.push(goesOn ? { before: [], cells: [first, ...others] } : { before: lines.slice(0, -1), cells: [lines.at(-1) ?? '', ...others] });
  }
  close();
  return [...blocks, ...linesOf(rest).map(paragraph)];
}

/** The blocks of consecutive rows: one table behind what stands before its first row, or paragraphs. */
function tableOf(rows: readonly Row[]): DraftBlock[] {
  const [first] = rows;
  if (!first) return [];
  const columns = Math.max(...rows.slice(0, 2).map(({ cells }) => cells.length));
  const before = first.before.map(paragraph);
  if (columns < LEAST_COLUMNS || rows.length < 2 || !rows.slice(1).some(({ cells }) => cells.length === columns))
    return [...before, ...rows.flatMap(({ cells }) => cells.flatMap(linesOf).map(paragraph))];
  const [head, ...body] = rows.map(({ cells }) => cells.slice(0, columns));
  return [...before, { kind: 'table', columns, rows: [headOf(head!, body[0]!, columns), ...body.map((cells) => rowOf(cells, columns))] }];
}

const cellOf = (text: string, column: number, colSpan: number): DraftCell => {
  const lines = linesOf(text);
  return { paragraphs: (lines.length > 0 ? lines : ['']).map(paragraph), column, colSpan, rowSpan: 1 };
};

/** The first row: where it has fewer cells than the second, the head over the only run of filled cells there runs over them. */
function headOf(cells: readonly string[], below: readonly string[], columns: number): DraftRow {
  const more = columns - cells.length;
  const filled = below.findIndex((text) => text.trim() !== '');
  const run = below.slice(filled, filled + more + 1);
  if (
    more === 0 ||
    filled <= 0 ||
    run.some((text) => text.trim() === '') ||
    below.slice(filled + run.length).some((text) => text.trim() !== '')
  )
    return rowOf(cells, columns);
  return {
    cells: cells.map((text, n) => cellOf(text, n > filled ? n + more : n, n === filled ? more + 1 : 1)),
  };
}

/** A row of fewer cells names a group: its last cell runs to the end. */
const rowOf = (cells: readonly string[], columns: number): DraftRow => ({
  cells: cells.map((text, column) => cellOf(text, column, column === cells.length - 1 ? columns - column : 1)),
});
