import type { DrawnCell } from '../structure/drawn-grid.ts';
import { cellText } from './cell-text.ts';
import { blocksOf, type Piece, piecesOf } from './row-columns.ts';

/** Letters by which a centred name may reach over its column's edge. */
const OVER_EDGE = 2;
/** A name from its lines. */
const joined = (lines: readonly string[]): string => cellText(lines, 0, Math.max(0, ...lines.map((line) => line.length)));

/** The columns over which a piece of a head stands: those whose edges it covers by so many letters, or the one of its middle. */
function columnsUnder({ from, to }: Piece, edges: readonly number[], by = OVER_EDGE): [first: number, last: number] {
  const covered = edges.flatMap((edge, c) => (c > 0 && from < edge - by && to > edge + by ? [c] : []));
  if (covered.length > 0) return [covered[0]! - 1, covered.at(-1)!];
  const own = Math.max(
    0,
    edges.findLastIndex((edge) => (from + to) / 2 >= edge),
  );
  return [own, own];
}

/**
 * The columns over which a name stands: as many side by side as have names of their own below and none beside it, in whose middle it is;
 * undefined where it is a column's own.
 */
function spanOf(
  piece: Piece,
  [first, last]: readonly [number, number],
  below: readonly (readonly Piece[])[],
  named: ReadonlySet<number>,
): [first: number, last: number] | undefined {
  const free = (c: number): boolean => (below[c]?.length ?? 0) > 0 && (!named.has(c) || (c >= first && c <= last));
  if (!free(first) || !free(last)) return undefined;
  let [from, to] = [first, last];
  while (free(from - 1)) from--;
  while (free(to + 1)) to++;
  const middle = (piece.from + piece.to) / 2;
  let best: [number, number] | undefined;
  for (let a = from; a <= first; a++)
    for (let b = Math.max(last, a + 1); b <= to; b++) {
      const [x0, x1] = [Math.min(...below[a]!.map((one) => one.from)), Math.max(...below[b]!.map((one) => one.to))];
      const near = Math.abs((x0 + x1) / 2 - middle) <= Math.max(3, 0.15 * (x1 - x0)) && piece.from > x0 - 3 && piece.to < x1 + 3;
      if (near && (!best || b - a > best[1] - best[0])) best = [a, b];
    }
  return best;
}

/** A piece that stands over an edge as two, parted at the blank nearest to it, before a capital where there is one. */
function partedAtEdge(piece: Piece, edge: number): Piece[] {
  const blanks = [...piece.text.matchAll(/ (?=\S)/g)].map(({ index }) => ({
    index,
    away: Math.abs(piece.from + index + 1 - edge) + (/\p{Lu}/u.test(piece.text[index + 1]!) ? 0 : 4),
  }));
  const best = blanks.sort((a, b) => a.away - b.away)[0]?.index;
  if (best === undefined) return [piece];
  return [
    { from: piece.from, to: piece.from + best, text: piece.text.slice(0, best) },
    { from: piece.from + best + 1, to: piece.to, text: piece.text.slice(best + 1) },
  ];
}

/** Whether a name begins within a piece right at an edge. */
const opensNear = ({ from, text }: Piece, edge: number): boolean =>
  [...text.matchAll(/ (?=[\p{Lu}\d])/gu)].some(({ index }) => Math.abs(from + index + 1 - edge) <= OVER_EDGE);

/** Where columns begin that a head names and no row fills («Ghi chú»). */
export function emptyColumns(head: readonly string[], extents: readonly (readonly [from: number, to: number])[]): number[] {
  const blocks = blocksOf(head);
  const over = ({ from, to }: Piece, [a, b]: readonly [number, number]): boolean => from < b + OVER_EDGE && to > a - OVER_EDGE;
  return blocks.flatMap((block, i) => {
    const beside = [blocks[i - 1], blocks[i + 1]].filter((one) => one !== undefined);
    return !extents.some((one) => over(block, one)) && beside.every((one) => extents.some((extent) => over(one, extent)))
      ? [block.from]
      : [];
  });
}

/**
 * The rows of a head over columns that begin at `starts`: one, or two where a name stands over those of several columns. `first`: the name
 * of the numbers' column, '' where there is none.
 */
export function headRows(head: readonly string[], starts: readonly number[], first: string): DrawnCell[][] {
  const edges = starts.map((start) => start - 1);
  const names: string[][] = starts.map(() => []);
  const over: { from: number; to: number; text: string[] }[] = [];
  head.forEach((line, n) => {
    // The names that begin below, by their columns.
    const below = starts.map((_, column) =>
      head
        .slice(n + 1)
        .flatMap((lower) => piecesOf(lower).filter((piece) => columnsUnder(piece, edges).every((c) => c === column)))
        .filter(({ text }, i) => i > 0 || /^[\p{Lu}%\d]/u.test(text)),
    );
    const named = new Set(head.slice(0, n + 1).flatMap((upper) => piecesOf(upper).flatMap((piece) => columnsUnder(piece, edges))));
    const place = (piece: Piece): void => {
      const [from, to] = columnsUnder(piece, edges);
      const [left, right] = columnsUnder(piece, edges, 0);
      const span = spanOf(piece, [left, right], below, named);
      const wide = over.find((one) => one.from <= from && to <= one.to && !names.slice(one.from, one.to + 1).some((own) => own.length > 0));
      if (wide && (from < to || !/^\p{Lu}/u.test(piece.text))) wide.text.push(piece.text);
      else if (span && !(right - left === 1 && opensNear(piece, edges[right]!)))
        over.push({ from: span[0], to: span[1], text: [piece.text] });
      else if (left === right || (from === to && !opensNear(piece, edges[left + 1]!))) names[from]!.push(piece.text);
      else {
        const parts = partedAtEdge(piece, edges[left + 1]!);
        if (parts.length < 2) names[from]!.push(piece.text);
        else parts.forEach(place);
      }
    };
    const pieces = piecesOf(line);
    // As many names as columns are theirs, wherever their figures stand.
    if (pieces.length === starts.length) for (const [c, { text }] of pieces.entries()) names[c]!.push(text);
    else pieces.forEach(place);
  });
  const cell = (text: string, rest: Partial<DrawnCell> = {}): DrawnCell => ({ lines: text === '' ? [] : [text], ...rest });
  const numbers = first === '' ? [] : [cell(first, over.length > 0 ? { rowSpan: 2 } : {})];
  if (over.length === 0) return [[...numbers, ...names.map((own) => cell(joined(own)))]];
  const upper: DrawnCell[] = [...numbers];
  const lower: DrawnCell[] = [];
  for (let c = 0; c < names.length; c++) {
    const spanning = over.find(({ from, to }) => c >= from && c <= to);
    if (spanning) lower.push(cell(joined(names[c]!)));
    if (spanning?.from === c) upper.push(cell(joined(spanning.text), { colSpan: spanning.to - c + 1 }));
    else if (!spanning) upper.push(cell(joined(names[c]!), { rowSpan: 2 }));
  }
  return [upper, lower];
}
