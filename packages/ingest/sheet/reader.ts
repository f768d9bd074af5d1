import { type Draft, type Note, Refusal, type Source } from '@tonghop/model';
import type { CellObject, WorkSheet } from 'xlsx';
import { isOle } from '../doc/ole-streams.ts';
import { wordsOnPictures } from '../docx/stamps.ts';
import { bomb } from '../docx/zip-entries.ts';
import { looksForStamps, type Reader, type ReadOptions } from '../reader.ts';
import { soleMark } from '../secrecy.ts';
import { decode as decodeText } from '../txt/decode.ts';
import { hiddenMark, hiddenNotes, nothingShown } from './hidden.ts';
import { annexed, type Filled, sheetBlocks } from './laid-out.ts';
import { shownText } from './shown-text.ts';
import { type SheetStamps, stampsOfPackage, stampsOfStream } from './stamps.ts';
import { unheard } from './unheard.ts';
import { unlockSheet } from './unlock-sheet.ts';
import { damagedNote, wholePackage } from './whole-package.ts';

/** Reads XLSX, XLS and CSV: each visible sheet is its heading lines and one table, numbers and dates as Excel shows them in Vietnam. */
export const reader: Reader = { id: 'sheet/1', formats: ['xlsx', 'xls'], read: readSheets };

/** Rows beyond which a sheet is a database, not an annex. */
export const MOST_ROWS = 20_000;

/** Letters beyond which a workbook's cells are a bomb: one text may be shared by thousands of them. */
const MOST_LETTERS = 50_000_000;

/** Cells as they are shown, with what is hidden told. */
const SHOWN = { cellText: true, cellNF: true, cellHTML: false, dateNF: 'dd/mm/yyyy', cellStyles: true };

async function readSheets(source: Source, options: ReadOptions): Promise<Draft> {
  const bytes = await unlockSheet(source.name, source.bytes, options.password);
  const whole = bytes[0] === 0x50 ? wholePackage(source.name, bytes) : { bytes, notes: [] };
  const { read } = await import('xlsx');
  const csv = source.mediaType === 'text/csv';
  // Excel's XML of 2003 is text too, of which the format says more.
  const text = csv || isXml(bytes) ? decodeText(source.name, bytes).text : undefined;
  let book: ReturnType<typeof read>;
  try {
    book = unheard(() =>
      text === undefined
        ? read(whole.bytes, { type: 'array', ...SHOWN, sheetRows: MOST_ROWS })
        : // What a CSV file shows is what it holds: nothing is taken for a number or a day.
          read(text, { type: 'string', ...(csv ? { raw: true } : SHOWN), sheetRows: MOST_ROWS }),
    );
  } catch (cause) {
    throw broken(source.name, cause);
  }
  const hidden = new Set((book.Workbook?.Sheets ?? []).flatMap((sheet) => (sheet.Hidden ? [sheet.name] : [])));
  if (lettersIn(Object.values(book.Sheets)) > MOST_LETTERS) throw bomb(source.name);
  // A damaged workbook names sheets of which nothing could be read.
  const lost = book.SheetNames.some((name) => !book.Sheets[name]);
  const isCut = whole.notes.some(({ code }) => code === 'sheet.damaged');
  const notes = lost && !isCut ? [damagedNote(source.name), ...whole.notes] : whole.notes;
  const known = book.SheetNames.filter((name) => book.Sheets[name]);
  const shown = known.filter((name) => !hidden.has(name));
  const cells = shown.map((name) => ({ name, ...cellsOf(book.Sheets[name]!) }));
  const unseen = known.filter((name) => hidden.has(name) && book.Sheets[name]!['!ref']);
  const before = known.slice(0, shown.length > 0 ? known.indexOf(shown[0]!) : known.length);
  const blocks = annexed(cells.map(({ name, shown: filled }) => sheetBlocks(name, filled)));
  if (blocks.length === 0 && (lost || isCut)) throw broken(source.name);
  const marks = hiddenMark(
    cells[0],
    before.map((name) => ({ name, ...cellsOf(book.Sheets[name]!) })),
  );
  if (blocks.length === 0 && marks.length === 0)
    throw nothingShown(source.name, unseen.length > 0 || cells.some(({ hidden: some }) => some.length > 0));
  return {
    blocks,
    notes: [
      ...notes,
      ...hiddenNotes(unseen, cells),
      ...shown.flatMap((name) => cutNote(name, Number(/(\d+)$/.exec(book.Sheets[name]!['!fullref'] ?? '')?.[1] ?? 0))),
    ],
    stamps: [
      ...marks,
      ...soleMark(shown.slice(0, 1).flatMap((name) => commentsOf(book.Sheets[name]!))),
      ...(await stampsOn(source, bytes, options)),
    ],
    textOrigin: 'sheet',
  };
}

/** Whether bytes begin as XML does, in UTF-8 or UTF-16. */
const isXml = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\0?<\0?\?/.test(Buffer.from(bytes.subarray(0, 8)).toString('latin1'));

const broken = (name: string, cause?: unknown) =>
  new Refusal('source.broken', `Tệp bảng tính «${name}» bị hỏng, không đọc được. Hãy mở lại bằng Excel, lưu và gửi lại.`, { cause });

/** Told of a sheet whose further rows were left out; `rows`: how many it has. */
export function cutNote(name: string, rows: number): Note[] {
  if (rows <= MOST_ROWS) return [];
  const text = `Trang tính «${name}» có ${rows} dòng, chỉ đọc ${MOST_ROWS} dòng đầu. Hãy gửi riêng phần còn lại nếu cần.`;
  return [{ code: 'sheet.cut', level: 'warning', text }];
}

/** How many letters the cells of sheets hold, each shared text as often as it is shown. */
function lettersIn(sheets: readonly WorkSheet[]): number {
  let sum = 0;
  for (const sheet of sheets)
    for (const cell of Object.values(sheet) as CellObject[]) if (typeof cell?.v === 'string') sum += cell.v.length;
  return sum;
}

/** Lines of the comments on a sheet's cells. */
const commentsOf = (sheet: WorkSheet): string[] =>
  Object.values(sheet).flatMap((cell: CellObject) => (Array.isArray(cell?.c) ? cell.c.flatMap(({ t }) => (t ?? '').split(/\r?\n/)) : []));

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

/** Whether a row or column is hidden with all that a cell of it goes on over: what is merged shows in the rest. */
function areHidden(lines: { hidden?: boolean }[] | undefined, first: number, count: number): boolean {
  for (let n = 0; n < count; n++) if (!lines?.[first + n]?.hidden) return false;
  return true;
}

/** The filled cells of a sheet, those that are shown in order. */
function cellsOf(sheet: WorkSheet): { shown: Filled[]; hidden: Filled[] } {
  const merges = new Map((sheet['!merges'] ?? []).map(({ s, e }) => [`${s.r} ${s.c}`, { rowSpan: e.r - s.r + 1, colSpan: e.c - s.c + 1 }]));
  const shown: Filled[] = [];
  const hidden: Filled[] = [];
  for (const [address, value] of Object.entries(sheet)) {
    const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
    const text = place ? shownText(value) : '';
    if (!place || text === '') continue;
    const row = Number(place[2]) - 1;
    const column = [...place[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const cell = { row, column, rowSpan: 1, colSpan: 1, text, ...merges.get(`${row} ${column}`) };
    const isHidden = areHidden(sheet['!rows'], row, cell.rowSpan) || areHidden(sheet['!cols'], column, cell.colSpan);
    (isHidden ? hidden : shown).push(cell);
  }
  return { shown: shown.sort((a, b) => a.row - b.row || a.column - b.column), hidden };
}
