import { type DraftCell, type DraftRow, type DraftTable, foldLower } from '@tonghop/model';
import { COLUMN_NAME } from '../structure/form-words.ts';
import type { TextLine } from './lines.ts';

const GROUP_LABEL = /^(?:[IVX]{1,5}|[A-H]|\d{1,2})[.)]?$/;

/** The number of a row below a group's name. */
const NUMBER = /^(?:[IVX]{1,5}|[A-H]|\d{1,2}(?:\.\d{1,2})?)[.)]?$/;

/** Cells of a row on lines of their own, and those lines: a longer one is no row. */
const MOST_CELLS = 60;
const MOST_LINES = 400;

const cell = (text: string, column: number, page: number, colSpan = 1): DraftCell => ({
  paragraphs: [{ kind: 'paragraph', runs: [{ text }], page }],
  column,
  colSpan,
  rowSpan: 1,
});

/** One row as found: the cells' texts, the number of lines it takes, and its page. */
type RawRow = { cells: string[]; lines: number; page: number };

/**
 * The row that begins at a line: one tabbed line a cell (untabbed ones go on with it), or all cells on one line, parted by tabs.
 * `margin`: tabs before the table's first column.
 */
function rowAt(lines: readonly TextLine[], index: number, margin: number): RawRow | undefined {
  const first = lines[index]!;
  const told = first.text.split('\t').map((text) => text.trim());
  const empty = (count: number): string[] => Array<string>(Math.max(0, count)).fill('');
  const inline = told.length > 1 ? [...empty(first.tabs[0] - margin), ...told, ...empty(first.tabs[1])] : told;
  if (inline.length >= 3 || (told.length === 2 && !first.tab && GROUP_LABEL.test(told[0]!)))
    return { cells: inline, lines: 1, page: first.page };
  if (!first.tab) return undefined;
  const cells: string[] = [];
  let at = index;
  for (; at < lines.length && (at === index || lines[at]!.gap === 0); at++) {
    const line = lines[at]!;
    if (line.holes > MOST_CELLS) return undefined;
    if (!line.tab && isTitle(line.text)) break;
    if (line.tab) cells.push(...empty(line.holes), line.text);
    else cells[cells.length - 1] += ` ${line.text}`;
    if (cells.length > MOST_CELLS || at - index > MOST_LINES) return undefined;
  }
  return { cells, lines: at - index, page: first.page };
}

/** «III. TỔ CHỨC THỰC HIỆN» right below a table: no part of its last cell. */
const isTitle = (text: string): boolean => /^(?:[IVX]{1,5}|[A-H])\.\s+\p{Lu}/u.test(text);

/** A line that holds nothing but its page's number, before a row that goes on overleaf. */
function isPageNumber(lines: readonly TextLine[], at: number, columns: number, margin: number): boolean {
  if (!/^\d{1,3}$/.test(lines[at]!.text) || lines[at]!.tabs[1] > 0 || at + 1 >= lines.length) return false;
  const next = rowAt(lines, at + 1, margin);
  return next?.lines === 1 && next.cells.length === columns;
}

/** What goes on below a row in its own columns («⇥kinh doanh ở chợ⇥⇥»): the cells, most of them empty; undefined where a row of its own begins. */
function goingOn({ text, tabs }: TextLine, columns: number, margin: number): string[] | undefined {
  if (tabs[0] <= margin) return undefined;
  const told = text.split('\t').map((one) => one.trim());
  const cells = [...Array<string>(tabs[0] - margin).fill(''), ...told, ...Array<string>(tabs[1]).fill('')];
  const filled = cells.filter((one) => one !== '');
  return cells.length === columns && filled.length > 0 && filled.every((one) => /^[\p{Ll}\d(]/u.test(one)) ? cells : undefined;
}

function isHead(cells: readonly string[]): boolean {
  return cells.length >= 3 && cells.filter((text) => COLUMN_NAME.test(foldLower(text).replace(/\s+/g, ' ').trim())).length >= 2;
}

/** How many cells the fullest of the first rows has below a head. */
function widest(lines: readonly TextLine[], from: number, margin: number): number {
  let most = 0;
  for (let at = from, n = 0; at < lines.length && n < 3; n++) {
    const row = rowAt(lines, at, margin);
    most = Math.max(most, row?.cells.length ?? 0);
    at += row?.lines ?? 1;
  }
  return most;
}

/** A head's cells over those of a second row («\t\tChủ trì\tPhối hợp» below «Phân công»), each as wide as what stands below it; undefined where they do not fit. */
function overNames(head: readonly string[], below: readonly string[]): { at: number; span: number; names: string[] }[] | undefined {
  if (below[0] !== '' || !below.some((text) => text !== '')) return undefined;
  const cells: { at: number; span: number; names: string[] }[] = [];
  let at = 0;
  for (let i = 0; i < head.length; i++) {
    let end = at;
    while (end < below.length && below[end] !== '') end++;
    const names = below.slice(at, end);
    cells.push({ at, span: Math.max(1, names.length), names });
    at += Math.max(1, names.length);
  }
  return at >= below.length && cells.some(({ span }) => span > 1) ? cells : undefined;
}

/** {@link overNames} where the head's last cells stand over names without an empty cell between them: as many below each. */
function overPairs(head: readonly string[], below: readonly string[], columns: number): ReturnType<typeof overNames> {
  const alone = below.findIndex((text) => text !== '');
  const [over, names] = [head.length - alone, below.slice(alone)];
  const each = names.length / over;
  if (alone < 1 || over < 2 || !Number.isInteger(each) || each < 2 || names.includes('') || below.length !== columns) return undefined;
  return head.map((_, i) => {
    if (i < alone) return { at: i, span: 1, names: [] };
    const from = (i - alone) * each;
    return { at: alone + from, span: each, names: names.slice(from, from + each) };
  });
}

/**
 * The names of a head's second row where a program wrote merged cells in each row that they stand in: «STT, Nội dung, Chủ trì, Phối hợp» below
 * «STT, Nội dung, Thực hiện»; undefined where it is none.
 */
function repeatedNames(head: readonly string[], below: readonly string[]): string[] | undefined {
  const over = head.filter((name) => !below.includes(name));
  const shared = below.filter((name) => head.includes(name)).length;
  if (below[0] !== head[0] || shared < 2 || over.length === 0 || below.length < head.length || below.includes('')) return undefined;
  if (over.length > 1 && below.length !== head.length) return undefined;
  return below.map((name, i) => (head.includes(name) ? name : `${over.length > 1 ? head[i] : over[0]} ${name}`));
}

/** A line without tabs that names the group of the full rows below it. */
function groupLine(lines: readonly TextLine[], index: number, columns: number, margin: number): RawRow | undefined {
  const { text, gap, page } = lines[index]!;
  const next = index + 1 < lines.length ? rowAt(lines, index + 1, margin) : undefined;
  const named = gap === 0 && text.length < 80 && /^\p{Lu}/u.test(text) && !/[.;:,]$/.test(text);
  return named && next?.lines === 1 && next.cells.length === columns && NUMBER.test(next.cells[0]!)
    ? { cells: [text], lines: 1, page }
    : undefined;
}

/** A body row on the grid: full rows cell by cell, two cells after an ordinal as a group row, one cell across the table. */
function place(row: RawRow, columns: number): DraftRow | undefined {
  const { cells, page } = row;
  if (cells.length === columns) return { cells: cells.map((text, i) => cell(text, i, page)), page };
  if (cells.length === 2 && GROUP_LABEL.test(cells[0]!))
    return { cells: [cell(cells[0]!, 0, page), cell(cells[1]!, 1, page, columns - 1)], page };
  if (cells.length === 1) return { cells: [cell(cells[0]!, 0, page, columns)], page };
  // Empty cells leave no line: those that are there keep their order from the left.
  if (cells.length < columns && cells.length >= 2) return { cells: cells.map((text, i) => cell(text, i, page)), page };
  return undefined;
}

/**
 * Reads a table that lost its ruling: each cell on a line of its own behind a tab, or a row's cells on one line parted by tabs.
 * Answers the table and how many lines it takes, or undefined where no clear head (or three equal rows) stands at `index`.
 */
export function tabbedTable(lines: readonly TextLine[], index: number): { table: DraftTable; lines: number } | undefined {
  const margin = lines[index]!.tabs[0];
  const head = rowAt(lines, index, margin);
  if (!head || head.cells.length < 3) return undefined;
  const known = isHead(head.cells);
  const below = known && index + head.lines < lines.length ? rowAt(lines, index + head.lines, margin) : undefined;
  const repeated = below && repeatedNames(head.cells, below.cells);
  const over =
    below &&
    !repeated &&
    (overPairs(head.cells, below.cells, widest(lines, index + head.lines + below.lines, margin)) ?? overNames(head.cells, below.cells));
  const names = repeated ?? head.cells;
  const columns = over ? over.at(-1)!.at + over.at(-1)!.span : names.length;
  const rows: DraftRow[] = over
    ? [
        {
          cells: head.cells.map((text, i) => ({
            ...cell(text, over[i]!.at, head.page, over[i]!.span),
            rowSpan: over[i]!.names.length > 0 ? 1 : 2,
          })),
          header: true,
          page: head.page,
        },
        {
          cells: over.flatMap(({ at, names }) => names.map((name, i) => cell(name, at + i, below.page))),
          header: true,
          page: below.page,
        },
      ]
    : [{ cells: names.map((text, i) => cell(text, i, head.page)), header: known, page: head.page }];
  let at = index + head.lines + (over || repeated ? below!.lines : 0);
  let equal = 1;
  while (at < lines.length) {
    if (isPageNumber(lines, at, columns, margin)) {
      at++;
      continue;
    }
    const last = rows.at(-1)!.cells;
    const more = !rows.at(-1)!.header && last.length === columns ? goingOn(lines[at]!, columns, margin) : undefined;
    if (more) {
      for (const [c, text] of more.entries())
        if (text !== '') last[c]!.paragraphs[0]!.runs[0]!.text = `${last[c]!.paragraphs[0]!.runs[0]!.text} ${text}`.trim();
      at++;
      continue;
    }
    const row = rowAt(lines, at, margin) ?? groupLine(lines, at, columns, margin);
    if (!row) break;
    const placed = place(row, columns);
    if (!placed) break;
    if (row.cells.length === columns) equal++;
    const again = row.cells.length === columns && row.cells.every((text, i) => text === head.cells[i]);
    if (!again) rows.push(placed);
    at += row.lines;
  }
  if (known ? rows.length < (over ? 3 : 2) : equal < 3) return undefined;
  return { table: { kind: 'table', rows, columns, page: head.page }, lines: at - index };
}
