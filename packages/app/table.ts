import { printable } from './printable.ts';

const MOST = 60;

/** Columns of a result: head and what stands in a row. */
export type Column<R> = { head: string; value: (row: R) => string | number | null };

/** Width on a terminal: combining marks take none. Texts are NFC, so Vietnamese letters are one each. */
const width = (text: string) => [...text.replace(/\p{M}/gu, '')].length;
const cut = (text: string, most: number) => (width(text) > most ? `${[...text].slice(0, most - 1).join('')}…` : text);

/** Rows as columns for people; long cells are cut, the last column takes what is left of `room`. Ends with a line feed. */
export function renderTable<R>(columns: readonly Column<R>[], rows: readonly R[], room = 160): string {
  const cells = rows.map((row) => columns.map((column) => printable(String(column.value(row) ?? '').replace(/\s+/g, ' '))));
  const widths = columns.map((column, n) =>
    Math.min(n === columns.length - 1 ? 1000 : MOST, Math.max(width(column.head), ...cells.map((row) => width(row[n]!)))),
  );
  const before = widths.slice(0, -1).reduce((sum, w) => sum + w + 2, 0);
  const last = widths.length - 1;
  widths[last] = Math.min(widths[last]!, Math.max(20, room - before));
  const line = (values: string[]) =>
    values
      .map((value, n) => {
        const text = cut(value, widths[n]!);
        return n === last ? text : text + ' '.repeat(widths[n]! - width(text));
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns.map((c) => c.head)),
    line(widths.map((w, n) => '─'.repeat(n === last ? Math.min(w, 20) : w))),
    ...cells.map(line),
    '',
  ].join('\n');
}

/** What Excel runs as a formula where it opens CSV: words of documents come from anybody. A number with a sign is none. */
const FORMULA = /^[\t\r]|^\s*(?![+-]?[\d.,]+ ?%?$)[=+\-@]/;

/**
 * Rows as CSV (RFC 4180): comma, CRLF, quotes where needed; a byte order mark first, without which Excel takes UTF-8 for the local code page.
 * A cell that Excel would run as a formula gets an apostrophe before it, Excel's own mark of text.
 */
export function renderCsv<R>(columns: readonly Column<R>[], rows: readonly R[]): string {
  const quote = (value: string | number | null) => {
    const text = String(value ?? '').replace(FORMULA, "'$&");
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  const lines = [columns.map((c) => quote(c.head)), ...rows.map((row) => columns.map((c) => quote(c.value(row))))];
  return `\ufeff${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
