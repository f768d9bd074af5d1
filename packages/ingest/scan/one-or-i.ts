import type { OcrWord } from './engine.ts';
import { DARK, type Glyph, glyphsOf } from './glyphs.ts';
import type { Grey } from './grey.ts';

/** A number, a slash or dash, and capitals that end in a stem: «125/UBND-KT1», read as «…KTI», «…KTI1» or «…KTl». */
const SYMBOL = /^(\W*\d[\p{L}\d]*[/-][\p{L}&\d/-]*(?!I)\p{Lu})([I1l|]{1,3})([.,;:)”"]*)$/u;

/** The upright strokes of a glyph that run through the middle of its height, where neither flags nor serifs are, as ranges of x. */
function stemsOf({ data, width }: Grey, { x0, x1, y0, y1 }: Glyph): [from: number, to: number][] {
  const height = y1 - y0 + 1;
  const stems: [number, number][] = [];
  for (let x = x0; x <= x1; x++) {
    let count = 0;
    for (let y = Math.round(y0 + 0.42 * height); y < y0 + 0.72 * height; y++) if (data[y * width + x]! < DARK) count++;
    if (count < 0.24 * height) continue;
    const last = stems[stems.length - 1];
    if (last?.[1] === x - 1) last[1] = x;
    else stems.push([x, x]);
  }
  return stems;
}

/**
 * What stems drawn alike are, by their tops: a «1» has its flag on the left only, an «I» the same on both sides (serifs or none).
 * Undefined where that does not show.
 */
function kindOf({ data, width }: Grey, { x0, x1, y0, y1 }: Glyph, stems: readonly [number, number][]): '1' | 'I' | undefined {
  const height = y1 - y0 + 1;
  if (height < 12 || stems.length === 0 || stems.some(([from, to]) => to - from + 1 > 0.4 * height)) return undefined;
  const reach = (from: number, side: -1 | 1): number => {
    let most = 0;
    for (let y = y0; y < y0 + 0.34 * height; y++)
      for (let x = from; x >= x0 && x <= x1; x += side) if (data[y * width + x]! < DARK) most = Math.max(most, Math.abs(x - from));
    return most;
  };
  const difference = reach(stems[0]![0], -1) - reach(stems[stems.length - 1]![1], 1);
  if (difference >= 0.07 * height) return '1';
  return Math.abs(difference) <= 0.05 * height ? 'I' : undefined;
}

/** Which a narrow glyph is by its shape. */
function stemKind(grey: Grey, glyph: Glyph): '1' | 'I' | undefined {
  return glyph.x1 - glyph.x0 + 1 > 0.62 * (glyph.y1 - glyph.y0 + 1) ? undefined : kindOf(grey, glyph, stemsOf(grey, glyph));
}

/** What «I», «II» and «III» alone in a cell are read as. */
const STROKES = /^[IlHh1|iTJ!]{1,3}([.)]?)$/;

/** What the label of a chapter («II.», «III.») is read as. */
const CHAPTER = /^(?!\d+[.)])[IlHh1|TJ!]{2,4}[.)]$/;

/** The same, marks aside, where its point was taken for a part of a letter («L», «IL», «HIL.») or a stroke for a mark («HỆ»). */
const LIKE_CHAPTER = /^(?!V[.,:)]?$)V?(?![^.]*[VXvx])(?:[A-Za-z]|[1|!]){1,4}[.,:)]?$/;
const MARKS = /[\u0300-\u036f]/g;
const OPENS_TITLE = /^["'“‘(]?\p{Lu}/u;

/** Whether a glyph is as wide at its foot as at its head: a V is not. */
function standsOnFoot({ data, width }: Grey, { x0, x1, y0, y1 }: Glyph): boolean {
  const rows = Math.max(2, Math.round(0.16 * (y1 - y0 + 1)));
  const widthOf = (from: number): number => {
    let [first, last] = [x1 + 1, x0 - 1];
    for (let y = from; y < from + rows; y++)
      for (let x = x0; x <= x1; x++)
        if (data[y * width + x]! < DARK) {
          first = Math.min(first, x);
          last = Math.max(last, x);
        }
    return Math.max(0, last - first + 1);
  };
  return widthOf(y1 - rows + 1) >= 0.7 * widthOf(y0);
}

/**
 * The strokes of a chapter's label with its point, by their picture: upright strokes of one height that are no «1», and a point behind them. Undefined
 * where the word is anything else.
 */
function chapterOf(grey: Grey, word: OcrWord): string | undefined {
  const glyphs = glyphsOf(grey, word);
  const tall = Math.max(...glyphs.map(({ y0, y1 }) => y1 - y0));
  const low = (glyph: Glyph) => glyph.y1 - glyph.y0 < 0.35 * tall;
  const point = glyphs.findIndex(low);
  // «VL»: the five is surely read, and what follows it is counted.
  const five = word.text.startsWith('V') ? 1 : 0;
  const letters = glyphs.slice(five, point);
  const last = letters.at(-1);
  const bottom = Math.max(...letters.map(({ y1 }) => y1));
  // A point stands on the line.
  if (!last || letters.length > 3 || glyphs.length > point + 1 || bottom - glyphs[point]!.y1 > 0.2 * tall) return undefined;
  if (letters.some((glyph) => glyph.y1 - glyph.y0 < 0.8 * tall || stemsOf(grey, glyph).length !== 1 || !standsOnFoot(grey, glyph)))
    return undefined;
  const kinds = letters.map((glyph) => stemKind(grey, glyph));
  const count = kinds.filter((kind) => kind === 'I').length;
  if (2 * count < kinds.length || (2 * count === kinds.length && /\d/.test(word.text))) return undefined;
  // A lone «1» whose flag is faint has no serif on the right either.
  const faint = letters.length === 1 && /^[1l|!]/.test(word.text) && last.x1 - stemsOf(grey, last)[0]![1] < 0.09 * tall;
  return faint ? undefined : `${'V'.repeat(five)}${'I'.repeat(letters.length)}.`;
}

/** Reads the labels of chapters by their strokes, where a line begins with one: «III.» comes as «IH.» or «II.», «I.» as «L», «II.» as «HỆ». */
export function countChapters(grey: Grey, words: readonly OcrWord[]): void {
  words.forEach((word, i) => {
    if (word.line === words[i - 1]?.line) return;
    const next = words[i + 1];
    const titled = next !== undefined && next.line === word.line && OPENS_TITLE.test(next.text);
    const counted = titled && LIKE_CHAPTER.test(word.text.normalize('NFD').replace(MARKS, '')) ? chapterOf(grey, word) : undefined;
    if (counted) word.text = counted;
    else if (CHAPTER.test(word.text)) countStrokes(grey, [word]);
  });
}

/** Reads the ordinal of a group row («I», «II», «III») by its strokes, since the model takes them for «H», «1» or fewer strokes. */
export function countStrokes(grey: Grey, words: readonly OcrWord[]): void {
  const [word] = words;
  if (!word || words.length > 1) return;
  const point = STROKES.exec(word.text)?.[1] ?? (word.confidence < 0.3 && word.text.length <= 4 ? '' : undefined);
  if (point === undefined) return;
  const tall = Math.max(...glyphsOf(grey, word).map((glyph) => glyph.y1 - glyph.y0));
  // The engine's box often holds the first stroke only: those beside it, of the same height, belong to it.
  const alike = glyphsOf(grey, { ...word, x0: 0, x1: grey.width }).filter(({ y0, y1 }) => Math.abs(y1 - y0 - tall) < 0.2 * tall);
  const letters = alike.filter((glyph, i) => {
    const before = alike[i - 1];
    const after = alike[i + 1];
    const within = glyph.x1 >= word.x0 && glyph.x0 <= word.x1;
    return within || (before && glyph.x0 - before.x1 < 0.5 * tall) || (after && after.x0 - glyph.x1 < 0.5 * tall);
  });
  if (letters.length === 0 || letters.length > 3) return;
  const whole = {
    x0: letters[0]!.x0,
    x1: letters[letters.length - 1]!.x1,
    y0: Math.min(...letters.map((glyph) => glyph.y0)),
    y1: Math.max(...letters.map((glyph) => glyph.y1)),
  };
  const stems = stemsOf(grey, whole);
  const narrow = whole.x1 - whole.x0 + 1 <= 0.72 * stems.length * (whole.y1 - whole.y0 + 1);
  if (!narrow || stems.length > 3) return;
  const kind = kindOf(grey, whole, stems);
  if (kind === '1' && stems.length === 1) word.text = `1${point}`;
  if (kind !== 'I') return;
  // A lone «1» whose flag is faint has no serif on the right either.
  if (word.text.startsWith('1') && whole.x1 - stems[stems.length - 1]![1] < 0.09 * (whole.y1 - whole.y0)) return;
  word.text = `${'I'.repeat(stems.length)}${point}`;
}

/**
 * Looks again at symbols that end in «1» or «I», which the model cannot tell apart and at times reads as both («KTI1»): the letters' shapes
 * on the page decide. Words of any other form, and stems whose shape does not tell, stay as read.
 */
export function tellOneFromI(grey: Grey, words: readonly OcrWord[]): void {
  for (const word of words) {
    const [, before, stems, after] = SYMBOL.exec(word.text) ?? [];
    if (before === undefined || stems === undefined || after === undefined) continue;
    const glyphs = glyphsOf(grey, word);
    const tall = Math.max(...glyphs.map((glyph) => glyph.y1 - glyph.y0));
    const letters = glyphs.filter((glyph) => glyph.y1 - glyph.y0 > 0.7 * tall);
    const kinds: string[] = [];
    for (const glyph of letters.slice(-stems.length).reverse()) {
      const kind = stemKind(grey, glyph);
      if (!kind) break;
      kinds.unshift(kind);
    }
    if (kinds.length > 0) word.text = `${before}${kinds.join('')}${after}`;
  }
}

/** What a quarter's numeral up to three is read as, with the year behind it. */
const QUARTER = /^([IlHh1|TJ!]{1,4})(\/{0,2})(?=(?:20\d\d)?[.,;:)]*$)/;
/** What the fourth's is read as. */
const FOURTH = /^[TJlh1|!]V(?=(?:\/(?:20\d\d)?)?[.,;:)]*$)/;
/** A numeral of which one letter was read as a figure: no quarter is «II1». */
const MIXED = /^(?=.*I)[I1l|]{2,3}$/;
const QUARTER_WORD = /^[("“]?qu[ýỳỷỹỵy]$/iu;

/** How many letters «I» a word's picture begins with; 0 where its first letter is none, or where that does not show. */
function stemsAtFront(grey: Grey, word: OcrWord): number {
  let count = 0;
  const glyphs = glyphsOf(grey, word);
  const tall = Math.max(...glyphs.map((glyph) => glyph.y1 - glyph.y0));
  for (const glyph of glyphs.filter(({ y0, y1 }) => y1 - y0 > 0.7 * tall)) {
    const stems = stemsOf(grey, glyph);
    const narrow = glyph.x1 - glyph.x0 + 1 <= 0.72 * stems.length * (glyph.y1 - glyph.y0 + 1);
    if (!narrow || kindOf(grey, glyph, stems) !== 'I') break;
    count += stems.length;
  }
  return count;
}

/** Reads the numeral of a quarter by its strokes: «quý III» comes as «quý II», «Quý II/2026» as «Quý I//2026», «quý IV» as «quý TV». */
export function countQuarters(grey: Grey, words: readonly OcrWord[]): void {
  words.forEach((word, i) => {
    const before = words[i - 1];
    if (!before || !QUARTER_WORD.test(before.text)) return;
    if (before.line === word.line && FOURTH.test(word.text) && stemsAtFront(grey, word) === 1) word.text = `I${word.text.slice(1)}`;
    const numeral = QUARTER.exec(word.text);
    // In a narrow cell the numeral stands below the word, with its year.
    if (!numeral || (before.line !== word.line && !numeral[2])) return;
    const count = stemsAtFront(grey, word) || (MIXED.test(numeral[1]!) ? numeral[1]!.length : 0);
    if (count > 0 && count <= 3) word.text = `${'I'.repeat(count)}${numeral[2] && '/'}${word.text.slice(numeral[0].length)}`;
  });
}
