import { SAME, type Strip } from './column-strips.ts';
import { GUTTER, isBold } from './gutter-band.ts';
import { type LayoutWord, type Line, lineOf } from './line.ts';
import type { Row } from './rows.ts';

/** A line that ends a gutter's width before the next column, wherever its last word does. */
function withGutter(line: Line, strips: readonly Strip[]): Line {
  const next = strips.find(({ to }) => to > line.x0 + SAME && line.x1 > to - GUTTER - 0.1 && line.x1 < to + SAME);
  return next === undefined ? line : { ...line, x1: Math.max(line.x0 + 1, next.to - GUTTER - 0.1) };
}

/** Whether a column begins between two words: at the second one, or where `wide`, in any white about a strip. */
const isCut = (last: LayoutWord, word: LayoutWord, strips: readonly Strip[], wide: boolean): boolean =>
  word.x0 > last.x1 &&
  strips.some(({ from, to, flush }) =>
    flush && !wide
      ? word.x0 > to - SAME && word.x0 < to + SAME && last.x1 < to
      : last.x1 < Math.max(from, to - GUTTER) + SAME && word.x0 > to - SAME,
  );

/** Whether a white lies at a strip. */
const isAt = (from: number, to: number, strip: Strip): boolean => to > from && from < strip.to + SAME && to > strip.from - SAME;

/** Where a head's line is cut for a strip: before the word behind its widest blank there; 0 for nowhere. */
function headCut({ words }: Line, strip: Strip): number {
  let [at, widest] = [0, SAME];
  for (let i = 1; i < words.length; i++) {
    const [x0, x1] = [words[i - 1]!.x1, words[i]!.x0];
    if (!isAt(x0, x1, strip) || x1 - x0 <= widest) continue;
    [at, widest] = [i, x1 - x0];
  }
  return at;
}

/** A row's lines cut where columns begin, and joined within one. */
function cutRow(row: Row, strips: readonly Strip[], head: boolean): Line[] {
  const found: Line[] = [];
  // Of a head, strips that stand between two of its names cut none.
  const open = head ? strips.filter((strip) => !row.lines.some((line, i) => i > 0 && isAt(row.lines[i - 1]!.x1, line.x0, strip))) : strips;
  const parts = row.lines.flatMap((line) => cutLine(line, open, head, row.lines.length > 1 && !isBold(row)));
  for (const line of parts) {
    const last = found.findLast((one) => Math.abs(one.y - line.y) < 0.3 * line.size);
    const end = last?.words.at(-1)?.x1 ?? 0;
    // A name in a head may reach over part of a strip.
    const parted = !last || last.x1 > line.x0 || strips.some(({ from, to }) => to > end - SAME && (head ? from : to) < line.x0 + SAME);
    if (parted) found.push(line);
    else found[found.indexOf(last)] = lineOf([...last.words, ...line.words], line.page);
  }
  return found.map((line) => withGutter(line, strips));
}

function cutLine(line: Line, strips: readonly Strip[], head: boolean, wide: boolean): Line[] {
  const cuts = new Set(head ? strips.map((strip) => headCut(line, strip)) : []);
  const parts: Line[] = [];
  let from = 0;
  for (let i = 1; i <= line.words.length; i++) {
    const [last, word] = [line.words[i - 1]!, line.words[i]];
    if (word && !(head ? cuts.has(i) : isCut(last, word, strips, false) || (wide && isCut(last, word, strips, true)))) continue;
    parts.push(from === 0 && i === line.words.length ? line : lineOf(line.words.slice(from, i), line.page));
    from = i;
  }
  return parts;
}

/**
 * Rows from `at` on with their lines cut where columns begin, however close these stand, and joined within one; those above stay as they
 * are. `heads`: how many of them name columns.
 */
export const setInColumns = (rows: readonly Row[], at: number, strips: readonly Strip[], heads = 0): Row[] =>
  rows.map((row, r) => (r < at ? row : { ...row, lines: cutRow(row, strips, r < at + heads) }));
