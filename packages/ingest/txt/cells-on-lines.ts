import { foldLower } from '@tonghop/model';
import { type Drawn, type DrawnCell, drawnTable } from '../structure/drawn-grid.ts';
import { FORM } from './row-lines.ts';

const FIRST_HEAD = /^(?:s\.?\s?t\.?\s?t\.?|t\.?t\.?|số tt|số thứ tự)$/iu;
const GROUP = /^(?:[IVX]{1,5}|[A-H])[.)]?$/;
/** The number of a row within the one above: «2.1». */
const SUB = /^(\d{1,2})\.\d{1,2}\.?$/;
const TOTAL = /^(?:tổng|cộng)(?!\p{L})/iu;
const FEWEST = 3;
const MOST = 14;
const LONGEST_HEAD = 30;

/** The number on a line that holds nothing else, or undefined. */
const numberOf = (line: string | undefined): number | undefined => {
  const found = /^0?(\d{1,3})[.)]?$/.exec(line?.trim() ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
};

const cell = (line: string): DrawnCell => ({ lines: line.trim() === '' ? [] : [line.trim()] });

/** The first of the lines from `from` to before `to` of which something holds; -1 where none is. */
function within(lines: readonly string[], from: number, to: number, holds: (line: string) => boolean): number {
  for (let i = from; i < Math.min(to, lines.length); i++) if (holds(lines[i]!)) return i;
  return -1;
}

/** How many lines a row takes: as many as lie between the first numbers, as long as those go on so. */
function widthFrom(lines: readonly string[], first: number): number | undefined {
  for (let width = FEWEST; width <= MOST; width++) {
    if (numberOf(lines[first + width]) !== 2) continue;
    const third = numberOf(lines[first + 2 * width]);
    if (third === undefined || third <= 3) return width;
  }
  return undefined;
}

/** The rows of a head: one as wide as those below, or two, the cells that stand over several being fewer. */
function headRows(lines: readonly string[], width: number): DrawnCell[][] | undefined {
  if (lines.length === width) return [lines.map(cell)];
  const over = lines.slice(0, lines.length - width);
  const lower = lines.slice(-width);
  if (over.length >= width || over.length < FEWEST || over.some((line) => line.trim() === '') || lower[0]!.trim() !== '') return undefined;
  const named = lower.filter((line) => line.trim() !== '').length;
  const spans = over.length - (width - named);
  if (named === 0 || spans < 1 || named % spans !== 0) return undefined;
  let [next, inSpan] = [0, 0];
  const upper = lower.map((line): DrawnCell => {
    const own = line.trim() === '' || inSpan++ % (named / spans) === 0;
    return own ? cell(over[next++] ?? '') : { lines: [] };
  });
  return [upper, lower.map(cell)];
}

/** Whether the lines behind a row's number hold what stands below that row: an empty cell of it left no line. */
const runsOver = (lines: readonly string[], number: number): boolean =>
  lines.some((line) => numberOf(line) === number + 1 || GROUP.test(line.trim()) || FORM.test(foldLower(line.trim())));

/**
 * A table that Word or LibreOffice saved as text, each cell on a line of its own and empty ones as blank lines: told by its «STT» and by the
 * numbers that come again after as many lines as the head has names.
 */
export function cellsOnLines(lines: readonly string[], at: number): Drawn | undefined {
  // Numbers one below the other name no columns.
  if (!FIRST_HEAD.test(lines[at]!.trim()) || numberOf(lines[at + 1]) !== undefined) return undefined;
  const first = within(lines, at + 2, at + LONGEST_HEAD, (line) => numberOf(line) === 1 || /^(?:I|A)[.)]?$/.test(line.trim()));
  const one = first < 0 ? -1 : within(lines, first, first + MOST, (line) => numberOf(line) === 1);
  const width = first < 0 || one < 0 ? undefined : widthFrom(lines, one);
  const head = width === undefined ? undefined : headRows(lines.slice(at, first), width);
  // A blank line behind each cell stands for none.
  if (width === undefined || !head || lines.slice(one, one + width).every((line, i) => (line.trim() === '') === (i % 2 === 1)))
    return undefined;
  const rows: DrawnCell[][] = [];
  // Within a group the numbers begin anew or go on.
  let [end, last, before] = [first, 0, 0];
  while (end + 1 < lines.length) {
    const line = lines[end]!.trim();
    const number = numberOf(line);
    if (SUB.exec(line)?.[1] === String(last) && end + width <= lines.length) {
      rows.push(lines.slice(end, end + width).map(cell));
      end += width;
    } else if (
      (number === last + 1 || (number === before + 1 && last === 0) || (number === 1 && rows.length > 0)) &&
      end + width <= lines.length
    ) {
      if (runsOver(lines.slice(end + 1, end + width), number) && numberOf(lines[end + width]) !== number + 1) return undefined;
      rows.push(lines.slice(end, end + width).map(cell));
      [before, last] = [number, number];
      end += width;
    } else if (GROUP.test(line) && lines[end + 1]!.trim() !== '') {
      rows.push([cell(line), { ...cell(lines[end + 1]!), colSpan: width - 1 }]);
      end += 2;
      [before, last] = [Math.max(before, last), 0];
      while (end < lines.length && lines[end]!.trim() === '') end++;
    } else if (line === '' && TOTAL.test(lines[end + 1]!.trim()) && end + width <= lines.length) {
      rows.push(lines.slice(end, end + width).map(cell));
      end += width;
    } else break;
  }
  return rows.length < 2 ? undefined : { blocks: drawnTable([...head, ...rows], head.length), lines: end - at };
}

const FIGURE = /^(?:[-+]?\d[\d.,]*\s?%?|[-–])$/;
const NAME = /^["“(]?\p{Lu}[^.:;]{0,60}[^.:;,]$/u;
/** Names of columns that hold figures; one of them at least stands in the head. */
const COUNTED = /%|^(?:kế hoạch|thực hiện|ước|năm|quý|tháng|số|tổng|tỷ lệ|tỉ lệ|so sánh|tăng|giảm|đạt|20\d\d)(?![\p{L}\d])/iu;

/** Whether a row's cells stand on the lines from one on: a name and figures only. */
const isFigureRow = (lines: readonly string[], at: number, width: number): boolean =>
  at + width <= lines.length && NAME.test(lines[at]!.trim()) && lines.slice(at + 1, at + width).every((line) => FIGURE.test(line.trim()));

/** A table of figures without numbered rows that was saved so: names, and below rows of a name and a figure for each of the others. */
export function figuresOnLines(lines: readonly string[], at: number): Drawn | undefined {
  if (!NAME.test(lines[at]!.trim()) || FIGURE.test(lines[at + 1]?.trim() ?? '')) return undefined;
  for (let width = FEWEST; width <= MOST; width++) {
    const first = at + width;
    if (!NAME.test(lines[first - 1]?.trim() ?? '')) return undefined;
    if (!isFigureRow(lines, first, width)) continue;
    let end = first;
    while (isFigureRow(lines, end, width)) end += width;
    const head = lines.slice(at, first).map((line) => line.trim());
    if (end < first + 2 * width || !head.slice(1).some((name) => COUNTED.test(name))) return undefined;
    const rows = Array.from({ length: (end - at) / width }, (_, r) => lines.slice(at + r * width, at + (r + 1) * width).map(cell));
    return { blocks: drawnTable(rows, 1), lines: end - at };
  }
  return undefined;
}
