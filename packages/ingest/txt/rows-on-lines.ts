import { type DraftTable, foldLower } from '@tonghop/model';
import { type DrawnCell, drawnTable } from '../structure/drawn-grid.ts';
import { label } from '../structure/markers.ts';
import { type TextLine, widestOf } from './lines.ts';
import { type RowLine, type RowSetting, rowCells } from './row-cells.ts';
import { FIRST, type HeadColumn, headColumns, opensHead, withoutOver } from './row-heads.ts';

/** Share of rows that must tell their cells. */
const SURE = 0.75;
const LONGEST_HEAD = 24;
const LONGEST_ROW = 40;
const WIDEST_PIECE = 0.62; // of the set width
const GROUP = /^([IVX]{1,4}|[A-H])\s(\p{Lu}.*)$/u;
/** A group's numeral on a line of its own. */
const LONE = /^(?:[IVX]{1,4}|[A-H])$/;
const PHASE = /^(?:Giai đoạn|Nhóm|Phần|Lĩnh vực|Đợt)\s.{3,60}$/u;
const TOTAL = /^(?:tổng|cộng)(?!\p{L})/iu;
/** What stands below a table: those who get the text, who signs it, its closing words, an annex (folded). */
export const FORM =
  /^(?:noi nhan|kinh gui|kinh de nghi|tren day|phu luc|bieu \d|ghi chu\s?:|nguon\s?:|(?:tm|kt|tl|tuq)\s?\.|(?:pho )?(?:chu tich|giam doc|truong phong|truong ban|hieu truong|bi thu)$)/;

/** The row number at a line's start, and what follows it. */
function numbered(text: string): { number: number; rest: string } | undefined {
  const match = /^0?(\d{1,3})(?:\s+(["“(]?[\p{L}\d].*))?$/u.exec(text);
  return match ? { number: Number(match[1]), rest: match[2] ?? '' } : undefined;
}

/** A sentence of its own, or the last words of the text. */
export const SENTENCE = /^\P{Ll}.*(?:\p{L}\.\/?\.?|(?:\s\S+){4}[\d%)]\.)$/u;

/** A day that its narrow column cut: the digits on the next line are no row's number. */
const CUT_DAY = /(?:^|\D)\d{1,2}\/\d{1,2}\/\d{0,3}$/;

/** A body's name that its column cut before a dash. */
const REST_OF_NAME = /(?:Văn hóa|Hành chính|Kinh tế|Tuyên giáo)\n[-–]\s\p{Lu}/u;

/** Whether a line ends a table: a heading, a line of the form, a sentence of its own, or prose wider than `limit`; `above`: the line before it. */
export function ends(line: TextLine, limit: number, above: string): boolean {
  if (REST_OF_NAME.test(`${above}\n${line.text}`)) return false;
  const mark = label(line.text);
  if (
    mark &&
    !GROUP.test(line.text) &&
    (mark.kind !== 'bullet' || /^[-+*]\s/.test(line.text)) &&
    /^(?:[\dIVXA-Ha-z.]+[.)/]|[-+*]\s|\p{Lu}{2,})/u.test(line.text)
  )
    return true;
  if (FORM.test(foldLower(line.text)) || SENTENCE.test(line.text)) return true;
  return line.width > limit;
}

/** A row or a group's name as found, its number and the lines of its cells. */
export type Row = { kind: 'row' | 'group'; number: string; lines: RowLine[] };

/** The rows below a head: lines that count on from 1, each with the pieces of its cells behind it, and the names of groups between. */
function rowsFrom(lines: readonly TextLine[], width: number): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  let [at, last, sub, limit] = [0, 0, 0, WIDEST_PIECE * width];
  // Where the first number stands alone on its line, «02 lớp» opens no row.
  const alone = numbered((lines.find(({ text }) => numbered(text)) ?? lines[0]!).text)?.rest === '';
  const grouped = (): boolean => rows.some(({ kind }) => kind === 'group');
  const isSub = (text: string): boolean => `${text} `.startsWith(`${last}.${sub + 1} `);
  const nextRow = (from: number): number => {
    const next = alone ? rowBelow(from, true) : -1;
    return next >= 0 ? next : rowBelow(from, false);
  };
  const rowBelow = (from: number, bare: boolean): number => {
    for (let i = from; i < Math.min(lines.length, from + LONGEST_ROW); i++) {
      const found = numbered(lines[i]!.text);
      // «III ĐÁNH GIÁ CHUNG» below a table whose rows are not in groups.
      if (GROUP.test(lines[i]!.text) && !grouped() && numbered(lines[i + 1]?.text ?? '')) return -1;
      if (isSub(lines[i]!.text)) return i;
      if (
        found &&
        (!bare || found.rest === '') &&
        !CUT_DAY.test(lines[i - 1]!.text) &&
        (found.number === last + 1 || (found.number === 1 && GROUP.test(lines[i - 1]!.text)))
      )
        return i;
      const mark = label(lines[i]!.text);
      if (
        (mark?.kind === 'roman' && !GROUP.test(lines[i]!.text)) ||
        mark?.kind === 'part' ||
        /^(?:[IVX]+|\d{1,2})\.\s/.test(lines[i]!.text)
      )
        return -1;
      if (FORM.test(foldLower(lines[i]!.text))) return -1;
    }
    return -1;
  };
  while (at < lines.length) {
    const { text } = lines[at]!;
    const found = numbered(text);
    const group = GROUP.exec(text);
    if (found && (found.number === last + 1 || (found.number === 1 && rows.at(-1)?.kind === 'group'))) {
      rows.push({ kind: 'row', number: String(found.number), lines: found.rest ? [{ text: found.rest, gap: false }] : [] });
      [last, sub] = [found.number, 0];
      at++;
    } else if (rows.length > 0 && isSub(text)) {
      sub++;
      const number = `${last}.${sub}`;
      rows.push({ kind: 'row', number, lines: text === number ? [] : [{ text: text.slice(number.length + 1), gap: false }] });
      at++;
    } else if (group && (rows.length === 0 || grouped()) && numbered(lines[at + 1]?.text ?? '')) {
      rows.push({ kind: 'group', number: group[1]!, lines: [{ text: group[2]!, gap: false }] });
      at++;
      continue;
    } else if (PHASE.test(text) && numbered(lines[at + 1]?.text ?? '')?.number === last + 1) {
      rows.push({ kind: 'group', number: '', lines: [{ text, gap: false }] });
      at++;
      continue;
    } else break;

    const next = nextRow(at);
    const stop = next < 0 ? lines.length : next;
    // The last row has as many lines as the others, however wide they are.
    const others = rows.slice(0, -1).flatMap((row) => (row.kind === 'row' ? [row.lines.length] : []));
    const least = others.length > 1 ? Math.min(...others) : 0;
    while (at < stop) {
      const line = lines[at]!;
      if (GROUP.test(line.text) && numbered(lines[at + 1]?.text ?? '')) break;
      if (PHASE.test(line.text) && at + 1 === next) break;
      // A row's first line is its own, though it be a sentence.
      const { length } = rows.at(-1)!.lines;
      const widest = length < least ? Number.POSITIVE_INFINITY : limit;
      if (next < 0 && length > 0 && (ends(line, widest, lines[at - 1]!.text) || TOTAL.test(line.text))) break;
      rows.at(-1)!.lines.push({ text: line.text, gap: line.gap > 0 });
      // A column of a wide table may be as wide as prose is.
      if (next >= 0) limit = Math.min(0.9 * width, Math.max(limit, 1.03 * line.width));
      at++;
    }
  }
  return { rows, end: at };
}

const cell = (text: string): DrawnCell => ({ lines: text === '' ? [] : [text] });

/** Lines of a group's name at most. */
const LONGEST_NAME = 3;

/** The group that opens at a line, its numeral and name on one line or on several, above a row's number; and how many lines that takes. */
function groupOn(lines: readonly TextLine[], at: number): { text: string; lines: number } | undefined {
  const { text } = lines[at]!;
  if (GROUP.test(text)) return { text, lines: 1 };
  if (!LONE.test(text) || !/^\p{Lu}/u.test(lines[at + 1]?.text ?? '')) return undefined;
  for (let next = at + 2; next < Math.min(lines.length, at + 2 + LONGEST_NAME); next++)
    if (numbered(lines[next]!.text)?.rest === '') {
      const name = lines.slice(at, next).map((line) => line.text);
      return { text: name.join(' '), lines: next - at };
    }
  return undefined;
}

/** Lines with each group's numeral and name on one; `places`: the line that each of them was, or begins with. */
function withGroups(lines: readonly TextLine[]): { flow: TextLine[]; places: TextLine[] } {
  const flow: TextLine[] = [];
  const places: TextLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const group = groupOn(lines, i);
    flow.push(group && group.lines > 1 ? { ...lines[i]!, text: group.text } : lines[i]!);
    places.push(lines[i]!);
    i += group?.lines ?? 1;
  }
  return { flow, places };
}

/** Lines without the head that pages repeat. */
const withoutHeads = (lines: readonly TextLine[], head: readonly string[]): TextLine[] => {
  const kept: TextLine[] = [];
  for (let i = 0; i < lines.length; i++)
    if (head.every((text, k) => lines[i + k]?.text === text)) i += head.length - 1;
    else kept.push(lines[i]!);
  return kept;
};

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

/** The cells of all rows, where they can be told: nearly each row tells them, and no column but that of notes is left without. */
export function toldBy(
  columns: readonly HeadColumn[] | undefined,
  rows: readonly Row[],
  only?: RowSetting,
): { columns: readonly HeadColumn[]; cells: string[][] } | undefined {
  const setting = columns && settingOf(rows, columns.length);
  if (!columns || !setting || (only && setting !== only)) return undefined;
  const read = rows.map(({ lines }) => rowCells(lines, columns, setting));
  const least = setting === 'parted' ? FILLED * read.length : 1;
  const empty = columns.some(({ name }, c) => !NOTES.test(name) && read.filter(({ cells }) => cells[c] !== '').length < least);
  if (empty || read.filter(({ sure }) => sure).length < SURE * read.length) return undefined;
  return { columns, cells: read.map(({ cells }) => cells) };
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
  const { flow, places, rows, end } = rowsBelow(lines, first, head, width);
  const body = rows.filter(({ kind }) => kind === 'row');
  // Numbers one below the other belong to a text taken out column by column.
  if (body.length < 2 || body.some((row) => row.lines.length === 0)) return undefined;
  const names = /^s?t$/i.test(head[0]!) ? [head[0]! + head[1]!, ...head.slice(2)] : head;
  const named = headColumns(names);
  const numbers = FIRST.exec(names.join(' '))?.[0].trim() ?? 'TT';
  const byLine = headColumns(names, true);
  const told =
    toldBy(byLine, body, 'whole') ?? (named && (toldBy(named, body) ?? toldBy(withoutOver(named), body))) ?? toldBy(byLine, body, 'parted');
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
