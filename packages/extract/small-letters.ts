/** A text in small letters with its tones, Ð (typed for Đ, with a small letter of its own) as đ. */
export const small = (text: string): string => text.toLowerCase().replaceAll('ð', 'đ');

/** The same letter by letter, so that offsets stay the same: letters whose small ones are two (İ) stay as they are. */
export function inSmallLetters(text: string): string {
  const whole = small(text);
  return whole.length === text.length
    ? whole
    : text.replace(/./gsu, (letter) => (small(letter).length === letter.length ? small(letter) : letter));
}
