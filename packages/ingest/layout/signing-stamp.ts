import type { LayoutWord } from './line.ts';

/** Words of a page without those of e-signatures' fields, and when the last of these was signed (`2026-11-19T16:26:35+07:00`). */
type Unstamped<Page> = { pages: Page[]; signedAt: string | null };

/** The words that open a field, and labels of which it has two more. */
const OPENS = /^(?:người|ký|digitally)$/i;
const OPENS_ON = /^(?:ký|bởi|signed)(?:\s?by)?:?$/i;
const LABELS = [/Email\s?:/i, /Cơ quan\s?:/i, /(?:Thời gian|Ngày) ký\s?:|Signing time\s?:/i];
const TIME = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})[ ,]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s*([+-]\d{2}:?\d{2}))?/;
const DAY = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/;
/** What a field without labels tells: whose it is over a day, an hour and a zone. */
const UNLABELLED = /\d{1,2}[./-]\d{1,2}[./-]\d{4}[ ,]+\d{1,2}:\d{2}:\d{2}\s[+-]\d{2}:?\d{2}$/;
const ZONE = /[+-]\d{2}:?\d{2}$/;

/** Lines that a field may have, and those of the name in one without labels. */
const MOST = 18;
const MOST_ABOVE = 5;
/** A field's lines stand as close as their letters are high: text has more room. */
const CLOSEST = 0.9;
const WIDEST = 1.12;

/** Whether a word may open a field by its first letter: looked at on every word of every page, of which few do. */
function mayOpen({ text }: LayoutWord): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return first === 0x6e || first === 0x6b || first === 0x64
    ? (text.length === 2 || text.length === 5 || text.length === 9) && OPENS.test(text)
    : first >= 0x30 && first <= 0x39 && text.length > 7 && DAY.test(text);
}

const textOf = (words: readonly LayoutWord[]): string => words.map((word) => word.text).join(' ');

/** The words that go on from one on its line, without a wide gap. */
function lineFrom(first: LayoutWord, words: readonly LayoutWord[]): LayoutWord[] {
  const found = [first];
  const level = words.filter((word) => Math.abs(word.y - first.y) < 0.4 && sameFont(word, first) && word.x0 > first.x0);
  for (const word of level.sort((a, b) => a.x0 - b.x0)) {
    if (word.x0 - found.at(-1)!.x1 > first.size) break;
    found.push(word);
  }
  return found;
}

const sameFont = (a: LayoutWord, b: LayoutWord): boolean => a.font === b.font && Math.abs(a.size - b.size) < 0.2;

/** The first word of the next line of a field, `way` 1 below or -1 above. */
const next = (at: LayoutWord, words: readonly LayoutWord[], way: 1 | -1): LayoutWord | undefined =>
  words.find((word) => {
    const pitch = (way * (word.y - at.y)) / at.size;
    return pitch > CLOSEST && pitch < WIDEST && Math.abs(word.x0 - at.x0) < 0.8 && sameFont(word, at);
  });

/** Lines that stand closely one below the other from a line's first word on, down to one that ends with a time's zone. */
function closeLines(first: LayoutWord, words: readonly LayoutWord[]): LayoutWord[][] {
  const lines = [lineFrom(first, words)];
  while (lines.length < MOST && !ZONE.test(lines.at(-1)!.at(-1)!.text)) {
    const below = next(lines.at(-1)![0]!, words, 1);
    if (!below) break;
    lines.push(lineFrom(below, words));
  }
  return lines;
}

/** The field that a word opens («Người ký: …», or whose it is over a day and hour), or undefined; `zoned`: the page has an hour's zone. */
function fieldAt(
  word: LayoutWord,
  after: LayoutWord | undefined,
  words: readonly LayoutWord[],
  zoned: () => boolean,
): LayoutWord[] | undefined {
  if (OPENS.test(word.text)) {
    if (!after || !OPENS_ON.test(after.text) || Math.abs(after.y - word.y) > 0.4) return undefined;
    const lines = closeLines(word, words);
    const text = textOf(lines.flat());
    return LABELS.filter((label) => label.test(text)).length >= 2 ? lines.flat() : undefined;
  }
  // Most days are no signature's: the page then has no hour's zone either.
  if (!DAY.test(word.text) || !zoned()) return undefined;
  const lines = closeLines(word, words);
  if (!UNLABELLED.test(textOf(lines.flat()))) return undefined;
  let top = next(word, words, -1);
  for (let i = 0; top && i < MOST_ABOVE; i++) {
    lines.unshift(lineFrom(top, words));
    top = next(top, words, -1);
  }
  return lines.flat();
}

/** Takes the fields of e-signatures off pages before lines are made: their narrow, close lines would run into the text beside them. */
export function withoutStamps<Page extends { words: readonly LayoutWord[] }>(pages: readonly Page[]): Unstamped<Page> {
  let signedAt: string | null = null;
  const left = pages.map((page) => {
    const { words } = page;
    const stamp = new Set<LayoutWord>();
    let known: boolean | undefined;
    const zoned = () => {
      known ??= words.some(({ text }) => ZONE.test(text));
      return known;
    };
    words.forEach((word, i) => {
      if (!mayOpen(word) || stamp.has(word)) return;
      const field = fieldAt(word, words[i + 1], words, zoned);
      if (!field) return;
      for (const one of field) stamp.add(one);
      const [, day, month, year, hour, zone = ''] = TIME.exec(textOf(field)) ?? [];
      if (day) signedAt = `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}T${hour}${zone}`;
    });
    return stamp.size > 0 ? { ...page, words: words.filter((word) => !stamp.has(word)) } : page;
  });
  return { pages: left, signedAt };
}
