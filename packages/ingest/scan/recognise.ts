import type { Box, Note } from '@tonghop/model';
import { cutCell, findTables, type ScanCell, type ScanTable } from './cells.ts';
import { inkShare } from './contrast.ts';
import type { OcrWord, Picture } from './engine.ts';
import { type Affine, type Grey, inTurn, move } from './grey.ts';
import { countStrokes, tellOneFromI } from './one-or-i.ts';
import type { PagePicture } from './page-pixels.ts';
import type { EnginePool } from './pool.ts';
import { type Prepared, prepare } from './prepare.ts';
import { TABLE_CROSSINGS } from './ruling.ts';

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
};

/** Marks that specks and rules leave, which are no words. */
const RUBBISH = /^[|\\/_~^ˆ«»'"`.,:;=*°·–-]+$/;

/**
 * Leaves out what is read from ink that is no print: doubtful marks of rules and specks, strokes of a signature or an arc of a seal (doubtful
 * and far higher than the page's words), and dots smaller than any letter. Doubtful words in the size of print stay.
 */
function withoutStrokes(words: readonly OcrWord[]): OcrWord[] {
  const heights = words.filter((word) => word.confidence > 0.7).map((word) => word.y1 - word.y0);
  const usual = heights.sort((a, b) => a - b)[heights.length >> 1];
  return words.filter(({ text, confidence, x0, x1, y0, y1 }) => {
    if (confidence < 0.35 && RUBBISH.test(text)) return false;
    if (!usual || confidence >= 0.5) return true;
    const stroke = y1 - y0 > 1.55 * usual && (confidence < 0.25 || y1 - y0 > 2.2 * usual || text.length === 1);
    const speck = x1 - x0 < 0.28 * usual && y1 - y0 < 0.4 * usual;
    const sliver = RUBBISH.test(text) && (y1 - y0 > 1.55 * usual || x1 - x0 < 0.25 * usual);
    return !stroke && !speck && !sliver;
  });
}

/** Groups the engine's words into lines of words placed on the page. */
function placed(words: readonly OcrWord[], page: number, toUpright: Affine, toPage: Affine): ScanLine[] {
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

function boxOf(rect: { x0: number; y0: number; x1: number; y1: number }, page: number, map: Affine): Box {
  const corners = [move(map, rect.x0, rect.y0), move(map, rect.x1, rect.y0), move(map, rect.x0, rect.y1), move(map, rect.x1, rect.y1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { page, x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

const NUMBER = /^(?:\d{1,3}|[IVXLC]{1,6})[.)]?$/;

/** Reads the narrow cells of a first column again as numbers where the first reading is none («H» for «II»), and keeps what is one. */
async function readOrdinals(
  jobs: readonly { picture: Picture; cell: ScanCell }[],
  words: OcrWord[][],
  dpi: number,
  pool: EnginePool,
): Promise<void> {
  for (const [i, { cell, picture }] of jobs.entries()) if (cell.column === 0) countStrokes(picture.grey, words[i]!);
  const doubtful = jobs
    .map((job, i) => ({ ...job, i, text: words[i]!.map((word) => word.text).join('') }))
    .filter(
      ({ cell, text, i }) =>
        cell.column === 0 &&
        cell.row > 0 &&
        cell.x1 - cell.x0 < 0.8 * dpi &&
        !NUMBER.test(text) &&
        (text.length <= 8 || meanConfidence(words[i]!) < 0.5),
    );
  const again = await pool.recognise(doubtful.map(({ picture }) => ({ ...picture, segmentation: 'ordinal' })));
  doubtful.forEach(({ i }, k) => {
    const found = again[k]!.filter((word) => NUMBER.test(word.text));
    if (found.length === 1) words[i] = found;
    // Nothing but noise: an empty cell says so better than its letters.
    else if (meanConfidence(words[i]!) < 0.3) words[i] = [];
  });
}

/** Cells' pictures to recognise, with the cells wiped off the page so that the rest is recognised without them. */
function cellPictures(prepared: Prepared, tables: readonly ScanTable[]): { picture: Picture; cell: ScanCell }[] {
  const jobs: { picture: Picture; cell: ScanCell }[] = [];
  for (const table of tables)
    for (const cell of table.cells) {
      const grey = cutCell(prepared.grey, cell, prepared.dpi);
      if (grey)
        jobs.push({ picture: { grey, dpi: prepared.dpi, segmentation: cell.y1 - cell.y0 < prepared.dpi * 0.32 ? 'line' : 'block' }, cell });
    }
  return jobs;
}

/**
 * Reads one page's picture: prepared, its ruled tables cell by cell, the rest as a page. When segmentation seems to have dropped much of
 * the page (far more ink than the words found explain), text here and there is looked for too and the fuller reading kept.
 */
export async function recognisePage(picture: PagePicture, page: number, pool: EnginePool): Promise<RecognisedPage> {
  const prepared = await prepare(picture.pixels);
  const { grey, dpi } = prepared;
  const points = 72 / dpi;
  const toUpright: Affine = [points, 0, 0, points, 0, 0];
  const toPage = inTurn(prepared.back, picture.toPage);
  const tables = prepared.ruling.crossings >= TABLE_CROSSINGS ? findTables(grey, prepared.ruling, dpi) : [];
  const jobs = cellPictures(prepared, tables);
  const margin = Math.round(dpi * 0.06);

  const cellWords = await pool.recognise(jobs.map((job) => job.picture));
  await readOrdinals(jobs, cellWords, dpi, pool);

  let rest = (await pool.recognise([{ grey, dpi, segmentation: 'page' }]))[0]!;
  if (isBlank(rest) && cellWords.every((words) => words.length === 0)) rest = rest.filter((word) => word.confidence >= 0.75);
  const ink = inkShare(grey);
  if (rest.length > 0 && ink > 0.004 && uncovered(rest, grey) > 0.35) {
    const sparse = (await pool.recognise([{ grey, dpi, segmentation: 'sparse' }]))[0]!;
    if (letters(sparse) > letters(rest) * 1.15) rest = sparse;
  }
  rest = withoutStrokes(rest);

  tellOneFromI(grey, rest);
  for (const [i, { picture }] of jobs.entries()) tellOneFromI(picture.grey, cellWords[i]!);

  const found: RecognisedTable[] = tables.map((table) => ({
    xs: table.xs.map((x) => x * points),
    ys: table.ys.map((y) => y * points),
    cells: table.cells.map(({ row, column, rowSpan, colSpan, x0, y0 }) => {
      const index = jobs.findIndex((job) => job.cell.x0 === x0 && job.cell.y0 === y0);
      const words =
        index < 0
          ? []
          : cellWords[index]!.map((word) => ({
              ...word,
              x0: word.x0 - margin + x0,
              x1: word.x1 - margin + x0,
              y0: word.y0 - margin + y0,
              y1: word.y1 - margin + y0,
            }));
      return { row, column, rowSpan, colSpan, lines: placed(words, page, toUpright, toPage) };
    }),
  }));
  const all = [...rest, ...cellWords.flat()];
  const confidence = meanConfidence(all);
  const notes: Note[] = [];
  if (all.length > 0 && confidence < 0.8)
    notes.push({
      code: 'ocr.low-confidence',
      level: 'warning',
      page,
      text: `Trang ${page} nhận dạng chữ chưa chắc chắn (độ tin cậy ${Math.round(confidence * 100)}%). Hãy đối chiếu với bản gốc.`,
    });
  if (prepared.turned !== 0) notes.push({ code: 'ocr.turned', level: 'info', page, text: `Trang ${page} nằm xoay, đã xoay lại để đọc.` });
  return {
    page,
    width: grey.width * points,
    height: grey.height * points,
    turned: prepared.turned,
    lines: placed(rest, page, toUpright, toPage),
    tables: found,
    notes,
    confidence,
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

/** Share of the page's ink that lies in no word's box. */
function uncovered(words: readonly OcrWord[], { data, width, height }: Grey): number {
  const REACH = 3;
  const inside = new Uint8Array(data.length);
  for (const word of words)
    for (let y = Math.max(0, word.y0 - REACH); y < Math.min(height, word.y1 + REACH); y++)
      inside.fill(1, y * width + Math.max(0, word.x0 - REACH), y * width + Math.min(width, word.x1 + REACH));
  let ink = 0;
  let outside = 0;
  for (let i = 0; i < data.length; i++)
    if (data[i]! < 110) {
      ink++;
      if (!inside[i]) outside++;
    }
  return ink ? outside / ink : 0;
}
