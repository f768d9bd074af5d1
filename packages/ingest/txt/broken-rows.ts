/** A bar alone on its line, or several around empty cells. */
const BAR = /^\s*(?:\|\s*)+$/;
const barsIn = (line: string): number => line.split('|').length - 1;
const DASHES = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/;
const TITLE = /^#{1,6}\s/;
/** Lines that a row may have. */
const MOST_LINES = 400;
const FEWEST_BARS = 4;

/** Whether a line is a row on one line, or a title: no cell of a broken row holds one. */
function isElse(printed: string): boolean {
  const line = printed.trim();
  return (line.length > 1 && line.startsWith('|') && line.endsWith('|') && /[^\s|]/.test(line)) || TITLE.test(line);
}

/** The row of `columns` cells that opens at a bar alone on its line, on one line, with how many lines it took; undefined where none does. */
function rowAt(lines: readonly string[], at: number, columns: number): { row: string; lines: number } | undefined {
  const cells: string[] = [];
  let open: string[] = [];
  for (let i = at + 1; i < Math.min(lines.length, at + MOST_LINES); i++) {
    const line = lines[i]!.trim();
    if (!BAR.test(line)) {
      if (isElse(line)) return undefined;
      if (line !== '') open.push(line);
      continue;
    }
    cells.push(open.join(' '), ...Array<string>(barsIn(line) - 1).fill(''));
    open = [];
    // A bar right below a bar opens the next row: a merged cell left fewer.
    if (cells.length >= columns || BAR.test(lines[i + 1] ?? '')) return { row: `| ${cells.join(' | ')} |`, lines: i + 1 - at };
  }
  return undefined;
}

/** How many columns a table has by the row of dashes below the head that may open at a line; 0 where there is none. */
function columnsFrom(lines: readonly string[], at: number): number {
  let bars = 0;
  for (let i = at; i < Math.min(lines.length, at + MOST_LINES); i++) {
    if (BAR.test(lines[i]!)) bars += barsIn(lines[i]!);
    const columns = DASHES.test(lines[i]!) ? lines[i]!.trim().split('|').length - 2 : 0;
    if (columns > 0) return bars === columns + 1 ? columns : 0;
    if (isElse(lines[i]!)) return 0;
  }
  return 0;
}

/**
 * A Markdown text with the rows of its tables on one line each, where a program that turned web pages or Word files into Markdown wrote each
 * cell as a paragraph, its bars on lines of their own. Other texts stay as they are.
 */
export function withRowsWhole(text: string): string {
  const lines = text.split('\n');
  if (!lines.some((line) => DASHES.test(line)) || lines.filter((line) => BAR.test(line)).length < FEWEST_BARS) return text;
  const found: string[] = [];
  let columns = 0;
  for (let i = 0; i < lines.length; ) {
    if (BAR.test(lines[i]!)) columns ||= columnsFrom(lines, i);
    else if (lines[i]!.trim() !== '' && !DASHES.test(lines[i]!)) columns = 0;
    const row = columns > 0 && BAR.test(lines[i]!) ? rowAt(lines, i, columns) : undefined;
    found.push(row?.row ?? lines[i]!);
    i += row?.lines ?? 1;
  }
  return found.join('\n');
}
