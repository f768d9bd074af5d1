import type { TextLine } from './lines.ts';
import { printedByBrowser } from './printed.ts';
import { FIRST } from './row-heads.ts';
import { CUT_DAY } from './row-lines.ts';

const BARE_LINK = /^(?:https?:\/\/|www\.)\S+$/i;
/** What a program writes between two pages. */
const PAGE_MARK = /^--\s\d{1,4}\sof\s\d{1,4}\s--$/;
const plainLink = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');

/** Parts the lines of a text's flow from its furniture: running page numbers, and links that an export repeats at a page's end. */
export function furniture(lines: readonly TextLine[]): { flow: TextLine[]; furniture: TextLine[] } {
  const numbers = pageNumbers(lines);
  const heads = runningHeads(lines);
  const browsers = printedByBrowser(lines.map((line) => line.text));
  const flow: TextLine[] = [];
  const out: TextLine[] = [];
  lines.forEach((line, i) => {
    (numbers.has(line) || PAGE_MARK.test(line.text) || heads.has(line) || browsers.has(i) || echoed(lines, i) ? out : flow).push(line);
  });
  return { flow, furniture: out };
}

/** So many lines at a page's top or end may hold its number. */
const EDGE = 2;
/** Bare numbers nearer to each other than so many lines count a table's rows. */
const NEAR = 10;
/** Lines of a table's row at most, whose number counts on from the row above. */
const LONGEST_ROW = 16;

type Bare = { at: number; number: number };

/** For each of some numbers how many stand in its chain, each nearer to the next than `near` lines and, where they shall, counting on. */
function chainLengths(numbers: readonly Bare[], near: number, counting = false): number[] {
  const lengths: number[] = [];
  for (let from = 0; from < numbers.length; ) {
    let to = from + 1;
    const goesOn = (a: Bare, b: Bare): boolean =>
      b.at - a.at < (near === NEAR && b.number === a.number + 1 ? LONGEST_ROW : near) && !(counting && b.number !== a.number + 1);
    while (to < numbers.length && goesOn(numbers[to - 1]!, numbers[to]!)) to++;
    for (let i = from; i < to; i++) lengths.push(to - from);
    from = to;
  }
  return lengths;
}

/** Which of some numbers are of a column taken out by itself: they are of no more use than a page's. */
const ofColumns = (numbers: readonly Bare[]): boolean[] => chainLengths(numbers, 2, true).map((length) => length > 2);

/** Which of some bare numbers are three and more near each other, with a table's cells between them. */
function countingRows(numbers: readonly Bare[]): boolean[] {
  const columns = ofColumns(numbers);
  return chainLengths(numbers, NEAR).map((length, i) => length > 2 && !columns[i]);
}

/** Lines of a head at most. */
const LONGEST_HEAD = 24;

/** Which of some bare numbers count the rows of a table from 1 on, below the name of their column. */
function belowHead(lines: readonly TextLine[], numbers: readonly Bare[]): boolean[] {
  let last: Bare | undefined;
  return numbers.map((one) => {
    const opens =
      one.number === 1 && lines.slice(Math.max(0, one.at - LONGEST_HEAD), one.at).some(({ text }) => FIRST.exec(text)?.[0] === text);
    const counts = opens || (last !== undefined && one.number === last.number + 1 && one.at - last.at < LONGEST_ROW);
    if (counts) last = one;
    return counts;
  });
}

/** Whether a number counts on from one above it to one below, as those of rows do. */
const isBetween = ({ at, number }: Bare, others: readonly Bare[]): boolean =>
  others.some((one) => one.number === number - 1 && one.at < at && at - one.at < LONGEST_ROW) &&
  others.some((one) => one.number === number + 1 && one.at > at && one.at - at < LONGEST_ROW);

/** The lines that hold nothing but their page's number. */
function pageNumbers(lines: readonly TextLine[]): Set<TextLine> {
  const found = lines.flatMap((line, at) => {
    // The cell of a row stands right behind the row's number; below a day its column cut stands the rest.
    const number = line.tab || lines[at + 1]?.cell || CUT_DAY.test(lines[at - 1]?.text ?? '') ? undefined : pageNumber(line.text);
    return number === undefined ? [] : [{ line, at, number, written: /[\p{L}/–-]/u.test(line.text) }];
  });
  const columns = ofColumns(found);
  const pages = lines.at(-1)?.page ?? 1;
  if (pages > 1) {
    const [first, last] = [new Map<number, number>(), new Map<number, number>()];
    lines.forEach((line, i) => {
      if (!first.has(line.page)) first.set(line.page, i);
      last.set(line.page, i);
    });
    const atEdge = found.filter(({ line, at }) => at - first.get(line.page)! < EDGE || last.get(line.page)! - at < EDGE);
    // Row numbers may stand at a page's top: those of pages are as far from their page's as each other.
    const counts = new Map<number, number>();
    for (const { line, number } of atEdge) counts.set(number - line.page, (counts.get(number - line.page) ?? 0) + 1);
    const [off, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
    const own = atEdge.filter(
      (one) => one.written || (one.number - one.line.page === off && (count > 1 || (one.line.gap > 0 && !isBetween(one, found)))),
    );
    return new Set([...own, ...found.filter((_, i) => columns[i])].map(({ line }) => line));
  }
  const rows = countingRows(found);
  const told = belowHead(lines, found);
  const alone = found.filter(({ written }, i) => written || !(rows[i] || told[i]));
  // Bare numbers are page numbers when they rise through the text; one alone may be a figure.
  const rising = alone.filter(({ number }, i) => i > 0 && number > alone[i - 1]!.number);
  const running = alone.length > 0 && rising.length >= 0.7 * (alone.length - 1);
  return new Set(running ? alone.filter(({ line, written }) => alone.length > 1 || line.gap > 0 || written).map(({ line }) => line) : []);
}

/** Lines that stand first or last on two pages or more in the same words, the pages' numbers aside; the first page keeps its own. */
function runningHeads(lines: readonly TextLine[]): Set<TextLine> {
  const groups = new Map<string, TextLine[]>();
  lines.forEach((line, i) => {
    const edge = i === 0 || i === lines.length - 1 || lines[i - 1]!.page !== line.page || lines[i + 1]!.page !== line.page;
    if (!edge || line.text.length > 120 || lines.at(-1)!.page < 2 || pageNumber(line.text) !== undefined || FIRST.test(line.text)) return;
    const key = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  });
  // On few of many pages it is a table's words that happen to end one («Đang thực hiện»).
  const least = Math.max(2, 0.5 * (lines.at(-1)?.page ?? 1) - 0.5);
  return new Set([...groups.values()].filter((group) => new Set(group.map((line) => line.page)).size >= least).flat());
}

/** The number of «12», «- 12 -», «Trang 3/8», or undefined. */
function pageNumber(text: string): number | undefined {
  const match = /^(?:[-–]\s*(\d{1,3})\s*[-–]|(?:trang|page)\s+(\d{1,3})(?:\s*(?:\/|of)\s*\d{1,3})?|(\d{1,3})(?:\s*\/\s*(\d{1,3}))?)$/i.exec(
    text,
  );
  const digits = match && (match[1] ?? match[2] ?? match[3]);
  // «10/3» is a day: no page comes after the last one; and so is «01/02».
  if (match?.[4] && (Number(digits) > Number(match[4]) || /^0\d$/.test(match[3]!))) return undefined;
  return digits ? Number(digits) : undefined;
}

/** A line that is a link and nothing else, and whose address also stands in the text before it. */
function echoed(lines: readonly TextLine[], index: number): boolean {
  const text = lines[index]!.text;
  if (!BARE_LINK.test(text)) return false;
  const wanted = plainLink(text);
  return lines.some((other, i) => i !== index && !(BARE_LINK.test(other.text) && i > index) && plainLink(other.text).includes(wanted));
}
