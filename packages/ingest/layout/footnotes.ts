import type { DraftParagraph } from '@tonghop/model';
import { type Line, runOf, textOf } from './line.ts';
import type { Rule } from './ruling.ts';
import { withoutMarks } from './touching.ts';

const FOOTNOTE_MARK = /^(?:\(?\d{1,3}\)?|\[\d{1,3}\]|\*{1,3})(?=\D|$)/;

/** Footnotes of a page: small lines below a short rule at its foot. */
export function footnotesOf(
  page: { height: number; width: number; across: readonly Rule[] },
  lines: readonly Line[],
  body: number,
): Set<Line> {
  const rule = page.across
    .filter((one) => one.at > page.height * 0.5 && one.to - one.from > 60 && one.to - one.from < page.width * 0.45)
    .sort((a, b) => a.at - b.at)[0];
  if (!rule) return new Set();
  const below = lines.filter((line) => line.top > rule.at - 2 && line.x0 < rule.to);
  const small = below.filter((line) => line.size < body - 0.8);
  // «Nơi nhận» is small text at the foot too: a footnote begins with its mark, right below the rule.
  const opens = (found: readonly Line[], raised: boolean): boolean => {
    const first = [...found].sort((a, b) => a.top - b.top)[0];
    return (
      first !== undefined &&
      first.top - rule.at < 2 * body &&
      FOOTNOTE_MARK.test(textOf(first)) &&
      (!raised || first.words[0]!.size < RAISED * body)
    );
  };
  if (opens(small, false)) return new Set(small);
  // Some set their footnotes as large as the text: then a raised mark tells.
  return opens(below, true)
    ? new Set(below.filter((line) => !/^\W*\d{1,3}\W*$/.test(textOf(line)) || line.size < RAISED * body))
    : new Set();
}

/** A raised mark is smaller than this share of the text's size. */
const RAISED = 0.85;

/** Drops raised footnote marks from body lines where the page has footnotes. */
export function dropMarks(lines: readonly Line[]): void {
  for (const line of lines) {
    const kept = withoutMarks(line.words, line);
    if (kept.length < line.words.length) {
      line.words = kept;
      line.text = undefined;
    }
  }
}

/** Number of the mark that a footnote's line begins with (0 for a star), undefined where it begins with none that follows `before`. */
function markOf(line: Line, before: number): number | undefined {
  const mark = FOOTNOTE_MARK.exec(textOf(line))?.[0];
  if (mark === undefined) return undefined;
  const number = Number.parseInt(mark.replace(/\D/g, '') || '0', 10);
  const raised = line.words[0]!.size < RAISED * line.size;
  return raised || number === 0 || number === before + 1 ? number : undefined;
}

/** A page's footnotes, each with its lines joined: the next mark begins one, be it on the line or raised above it. */
export function noteParagraphs(lines: Iterable<Line>): DraftParagraph[] {
  const found: DraftParagraph[] = [];
  let last: Line | undefined;
  let number = 0;
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const beside = last !== undefined && line.top < last.y && line.x0 >= last.x1 - 1;
    const mark = last ? markOf(line, number) : Number.parseInt(textOf(line).replace(/^\D/, ''), 10) || 0;
    if (mark !== undefined && !beside) {
      found.push({ kind: 'paragraph', zone: 'footnote', page: line.page, runs: [] });
      number = mark;
    }
    const { runs } = found.at(-1)!;
    for (const word of line.words) runs.push(runOf(word, runs.length === 0));
    last = line;
  }
  return found;
}
