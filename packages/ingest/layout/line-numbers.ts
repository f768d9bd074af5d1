import type { LayoutWord } from './line.ts';

const NUMBER = /^\d{1,4}$/;
/** Fewest numbers that show that lines are numbered. */
const FEWEST = 8;
/** Narrowest white (points) between the numbers and the text. */
const APART = 4;

/** What is asked of a page. */
type Page = { words: LayoutWord[]; grids?: unknown };

/** A page's numbers that stand left of all of `left`, from top to bottom. */
const inMargin = ({ words }: Page, left: number): LayoutWord[] =>
  words.filter((word) => word.x1 < left - APART && NUMBER.test(word.text)).sort((a, b) => a.y - b.y);

/** By how much most numbers go on from line to line; nothing where they do not count lines («1, 2, 3», «5, 10, 15»). */
function stepOf(margins: readonly LayoutWord[][]): number | undefined {
  const steps = margins.flatMap((words) => words.slice(1).map((word, i) => Number(word.text) - Number(words[i]!.text)));
  const step = steps[steps.length >> 1];
  const kept = steps.filter((one) => one === step).length;
  return step !== undefined && step > 0 && step <= 10 && kept >= 0.9 * steps.length ? step : undefined;
}

/**
 * The numbers of lines that a document counts in its margin, page by page; undefined where it does not. They stand left of everything
 * else on every page, as the numbers of a table, which have their name above them, do not.
 */
export function lineNumbers(pages: readonly Page[]): LayoutWord[][] | undefined {
  if (pages.length === 0 || pages.some((page) => page.grids)) return undefined;
  let left = Number.POSITIVE_INFINITY;
  // Counted: this meets every word of a document.
  for (const { words } of pages)
    for (let n = 0; n < words.length; n++) if (words[n]!.x0 < left && !NUMBER.test(words[n]!.text)) left = words[n]!.x0;
  if (!pages.some(({ words }) => words.some((word) => word.x1 < left - APART))) return undefined;
  const margins = pages.map((page) => inMargin(page, left));
  const count = margins.reduce((sum, words) => sum + words.length, 0);
  return count >= FEWEST && stepOf(margins) !== undefined ? margins : undefined;
}
