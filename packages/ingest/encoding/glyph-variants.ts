import { isSyllable } from '../scan/syllables.ts';
import { convert } from './charmaps.ts';

const LETTER = 'A-Za-z\\u00a1-\\u00ff';
const VARIANTS: [pattern: RegExp, letter: string][] = [
  [/\u03bc/g, '\u00b5'],
  // Distillers name the byte of «ã» a bullet, that of «ư» a hyphen or minus, when they translate a font's glyphs to Unicode.
  [new RegExp(`(?<=[${LETTER}])[\\u2219\\u2022\\u22c5]|[\\u2219\\u2022\\u22c5](?=[${LETTER}])`, 'g'), '\u00b7'],
  [new RegExp(`(?<=[${LETTER}])\\u2212|\\u2212(?=[${LETTER}])`, 'g'), '\u00ad'],
];
const HYPHENED = new RegExp(`([${LETTER}]*)-([${LETTER}]*)`, 'g');

const reads = (word: string) => isSyllable(convert(word, 'tcvn3'));

/** TCVN3 text in which some letters came as the signs that share their place in a font («tr−ëng», «l∙nh», «®-îc»), with its letters back. */
export function withVariants(text: string): string {
  let mended = text;
  for (const [pattern, letter] of VARIANTS) mended = mended.replace(pattern, letter);
  return mended.replace(HYPHENED, (all, left: string, right: string) => {
    const whole = `${left}\u00ad${right}`;
    const parted = (left === '' || reads(left)) && (right === '' || reads(right));
    return !parted && reads(whole) ? whole : all;
  });
}

/** Whether two neighbouring words are one syllable torn apart where a wrongly named glyph had a wrong width («t− íng»). */
export function isTorn(before: string, after: string): boolean {
  return !(isSyllable(before) && isSyllable(after)) && isSyllable(before + after);
}
