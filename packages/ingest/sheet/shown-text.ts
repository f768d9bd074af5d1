import type { CellObject } from 'xlsx';

/** What a cell shows. Numbers take the separators of Vietnam («1.234,5»; «80,5%»), as Excel writes them there; dates stay. */
export function shownText(cell: CellObject): string {
  const shown = (cell.w ?? (cell.v === undefined || cell.v === null ? '' : String(cell.v))).replace(/\r\n?/g, '\n').trim();
  if (cell.t === 'e' || cell.t === 'z') return '';
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t !== 'n' || isDate(cell.z)) return shown;
  return shown.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}

/** Whether a number format shows a date or time: it holds day, month, year or hour letters outside quotes and brackets. */
function isDate(format: CellObject['z']): boolean {
  return typeof format === 'string' && /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, ''));
}
