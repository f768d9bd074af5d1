import { fold } from '@tonghop/model';
import { everyMatch } from './every-match.ts';
import { quick } from './letters.ts';
import { CONFUSERS, THEMES, type Theme, type ThemeKind } from './lexicon/themes.ts';
import { openingWords } from './opening-words.ts';

export type { Theme, ThemeKind };

const HIDE = quick(new RegExp(`(?<!\\p{L})(?:${CONFUSERS.join('|')})(?!\\p{L})`, 'gu'));
const SCIENCE = /(?<=\b(?:so|nganh|nhiem vu|de tai|linh vuc|nghien cuu|cong tac) )khoa hoc|khoa hoc(?=,? (?:va )?(?:cong nghe|ky thuat))/g;
const MARKED = /[^\u0000-\u007f]/;
/** What may stand between two words of a cue: whole words. */
const GAP = '(?![a-z0-9])[^.;]{0,100}?(?<![A-Za-z0-9])';

/** Folded lower-case text in which look-alikes of cue words are in capitals, out of the cues' reach; of the same length as `text`. */
function cueText(text: string): string {
  const lower = text.toLowerCase();
  const folded = fold(lower);
  // Typed without diacritics every reading is open, but for what only science is said so.
  if (!MARKED.test(text)) return folded.includes('khoa hoc') ? folded.replace(SCIENCE, 'KHOA HOC') : folded;
  let out = '';
  let at = 0;
  for (const match of everyMatch(HIDE, lower)) {
    const end = match.index + match[0].length;
    out += folded.slice(at, match.index) + folded.slice(match.index, end).toUpperCase();
    at = end;
  }
  return out + folded.slice(at);
}

/** The cues of a kind's themes, in the codebook's order, and for each word the themes (a bit each) that a cue opening with it may speak of. */
type Cues = { slugs: readonly string[]; expressions: readonly RegExp[]; opening: ReadonlyMap<number, number> };

/** A cue that names a look-alike itself («dân tộc thiểu số», «kho dữ liệu»): it also finds the word where {@link cueText} hides it. */
const withHidden = (cue: string): string => cue.replace(HIDE, (word) => `(?:${word}|${fold(word).toUpperCase()})`);

/** The cues of a theme as one regular expression, tried where a word of {@link cueText} begins. */
const expressionOf = (cues: readonly string[]): RegExp => new RegExp(`(?:${cues.join('|')})(?![a-z0-9])`, 'y');

const compiled = new Map<ThemeKind, Cues>();

function cuesOf(kind: ThemeKind): Cues {
  const known = compiled.get(kind);
  if (known) return known;
  const opening = new Map<number, number>();
  const expressions = THEMES[kind].map(({ cues }, n) => {
    const folded = cues.map((cue) => fold(withHidden(cue).replaceAll('…', '\u0001')).replaceAll('\u0001', GAP));
    for (const word of folded.flatMap((cue) => [...openingWords(cue, KEY_LETTERS)])) {
      const key = keyOf(word, 0, word.length);
      opening.set(key, (opening.get(key) ?? 0) | (1 << n));
    }
    return expressionOf(folded);
  });
  const made = { slugs: THEMES[kind].map(({ slug }) => slug), expressions, opening };
  compiled.set(kind, made);
  return made;
}

/** Letters, which are small but in hidden words, and digits, of which words consist in {@link cueText}. */
const inWord = (code: number): boolean => (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91);

/** Letters of a word that its key is made of, five bits each. */
const KEY_LETTERS = 6;

/** A word as a number: its first letters, the same for all that open with a digit. Words that share one are told apart by the cue itself. */
function keyOf(text: string, start: number, end: number): number {
  let key = 0;
  if (text.charCodeAt(start) < 58) return key;
  for (let i = start; i < end && i < start + KEY_LETTERS; i++) key = key * 32 + (text.charCodeAt(i) & 31);
  return key;
}

/** Slugs of the themes that an item's text speaks of, in the codebook's order; several or none. `text` is NFC. */
export function themes(text: string, kind: ThemeKind): string[] {
  const cues = cueText(text);
  const { slugs, expressions, opening } = cuesOf(kind);
  let found = 0;
  for (let start = 0; start < cues.length; start++) {
    if (!inWord(cues.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < cues.length && inWord(cues.charCodeAt(end))) end++;
    let open = (opening.get(keyOf(cues, start, end)) ?? 0) & ~found;
    for (; open !== 0; open &= open - 1) {
      const expression = expressions[31 - Math.clz32(open & -open)]!;
      expression.lastIndex = start;
      if (expression.test(cues)) found |= open & -open;
    }
    start = end;
  }
  return slugs.filter((_, n) => (found >> n) & 1);
}

const plain = (text: string): string =>
  fold(text.normalize('NFC').trim())
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

/** The theme of a kind named by its slug («nhan-luc», «nhân lực»), its codebook code («D08», in any case) or its name, or undefined. */
export function themeNamed(name: string, kind: ThemeKind): Theme | undefined {
  const wanted = plain(name);
  return THEMES[kind].find((theme) => theme.slug === wanted || plain(theme.code) === wanted || plain(theme.name) === wanted);
}
