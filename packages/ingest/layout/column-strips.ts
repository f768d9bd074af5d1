import { isBold } from './gutter-band.ts';
import type { LayoutWord, Line } from './line.ts';
import type { Row } from './rows.ts';

/**
 * A white strip between two columns: where the text before it ends and the one behind it begins (points). `flush`: lines of the column
 * behind begin at `to`, as a rule.
 */
export type Strip = { from: number; to: number; flush: boolean };

/** Narrowest strip (points); between words of one column none stays white from line to line. */
const NARROWEST = 1.6;
/** A strip that needs no more than its own width to tell columns. */
const GUTTER = 4;
/** Words that begin at one place may differ by this much (points). */
export const SAME = 0.7;
/** So many lines that begin at one place tell that a column does. */
const FEWEST_STARTS = 3;
/** Blanks wider than this, in letter sizes, part no words of one sentence, but in a justified line; and how wide those of other lines are. */
const WIDE = 0.45;
const USUAL = [0.2, 0.3] as const;
/** How far (points) from a strip words are still beside it. */
const REACH = 60;
/** Share of rows that may cross a strip: names of groups. */
const CROSSING = 0.04;
/** Points a letter's edge may hang over. */
const HANGS = 0.3;

/** A row's words, from left to right, baseline by baseline: where cells stand in the middle of their row's height it has several. */
function baselinesOf({ lines }: Row): LayoutWord[][] {
  const found: Line[][] = [];
  for (const line of lines) {
    const same = found.find(([first]) => Math.abs(first!.y - line.y) < 0.3 * line.size);
    if (same) same.push(line);
    else found.push([line]);
  }
  return found.map((own) => own.flatMap(({ words }) => words).sort((a, b) => a.x0 - b.x0));
}

/** Whether words of a head leave some of a strip free: a wide name may stand over part of it. */
function leaveFree(words: readonly LayoutWord[], { from, to }: Strip): boolean {
  const places = [from, to, ...words.flatMap(({ x0, x1 }) => [x0, x1].filter((x) => x > from && x < to))];
  return places.some((x) => !words.some(({ x0, x1 }) => x0 + HANGS < x && x1 - HANGS > x));
}

/** Whether a row is one line that fills most of a width: the name of a group, or text. */
const isWide = ({ lines: [line, ...more] }: Row, width: number): boolean => more.length === 0 && line!.x1 - line!.x0 > 0.6 * width;

/** The white that hardly a row crosses, from left to right. */
function whites(rows: readonly (readonly LayoutWord[])[]): [from: number, to: number][] {
  const edges = rows.flatMap((words) =>
    words.flatMap(({ x0, x1 }): [number, number][] => [
      [x0 + HANGS, 1],
      [x1 - HANGS, -1],
    ]),
  );
  edges.sort((a, b) => a[0] - b[0]);
  const most = CROSSING * rows.length;
  const found: [number, number][] = [];
  let depth = 0;
  let opened: number | undefined;
  for (const [x, step] of edges) {
    depth += step;
    if (depth <= most) opened ??= x;
    else {
      if (opened !== undefined && x - opened - 2 * HANGS >= NARROWEST) found.push([opened + HANGS, x - HANGS]);
      opened = undefined;
    }
  }
  return found;
}

/** What rows tell of a white between columns: where words begin behind it, in how many rows, and in how many it is wider than a blank, or none. */
function toldOf([from, to]: readonly [number, number], rows: readonly (readonly LayoutWord[])[]) {
  const begins: number[] = [];
  let [wide, odd] = [0, 0];
  for (const words of rows) {
    const at = words.findIndex(({ x0 }) => x0 > to - 2 * SAME);
    const [word, before] = [words[at], words[at - 1]];
    if (!word || word.x0 > to + REACH) continue;
    begins.push(word.x0);
    const blank = before && before.x1 > from - REACH ? (word.x0 - before.x1) / word.size : Number.POSITIVE_INFINITY;
    if (blank > WIDE) wide++;
    if (blank > USUAL[1] || blank < USUAL[0]) odd++;
  }
  let [place, most] = [to, 0];
  for (const x of begins) {
    const beside = begins.filter((other) => other > x - SAME && other < x + SAME).length;
    if (beside > most) [place, most] = [x, beside];
  }
  return { place, most, wide, odd, count: begins.length };
}

/**
 * The strips that part the columns of rows set out without rules, however close these stand: white from row to row, and told by lines that
 * begin at one place behind it, or by their own width. Words of one column leave none: its lines break their text at ever other places.
 */
export function stripsIn(rows: readonly Row[], left: number, right: number): Strip[] {
  const own = rows.filter((row) => !isWide(row, right - left) && !(row.lines.length < 3 && isBold(row))).flatMap(baselinesOf);
  if (own.length < 2) return [];
  return whites(own).flatMap((white): Strip[] => {
    const { place, most, wide, odd, count } = toldOf(white, own);
    const ragged = odd >= Math.max(1, 0.25 * count);
    const flush = most >= FEWEST_STARTS && most > 0.5 * count && Math.abs(place - white[1]) < 2 * SAME;
    const few = most >= 2 && most === count && own.length < 6;
    if (!ragged || !(flush || few || (white[1] - white[0] >= GUTTER && wide >= 2 && wide > 0.5 * count))) return [];
    return [{ from: white[0], to: flush || few ? Math.min(place, white[1]) : white[1], flush: flush || few }];
  });
}

/**
 * Strips between names of a head that stand apart where none of the given ones is: before a column that hardly a row fills («Ghi chú»). They
 * are where no word of the rows stands.
 */
export function emptyStrips(strips: readonly Strip[], names: readonly Line[], rows: readonly Row[]): Strip[] {
  return names.slice(1).flatMap(({ x0, size }, i): Strip[] => {
    const from = names[i]!.x1;
    if (x0 - from < size || strips.some((strip) => strip.to > from - SAME && strip.from < x0 + SAME)) return [];
    const over = rows.flatMap(({ lines }) => lines.flatMap(({ words }) => words.filter((word) => word.x1 > from && word.x0 < x0)));
    const ends = [from, ...over.map((word) => word.x1).filter((x) => x < x0)];
    const free = ends.map((end): [number, number] => [end, Math.min(x0, ...over.map((word) => word.x0).filter((x) => x >= end - HANGS))]);
    const clear = free.filter(([a, b]) => b - a >= NARROWEST && !over.some((word) => word.x0 + HANGS < b && word.x1 - HANGS > a));
    const widest = clear.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
    return widest ? [{ from: widest[0], to: widest[1], flush: false }] : [];
  });
}

/** Which of two strips tells less of a column: the one behind which lines begin anywhere, or the narrower one. */
const weaker = (a: Strip, b: Strip): Strip => (a.flush !== b.flush ? (a.flush ? b : a) : a.to - a.from < b.to - b.from ? a : b);

/** The strips between whose columns a head has names, and over which none of its names stands. */
export function namedStrips(strips: readonly Strip[], head: readonly Line[]): Strip[] {
  const words = head.flatMap((line) => line.words);
  let kept = strips.filter((strip) => leaveFree(words, strip));
  const isNamed = (c: number): boolean =>
    words.some(({ x0, x1 }) => {
      const middle = (x0 + x1) / 2;
      return middle > (kept[c - 1]?.to ?? Number.NEGATIVE_INFINITY) - SAME && middle < (kept[c]?.to ?? Number.POSITIVE_INFINITY);
    });
  for (let c = 0; c <= kept.length; c++) {
    if (isNamed(c)) continue;
    // No column of its own: the weaker of the strips beside it goes.
    const [before, after] = [kept[c - 1], kept[c]];
    const gone = before && after ? weaker(before, after) : (before ?? after);
    kept = kept.filter((strip) => strip !== gone);
    c = -1;
  }
  return kept;
}
