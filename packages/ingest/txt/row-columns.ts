import { BARE, BODY, OPEN_END } from './cell-words.ts';

/** A stretch of letters in a line that no two blanks part: where it begins and ends, in columns of letters. */
export type Piece = { from: number; to: number; text: string };
/** Lines of one row of a table on one page; its number is blanked out. */
export type RowLines = readonly string[];

/** Columns of letters by which a converter sets a row's cell off from those above and below it. */
const SHIFT = 6;
/** The same for a line of it, where the cell before it is full. */
const LINE_SHIFT = 4;
/** What a figure behind it belongs to: «Tháng 3», «Quý IV», «Lần 2». */
const COUNTED = /(?<!\p{L})(?:tháng|quý|năm|ngày|tuần|đợt|kỳ|lần|khóa|khu|số|cấp|mức|loại|nhóm|trước|sau) $/iu;
/** What speaks for a cell's beginning at a place, and against it. */
const SCORE = { apart: 3, opens: -0.2, named: 0.8, open: -0.7, word: -1.5, within: -4, left: -2.5, away: -0.2, moved: -0.3 };
const OPENS_CELL = /["“(\p{Lu}\d]/u;
/** How a time begins that fills its cell. */
const TIME = /^(?:Quý|Tháng|Năm|Trước|Trong|H[ằà]ng|Thường xuyên|Cả năm|\d{1,2}\/\d|20\d\d(?:\s?[-–]|\s{2}|$))/u;
/** A cell that is ticked. */
const TICK = /^[xX✓✔](?=\s|$)/u;
/** Share of rows that show all columns. */
const SHARE = 0.2;
/** Share of rows that must be cut between words. */
const WHOLE = 0.8;

/** What two blanks and more part in a line. */
export const piecesOf = (line: string): Piece[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }));

/**
 * The stretches of a row's lines that stand below each other, from left to right: parted where one of them begins and none runs on, the
 * uppermost one of those that begin there as a cell does (none in the middle of its cell).
 */
export function blocksOf(lines: RowLines): Piece[] {
  const pieces = lines.map(piecesOf);
  const begins = new Set(pieces.flatMap((own) => own.map(({ from }) => from)));
  const isWhite = (x: number): boolean => {
    const edges = lines.map((line) => edgeIn(line, x));
    const first = lines.findIndex((line, n) => edges[n] === undefined || (line[edges[n]] ?? ' ') !== ' ');
    return !edges.includes(undefined) && OPENS_CELL.test(lines[first]![edges[first]!]!);
  };
  const white = [...begins].filter(isWhite).sort((a, b) => a - b);
  return joined(
    pieces.flatMap((own, n) =>
      own.flatMap(({ from, to }) => {
        const cuts = [from, ...white.map((x) => edgeIn(lines[n]!, x)!).filter((x) => x > from && x < to), to];
        return cuts.slice(1).map((end, i): Piece => ({ from: cuts[i]!, to: end, text: lines[n]!.slice(cuts[i], end).trim() }));
      }),
    ),
  );
}

/** Where, at a place or a letter beside it, nothing of a line goes on; undefined where a word does. */
const edgeIn = (line: string, x: number): number | undefined => [x, x - 1, x + 1].find((at) => (line[at - 1] ?? ' ') === ' ');

/** Stretches that stand below each other, joined. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && piece.from < Math.max(last.from + 1, last.to - 1)) last.to = Math.max(last.to, piece.to);
    else found.push({ ...piece });
  }
  return found;
}

/** Whether a piece of a head stands over the white between two names below, and nothing in its line over those: «Cơ quan» over «Chủ trì», «Phối hợp». */
export function isBetween(piece: Piece, below: readonly Piece[], line: readonly Piece[]): boolean {
  const over = (one: Piece): boolean => line.some((other) => other.from < one.to && other.to > one.from);
  const left = below.findLast((one) => one.to <= piece.from);
  const right = below.find((one) => one.from >= piece.to);
  return (
    left !== undefined &&
    right !== undefined &&
    !over(left) &&
    !over(right) &&
    !below.some((one) => piece.from < one.to && piece.to > one.from)
  );
}

/** The names in a head, from left to right: what stands over two of them and more is none. */
export function namesIn(head: readonly string[]): Piece[] {
  let found: Piece[] = [];
  for (const line of head.toReversed())
    for (const piece of piecesOf(line)) {
      const below = found.filter((one) => piece.from < one.to && piece.to > one.from);
      if (below.length < 2 && !isBetween(piece, found, piecesOf(line))) found = joined([...found, piece]);
    }
  return found;
}

/**
 * Where columns begin below the names of a head, though no row shows all of them: between the middles of two names, where most of the
 * lines have a cell that stands apart, or else text that begins as one. Undefined where a name has no such place below.
 */
export function startsBelow(names: readonly Piece[], lines: RowLines): number[] | undefined {
  const first = Math.min(...lines.map((line) => line.search(/\S/)).filter((at) => at >= 0));
  const starts = [first];
  const pieces = lines.flatMap(piecesOf);
  const apart = pieces.map(({ from }) => from);
  const openings = pieces.flatMap(({ from, text }) => [...text.matchAll(/(?<=\S )["“(\p{Lu}\d]/gu)].map(({ index }) => from + index));
  for (let c = 1; c < names.length; c++) {
    const [before, own] = [names[c - 1]!, names[c]!];
    const [from, to] = [Math.max((before.from + before.to) / 2, starts[c - 1]! + 2), own.from + 2];
    const densest = (places: readonly number[], least: number): number | undefined => {
      let [best, most] = [-1, least - 1];
      for (let x = Math.ceil(from); x <= to; x++) {
        const count = places.filter((place) => Math.abs(place - x) <= 1).length + 0.5 * places.filter((place) => place === x).length;
        if (count > most) [best, most] = [x, count];
      }
      return best < 0 ? undefined : best;
    };
    const at = densest(apart, 2) ?? densest(openings, 3);
    if (at === undefined) return undefined;
    starts.push(at);
  }
  return starts;
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/**
 * How many columns rows have: the most that several rows show, or those that the head names where a row shows them, or one shows and all
 * others can be cut so. 0 where none does.
 */
export function countOf(rows: readonly RowLines[], names: readonly Piece[]): number {
  const blocks = rows.map(blocksOf);
  const counts = new Map<number, number>();
  for (const { length } of blocks) counts.set(length, (counts.get(length) ?? 0) + 1);
  const least = Math.max(2, SHARE * rows.length);
  const told = [...counts].filter(
    ([count, times]) => times >= least || count === names.length || (count > 2 && isCutBy(rows, startsOf(blocks, count)!, names)),
  );
  return Math.max(0, ...told.map(([count]) => count));
}

/** Whether nearly all rows can be cut where columns begin, and each column has a name or holds something in several. */
function isCutBy(rows: readonly RowLines[], starts: readonly number[], names: readonly Piece[]): boolean {
  const own = rows.filter((lines) => lines.some((line) => piecesOf(line).length > 1));
  const whole = own
    .map((lines) => ({ lines, cuts: cutsOf(lines, starts) }))
    .filter(({ lines, cuts }) =>
      lines.every((line, n) => cuts[n]!.every((at) => (line[at - 1] ?? ' ') === ' ' || (line[at] ?? ' ') === ' ')),
    );
  const filled = starts.map(
    (_, c) => whole.filter(({ lines, cuts }) => cellsAt(lines, cuts)[c]!.some((line) => line.trim() !== '')).length,
  );
  const isNamed = (c: number): boolean =>
    names.some(({ from, to }) => from + to > 2 * starts[c]! - 4 && from + to < 2 * (starts[c + 1] ?? Number.POSITIVE_INFINITY) - 4);
  return whole.length > WHOLE * own.length && filled.every((count, c) => count >= Math.max(2, SHARE * own.length) || isNamed(c));
}

/** Where columns begin as a rule, by the rows that show all of them; undefined where none does. */
export function startsOf(rows: readonly (readonly Piece[])[], count: number): number[] | undefined {
  const full = rows.filter(({ length }) => length === count);
  return full.length === 0 ? undefined : Array.from({ length: count }, (_, c) => middle(full.map((blocks) => blocks[c]!.from)));
}

/** A line as its columns are looked for: its stretches, and what speaks for a cell's beginning at each of its words. */
type Cut = { line: string; pieces: readonly Piece[]; words: readonly { at: number; score: number }[] };

/** What speaks for a cell's beginning at a word behind one blank. */
function scoreOf(line: string, at: number): number {
  const rest = line.slice(at);
  if (!(OPENS_CELL.test(rest[0]!) || TICK.test(rest)) || (/[\dIVX]/.test(rest[0]!) && COUNTED.test(line.slice(0, at)))) return SCORE.word;
  const before = line.slice(0, at).trimEnd().split(/\s+/).slice(-2);
  if (BARE.test(before.join(' ')) || BARE.test(before.at(-1)!)) return SCORE.word;
  if (OPEN_END.test(before.join(' ').replace(/,$/, ''))) return SCORE.open;
  return BODY.test(rest) || TIME.test(rest) ? SCORE.named : SCORE.opens;
}

const cutOf = (line: string): Cut => ({
  line,
  pieces: piecesOf(line),
  words: [...line.matchAll(/\S+/g)].map(({ index: at }) => ({
    at,
    score: (line[at - 1] ?? ' ') === ' ' && (line[at - 2] ?? ' ') === ' ' ? SCORE.apart : scoreOf(line, at),
  })),
});

/** Where a column's cell begins in one line, at about `x`, and what speaks for it: where nothing stands or goes on there, at `x` itself. */
function cutAt({ pieces, words }: Cut, x: number): { at: number; score: number } {
  const end = pieces.find(({ from, to }) => from < x && to > x - 1);
  let best = { at: x, score: 0 };
  if (end)
    best = end.to <= x + LINE_SHIFT ? { at: end.to, score: 2 * SCORE.away * Math.max(0, end.to - x) } : { at: x, score: SCORE.within };
  for (const { at, score } of words) {
    if (at < x - LINE_SHIFT || at > x + LINE_SHIFT) continue;
    const own = score + SCORE.away * Math.abs(at - x) + (at > x ? 0.01 : 0);
    if (own > best.score) best = { at, score: own };
  }
  return best;
}

/** What speaks for the cells of column `c` beginning at `x` in the lines of a row. */
function scoreAt(lines: readonly Cut[], x: number, starts: readonly number[], c: number): number {
  const start = starts[c]!;
  let sum = SCORE.moved * Math.abs(x - start);
  for (const line of lines) {
    const { at, score } = cutAt(line, x);
    // What begins nearer to where another column does is none of this one's.
    const others = score > 0 && starts.some((other) => Math.abs(at - other) < Math.abs(at - start));
    sum += others ? 0 : score;
    // What stands apart to the left of it would be no part of the column.
    for (const { from } of line.pieces) if (from >= start - SHIFT && from < x - LINE_SHIFT) sum += SCORE.left;
  }
  return sum;
}

/** Where each column but the first begins in each line of one row. */
export function cutsOf(lines: RowLines, starts: readonly number[]): number[][] {
  const blocks = blocksOf(lines);
  const whole = blocks.length === starts.length && blocks.every(({ from }, c) => Math.abs(from - starts[c]!) <= 2 * SHIFT);
  const read = lines.map(cutOf);
  let least = starts[0]! + 1;
  const cuts = starts.slice(1).map((start, c) => {
    if (whole) return blocks[c + 1]!.from;
    let [best, at] = [Number.NEGATIVE_INFINITY, start];
    for (let x = Math.max(least, start - SHIFT); x <= Math.max(least, start + SHIFT); x++) {
      const score = scoreAt(read, x, starts, c + 1);
      if (score > best) [best, at] = [score, x];
    }
    least = at + 1;
    return at;
  });
  return read.map((line) => {
    let last = 0;
    return cuts.map((x) => (last = Math.max(last, whole ? x : cutAt(line, x).at)));
  });
}

/** The cells of a row's lines, each with its own lines set where they stand. */
export const cellsAt = (lines: RowLines, cuts: readonly (readonly number[])[]): string[][] =>
  Array.from({ length: (cuts[0]?.length ?? 0) + 1 }, (_, c) =>
    lines.map((line, n) => {
      const from = c === 0 ? 0 : cuts[n]![c - 1]!;
      return ' '.repeat(Math.min(from, line.length)) + line.slice(from, cuts[n]![c]);
    }),
  );
