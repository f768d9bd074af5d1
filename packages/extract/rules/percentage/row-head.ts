import { singleSpaced } from '@tonghop/model';
import { quick } from '../../letters.ts';
import type { ColumnRole } from '../../lexicon/columns.ts';
import type { BodyRow, TableRead } from '../table/read-table.ts';

const TWO_LETTERS = quick(/\p{L}{2}/u);
const wordy = (text: string) => TWO_LETTERS.test(text);

const uniform = new WeakMap<TableRead, boolean[]>();

/** Whether a column says the same in every row, reckoned once for a table. */
function isUniform(table: TableRead, column: number): boolean {
  let known = uniform.get(table);
  if (!known) uniform.set(table, (known = []));
  return (known[column] ??= table.body.every((row) => row.full[column] === table.body[0]!.full[column]));
}

/** Whether a cell is merged with those below or above it, or the same in every row, so that it names a group of rows. */
const isShared = (table: TableRead, row: BodyRow, column: number): boolean => {
  if (table.body.length > 2 && isUniform(table, column)) return true;
  const own = row.own.find((cell) => cell.column === column);
  return own ? own.rowSpan > 1 : row.cells[column] === '' && row.full[column] !== '';
};

const NO_HEAD = new Set<ColumnRole | null>([
  'ordinal',
  'unit',
  'lead',
  'support',
  'deadline',
  'status',
  'result',
  'actual',
  'planned',
  'count',
]);

/** «Khối | 10», «Tháng | 3»: a number that its head's word names. */
const NUMBERED_BY = /^(?:khối|lớp|tháng|quý|năm|tuần|kỳ|đợt|tổ|cụm|nhóm)$/iu;

/** What a row is about where no cell names it: the number under «Khối», «Tháng», with that word. */
function numberedBy(table: TableRead, row: BodyRow): { text: string; column: number } | null {
  const column = table.columns.findIndex((head) => NUMBERED_BY.test(head.trim()));
  const number = row.full[column]?.trim();
  return number && /^[\d/.]{1,7}$/.test(number) ? { text: `${table.columns[column]!.trim()} ${number}`, column } : null;
}

/** «Tốt | Tỷ lệ (%) | Đạt | Tỷ lệ (%)»: a head that only says «Tỷ lệ» is that of the column before it. */
const RATE_ONLY = /^t[ỷỉ] lệ$/iu;

/** What a column measures, by its head without the sign. */
export function measureOf(table: TableRead, column: number): string {
  const bare = (c: number) => singleSpaced((table.columns[c] ?? '').replace(/\(?\s*(?:%|phần trăm)\s*\)?/gi, ' ')).trim();
  const own = bare(column);
  const repeated = table.columns.filter((_, c) => bare(c).toLowerCase() === own.toLowerCase()).length > 1;
  return RATE_ONLY.test(own) && repeated && wordy(bare(column - 1)) ? bare(column - 1) : own;
}

/** What a row is about: the first cell with words that is no number, unit or group letter; behind a cell shared by several rows, the indicator's. */
export function rowHead(table: TableRead, row: BodyRow): { text: string; column: number } | null {
  // «Nhóm chỉ số | Chỉ số»: the finer of the two.
  const finer = table.roles.indexOf('indicator');
  if (finer > 0 && table.roles.slice(0, finer).includes('group') && wordy(row.full[finer] ?? ''))
    return { text: row.full[finer]!, column: finer };
  const own = row.full.findIndex((text, c) => wordy(text) && !NO_HEAD.has(table.roles[c] ?? null) && !isShared(table, row, c));
  for (let c = 0; c < row.full.length; c++) {
    if (own > c && isShared(table, row, c)) continue;
    const text = row.full[c]!;
    const role = table.roles[c];
    if (role === 'ordinal' || role === 'unit' || !wordy(text) || /^[IVXLC]{1,6}[.)]?$/.test(text)) continue;
    return { text: text.replace(/^(?:[-+*•–]\s*|\d{1,2}(?:\.\d+)*[.)]\s+)/, ''), column: c };
  }
  return numberedBy(table, row);
}
