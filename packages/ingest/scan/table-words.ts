import { cutCell, type ScanCell, type ScanTable } from './cells.ts';
import type { OcrWord, Picture } from './engine.ts';
import type { Grey } from './grey.ts';
import { cut } from './ink.ts';
import { countQuarters, countStrokes, tellOneFromI } from './one-or-i.ts';
import type { EnginePool } from './pool.ts';
import type { Prepared } from './prepare.ts';

/** A cell with its picture, where that stands on the page, and the words read in it (in pixels of the page once done). */
type Job = { cell: ScanCell; grey: Grey; x0: number; y0: number; words: OcrWord[] };

const NUMBER = /^(?:\d{1,3}|[IVXLC]{1,6})[.)]?$/;

const meanConfidence = (words: readonly OcrWord[]) =>
  words.length ? words.reduce((sum, word) => sum + word.confidence, 0) / words.length : 0;

/** A cell's picture without the white rows above and below its text. */
function trimmed({ data, width, height }: Grey, margin: number): { grey: Grey; top: number } {
  const inked = (y: number) => data.subarray(y * width, (y + 1) * width).some((value) => value < 150);
  let top = 0;
  let bottom = height - 1;
  while (top < bottom && !inked(top)) top++;
  while (bottom > top && !inked(bottom)) bottom--;
  top = Math.max(0, top - margin);
  return { grey: cut({ data, width, height }, { x0: 0, y0: top, x1: width - 1, y1: Math.min(height - 1, bottom + margin) }), top };
}

/** Cuts the cells out of the page (which is wiped white there). */
function cutCells(prepared: Prepared, tables: readonly ScanTable[]): Job[] {
  const margin = Math.round(prepared.dpi * 0.06);
  return tables.flatMap((table) =>
    table.cells.flatMap((cell): Job[] => {
      const whole = cutCell(prepared.grey, cell, prepared.dpi);
      if (!whole) return [];
      const { grey, top } = trimmed(whole, margin);
      return [{ cell, grey, x0: cell.x0 - margin, y0: cell.y0 - margin + top, words: [] }];
    }),
  );
}

/** Cells of one column below one another, as one picture. */
function stacked(jobs: readonly Job[], dpi: number): Picture {
  const width = Math.max(...jobs.map(({ grey }) => grey.width));
  const height = jobs.reduce((sum, { grey }) => sum + grey.height, 0);
  const data = new Uint8Array(width * height).fill(255);
  let top = 0;
  for (const { grey } of jobs)
    for (let y = 0; y < grey.height; y++, top++) data.set(grey.data.subarray(y * grey.width, (y + 1) * grey.width), top * width);
  return { grey: { data, width, height }, dpi, segmentation: 'block' };
}

/** Gives the words of a stacked picture to the cells in which their middles lie, in pixels of each cell's picture. */
function share(words: readonly OcrWord[], jobs: readonly Job[]): void {
  let top = 0;
  for (const job of jobs) {
    const bottom = top + job.grey.height;
    for (const word of words) {
      const middle = (word.y0 + word.y1) / 2;
      if (middle >= top && middle < bottom)
        job.words.push({ ...word, y0: Math.max(0, word.y0 - top), y1: Math.min(job.grey.height, word.y1 - top) });
    }
    top = bottom;
  }
}

/** Reads the narrow cells of a first column again as numbers where the first reading is none («H» for «II»), and keeps what is one. */
async function readOrdinals(jobs: readonly Job[], dpi: number, pool: EnginePool): Promise<void> {
  for (const job of jobs) if (job.cell.column === 0) countStrokes(job.grey, job.words);
  const doubtful = jobs.filter(({ cell, words }) => {
    const text = words.map((word) => word.text).join('');
    const narrow = cell.column === 0 && cell.row > 0 && cell.x1 - cell.x0 < 0.8 * dpi;
    return narrow && !NUMBER.test(text) && (text.length <= 8 || meanConfidence(words) < 0.5);
  });
  const again = await pool.recognise(doubtful.map(({ grey }) => ({ grey, dpi, segmentation: 'ordinal' })));
  doubtful.forEach((job, i) => {
    const found = again[i]!.filter((word) => NUMBER.test(word.text));
    if (found.length === 1) job.words = found;
    // Nothing but noise: an empty cell says so better than its letters.
    else if (meanConfidence(job.words) < 0.3) job.words = [];
  });
}

/**
 * Reads the cells of a page's tables, which are wiped off the page. Cells of one column are read as one picture, stacked without the rules
 * and the white between them, since starting the engine on each would cost as much again. Answers words in pixels of the page by cell.
 */
export async function tableWords(prepared: Prepared, tables: readonly ScanTable[], pool: EnginePool): Promise<Map<ScanCell, OcrWord[]>> {
  const { dpi } = prepared;
  const jobs = cutCells(prepared, tables);
  const columns = new Map<string, Job[]>();
  for (const job of jobs) {
    const key = `${job.cell.column}/${job.cell.colSpan}`;
    columns.set(key, [...(columns.get(key) ?? []), job]);
  }
  const groups = [...columns.values()];
  const read = await pool.recognise(groups.map((group) => stacked(group, dpi)));
  groups.forEach((group, i) => {
    share(read[i]!, group);
  });
  await readOrdinals(jobs, dpi, pool);
  const found = new Map<ScanCell, OcrWord[]>();
  for (const { cell, grey, words, x0, y0 } of jobs) {
    tellOneFromI(grey, words);
    countQuarters(grey, words);
    found.set(
      cell,
      words.map((word) => ({ ...word, x0: word.x0 + x0, x1: word.x1 + x0, y0: word.y0 + y0, y1: word.y1 + y0 })),
    );
  }
  return found;
}
