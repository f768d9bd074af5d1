import type { DraftTable } from '@tonghop/model';
import { type DrawnCell, drawnTable } from '../structure/drawn-grid.ts';
import { label } from '../structure/markers.ts';
import type { TextLine } from './lines.ts';
import { headColumns } from './row-heads.ts';

const FIGURE = /^(?:[-+]?\d[\d.,]*%?|[-–])$/;
/** Names of columns that hold figures; one of them at least stands in the head. */
const COUNTED = /%|^(?:kế hoạch|kh|thực hiện|th|ước|năm|quý|tháng|số|tổng|tỷ lệ|tỉ lệ|so sánh|tăng|giảm|đạt|sl|20\d\d)(?![\p{L}\d])/iu;
const ENDS_IN_FIGURE = /(?:^|\s)(?:[\d.,]*\d%?|[-–])$/;
const MOST_ROWS = 60;
/** Lines of a row. */
const LONGEST_ROW = 3;
const FEWEST_ROWS = 2;
const LONGEST_HEAD = 120;

type Row = { name: string; figures: string[]; lines: number };

/** A row at a line: a name, in so many lines at most, and `count` figures that end the line. */
function rowAt(lines: readonly TextLine[], at: number, count: number): Row | undefined {
  let name = '';
  for (let i = at; i < Math.min(lines.length, at + LONGEST_ROW); i++) {
    const line = lines[i]!;
    if (line.tab || (label(line.text) && !/^[-+*]\s/.test(line.text))) return undefined;
    const words = `${name} ${line.text}`.trim().split(/\s+/);
    const figures = words.slice(-count);
    const rest = words.slice(0, -count).join(' ');
    if (figures.length === count && figures.every((word) => FIGURE.test(word)) && /\p{L}/u.test(rest))
      return { name: rest, figures, lines: i - at + 1 };
    if (!(i === at ? /^[-+*(“"]?\s?\p{Lu}/u : /^[(\p{Ll}]/u).test(line.text) || /[.;:]$/.test(line.text)) return undefined;
    name = `${name} ${line.text}`.trim();
  }
  return undefined;
}

/**
 * A table of figures without numbered rows that a converter wrote row by row («Chỉ tiêu Kế hoạch Thực hiện Tỷ lệ (%)» over «Hộ nghèo 45 51
 * 113,3»): a head of names, each with a capital, over rows that end with a figure for each name but the first. Undefined elsewhere.
 */
export function figureRows(lines: readonly TextLine[], index: number): { table: DraftTable; lines: number } | undefined {
  const { text, page, tab } = lines[index]!;
  if (tab || text.length > LONGEST_HEAD || !/\p{Lu}.*\s\p{Lu}/u.test(text) || /[.;:,]$/.test(text)) return undefined;
  if (!lines.slice(index + 1, index + 1 + LONGEST_ROW).some((line) => ENDS_IN_FIGURE.test(line.text)) || label(text)) return undefined;
  const columns = headColumns([`TT ${text}`]);
  if (!columns || columns.length < 3 || !columns.slice(1).some(({ name }) => COUNTED.test(name))) return undefined;
  const rows: Row[] = [];
  let at = index + 1;
  while (rows.length < MOST_ROWS && at < lines.length) {
    const row = rowAt(lines, at, columns.length - 1);
    if (!row) break;
    rows.push(row);
    at += row.lines;
  }
  if (rows.length < FEWEST_ROWS) return undefined;
  const cell = (one: string): DrawnCell => ({ lines: [one] });
  const [table] = drawnTable([columns.map(({ name }) => cell(name)), ...rows.map((row) => [row.name, ...row.figures].map(cell))], 1);
  return table?.kind === 'table' ? { table: { ...table, page }, lines: at - index } : undefined;
}
