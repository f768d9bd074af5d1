import type { DraftBlock, DraftParagraph } from '@tonghop/model';
import { type LayoutPage, layOut } from '../layout/flow.ts';
import type { LayoutWord } from '../layout/line.ts';
import { rowsFromTop } from './centred-rows.ts';
import { goingOn, wordsGoingOn } from './going-on.ts';
import { longestOf, printedWidth } from './lines.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { pageTable } from './page-table.ts';
import { withSignatureBelow } from './signature-below.ts';

/** Points that a column of letters takes, and the distance of two lines. */
const COLUMN = 6;
const PITCH = 17;
/** So many blanks within a line part what stands side by side. */
const WIDE = / {3,}(?=\S)/;
const FEWEST_LINES = 3;
/** So many lines tell how wide a page is. */
const FULL_PAGE = 20;
/** A line that begins so many columns in is centred, or stands on the right; prose is not. */
const FAR_IN = 20;
/** Blanks around the text, in columns: no page's text begins at its edge. */
const MARGIN = 12;

/** A text's lines with every other blank as a common one; a page's end stays before the line that it opens. */
const linesOf = (text: string): string[] =>
  text
    .replace(/[^\S\n\f]/g, ' ')
    .split('\n')
    .map(unstretched);

/** So many gaps within a line, and so many words alone between two, tell that it was stretched to the edge. */
const STRETCHED = { gaps: 5, words: 4 };

/** «1.2. Xin UBND xã   hỗ   trợ   01   laptop»: a justified line whose blanks are wide, with common ones; cells of a row are hardly ever words alone. */
function unstretched(line: string): string {
  if (!/\S {2,}\S+ {2,}\S+ {2,}\S/.test(line)) return line;
  const pieces = line.trim().split(/ {2,}/);
  const words = pieces.filter((piece) => /^\p{Ll}+[,;]?$/u.test(piece)).length;
  if (pieces.length <= STRETCHED.gaps || words < STRETCHED.words || words * 2 < pieces.length) return line;
  return /^\s*/.exec(line)![0] + pieces.join(' ');
}

/** Where a line's text begins again behind wide blanks, the line's own indent left out. */
function breaksOf(line: string): number[] {
  const indent = /^ */.exec(line)![0].length;
  return [...line.slice(indent).matchAll(/ {3,}(?=\S)/g)].map((match) => indent + match.index + match[0].length);
}

/**
 * Whether a text is set out as its page was, with blanks between what stands side by side («pdftotext -layout»): several lines with wide
 * blanks in them, two of them at least one below the other.
 */
export function isSetOut(text: string): boolean {
  if (text.includes('\t')) return false;
  const wide = linesOf(text)
    .filter((line) => line.trim() !== '')
    .map((line) => WIDE.test(line.trim()));
  return wide.filter(Boolean).length >= FEWEST_LINES && wide.some((is, i) => is && wide[i + 1] === true);
}

/** Letter size at which prose in Times takes {@link COLUMN} points a letter on average. */
function sizeOf(lines: readonly string[]): number {
  const prose = lines.map((line) => line.trim()).filter((line) => line.length > 50 && !WIDE.test(line));
  const letters = prose.reduce((sum, line) => sum + line.length, 0);
  const width = prose.reduce((sum, line) => sum + printedWidth(line), 0);
  return width > 0 ? (letters * COLUMN * 1000) / width : 14;
}

/** Words set one after the other from `x` on. */
function setWords(
  texts: readonly string[],
  x: number,
  place: { y: number; size: number; page: number },
  width: (text: string) => number,
): LayoutWord[] {
  const { y, size, page } = place;
  let at = x;
  return texts.map((text): LayoutWord => {
    const [x0, x1] = [at, at + width(text)];
    at = x1 + width(' ');
    return { text, page, x0, x1, y, size, bold: false, italic: false, font: '' };
  });
}

/**
 * A line's words: prose as wide as it prints, so that full lines can be told from ended ones; stretches between wide blanks, and what is left of a name too
 * long for its column («ST⏎T»), column by column, so that what stands below each other does so here.
 */
function wordsOf(line: string, place: { y: number; size: number; page: number }): LayoutWord[] {
  const starts = [/^ */.exec(line)![0].length, ...breaksOf(line)];
  const printed = (text: string): number => (printedWidth(text) * place.size) / 1000;
  return starts.flatMap((start, i) => {
    const texts = line
      .slice(start, starts[i + 1])
      .trim()
      .split(/ +/);
    const x = (MARGIN + start) * COLUMN;
    if (starts.length === 1 && start < FAR_IN && line.trim().length > 2 && !/ {2}/.test(line.trim()))
      return setWords(texts, x, place, printed);
    // Two blanks part cells; within the line they are kept by where each word stands.
    const found = [
      ...line
        .slice(start, starts[i + 1])
        .trimEnd()
        .matchAll(/\S+/g),
    ];
    const words = found.map((match, k) => {
      const parted = (found[k + 1]?.index ?? 0) - match.index - match[0].length > 1;
      const width = (text: string): number => text.length * COLUMN - (parted ? COLUMN / 2 : 0);
      return setWords([match[0]], x + match.index * COLUMN, place, width)[0]!;
    });
    const last = words.at(-1)!;
    if (starts[i + 1] !== undefined) last.x1 = Math.max(last.x0 + 1, last.x1 - COLUMN + 1);
    return words;
  });
}

/** What layout found, without the places that a plain text does not have. */
function placeless(block: DraftBlock): DraftBlock {
  const plain = ({ runs, page: _, ...paragraph }: DraftParagraph): DraftParagraph => ({
    ...paragraph,
    runs: runs.map(({ text }) => ({ text })),
  });
  if (block.kind === 'paragraph') return plain(block);
  const { page: _, ...table } = block;
  return {
    ...table,
    rows: block.rows.map(({ page: __, ...row }) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(plain) })),
    })),
  };
}

/** A block with the tables whose marks stand in it, each in its place. */
function withTables(block: DraftBlock, tables: readonly DraftBlock[][]): DraftBlock[] {
  const text = block.kind === 'paragraph' && tables.length > 0 ? block.runs.map((run) => run.text).join('') : '';
  if (block.kind !== 'paragraph' || !text.includes('\u0002')) return [block];
  return text.split(/\u0002(\d+)\u0003/).flatMap((part, i) => {
    if (i % 2 === 1) return tables[Number(part)]!;
    return part.trim() === '' ? [] : [{ ...block, runs: [{ text: part.trim() }] }];
  });
}

/** A text's lines with each table that its numbers tell put aside, a mark in its place. */
function withoutTables(lines: readonly string[]): { lines: string[]; tables: DraftBlock[][] } {
  const tables: DraftBlock[][] = [];
  const kept: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = pageTable(lines, at);
    if (!table) {
      kept.push(lines[at++]!);
      continue;
    }
    kept.splice(kept.length - (at - table.top));
    kept.push(
      '',
      `\u0002${tables.length}\u0003`,
      '\f'.repeat(
        lines
          .slice(table.top, table.top + table.lines)
          .join('')
          .split('\f').length - 1,
      ),
    );
    tables.push(table.blocks);
    at = table.top + table.lines;
  }
  return { lines: kept, tables };
}

/** Blocks of a text that is set out as its page was: letterhead and signature side by side, tables by their white columns. */
export function setOutBlocks(text: string): DraftBlock[] {
  const size = sizeOf(linesOf(text));
  const { lines: printed, numbers } = withoutPageNumbers(linesOf(text));
  const { lines: flow, tables } = withoutTables(rowsFromTop(printed));
  const contents = withSignatureBelow(flow)
    .join('\n')
    .split('\f')
    .map((content) => content.trimEnd().split('\n'));
  // The last page is hardly ever full, but as high as the others.
  const tallest = Math.max(...contents.map((lines) => lines.length));
  const going = goingOn(contents);
  const indentOf = (line: string): number => (MARGIN + /^ */.exec(line)![0].length) * COLUMN;
  const right = Math.max(
    0,
    ...contents.flatMap((lines, n) =>
      [...going[n]!].map((i) => indentOf(lines[i]!) + (printedWidth(wordsGoingOn(lines[i]!).join(' ')) * size) / 1000),
    ),
  );
  /** A line that goes on fills its line. */
  const fullLine = (line: string, place: { y: number; size: number; page: number }): LayoutWord[] => {
    const words = wordsGoingOn(line);
    const x = indentOf(line);
    const scale = (right - x) / printedWidth(words.join(' '));
    return setWords(words, x, place, (text) => printedWidth(text) * scale);
  };
  // A page with a table is as wide as that.
  const whole = printed
    .join('\n')
    .split('\f')
    .map((page) => longestOf(page.split('\n')));
  const longest = contents.map((lines, n) => (whole.length === contents.length ? whole[n]! : longestOf(lines)));
  // A page of a few short lines, such as a signature's alone, is as wide as the others.
  const usual = Math.min(...longest.filter((_, n) => contents[n]!.length >= FULL_PAGE));
  const pages = contents.map((lines, n): LayoutPage => {
    const columns = lines.length < FULL_PAGE && usual < Number.POSITIVE_INFINITY ? Math.max(longest[n]!, usual) : longest[n]!;
    return {
      page: n + 1,
      width: (columns + 2 * MARGIN) * COLUMN,
      height: (tallest + 2) * PITCH,
      // A page that lies on its side holds fewer lines.
      ...(n + 1 < contents.length && { foot: (lines.length + 1) * PITCH }),
      words: lines.flatMap((line, i) => {
        if (!line.trim()) return [];
        const place = { y: (i + 1) * PITCH, size, page: n + 1 };
        return going[n]!.has(i) ? fullLine(line, place) : wordsOf(line, place);
      }),
      across: [],
      down: [],
    };
  });
  const running = numbers.map((number): DraftBlock => ({ kind: 'paragraph', zone: 'furniture', runs: [{ text: number }] }));
  const blocks = layOut(pages.filter((page) => page.words.length > 0)).blocks.map(placeless);
  return [...blocks.flatMap((block) => withTables(block, tables)), ...running];
}
