import type { Box, Note } from '@tonghop/model';
import { readApart } from './beside.ts';
import { findTables, type ScanCell } from './cells.ts';
import type { OcrWord } from './engine.ts';
import { type Grey, halfTurn, type Laid, laidAfter, laidBy, move } from './grey.ts';
import { tellHookFromAcute } from './hook-or-acute.ts';
import { cut, inkBox, inkShare, uncovered } from './ink.ts';
import { partJoined } from './joined-words.ts';
import { countChapters, countQuarters, tellOneFromI } from './one-or-i.ts';
import type { PagePicture } from './page-pixels.ts';
import type { EnginePool } from './pool.ts';
import { prepare } from './prepare.ts';
import { TABLE_CROSSINGS } from './ruling.ts';
import { highMarks } from './stamp-words.ts';
import { stampsOn } from './stamps.ts';
import { tableWords } from './table-words.ts';
import { doubtWritten } from './written.ts';

/**
 * A recognised word. `box` is where it stands upright, in points of the page as turned for reading; `place` where it stands on the page
 * as it is shown (another rectangle where the page lies on its side).
 */
export type ScanWord = { text: string; confidence: number; box: Box; place: Box };

/** A recognised line, its words from left to right. */
export type ScanLine = { words: ScanWord[] };

/** A ruled table; the grid's lines in points of the upright page. */
export type RecognisedTable = {
  xs: number[];
  ys: number[];
  cells: (Pick<ScanCell, 'row' | 'column' | 'rowSpan' | 'colSpan'> & { lines: ScanLine[] })[];
};

/** A page read by recognition; lines outside tables in the engine's reading order. Width and height in points as turned for reading. */
export type RecognisedPage = {
  page: number;
  width: number;
  height: number;
  turned: number;
  lines: ScanLine[];
  tables: RecognisedTable[];
  notes: Note[];
  confidence: number;
  /** Pairs of words of which one told what mark the other bears ({@link tellHookFromAcute}). */
  told: { printed: string; read: string }[];
  /** Words stamped on it, where they were asked for. */
  stamps: string[];
};

/** So many doubtful words are a page that is too blurred to be read; a blank one gives none or a few. */
const WRITTEN = 40;

/** Marks that specks and rules leave, which are no words. */
const RUBBISH = /^[|\\/_~^ˆ«»'"`“”‘’„.,:;=*°·–-]+$/;

/** The short rule below the name of who issues, or below the State's motto. */
const RULE = /^[–_-]{2,}$/;

/**
 * Leaves out what is read from the edge of a rule, however sure recognition is of it («STT |», «Hằng quý Ị»): no letter is so narrow for its
 * height, and no office prints an upright stroke.
 */
const withoutSlivers = (words: readonly OcrWord[]): OcrWord[] =>
  words
    .filter(({ text, x0, x1, y0, y1 }) => !/^[|¦¬]+$/.test(text) && !(text.length === 1 && x1 - x0 < 0.12 * (y1 - y0)))
    .map((word) => (LOW_STROKE.test(word.text) ? { ...word, text: word.text.replace(LOW_STROKE, '') } : word));

/** A speck or a shadow's edge at a word's foot («_KIẾN»): nobody prints a low stroke right before a letter. */
const LOW_STROKE = /^_+(?=\p{L})/u;

/**
 * Leaves out what is read from ink that is no print: doubtful marks of rules and specks, strokes of a signature or an arc of a seal (doubtful
 * and far higher than the page's words), and dots smaller than any letter. Doubtful words in the size of print stay.
 */
function withoutStrokes(words: readonly OcrWord[]): OcrWord[] {
  const heights = words.filter((word) => word.confidence > 0.7).map((word) => word.y1 - word.y0);
  const usual = heights.sort((a, b) => a - b)[heights.length >> 1];
  return words.filter((word, i) => {
    const { text, confidence, x0, x1, y0, y1 } = word;
    if (confidence < 0.35 && RUBBISH.test(text)) return false;
    if (!usual || confidence >= 0.75) return true;
    // A rule is read as letters, which nobody prints so low and so wide («TT.», «–––D»).
    if (RULE.test(text) || (y1 - y0 < 0.25 * usual && x1 - x0 > 2 * usual)) return false;
    // The hook of a letter in the line below is read as a hyphen, which stands in the middle of its own line.
    const beside = [words[i + 1], words[i - 1]].find((other) => other?.line === word.line);
    if (confidence >= 0.5 && !(RUBBISH.test(text) && beside && (y0 + y1) / 2 > beside.y0 + 0.85 * (beside.y1 - beside.y0))) return true;
    const stroke = y1 - y0 > 1.55 * usual && (confidence < 0.25 || y1 - y0 > 2.2 * usual || text.length === 1);
    const speck = x1 - x0 < 0.28 * usual && y1 - y0 < 0.4 * usual;
    const sliver = RUBBISH.test(text) && (y1 - y0 > 1.55 * usual || x1 - x0 < 0.25 * usual);
    return !stroke && !speck && !sliver;
  });
}

/** Leaves out lines in which no letter or figure stands: seals, signatures and folds make them, and no line of print says so little. */
function withoutMarks(words: readonly OcrWord[]): OcrWord[] {
  const read = new Set(words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map(({ line }) => line));
  return words.filter(({ line }) => read.has(line));
}

/** Groups the engine's words into lines of words placed on the page. */
function placed(words: readonly OcrWord[], page: number, toUpright: Laid['back'], toPage: Laid['back']): ScanLine[] {
  const lines: ScanLine[] = [];
  let last = -1;
  for (const word of words) {
    if (word.line !== last) lines.push({ words: [] });
    last = word.line;
    lines[lines.length - 1]!.words.push({
      text: word.text,
      confidence: word.confidence,
      box: boxOf(word, page, toUpright),
      place: boxOf(word, page, toPage),
    });
  }
  return lines.filter((line) => line.words.length > 0);
}

function boxOf(rect: { x0: number; y0: number; x1: number; y1: number }, page: number, map: Laid['back']): Box {
  const corners = [map(rect.x0, rect.y0), map(rect.x1, rect.y0), map(rect.x0, rect.y1), map(rect.x1, rect.y1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { page, x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/**
 * Reads what stands on a page outside its tables. When segmentation seems to have dropped much of it (far more ink than the words found
 * explain), text here and there is looked for too and the fuller reading kept. Answers words in pixels of the page.
 */
async function pageWords(page: Grey, dpi: number, pool: EnginePool): Promise<OcrWord[]> {
  // Margins are white for long stretches: without them there is a third less to look through.
  const box = inkBox(page, Math.round(dpi * 0.1));
  if (!box) return [];
  const grey = cut(page, box);
  let words = (await pool.recognise([{ grey, dpi, segmentation: 'page' }]))[0]!;
  if (words.length > 0 && inkShare(grey) > 0.004 && uncovered(words, grey) > 0.35) {
    const sparse = (await pool.recognise([{ grey, dpi, segmentation: 'sparse' }]))[0]!;
    if (letters(sparse) > letters(words) * 1.15) words = sparse;
  }
  return words.map((word) => ({ ...word, x0: word.x0 + box.x0, x1: word.x1 + box.x0, y0: word.y0 + box.y0, y1: word.y1 + box.y0 }));
}

/** Reads one page's picture: prepared, its ruled tables column by column, the rest as a page; with `stamps`, what is stamped on it too. */
export async function recognisePage(picture: PagePicture, page: number, pool: EnginePool, stamps = false): Promise<RecognisedPage> {
  const prepared = await prepare(picture.pixels);
  const { dpi } = prepared;
  let { grey, turned, back } = prepared;
  const points = 72 / dpi;
  const toUpright: Laid['back'] = (x, y) => [x * points, y * points];
  const tables = prepared.ruling.crossings >= TABLE_CROSSINGS ? findTables(grey, prepared.ruling, dpi) : [];
  const cellWords = await tableWords(prepared, tables, pool);
  for (const [cell, words] of cellWords) cellWords.set(cell, withoutSlivers(words));
  const inTables = [...cellWords.values()].flat();

  let rest = await pageWords(grey, dpi, pool);
  // The few lines of a signature's page may look as if they stood on their head.
  if (turned >= 180 && inTables.length === 0 && isBlank(rest)) {
    const other = halfTurn(grey);
    const again = await pageWords(other, dpi, pool);
    if (!isBlank(again)) {
      back = laidAfter({ grey, back }, laidBy(other, [-1, 0, 0, -1, other.width, other.height])).back;
      [rest, grey, turned] = [again, other, (turned - 180) as typeof turned];
    }
  }
  const toPage: Laid['back'] = (x, y) => move(picture.toPage, ...back(x, y));
  const doubtful = isBlank(rest) && inTables.length === 0 ? rest.filter((word) => word.confidence < 0.75) : [];
  rest = rest.filter((word) => !doubtful.includes(word));
  rest = await readApart(grey, rest, dpi, pool);
  rest = partJoined(grey, withoutMarks(withoutStrokes(withoutSlivers(rest))));
  tellOneFromI(grey, rest);
  countChapters(grey, rest);
  countQuarters(grey, rest);
  const written = page === 1 ? doubtWritten(picture.pixels, rest, grey.height, back) : [];
  const told = [rest, ...cellWords.values()].flatMap((words) => tellHookFromAcute(words));

  const found: RecognisedTable[] = tables.map((table) => ({
    xs: table.xs.map((x) => x * points),
    ys: table.ys.map((y) => y * points),
    cells: table.cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      lines: placed(cellWords.get(cell) ?? [], page, toUpright, toPage),
    })),
  }));
  const all = [...rest, ...inTables];
  // A page of which only a few words were sure has others that were left out as noise: nobody may think that it says no more.
  const looksWritten = all.length > 0 || doubtful.length >= WRITTEN;
  const confidence = meanConfidence(looksWritten ? [...all, ...doubtful] : all);
  const notes: Note[] = [];
  if (looksWritten && confidence < 0.8)
    notes.push({
      code: 'ocr.low-confidence',
      level: 'warning',
      page,
      text: `Trang ${page} nhận dạng chữ chưa chắc chắn (độ tin cậy ${Math.round(confidence * 100)}%). Hãy đối chiếu với bản gốc.`,
    });
  if (written.length > 0)
    notes.push({
      code: 'ocr.handwritten',
      level: 'warning',
      page,
      text: 'Số hoặc ngày ở đầu văn bản viết tay, máy không đọc chắc được nên để trống. Hãy xem bản gốc.',
    });
  if (turned !== 0 && all.length > 0)
    notes.push({ code: 'ocr.turned', level: 'info', page, text: `Trang ${page} nằm xoay, đã xoay lại để đọc.` });
  return {
    page,
    width: grey.width * points,
    height: grey.height * points,
    turned,
    lines: placed(rest, page, toUpright, toPage),
    tables: found,
    notes,
    confidence,
    told,
    stamps: stamps ? [...highMarks(rest), ...(await stampsOn(picture.pixels, turned, pool, rest))] : [],
  };
}

/** Whether what was recognised is only noise: hardly a word that is surely read. A blank page's paper gives such words. */
const isBlank = (words: readonly OcrWord[]) => {
  const sure = words.filter((word) => word.confidence > 0.7 && word.text.length > 1).length;
  return sure < 3 || sure < 0.15 * words.length;
};

const meanConfidence = (words: readonly OcrWord[]) =>
  words.length ? words.reduce((sum, word) => sum + word.confidence, 0) / words.length : 0;

const letters = (words: readonly OcrWord[]) => words.reduce((sum, word) => sum + (word.confidence > 0.5 ? word.text.length : 0), 0);
