/** So many beginnings of words are kept: a report has a half. A number below 2^14 and a letter's code go into one 31-bit key. */
const MOST = 16_000;
/** Places of the table, a power of two; at most half are taken. */
const PLACES = 1 << 15;
/** Letters of the longest text that is kept; longer ones are hardly ever met twice. */
const LONGEST = 24;

/**
 * The texts of pieces, spelled letter by letter without a string being made for each letter: a report's hundred thousand words are a few thousand
 * different ones, and each of those is made once. Every beginning of a word has a number; {@link after} tells that of the beginning with one
 * letter more, {@link textOf} what it reads.
 */
export class Spelling {
  readonly #keys = new Int32Array(PLACES);
  readonly #numbers = new Uint16Array(PLACES);
  readonly #texts: string[] = [''];

  /** The number of the beginning that nothing is spelled of yet. */
  static readonly NOTHING = 0;

  /** Forgets everything once it is nearly full. To be asked only while no word is under way. */
  makeRoom(): void {
    if (this.#texts.length < MOST - LONGEST) return;
    this.#keys.fill(0);
    this.#texts.length = 1;
  }

  /** The number of a beginning with one letter (a UTF-16 unit) more; −1 for texts too long to be kept. */
  after(beginning: number, letter: number): number {
    const key = (beginning << 16) | letter;
    let place = (Math.imul(key, 0x9e3779b1) >>> 17) & (PLACES - 1);
    // Nothing is spelled with the letter 0, so that no key is 0.
    while (this.#keys[place] !== 0) {
      if (this.#keys[place] === key) return this.#numbers[place]!;
      place = (place + 1) & (PLACES - 1);
    }
    const before = this.#texts[beginning]!;
    if (letter === 0 || before.length === LONGEST || this.#texts.length === MOST) return -1;
    this.#keys[place] = key;
    this.#numbers[place] = this.#texts.length;
    return this.#texts.push(before + String.fromCharCode(letter)) - 1;
  }

  /** What a beginning reads. */
  textOf(beginning: number): string {
    return this.#texts[beginning]!;
  }
}
