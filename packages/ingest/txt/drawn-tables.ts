import { type Drawn, type DrawnCell, drawnTable } from '../structure/drawn-grid.ts';
import { barredTable } from './barred-table.ts';
import { cellsOnLines, figuresOnLines } from './cells-on-lines.ts';

const BORDER = /^\s*\+(?:[-=:]+\+)+\s*$/;
const DASHES = /^\s*-{2,}(?: +-{2,})+\s*$/;
const SOLID = /^\s*-{20,}\s*$/;
const LONGEST = 4000;
const LONGEST_HEAD = 10;

/** The paragraphs of a cell from its lines: blank ones part them, and so does what begins an item. */
function paragraphsOf(lines: readonly string[]): string[] {
  const found: string[] = [];
  let open = false;
  for (const line of lines.map((text) => text.trim())) {
    if (line === '') open = false;
    else if (open && !/^\\?[-+•]\s/.test(line)) found[found.length - 1] += ` ${line}`;
    else {
      found.push(line);
      open = true;
    }
  }
  return found;
}

/** A table drawn with «+---+» and «|», cells over several lines. */
function bordered(lines: readonly string[], at: number): Drawn | undefined {
  if (!BORDER.test(lines[at]!)) return undefined;
  const edges = [...lines[at]!.matchAll(/\+/g)].map((match) => match.index);
  const rows: DrawnCell[][] = [];
  let heads = 0;
  let open: string[][] = edges.slice(1).map(() => []);
  let end = at + 1;
  for (; end < Math.min(lines.length, at + LONGEST); end++) {
    const line = lines[end]!;
    if (BORDER.test(line)) {
      if (open.some((cell) => cell.length > 0)) rows.push(open.map((cell) => ({ lines: paragraphsOf(cell) })));
      if (line.includes('=')) heads = rows.length;
      open = edges.slice(1).map(() => []);
      continue;
    }
    if (!/^\s*\|/.test(line)) break;
    edges.slice(1).forEach((edge, i) => {
      open[i]!.push(line.slice(edges[i]! + 1, edge));
    });
  }
  return rows.length > 0 ? { blocks: drawnTable(rows, heads), lines: end - at } : undefined;
}

/** A table between rows of dashes («---- ------ ----»), each row a line, or several where blank lines part them. */
function dashed(lines: readonly string[], at: number): Drawn | undefined {
  const first = lines[at]!;
  // Above a head of several lines the columns are not drawn yet.
  const drawn = SOLID.test(first) ? lines.slice(at + 1, at + LONGEST_HEAD).find((line) => DASHES.test(line)) : first;
  const columns = drawn !== undefined && DASHES.test(drawn) ? [...drawn.matchAll(/-+/g)].map((match) => match.index) : [];
  if (columns.length < 3) return undefined;
  const rules = [at];
  let end = at + 1;
  for (; end < Math.min(lines.length, at + LONGEST); end++) {
    const line = lines[end]!;
    if (DASHES.test(line) || SOLID.test(line)) {
      rules.push(end);
      if (line.trim() === first.trim() && (lines[end + 1] ?? '').trim() === '') break;
    } else if (line.trim() !== '' && line.search(/\S/) < columns[0]!) return undefined;
  }
  if (rules.length < 2 || end >= lines.length) return undefined;
  const parts = rules.slice(1).map((rule, i) => lines.slice(rules[i]! + 1, rule));
  const spaced = parts.at(-1)!.some((line) => line.trim() === '');
  const rows: DrawnCell[][] = [];
  let heads = 0;
  for (const [i, part] of parts.entries()) {
    const groups: string[][] = [[]];
    for (const line of part)
      if (line.trim() === '') groups.push([]);
      else if (spaced || parts.length > 1 + i) groups.at(-1)!.push(line);
      else groups.push([line]);
    for (const group of groups.filter((one) => one.length > 0))
      rows.push(columns.map((from, c) => ({ lines: paragraphsOf(group.map((line) => line.slice(from, columns[c + 1]))) })));
    if (i < parts.length - 1) heads = rows.length;
  }
  return rows.length > 1 ? { blocks: drawnTable(rows, heads), lines: end - at + 1 } : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };

const wordsOf = (html: string): string =>
  html
    .replace(/<[^<>]{0,400}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|apos);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();

/** A table written out in HTML, as converters do within Markdown. */
function tagged(lines: readonly string[], at: number): Drawn | undefined {
  if (!/^\s*<table[\s>]/i.test(lines[at]!)) return undefined;
  let end = at;
  while (end < lines.length && end - at < LONGEST && !/<\/table>/i.test(lines[end]!)) end++;
  if (end >= lines.length || end - at >= LONGEST) return undefined;
  const html = lines.slice(at, end + 1).join('\n');
  let heads = 0;
  const rows = html
    .split(/<\/tr>/i)
    .slice(0, -1)
    .map((row, r): DrawnCell[] => {
      if (/<th[\s>]/i.test(row)) heads = r + 1;
      return row
        .split(/<\/t[dh]>/i)
        .slice(0, -1)
        .map((cell) => {
          const open = /<t[dh]([^<>]{0,200})>/i.exec(cell);
          const span = (name: string): number => Number(new RegExp(`${name}="?(\\d{1,3})`, 'i').exec(open?.[1] ?? '')?.[1] ?? 1);
          const inner = cell.slice((open?.index ?? 0) + (open?.[0].length ?? 0));
          const texts = inner.split(/<\/p>|<br\s*\/?>|<\/li>/i).map(wordsOf);
          return { lines: texts.filter((text) => text !== ''), colSpan: span('colspan'), rowSpan: span('rowspan') };
        });
    })
    .filter((cells) => cells.length > 0);
  return rows.length > 0 ? { blocks: drawnTable(rows, heads), lines: end - at + 1 } : undefined;
}

/** Whether a text may hold a table that is drawn or written out. */
export const mayDraw = (text: string): boolean =>
  /^[^\S\n]*(?:\+[-=:]+\+|\|.*\|[^\S\n]*$|--+ +--|<table[\s>]|s?tt\s*$|số tt\s*$)/im.test(text) ||
  /^\d[\d.,]*%?\n(?:\d[\d.,]*%?|[-–])$/m.test(text);

/** The drawn table that begins at a line, or undefined. */
export const drawnAt = (lines: readonly string[], at: number): Drawn | undefined =>
  bordered(lines, at) ??
  barredTable(lines, at) ??
  dashed(lines, at) ??
  tagged(lines, at) ??
  cellsOnLines(lines, at) ??
  figuresOnLines(lines, at);
