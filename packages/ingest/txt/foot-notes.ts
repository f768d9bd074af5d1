/** A footnote's mark on a line of its own: it was raised above the line that it opens. */
const MARK = /^[ \u00a0]{0,4}(\d{1,2})\s*$/;
/** Lines of text that stand above a page's footnotes, and that these have at most. */
const FEWEST_ABOVE = 3;
const LONGEST = 40;

/** Where a mark stands in the text: behind a word, a share or a closing bracket, with nothing between («Công nghệ1, …», «92,4%4»), and not in a code («1190/TTTP-NV3»). */
const callOf = (mark: string): RegExp => new RegExp(`(?<=[\\p{L}%)”"])(?<!/[\\p{L}&-]*)${mark}(?=[\\s,.;:)]|$)`, 'u');

/** Where a page's footnotes begin: at the first mark from which on the marks count up to the page's end, each called above or on the page `before`; -1 where it has none. */
function startOf(page: readonly string[], before: readonly string[]): number {
  for (let i = Math.max(FEWEST_ABOVE, page.length - LONGEST); i < page.length; i++) {
    const first = MARK.exec(page[i]!)?.[1];
    if (first === undefined) continue;
    // The row above has the number before: these count a table's rows.
    if (page.slice(0, i).some((line) => Number(MARK.exec(line)?.[1]) === Number(first) - 1)) continue;
    const feet = page.slice(i).filter((line) => line.trim() !== '');
    const marks = feet.flatMap((line) => MARK.exec(line)?.[1] ?? []);
    const text = [...before, ...page.slice(0, i)];
    const counted = marks.every((mark, n) => Number(mark) === Number(first) + n);
    const worded = feet.every((line, n) => !MARK.test(line) || /\p{L}/u.test(feet[n + 1] ?? ''));
    if (counted && worded && marks.every((mark) => text.some((line) => callOf(mark).test(line)))) return i;
  }
  return -1;
}

/**
 * A text taken out of a PDF without its pages' footnotes and their marks in the sentences, and each footnote on one line («2 Kế hoạch số …»).
 * Line feeds part lines, form feeds pages.
 */
export function withoutFootNotes(text: string): { text: string; notes: string[] } {
  const notes: string[] = [];
  const pages: string[][] = [];
  for (const content of text.split('\f')) {
    const page = content.split('\n');
    const before = pages.at(-1) ?? [];
    const start = startOf(page, before);
    const above = start < 0 ? page : page.slice(0, start);
    pages.push(above);
    for (const line of start < 0 ? [] : page.slice(start)) {
      const mark = MARK.exec(line)?.[1];
      if (mark === undefined) {
        if (line.trim() !== '') notes[notes.length - 1] += ` ${line.trim()}`;
        continue;
      }
      notes.push(mark);
      const called = [above, before].find((lines) => lines.some((one) => callOf(mark).test(one)))!;
      const at = called.findIndex((one) => callOf(mark).test(one));
      called[at] = called[at]!.replace(callOf(mark), '');
    }
  }
  return notes.length > 0 ? { text: pages.map((page) => page.join('\n')).join('\f'), notes } : { text, notes };
}
