import { type DraftParagraph, fold } from '@tonghop/model';
import { type Line, linesOf, runOf, textOf } from './line.ts';
import { continuesWord } from './paragraphs.ts';
import type { GridCell } from './table.ts';

/** A cell's usual margin at its sides, in points: Word's, and the least that is left where letters touch the rule. */
const MARGIN = 5.4;

const NUMERAL = /^[IVXLC]+\.?$/;
const FIGURE = /^\d[\d.,/]*$/;
const NO_VOWEL = /^[b-df-hj-np-tv-xz]+$/i;

/** Whether a word that alone is too wide for its cell was cut at a line's end («ST⏎T», «10⏎3»): no further letter had room there. */
function isCut(line: Line, next: Line, cell: Pick<GridCell, 'x0' | 'x1'>, margin: number): boolean {
  if (line.words.length > 1) return false;
  const [word, rest] = [line.words[0]!, next.words[0]!];
  const letter = (rest.x1 - rest.x0) / rest.text.length;
  if (word.x1 - word.x0 + letter < cell.x1 - cell.x0 - 2 * margin) return false;
  if (FIGURE.test(word.text) && FIGURE.test(rest.text)) return next.words.length === 1;
  // No Vietnamese word is without a vowel; a piece without one belongs to an abbreviation.
  return /^\p{L}+$/u.test(word.text + rest.text) && [word, rest].some(({ text }) => NO_VOWEL.test(fold(text)));
}

/** A cell's words as one paragraph; numerals and abbreviations broken in a narrow column are one word again. */
export function cellParagraphs(cell: Pick<GridCell, 'x0' | 'x1' | 'words'>, page: number): DraftParagraph[] {
  if (cell.words.length === 0) return [];
  const lines = linesOf(cell.words, page, 99);
  const numeral = lines.length > 1 && lines.every((line) => NUMERAL.test(textOf(line)));
  const margin = Math.min(MARGIN, ...lines.flatMap((line) => [line.x0 - cell.x0, cell.x1 - line.x1]));
  const paragraph: DraftParagraph = { kind: 'paragraph', runs: [], page };
  lines.forEach((line, n) => {
    const before = lines[n - 1];
    line.words.forEach((word, i) => {
      const last = paragraph.runs[paragraph.runs.length - 1];
      const whole = i === 0 && last && (numeral || continuesWord(last.text.trim(), word.text) || isCut(before!, line, cell, margin));
      paragraph.runs.push(runOf(word, last === undefined || whole === true));
    });
  });
  return [paragraph];
}
