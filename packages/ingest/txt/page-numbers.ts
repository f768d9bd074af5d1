import { printedByBrowser } from './printed.ts';

const NUMBER = /^\s*(?:[-–]\s*)?(?:trang\s+)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?\s*$/i;

/** The number that stands alone last on a page, or undefined. */
const numberIn = (line: string | undefined): number | undefined => {
  const digits = line === undefined ? undefined : NUMBER.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/**
 * The lines of a text that is set out as its page was, without the numbers at its pages' feet: below a short last page they stand right
 * under its text. They count as such where they rise with the pages. What a browser printed at heads and feet goes, too. A form feed opens a
 * page's first line.
 */
export function withoutPageNumbers(printed: readonly string[]): { lines: string[]; numbers: string[] } {
  const browsers = printedByBrowser(printed);
  const lines = printed.map((line, i) => (browsers.has(i) ? line.replace(/[^\f]/g, '') : line));
  const found: { at: number; off: number }[] = [];
  let page = 0;
  let last = -1;
  const close = () => {
    const number = last >= 0 ? numberIn(lines[last]!.replaceAll('\f', '')) : undefined;
    if (number !== undefined) found.push({ at: last, off: number - page });
    last = -1;
  };
  lines.forEach((line, i) => {
    const feeds = line.split('\f').length - 1;
    if (feeds > 0) {
      close();
      page += feeds;
    }
    if (line.trim() !== '') last = i;
  });
  close();
  const even = found.every(({ off }) => off === found[0]!.off) && (found.length > 1 || found[0]?.off === 1);
  const places = new Set(even ? found.map(({ at }) => at) : []);
  return {
    lines: lines.map((line, i) => (places.has(i) ? line.replace(/[^\f]/g, '') : line)),
    numbers: [...browsers, ...places].map((at) => printed[at]!.trim()),
  };
}
