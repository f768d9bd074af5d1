import { cellParagraphs } from '../layout/cell-paragraphs.ts';
import type { LayoutWord } from '../layout/line.ts';

/** Points that a letter takes, and the distance of two lines. */
const LETTER = 6;
const PITCH = 17;

/**
 * The text of a cell from its lines, each set where it stands in its line: words that its narrow column cut are whole again («31/10/20⏎26»).
 * An item within it begins anew only by its mark.
 */
export function cellText(lines: readonly string[], from: number, to: number): string {
  const words = lines.flatMap((line, n) =>
    [...line.matchAll(/\S+/g)].map(
      (match): LayoutWord => ({
        text: match[0],
        page: 1,
        x0: match.index * LETTER,
        x1: (match.index + match[0].length) * LETTER - 1,
        y: (n + 1) * PITCH,
        size: 12,
        bold: false,
        italic: false,
        font: '',
      }),
    ),
  );
  const [paragraph] = cellParagraphs({ x0: from * LETTER - 1, x1: to * LETTER, words }, 1);
  return (paragraph?.runs ?? [])
    .map(({ text }) => text)
    .join('')
    .trim();
}
