import { isSyllable } from '../scan/syllables.ts';

/** TCVN3 has no toned capitals; its fonts whose name ends in H draw every letter as one. */
export const drawsCapitals = (font: string | undefined) => /^\.?Vn[A-Z]\w*?H(?=$|Bold|Italic|[-, ])/.test(font ?? '');

/** A word that begins with a capital and goes on small. */
const NAMED = /(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/u;
const SMALL = /(?<![\p{L}\p{N}])[a-zđ]+(?![\p{L}\p{N}])/gu;

/** A toned letter, which no key of TCVN3 gives large, in front of a line. */
const FRONT = /^[^\p{L}\p{N}]*\p{L}/u;

/**
 * The letters as typed of a line in a capital font, in Unicode and of equal length; undefined where it was typed without capitals of its
 * own and so says nothing of case. What could not be typed large (a toned letter in front) and abbreviations typed small («tm. ubnd») are raised.
 */
export function typedLetters(line: string): string | undefined {
  if (!NAMED.test(line)) return undefined;
  const front = FRONT.exec(line)?.[0] ?? '';
  const opened = /[^\u0000-\u007f]$/.test(front) ? front.toLocaleUpperCase('vi') + line.slice(front.length) : line;
  const typed = opened.replace(SMALL, (word) => (isSyllable(word) ? word : word.toLocaleUpperCase('vi')));
  return typed.length === line.length ? typed : undefined;
}
