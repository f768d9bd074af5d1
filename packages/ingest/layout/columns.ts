import { type Line, lineOf } from './line.ts';
import { type Row, rowsOf } from './rows.ts';
import { textColumns } from './text-columns.ts';

/** Lines that are read one after another between a left and a right edge. `beside`: another stretch stands beside it. */
export type Stretch = { lines: Line[]; left: number; right: number; beside: boolean };

type Interval = [from: number, to: number];

/** Narrowest gap (points) that parts two columns. */
const GUTTER = 9;
/** How far, in parts of half the page's width, a centred line may stand from the page's middle: margins differ. */
const OFF_CENTRE = 0.06;

const innerGaps = (row: Row): Interval[] =>
  row.lines
    .slice(1)
    .map((line, i): Interval => [Math.max(...row.lines.slice(0, i + 1).map((one) => one.x1)), line.x0])
    .filter(([a, b]) => b - a >= GUTTER);

/** What is left of gaps when a row's lines are taken out. */
function freeOf(gaps: readonly Interval[], row: Row): Interval[] {
  let free = [...gaps];
  for (const line of row.lines)
    free = free.flatMap(([a, b]): Interval[] =>
      line.x1 <= a || line.x0 >= b
        ? [[a, b]]
        : [[a, Math.min(b, line.x0)] as Interval, [Math.max(a, line.x1), b] as Interval].filter(([x, y]) => y - x >= GUTTER),
    );
  return free;
}

/** Whether rows are running text in columns, which a blank line ends: most of them have text on both sides. */
const columnsEnd = (rows: readonly Row[]) => rows.filter((row) => row.lines.length > 1).length > 0.7 * rows.length;

/** Rows from `first` on through which at least one gap runs; answers the rows' end and the gaps. */
function region(rows: readonly Row[], first: number, centred: (row: Row) => boolean): { end: number; gaps: Interval[] } {
  let gaps = innerGaps(rows[first]!);
  let end = first + 1;
  while (end < rows.length) {
    const row = rows[end]!;
    // A title centred below the head belongs to neither side, nor does what follows it.
    if (centred(row)) break;
    // Text far below is not beside what stands above.
    const space = row.top - rows[end - 1]!.bottom;
    const height = row.bottom - row.top;
    if (space > 4 * height || (space > 0.7 * height && end - first > 5 && row.lines.length > 1 && columnsEnd(rows.slice(first, end))))
      break;
    const left = freeOf(gaps, row);
    if (left.length === 0) break;
    gaps = left;
    end++;
  }
  return { end, gaps };
}

/** How far (points) a signer stands from «Nơi nhận». */
const FAR = 80;
/** «Nơi nhận:», «- Lưu: VT.» */
const isRecipient = ({ words }: Line): boolean =>
  /^(?:[-–] ?)?(?:Lưu\s?:?(?:\s|$)|Nơi nhận)/.test(
    words
      .slice(0, 3)
      .map((word) => word.text)
      .join(' '),
  );

/** The widest gap that has at least two lines on either side, among a region's rows. */
function gutter(rows: readonly Row[], gaps: readonly Interval[]): Interval | undefined {
  const lines = rows.flatMap((row) => row.lines);
  return [...gaps]
    .filter(([a, b]) => {
      const [left, right] = [lines.filter((line) => line.x1 <= a + 1), lines.filter((line) => line.x0 >= b - 1)];
      // A page's end cuts a signature: «- Lưu: VT.» alone beside the name, «Nơi nhận:» beside the post.
      return (left.length >= 2 && right.length >= 2) || (right.length === 1 && b - a >= FAR && left.some(isRecipient));
    })
    .sort((p, q) => q[1] - q[0] - (p[1] - p[0]))[0];
}

/**
 * About what middle rows are centred that begin at different places, as an issuer's above its number are: the interval of their middles,
 * widened by as much again; undefined where they are not centred.
 */
function axisOf(rows: readonly (readonly Line[])[]): Interval | undefined {
  const starts = rows.map((lines) => lines[0]!.x0);
  const centres = rows.map((lines) => (lines[0]!.x0 + Math.max(...lines.map((line) => line.x1))) / 2);
  const [from, to] = [Math.min(...centres), Math.max(...centres)];
  if (Math.max(...starts) - Math.min(...starts) < 6 || to - from > 8) return undefined;
  const slack = Math.max(2, to - from);
  return [from - slack, to + slack];
}

/** Places (points) at which a column's lines begin as a rule. */
function usualStarts(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>();
  for (const { x0 } of lines) counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 3).map(([x]) => x);
}

/** Where a signature block begins right below running columns: from there on no line on the right begins where the column's lines do. */
function columnsStop(rows: readonly Row[], right: number): number {
  const sides = rows.map((row) => row.lines.filter((line) => line.x0 >= right - 1));
  const starts = usualStarts(sides.flat());
  const flush = (line: Line) => starts.some((x) => Math.abs(line.x0 - x) <= 2);
  let stop = sides.findLastIndex((lines) => lines.some(flush)) + 1;
  // The left column's last lines may stand lower than the right one's.
  while (stop > 0 && stop < rows.length && sides[stop]!.length === 0) stop++;
  const below = sides.slice(stop).flat().length;
  return below >= 2 && columnsEnd(rows.slice(0, stop)) && sides.slice(0, stop).flat().filter(flush).length > 5 ? stop : rows.length;
}

/**
 * How many of a region's rows stand side by side: below the last text on the right, lines on the left belong to their column only while
 * they go on at its pitch, in its size and, where it is centred, about its middle («Nơi nhận» longer than the signature); a short heading
 * under a letterhead and «Kính gửi» at the margin do not.
 */
function sidesEnd(rows: readonly Row[], right: number): number {
  const onRight = (row: Row) => row.lines.some((line) => line.x0 >= right - 1);
  let end = rows.findLastIndex(onRight) + 1;
  // A colon leads to what stands below: a line of its own that ends with one («Kính gửi:» under a letterhead) is no part of the right side.
  if (end > 2 && rows[end - 1]!.lines.length === 1 && !onRight(rows[end - 2]!) && /:$/.test(rows[end - 1]!.lines[0]!.words.at(-1)!.text)) {
    end--;
    while (end > 1 && !onRight(rows[end - 1]!)) end--;
  }
  const lefts = rows
    .slice(0, end)
    .map((row) => row.lines.filter((line) => line.x0 < right - 1))
    .filter((lines) => lines.length > 0);
  const axis = axisOf(lefts);
  // Lines that stand a little lower than those beside them share a row with two of these.
  let last = lefts.at(-1)?.reduce((low, line) => (line.bottom > low.bottom ? line : low));
  for (; end < rows.length; end++) {
    const line = rows[end]!.lines[0]!;
    if (opensAddress(line)) break;
    if (last && (Math.abs(line.size - last.size) > 0.4 || line.top - above(last, line, rows[end - 1]!) > 0.8 * line.size)) break;
    const centre = (line.x0 + line.x1) / 2;
    if (axis && (centre < axis[0] || centre > axis[1])) break;
    last = line;
  }
  return end;
}

/** «Kính gửi …», which stands below both sides of a letterhead. */
const opensAddress = ({ words: [first, second] }: Line): boolean => /^kính$/i.test(first?.text ?? '') && /^gửi\b/i.test(second?.text ?? '');

/** The lowest point above a line of a side: its column's last line, or where it is set about the same axis, the row before it. */
const above = (last: Line, line: Line, row: Row): number =>
  Math.abs(last.x0 + last.x1 - line.x0 - line.x1) < 0.8 * line.size ? Math.max(last.bottom, row.bottom) : last.bottom;

/** A row's lines of one baseline as one line. */
function oneLine(row: Row): Line[] {
  const [first] = row.lines;
  return row.lines.every((line) => Math.abs(line.y - first!.y) < 0.3 * line.size)
    ? [
        lineOf(
          row.lines.flatMap((line) => line.words),
          first!.page,
        ),
      ]
    : row.lines;
}

const stretchOf = (lines: Line[], left: number, right: number, beside: boolean): Stretch => ({ lines, left, right, beside });

/**
 * Puts a page's lines in reading order: side-by-side blocks (the issuer beside the quốc hiệu, Nơi nhận beside the signature, real
 * columns) are read one after the other, left first. `left` and `right` are the edges of the page's text, `middle` that of the page
 * where those are unsure.
 */
export function readingOrder(
  lines: readonly Line[],
  { left, right, middle: page }: { left: number; right: number; middle?: number },
  depth = 0,
): Stretch[] {
  const columns = depth === 0 ? textColumns(lines) : undefined;
  if (columns) {
    const around = page === undefined ? { left, right } : { left, right, middle: page };
    const side = (own: readonly Line[]) =>
      readingOrder(own, { left: Math.min(...own.map((line) => line.x0)), right: Math.max(...own.map((line) => line.x1)) }, 1);
    return [...readingOrder(columns.above, around), ...side(columns.left), ...side(columns.right), ...readingOrder(columns.below, around)];
  }
  const rows = rowsOf(lines);
  const found: Stretch[] = [];
  let flow: Line[] = [];
  const flush = () => {
    if (flow.length) found.push(stretchOf(flow, left, right, depth > 0));
    flow = [];
  };
  const middle = (left + right) / 2;
  const centred = ({ lines: [first, ...more] }: Row) => {
    const own = (first!.x0 + first!.x1) / 2;
    return more.length === 0 && (Math.abs(own - middle) < 14 || (page !== undefined && Math.abs(own - page) < OFF_CENTRE * page));
  };
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]!;
    if (innerGaps(row).length === 0) {
      flow.push(...row.lines);
      at++;
      continue;
    }
    let { end, gaps } = region(rows, at, centred);
    const split = gutter(rows.slice(at, end), gaps);
    if (split) {
      end = at + columnsStop(rows.slice(at, end), split[1]);
      end = at + sidesEnd(rows.slice(at, end), split[1]);
    }
    const inside = rows.slice(at, end);
    if (!split || depth > 3) {
      // No column runs here: a wide blank within one line, left for a number or a date.
      flow.push(...oneLine(row));
      at++;
      continue;
    }
    // The authority line of a signature often stands a little above «Nơi nhận».
    const pulled: Line[] = [];
    while (
      flow.length &&
      flow[flow.length - 1]!.x0 >= split[1] - 1 &&
      row.top - flow[flow.length - 1]!.bottom < 2.5 * flow[flow.length - 1]!.size
    )
      pulled.unshift(flow.pop()!);
    flush();
    const all = [...pulled, ...inside.flatMap((one) => one.lines)];
    const leftSide = all.filter((line) => line.x1 <= split[0] + 1);
    const rightSide = all.filter((line) => line.x1 > split[0] + 1);
    const edge = (side: Line[], pick: 'x0' | 'x1') =>
      pick === 'x0' ? Math.min(...side.map((line) => line.x0)) : Math.max(...side.map((line) => line.x1));
    found.push(
      ...readingOrder(leftSide, { left: edge(leftSide, 'x0'), right: edge(leftSide, 'x1') }, depth + 1),
      ...readingOrder(rightSide, { left: edge(rightSide, 'x0'), right: edge(rightSide, 'x1') }, depth + 1),
    );
    at = end;
  }
  flush();
  return found;
}
