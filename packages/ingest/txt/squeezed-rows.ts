/** Columns by which a converter may set a cell nearer to the line's beginning than those above and below it. */
const SHIFT = 5;
/** Lines that must begin a cell at one place. */
const FEWEST = 3;
/** Blanks added before each column, so that no cell touches the one before it. */
const WIDER = 3;
const PROSE = 50;
/** Lines above that tell a table's cells. */
const NEAREST = 40;
/** Lines that the head of a table may have. */
const HIGHEST_HEAD = 6;
const ITEM = /^\s*(?:[IVX]+|\d{1,2})[.)/] \S(?!.* {2}\S)/;
const FIRST_NUMBER = /^(?:0?1|I|A)[.)]?$/;
const OPENS_CELL = /[\p{Lu}\d]/u;
/** What a figure behind it belongs to: «Tháng 3», «Quý IV», «Lần 2». */
const COUNTED = /(?<!\p{L})(?:tháng|quý|năm|ngày|tuần|đợt|kỳ|lần|khóa|khu|số|cấp|mức|loại|nhóm|trước|sau) $/iu;

type Cell = { at: number; text: string };
/** Lines of a table on one page, and where its columns begin there. */
type Stretch = { lines: Cell[][]; columns: number[] };

/** What two blanks and more part in a line. */
const cellsOf = (line: string): Cell[] => [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ at: match.index, text: match[0] }));

const indentOf = (line: string): number => line.search(/\S/);

/** Whether a line is none of a table's: blank, a heading or item, what leads on, or prose. */
const parts = (line: string): boolean =>
  line.trim() === '' || ITEM.test(line) || (!/\S {2,}\S/.test(line.trim()) && (line.trim().length > PROSE || line.trimEnd().endsWith(':')));

/** Whether a long line fills one cell of the table above: it begins where a cell does, and ends before the next. */
function fillsCell(line: string, above: readonly Cell[][]): boolean {
  const [cell, second] = cellsOf(line.replace('\f', ''));
  if (!cell || second || ITEM.test(line) || cell.text.endsWith(':')) return false;
  const starts = above.slice(-NEAREST).flatMap((cells) => cells.slice(1).map(({ at }) => at));
  return (
    starts.some((at) => Math.abs(at - cell.at) <= 1) &&
    !starts.some((at, i) => at > cell.at + 1 && at < cell.at + cell.text.length && starts.indexOf(at) !== i)
  );
}

/** Where, within a cell, text begins as another would: with a capital or a figure, behind one blank. */
const openings = ({ text }: Cell): number[] =>
  [...text.matchAll(/(?<=\S )\S/g)]
    .filter(({ 0: letter, index }) => OPENS_CELL.test(letter) && !(/[\dIVX]/.test(letter) && COUNTED.test(text.slice(0, index))))
    .map((match) => match.index);

const near = (at: number, column: number): boolean => at >= column - SHIFT && at <= column + 1;

/** How many cells run over a place, and nothing in them begins near it. */
const crossed = (run: readonly Cell[][], at: number): number =>
  run.flat().filter((cell) => cell.at < at && cell.at + cell.text.length > at && !openings(cell).some((index) => near(cell.at + index, at)))
    .length;

/** How many cells have text that begins as another would where a converter may have pushed a column's. */
const pushedNear = (run: readonly Cell[][], at: number): number =>
  run.flat().filter((cell) => cell.at < at && openings(cell).some((index) => near(cell.at + index, at))).length;

/**
 * Where cells begin in several lines of a run; one column on counts as well, as converters round. What begins there close behind other text
 * counts beside a cell or two that stand apart.
 */
function columnsOf(run: readonly Cell[][]): number[] {
  const [counts, pushed] = [new Map<number, number>(), new Map<number, number>()];
  for (const cell of run.flat()) {
    counts.set(cell.at, (counts.get(cell.at) ?? 0) + 1);
    for (const index of openings(cell)) pushed.set(cell.at + index, (pushed.get(cell.at + index) ?? 0) + 1);
  }
  const places = [...counts.keys()].sort((a, b) => a - b);
  const solid: number[] = [];
  for (const at of places)
    if (
      counts.get(at)! >= 2 &&
      counts.get(at)! + (counts.get(at + 1) ?? 0) >= FEWEST &&
      at - (solid.at(-1) ?? Number.NEGATIVE_INFINITY) > 1
    )
      solid.push(at);
  const found = [...solid];
  for (const at of places) {
    const own = counts.get(at)!;
    const all = own + (own >= 2 ? pushedNear(run, at) : (pushed.get(at) ?? 0));
    if (all < (own >= 2 ? FEWEST : FEWEST + 1) || found.some((column) => Math.abs(column - at) <= SHIFT)) continue;
    if (crossed(run, at) * 4 <= all) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

/** Where in a cell's text another begins that a column of the table calls for: with a capital or a figure, one blank behind full text. */
function hiddenIn(cell: Cell, column: number): number | undefined {
  const distance = (index: number): number => Math.abs(cell.at + index - column);
  return openings(cell)
    .filter((index) => near(cell.at + index, column))
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** A first cell whose number stands one blank before its text, in a table whose text begins a little further in on other lines: «1 Số hóa vùng trồng». */
function withNumberApart(cells: Cell[], [first, second]: readonly number[]): Cell[] {
  const [cell] = cells;
  const number =
    cell && second !== undefined && cells.length > 2
      ? /^(?:\d{1,3}[.)]? (?=\p{Lu})|(?:Số|S?TT) (?=\p{Lu}\p{Ll}))/u.exec(cell.text)?.[0]
      : undefined;
  if (!cell || !number || Math.abs(cell.at - first!) > 1 || !near(cell.at + number.length, second!)) return cells;
  const rest = { at: cell.at + number.length, text: cell.text.slice(number.length) };
  return [{ at: cell.at, text: number.trim() }, rest, ...cells.slice(1)];
}

/** A line's cells with those parted that stand close behind full ones; the same array where none do. */
function parted(cells: Cell[], columns: readonly number[]): Cell[] {
  let found = withNumberApart(cells, columns);
  for (const column of columns) {
    if (found.length < 3 || found.some(({ at }) => Math.abs(at - column) <= SHIFT)) continue;
    const i = found.findLastIndex(({ at }) => at < column - SHIFT);
    // The first column holds numbers, and nothing stands close behind them.
    const index = i < 0 || found[i]!.at < columns[1]! - 1 ? undefined : hiddenIn(found[i]!, column);
    if (index === undefined) continue;
    const { at, text } = found[i]!;
    found = found.toSpliced(i, 1, { at, text: text.slice(0, index - 1) }, { at: at + index, text: text.slice(index) });
  }
  return found;
}

/** The first row below a table's head, by its number; 0 where none of the first rows has it. */
const bodyOf = (run: readonly Cell[][]): number =>
  Math.max(
    0,
    run.slice(0, HIGHEST_HEAD + 1).findIndex(([first]) => FIRST_NUMBER.test(first!.text)),
  );

/** A line set again with room before every column, cells a little to the left of one set below it; `to`: where each column shall begin. */
function setWide(cells: readonly Cell[], columns: readonly number[], to: readonly number[]): string {
  let line = '';
  for (const { at, text } of cells) {
    const distance = (column: number): number => Math.abs(column - at);
    const nearest = columns.reduce((best, column) => (distance(column) < distance(best) ? column : best));
    const snaps = near(at, nearest) && !cells.some((other) => Math.abs(other.at - nearest) < distance(nearest));
    const k = snaps ? columns.indexOf(nearest) : columns.findLastIndex((column) => column <= at);
    const start = (k < 0 ? at : to[k]! + (snaps ? 0 : at - columns[k]!)) + WIDER * Math.max(0, k);
    line = `${line.padEnd(Math.max(start, line === '' ? 0 : line.length + 1))}${text}`;
  }
  return line;
}

/** The lines of a run page by page. */
function stretchesOf(lines: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  for (const line of lines) {
    if (found.length === 0 || line.startsWith('\f')) found.push({ lines: [], columns: [] });
    found.at(-1)!.lines.push(cellsOf(line.replace('\f', '')));
  }
  for (const stretch of found) stretch.columns = columnsOf(stretch.lines);
  // A page with few of a table's lines has its columns where the fullest page has them.
  const fullest = found.toSorted((a, b) => b.columns.length - a.columns.length || b.lines.length - a.lines.length)[0]!;
  for (const [n, stretch] of found.entries()) {
    if (stretch.columns.length >= fullest.columns.length) continue;
    // But where a whole row of its own, below no head, says that they stand elsewhere.
    const row = n === 0 ? undefined : stretch.lines.find((cells) => cells.length === fullest.columns.length);
    const elsewhere = row?.some(({ at }, k) => !near(at, fullest.columns[k]!));
    stretch.columns = row && elsewhere ? row.map(({ at }) => at) : fullest.columns;
  }
  return found;
}

/** The lines of one table set anew; undefined where nothing calls for it. */
function rowsSetWide(lines: readonly string[]): string[] | undefined {
  const stretches = stretchesOf(lines);
  const to = stretches[0]!.columns;
  if (to.length < 3 || stretches.some(({ columns }) => columns.length !== to.length)) return undefined;
  const body = bodyOf(stretches[0]!.lines);
  const wider = stretches.map((stretch, n) =>
    stretch.lines.map((cells, i) => (n === 0 && i < body ? withNumberApart(cells, stretch.columns) : parted(cells, stretch.columns))),
  );
  const squeezed = wider.some((own, n) => own.some((cells, i) => cells !== stretches[n]!.lines[i]));
  const moved = stretches.some(({ columns }) => columns.some((column, k) => Math.abs(column - to[k]!) > 1));
  if (!squeezed && !moved) return undefined;
  return wider.flatMap((own, n) => own.map((cells, i) => `${n > 0 && i === 0 ? '\f' : ''}${setWide(cells, stretches[n]!.columns, to)}`));
}

/**
 * The lines of a text that was set out as its page, rows of tables set anew where a converter pushed cells against full ones beside them
 * («… làm sạch dữ liệu Trung tâm Công Chi cục Quản» over «đất đai   nghệ   lý đất»), or set a page's columns elsewhere than those of the
 * page before: what stands in one column begins in one place.
 */
export function withRoom(lines: readonly string[]): string[] {
  const out = [...lines];
  for (let from = 0; from < lines.length; from++) {
    if (parts(lines[from]!)) continue;
    let end = from;
    const above: Cell[][] = [];
    while (end < lines.length && (!parts(lines[end]!) || fillsCell(lines[end]!, above)))
      above.push(cellsOf(lines[end++]!.replace('\f', '')));
    // A line that begins where the text below it does belongs to that.
    const below = lines[end]?.trim() ? indentOf(lines[end]!) : -1;
    let to = end;
    while (to > from && indentOf(lines[to - 1]!) === below && cellsOf(lines[to - 1]!).length === 1) to--;
    const set = to > from ? rowsSetWide(lines.slice(from, to)) : undefined;
    if (set) out.splice(from, set.length, ...set);
    from = end;
  }
  return out;
}
