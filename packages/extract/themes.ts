import { fold } from '@tonghop/model';
import { everyMatch } from './every-match.ts';
import { quick } from './letters.ts';
import { CONFUSERS, THEMES, type Theme, type ThemeKind } from './lexicon/themes.ts';

export type { Theme, ThemeKind };

const HIDE = quick(new RegExp(`(?<!\\p{L})(?:${CONFUSERS.join('|')})(?!\\p{L})`, 'gu'));
const MARKED = /[^\u0000-\u007f]/;
const GAP = '[^.;]{0,100}?';

/** Folded lower-case text in which look-alikes of cue words are in capitals, out of the cues' reach; of the same length as `text`. */
function cueText(text: string): string {
  const lower = text.toLowerCase();
  const folded = fold(lower);
  if (!MARKED.test(text)) return folded; // typed without diacritics: every reading is open
  let out = '';
  let at = 0;
  for (const match of everyMatch(HIDE, lower)) {
    const end = match.index + match[0].length;
    out += folded.slice(at, match.index) + folded.slice(match.index, end).toUpperCase();
    at = end;
  }
  return out + folded.slice(at);
}

/** A cue of the lexicon as a regular expression over {@link cueText}. */
function cuePattern(cues: readonly string[]): RegExp {
  return new RegExp(
    `(?<![a-z0-9])(?:${cues.map((cue) => fold(cue.replaceAll('…', '\u0001')).replaceAll('\u0001', GAP)).join('|')})(?![a-z0-9])`,
  );
}

const compiled = new Map<ThemeKind, readonly { slug: string; cue: RegExp }[]>();

function patterns(kind: ThemeKind): readonly { slug: string; cue: RegExp }[] {
  let found = compiled.get(kind);
  if (!found) {
    found = THEMES[kind].map((theme) => ({ slug: theme.slug, cue: cuePattern(theme.cues) }));
    compiled.set(kind, found);
  }
  return found;
}

/** Slugs of the themes that an item's text speaks of, in the codebook's order; several or none. `text` is NFC. */
export function themes(text: string, kind: ThemeKind): string[] {
  const cues = cueText(text);
  return patterns(kind)
    .filter(({ cue }) => cue.test(cues))
    .map(({ slug }) => slug);
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
