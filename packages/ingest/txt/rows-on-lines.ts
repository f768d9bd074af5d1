import type { DraftTable } from '@tonghop/model';
import { type DrawnCell, drawnTable } from '../structure/drawn-grid.ts';
import { label } from '../structure/markers.ts';
import { CELL, printedWidth, type TextLine, widestOf } from './lines.ts';
import { type RowCells, rowCells } from './row-cells.ts';
import { FIRST, type HeadColumn, headColumns, opensHead, withoutOver } from './row-heads.ts';
import { groupOn, LONE, LONGEST_ROW, numbered, type Row, rowsFrom, withGroups, withNumberedGroups, withoutHeads } from './row-lines.ts';
import type { RowSetting } from './row-words.ts';

/** Share of rows that must tell their cells. */
const SURE = 0.75;
const LONGEST_HEAD = 24;
const cell = (text: string): DrawnCell => ({ lines: text === '' ? [] : [text] });

/** Share of rows with as many lines as the head has names, or one less, that tells that each line is a cell; and of those with more that tells that none is. */
const BY_LINES = { same: 0.5, more: 0.2 };

/** How the lines of rows stand below so many columns. */
function settingOf(rows: readonly Row[], columns: number): RowSetting {
  const share = (is: (lines: number) => boolean): number => rows.filter(({ lines }) => is(lines.length)).length / rows.length;
  const opened = rows.every(({ lines }) => lines.every(({ text }) => !/^\p{Ll}/u.test(text)));
  if (
    opened &&
    share((lines) => lines === columns || lines === columns - 1) >= BY_LINES.same &&
    share((lines) => lines > columns) <= BY_LINES.more
  )
    return 'whole';
  const gaps = rows.flatMap(({ lines }) => lines.slice(1).map(({ gap }) => gap));
  return gaps.includes(true) && gaps.includes(false) ? 'parted' : 'close';
}

/** Share of rows in which each column holds something, where blank lines part cells; but for notes. */
const FILLED = 0.4;
const NOTES = /^(?:ghi chú|khó khăn|vướng mắc|lý do|nguyên nhân|phối hợp|(?:đơn vị|cơ quan) phối hợp)/iu;

/** Share of cells glued behind a line that surely went on with its own, from which no cell begins but where one is glued. */
const JOINED = 0.15;

/**
 * Whether cells begin where a line was glued to the one before and nowhere else. Programs of another kind glue a cell to one of a single line only.
 */
function isJoined(rows: readonly Row[]): boolean {
  const goesOn = (lines: Row['lines'], at: number): boolean =>
    at > 0 && !lines[at]!.cell && (/^\p{Ll}/u.test(lines[at]!.text) || lines[at - 1]!.goesOn === true);
  const glued = rows.flatMap(({ lines }) => lines.flatMap(({ cell }, i) => (cell && i > 0 ? [goesOn(lines, i - 1)] : [])));
  return glued.filter(Boolean).length > JOINED * glued.length;
}

/** Share of lines that go on in small letters behind a blank, from which a line without one ends its cell. */
const BLANKS = 0.6;

/** Whether a line that its cell goes on from ends with a blank, as a rule. */
function hasBlanks(rows: readonly Row[]): boolean {
  const going = rows.flatMap(({ lines }) =>
    lines.flatMap(({ goesOn }, i) => (/^\p{Ll}/u.test(lines[i + 1]?.text ?? '') ? [goesOn === true] : [])),
  );
  const all = rows.every(({ lines }) => lines.every(({ goesOn }) => goesOn));
  return !all && going.filter(Boolean).length >= BLANKS * Math.max(3, going.length);
}

/** Rows of a column that show how wide it is. */
const SHOWN = 4;

/** How wide each column is at least: as its widest printed line but one, from rows whose cells are told. */
function widthsOf(read: readonly RowCells[]): number[] {
  return (read[0]?.cells ?? []).map((_, c) => {
    const widths = read.flatMap(({ sure, widths }) => (sure ? (widths[c] ?? []) : [])).sort((a, b) => b - a);
    return widths.length >= SHOWN ? widths[1]! : 0;
  });
}

/** The cells of rows, read twice: how wide columns are shows where a line was not full, so that no cell goes on below it. */
function rowsCells(rows: readonly Row[], columns: readonly HeadColumn[], setting: RowSetting): RowCells[] {
  const told = { setting, joined: isJoined(rows), blanks: hasBlanks(rows) };
  const first = rows.map(({ lines }) => rowCells(lines, columns, told));
  const widths = setting === 'whole' || told.joined ? [] : widthsOf(first);
  return widths.every((width) => width === 0) ? first : rows.map(({ lines }) => rowCells(lines, columns, { ...told, widths }));
}

/** Share of rows that hold nothing but a task, or a state among bodies, above which blank lines part no rows. */
const ASTRAY = 0.3;

const holdsState = (columns: readonly HeadColumn[], cells: readonly string[]): boolean =>
  columns.some(({ kind }, c) => kind === 'body' && /\s(?:Đã|Đang|Chưa)\s/u.test(cells[c]!));

/** The cells of all rows, where they can be told: nearly each row tells them, and no column but that of notes is left without. */
export function toldBy(
  columns: readonly HeadColumn[] | undefined,
  rows: readonly Row[],
  only?: RowSetting,
): { columns: readonly HeadColumn[]; cells: string[][] } | undefined {
  const setting = columns && settingOf(rows, columns.length);
  if (!columns || !setting || (only && setting !== only)) return undefined;
  const read = rowsCells(rows, columns, setting);
  const least = setting === 'parted' ? FILLED * read.length : 1;
  // Where rows hold cells of others, the text was taken out column by column.
  const astray = read.filter(({ cells }) => cells.slice(1).every((text) => text === '') || holdsState(columns, cells));
  if (setting === 'parted' && astray.length > ASTRAY * read.length) return undefined;
  const empty = columns.some(({ name }, c) => !NOTES.test(name) && read.filter(({ cells }) => cells[c] !== '').length < least);
  if (empty || read.filter(({ sure }) => sure).length < SURE * read.length) return undefined;
  return { columns, cells: read.map(({ cells }) => cells) };
}

/** Share of a full line that a row's first one takes whose cells stand side by side on it, and of rows of several lines that begin so. */
const SIDE_BY_SIDE = { line: 0.75, rows: 0.6 };

/** Whether each printed line of rows holds a piece of every cell, as programs write them that sort words by their height: those are not told apart. */
function isSideBySide(rows: readonly Row[], width: number): boolean {
  const several = rows.filter(({ lines }) => lines.some(({ text }, i) => i > 0 && /^\p{Ll}/u.test(text)));
  const full = several.filter(({ lines }) => printedWidth(lines[0]!.text) > SIDE_BY_SIDE.line * width);
  return several.length > 1 && full.length >= SIDE_BY_SIDE.rows * several.length;
}

/** Lines among which a table's rows are looked for first: few are longer, and all would be gone through for each of many. */
const USUAL = 600;

/** The rows below a head, looked for among the next lines, and among all where the table goes on to the end of those. */
function rowsBelow(lines: readonly TextLine[], first: number, head: readonly string[], width: number) {
  for (let most = USUAL; ; most = lines.length) {
    const { flow, places } = withGroups(withoutHeads(lines.slice(first, first + most), head));
    const found = rowsFrom(flow, width);
    if (first + most >= lines.length || found.end < flow.length - 2 * LONGEST_ROW) return { flow, places, ...found };
  }
}

/**
 * A table whose rows a converter or a viewer wrote one after the other, each cell's lines in their order («pdftotext -raw», PyPDF, copied
 * text): told by the «STT» of its head and rows that count on from 1. Its cells are told where every row tells them; otherwise each row is
 * one cell, so that none passes for a heading, an item or a task. `set`: printed width of a full line.
 */
export function rowsOnLines(lines: readonly TextLine[], index: number, set: number): { table: DraftTable; lines: number } | undefined {
  if (!opensHead(lines[index]!.text, lines[index + 1]?.text)) return undefined;
  const width = set === Number.POSITIVE_INFINITY ? widestOf(lines) : set;
  let first = index + 1;
  const opensRows = (at: number): boolean => numbered(lines[at]!.text)?.number === 1 || groupOn(lines, at) !== undefined;
  while (first < lines.length && first - index <= LONGEST_HEAD && !opensRows(first)) first++;
  if (first >= lines.length || first - index > LONGEST_HEAD) return undefined;
  const head = lines.slice(index, first).map((line) => line.text);
  if (head.some((line) => label(line)?.kind === 'roman' || LONE.test(line) || /[.;]$/.test(line))) return undefined;
  const { flow, places, rows: found, end } = rowsBelow(lines, first, head, width);
  const rows = withNumberedGroups(found);
  const body = rows.filter(({ kind }) => kind === 'row');
  // Numbers one below the other belong to a text taken out column by column.
  if (body.length < 2 || body.some((row) => row.lines.length === 0)) return undefined;
  // A cell that touched the one before is a name of its own.
  const printed = lines.slice(index, first).map(({ text, cell }, i) => (cell && i > 0 ? CELL + text : text));
  const names = /^s?t$/i.test(head[0]!) ? [head[0]! + head[1]!, ...printed.slice(2)] : printed;
  const named = headColumns(names);
  const numbers = FIRST.exec(names.join(' '))?.[0].trim() ?? 'TT';
  const byLine = headColumns(names, true);
  const told = isSideBySide(body, width)
    ? undefined
    : (toldBy(byLine, body, 'whole') ??
      (named && (toldBy(named, body) ?? toldBy(withoutOver(named), body))) ??
      toldBy(byLine, body, 'parted'));
  // Of cells that blank lines part, some stand elsewhere in a text taken out block by block.
  if (!told && named?.some(({ kind }) => kind === 'body') && settingOf(body, Number.POSITIVE_INFINITY) === 'parted') return undefined;
  const columns = told?.columns ?? [];
  const shown = (told ? [numbers, ...columns.map(({ name }) => name)] : [head.join(' ')]).map(cell);
  let n = 0;
  const drawn = rows.map((row): DrawnCell[] => {
    if (row.kind === 'row' && told) return [cell(row.number), ...told.cells[n++]!.map(cell)];
    const text = row.lines.map((line) => line.text).join(' ');
    if (!told) return [cell(`${row.number} ${text}`.trim())];
    return [cell(row.number), { ...cell(text), colSpan: columns.length }];
  });
  const [table] = drawnTable([shown, ...drawn], 1);
  return table?.kind === 'table'
    ? { table: { ...table, page: lines[index]!.page }, lines: (end < flow.length ? lines.indexOf(places[end]!) : lines.length) - index }
    : undefined;
}
