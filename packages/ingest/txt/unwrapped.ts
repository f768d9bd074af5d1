import { label } from '../structure/markers.ts';
import { longestOf } from './lines.ts';

const OWN_LINE = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||```|<|\*\*[^*]+\*\*\s*$)/;
/** Letters of the longest line above which lines are no result of wrapping. */
const WIDEST = 100;
const NARROWEST = 60;

/** «giai đoạn 1990⏎- 2005»: a span of years that wrapping cut, and no item. */
export const goesOnSpan = (before: string, line: string): boolean => /\d\s*$/.test(before) && /^\s*[-–]\s?\d/.test(line);

/**
 * The lines of a Markdown text, those joined that a converter wrapped at a fixed width: where the next word would not have fitted and no
 * sign of its own begins the next line. Texts with longer lines were not wrapped.
 */
export function unwrapped(lines: readonly string[]): string[] {
  const prose = lines.filter((line) => !/^\s*[|<]/.test(line));
  const width = longestOf(prose.map((line) => line.trimEnd()));
  if (width > WIDEST || width < NARROWEST) return [...lines];
  // Pieces of paragraphs: one that takes in line after line is written once.
  const found: string[][] = [];
  let before = '';
  for (const line of lines) {
    const word = /^\s*(\S+)/.exec(line)?.[1] ?? '';
    const goesOn =
      before.trim() !== '' &&
      word !== '' &&
      before.trimEnd().length + 1 + word.length > width &&
      !/(?: {2}|\\)$/.test(before) &&
      !/^\s*[|<#]/.test(before) &&
      (goesOnSpan(before, line) || (!OWN_LINE.test(line) && label(line.trim()) === undefined));
    if (goesOn) found.at(-1)!.push(line.trim());
    else found.push([line]);
    before = line;
  }
  return found.map(([first, ...rest]) => (rest.length === 0 ? first! : [first!.trimEnd(), ...rest].join(' ')));
}

/** So many lines must have been wrapped before a text counts as wrapped at a number of letters. */
const FEWEST = 8;

/**
 * The paragraphs of a plain text that a converter wrapped at a number of letters and parted by blank lines; undefined for any other text:
 * each line that another follows at once must be so full that the next word would not have fitted.
 */
export function wrappedByCount(lines: readonly string[]): string[] | undefined {
  const width = longestOf(lines.map((line) => line.trimEnd()));
  if (width > WIDEST || width < NARROWEST) return undefined;
  let wrapped = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (/\S\s{3,}\S/.test(line)) return undefined;
    if (line.trim() === '' || next.trim() === '') continue;
    const word = /\S+/.exec(next)![0];
    if (line.trimEnd().length + 1 + word.length <= width) return undefined;
    wrapped++;
  }
  return wrapped < FEWEST ? undefined : unwrapped(lines).filter((line) => line.trim() !== '');
}
