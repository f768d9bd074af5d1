import { type Font, UNKNOWN } from './fonts.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * A stretch of glyphs drawn in a row without a blank: a word or a piece of one. `x0`–`x1` along the direction of writing and `y` the
 * baseline, in points of the page as shown (origin top left); for quarter-turned text they are measured on the page turned upright.
 */
export type Piece = {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  font: Font;
  /** A blank was drawn before it. */
  spaced: boolean;
  turn: 0 | 1 | 2 | 3;
  /** Written at a slant, as watermarks are: never part of the text. */
  aslant: boolean;
  /** Drawn invisibly, as recognised text behind a scan is. */
  hidden: boolean;
  /** Identifier of the annotation (form field, stamp, comment) that it is drawn by. */
  annotation: string | undefined;
};

/** Where the numbers of a glyph and of a piece stand in their arrays; a glyph's has how far its row has gone too. */
export const [FROM, TO, Y, SIZE, ADVANCE] = [0, 1, 2, 3, 4] as const;
/** Letters after which a piece ends. */
const LONGEST = 200;

/** One page is gone through at a time; all share their words. */
const vocabulary = new Vocabulary();

/** Joins glyphs to pieces. The piece under way is kept in numbers, and made an object when it ends: there is one for every word. */
export class Pieces {
  /** Identifier of the annotation that draws, if one does. */
  annotation: string | undefined;
  readonly #found: Piece[];
  readonly #spare: Piece[];
  readonly #glyph: Float64Array;
  readonly #places = new Float64Array(4);
  #open = false;
  /** What it reads so far, in UTF-16 units. */
  #letters = new Uint16Array(2 * LONGEST);
  #length = 0;
  #font: Font = UNKNOWN;
  #turn: Piece['turn'] = 0;
  #aslant = false;
  #hidden = false;
  /** A blank was drawn before the piece, and before the next one. */
  #afterBlank = false;
  #spaced = false;

  /**
   * `found` takes the pieces; `glyph` holds the numbers of the glyph that is added ({@link FROM} and the others). `spare`: pieces that nobody looks at
   * any more, which are written over before new ones are made; those that are made join them.
   */
  constructor(found: Piece[], glyph: Float64Array, spare: Piece[] = []) {
    this.#found = found;
    this.#glyph = glyph;
    this.#spare = spare;
  }

  /** A blank was drawn. */
  blank(): void {
    this.#spaced = true;
    this.end();
  }

  /** Adds a glyph's letters to the piece under way, or begins one with them. */
  add(letters: string, font: Font, turn: Piece['turn'], aslant: boolean, hidden: boolean): void {
    const glyph = this.#glyph;
    const places = this.#places;
    const size = glyph[SIZE]!;
    if (
      this.#open &&
      this.#turn === turn &&
      this.#font === font &&
      this.#hidden === hidden &&
      Math.abs(places[Y]! - glyph[Y]!) < 0.1 * size &&
      Math.abs(places[SIZE]! - size) < 0.05 * size
    ) {
      const gap = glyph[FROM]! - places[TO]!;
      if (gap < 0.17 * size && gap > -0.6 * size && this.#length < LONGEST) {
        this.#spell(letters);
        if (glyph[TO]! > places[TO]!) places[TO] = glyph[TO]!;
        return;
      }
    }
    this.end();
    places[FROM] = glyph[FROM]!;
    places[TO] = glyph[TO]!;
    places[Y] = glyph[Y]!;
    places[SIZE] = size;
    this.#font = font;
    this.#turn = turn;
    this.#aslant = aslant;
    this.#hidden = hidden;
    this.#afterBlank = this.#spaced;
    this.#spaced = false;
    this.#open = true;
    this.#spell(letters);
  }

  /** Ends the piece under way. */
  end(): void {
    if (!this.#open) return;
    const text = vocabulary.text(this.#letters, 0, this.#length);
    const spare = this.#spare[this.#found.length];
    if (spare) this.#writeOver(spare, text);
    else this.#spare.push(this.#made(text));
    this.#found.push(this.#spare[this.#found.length]!);
    this.#open = false;
    this.#length = 0;
  }

  #made(text: string): Piece {
    const places = this.#places;
    return {
      text,
      x0: places[FROM]!,
      x1: places[TO]!,
      y: places[Y]!,
      size: places[SIZE]!,
      font: this.#font,
      spaced: this.#afterBlank,
      turn: this.#turn,
      aslant: this.#aslant,
      hidden: this.#hidden,
      annotation: this.annotation,
    };
  }

  #writeOver(piece: Piece, text: string): void {
    const places = this.#places;
    piece.text = text;
    piece.x0 = places[FROM]!;
    piece.x1 = places[TO]!;
    piece.y = places[Y]!;
    piece.size = places[SIZE]!;
    piece.font = this.#font;
    piece.spaced = this.#afterBlank;
    piece.turn = this.#turn;
    piece.aslant = this.#aslant;
    piece.hidden = this.#hidden;
    piece.annotation = this.annotation;
  }

  #spell(letters: string): void {
    if (this.#length + letters.length > this.#letters.length) {
      const larger = new Uint16Array(2 * (this.#length + letters.length));
      larger.set(this.#letters);
      this.#letters = larger;
    }
    for (let i = 0; i < letters.length; i++) this.#letters[this.#length++] = letters.charCodeAt(i);
  }
}
