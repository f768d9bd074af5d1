/** Words that are kept at once, a power of two: a report's different words are some thousands. */
const MOST = 1 << 14;

/**
 * Makes texts of letters and keeps them: a report's hundred thousand words are a few thousand different ones, and each of those is made once.
 * Of two words that would stand at one place the newer stays.
 */
export class Vocabulary {
  readonly #words: string[] = new Array<string>(MOST).fill('');

  /** The text of the letters (UTF-16 units) from `from` to `to`. */
  text(units: ArrayLike<number>, from: number, to: number): string {
    // FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), over units for bytes.
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
    const place = (hash ^ (hash >>> 15)) & (MOST - 1);
    const known = this.#words[place]!;
    if (reads(known, units, from, to)) return known;
    let made = '';
    for (let i = from; i < to; i++) made += String.fromCharCode(units[i]!);
    this.#words[place] = made;
    return made;
  }
}

function reads(word: string, units: ArrayLike<number>, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== units[from + i]) return false;
  return true;
}
