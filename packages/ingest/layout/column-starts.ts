import { type Line, lineOf } from './line.ts';
import { columnStarts } from './text-columns.ts';

/** So many lines that begin at one place behind others tell that a column begins there. */
const FEWEST = 3;
/** Columns of text beside the first one. */
const MOST = 2;
/** Narrowest gap before a column, in letter sizes: blanks within a line are narrower. */
const GAP = 0.75;
/** A mark and its text are no columns. */
const LONGEST_MARK = 8;

/** Places (whole points) at which lines begin behind another one on their baseline, as a rule. */
function startsOf(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1]!, lines[i]!];
    if (Math.abs(before.y - line.y) > 0.3 * line.size || line.x0 < before.x1) continue;
    const at = Math.round(line.x0);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= FEWEST).map(([x]) => x);
}

/** Where in a line a column begins: the index of its first word there, 0 for nowhere. */
function columnIn({ words }: Line, starts: readonly number[]): number {
  let letters = words[0]!.text.length;
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1]!, words[i]!];
    if (letters > LONGEST_MARK && word.x0 - before.x1 > GAP * word.size && starts.some((x) => Math.abs(x - word.x0) <= 1)) return i;
    letters += word.text.length;
  }
  return 0;
}

/**
 * Lines parted where a column begins close behind a full one («… trong đó 12  - Tổ 10: …»): other lines, behind shorter ones, tell where.
 * `lines` of one baseline follow each other from left to right.
 */
export function partedAtColumns(lines: Line[]): Line[] {
  const told = startsOf(lines);
  // More of them are a table's that has no rules.
  const starts = told.length > 0 && told.length <= MOST ? told : [];
  if (starts.length < MOST) starts.push(...columnStarts(lines, (line, x) => columnIn(line, [x]) > 0));
  if (starts.length === 0) return lines;
  return lines.flatMap((line) => {
    const at = columnIn(line, starts);
    return at > 0 ? [lineOf(line.words.slice(0, at), line.page), lineOf(line.words.slice(at), line.page)] : [line];
  });
}
