import type { Grey } from './grey.ts';

/** A recognised word: its text, box in pixels of the picture given, confidence from 0 to 1, and the line it stands on (numbered per picture). */
export type OcrWord = { text: string; x0: number; y0: number; x1: number; y1: number; confidence: number; line: number };

/** How to look at a picture: a whole page, one block of text, one line, text here and there, or a number alone («III», «12»). */
export type Segmentation = 'page' | 'block' | 'line' | 'sparse' | 'ordinal';

/** A picture to recognise, and how to look at it. */
export type Picture = { grey: Grey; dpi: number; segmentation: Segmentation };

/** A recogniser. `recognise` answers the words of each picture, in reading order. */
export type Engine = {
  /** Shown by `tonghop doctor`: «tesseract 5.3.0» or «tesseract.js 7». */
  name: string;
  recognise: (pictures: readonly Picture[]) => Promise<OcrWord[][]>;
  close: () => Promise<void>;
};

/** Tesseract's page segmentation modes for {@link Segmentation}. */
export const MODES: Record<Segmentation, string> = { page: '3', block: '6', line: '7', sparse: '11', ordinal: '7' };

/** Letters allowed in a picture; '' for all. */
export const ALLOWED = (segmentation: Segmentation): string => (segmentation === 'ordinal' ? 'IVXLC0123456789.' : '');

/** Marks that the model knows twice and a page shows once: the fraction slash for a slash, the long dash where offices type the short one. */
const LOOKALIKES: Record<string, string> = { '\u2044': '/', '\u2014': '–' };

/**
 * Reads Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Words of level 5 by page
 * (one list for each of `pages` pictures); lines are numbered in order.
 */
export function readTsv(tsv: string, pages: number): OcrWord[][] {
  const found: OcrWord[][] = Array.from({ length: pages }, () => []);
  const lines: string[] = Array.from({ length: pages }, () => '');
  const counts = new Int32Array(pages);
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells[0] !== '5' || cells.length < 12) continue;
    const page = Number(cells[1]) - 1;
    const text = cells
      .slice(11)
      .join(' ')
      .trim()
      .normalize('NFC')
      .replace(/[\u2044\u2014]/g, (mark) => LOOKALIKES[mark]!);
    if (!text || !found[page]) continue;
    const key = `${cells[2]}/${cells[3]}/${cells[4]}`;
    if (lines[page] !== key) {
      lines[page] = key;
      counts[page]!++;
    }
    const [left, top, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number];
    found[page].push({
      text,
      x0: left,
      y0: top,
      x1: left + width,
      y1: top + height,
      confidence: Math.max(0, Number(cells[10])) / 100,
      line: counts[page]! - 1,
    });
  }
  return found;
}
