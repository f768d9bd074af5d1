import { label } from '../structure/markers.ts';
import { boldness, type Line, textOf } from './line.ts';
import type { Row } from './rows.ts';

/** Narrowest white stretch (points) that parts two columns from top to bottom. */
export const GUTTER = 4;
const FEWEST_COLUMNS = 3;
/** A name that reaches over more of the next column than so many letter sizes stands over that as well. */
export const REACHES = 0.75;
/** Letters larger than a table's head by more than this (points) stand below it. */
const LARGER = 0.8;
/** A number of a table's first column. */
export const ORDINAL = /^(?:\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,2}|[IVXLC]{1,5}|[A-H])[.)_]?$/;

/** Where something stands along a line. */
export type Interval = readonly [from: number, to: number];

/** Where a row has text; lines of one cell that stand half a line higher or lower than its neighbours' are one. */
function spansOf({ lines }: Row): Interval[] {
  const spans: [number, number][] = [];
  for (const { x0, x1 } of lines) {
    const last = spans.at(-1);
    if (last && x0 < last[1] + GUTTER) last[1] = Math.max(last[1], x1);
    else spans.push([x0, x1]);
  }
  return spans;
}

const gapsOf = (row: Row): Interval[] => {
  const spans = spansOf(row);
  return spans.slice(1).map(([from], i): Interval => [spans[i]![1], from]);
};

/** Whether a row has text in as many places as a table has columns at least. */
export const isFull = (row: Row): boolean => row.lines.length >= FEWEST_COLUMNS && spansOf(row).length >= FEWEST_COLUMNS;

/** What each gap keeps beside a row's lines, undefined where one of them is closed by it. */
export function narrowed(gaps: readonly Interval[], row: Row): Interval[] | undefined {
  const left: Interval[] = [];
  for (const [from, to] of gaps) {
    let best: Interval = [from, to];
    for (const { x0, x1 } of row.lines) {
      if (x1 <= best[0] || x0 >= best[1]) continue;
      best = x0 - best[0] > best[1] - x1 ? [best[0], x0] : [x1, best[1]];
    }
    if (best[1] - best[0] < GUTTER) return undefined;
    left.push(best);
  }
  return left;
}

/** The column in which a line begins, by gaps. */
export const columnOf = (line: Line, gaps: readonly Interval[]): number => gaps.filter(([, to]) => line.x0 >= to - 1).length;

/** A band of rows as a table may take them: its head's rows first. `gaps`: what stays white in all rows that keep to the columns; `told`: how many rows name the columns, where what the rows have in common tells these. */
export type Band = { first: number; end: number; heads: number; gaps: Interval[]; across: Set<number>; told?: number };

/** Whether all of a row is bold. */
export const isBold = (row: Row): boolean => row.lines.every((line) => boldness(line) > 0.9);
/** The number with which a row begins in a table's first column. */
export const ordinalOf = (row: Row, gaps: readonly Interval[]): string | undefined => {
  const line = row.lines[0]!;
  const text = textOf(line);
  return columnOf(line, gaps) === 0 && ORDINAL.test(text) ? text : undefined;
};

/** Whether a row is nothing but a heading or item of the text: its number stands close before it, not in a column of its own. */
export const opensItem = ({ lines }: Row): boolean => {
  const text = textOf(lines[0]!);
  const mark = lines.length === 1 ? label(text) : undefined;
  return mark !== undefined && /^(?:part|roman|decimal)$/.test(mark.kind) && mark.length < text.length;
};

/** «I NÂNG CAO NHẬN THỨC» over a row that is numbered one and keeps to the columns: a group's numeral close before its name. */
const opensGroup = ({ lines }: Row, next: Row | undefined, gaps: readonly Interval[]): boolean =>
  /^[IVX]{1,5}\s\p{Lu}{2}/u.test(textOf(lines[0]!)) &&
  next !== undefined &&
  isFull(next) &&
  /^0?1[.)]?$/.test(textOf(next.lines[0]!)) &&
  narrowed(gaps, next) !== undefined;

/** The same where the numeral stands in the numbers' column and the name behind it, whatever number the row below has. */
const namesGroupApart = (row: Row, next: Row | undefined, gaps: readonly Interval[]): boolean =>
  row.lines.length === 2 &&
  /^(?:[IVX]{1,5}|[A-H])[.)]?$/.test(textOf(row.lines[0]!)) &&
  (isBold(row) || /^\p{Lu}{2}/u.test(textOf(row.lines[1]!))) &&
  next !== undefined &&
  isFull(next) &&
  ordinalOf(next, gaps) !== undefined &&
  narrowed(gaps, next) !== undefined;

/** The name of the numbers' column, or what its narrow column leaves of it. */
export const NUMBERS = /^(?:s?t{1,2}|số tt|số thứ tự|st)$/i;

/** Whether a row is nothing but the numeral of the text's next part and its title, parted by a tab («II.    KHÓ KHĂN»). */
const opensPart = ({ lines: [first, ...title] }: Row): boolean => {
  if (title.length === 0 || !/^(?:[IVX]{1,4}|\d{1,2})\.$/.test(textOf(first!))) return false;
  const text = title.map(textOf).join(' ');
  return title.length === 1 ? /^\p{Lu}/u.test(text) : /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
};

const suffix = (ordinal: string): string => /[.)]?$/.exec(ordinal)![0];

/**
 * Whether a number in the first column goes on with those above it: set like one of them and the next one; behind a group's numeral it
 * may begin anew.
 */
export const follows = (before: readonly string[], next: string): boolean => {
  const last = before.at(-1);
  if (last === undefined) return true;
  if (before.length > 1 && !before.some((one) => suffix(one) === suffix(next))) return false;
  if (!/^\d/.test(next) || !/^\d/.test(last)) return true;
  if (suffix(next) !== suffix(last)) return false;
  const [own, above] = [next, last].map((text) => text.match(/\d+/g)!.map(Number)) as [number[], number[]];
  // «1.2» behind «1.1», «2» behind «1.3», «1.1» behind «1».
  const same = own.findIndex((part, i) => part !== above[i]);
  if (same < 0) return false;
  return own[same] === (above[same] ?? 0) + 1 && own.slice(same + 1).every((part) => part === 1);
};

/** A figure that is no year. */
const AMOUNT = /^(?!20\d\d$)[-–+]?\d[\d.,]*\s?%?$/;

/** The names that stand side by side below one of a row's lines, between its neighbours («Chủ trì», «Phối hợp» below «Cơ quan»); empty where none do. */
export function namesBelow({ lines }: Row, i: number, next: Row | undefined): readonly Line[] {
  const [from, to] = [lines[i - 1]?.x1 ?? Number.NEGATIVE_INFINITY, lines[i + 1]?.x0 ?? Number.POSITIVE_INFINITY];
  const below = next?.lines.filter((line) => line.x0 > from && line.x1 < to) ?? [];
  const { x0, x1, size } = lines[i]!;
  const middle = (x0 + x1) / 2;
  if (i === 0 || below.length < 2 || middle <= below[0]!.x1 || middle >= below.at(-1)!.x0) return [];
  // Figures below a year are no names.
  if (below.some((line) => AMOUNT.test(textOf(line)))) return [];
  // At the head's end others' names may stand below as well: its own are those of which it is in the middle.
  for (let n = below.length; n > 1; n--)
    for (let from = 0; from + n <= below.length; from++)
      if (Math.abs((below[from]!.x0 + below[from + n - 1]!.x1) / 2 - middle) < 1.2 * size) return below.slice(from, from + n);
  return below;
}

/** A head's row with the names below in place of those that stand over several. */
export function withNamesBelow(rows: readonly Row[], at: number): Row {
  const row = rows[at]!;
  return {
    ...row,
    lines: row.lines.flatMap((line, i) => {
      const below = namesBelow(row, i, rows[at + 1]);
      return below.length > 0 ? below : [line];
    }),
  };
}

/** Whether a full row keeps to `gaps`, but not to what another row left of them. */
const overGap = (gaps: readonly Interval[], left: readonly Interval[], next: Row | undefined): boolean =>
  next !== undefined && isFull(next) && narrowed(gaps, next) !== undefined && narrowed(left, next) === undefined;

/** The rows that keep to the columns of a head from row `at` on, or to those `given`. */
export function bandAt(rows: readonly Row[], at: number, given?: Interval[], named = !given): Band | undefined {
  const head = named ? withNamesBelow(rows, at) : rows[at]!;
  let gaps = given ?? gapsOf(head);
  if (gaps.length < FEWEST_COLUMNS - 1) return undefined;
  const band: Band = { first: at, end: at, heads: 0, gaps, across: new Set() };
  let numbers: string[] = [];
  let pitch = 0;
  for (let r = at; r < rows.length; r++) {
    const row = rows[r]!;
    const size = row.lines[0]!.size;
    const space = r > at ? row.top - rows[r - 1]!.bottom : 0;
    if (space > 2.5 * size || size > rows[at]!.lines[0]!.size + LARGER) break;
    const group = r > at && opensGroup(row, rows[r + 1], gaps);
    // Behind a wider space only a row that fills several columns goes on with the table.
    if (
      r > at + 1 &&
      space > pitch + 0.2 * size &&
      !isFull(row) &&
      !group &&
      !(NUMBERS.test(textOf(rows[at]!.lines[0]!)) && namesGroupApart(row, rows[r + 1], gaps))
    )
      break;
    if (r > at && ((opensItem(row) && !group) || (numbers.length === 0 && !NUMBERS.test(textOf(rows[at]!.lines[0]!)) && opensPart(row))))
      break;
    const kept = narrowed(gaps, r === at ? head : row);
    // A group's name that leaves a gap too narrow for the row below it stands across the columns.
    const over = kept && r > at && row.lines.length <= 2 && overGap(gaps, kept, rows[r + 1]);
    const left = over || group ? undefined : kept;
    const ordinal = ordinalOf(row, gaps);
    if (!left) {
      // A group's name runs over the columns; the rows behind it keep to them again.
      const next = rows[r + 1];
      if (r === at || row.lines.length > 2 || !next || !isFull(next) || !narrowed(gaps, next)) break;
      band.across.add(r);
      numbers = [];
    } else {
      // A row that fills all columns is one, whatever its number skips («2.1», «2.3»).
      if (ordinal !== undefined && !follows(numbers, ordinal) && row.lines.length <= gaps.length) break;
      gaps = left;
    }
    if (ordinal !== undefined) numbers.push(ordinal);
    pitch = Math.max(pitch, space);
    band.end = r + 1;
  }
  // A line that begins where the text below it does («Chỗ còn vướng» over «- Máy cũ …») belongs to that, though a column begins there too.
  for (const after = rows[band.end]; after && band.end - 1 > at && leadsOn(rows[band.end - 1]!, after); ) band.end--;
  band.gaps = gaps;
  return band;
}

/** Whether a row is one line with a capital, set as the line below it. */
const leadsOn = (row: Row, after: Row): boolean =>
  row.lines.length === 1 &&
  after.lines.length === 1 &&
  Math.abs(row.lines[0]!.x0 - after.lines[0]!.x0) < 1 &&
  /^\p{Lu}/u.test(textOf(row.lines[0]!));

/** Whether a row is the last line of a title: centred as the wider line close above it. */
const endsTitle = ({ lines: [line, ...more], top }: Row, above: Row | undefined): boolean =>
  more.length === 0 &&
  above?.lines.length === 1 &&
  above.lines[0]!.x1 - above.lines[0]!.x0 > 2 * (line!.x1 - line!.x0) &&
  top - above.bottom < 0.5 * line!.size &&
  Math.abs(above.lines[0]!.x0 + above.lines[0]!.x1 - line!.x0 - line!.x1) < 4;

/** Whether all of a row is set in capitals. */
export const inCapitals = ({ lines }: Row): boolean => {
  const text = lines.map(textOf).join(' ');
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
};
/** Whether a row is one line in capitals over a head that is not: a heading of the text. */
const isLoud = (row: Row, head: Row): boolean => row.lines.length === 1 && inCapitals(row) && !inCapitals(head);

/** Rows above a head's that belong to it: close by, as bold, within its columns, and no heading of the text. */
export function withUpperHead(rows: readonly Row[], band: Band): Band {
  let { first, gaps } = band;
  while (first > 0) {
    const row = rows[first - 1]!;
    const left = opensItem(row) || isLoud(row, rows[band.first]!) || endsTitle(row, rows[first - 2]) ? undefined : narrowed(gaps, row);
    if (!left || rows[first]!.top - row.bottom > 0.5 * row.lines[0]!.size || isBold(row) !== isBold(rows[first]!) || row.lines.length > 2)
      break;
    const [x0, x1] = [rows[band.first]!.lines[0]!.x0, rows[band.first]!.lines.at(-1)!.x1];
    if (!isBold(row) || row.lines.some((line) => line.x0 < x0 - 3 * line.size || line.x1 > x1 + 3 * line.size)) break;
    gaps = left;
    first--;
  }
  return { ...band, first, gaps };
}

/** A row of a head without the names that stand over those of several columns in the rows below. */
function withoutOver(row: Row, below: readonly Row[], gaps: readonly Interval[]): Row {
  if (row.lines.length < 2) return row;
  const endOf = (line: Line): number => gaps.filter(([, to]) => line.x1 > to + REACHES * line.size).length;
  const named = (column: number): boolean =>
    below.some(({ lines }) => lines.some((line) => columnOf(line, gaps) === column && endOf(line) === column));
  const isOver = (line: Line): boolean => {
    // «Trực tuyến» over «Số HS» and «%»: it need not reach far into the second where it lies in the middle of both.
    const middle = (line.x0 + line.x1) / 2;
    const between = gaps.findIndex(([a, b]) => line.x0 < a && a < middle && middle < b && b < line.x1);
    const [from, to] = between > 0 ? [between, Math.max(between + 1, endOf(line))] : [columnOf(line, gaps), endOf(line)];
    return from > 0 && from < to && Array.from({ length: to - from + 1 }, (_, i) => from + i).every(named);
  };
  return { ...row, lines: row.lines.filter((line) => !isOver(line)) };
}

/** Whether a row is one line that runs over the columns of a numbered row from the first on: «Giai đoạn 1: Chuẩn bị». */
const namesGroup = ({ lines }: Row, { gaps }: Band): boolean =>
  lines.length === 1 &&
  columnOf(lines[0]!, gaps) === 0 &&
  lines[0]!.x1 > gaps[0]![1] &&
  /^\p{Lu}\p{L}/u.test(textOf(lines[0]!)) &&
  !/[.:;]$/.test(textOf(lines[0]!));

/** How many rows of a head may stand above a table's first number. */
export const HIGHEST_HEAD = 6;

/**
 * A band whose columns its first numbered row tells better than its head, the cells of which stand at different heights: from that row
 * on, with the rows above that keep to its columns. `alike`: also where the head has as many cells, which stand in the middle of theirs.
 */
export function numberedBand(rows: readonly Row[], at: number, alike = false): Band | undefined {
  for (let r = at + 1; r < Math.min(rows.length, at + HIGHEST_HEAD); r++) {
    const row = rows[r]!;
    if (!/^0?1(?:\.1)?[.)]?$/.test(textOf(row.lines[0]!)) || spansOf(row).length + (alike ? 1 : 0) <= spansOf(rows[at]!).length) continue;
    const band = bandAt(rows, r);
    if (!band) return undefined;
    while (band.first > 0 && r - band.first < HIGHEST_HEAD) {
      const above = rows[band.first - 1]!;
      // The first group's name stands between the head and the row.
      if (band.first === r && namesGroup(above, band)) {
        band.across.add(--band.first);
        continue;
      }
      const gaps = narrowed(band.gaps, withoutOver(above, rows.slice(band.first, r), band.gaps));
      const ended = above.lines.length === 1 && /[.:;]$/.test(textOf(above.lines[0]!));
      if (!gaps || ended || opensItem(above) || rows[band.first]!.top - above.bottom > 0.6 * above.lines[0]!.size) break;
      band.first--;
      band.gaps = gaps;
    }
    return band.first <= at ? band : undefined;
  }
  return undefined;
}
