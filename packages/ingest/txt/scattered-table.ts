import { type DraftTable, foldLower } from '@tonghop/model';
import { label } from '../structure/markers.ts';
import type { TextLine } from './lines.ts';
import type { Measure } from './measure.ts';

const FIRST_HEAD = /^(?:stt|tt|so tt|s\.tt)\b/;
const WIDEST_CELL = 0.6; // of the set width
const FEWEST_LINES = 6;

/** «Stt», «TT», or the two lines into which a narrow column broke it («ST⏎T»). */
const opensHead = (lines: readonly TextLine[], index: number): boolean => {
  const first = foldLower(lines[index]!.text);
  return FIRST_HEAD.test(first) || (first === 'st' && foldLower(lines[index + 1]?.text ?? '') === 't');
};

/** Whether a line can be a piece of a cell: narrow, and neither a heading of the text nor a line of the form. */
function isCell(line: TextLine, width: number): boolean {
  if (line.width > WIDEST_CELL * width) return false;
  const mark = label(line.text);
  if (mark?.kind === 'part' || (mark?.kind === 'roman' && mark.length < line.text.length)) return false;
  return !/^(?:noi nhan|kinh gui|tren day|phu luc|bieu \d|(?:tm|kt|tl|tuq)\s?\.)/.test(foldLower(line.text));
}

/**
 * Takes out of the flow a table that an export scattered over single lines, cell by cell in an order that cannot be restored: from its
 * «Stt» on, as long as lines are narrow. Answers it as a table of one column, so that no cell passes for a heading or an item.
 */
export function scatteredTable(
  lines: readonly TextLine[],
  index: number,
  { width }: Measure,
): { table: DraftTable; lines: number } | undefined {
  const first = lines[index]!;
  if (width === Number.POSITIVE_INFINITY || !opensHead(lines, index) || first.width > WIDEST_CELL * width) return undefined;
  let end = index;
  while (end < lines.length && isCell(lines[end]!, width)) end++;
  if (end - index < FEWEST_LINES) return undefined;
  const rows = lines.slice(index, end).map((line) => ({
    cells: [
      { paragraphs: [{ kind: 'paragraph' as const, runs: [{ text: line.text }], page: line.page }], column: 0, colSpan: 1, rowSpan: 1 },
    ],
    page: line.page,
  }));
  return { table: { kind: 'table', rows, columns: 1, page: first.page }, lines: end - index };
}
