import {
  type Draft,
  type DraftBlock,
  type DraftCell,
  type DraftParagraph,
  type DraftRow,
  type DraftTable,
  foldLower,
  type Note,
  Refusal,
  type Source,
} from '@tonghop/model';
import type { WorkSheet } from 'xlsx';
import { isOle } from '../doc/ole-streams.ts';
import { wordsOnPictures } from '../docx/stamps.ts';
import { looksForStamps, type Reader, type ReadOptions } from '../reader.ts';
import { AUTHORITY, POSITION, RECIPIENTS } from '../structure/form-words.ts';
import { decode as decodeText } from '../txt/decode.ts';
import { shownText } from './shown-text.ts';
import { type SheetStamps, stampsOfPackage, stampsOfStream } from './stamps.ts';
import { unheard } from './unheard.ts';
import { unlockSheet } from './unlock-sheet.ts';
import { damagedNote, wholePackage } from './whole-package.ts';

/** Reads XLSX, XLS and CSV: each visible sheet is its heading lines and one table, numbers and dates as Excel shows them in Vietnam. */
export const reader: Reader = { id: 'sheet/1', formats: ['xlsx', 'xls'], read: readSheets };

/** Rows beyond which a sheet is a database, not an annex. */
const MOST_ROWS = 20_000;

async function readSheets(source: Source, options: ReadOptions): Promise<Draft> {
  const bytes = await unlockSheet(source.name, source.bytes, options.password);
  const whole = bytes[0] === 0x50 ? wholePackage(source.name, bytes) : { bytes, notes: [] };
  const { read } = await import('xlsx');
  const text = source.mediaType === 'text/csv' ? decodeText(source.name, bytes).text : undefined;
  let book: ReturnType<typeof read>;
  try {
    book = unheard(() =>
      text === undefined
        ? read(whole.bytes, { type: 'array', cellText: true, cellNF: true, cellHTML: false, dateNF: 'dd/mm/yyyy', sheetRows: MOST_ROWS })
        : // What a CSV file shows is what it holds: nothing is taken for a number or a day.
          read(text, { type: 'string', raw: true, sheetRows: MOST_ROWS }),
    );
  } catch (cause) {
    throw broken(source.name, cause);
  }
  const hidden = new Set((book.Workbook?.Sheets ?? []).flatMap((sheet) => (sheet.Hidden ? [sheet.name] : [])));
  // A damaged workbook names sheets of which nothing could be read.
  const lost = book.SheetNames.some((name) => !book.Sheets[name]);
  const isCut = whole.notes.some(({ code }) => code === 'sheet.damaged');
  const notes = lost && !isCut ? [damagedNote(source.name), ...whole.notes] : whole.notes;
  const shown = book.SheetNames.filter((name) => !hidden.has(name) && book.Sheets[name]);
  const sheets = shown.map((name) => sheetBlocks(name, book.Sheets[name]!));
  const blocks = sheets
    .filter((one) => one.length > 0)
    .flatMap((one, index) => one.map((block): DraftBlock => ({ ...block, annex: index + 1 })));
  if (blocks.length === 0 && (lost || isCut)) throw broken(source.name);
  if (blocks.length === 0) throw new Refusal('source.no-text', `Bảng tính «${source.name}» không có ô nào có nội dung.`);
  return {
    blocks,
    notes: [
      ...notes,
      ...hiddenNote(book.SheetNames.filter((name) => hidden.has(name) && book.Sheets[name]?.['!ref'])),
      ...shown.flatMap((name) => cutNote(name, book.Sheets[name]!)),
    ],
    stamps: await stampsOn(source, bytes, options),
    textOrigin: 'sheet',
  };
}

const broken = (name: string, cause?: unknown) =>
  new Refusal('source.broken', `Tệp bảng tính «${name}» bị hỏng, không đọc được. Hãy mở lại bằng Excel, lưu và gửi lại.`, { cause });

/** Told of sheets that their author has hidden: a reader does not see them. */
function hiddenNote(names: readonly string[]): Note[] {
  if (names.length === 0) return [];
  const text = `Trang tính bị ẩn không được đọc: ${names.map((name) => `«${name}»`).join(', ')}. Nếu cần, hãy hiện ra rồi gửi lại.`;
  return [{ code: 'sheet.hidden', level: 'info', text }];
}

/** Told of a sheet whose further rows were left out. */
function cutNote(name: string, sheet: WorkSheet): Note[] {
  const last = Number(/(\d+)$/.exec(sheet['!fullref'] ?? '')?.[1] ?? 0);
  if (last <= MOST_ROWS) return [];
  const text = `Trang tính «${name}» có ${last} dòng, chỉ đọc ${MOST_ROWS} dòng đầu. Hãy gửi riêng phần còn lại nếu cần.`;
  return [{ code: 'sheet.cut', level: 'warning', text }];
}

/** What bears a mark beside the cells: words, and where stamps are looked for what is read on pictures. */
async function stampsOn(source: Source, bytes: Uint8Array, options: ReadOptions): Promise<string[]> {
  const { words, pictures } = bytes[0] === 0x50 ? stampsOfPackage(source.name, bytes) : await stampsOfContainer(bytes);
  return looksForStamps(options) && options.ocr !== false ? [...words, ...(await wordsOnPictures(source, pictures, options))] : words;
}

async function stampsOfContainer(bytes: Uint8Array): Promise<SheetStamps> {
  if (!isOle(bytes)) return { words: [], pictures: [] };
  const cfb = (await import('cfb')).default;
  const stream = cfb.find(cfb.read(Buffer.from(bytes), { type: 'buffer' }), 'Workbook')?.content;
  return stream ? stampsOfStream(Uint8Array.from(stream)) : { words: [], pictures: [] };
}

/** A filled cell, with the rows and columns its merge covers. */
type Filled = { row: number; column: number; rowSpan: number; colSpan: number; text: string };

function filledCells(sheet: WorkSheet): Filled[] {
  const merges = new Map((sheet['!merges'] ?? []).map(({ s, e }) => [`${s.r} ${s.c}`, { rowSpan: e.r - s.r + 1, colSpan: e.c - s.c + 1 }]));
  const cells: Filled[] = [];
  for (const [address, value] of Object.entries(sheet)) {
    const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
    const text = place ? shownText(value) : '';
    if (!place || text === '') continue;
    const row = Number(place[2]) - 1;
    const column = [...place[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if (sheet['!rows']?.[row]?.hidden || sheet['!cols']?.[column]?.hidden) continue;
    cells.push({ row, column, rowSpan: 1, colSpan: 1, text, ...merges.get(`${row} ${column}`) });
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The lines above a sheet's table as paragraphs, then the table, then the lines below it. */
function sheetBlocks(name: string, sheet: WorkSheet): DraftBlock[] {
  const cells = filledCells(sheet);
  const rows = [...Map.groupBy(cells, (cell) => cell.row)].map(([row, list]) => ({ row, list }));
  const fullest = Math.max(0, ...rows.map((row) => row.list.length));
  // The head is the first row that fills most columns; a letterhead above it fills one or two.
  const head = fullest < 2 ? rows.length : rows.findIndex((row) => row.list.length >= Math.max(2, fullest * 0.6));
  const lead = rows.slice(0, head).flatMap((row) => row.list.map((cell, index) => lineOf(cell, index)));
  const below = belowTable(rows, head, fullest);
  const body = rows.slice(head, below);
  const end = rows.slice(below).flatMap((row) => row.list.map((cell, index) => lineOf(cell, index)));
  if (lead.length === 0 && body.length > 0 && !/^(sheet|trang_?tính|bảng_?tính) ?\d*$/i.test(name))
    lead.push({ kind: 'paragraph', runs: [{ text: name }] });
  return body.length > 0 ? [...lead, tableOf(body), ...end] : lead;
}

/** Whether folded words say for whom a document is or who signs it. */
const closes = (text: string): boolean => text.length < 60 && (RECIPIENTS.test(text) || AUTHORITY.test(text) || POSITION.test(text));
const NUMBERED = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])[.)]?$/;

/** Where the lines below a sheet's table begin, for whom it is and who signs: sparse rows at its end with one of those words among them. */
function belowTable(rows: readonly { list: Filled[] }[], head: number, fullest: number): number {
  let at = rows.length;
  if (fullest < 3) return at;
  while (at > head + 1 && rows[at - 1]!.list.length <= 2 && !rows[at - 1]!.list.some((cell) => NUMBERED.test(cell.text))) at--;
  return rows.slice(at).some(({ list }) => list.some((cell) => closes(foldLower(cell.text).trim()))) ? at : rows.length;
}

function lineOf(cell: Filled, index: number): DraftParagraph {
  const paragraph: DraftParagraph = { kind: 'paragraph', runs: [{ text: cell.text }] };
  if (index > 0) paragraph.breakBefore = true;
  return paragraph;
}

function tableOf(rows: { row: number; list: Filled[] }[]): DraftTable {
  const cells = rows.flatMap((row) => row.list);
  const columnsUsed = [
    ...new Set(cells.flatMap((cell) => [cell.column, ...(cell.colSpan > 1 ? [cell.column + cell.colSpan - 1] : [])])),
  ].sort((a, b) => a - b);
  const rowsUsed = rows.map((row) => row.row);
  // Empty rows and columns between are dropped, so spans count only those that are left.
  const within = (used: number[], from: number, span: number) =>
    span === 1 ? 1 : used.filter((one) => one >= from && one < from + span).length;
  const column = new Map(columnsUsed.map((used, index) => [used, index]));
  const heads = Math.max(1, ...rows[0]!.list.map((cell) => within(rowsUsed, cell.row, cell.rowSpan)));
  return {
    kind: 'table',
    columns: columnsUsed.length,
    rows: rows.map(
      ({ list }, index): DraftRow => ({
        ...(index < heads && rows.length > heads ? { header: true } : {}),
        cells: list.map(
          (cell): DraftCell => ({
            paragraphs: [{ kind: 'paragraph', runs: [{ text: cell.text }] }],
            column: column.get(cell.column)!,
            colSpan: within(columnsUsed, cell.column, cell.colSpan),
            rowSpan: within(rowsUsed, cell.row, cell.rowSpan),
          }),
        ),
      }),
    ),
  };
}
