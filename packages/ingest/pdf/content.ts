import type { Rule } from '../layout/ruling.ts';
import type { Font } from './fonts.ts';
import { IDENTITY, type Matrix, moved, multiply } from './matrix.ts';
import type { Ops } from './ops.ts';
import { Paths } from './paths.ts';

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
  font: Font /** A blank was drawn before it. */;
  spaced: boolean;
  turn: 0 | 1 | 2 | 3;
  /** Drawn invisibly, as recognised text behind a scan is. */
  hidden: boolean;
};

/** What is drawn on a page. `imageArea` in square points, `hidden` the number of glyphs drawn invisibly. */
export type Content = {
  pieces: Piece[];
  across: Rule[];
  down: Rule[];
  images: number;
  imageArea: number;
  glyphs: number;
  hidden: number;
  unmapped: number;
};

type Glyph = { unicode: string; width: number; isSpace: boolean };
type State = {
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

/** Whether a glyph is a blank. Letters, which most are, are told apart without the expression. */
const isBlank = (text: string): boolean => {
  const code = text.charCodeAt(0);
  if ((code > 32 && code < 0xa0) || (code > 0xa0 && code < 0x1680) || (code > 0x1680 && code < 0x2000)) return false;
  return /^\s*$/.test(text);
};

/** Private-use and control characters: glyphs that no table maps to a letter. */
const isUnmapped = (code: number): boolean => code < 0x20 || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;

/** Reads the content of a page in one pass over its operator list: pieces of text, ruling lines and pictures. `base` maps page space to the page as shown. */
export function readContent(
  list: { fnArray: ArrayLike<number>; argsArray: readonly unknown[] },
  ops: Ops,
  base: Matrix,
  font: (name: string) => Font,
): Content {
  const reader = new ContentReader(base, font);
  const actions = actionsOf(ops);
  const { fnArray, argsArray } = list;
  for (let i = 0; i < fnArray.length; i++) actions[fnArray[i]!]?.(reader, argsArray[i] as never);
  return reader.finish();
}

class ContentReader {
  readonly content: Content = { pieces: [], across: [], down: [], images: 0, imageArea: 0, glyphs: 0, hidden: 0, unmapped: 0 };
  readonly paths = new Paths(this.content.across, this.content.down);
  readonly #font: (name: string) => Font;
  readonly #stack: State[] = [];
  #state: State;
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  #piece: Piece | undefined;
  #spaced = false;

  constructor(base: Matrix, font: (name: string) => Font) {
    this.#font = font;
    this.#state = {
      ctm: base,
      font: font(''),
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

  get state(): State {
    return this.#state;
  }

  set<K extends keyof State>(key: K, value: State[K]): void {
    this.#state[key] = value;
  }

  save(): void {
    // Hostile files save without end; deeper states than these draw nothing that is read.
    if (this.#stack.length < 5000) this.#stack.push({ ...this.#state });
  }

  restore(): void {
    const saved = this.#stack.pop();
    if (saved) this.#state = saved;
  }

  transform(matrix: Matrix): void {
    this.#state.ctm = multiply(this.#state.ctm, matrix);
  }

  useFont(name: string, size: number): void {
    this.#state.font = this.#font(name);
    this.#state.size = size;
  }

  beginText(): void {
    this.#text = IDENTITY;
    this.#line = IDENTITY;
  }

  setTextMatrix(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = matrix;
  }

  moveText(x: number, y: number): void {
    this.#line = moved(this.#line, x, y);
    this.#text = this.#line;
  }

  picture(): void {
    const { ctm } = this.#state;
    this.content.images++;
    this.content.imageArea += Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]);
  }

  show(glyphs: readonly (Glyph | number | null)[]): void {
    const state = this.#state;
    // multiply(ctm, text), written out: some programs show every glyph by itself.
    const [a, b, c, d, e, f] = state.ctm;
    const text = this.#text;
    const right = a * text[0] + c * text[1];
    const down = b * text[0] + d * text[1];
    const upX = a * text[2] + c * text[3];
    const upY = b * text[2] + d * text[3];
    const along = Math.sqrt(right * right + down * down) || 1e-9;
    const size = Math.sqrt(upX * upX + upY * upY) * Math.abs(state.size);
    // Quarter turn of the writing direction on the page as shown (y grows downwards).
    const turn = (Math.abs(right) >= Math.abs(down) ? (right >= 0 ? 0 : 2) : down > 0 ? 1 : 3) as Piece['turn'];
    const ox = a * text[4] + c * text[5] + e + state.rise * upX;
    const oy = b * text[4] + d * text[5] + f + state.rise * upY;
    const start = turn === 0 ? ox : turn === 1 ? oy : turn === 2 ? -ox : -oy;
    const baseline = turn === 0 ? oy : turn === 1 ? -ox : turn === 2 ? -oy : ox;
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= glyph * 0.001 * state.size * state.stretch;
        continue;
      }
      if (!glyph) continue;
      const width = glyph.width * state.font.unit * state.size * state.stretch;
      const x0 = start + x * along;
      this.#glyph(glyph, x0, x0 + width * along, baseline, size, turn);
      x += width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.stretch;
    }
    this.#text = moved(this.#text, x, 0);
  }

  #glyph(glyph: Glyph, x0: number, x1: number, y: number, size: number, turn: Piece['turn']): void {
    const text = glyph.unicode;
    if (text === '' || text === undefined) return;
    this.content.glyphs++;
    const hidden = this.#state.mode === 3 || this.#state.mode === 7;
    if (hidden) this.content.hidden++;
    if (isBlank(text)) {
      this.#spaced = true;
      this.#end();
      return;
    }
    // Damaged operators give sizes and places that are no numbers; such glyphs are drawn nowhere.
    if (!(size >= 0.5) || !Number.isFinite(x0 + x1 + y + size)) return;
    if (isUnmapped(text.charCodeAt(0))) this.content.unmapped++;
    const piece = this.#piece;
    const font = this.#state.font;
    if (
      piece &&
      piece.turn === turn &&
      piece.font === font &&
      piece.hidden === hidden &&
      Math.abs(piece.y - y) < 0.1 * size &&
      Math.abs(piece.size - size) < 0.05 * size
    ) {
      const gap = x0 - piece.x1;
      if (gap < 0.17 * size && gap > -0.6 * size && piece.text.length < 200) {
        piece.text += text;
        if (x1 > piece.x1) piece.x1 = x1;
        return;
      }
    }
    this.#end();
    this.#piece = { text, x0, x1, y, size, font, spaced: this.#spaced, turn, hidden };
    this.#spaced = false;
  }

  #end(): void {
    if (this.#piece) this.content.pieces.push(this.#piece);
    this.#piece = undefined;
  }

  finish(): Content {
    this.#end();
    return this.content;
  }
}

type Action = (reader: ContentReader, args: never) => void;

/** What to do at each operator; built once. */
let table: Action[] | undefined;
function actionsOf(ops: Ops): Action[] {
  if (table) return table;
  const made: Action[] = [];
  const on = (names: string, action: (reader: ContentReader, args: never) => void) => {
    for (const name of names.split(' ')) if (ops[name] !== undefined) made[ops[name]] = action;
  };
  on('save', (r) => r.save());
  on('restore paintFormXObjectEnd', (r) => r.restore());
  on('transform', (r, a: Matrix) => r.transform(a));
  on('paintFormXObjectBegin', (r, a: [Matrix | null]) => {
    r.save();
    if (a[0]) r.transform(a[0]);
  });
  on('beginAnnotation', (r) => r.save());
  on('endAnnotation', (r) => r.restore());
  on('setLineWidth', (r, a: [number]) => r.set('lineWidth', a[0]));
  on('beginText', (r) => r.beginText());
  on('setFont', (r, a: [string, number]) => r.useFont(a[0], a[1]));
  on('setTextMatrix', (r, a: [Matrix] | Matrix) => r.setTextMatrix(a.length === 1 ? (a[0] as Matrix) : a));
  on('moveText', (r, a: [number, number]) => r.moveText(a[0], a[1]));
  on('setLeadingMoveText', (r, a: [number, number]) => {
    r.set('leading', a[1]);
    r.moveText(a[0], a[1]);
  });
  on('setLeading', (r, a: [number]) => r.set('leading', -a[0]));
  on('nextLine', (r) => r.moveText(0, r.state.leading));
  on('setCharSpacing', (r, a: [number]) => r.set('charSpacing', a[0]));
  on('setWordSpacing', (r, a: [number]) => r.set('wordSpacing', a[0]));
  on('setHScale', (r, a: [number]) => r.set('stretch', a[0] / 100));
  on('setTextRise', (r, a: [number]) => r.set('rise', a[0]));
  on('setTextRenderingMode', (r, a: [number]) => r.set('mode', a[0]));
  on('showText showSpacedText', (r, a: [Glyph[]]) => r.show(a[0]));
  on('nextLineShowText', (r, a: [Glyph[]]) => {
    r.moveText(0, r.state.leading);
    r.show(a[0]);
  });
  on('nextLineSetSpacingShowText', (r, a: [number, number, Glyph[]]) => {
    r.set('wordSpacing', a[0]);
    r.set('charSpacing', a[1]);
    r.moveText(0, r.state.leading);
    r.show(a[2]);
  });
  on('constructPath', (r, a: [number, [ArrayLike<number> | null]]) =>
    r.paths.draw(a[0], a[1]?.[0] ?? null, r.state.ctm, ops, r.state.lineWidth),
  );
  on('paintImageXObject paintJpegXObject paintInlineImageXObject paintImageMaskXObject paintSolidColorImageMask', (r) => r.picture());
  on('paintImageXObjectRepeat paintImageMaskXObjectRepeat paintImageMaskXObjectGroup paintInlineImageXObjectGroup', (r) => r.picture());
  table = made;
  return made;
}
