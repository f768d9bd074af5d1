import { rowsFromTop } from './centred-cells.ts';
import type { Strip } from './column-strips.ts';
import { columnOf, follows, type Interval, ordinalOf } from './gutter-band.ts';
import { linesOf, textOf } from './line.ts';
import { recordStarts } from './record-starts.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Grid, GridCell } from './table.ts';

/** Fewest columns of a table whose rows have no rules between them. */
const COLUMNS = 3;
/** Fewest rows that the text of one ruled row tells, where no number does. */
const ROWS = 3;
/** What each cell of a row begins with: a capital, a digit or a mark, never the middle of a sentence. */
const OPENS = /^[\p{Lu}\d\-–+•“"(≥≤><%]/u;

/** A row without a number below the numbered ones. */
const TOTAL = /^(?:Tổng|Cộng|TỔNG|CỘNG)/;

type Stretch = { rows: readonly Row[]; starts: number[] };

/** Where the rows begin that a first column numbers one after the other, each beside a cell that opens; undefined where it does not. */
function numberedStarts(rows: readonly Row[], gaps: readonly Interval[]): number[] | undefined {
  const starts: number[] = [];
  const numbers: string[] = [];
  for (const [r, row] of rows.entries()) {
    const number = ordinalOf(row, gaps);
    if (number === undefined) {
      // Digits below digits of no row of their own are what a narrow column broke.
      if (TOTAL.test(textOf(row.lines[0]!)) && row.lines.length >= gaps.length && starts.length > 1) starts.push(r);
      else if (columnOf(row.lines[0]!, gaps) === 0) return undefined;
      continue;
    }
    const beside = row.lines.slice(1);
    if (beside.length === 0 || !OPENS.test(textOf(beside[0]!)) || !follows(numbers, number)) return undefined;
    starts.push(r);
    numbers.push(number);
  }
  return starts.length > 1 && starts[0] === 0 && new Set(numbers).size === numbers.length ? starts : undefined;
}

/** Where rows without numbers begin, by their lines; undefined where not every cell opens there. */
function plainStarts(rows: readonly Row[], gaps: Interval[]): number[] | undefined {
  const starts = recordStarts(rows, { first: 0, end: rows.length, heads: 0, gaps, across: new Set() });
  const full = starts.every((r) => rows[r]!.lines.length > gaps.length && rows[r]!.lines.every((line) => OPENS.test(textOf(line))));
  return full && starts.length >= ROWS ? starts : undefined;
}

/** The rows that a row of a grid holds whose cells have nothing but uprights between them; undefined where it is one. */
function stretchOf(cells: readonly GridCell[], page: number, alone: boolean): Stretch | undefined {
  const gaps = cells.slice(1).map(({ x0 }): Interval => [x0 - 1, x0 + 1]);
  const own = rowsOf(cells.flatMap(({ words }) => linesOf(words, page, 0.8, false)));
  if (own.length < 2) return undefined;
  const strips = gaps.map(([from, to]): Strip => ({ from, to, flush: true }));
  const rows = rowsFromTop(own, 0, strips, own.length) ?? own;
  const starts = numberedStarts(rows, gaps) ?? (alone ? plainStarts(rows, gaps) : undefined);
  return starts && { rows, starts };
}

/** A row's cells, parted where its text begins new rows. */
function parted(cells: readonly GridCell[], { rows, starts }: Stretch): GridCell[] {
  const tops = starts.map((r, i) => (i === 0 ? cells[0]!.y0 : rows[r]!.top - 1));
  const rowOf = new Map(
    rows.flatMap(({ lines }, r) => {
      const at = starts.findLastIndex((start) => start <= r);
      return lines.flatMap((line) => line.words.map((word) => [word, at] as const));
    }),
  );
  return tops.flatMap((top, i) =>
    cells.map((cell) => ({
      ...cell,
      row: cell.row + i,
      y0: top,
      y1: tops[i + 1] ?? cell.y1,
      words: cell.words.filter((word) => rowOf.get(word) === i),
    })),
  );
}

/**
 * A ruled table whose uprights run from its head to its foot with no level rule between its rows: these are told by their numbers or, below a
 * head and nothing else, by where all cells begin. Other tables stay as they are.
 */
export function withOpenRows(grid: Grid): Grid {
  const count = grid.ys.length - 1;
  if (grid.xs.length <= COLUMNS || count > 4) return grid;
  const last = grid.cells.filter(({ row }) => row === count - 1);
  const plain =
    last.length === grid.xs.length - 1 && last.every(({ rowSpan, colSpan, words }) => rowSpan + colSpan === 2 && words.length > 0);
  const stretch = plain ? stretchOf(last, grid.page, count > 1) : undefined;
  if (!stretch || stretch.starts.length < 2) return grid;
  const cells = [...grid.cells.filter((cell) => !last.includes(cell)), ...parted(last, stretch)];
  const ys = [...grid.ys.slice(0, -1), ...stretch.starts.slice(1).map((r) => stretch.rows[r]!.top - 1), grid.ys.at(-1)!];
  return { ...grid, ys, cells };
}
