import type { LayoutPage } from '../layout/flow.ts';
import type { LayoutWord } from '../layout/line.ts';
import type { Grid } from '../layout/table.ts';
import type { RecognisedPage, ScanLine } from './recognise.ts';

/** Letters and marks that reach below the baseline. */
const BELOW = /[gpqyjQ,;()ạậặẹệịọộợụựỵẠẬẶẸỆỊỌỘỢỤỰỴ]/u;
/** How much of a letter's size its body with tone marks usually fills. */
const FILLED = 0.82;

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * The baseline of a recognised line: where letters without a tail stand. A box far higher than letters of the `usual` size reaches over the
 * tone marks of the next line; of such a line only its top is sure.
 */
function baseline(line: ScanLine, usual: number): number {
  const whole = line.words.filter((word) => word.box.h <= 1.25 * FILLED * usual);
  if (whole.length === 0) return median(line.words.map((word) => word.box.y + Math.min(word.box.h, 0.9 * usual)));
  const standing = whole.filter((word) => !BELOW.test(word.text));
  const bottoms = (standing.length ? standing : whole).map((word) => word.box.y + word.box.h);
  return standing.length ? median(bottoms) : Math.min(...bottoms);
}

/** How wide letters are in parts of their size, as in the Times that offices write: capitals, small letters and figures, marks. */
const breadth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 0.7 : /[\p{L}\d]/u.test(letter) ? 0.47 : 0.3), 0);

/**
 * A line's words for layout. Recognition gives boxes, not sizes: a line counts as the page's usual size unless it is clearly larger or
 * smaller. What is only tall, not wide, is no larger: its boxes reach over the tone marks of the next line.
 */
function wordsOf(line: ScanLine, usual: number, row: number): LayoutWord[] {
  const height = median(line.words.map((word) => word.box.h)) / FILLED;
  const width = median(line.words.map((word) => word.box.w / breadth(word.text)));
  const size = (height > usual * 1.45 && width > usual * 1.2) || height < usual * 0.6 ? height : usual;
  const y = baseline(line, size);
  return line.words.map((word) => ({
    text: word.text,
    page: word.place.page,
    x0: word.box.x,
    x1: word.box.x + word.box.w,
    y,
    size: Math.round(size * 10) / 10,
    bold: false,
    italic: false,
    font: '',
    box: word.place,
    confidence: word.confidence,
    row,
  }));
}

/** A recognised page as layout takes it: words on baselines, tables as grids with their words in the cells. */
export function layoutOf(recognised: RecognisedPage): LayoutPage {
  const { page, lines, tables } = recognised;
  const heights = [...lines, ...tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))].flatMap((line) =>
    line.words.map((word) => word.box.h),
  );
  const usual = median(heights) / FILLED || 12;
  const grids = tables.map(
    ({ xs, ys, cells }): Grid => ({
      xs,
      ys,
      page,
      cells: cells.map((cell) => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        colSpan: cell.colSpan,
        x0: xs[cell.column]!,
        x1: xs[cell.column + cell.colSpan]!,
        y0: ys[cell.row]!,
        y1: ys[cell.row + cell.rowSpan]!,
        words: cell.lines.flatMap((line, row) => wordsOf(line, usual, row)),
      })),
    }),
  );
  return {
    page,
    width: recognised.width,
    height: recognised.height,
    words: lines.flatMap((line, row) => wordsOf(line, usual, row)),
    across: [],
    down: [],
    grids,
  };
}
