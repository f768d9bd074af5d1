import { fold, type Span } from '@tonghop/model';
import { inSmallLetters } from './small-letters.ts';

/** A text in the forms that rules look at; offsets are the same in all of them. */
export type Passage = {
  text: string;
  /** `fold(text)`: one byte a letter, case kept. */
  folded: string;
  /** `folded` in lower case. */
  lower: string;
  /** `text` in small letters with its tones, Ð (typed for Đ) as đ. */
  small: string;
};

/** All forms of a text (NFC). */
export function passageOf(text: string): Passage {
  const folded = fold(text);
  return { text, folded, lower: folded.toLowerCase(), small: inSmallLetters(text) };
}

/** A stretch of a passage. */
export const passageIn = (p: Passage, [start, end]: Span): Passage => ({
  text: p.text.slice(start, end),
  folded: p.folded.slice(start, end),
  lower: p.lower.slice(start, end),
  small: p.small.slice(start, end),
});
