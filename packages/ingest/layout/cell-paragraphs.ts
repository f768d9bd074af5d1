import { type DraftParagraph, fold } from '@tonghop/model';
import { type Line, linesOf, runOf, textOf } from './line.ts';
import { continuesWord } from './paragraphs.ts';
import type { GridCell } from './table.ts';

/** A cell's usual margin at its sides, in points: Word's, and the least that is left where letters touch the rule. */
const MARGIN = 5.4;

const NUMERAL = /^[IVXLC]+\.?$/;
const FIGURE = /^[\d.,/]*\d[\d.,/]*$/;
const NO_VOWEL = /^[b-df-hj-np-tv-xz]+$/i;
const CAPITALS = /^\p{Lu}+$/u;
/** A letter that ends words and is none alone: «Thờ⏎i». */
const LAST_LETTER = /^[iucmnpt]$/;
/** A date parted at its slash («30/4⏎/2026»), a symbol at its hyphen («77/KH⏎-⏎UBND»). */
const PARTED_DATE = /\d\/?\n(?:\/\d|(?<=\/\n)\d)[\d/]*$/;
/** A year cut at a line's end («20/10/202⏎6»), the last letters of a word («Thườn⏎g») or of «STT»: none stands alone. */
const CUT_YEAR = /(?<!\d)(?:(?:19|20)\d\n\d|(?:19|20)\n\d\d|[12]\n\d{3})$/;
const CUT_WORD = /\p{L}\p{Ll}\n(?:g|n|ng|nh|ch)$|^(?:ST\nT|S\nTT?)$/u;
/** «Quý I⏎I/2026». */
const PARTED_NUMERAL = /^[IVX]{1,3}\n[IVX]{1,3}\/\d/;
const PARTED_SYMBOL = /\d\/\p{Lu}{1,5}\n[-–](?:\p{Lu}|$)/u;
/** A symbol parted at its slash: «66/2018⏎/QĐ-UBND», «1204⏎/⏎SKHCN-CĐS». */
const PARTED_AT_SLASH = /^\d{1,5}(?:\/\d{4})?(?:\n\/(?:\p{Lu}|$)|\/\n\p{Lu}{2})/u;
/** A symbol that ends with the name of who issued it. */
const WHOLE_SYMBOL = /(?:UBND|HĐND|TTg|CP|TW|CT)$/u;
/** A symbol, or its first part: digits, and behind slashes and hyphens the year and letters of those who issued it. */
const SYMBOL_SO_FAR = /^\d{1,5}(?:[-/.](?:\d{1,4}|\p{Lu}[\p{Lu}\d&]*)){1,5}(?:(?<=TT)g)?[-/]?$/u;

/** A year or two, or a date, and nothing else. */
const YEARS = /^(?:\d{1,2}[/.-]){0,2}20\d\d(?:[-–]20\d\d)?$/;

/** Whether what a narrow column broke is a year or two, or a date: «202», «6-», «203», «0». */
export const areYears = (text: string): boolean => YEARS.test(text.replace(/\s/g, ''));

/** Whether a year behind a date's slash was cut at a line's or a page's end: «31/12/20», «27». */
export const cutsYear = (tail: string, text: string): boolean => /[/–-]\d{1,3}$/.test(tail) && CUT_YEAR.test(`${tail}\n${text}`);

/** Where a cell's line ends: it, the next one, and the last word up to there with what was joined to it. */
type Break = { line: Line; next: Line; tail: string };

/**
 * Whether a line broke a symbol that behind its number holds no blank: «1204/SKHC⏎N-CĐS». It is as wide as the cell's widest, and has no name behind it with
 * which symbols end.
 */
function partsSymbol({ line, next, tail }: Break, widest: number): boolean {
  const [word, rest] = [line.words[0]!, next.words[0]!];
  if (line.words.length > 1 || word.x1 - word.x0 < widest - 0.8 * line.size || WHOLE_SYMBOL.test(tail)) return false;
  if (!SYMBOL_SO_FAR.test(tail + rest.text)) return false;
  return /[/-]/.test(tail) ? SYMBOL_SO_FAR.test(tail) : /^\d+$/.test(tail) && /^\d+\/\p{Lu}/u.test(rest.text);
}

/** Whether a word that alone is too wide for its cell was cut at a line's end («ST⏎T», «10⏎3»): no further letter had room there. */
function isCut(line: Line, next: Line, cell: Pick<GridCell, 'x0' | 'x1'>, margin: number): boolean {
  if (line.words.length > 1) return false;
  const [word, rest] = [line.words[0]!, next.words[0]!];
  if (LAST_LETTER.test(rest.text) && /^\p{L}*\p{Ll}$/u.test(word.text) && next.words.length === 1) return true;
  const letter = (rest.x1 - rest.x0) / rest.text.length;
  if (word.x1 - word.x0 + letter < cell.x1 - cell.x0 - 2 * margin) return false;
  if (FIGURE.test(word.text) && FIGURE.test(rest.text)) return next.words.length === 1;
  // «HĐND⏎và»: one of them is a word of its own.
  if (CAPITALS.test(word.text) !== CAPITALS.test(rest.text)) return false;
  // No Vietnamese word is without a vowel; a piece without one belongs to an abbreviation.
  return /^\p{L}+$/u.test(word.text + rest.text) && [word, rest].some(({ text }) => NO_VOWEL.test(fold(text)));
}

/** A cell's words as one paragraph; numerals and abbreviations broken in a narrow column are one word again. */
export function cellParagraphs(cell: Pick<GridCell, 'x0' | 'x1' | 'words'>, page: number): DraftParagraph[] {
  if (cell.words.length === 0) return [];
  const lines = linesOf(cell.words, page, 99);
  const numeral = lines.length > 1 && lines.every((line) => NUMERAL.test(textOf(line)));
  const years = areYears(lines.map(textOf).join(''));
  const widest = Math.max(...lines.map((line) => line.x1 - line.x0));
  const margin = Math.min(MARGIN, ...lines.flatMap((line) => [line.x0 - cell.x0, cell.x1 - line.x1]));
  const paragraph: DraftParagraph = { kind: 'paragraph', runs: [], page };
  // Whether a line's first word belongs to the last one above without a blank.
  const goesOn = (tail: string, text: string, above: Line, line: Line): boolean => {
    const pair = `${tail}\n${text}`;
    return (
      numeral ||
      (years && ![tail, text].some((one) => /^[-–]$/.test(one))) ||
      continuesWord(tail, text) ||
      PARTED_DATE.test(pair) ||
      PARTED_SYMBOL.test(pair) ||
      cutsYear(tail, text) ||
      PARTED_NUMERAL.test(pair) ||
      CUT_WORD.test(pair) ||
      PARTED_AT_SLASH.test(pair) ||
      partsSymbol({ line: above, next: line, tail }, widest) ||
      isCut(above, line, cell, margin)
    );
  };
  let tail = '';
  lines.forEach((line, n) => {
    const before = lines[n - 1];
    line.words.forEach((word, i) => {
      const first = paragraph.runs.length === 0;
      const whole = !first && i === 0 && goesOn(tail, word.text, before!, line);
      paragraph.runs.push(runOf(word, first || whole));
      tail = whole ? tail + word.text : word.text;
    });
  });
  return [paragraph];
}
