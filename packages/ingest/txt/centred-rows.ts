/** The name of the numbers' column, at a line's start or behind blanks. */
const HEAD = /^\s*(?:STT|TT|Stt|Số TT)(?=\s+\S)/;
const NUMBER = /^(\s*)(\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-H])(?=\s{2,}\S|\s*$)/;
const GROUP = /^\s*(?:[IVX]{1,5}|[A-H])\s+\S/;
/** What stands below a table and is none of it. */
const BELOW = /^\s*(?:Nơi nhận|Trên đây|Ghi chú\s*:|(?:[IVX]{1,4}|\d{1,2})\.\s|[IVX]{1,4}\s?\.?[-–/]\s*\p{Lu}{2})/u;
const HIGHEST_HEAD = 3;
const FEWEST_COLUMNS = 4;
/** Share of numbers that stand before the midst of a sentence, or before nothing, where they are in the middle of their rows. */
const MIDST = 0.2;
/** What begins so many columns further in is no part of the numbers' neighbours. */
const FAR = 6;
/** Share of lines whose cells may run over the white between two columns: letters are of different widths. */
const CROSSING = 0.15;
/** How far from such a place the blank between two cells may stand. */
const NEAR_GAP = 3;

type Piece = { text: string; from: number; to: number };
type Row = { from: number; to: number; number?: number };
type Span = readonly [from: number, to: number];

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
const indentOf = (line: string): number => /^\s*/.exec(line)![0].length;
const piecesOf = (line: string): Piece[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }));

/** A table's lines on a page: its head's, as many of them as may be, and those below down to its end. */
function tableAt(lines: readonly string[], at: number): { top: number; end: number; column: Span } | undefined {
  const line = lines[at]!;
  const from = indentOf(line);
  const column: Span = [from, from + /^\S+/.exec(line.trim())![0].length];
  let top = at;
  while (at - top < HIGHEST_HEAD && !isBlank(lines[top - 1]) && indentOf(lines[top - 1]!) > column[1]) top--;
  let end = at + 1;
  while (end < lines.length) {
    const next = lines[end]!;
    if (isBlank(next) ? isBlank(lines[end + 1]) : indentOf(next) < column[0] - 2 || BELOW.test(next)) break;
    end++;
  }
  while (end > at && isBlank(lines[end - 1])) end--;
  return end > at + 2 ? { top, end, column } : undefined;
}

/** The rows whose numbers stand in the middle of their lines, from `first` on; undefined where they do not. */
function rowsFrom(lines: readonly string[], first: number, end: number, numbers: readonly number[], cut: boolean): Row[] | undefined {
  const rows: Row[] = [];
  let from = first;
  for (const number of numbers) {
    while (from < number && isBlank(lines[from])) from++;
    const to = 2 * number - from;
    if (from > number || (to >= end && number !== numbers.at(-1))) return undefined;
    if (!opensRow(lines[from]!)) return undefined;
    rows.push({ from, to: Math.min(to, end - 1), number });
    from = to + 1;
  }
  if (from > end && !cut) return undefined;
  if (from < end) {
    if (!cut) return undefined;
    rows.push({ from, to: end - 1 });
  }
  return rows;
}

/** Whether a line may be a row's first: what stands in it behind the number begins as a cell does. */
const opensRow = (line: string): boolean => /^["“(]?[\p{Lu}\d]/u.test(line.replace(NUMBER, '').trim());

/** The white stretches that run through nearly all lines: where columns are parted. */
function gapsOf(lines: readonly string[]): Span[] {
  const width = Math.max(...lines.map((line) => line.length));
  const gaps: [number, number][] = [];
  for (let c = Math.min(...lines.map(indentOf)); c < width; c++) {
    if (lines.filter((line) => (line[c] ?? ' ') !== ' ').length > CROSSING * lines.length) continue;
    const last = gaps.at(-1);
    if (last && last[1] === c) last[1] = c + 1;
    else gaps.push([c, c + 1]);
  }
  return gaps.filter((gap) => partsCells(lines, gap));
}

/** Whether what stands right behind a white stretch begins cells, and not words of one: most of it is parted from what stands before by more than a blank. */
function partsCells(lines: readonly string[], [from, to]: Span): boolean {
  let [words, cells] = [0, 0];
  for (const line of lines)
    for (let c = from + 1; c <= to + 1; c++) {
      if ((line[c] ?? ' ') === ' ' || line[c - 1] !== ' ') continue;
      words++;
      if (line[c - 2] === ' ' || c < 2) cells++;
      break;
    }
  return words > 0 && cells >= 0.5 * words;
}

/** The gaps whose columns have a name in the head: a narrow one behind which none stands runs within a column. */
function named(gaps: readonly Span[], head: readonly string[]): Span[] {
  const middles = head.flatMap((line) => piecesOf(headLine(line)).map(({ from, to }) => (from + to) / 2));
  return gaps.filter(([from, to], i) => {
    const next = gaps[i + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    return to - from > 1 || middles.some((middle) => middle >= from - 1 && middle <= next + 1);
  });
}

/** A head's line with the name of the numbers' column apart from the next. */
const headLine = (line: string): string => line.replace(/^(\s*\S*TT) (?=\S)/, '$1  ');

/** A line's pieces, those parted that run over a gap by a blank close to it («hóa - Xã hội Lưu trữ»). */
function partedPieces(line: string, gaps: readonly Span[]): Piece[] {
  return piecesOf(line).flatMap((piece): Piece[] => {
    const over = gaps.find(([a, b]) => piece.from < a && piece.to > b);
    if (!over) return [piece];
    const blanks = [...piece.text.matchAll(/ /g)].map((match) => piece.from + match.index);
    const nearest = blanks.reduce(
      (best, one) => (Math.abs(one - over[0]) < Math.abs(best - over[0]) ? one : best),
      Number.NEGATIVE_INFINITY,
    );
    if (Math.abs(nearest - over[0]) > NEAR_GAP) return [piece];
    const second = piece.text.slice(nearest - piece.from + 1);
    return [
      { text: piece.text.slice(0, nearest - piece.from), from: piece.from, to: nearest },
      ...partedPieces(' '.repeat(Math.max(over[1], nearest + 1)) + second, gaps),
    ];
  });
}

/** The column in which a piece of a row begins. */
const columnAt = (gaps: readonly Span[], from: number): number => gaps.filter(([a]) => from >= a).length;

/** The first and the last column over which a name of a head stands: those whose white it covers, or the one of its middle. */
function columnsOf(gaps: readonly Span[], { from, to }: Piece): [first: number, last: number] {
  const covered = gaps.flatMap(([a, b], i) => (from < a - 1 && to > b + 1 ? [i] : []));
  if (covered.length > 0) return [covered[0]!, covered.at(-1)! + 1];
  const own = gaps.filter(([a, b]) => (from + to) / 2 >= (a + b) / 2).length;
  return [own, own];
}

/** A page's lines with the cells of one table's rows set from each row's first line on, its columns further apart. */
function setFromTop(
  lines: readonly string[],
  table: { top: number; body: number; end: number },
  rows: readonly Row[],
  gaps: readonly Span[],
): string[] {
  const cells = rows.map((row) => {
    const own: string[][] = Array.from({ length: gaps.length + 1 }, () => []);
    for (const line of lines.slice(row.from, row.to + 1))
      for (const { text, from } of partedPieces(line, gaps)) own[columnAt(gaps, from)]!.push(text);
    return own;
  });
  // A piece that runs over a gap cannot be parted here.
  const widths = gaps
    .concat([[0, 0]])
    .map((_, c) =>
      Math.max(3, ...cells.flatMap((own, r) => (isGroup(lines, rows[r]!) && c > 0 ? [] : own[c]!.map((text) => text.length)))),
    );
  const starts = widths.map((_, c) => widths.slice(0, c).reduce((sum, width) => sum + width + 4, 0));
  const put = (line: string, text: string, at: number): string =>
    `${line.padEnd(Math.max(at, line.length === 0 ? 0 : line.length + 1))}${text}`;
  const head = lines.slice(table.top, table.body).map((line) =>
    piecesOf(headLine(line)).reduce((made, piece) => {
      const { text } = piece;
      const [first, last] = columnsOf(gaps, piece);
      const middle = (starts[first]! + starts[last]! + widths[last]! - text.length) / 2;
      return put(made, text, first < last && first > 1 ? Math.max(starts[first]!, Math.floor(middle)) : starts[last]!);
    }, ''),
  );
  const body = cells.flatMap((own) =>
    Array.from({ length: Math.max(...own.map((texts) => texts.length)) }, (_, n) =>
      own.reduce((made, texts, c) => (texts[n] === undefined ? made : put(made, texts[n]!, starts[c]!)), ''),
    ),
  );
  return [...lines.slice(0, table.top), ...head, ...body, ...lines.slice(table.end)];
}

const isGroup = (lines: readonly string[], { from, to }: Row): boolean =>
  from === to && GROUP.test(lines[from]!) && piecesOf(lines[from]!).length <= 2;

/**
 * Where a table's head and body may begin, the likeliest first. A head's names stand in the middle of it, so that as much of it is below as
 * above; the rest of a row that the page's end cut may stand above the first whole one.
 */
function beginnings(highest: number, at: number, number: number): [top: number, body: number, first: number][] {
  const tops = Array.from({ length: at - highest + 1 }, (_, i) => highest + i).filter((top) => 2 * at - top < number);
  const whole = tops.map((top): [number, number, number] => [top, 2 * at - top + 1, 2 * at - top + 1]);
  const cut = tops.flatMap((top) =>
    Array.from({ length: Math.max(0, number - (2 * at - top + 1)) }, (_, i): [number, number, number] => [
      top,
      2 * at - top + 1,
      2 * at - top + 2 + i,
    ]),
  );
  return [...whole, ...cut];
}

function pageFromTop(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => HEAD.test(line));
  const table = at < 0 ? undefined : tableAt(lines, at);
  if (!table) return lines;
  const { end, column } = table;
  const numbers: number[] = [];
  for (let i = at + 1; i < end; i++) {
    const number = NUMBER.exec(lines[i]!);
    if (number && number[1]!.length >= column[0] - 2 && number[1]!.length <= column[1]) numbers.push(i);
  }
  // Where every number stands before a cell's first words, rows begin with their numbers.
  const restAt = (line: string): number => (NUMBER.exec(line)?.[0].length ?? 0) + indentOf(line.replace(NUMBER, ''));
  const text = Math.min(...lines.slice(at + 1, end).flatMap((line) => (isBlank(line) ? [] : [restAt(line)])));
  const inMidst = numbers.filter((i) => !opensRow(lines[i]!) || restAt(lines[i]!) > text + FAR).length;
  if (numbers.length < 2 || inMidst < MIDST * numbers.length) return lines;
  const cut = lines.slice(end).every(isBlank);
  for (const [top, body, first] of beginnings(table.top, at, numbers[0]!)) {
    const rows = rowsFrom(lines, first, end, numbers, cut);
    if (!rows) continue;
    if (!rows.some(({ from, number }) => number !== undefined && number > from)) return lines;
    if (first > body) rows.unshift({ from: body, to: first - 1 });
    const groups = new Set(rows.filter((row) => isGroup(lines, row)).map(({ from }) => from));
    const gaps = gapsOf(lines.slice(body, end).filter((line, i) => !isBlank(line) && !groups.has(body + i)));
    const own = named(gaps, lines.slice(top, body));
    return own.length + 1 < FEWEST_COLUMNS ? lines : setFromTop(lines, { top, body, end }, rows, own);
  }
  return lines;
}

/**
 * The lines of a text that is set out as its page was, with the rows of tables set from their first lines on whose numbers and short cells
 * stand in the middle of their row: there a row begins above its number. Told by how far above and below it lines stand; left alone where
 * that does not work out. `lines`: a form feed opens a page's first line.
 */
export function rowsFromTop(lines: readonly string[]): string[] {
  if (!lines.some((line) => HEAD.test(line.replaceAll('\f', '')))) return [...lines];
  return lines
    .join('\n')
    .split('\f')
    .map((page) => pageFromTop(page.split('\n')).join('\n'))
    .join('\f')
    .split('\n');
}
