/** What is told here of a word: where it stands along its line, and how it is set. */
type Set = { text: string; x0: number; x1: number; y: number; size: number; bold: boolean; box?: unknown; confidence?: number };

/** What stands raised behind a word: a note's mark, or a power. */
const MARK = /^(?:[([]?\d{1,3}[)\]]?|\*{1,3})$/;
/** A unit that a small 2 or 3 behind it raises to an area or a volume. */
const UNIT = /(?:^|[\d\s(/])[kcdm]?m$/;

/** Whether a small word stands on the line of larger letters, raised or lowered; a mark may be nearly as large as they are. */
export const isRaised = (small: { y: number; size: number }, large: { y: number; size: number }, text: string): boolean =>
  Math.abs(large.y - small.y) < 0.5 * large.size && (small.size < 0.75 * large.size || (small.size < 0.9 * large.size && MARK.test(text)));

/** Whether a row holds nothing but marks: several of them may stand above one line. */
export const areMarks = (words: readonly { text: string }[]): boolean => words.every(({ text }) => MARK.test(text));

/** Whether a word is a mark raised above the baseline `y` of letters of a size. */
export const isMark = (word: Set, { y, size }: { y: number; size: number }): boolean =>
  word.size < 0.9 * size && word.y < y - 0.15 * size && MARK.test(word.text);

const touches = (a: Set, b: Set): boolean => {
  const gap = b.x0 - a.x1;
  return gap < 0.12 * Math.max(a.size, b.size) && gap > -0.3 * b.size;
};

/** One word in the place of two, set like the larger of them. */
function joined<W extends Set>(a: W, b: W): W {
  const whole: W = {
    ...(b.size > a.size ? b : a),
    text: a.text + b.text,
    x0: a.x0,
    x1: Math.max(a.x1, b.x1),
    bold: a.bold && b.bold,
  };
  if (a.confidence !== undefined && b.confidence !== undefined) whole.confidence = Math.min(a.confidence, b.confidence);
  return whole;
}

/**
 * A line's words, those joined that touch although they are set in two sizes: «km²», «CO₂», small capitals. A note's mark stays apart.
 * `words` are in order of x and measured on the page (`box` unset).
 */
export function joinTouching<W extends Set>(words: readonly W[]): W[] {
  const found: W[] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (!last || last.box || word.box || !touches(last, word) || isMark(last, word)) found.push(word);
    else if (isMark(word, last) && !(/^[23]$/.test(word.text) && UNIT.test(last.text))) found.push(word);
    else found[found.length - 1] = joined(last, word);
  }
  return found;
}

/** A line's words without note marks; what stood close behind a mark («phố¹,») is one word with what stood before it. */
export function withoutMarks<W extends Set>(words: readonly W[], line: { y: number; size: number }): W[] {
  const found: W[] = [];
  let dropped: W | undefined;
  for (const [i, word] of words.entries()) {
    if (i > 0 && isMark(word, line)) {
      dropped = word;
      continue;
    }
    const last = found.at(-1);
    if (dropped && last && !last.box && !word.box && touches(dropped, word) && /^[,.;:)!?…]/.test(word.text))
      found[found.length - 1] = joined(last, word);
    else found.push(word);
    dropped = undefined;
  }
  return found;
}
