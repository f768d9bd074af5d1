import type { Stretch } from './columns.ts';
import type { Line } from './line.ts';

/**
 * What is known of the document's typesetting. `pitch` is the distance of a paragraph's baselines in letter sizes, `spread` that of most lines,
 * titles among them; `even`: the first of them where it hardly varies, as in files that no scanner made; `indented`: paragraphs begin with an indent; `hang`: how much further in than its mark (points) the later
 * lines of an item stand as a rule, 0 where they do not;
 * `edged`: the later lines of paragraphs stand at the edge; `starts`: distances from the left edge (whole points) at which many lines begin.
 */
export type Habits = {
  pitch: number;
  spread: number;
  even: number | undefined;
  indented: boolean;
  hang: number;
  edged: boolean;
  starts: ReadonlySet<number>;
};

/** How a line goes on from the one above: in a small letter. */
export const LOWER = /^["“(]?\p{Ll}/u;

/** Whether the first word of the next line would still have fitted on this one: then the author ended the line. */
export function hadRoom(line: Line, next: Line, right: number): boolean {
  const word = next.words[0]!;
  return right - line.x1 > word.x1 - word.x0 + 0.6 * line.size;
}

const median = (sorted: readonly number[]): number | undefined => sorted[Math.floor(sorted.length / 2)];

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;

/** Letter sizes by which lines that go on must stand closer than most lines do to tell the pitch. */
const CLOSER = 0.35;

/** Single spacing; and, in letter sizes, what is wide for lines of one paragraph: of so many lines none goes on from the one above. */
const SINGLE = 1.3;
const WIDE = 1.8;
const FEWEST = 6;

/** A word that marks an item: a bullet, «a)», «1.», «2.1.». */
const MARK = /^(?:[-+*•–]|\p{L}[.)]|(?:\d{1,2}\.)*\d{1,2}[.)])$/u;

/** Usual pitch and indent habit of a document's lines. */
export function habitsOf(stretches: readonly Stretch[]): Habits {
  const pitches: number[] = [];
  // Those of lines that surely go on from the one above: where most paragraphs are a line long, the others tell the gap between paragraphs.
  const within: number[] = [];
  const offsets = new Map<number, number>();
  let indents = 0;
  let flush = 0;
  const deeper: number[] = [];
  let shallower = 0;
  let atEdge = 0;
  let setIn = 0;
  for (const { lines, left, right, beside } of stretches)
    lines.forEach((line, i) => {
      const offset = Math.round(line.x0 - left);
      if (!beside) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
      const last = lines[i - 1];
      if (!last || line.page !== last.page) return;
      if (Math.abs(line.size - last.size) < 0.5 && line.y > last.y) {
        const pitch = (line.y - last.y) / line.size;
        pitches.push(pitch);
        if (!beside && LOWER.test(line.words[0]!.text) && !hadRoom(last, line, right)) {
          within.push(pitch);
          if (line.x0 > left + 0.6 * line.size) setIn++;
          else atEdge++;
          if (MARK.test(last.words[0]!.text)) {
            if (line.x0 > last.x0 + 0.3 * line.size) deeper.push(line.x0 - last.x0);
            else shallower++;
          }
        }
      }
      // A full line after one that ended early begins a paragraph: is it indented?
      if (hadRoom(last, line, right) && line.x1 > right - 0.1 * (right - left)) {
        if (line.x0 > left + 0.6 * line.size) indents++;
        else flush++;
      }
    });
  pitches.sort((a, b) => a - b);
  within.sort((a, b) => a - b);
  const many = Math.max(3, 0.03 * pitches.length);
  const starts = new Set([...offsets].filter(([, count]) => count >= many).map(([offset]) => offset));
  const spaced = within.length === 0 && pitches.length >= FEWEST && (median(pitches) ?? 0) > WIDE;
  const usual = spaced ? SINGLE : (median(pitches) ?? SINGLE);
  const closer = median(within) ?? usual;
  return {
    pitch: closer < usual - CLOSER ? closer : usual,
    spread: median(pitches) ?? SINGLE,
    even: within.length >= FEWEST && at(within, 0.9) - at(within, 0.1) < 0.04 ? median(within) : undefined,
    indented: indents > flush,
    hang: deeper.length > 1 && deeper.length > 4 * shallower ? median(deeper.sort((a, b) => a - b))! : 0,
    edged: atEdge >= FEWEST && setIn * 20 <= atEdge,
    starts,
  };
}
