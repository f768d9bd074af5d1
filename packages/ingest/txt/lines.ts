import { fold } from '@tonghop/model';

/** One printed line. `indent`: leading blanks (a tab is counted as four); `gap`: empty lines before it. */
export type TextLine = {
  text: string;
  indent: number;
  /** Begins with a tab: a cell of a table that lost its ruling. */
  tab: boolean;
  /** How many tabs it begins and ends with: empty cells of a row on one line. */
  tabs: readonly [before: number, behind: number];
  /** How many lines of nothing but a tab stand before it: empty cells, where rows are parted by blank lines. */
  holes: number;
  gap: number;
  /** 1-based, by form feeds. */
  page: number;
  /** A cell begins here that touched the one before; the line ends with a blank, as of a cell that goes on below. */
  cell?: boolean;
  goesOn?: boolean;
  /** Printed width in thousandths of the letter height, as set in Times. */
  width: number;
};

// Advance widths of Times (Adobe's AFM file), by letter without its tone and mark; the form of the documents prescribes that face.
const PLAIN = new Map<string, number>();
for (const [width, chars] of [
  [250, ' .,'],
  [278, "ijlt:;/\\'"],
  [333, 'fr-()[]I!|'],
  [389, 'sJ'],
  [444, 'acez?'],
  [500, 'bdghknopquvxy0123456789_*$"'],
  [556, 'PFS'],
  [564, '+<>='],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYw'],
  [778, 'm&'],
  [833, '%'],
  [889, 'M'],
  [944, 'W'],
] as const)
  for (const char of chars) PLAIN.set(char, width);

/** What a horn adds («ơ», «ư», «Ư»; «Ơ» is as wide as «O»). */
const HORN = new Map([
  ['o', 29],
  ['u', 42],
  ['U', 54],
]);

/** Widths by character as written, each found once. */
const WIDTHS = new Map<string, number>([
  ['–', 500],
  ['“', 444],
  ['”', 444],
]);

function widthOf(char: string): number {
  const known = WIDTHS.get(char);
  if (known !== undefined) return known;
  const plain = fold(char);
  const width = (PLAIN.get(plain) ?? 500) + (char.normalize('NFD').includes('\u031b') ? (HORN.get(plain) ?? 0) : 0);
  WIDTHS.set(char, width);
  return width;
}

/** Printed width of a text in thousandths of its letter height. */
export function printedWidth(text: string): number {
  let sum = 0;
  for (const char of text) sum += widthOf(char);
  return sum;
}

// Marks that converters leave in front of or within a line.
const RESIDUE = /\[bookmark:\s?[^\]\n]{0,60}\]|[\u200b\u2060\ufeff\u00ad]/g;

const tabsIn = (blanks: string): number => blanks.split('\t').length - 1;

/** Two cells on lines of their own behind tabs, and a blank line between their rows. */
const ROWS_PARTED = /^\t[^\n]*\S[^\n]*\n\n\t/m;

/** Stands at the start of a line that was glued to the one before: a cell begins there. */
export const CELL = '\u0004';

/** Cuts a text into its printed lines; empty lines become gaps, form feeds become pages, converter's marks go. `text` is NFC. */
export function lines(text: string): TextLine[] {
  const found: TextLine[] = [];
  let gap = 0;
  let page = 1;
  let holes = 0;
  const parted = ROWS_PARTED.test(text);
  for (const raw of text.split('\n')) {
    const feeds = raw.split('\f').length - 1;
    page += feeds;
    const cell = raw.startsWith(CELL);
    const line = raw
      .slice(cell ? 1 : 0)
      .replaceAll('\f', '')
      .replace(RESIDUE, '');
    const trimmed = line.trim();
    if (trimmed === '') {
      if (parted && line.includes('\t') && found.at(-1)?.tab) holes++;
      else {
        gap++;
        holes = 0;
      }
      continue;
    }
    const lead = /^\s*/.exec(line)![0];
    const indent = [...lead].reduce((sum, char) => sum + (char === '\t' ? 4 : 1), 0);
    const tab = lead.includes('\t');
    if (!tab) gap += holes;
    found.push({
      text: trimmed,
      indent,
      tab,
      holes: tab ? holes : 0,
      tabs: [tabsIn(lead), tabsIn(line.slice(line.trimEnd().length))],
      gap,
      page,
      ...(cell && { cell }),
      ...(line.endsWith(' ') && { goesOn: true }),
      width: printedWidth(trimmed.replace(/\s+/g, ' ')),
    });
    gap = 0;
    holes = 0;
  }
  return found;
}

/** Width of the widest line of a text, which is asked for at many of its lines and reckoned once. */
export function widestOf(lines: readonly TextLine[]): number {
  let widest = known.get(lines);
  if (widest === undefined) {
    widest = lines.reduce((most, line) => Math.max(most, line.width), 0);
    known.set(lines, widest);
  }
  return widest;
}
const known = new WeakMap<readonly TextLine[], number>();

/** Letters of the longest line of a text of any number of lines. */
export const longestOf = (lines: readonly string[]): number => lines.reduce((most, line) => Math.max(most, line.length), 0);
