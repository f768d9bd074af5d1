/** Anything but single blanks; most texts hold none of it, and looking is far cheaper than replacing. */
const UNEVEN = /[^\S ]| {2}/;

/** A text with each stretch of white space as one blank. */
export function singleSpaced(text: string): string {
  if (!UNEVEN.test(text)) return text;
  // A row's cells are parted by single tabs; each match of an expression would cost a microsecond.
  const parted = text.replaceAll('\t', ' ');
  return UNEVEN.test(parted) ? parted.replace(/\s+/g, ' ') : parted;
}

// Letters of Vietnamese and ASCII, which nearly every word begins and ends with, are told apart without an expression.
const isLetter = (code: number): boolean =>
  (code > 32 && code < 0xa0) || (code >= 0xc0 && code < 0x1680) || (code >= 0x1e00 && code < 0x1f00);

/** Characters of a text but for the white space at its ends: `text.trim().length` without a text made for it. */
export function lengthOfInk(text: string): number {
  const from = text.charCodeAt(0) === 32 ? 1 : 0;
  return text.length > from && isLetter(text.charCodeAt(from)) && isLetter(text.charCodeAt(text.length - 1))
    ? text.length - from
    : text.trim().length;
}

/** A text without the characters at its end that are white space or one of `marks`. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0) {
    const char = text[end - 1]!;
    if (char !== ' ' && !marks.includes(char) && char.trim() !== '') break;
    end--;
  }
  return end === text.length ? text : text.slice(0, end);
}
