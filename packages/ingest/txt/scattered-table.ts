import { type DraftTable, foldLower } from '@tonghop/model';
import { COLUMN_NAME } from '../structure/form-words.ts';
import { label } from '../structure/markers.ts';
import { type TextLine, widestOf } from './lines.ts';
import type { Measure } from './measure.ts';
import { SENTENCE } from './row-lines.ts';

const FIRST_HEAD = /^(?:stt|tt|so tt|s\.tt)\b/;
const WIDEST_CELL = 0.6; // of the set width
const WIDEST_TWO = 0.8;
const WIDEST_NAME = 0.4;
const FEWEST_LINES = 6;
/** Lines of a table above a heading that is not its own: an export may set the heading behind the first cells. */
const FAR = 12;
/** Lines above a table among which the heading before it is looked for. */
const ABOVE = 300;
const FEWEST_NAMES = 3;
/** Lines among which a table's other names, and above which its mark, are looked for. */
const NAMES_WITHIN = 24;
const MARK_WITHIN = 40;
/** Lines within which a second sentence stands behind a first. */
const SOON = 3;
/** A page of prose is so wide at least and at most (thousandths of the letter height). */
const NARROWEST_PAGE = 25_000;
const WIDEST_PAGE = 62_000;
/** Names that would open headings too, were they alone. */
const MORE_NAMES =
  /^(?:cong viec.*|thanh phan.*|viec|han|hoan|luc luong.*|phu trach.*|tham gia|nguyen nhan|khoi luong|don gia.*|thanh tien|quy|thoi gian thuc|xa|danh gia)$/;

/** «Stt», «TT», or the two lines into which a narrow column broke it («ST⏎T»). */
const opensHead = (lines: readonly TextLine[], index: number): boolean => {
  const first = foldLower(lines[index]!.text);
  return FIRST_HEAD.test(first) || (first === 'st' && foldLower(lines[index + 1]?.text ?? '') === 't');
};

/** A line's mark; «III/2026» below «Quý», in a narrow column, and «05/2026» have none. */
const marked = (text: string) => (/^(?:[IVX]{1,4}|\d{1,2})\/\d{4}(?=\s|$)/.test(text) ? undefined : label(text));

/** Whether a line can be a piece of a cell: narrow, and neither a heading of the text nor a line of the form. */
function isCell(line: TextLine, width: number): boolean {
  if (line.width > WIDEST_CELL * width || line.tab) return false;
  const mark = marked(line.text);
  if (mark?.kind === 'part' || (mark?.kind === 'roman' && mark.length < line.text.length)) return false;
  return !/^(?:noi nhan|kinh gui|tren day|phu luc|bieu \d|(?:tm|kt|tl|tuq)\s?\.)/.test(foldLower(line.text));
}

/** Whether a line holds pieces of two cells that an export wrote as one: it goes on in small letters, ends none, and is less than full. */
const isTwoCells = (line: TextLine, width: number): boolean =>
  line.gap === 0 && line.width <= WIDEST_TWO * width && /^\p{Ll}/u.test(line.text) && !/[.;:]$/.test(line.text) && !line.tab;

/** Whether a text is a name that columns have. */
export const namesColumn = (text: string): boolean => COLUMN_NAME.test(foldLower(text)) || MORE_NAMES.test(foldLower(text));

/** Whether a line is the name of a column and nothing else, as far as one line of a narrow column shows it. */
function isName(line: TextLine, width: number): boolean {
  if (line.width > WIDEST_NAME * width || /[.:;,]$/.test(line.text) || label(line.text)) return false;
  // A heading in capitals may begin with the same words.
  return /^\p{Lu}/u.test(line.text) && !/^\p{Lu}{2,} \p{Lu}{2,}/u.test(line.text) && namesColumn(line.text);
}

/**
 * Whether a table begins, or goes on, without its «STT»: with a column's name over narrow lines, among which names of others stand. Where the
 * mark stands near («TT» and the numbers, then a heading that the export set between), one more name is enough.
 */
function opensBare(lines: readonly TextLine[], index: number, end: number, width: number): boolean {
  // «Mục tiêu» over «- 100% …» heads no column.
  if (!isName(lines[index]!, width) || label(lines[index + 1]?.text ?? '')?.kind === 'bullet') return false;
  const names = lines.slice(index, Math.min(end, index + NAMES_WITHIN)).filter((line) => isName(line, width)).length;
  if (names >= FEWEST_NAMES) return true;
  return names >= 2 && lines.slice(Math.max(0, index - MARK_WITHIN), index).some((_line, i, near) => opensHead(near, i));
}

/** Where sentences begin that are no cells, a heading above them with them: one, and soon behind it another; `end` where none do. */
function proseIn(lines: readonly TextLine[], from: number, end: number): number {
  for (let i = from; i <= Math.min(end, lines.length - 1); i++) {
    if (!SENTENCE.test(lines[i]!.text) || !lines.slice(i + 1, i + 1 + SOON).some(({ text }) => SENTENCE.test(text))) continue;
    const { text, gap } = lines[i - 1]!;
    return /^\p{Lu}/u.test(text) && !/[.;:,]$/.test(text) && (gap > 0 || i - 1 === from) ? i - 1 : i;
  }
  return end;
}

/**
 * Takes out of the flow a table that an export scattered over single lines, cell by cell in an order that cannot be restored: from its
 * «Stt», or names of its columns, on, as long as lines are narrow. Answers it as a table of one column, so that no cell passes for a heading
 * or an item. A text too short to show the width it was set at is as wide as its widest line.
 */
export function scatteredTable(lines: readonly TextLine[], index: number, set: Measure): { table: DraftTable; lines: number } | undefined {
  const first = lines[index]!;
  const opens = opensHead(lines, index);
  if (!opens && !/^\p{Lu}/u.test(first.text)) return undefined;
  // In a text of little but a table the cells' width is the usual one.
  const told = set.width !== Number.POSITIVE_INFINITY && set.width >= NARROWEST_PAGE;
  const widest = told ? set.width : widestOf(lines);
  if (widest < NARROWEST_PAGE || widest > WIDEST_PAGE || first.width > WIDEST_CELL * widest) return undefined;
  if (!opens && !isName(first, widest)) return undefined;
  let end = index;
  let bare = opens ? 0 : lines.slice(Math.max(0, index - MARK_WITHIN), index).filter(({ text }) => /^\d{1,2}$/.test(text)).length;
  /** Whether a heading counts on from one above the table, and no more cells follow it. */
  const countsOn = (at: number): boolean => {
    const before = `${Number.parseInt(lines[at]!.text, 10) - 1}. `;
    const below = lines.slice(at + 1, at + 1 + SOON);
    return (
      below.some((line) => !isCell(line, widest)) &&
      lines.slice(Math.max(0, index - ABOVE), index).some((line) => line.text.startsWith(before))
    );
  };
  const goOn = (to: number) => {
    while (end < Math.min(to, lines.length) && (isCell(lines[end]!, widest) || (end > index && isTwoCells(lines[end]!, widest)))) {
      if (/^\d{1,2}$/.test(lines[end]!.text)) bare++;
      // Rows with bare numbers have none with a stop: «2. Nhận xét» is a heading below them, and so it is behind «1. Kết quả».
      else if (/^\d{1,2}\.\s\p{Lu}/u.test(lines[end]!.text) && (bare >= 2 || (end - index >= FAR && countsOn(end)))) break;
      end++;
    }
  };
  // Whether it is one is told by its beginning; only then it is followed, or a text of narrow lines would be gone through for each of them.
  goOn(index + NAMES_WITHIN);
  if (end - index < FEWEST_LINES || (!opens && !opensBare(lines, index, end, widest))) return undefined;
  goOn(lines.length);
  if (!opens) end = proseIn(lines, index + FEWEST_LINES, end);
  return { table: tableOf(lines.slice(index, end)), lines: end - index };
}

/** Lines of cells as a table of one column. */
function tableOf(lines: readonly TextLine[]): DraftTable {
  const cells: TextLine[] = [];
  for (const line of lines) {
    const before = cells.at(-1);
    // A line that begins in small letters goes on with its cell, as far as no blank line parts them; so does a symbol that was cut.
    if (before && /\/\p{Lu}+-$/u.test(before.text) && /^\p{Lu}/u.test(line.text))
      cells[cells.length - 1] = { ...before, text: before.text + line.text };
    else if (before && line.gap === 0 && /^\p{Ll}/u.test(line.text))
      cells[cells.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    else cells.push(line);
  }
  const rows = cells.map(({ text, page }) => ({
    cells: [{ paragraphs: [{ kind: 'paragraph' as const, runs: [{ text }], page }], column: 0, colSpan: 1, rowSpan: 1 }],
    page,
  }));
  return { kind: 'table', rows, columns: 1, page: lines[0]!.page };
}

/**
 * The cells of a scattered table that an export set behind the heading below it («III. KHÓ KHĂN» and then «Các thôn», «Quý II», …), from the
 * line behind that heading on: narrow lines without marks that end no sentence, up to the heading's own first item. Undefined where none are.
 */
export function scatteredRest(lines: readonly TextLine[], index: number, set: Measure): { table: DraftTable; lines: number } | undefined {
  const widest = Math.min(set.width, widestOf(lines));
  const title = label(lines[index - 1]?.text ?? '');
  if (title?.kind !== 'roman' && title?.kind !== 'part') return undefined;
  let end = index;
  while (end < lines.length && isCell(lines[end]!, widest) && !marked(lines[end]!.text) && !/[.;:]$/.test(lines[end]!.text)) end++;
  if (end - index < FEWEST_LINES || label(lines[end]?.text ?? '') === undefined) return undefined;
  return { table: tableOf(lines.slice(index, end)), lines: end - index };
}

/**
 * The last cells of a table of one column, which an export set behind the others, from the line on at which that table ended: nothing but narrow
 * lines without marks, up to the next title. Undefined where anything else stands between.
 */
export function scatteredEnd(lines: readonly TextLine[], index: number, set: Measure): { table: DraftTable; lines: number } | undefined {
  const widest = Math.min(set.width, widestOf(lines));
  let end = index;
  while (end < Math.min(lines.length, index + NAMES_WITHIN) && isCell(lines[end]!, widest) && !marked(lines[end]!.text)) end++;
  const title = marked(lines[end]?.text ?? '');
  if (end - index < 2 || (title?.kind !== 'roman' && title?.kind !== 'part')) return undefined;
  return { table: tableOf(lines.slice(index, end)), lines: end - index };
}
