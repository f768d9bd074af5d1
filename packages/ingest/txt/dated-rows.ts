import type { DraftTable } from '@tonghop/model';
import { type DrawnCell, drawnTable } from '../structure/drawn-grid.ts';
import { label } from '../structure/markers.ts';
import { DATE } from './cell-words.ts';
import type { TextLine } from './lines.ts';
import { headColumns } from './row-heads.ts';
import { ends, type Row } from './row-lines.ts';
import type { RowLine } from './row-words.ts';
import { toldBy } from './rows-on-lines.ts';
import { namesColumn } from './scattered-table.ts';

/** The name of a first column of days or stretches of time. */
const FIRST = /^(?:thời (?:gian|hạn|điểm)|tháng|ngày|tuần|mốc)$/iu;
/** Behind what a narrow column cuts a day. */
const CUT = /(?:^|\s)(?:tháng|năm|quý|tuần|ngày|trước|từ|đến|[-–])$/iu;
const LONGEST_HEAD = 12;
const FEWEST_ROWS = 3;
const MOST_ROWS = 60;
const LONGEST_ROW = 30;

/** How many lines the day takes that opens a row at a line: one, or two where its column cut it; 0 where none does. */
function dayAt(lines: readonly TextLine[], at: number): number {
  const text = lines[at]?.text ?? '';
  const next = lines[at + 1];
  if (CUT.test(text) && next && next.gap === 0 && /^\d/.test(next.text) && DATE.test(`${text} ${next.text}`)) return 2;
  return DATE.test(text) ? 1 : 0;
}

/** The next day below a line that opens a row, no heading between; -1 where none does. */
function nextDay(lines: readonly TextLine[], from: number): number {
  for (let i = from; i < Math.min(lines.length, from + LONGEST_ROW); i++) {
    if (dayAt(lines, i) > 0) return i;
    if (/^(?:[IVX]{1,5}|\d{1,2})\.\s|^[A-H]\.\s/.test(lines[i]!.text)) return -1;
  }
  return -1;
}

/** Where the last row's lines end: behind as many as the longest of the others has, or before what is none of a cell; its lead may be a post. */
function endOfLast(lines: readonly TextLine[], from: number, most: number, parted: boolean): number {
  let end = Math.min(from + 2, lines.length);
  const belongs = ({ text, gap }: TextLine): boolean =>
    !ends(lines[end]!, Number.POSITIVE_INFINITY, lines[end - 1]!.text) && !BELOW.test(text) && (parted || gap === 0);
  while (end < Math.min(lines.length, from + most) && belongs(lines[end]!)) end++;
  return end;
}

/** Titles that stand below a table without a number and look like a cell. */
const BELOW =
  /^(?:tổ chức thực hiện|kinh phí(?: thực hiện)?|giải pháp|khó khăn|hạn chế|kiến nghị|đề xuất|nguyên nhân|đánh giá|chế độ báo cáo)(?:[ ,:].{0,40})?$/iu;

/** The rows that days open from a line on; the last one has no more lines than the longest of the others. */
function rowsFrom(lines: readonly TextLine[], from: number): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  let at = from;
  while (rows.length < MOST_ROWS) {
    const day = dayAt(lines, at);
    if (day === 0) break;
    const next = nextDay(lines, at + day);
    const most = Math.max(day, ...rows.map((row) => row.lines.length)) - day;
    const parted = rows.some((row) => row.lines.slice(day).some(({ gap }) => gap));
    const end = next >= 0 ? next : endOfLast(lines, at + day, most, parted);
    rows.push({ kind: 'row', number: '', lines: lines.slice(at, end).map(({ text, gap }): RowLine => ({ text, gap: gap > 0 })) });
    at = end;
  }
  return { rows, end: at };
}

/**
 * A table without numbers whose first column holds days («Thời gian» over «Tháng 3»), written out row by row with its cells on lines of their
 * own, as LibreOffice, docx2txt or a viewer does. Undefined where its cells cannot be told.
 */
export function datedRows(lines: readonly TextLine[], index: number): { table: DraftTable; lines: number } | undefined {
  if (!FIRST.test(lines[index]!.text)) return undefined;
  let first = index + 1;
  while (first < lines.length && first - index < LONGEST_HEAD && dayAt(lines, first) === 0) first++;
  const head = lines.slice(index, first).map(({ text }) => text);
  if (dayAt(lines, first) === 0 || head.some((text) => text.length > 40 || /[.;:]$/.test(text) || label(text))) return undefined;
  const { rows, end } = rowsFrom(lines, first);
  const named = headColumns(['TT', ...head], true);
  if (!named || named.length < 3 || rows.length < FEWEST_ROWS || named.slice(1).some(({ kind }) => kind === 'date')) return undefined;
  if (named.filter(({ name }) => namesColumn(name)).length < named.length - 1) return undefined;
  const columns = named.map((column, c) => (c === 0 ? { ...column, kind: 'date' as const } : column));
  const told = toldBy(columns, rows);
  if (!told) return undefined;
  const cell = (text: string): DrawnCell => ({ lines: text === '' ? [] : [text] });
  const [table] = drawnTable([columns.map(({ name }) => cell(name)), ...told.cells.map((cells) => cells.map(cell))], 1);
  return table?.kind === 'table' ? { table: { ...table, page: lines[index]!.page }, lines: end - index } : undefined;
}
