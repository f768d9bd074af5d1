import { romanValue } from '../structure/markers.ts';
import { type Band, bandAt, follows, GUTTER, type Interval, isBold, isFull, narrowed, ORDINAL, ordinalOf } from './gutter-band.ts';
import { textOf } from './line.ts';
import type { Row } from './rows.ts';
import type { Grid } from './table.ts';

/** The numbers in a table's first column. */
export const ordinalsIn = (grid: Grid): string[] =>
  grid.cells
    .filter((cell) => cell.column === 0)
    .map((cell) => cell.words.map((word) => word.text).join(' '))
    .filter((text) => ORDINAL.test(text));

/** Whether a number at a page's top goes on with those of a table: a numeral with its numerals, a figure with the last of all. */
export function numbersOn(before: readonly string[], next: string): boolean {
  if (/^\d/.test(next)) return before.length > 0 && follows(before.slice(-1), next);
  const last = before.findLast((text) => /^[IVX]/.test(text));
  return last !== undefined && /^[IVX]/.test(next) && romanValue(next.replace(/\W/g, '')) === romanValue(last.replace(/\W/g, '')) + 1;
}

/** Whether rows are the end of one cut by the page's: without numbers, the first in the midst of a sentence. */
const endsRow = (rows: readonly Row[]): boolean =>
  rows.some(({ lines }) => lines.length > 1) && /^\p{Ll}/u.test(textOf(rows[0]!.lines[0]!));

/** Whether rows without numbers fill the columns of a table that has none either. */
const fillsOn = (rows: readonly Row[], before: Grid): boolean =>
  before.starts !== undefined &&
  ordinalsIn(before).length === 0 &&
  rows.filter(({ lines }) => lines.length === before.xs.length - 1).length > 1;

/** The rows at a page's top that go on with the table which ends the page before: they keep to its columns, and its numbers or its head go on. */
export function continuation(rows: readonly Row[], before: Grid): Band | undefined {
  const gaps = before.xs.slice(1, -1).map((x, i): Interval => {
    const start = before.starts?.find(({ to }) => to >= x && to < before.xs[i + 2]!)?.to;
    return start === undefined ? [x - GUTTER / 2, x + GUTTER / 2] : [start - GUTTER - 0.05, start];
  });
  const numbers = ordinalsIn(before);
  // A running head may stand above.
  for (let at = 0; at < Math.min(2, rows.length); at++) {
    const band = narrowed(gaps, rows[at]!) && bandAt(rows, at, gaps);
    if (!band) continue;
    const own = rows.slice(band.first, band.end);
    const head = isFull(own[0]!) && isBold(own[0]!);
    const next = own.map((row) => ordinalOf(row, gaps)).find((text) => text !== undefined);
    const goesOn = next === undefined ? at === 0 && (endsRow(own) || fillsOn(own, before)) : numbersOn(numbers, next);
    if (head || goesOn) return { ...band, heads: head ? 1 : 0 };
  }
  return undefined;
}

/** Words in no order, for telling one head from another. */
export const headOf = (words: readonly { text: string }[]): string =>
  words
    .map(({ text }) => text)
    .sort()
    .join(' ');

/** How many rows at a page's top are the head of the table that ends the page before; 0 for none. */
export function headRows(rows: readonly Row[], head: string): number {
  const words: { text: string }[] = [];
  let letters = 0;
  for (const [r, row] of rows.entries()) {
    for (const word of row.lines.flatMap((line) => line.words)) {
      words.push(word);
      letters += word.text.length + 1;
    }
    if (letters > head.length) return letters === head.length + 1 && headOf(words) === head ? r + 1 : 0;
  }
  return 0;
}

/**
 * A table at a page's top below the head of the one that ends the page before: how few rows it has and what their numbers are does not
 * matter, nor that it stands elsewhere on the page.
 */
export function repeatedBand(rows: readonly Row[], before: Grid): Band | undefined {
  if (!before.head) return undefined;
  const heads = headRows(rows, before.head);
  const at = rows.findIndex(isFull);
  if (heads === 0 || at < 0 || at >= heads) return undefined;
  const band = bandAt(rows, at);
  if (!band || band.end <= heads || band.gaps.length !== before.xs.length - 2) return undefined;
  for (let r = at - 1; r >= 0; r--) band.gaps = narrowed(band.gaps, rows[r]!) ?? band.gaps;
  return { ...band, first: 0, heads };
}

/** How many lines of a row that the page's end cut may stand above the first whole one. */
const MOST_LEFT = 6;

/**
 * Rows at a page's top that go on with the numbers of the table which ends the page before, in as many columns, though those stand
 * elsewhere: a text sets each page out by itself.
 */
export function numberedOn(rows: readonly Row[], before: Grid): Band | undefined {
  if (!before.head) return undefined;
  const at = rows.slice(0, MOST_LEFT).findIndex((row) => isFull(row) && /^\d/.test(row.lines[0]!.words[0]!.text));
  const band = at < 0 ? undefined : bandAt(rows, at);
  if (!band || band.gaps.length !== before.xs.length - 2) return undefined;
  // Behind the name of its group a number begins anew: that group's numeral goes on.
  const number = rows.slice(0, at + 1).flatMap((row) => ordinalOf(row, band.gaps) ?? [])[0];
  if (number === undefined || !numbersOn(ordinalsIn(before), number)) return undefined;
  for (let r = at - 1; r >= 0; r--) {
    const gaps = narrowed(band.gaps, rows[r]!);
    if (!gaps) return undefined;
    band.gaps = gaps;
  }
  return { ...band, first: 0, heads: 0 };
}

/** Whether a table has the head of the one that ends the page before. */
export const repeatsHead = (last: Grid, next: Grid): boolean =>
  last.head !== undefined && last.head === next.head && last.xs.length === next.xs.length;
