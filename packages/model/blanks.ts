/** Anything but single blanks; most texts hold none of it, and looking is far cheaper than replacing. */
const UNEVEN = /[^\S ]| {2}/;

/** A text with each stretch of white space as one blank. */
export function singleSpaced(text: string): string {
  if (!UNEVEN.test(text)) return text;
  // A row's cells are parted by single tabs; each match of an expression would cost a microsecond.
  const parted = text.replaceAll('\t', ' ');
  return UNEVEN.test(parted) ? parted.replace(/\s+/g, ' ') : parted;
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
