import { type Drawn, type DrawnCell, drawnTable } from '../structure/drawn-grid.ts';
import { label } from '../structure/markers.ts';
import { cellText } from './cell-text.ts';
import { emptyColumns, headRows } from './head-cells.ts';
import { namedHeadAt, rowsBelow } from './named-rows.ts';
import { type Head, headAt, NUMBERS } from './numbered-head.ts';
import { type BodyLine, bodyBelow, type Row, rowsIn } from './numbered-rows.ts';
import { blocksOf, cellsAt, countOf, cutsOf, namesIn, piecesOf, startsBelow, startsOf } from './row-columns.ts';

/** Letters by which a full line may be shorter than the longest. */
const ROOM = 4;
/** Letters by which one cell's text may run over the next column's beginning. */
const OVER = 8;
/** The end of the last column. */
const FAR = 999;
/** Lines of one row: more are no row's. */
const LONGEST_ROW = 200;

/** Where columns begin on each page, in columns of letters. */
type Starts = ReadonlyMap<number, readonly number[]>;

const textsOf = (row: Row): string[] => row.lines.map(({ text }) => text);
const indentOf = (line: string): number => line.search(/\S/);

/** Whether a row names a group: nothing but a stretch in its first column, behind a numeral or nothing, or over the next column. */
const isGroup = (row: Row, starts: readonly number[]): boolean =>
  row.lines.every(({ text }) => piecesOf(text).length === 1 && indentOf(text) < starts[1]! - 1) &&
  (/^(?:[IVXA-HĐ*•].*)?$/u.test(row.ordinal ?? '-') || row.lines.some(({ text }) => text.trimEnd().length > starts[1]! + 1));

/** Rows with the name of the next one's group apart, though no numeral stands before it: the line above had room for its first word. */
function withGroups(rows: readonly Row[], starts: Starts): Row[] {
  const inFirst = ({ text, page }: BodyLine) => piecesOf(text).filter(({ from }) => from < starts.get(page)![1]! - 1);
  const endOf = (line: BodyLine): number => inFirst(line).at(-1)?.to ?? 0;
  const wide = rows.flatMap(({ lines }) => lines.filter(({ text }) => piecesOf(text).length > 1)).map(endOf);
  const widest = wide.reduce((most, end) => Math.max(most, end), 0);
  return rows.flatMap((row, r): Row[] => {
    const [above, last] = row.lines.slice(-2);
    const [piece, second] = last ? piecesOf(last.text) : [];
    if (!above || !last || !piece || second || !rows[r + 1]?.ordinal || !/^\p{Lu}/u.test(piece.text) || inFirst(last).length === 0)
      return [row];
    const room = endOf(above) + 1 + piece.text.split(' ')[0]!.length < widest - ROOM;
    return room
      ? [
          { ...row, lines: row.lines.slice(0, -1) },
          { ordinal: '', lines: [last] },
        ]
      : [row];
  });
}

/** Whether a line cannot stand in a row: text that runs over whole columns. */
function runsOver(text: string, starts: readonly number[]): boolean {
  const [piece, second] = piecesOf(text);
  if (!piece || second) return false;
  const own = Math.max(
    0,
    starts.findLastIndex((start) => piece.from >= start - 2),
  );
  return piece.to > Math.min(starts[own + 2] ?? FAR, (starts[own + 1] ?? FAR) + OVER);
}

/** Rows without the lines below the last one that belong to the text: from the first on that runs over columns, and what leads to it. */
function withoutText(rows: Row[], starts: Starts, end: number): { rows: Row[]; end: number } {
  const last = rows.at(-1)!;
  const least = last.ordinal === undefined ? 0 : 1;
  const over = last.lines.findIndex(({ text, page }, i) => i >= least && runsOver(text, starts.get(page)!));
  if (over < 0) return { rows, end };
  // A heading, or what begins where the text below it does.
  const leads = (text: string): boolean =>
    piecesOf(text).length === 1 &&
    (label(text.trim()) !== undefined || (/^\s*\p{Lu}/u.test(text) && indentOf(text) === indentOf(last.lines[over]!.text)));
  let to = over;
  while (to > least && leads(last.lines[to - 1]!.text)) to--;
  const kept = to > 0 ? [{ ...last, lines: last.lines.slice(0, to) }] : [];
  return { rows: [...rows.slice(0, -1), ...kept], end: last.lines[to]!.at };
}

/** Where columns begin on each page: as the rows show that are whole there, as below the head's names, or as on the page before. */
function startsByPage(rows: readonly Row[], count: number, heads: ReadonlyMap<number, string[]>): Starts | undefined {
  const found = new Map<number, readonly number[]>();
  const shownBy = (own: readonly Row[]) =>
    startsOf(
      own.map((row) => blocksOf(textsOf(row))),
      count,
    );
  const usual = shownBy(rows);
  const named = new Map([...heads].map(([page, head]) => [page, namesIn(head)]));
  const first = [...named.values()].find(({ length }) => length === count);
  const begun = Map.groupBy(rows, ({ lines }) => lines[0]!.page);
  for (const page of new Set(rows.flatMap(({ lines }) => lines.map((line) => line.page)))) {
    const own = begun.get(page) ?? [];
    const names = named.get(page)?.length === count ? named.get(page) : first;
    const lines = own.map(textsOf).filter((texts) => texts.some((text) => piecesOf(text).length > 1));
    const starts = shownBy(own) ?? (names && startsBelow(names, lines.flat())) ?? found.get(page - 1) ?? usual;
    if (!starts) return undefined;
    found.set(page, starts);
  }
  return found;
}

/** How far the text of each column reaches in the rows that show all of them. */
function extentsOf(rows: readonly Row[], count: number): [from: number, to: number][] {
  const whole = rows.map((row) => blocksOf(textsOf(row))).filter(({ length }) => length === count);
  return Array.from({ length: count }, (_, c) => [
    Math.min(...whole.map((blocks) => blocks[c]!.from)),
    Math.max(...whole.map((blocks) => blocks[c]!.to)),
  ]);
}

const cellOf = (text: string): DrawnCell => ({ lines: text === '' ? [] : [text] });

/** The rows as cells; `empty`: columns among `columns` that no row fills. */
function cellsOf(rows: readonly Row[], starts: Starts, columns: readonly number[], empty: readonly number[]): DrawnCell[][] {
  const drawn: DrawnCell[][] = [];
  for (const row of rows) {
    const own = starts.get(row.lines[0]!.page)!;
    const texts = textsOf(row);
    const number = cellOf(row.ordinal ?? '');
    if (row.ordinal !== undefined && isGroup(row, own)) {
      const name = cellOf(cellText(texts, 0, FAR));
      drawn.push(row.ordinal === '' ? [{ ...name, colSpan: columns.length + 1 }] : [number, { ...name, colSpan: columns.length }]);
      continue;
    }
    const filled = cellsAt(texts, cutsOf(texts, own)).map((cell, c) => cellText(cell, own[c]!, own[c + 1] ?? FAR));
    const cells = columns.map((column) => (empty.includes(column) ? '' : filled.shift()!));
    const before = drawn.at(-1);
    // A row that the page's end cut is one row.
    if (row.ordinal === undefined && before?.length === cells.length + 1)
      drawn[drawn.length - 1] = before.map((cell, c) => (c === 0 ? cell : cellOf([...cell.lines, cells[c - 1]!].join(' ').trim())));
    else drawn.push([number, ...cells.map(cellOf)]);
  }
  return drawn;
}

/** A table from its head and the rows below it, up to `last`; undefined where its columns cannot be told. */
function tableOf(head: Head, all: Row[], heads: ReadonlyMap<number, string[]>, last: number): (Drawn & { top: number }) | undefined {
  if (all.length < 2 || all.some((row) => row.lines.length > LONGEST_ROW)) return undefined;
  const names = [...heads.values()].map(namesIn).sort((a, b) => b.length - a.length)[0]!;
  // Below the last row text may stand.
  const sure = all.map(textsOf).filter((texts, r) => r < 2 || r + 1 < all.length || blocksOf(texts).length === names.length);
  const shown = countOf(sure, names);
  const counts = [names.length, shown].filter((count, i) => count > 1 && (i === 1 || count > shown));
  const starts = counts.map((count) => startsByPage(all, count, heads)).find((one) => one !== undefined);
  if (!starts) return undefined;
  const own = [...starts.values()][0]!;
  const { rows, end } = withoutText(all, starts, last);
  const empty = emptyColumns(head.lines, extentsOf(rows, own.length)).slice(0, Math.max(0, names.length - own.length));
  const columns = [...own, ...empty].sort((a, b) => a - b);
  const drawn = headRows(head.lines, columns, head.name);
  if (head.counts.length === columns.length + 1) drawn.push(head.counts.map(cellOf));
  const cells = cellsOf(withGroups(rows, starts), starts, columns, empty);
  const numbered =
    head.name === '' ? cells.map((row) => (row.length > 1 ? row.slice(1) : [{ ...row[0]!, colSpan: columns.length }])) : cells;
  return { top: head.top, lines: end - head.top, blocks: drawnTable([...drawn, ...numbered], drawn.length) };
}

/**
 * The table in whose head the name of the numbers' column stands at a line of a text that is set out as its page was («pdftotext
 * -layout»): told by that name («STT», «Số TT») and the numbers below it, or else by known names or figures. Columns are where the rows that
 * show all of them have theirs; each row's own cells may stand some letters off, as a converter sets them. `top`: the head's first line.
 */
export function pageTable(lines: readonly string[], at: number): (Drawn & { top: number }) | undefined {
  const numbered = headAt(lines, at);
  if (numbered) {
    const { body, heads, end } = bodyBelow(lines, numbered);
    const rows = rowsIn(body);
    const counted = NUMBERS.test(numbered.name) || rows.filter(({ ordinal }) => /^\d/.test(ordinal ?? '')).length > 1;
    return counted ? tableOf(numbered, rows, heads, end) : undefined;
  }
  const named = namedHeadAt(lines, at);
  // A line above the one with the numbers' name may be of that head.
  if (!named || [1, 2, 3].some((below) => at + below < lines.length && (headAt(lines, at + below)?.top ?? at + 1) <= at)) return undefined;
  const { rows, end } = rowsBelow(lines, named);
  return tableOf(named, rows, new Map([[0, named.lines]]), end);
}
