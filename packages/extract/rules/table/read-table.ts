import { type Cell, cover, foldLower, grid, singleSpaced, type TableBlock } from '@tonghop/model';
import { COLUMN_HEADS, COLUMN_WORDS, type ColumnRole, MEASURE_UNITS } from '../../lexicon/columns.ts';
import { oneApart } from '../../one-apart.ts';
import type { View } from '../../view.ts';

/** A body row. `cells` are the grid's strings; `full` repeats merged ones («each row as if nothing were merged»); `own` the row's own cells. */
export type BodyRow = { index: number; cells: string[]; full: string[]; own: Cell[] };

/** A data table taken apart: heads joined over their rows, what each column means, and the body. `heads`: rows of the head, 0 for none. */
export type TableRead = {
  block: TableBlock;
  heads: number;
  columns: string[];
  roles: (ColumnRole | null)[];
  body: BodyRow[];
  caption: string | null;
};

const NUMERIC = /^[\s(]*[-+<>=~≥≤]?\s?\d[\d.,/\s]*(?:%|[a-zà-ỹ]{0,12})?[\s)]*$/i;
/** «(1)», «A», «4=3/2»; «MS» over the column of lines' codes in forms of statistics. */
const NUMBERING = /^\(?(?:ms|\d{1,2}|[a-z]|[ivx]{1,4})\)?(?:\s?=\s?[\d()+\-*/:%\s]+)?$/i;
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2})*|[ivxlc]{1,6}|[a-zđ])[.)]?$/i;

const LONGEST_UNIT = 14;
/** Share of the cells under a head that must be units of measure. */
const MOST = 0.6;

const known = new WeakMap<TableBlock, TableRead>();

/** Takes a table apart; the same table is read once. */
export function readTable(v: View, block: TableBlock): TableRead {
  let read = known.get(block);
  if (!read) {
    read = takeApart(v, block);
    known.set(block, read);
  }
  return read;
}

/** What a column's head means, or null. `head` as printed, `column` its place. */
function columnRole(head: string, column: number): ColumnRole | null {
  const folded = singleSpaced(foldLower(head)).replace(/^[\s(*]+|[\s):*.]+$/g, '');
  if (folded === '') return null;
  return COLUMN_HEADS.find(([, expression]) => expression.test(folded))?.[0] ?? misreadRole(folded, column);
}

/** The role of a head in which one letter is wrong («Đơn vị phi hợp», «Sft»), as recognition and typists leave them; null where none is near. */
function misreadRole(folded: string, column: number): ColumnRole | null {
  if (column === 0 && folded.length <= 4 && oneApart(folded.replace(/\W/g, ''), 'stt')) return 'ordinal';
  const words = folded.split(/[^a-z0-9]+/);
  // «THỜ I HẠN» in a narrow column.
  const cut = words.some((word) => word.length < 2 || !/[aeiouy]/.test(word)) ? words.join('') : '';
  const whole = COLUMN_WORDS.find(([, word]) => cut.startsWith(word));
  if (whole) return whole[0];
  const pairs = words.slice(1).map((word, i) => `${words[i]}${word}`);
  return COLUMN_WORDS.find(([, word]) => pairs.some((pair) => oneApart(pair, word)))?.[0] ?? null;
}

function takeApart(v: View, block: TableBlock): TableRead {
  const cells = grid(v.text, block);
  const covered = cover(block);
  const full = covered.map((row, r) =>
    row.map((at, c) => {
      const cell = at && block.rows[at[0]]!.cells[at[1]]!;
      return cell ? v.text.slice(...cell.span) : cells[r]![c]!;
    }),
  );
  inheritOverPages(block, full, covered);
  let first = 0;
  let caption: string | null = null;
  // A first row that is one cell over the whole width is the table's title.
  while (
    first < block.rows.length - 1 &&
    block.rows[first]!.cells.length === 1 &&
    block.columns > 1 &&
    block.rows[first]!.cells[0]!.colSpan >= block.columns
  ) {
    caption = caption === null ? cells[first]![0]! : caption;
    first++;
  }
  const last = headEnd(block, cells, full, first);
  if (last === first) {
    first = 0;
    caption = null;
  }
  const heads = full.slice(first, last).filter((row) => !isNumbering(row));
  const columns =
    last === first
      ? []
      : Array.from({ length: block.columns }, (_, c) => {
          const parts: string[] = [];
          for (const { [c]: part } of heads) if (part && parts.at(-1) !== part) parts.push(part);
          return parts.join(' ');
        });
  const roles = columns.map(columnRole);
  const measured = roles.includes('indicator') || roles.includes('planned');
  roles.forEach((role, c) => {
    if (
      role === 'lead' &&
      /^đơn vị$/i.test(columns[c]!.trim()) &&
      measures(
        full.slice(last).map((row) => row[c]!),
        measured,
      )
    )
      roles[c] = 'unit';
  });
  const body: BodyRow[] = [];
  const repeatsHead = repeating(columns);
  for (let r = last === first ? 0 : last; r < block.rows.length; r++)
    if (
      full[r]!.some((cell) => cell !== '') &&
      !repeatsHead(full[r]!) &&
      !(countsColumns(full[r]!) && (r <= last + 1 || !/\d/.test(full[r]![0]!)))
    )
      body.push({ index: r, cells: cells[r]!, full: full[r]!, own: block.rows[r]!.cells });
  // «Số», «Mục»: a first column that counts the rows numbers them, whatever its head.
  if (columns.length > 2 && roles[0] === null && counts(body.map(({ full }) => full[0]!))) roles[0] = 'ordinal';
  return { block, heads: last, columns, roles, body, caption };
}

/** Whether the cells under «Đơn vị» are units of measure: beside indicators or plans (`measured`) where they are as short as one, else where most are known. */
function measures(cells: readonly string[], measured: boolean): boolean {
  if (measured) return cells.filter((cell) => cell.length <= LONGEST_UNIT).length * 2 >= cells.length;
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => MEASURE_UNITS.test(foldLower(cell).trim())).length >= MOST * filled.length;
}

/** Whether cells count from one on, numerals and letters of groups between them left out. */
function counts(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => /^\d{1,3}[.)]?$/.test(cell)).map((cell) => Number.parseInt(cell, 10));
  const groups = cells.filter((cell) => cell === '' || /^(?:[IVX]{1,5}|[A-H])[.)]?$/.test(cell));
  return (
    numbers.length > 1 &&
    numbers.length + groups.length === cells.length &&
    numbers.every((n, i) => n === i + 1 || (n === 1 && groups.length > 0) || n === numbers[i - 1]! + 1) &&
    numbers[0] === 1
  );
}

/** A cell merged over rows that a page break cuts stands empty on the next page: it goes on there. */
function inheritOverPages(block: TableBlock, full: string[][], covered: ReturnType<typeof cover>): void {
  for (let r = 1; r < block.rows.length; r++) {
    const [before, row] = [block.rows[r - 1]!, block.rows[r]!];
    if (before.page === null || before.page === row.page || row.cells.length < 2) continue;
    for (let c = 1; c < block.columns; c++) {
      const from = covered[r - 1]![c];
      const cell = from && block.rows[from[0]]!.cells[from[1]];
      if (!cell || cell.rowSpan < 2 || cell.colSpan > 1 || full[r]![c] !== '') continue;
      const own = row.cells.find((other) => other.column === c);
      for (let d = 0; d < (own?.rowSpan ?? 1) && r + d < full.length; d++) full[r + d]![c] = full[r - 1]![c]!;
    }
  }
}

const isNumbering = (row: readonly string[]): boolean => {
  const filled = row.filter((cell) => cell !== '');
  return (
    filled.length > 1 &&
    filled.length >= row.length - 1 &&
    filled.every((cell) => NUMBERING.test(cell)) &&
    /[\d(aA]|^MS$/.test(filled[0]!) &&
    new Set(filled).size === filled.length
  );
};

/** «A | B | 1 | 2 | 3 | 4=3/2» under a head that goes on below its first row, or where the head stands once more («MS | 1 | 2 …»). */
const countsColumns = (row: readonly string[]): boolean => {
  const numbers = row.filter((cell) => /^\d/.test(cell)).map((cell) => Number.parseInt(cell, 10));
  return numbers.length > 3 && isNumbering(row) && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1);
};

/** Tells whether a row is the head once more: below a group's name it may leave out the numbers' column and stand shifted. */
function repeating(columns: readonly string[]): (row: readonly string[]) => boolean {
  const heads = columns.filter((head) => head !== '').map((head) => head.toLowerCase());
  if (heads.length < 2) return () => false;
  const lengths = new Set(heads.map((head) => head.length));
  // «Nội dung» in place of «Nhiệm vụ, giải pháp» names a column as well.
  const replaces = (cell: string, c: number): boolean =>
    columnRole(cell, 1) !== null &&
    [columns[c], columns[c + 1]].some((head) => {
      const role = head ? columnRole(head, 1) : null;
      return role !== null && role !== 'ordinal';
    });
  return (row) => {
    // Most rows have no two cells as long as a head.
    if (row.filter((cell) => lengths.has(cell.length)).length < 2) return false;
    const cells = row.map((cell) => cell.toLowerCase());
    if (cells.every((cell, c) => cell === (columns[c] ?? '').toLowerCase())) return true;
    const filled = [...new Set(cells.filter((cell) => cell !== ''))];
    const known = filled.filter((cell) => heads.includes(cell));
    return known.length > 2 && filled.every((cell) => known.includes(cell) || replaces(cell, cells.indexOf(cell)));
  };
}

/** «2026», «Năm 2027», which heads a column. */
const YEAR = /^(?:năm\s)?20\d\d$/i;

/** Index of the first body row; `first` when the table has no head. */
function headEnd(block: TableBlock, cells: readonly string[][], full: readonly string[][], first: number): number {
  let end = first;
  while (end < block.rows.length && block.rows[end]!.header) end++;
  // A last row over the whole width («Buổi sáng») names a group, though the author repeats it on every page.
  while (end > first + 1 && block.rows[end - 1]!.cells.length === 1 && block.rows[end - 1]!.cells[0]!.colSpan >= block.columns) end--;
  if (end === first) {
    if (!looksLikeHead(block, cells, first)) return first;
    end = first + 1;
  }
  // Cells of the head that reach further down, and the second row under a cell that spans several columns.
  for (let r = first; r < Math.min(end, block.rows.length); r++)
    for (const cell of block.rows[r]!.cells) if (cell.rowSpan < block.rows.length - first) end = Math.max(end, r + cell.rowSpan);
  const spans = block.rows[first]!.cells.some((cell) => cell.colSpan > 1 && cell.colSpan < block.columns);
  const next = cells[end];
  if (
    spans &&
    end === first + 1 &&
    next &&
    next.length > 1 &&
    !next.some((cell) => cell !== '' && NUMERIC.test(cell) && !YEAR.test(cell)) &&
    next[0] === '' &&
    next.filter((c) => c !== '').length > 1
  )
    end++;
  if (full[end] && isNumbering(full[end]!) && !startsBody(full, end)) end++;
  return Math.min(end, block.rows.length);
}

/** A row «1 | 2 | 3» right under the head numbers the columns, unless its first cell begins the rows' own numbering with words beside it. */
const startsBody = (full: readonly string[][], row: number): boolean => full[row]!.some((cell) => /\p{L}{3,}/u.test(cell));

/** Whether an undeclared first row reads as a head: known heads, or words over a body of numbers. */
function looksLikeHead(block: TableBlock, cells: readonly string[][], first: number): boolean {
  const row = cells[first];
  if (!row || block.rows.length - first < 2) return false;
  const filled = row.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => cell.length > 120 || /[.;]$/.test(cell))) return false;
  const roles = filled.map(columnRole).filter((role) => role !== null);
  if (roles[0] === 'ordinal' && !ORDINAL.test(filled[0]!) && filled.length > 1) return true;
  if (roles.length >= 2 && roles.length * 2 >= filled.length && !filled.some((cell) => NUMERIC.test(cell))) return true;
  if (filled.some((cell) => NUMERIC.test(cell) && !YEAR.test(cell))) return false;
  const below = cells
    .slice(first + 1)
    .flat()
    .filter((cell) => cell !== '');
  const numbers = below.filter((cell) => NUMERIC.test(cell)).length;
  return filled.length >= row.length - 1 && numbers * 3 >= below.length;
}
