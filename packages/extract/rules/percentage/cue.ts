import { fold } from '@tonghop/model';
import { everyMatch } from '../../every-match.ts';
import { writtenOut } from '../../letters.ts';
import type { Passage } from '../../passage.ts';
import { small } from '../../small-letters.ts';

/** Text as cues look at it: lower-case with tones, or folded where the author typed none. Offsets are those of the text it was made of. */
export type Said = { text: string; plain: boolean };

/** Letters of Vietnamese beyond ASCII: a text without one is open to every reading. */
const TONED = /[\u00c0-\u1ef9]/;

/** Words that without their tones read as «từ», «quãng», «tầm», «chừng», «hơn», behind the word that tells what they are. */
const MISLEADING =
  /(?<=(?<![a-z])(?:dien\s(?=tu(?![a-z]))|cap\s(?=quang(?![a-z]))|trung\s(?=tam(?![a-z]))|(?:noi|tinh|dung|nhin)\s(?=chung(?![a-z]))|(?:ket|tao|ly)\s(?=hon(?![a-z]))))[a-z]+/g;
const HOLDS_ONE = /tu|quang|tam|chung|hon/;

/** A text that its author typed without tones, with such words as letters that no cue knows; offsets stay. */
const plainly = (folded: string): Said => ({
  text: HOLDS_ONE.test(folded) ? folded.replace(MISLEADING, (word) => 'x'.repeat(word.length)) : folded,
  plain: true,
});

let last: { of: string; said: Said } | undefined;

/** Prepares a passage for cues. Many ask about the same passage one after the other. */
export function said(text: string): Said {
  if (last?.of === text) return last.said;
  const made = prepared(text);
  last = { of: text, said: made };
  return made;
}

/** Prepares a passage whose forms are known. */
export const saidIn = ({ small, lower }: Passage): Said => (TONED.test(small) ? { text: small, plain: false } : plainly(lower));

function prepared(text: string): Said {
  const lower = small(text);
  return TONED.test(lower) ? { text: lower, plain: false } : plainly(fold(lower));
}

/** Prepares a stretch of such a passage. */
export function saidWithin({ small, lower }: Passage, start: number, end: number): Said {
  const text = small.slice(start, end);
  return TONED.test(text) ? { text, plain: false } : plainly(lower.slice(start, end));
}

/** A part of what was said. */
export const slice = (s: Said, start: number, end?: number): Said => ({ text: s.text.slice(start, end), plain: s.plain });

/** Wordings as one group of a regular expression, longest first, blanks free. */
export function oneOf(wordings: readonly string[]): string {
  const escaped = [...wordings]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+'));
  return `(?:${escaped.join('|')})`;
}

/** A regular expression written with tones that can also be tried on folded text; made without the flag `u` (see {@link writtenOut}). */
export class Cue {
  readonly #toned: RegExp;
  readonly #plain: RegExp;
  constructor(source: string, flags = '') {
    const written = writtenOut(source);
    this.#toned = new RegExp(written, flags);
    // Escapes hold no Vietnamese letters: folding leaves them as they are.
    this.#plain = new RegExp(fold(written), flags);
  }

  /** The first match. */
  exec(s: Said): RegExpExecArray | null {
    return this.#rewound(s).exec(s.text);
  }

  test(s: Said): boolean {
    return this.#rewound(s).test(s.text);
  }

  /** Every match, for cues made with the flag `g`. */
  all(s: Said): RegExpExecArray[] {
    return everyMatch(this.#rewound(s), s.text);
  }

  // A global expression remembers where it stopped; every search begins at the front.
  #rewound(s: Said): RegExp {
    const expression = s.plain ? this.#plain : this.#toned;
    expression.lastIndex = 0;
    return expression;
  }
}

/** No letter or digit before / after: word edges that know Vietnamese letters. */
export const EDGE_BEFORE = '(?<![\\p{L}\\d])';
/** No letter or digit after. */
export const EDGE_AFTER = '(?![\\p{L}\\d])';

/** A cue of whole words anywhere in a text; global, for {@link Cue.all}. */
export const wordsAnywhere = (wordings: readonly string[]): Cue => new Cue(`${EDGE_BEFORE}${oneOf(wordings)}${EDGE_AFTER}`, 'g');

/** A cue of whole words that a text begins with; blanks before them are free. */
export const wordsAtStart = (wordings: readonly string[]): Cue => new Cue(`^\\s*${oneOf(wordings)}${EDGE_AFTER}`);

/** A cue of whole words that a text ends with; blanks after them are free. */
export const wordsAtEnd = (wordings: readonly string[]): Cue => new Cue(`${EDGE_BEFORE}${oneOf(wordings)}\\s*$`);
