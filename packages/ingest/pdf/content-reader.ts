import type { Rule } from '../layout/ruling.ts';
import { isSuspect } from '../scan/layer-quality.ts';
import { type Font, UNKNOWN } from './fonts.ts';
import { IDENTITY, type Matrix, multiply } from './matrix.ts';
import { Paths } from './paths.ts';
import { ADVANCE, FROM, type Piece, Pieces, SIZE, TO, Y } from './pieces.ts';

/**
 * What is drawn on a page. `hidden` counts the glyphs drawn invisibly, `unmapped` those that stand for no known letter, `foreign` those of scripts
 * in which no report is written, and signs that stand within no word.
 */
export type Content = {
  pieces: Piece[];
  across: Rule[];
  down: Rule[];
  images: number;
  glyphs: number;
  hidden: number;
  unmapped: number;
  foreign: number;
  /** Curves and slanting lines among its paths. */
  bent: number;
};

/** Sine of the angle beyond which writing is no line of the page, however badly it was scanned. */
const SLANT = 0.2;

/** A glyph as its font gives it; its width in parts of the font's unit. `kind` once it was looked at ({@link kindOf}). */
export type Glyph = { unicode: string; width: number; isSpace: boolean; kind?: GlyphKind };
/** What a glyph is to a reader of text. `unmapped`: it stands for no known letter; `foreign`: for one of a script in which no report is written, or a sign that stands within no word. */
export type GlyphKind = 'letter' | 'blank' | 'nothing' | 'unmapped' | 'foreign';
/** Graphics and text state (ISO 32000-1, 8.4 and 9.3). */
export type State = {
  ctm: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
};

/** Private-use and control characters: glyphs that no table maps to a letter. */
const isUnmapped = (code: number): boolean => code < 0x20 || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;

/** What the text of a glyph makes it. */
export function kindOf(text: string | undefined): GlyphKind {
  if (text === undefined || text === '') return 'nothing';
  if (/^\s*$/.test(text)) return 'blank';
  const code = text.charCodeAt(0);
  return isUnmapped(code) ? 'unmapped' : isSuspect(code) ? 'foreign' : 'letter';
}

/** A glyph that is so wide (points) on the page can be seen. */
const WIDE = 2;

/** Keeps a page's drawing state while its operators are gone through, and gathers what they draw. `base` maps page space to the page as shown. */
export class ContentReader {
  readonly content: Content = { pieces: [], across: [], down: [], images: 0, glyphs: 0, hidden: 0, unmapped: 0, foreign: 0, bent: 0 };
  readonly paths = new Paths(this.content);
  readonly #base: Matrix;
  readonly #stack: State[] = [];
  #state: State;
  /** Whether a saved state is the same object; then it is copied before it changes. */
  #saved = false;
  // Changed in place: some programs move for every word.
  readonly #text = Float64Array.from(IDENTITY);
  readonly #line = Float64Array.from(IDENTITY);
  /** The glyph under way and how far the row has gone: numbers handed on as arguments, or from one turn of a loop to the next, would be an object each. */
  readonly #drawn = new Float64Array(5);
  readonly #pieces: Pieces;

  /** `spare`: pieces of a page that is done with, to be written over ({@link Pieces}). */
  constructor(base: Matrix, spare?: Piece[]) {
    this.#base = base;
    this.#pieces = new Pieces(this.content.pieces, this.#drawn, spare);
    this.#state = {
      ctm: base,
      font: UNKNOWN,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      lineWidth: 1,
    };
  }

  get state(): Readonly<State> {
    return this.#state;
  }

  /** How many states are saved. */
  get depth(): number {
    return this.#stack.length;
  }

  set<K extends keyof State>(key: K, value: State[K]): void {
    if (this.#state[key] === value) return;
    if (this.#saved) this.#state = { ...this.#state };
    this.#saved = false;
    this.#state[key] = value;
  }

  save(): void {
    // Hostile files save without end; deeper states than these draw nothing that is read.
    if (this.#stack.length >= 5000) return;
    this.#stack.push(this.#state);
    this.#saved = true;
  }

  restore(): void {
    const saved = this.#stack.pop();
    if (!saved) return;
    this.#state = saved;
    this.#saved = true;
  }

  /** An annotation's appearance: drawn from the page's own space, whatever was left open before it. */
  beginAnnotation(id: string, transform: Matrix | undefined, matrix: Matrix | undefined): void {
    this.endPiece();
    this.save();
    this.#pieces.annotation = id;
    this.set('ctm', this.#base);
    for (const one of [transform, matrix]) if (one) this.transform(one);
  }

  endAnnotation(): void {
    this.endPiece();
    this.#pieces.annotation = undefined;
    this.restore();
  }

  transform(matrix: Matrix): void {
    this.set('ctm', multiply(this.#state.ctm, matrix));
  }

  useFont(font: Font, size: number): void {
    this.set('font', font);
    this.set('size', size);
  }

  beginText(): void {
    this.setTextMatrix(IDENTITY);
  }

  setTextMatrix(matrix: ArrayLike<number>): void {
    for (let i = 0; i < 6; i++) this.#line[i] = matrix[i]!;
    this.#toLine();
  }

  moveText(x: number, y: number): void {
    const line = this.#line;
    line[4] = line[0]! * x + line[2]! * y + line[4]!;
    line[5] = line[1]! * x + line[3]! * y + line[5]!;
    this.#toLine();
  }

  /** Text goes on where its line begins. */
  #toLine(): void {
    for (let i = 0; i < 6; i++) this.#text[i] = this.#line[i]!;
  }

  picture(): void {
    this.content.images++;
  }

  /** Shows the first `count` of the glyphs and shifts in a row. */
  show(glyphs: readonly (Glyph | number | null)[], count = glyphs.length): void {
    const state = this.#state;
    // multiply(ctm, text), written out and nothing made: some programs show every glyph by itself.
    const ctm = state.ctm;
    const text = this.#text;
    const right = ctm[0] * text[0]! + ctm[2] * text[1]!;
    const down = ctm[1] * text[0]! + ctm[3] * text[1]!;
    const upX = ctm[0] * text[2]! + ctm[2] * text[3]!;
    const upY = ctm[1] * text[2]! + ctm[3] * text[3]!;
    const along = Math.sqrt(right * right + down * down) || 1e-9;
    const size = Math.sqrt(upX * upX + upY * upY) * Math.abs(state.size);
    // Quarter turn of the writing direction on the page as shown (y grows downwards).
    const turn = (Math.abs(right) >= Math.abs(down) ? (right >= 0 ? 0 : 2) : down > 0 ? 1 : 3) as Piece['turn'];
    const aslant = Math.min(Math.abs(right), Math.abs(down)) > SLANT * along;
    const ox = ctm[0] * text[4]! + ctm[2] * text[5]! + ctm[4] + state.rise * upX;
    const oy = ctm[1] * text[4]! + ctm[3] * text[5]! + ctm[5] + state.rise * upY;
    const start = turn === 0 ? ox : turn === 1 ? oy : turn === 2 ? -ox : -oy;
    const baseline = turn === 0 ? oy : turn === 1 ? -ox : turn === 2 ? -oy : ox;
    const drawn = this.#drawn;
    drawn[Y] = baseline;
    drawn[SIZE] = size;
    const { font, mode } = state;
    const hidden = mode === 3 || mode === 7;
    // Damaged operators give sizes and places that are no numbers; such glyphs are drawn nowhere. A call to tell it would make each an object.
    const isDrawn = size >= 0.5 && Number.isFinite(size + baseline);
    drawn[ADVANCE] = 0;
    for (let i = 0; i < count; i++) {
      const glyph = glyphs[i];
      if (typeof glyph === 'number') {
        drawn[ADVANCE] = drawn[ADVANCE]! - glyph * 0.001 * state.size * state.stretch;
        continue;
      }
      if (!glyph) continue;
      const width = glyph.width * font.unit * state.size * state.stretch;
      const from = start + drawn[ADVANCE]! * along;
      const to = from + width * along;
      drawn[ADVANCE] = drawn[ADVANCE]! + (width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.stretch);
      const kind = (glyph.kind ??= kindOf(glyph.unicode));
      if (kind === 'nothing') continue;
      this.content.glyphs++;
      if (hidden) this.content.hidden++;
      if (kind === 'blank') this.#pieces.blank();
      else if (isDrawn && (from + to) * 0 === 0) {
        if (kind !== 'letter') this.content[kind]++;
        drawn[FROM] = from;
        drawn[TO] = to;
        this.#pieces.add(glyph.unicode, font, turn, aslant, hidden);
      } else if (to - from > WIDE) this.content.unmapped++; // A type 3 font of its own scale: how large its letters are its size does not tell.
    }
    text[4] = text[0]! * drawn[ADVANCE]! + text[4]!;
    text[5] = text[1]! * drawn[ADVANCE]! + text[5]!;
  }

  endPiece(): void {
    this.#pieces.end();
  }

  finish(): Content {
    this.endPiece();
    return this.content;
  }
}
