import { foldLower } from '@tonghop/model';
import { COLUMN_NAME } from '../structure/form-words.ts';
import { BELOW, type Head, HIGHEST_HEAD, isBlank, isHeading, NUMBERS, plain } from './numbered-head.ts';
import type { BodyLine, Row } from './numbered-rows.ts';
import { namesIn, type Piece, piecesOf } from './row-columns.ts';

const OPENS = /^["“(]?[\p{Lu}\d%+<>≥≤–-]/u;
const FIGURE = /^[-–+<>≥≤]?\s?\d[\d.,]*\s?%?$/;
const ENDS = /[.;:]$/;
const LONGEST_NAME = 40;
const FEWEST = 3;
/** Lines of a table at most, and blank ones between two of its rows. */
const LONGEST = 400;
const BLANKS = 2;

/** Whether a line opens a row: at the left edge, each of its cells beginning as one. */
const opensRow = (pieces: readonly Piece[], head: Piece): boolean =>
  pieces.length > 1 && pieces[0]!.from < head.to && pieces.every(({ text }) => OPENS.test(text));

/** Whether a row is a name and figures. */
const tellsFigures = (pieces: readonly Piece[], count: number): boolean =>
  pieces.length === count && pieces.slice(1).every(({ text }) => FIGURE.test(text));

/** The head that begins at a line without a column of numbers: names side by side over rows, known ones among them, or figures below. */
export function namedHeadAt(lines: readonly string[], at: number): Head | undefined {
  const first = piecesOf(plain(lines[at]!));
  if (
    first.length < FEWEST ||
    first.some(({ text }) => text.length > LONGEST_NAME || ENDS.test(text) || !OPENS.test(text) || NUMBERS.test(text))
  )
    return undefined;
  let end = at + 1;
  while (end < lines.length && end - at <= HIGHEST_HEAD && !isBlank(lines[end]) && !opensRow(piecesOf(plain(lines[end]!)), first[0]!)) {
    if (lines[end]!.includes('\f') || isHeading(lines[end]!) || piecesOf(lines[end]!).some(({ text }) => text.length > LONGEST_NAME))
      return undefined;
    end++;
  }
  const own = lines.slice(at, end).map(plain);
  const names = namesIn(own);
  const rows = lines.slice(end, end + HIGHEST_HEAD).map((line) => piecesOf(plain(line)));
  if (names.length < FEWEST || !rows[0] || !opensRow(rows[0], first[0]!) || tellsFigures(first, first.length)) return undefined;
  const known = first.filter(({ text }) => COLUMN_NAME.test(foldLower(text))).length;
  const figures = rows.filter((pieces) => tellsFigures(pieces, names.length)).length;
  return known > 1 || figures > 1 ? { top: at, end, lines: own, name: '', column: [0, 0], counts: [] } : undefined;
}

/** The rows below such a head; `end`: behind the last line. */
export function rowsBelow(lines: readonly string[], head: Head): { rows: Row[]; end: number } {
  const [first] = namesIn(head.lines);
  const rows: Row[] = [];
  let [end, blanks] = [head.end, 0];
  for (let at = head.end; at < Math.min(lines.length, head.end + LONGEST); at++) {
    const text = lines[at]!;
    if (isBlank(text)) {
      blanks++;
      continue;
    }
    const pieces = piecesOf(text);
    const opens = opensRow(pieces, first!);
    if (text.includes('\f') || BELOW.test(foldLower(text.trim())) || isHeading(text) || (blanks > 0 && !opens) || blanks > BLANKS) break;
    const line: BodyLine = { at, page: 0, text, ordinal: opens ? '' : undefined };
    if (opens) rows.push({ ordinal: '', lines: [line] });
    else rows.at(-1)!.lines.push(line);
    blanks = 0;
    end = at + 1;
  }
  return { rows, end };
}
