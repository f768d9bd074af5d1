import { foldLower } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { isTable, type View } from '../../view.ts';
import { dayIn } from './day.ts';
import type { Mention } from './mention.ts';

/** What a row of a list of documents tells of the one that a cell cites. */
export type RowTells = { date: string | null; issuer: string | null; title: string | null };

const NOTHING: RowTells = { date: null, issuer: null, title: null };
const DAY = /^\s*(?:ngay\s)?(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})\s*$/;
const SYMBOL = /ky hieu|so hieu|^so van ban/;
const ISSUER = /co quan (?:ban hanh|phat hanh)|don vi ban hanh|noi ban hanh/;
const TITLE = /trich yeu|noi dung(?! (?:nhiem vu|cong viec|giao|thuc hien|chi dao))|ten van ban|ve viec/;
/** «V/v đôn đốc …», «Về việc thành lập …»: none of the title. */
const ABOUT = quick(/^\s*(?:v\/v|về việc|về)[:\s]\s*(?=\p{L})/iu);
/** Heads over times by which something shall be done: no date of a document. */
const DUE = /^(?!.*(?:ban hanh|phat hanh|\bky\b)).*(?:thoi han|thoi gian|tien do|hoan thanh|\bhan\b|lo trinh)/s;

/** Reads date, issuer and title from the other cells of the row, by the head's words; a cell that is nothing but a date is the date. */
export function rowTells(v: View, m: Mention): RowTells {
  const block = v.blocks[m.segment.block];
  const row = m.segment.row === null || !block || !isTable(block) ? undefined : block.rows[m.segment.row];
  if (!row || !block || !isTable(block)) return NOTHING;
  const head = (column: number): string => {
    const cell = block.rows[0]?.cells.find((c) => c.column <= column && column < c.column + c.colSpan);
    return cell && block.rows[0] !== row ? v.lower.slice(...cell.span) : '';
  };
  // «Kế hoạch thực hiện Nghị quyết số 57-NQ/TW» in the column of titles: the row tells of the document that has this title.
  const own = row.cells.find((cell) => cell.span[0] === m.segment.span[0]);
  if (own && TITLE.test(head(own.column)) && row.cells.some((cell) => cell !== own && SYMBOL.test(head(cell.column)))) return NOTHING;
  const tells = { ...NOTHING };
  for (const cell of row.cells) {
    const text = v.text.slice(...cell.span);
    if (cell.span[0] === m.segment.span[0] || text === '') continue;
    const day = DAY.exec(foldLower(text));
    if (day && DUE.test(head(cell.column))) continue;
    if (day) tells.date ??= dayIn(`ngay ${day[1]}`)?.iso ?? null;
    else if (ISSUER.test(head(cell.column))) tells.issuer ??= text;
    else if (TITLE.test(head(cell.column))) tells.title ??= text.replace(ABOUT, '');
  }
  return tells;
}
