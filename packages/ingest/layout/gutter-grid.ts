import { type Band, columnOf, type Interval, ORDINAL } from './gutter-band.ts';
import { spannedHead } from './gutter-head.ts';
import { headOf } from './gutter-repeat.ts';
import { rowCells } from './level-table.ts';
import { boldness, type Line, textOf } from './line.ts';
import type { Row } from './rows.ts';
import type { Grid, GridCell } from './table.ts';

/** The columns' edges: in the middle of the white stretches. */
export function edgesOf(rows: readonly Row[], { first, end, gaps }: Band): number[] {
  const lines = rows.slice(first, end).flatMap((row) => row.lines);
  return [
    Math.min(...lines.map((line) => line.x0)) - 2,
    ...gaps.map(([from, to]) => (from + to) / 2),
    Math.max(...lines.map((line) => line.x1)) + 2,
  ];
}

/** A row's cells with the empty ones about its text, those of a centred one in front of it as well, joined to it. */
function joinedAboutText(cells: GridCell[]): GridCell[] {
  const text = cells.findLastIndex((cell) => cell.words.length > 0);
  const from = cells.findLastIndex((cell, i) => i < text && cell.words.length > 0) + 1;
  const [first, last] = [cells[text === 0 ? 0 : Math.max(1, from)]!, cells.at(-1)!];
  const wide = { ...first, x1: last.x1, colSpan: last.column + last.colSpan - first.column, words: cells[text]!.words };
  return [...cells.slice(0, cells.indexOf(first)), wide];
}

/** Whether a row names a group: a text in bold, behind nothing or a numeral, and no other cell; where nothing is bold, one in capitals behind its numeral. */
function namesGroup(lines: readonly Line[], gaps: readonly Interval[]): boolean {
  const texts = lines.filter((line) => !(columnOf(line, gaps) === 0 && ORDINAL.test(textOf(line))));
  if (new Set(texts.map((line) => columnOf(line, gaps))).size !== 1) return false;
  const high = texts.length < lines.length && /^[A-Z]/.test(textOf(lines[0]!));
  const capitals = texts.every((line) => /\p{Lu}{2}/u.test(textOf(line)) && textOf(line) === textOf(line).toUpperCase());
  return lines.every((line) => boldness(line) > 0.9) || (high && capitals);
}

/** A band's table as a grid; `starts`: where its rows begin, `xs`: its columns' edges. */
export function gridOf(
  rows: readonly Row[],
  { end, gaps, heads, across }: Band,
  starts: readonly number[],
  xs: number[],
  page: number,
): Grid {
  const ys = [...starts.map((r) => rows[r]!.top - 0.5), rows[end - 1]!.bottom + 0.5];
  const linesAt = (n: number): Line[] => rows.slice(starts[n]!, starts[n + 1] ?? end).flatMap((row) => row.lines);
  const spanned = heads > 0 ? spannedHead(linesAt(0), xs, ys[0]!, ys[1]!) : undefined;
  if (spanned) ys.splice(1, 0, spanned.between);
  const cells = starts.flatMap((_, n) => {
    if (n === 0 && spanned) return spanned.cells;
    const at = spanned ? n + 1 : n;
    const lines = linesAt(n);
    const row = rowCells(at, lines, xs, ys[at]!, ys[at + 1]!);
    const named = namesGroup(lines, gaps) || (across.has(starts[n]!) && rows[starts[n]!]!.lines.length === lines.length);
    return (n > 0 || heads === 0) && named ? joinedAboutText(row) : row;
  });
  const high = heads === 0 ? 0 : spanned ? 2 : 1;
  if (high === 0) return { xs, ys, cells, page };
  const names = cells.filter(({ row }) => row < high).flatMap(({ words }) => words);
  return { xs, ys, cells, page, head: headOf(names), heads: high };
}
