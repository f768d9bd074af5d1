import { boxOf, type Line, lineOf, textOf } from './line.ts';
import { rowsOf } from './rows.ts';

const RECIPIENTS = /^Nơi nhận\s*:?$/;

/**
 * The row with which a page ends when all else of the block at a document's end stands overleaf: «Nơi nhận:» beside who signs, nothing
 * below. Alone it does not tell that two columns run here. Empty where a page ends otherwise. `tablesEnd`: where the page's last table ends.
 */
export function tornRow(lines: readonly Line[], tablesEnd = 0): readonly Line[] {
  const opens = lines.findLast((line) => line.words.length < 4 && RECIPIENTS.test(textOf(line)));
  if (!opens || opens.y < tablesEnd || lines.some((line) => line.top > opens.bottom)) return [];
  const row = rowsOf(lines).at(-1)!.lines;
  return row.length === 2 && row[0] === opens ? row : [];
}

/** A torn row as it would stand above the next page's lines; its words keep the place where they are printed. */
export function carriedOver(row: readonly Line[], next: readonly Line[]): Line[] {
  if (row.length === 0 || next.length === 0) return [...row];
  const first = next.reduce((highest, line) => (line.y < highest.y ? line : highest));
  const down = first.y - 1.4 * first.size - row[0]!.y;
  return row.map((line) =>
    lineOf(
      line.words.map((word) => ({ ...word, box: boxOf(word), y: word.y + down })),
      line.page,
    ),
  );
}
