import type { OcrWord } from './engine.ts';
import { type Glyph, glyphsOf } from './glyphs.ts';
import type { Grey } from './grey.ts';
import { isSyllable } from './syllables.ts';

/** Letters, and maybe a number at their end, between the marks around them. */
const PARTS = /^([“"'(‘«[]*)(\p{L}+)(\d{2,4})?([.,;:!?…)”"’»\]]*)$/u;
/** Letters with a mark of Vietnamese: what has none may be a name or an abbreviation («SKHCN»). */
const MARKED = /[\u00c0-\u1ef9]/;
/** No more words than so many run together, and none of one letter alone. */
const MOST = 4;
const SHORTEST = 2;

/** A blank is so wide at least for the height of the letters beside it; letters stand closer. */
const BLANK = 0.17;
/** So many times wider than the usual gap between the word's own letters. */
const WIDER = 2;

/** Every way to part a word's letters into syllables, as lists of their lengths. */
function partings(letters: string, most = MOST): number[][] {
  const found: number[][] = isSyllable(letters) && letters.length >= SHORTEST ? [[letters.length]] : [];
  if (most > 1)
    for (let at = SHORTEST; at <= Math.min(7, letters.length - SHORTEST); at++)
      if (isSyllable(letters.slice(0, at))) for (const rest of partings(letters.slice(at), most - 1)) found.push([at, ...rest]);
  return found;
}

/** The gaps between a word's glyphs, marks left out, with the height of its letters. */
function gapsOf(glyphs: readonly Glyph[]): { gaps: { from: number; to: number }[]; tall: number } {
  const tall = Math.max(0, ...glyphs.map(({ y0, y1 }) => y1 - y0));
  return { gaps: glyphs.slice(1).map((glyph, i) => ({ from: glyphs[i]!.x1, to: glyph.x0 })), tall };
}

/**
 * Words that recognition ran together («KẾTQUẢ», «NHIỆM VỤNĂM2027»), parted where the picture shows a blank and both sides are syllables. Anything
 * else stays as it was read. Answers the words in order.
 */
export function partJoined(grey: Grey, words: readonly OcrWord[]): OcrWord[] {
  return words.flatMap((word) => {
    const [, head = '', letters = '', digits = '', tail = ''] = PARTS.exec(word.text) ?? [];
    if (letters.length < 2 * SHORTEST - (digits ? SHORTEST : 0) || !MARKED.test(letters)) return [word];
    if (!digits && (isSyllable(letters) || letters.length < 4)) return [word];
    const { gaps, tall } = gapsOf(glyphsOf(grey, word));
    const widths = gaps.map(({ from, to }) => to - from).sort((a, b) => a - b);
    const usual = widths[widths.length >> 1] ?? 0;
    const blanks = gaps.filter(({ from, to }) => to - from >= BLANK * tall && to - from >= WIDER * usual);
    if (blanks.length === 0) return [word];
    const fits = partings(letters).filter((lengths) => lengths.length + (digits ? 1 : 0) === blanks.length + 1);
    const pieces = fits
      .map((lengths) => piecesOf(word, [head, letters, digits, tail], lengths, blanks))
      .filter((parts) => parts !== undefined);
    // Two ways to part a word leave it whole.
    return pieces.length === 1 ? pieces[0]! : [word];
  });
}

/** How wide letters are about, for the size of their print (Times and its like); marks over and under them take no room. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text.normalize('NFD'))
    if (/\p{M}/u.test(char)) continue;
    else if (/[MWƠ]/.test(char)) width += 0.9;
    else if (/\p{Lu}/u.test(char)) width += char === 'I' ? 0.36 : 0.7;
    else if (/[mw]/.test(char)) width += 0.76;
    else width += /[iltrfj.,;:!'"()]/.test(char) ? 0.31 : 0.5;
  return width;
}
const BLANK_WIDTH = 0.25;
/** So far from where the letters put it may a blank stand, for the width of the word. */
const FAR = 0.1;

/** The pieces of a word with their boxes; undefined where a blank stands elsewhere than the letters say. */
function piecesOf(
  word: OcrWord,
  [head, letters, digits, tail]: [string, string, string, string],
  lengths: readonly number[],
  blanks: readonly { from: number; to: number }[],
): OcrWord[] | undefined {
  const texts: string[] = [];
  let at = 0;
  for (const length of lengths) {
    texts.push(letters.slice(at, at + length));
    at += length;
  }
  if (digits) texts.push(digits);
  const whole = widthOf(head + letters + digits + tail) + BLANK_WIDTH * blanks.length;
  const wide = word.x1 - word.x0;
  let so = widthOf(head) - BLANK_WIDTH / 2;
  for (const [i, { from, to }] of blanks.entries()) {
    so += widthOf(texts[i]!) + BLANK_WIDTH;
    if (Math.abs((from + to) / 2 - word.x0 - (so / whole) * wide) > FAR * wide) return undefined;
  }
  texts[0] = head + texts[0]!;
  texts[texts.length - 1] += tail;
  return texts.map((text, i) => ({
    ...word,
    text,
    x0: i === 0 ? word.x0 : blanks[i - 1]!.to,
    x1: i === blanks.length ? word.x1 : blanks[i]!.from + 1,
  }));
}
