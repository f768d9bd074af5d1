import { isSyllable } from '../scan/syllables.ts';
import { convert, isLetterOf, type Legacy } from './charmaps.ts';

/**
 * How many telling words of a text are Vietnamese as they stand (`sure`: with a letter that only Unicode has), and how many are when
 * read in each of the old encodings.
 */
export type Evidence = { words: number; unicode: number; sure: number; tcvn3: number; vni: number };

/** How a stretch of text is encoded. */
export type Encoding = 'unicode' | Legacy;

/** Words in any of the encodings: TCVN3 keeps letters where Latin-1 has signs («®», «¸», the soft hyphen). */
const WORD = /[A-Za-z\u00a1-\u02af\u0300-\u036f\u1e00-\u1eff\u20ab]+/g;
/** Words tell something when they hold a letter beyond ASCII; more than this many need not be counted. */
const TELLING = /[^\u0000-\u007f]/;
const ENOUGH = 2000;

/** No evidence. */
export function noEvidence(): Evidence {
  return { words: 0, unicode: 0, sure: 0, tcvn3: 0, vni: 0 };
}

/** Adds the telling words of a text to the evidence. */
export function weigh(text: string, evidence: Evidence): void {
  for (const [word] of text.matchAll(WORD)) {
    if (evidence.words >= ENOUGH) return;
    const bare = word.normalize('NFC').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    // A sign between blanks (a bullet, «§», «©») says nothing.
    if (!TELLING.test(word) || (bare === '' && word.length === 1)) continue;
    evidence.words++;
    if (isSyllable(bare)) {
      evidence.unicode++;
      if (/[\u0100-\u1eff]/.test(bare)) evidence.sure++;
    }
    if (readsAs(word, 'tcvn3')) evidence.tcvn3++;
    if (readsAs(word, 'vni')) evidence.vni++;
  }
}

function readsAs(word: string, encoding: Legacy): boolean {
  for (const char of word) if (char > '\u007f' && !isLetterOf(char, encoding)) return false;
  return isSyllable(convert(word, encoding));
}

/** Shares of words that must read in the encoding, and by how much more than as they stand; below this the text says nothing. */
const GOOD = 0.75;
const BETTER = 0.35;

/** What the words say, or undefined where they are too few or say nothing clear. `least`: words needed, unless a letter is beyond doubt. */
export function verdictOf(evidence: Evidence, least: number): Encoding | undefined {
  const { words, unicode, tcvn3, vni } = evidence;
  if (words === 0) return undefined;
  const best: Legacy = tcvn3 >= vni ? 'tcvn3' : 'vni';
  const share = evidence[best] / words;
  if (words >= least && share >= GOOD && share - unicode / words >= BETTER && tcvn3 !== vni) return best;
  return (words >= least || evidence.sure > 0) && unicode / words >= GOOD && unicode >= evidence[best] ? 'unicode' : undefined;
}
