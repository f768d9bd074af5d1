import type { ContentReader } from '../content-reader.ts';
import type { Matrix } from '../matrix.ts';
import { NotPlain } from './not-plain.ts';
import { Operands } from './operands.ts';
import type { PlainFile } from './plain-file.ts';
import { PlainFont } from './plain-font.ts';
import { PlainPath } from './plain-path.ts';
import { type Dict, Stream } from './value.ts';

/** A document's fonts, made once each. */
export type PlainFonts = Map<Dict, PlainFont>;

/** Forms within forms deeper than this are left to pdf.js. */
const DEEPEST = 10;

/** An operator of up to three letters as one number. */
const code = (name: string): number => [...name].reduce((sum, letter, i) => sum | (letter.charCodeAt(0) << (8 * i)), 0);

const codes = (names: string): number[] => names.split(' ').map(code);
const [BT, TF, TD, TD_LEADING, TM, T_STAR, TJ, TJ_LIST, QUOTE, QUOTES] = codes(`BT Tf Td TD Tm T* Tj TJ ' "`);
const [TC, TW, TZ, TL, TS, TR] = codes('Tc Tw Tz TL Ts Tr');
const [SAVE, RESTORE, CM, LINE_WIDTH, DO, GS] = codes('q Q cm w Do gs');
const [MOVE, LINE, CURVE, CURVE_V, CURVE_Y, CLOSE, RECTANGLE] = codes('m l c v y h re');
/** What paints a path: strokes it, fills it, closes it before. */
const PAINTS = new Map<number, [stroke: boolean, fill: boolean, close: boolean]>([
  [code('n'), [false, false, false]],
  [code('S'), [true, false, false]],
  [code('s'), [true, false, true]],
  [code('f'), [false, true, false]],
  [code('F'), [false, true, false]],
  [code('f*'), [false, true, false]],
  [code('B'), [true, true, false]],
  [code('B*'), [true, true, false]],
  [code('b'), [true, true, true]],
  [code('b*'), [true, true, true]],
]);
/** Colours, clips, marks and the like, which move no letter and draw no line. */
const PASSED = new Set(codes('ET W W* g G rg RG k K sc SC scn SCN cs CS ri i j J M d BMC BDC EMC MP DP BX EX sh'));

const matrixOf = (numbers: ArrayLike<number>): Matrix => [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!, numbers[5]!];

/** Numbers rounded to 32 bits where they stand. */
function singlePrecision(numbers: Float64Array): Float64Array {
  for (let i = 0; i < 6; i++) numbers[i] = Math.fround(numbers[i]!);
  return numbers;
}

/**
 * Reads a page's content, or a form's, operator by operator into a {@link ContentReader} (ISO 32000-1, annex A). Operands are taken by their
 * numbers: taking them apart by pattern makes objects.
 */
export class ContentStream {
  readonly #file: PlainFile;
  readonly #reader: ContentReader;
  readonly #fonts: PlainFonts;
  readonly #resources: Dict;
  readonly #operands: Operands;
  readonly #path = new PlainPath();
  readonly #above: readonly Stream[];
  /** Fonts and graphics states of these resources that were looked up. */
  readonly #named = new Map<string, PlainFont>();
  readonly #states = new Set<string>();

  constructor(
    bytes: Uint8Array,
    resources: Dict,
    file: PlainFile,
    reader: ContentReader,
    fonts: PlainFonts,
    above: readonly Stream[] = [],
  ) {
    this.#file = file;
    this.#reader = reader;
    this.#fonts = fonts;
    this.#resources = resources;
    this.#operands = new Operands(bytes);
    this.#above = above;
  }

  /** Reads it to its end. Throws {@link NotPlain} at whatever is malformed or not known here. */
  run(): void {
    const operands = this.#operands;
    const depth = this.#reader.depth;
    for (let operator = operands.next(); operator !== 0; operator = operands.next()) {
      if (operator === RESTORE) {
        // A restore too many would undo what the page around a form saved.
        if (this.#above.length > 0 && this.#reader.depth <= depth) throw new NotPlain('a state that nobody saved');
        this.#reader.restore();
      } else if (!this.#text(operator) && !this.#draw(operator)) throw new NotPlain('an operator not known');
      operands.clear();
    }
    while (this.#reader.depth > depth) this.#reader.restore();
  }

  /** Does what a text operator asks; false when it is none. */
  #text(operator: number): boolean {
    const reader = this.#reader;
    const operands = this.#operands;
    switch (operator) {
      case BT:
        reader.beginText();
        return true;
      case TF:
        reader.useFont(this.#font(operands.name(2)), operands.numberWithName());
        return true;
      case TM:
        // pdf.js hands text matrices on in single precision.
        reader.setTextMatrix(singlePrecision(operands.numbers(6)));
        return true;
      case TD: {
        const to = operands.numbers(2);
        reader.moveText(to[0]!, to[1]!);
        return true;
      }
      case TD_LEADING: {
        const to = operands.numbers(2);
        reader.set('leading', to[1]!);
        reader.moveText(to[0]!, to[1]!);
        return true;
      }
      case T_STAR:
        reader.moveText(0, reader.state.leading);
        return true;
      case TJ:
      case TJ_LIST:
        this.#show(operator === TJ_LIST);
        return true;
      case QUOTE:
        reader.moveText(0, reader.state.leading);
        this.#show(false);
        return true;
      case QUOTES:
        throw new NotPlain('spacing with text');
      case TC:
        reader.set('charSpacing', operands.numbers(1)[0]!);
        return true;
      case TW:
        reader.set('wordSpacing', operands.numbers(1)[0]!);
        return true;
      case TZ:
        reader.set('stretch', operands.numbers(1)[0]! / 100);
        return true;
      case TL:
        reader.set('leading', -operands.numbers(1)[0]!);
        return true;
      case TS:
        reader.set('rise', operands.numbers(1)[0]!);
        return true;
      case TR:
        reader.set('mode', operands.numbers(1)[0]!);
        return true;
      default:
        return false;
    }
  }

  /** Does what any other operator asks; false when it is not known. */
  #draw(operator: number): boolean {
    const reader = this.#reader;
    const operands = this.#operands;
    switch (operator) {
      case SAVE:
        reader.save();
        return true;
      case CM:
        reader.transform(matrixOf(operands.numbers(6)));
        return true;
      case LINE_WIDTH:
        reader.set('lineWidth', Math.abs(operands.numbers(1)[0]!));
        return true;
      case MOVE: {
        const to = operands.numbers(2);
        this.#path.move(to[0]!, to[1]!);
        return true;
      }
      case LINE: {
        const to = operands.numbers(2);
        this.#path.line(to[0]!, to[1]!);
        return true;
      }
      case CURVE: {
        const to = operands.numbers(6);
        this.#path.curve(to[4]!, to[5]!);
        return true;
      }
      case CURVE_V:
      case CURVE_Y: {
        const to = operands.numbers(4);
        this.#path.curve(to[2]!, to[3]!);
        return true;
      }
      case CLOSE:
        this.#path.close();
        return true;
      case RECTANGLE: {
        const at = operands.numbers(4);
        this.#path.rectangle(at[0]!, at[1]!, at[2]!, at[3]!);
        return true;
      }
      case DO:
        this.#object(operands.name(1));
        return true;
      case GS:
        this.#graphicsState(operands.name(1));
        return true;
      default: {
        const paint = PAINTS.get(operator);
        if (paint) this.#paint(...paint);
        return paint !== undefined || PASSED.has(operator);
      }
    }
  }

  #paint(stroke: boolean, fill: boolean, close: boolean): void {
    if (close) this.#path.close();
    const { ctm, lineWidth } = this.#reader.state;
    if (stroke || fill) this.#reader.paths.draw(stroke, fill, this.#path.steps, ctm, lineWidth);
    this.#path.clear();
  }

  #show(list: boolean): void {
    const { font } = this.#reader.state;
    if (!(font instanceof PlainFont)) throw new NotPlain('text without font');
    this.#reader.show(this.#operands.glyphs(font, list), this.#operands.given);
  }

  #resource(kind: string, name: string): ReturnType<PlainFile['resolve']> {
    const all = this.#file.dictIn(this.#resources, kind);
    return all ? this.#file.in(all, name) : null;
  }

  #font(name: string): PlainFont {
    const known = this.#named.get(name);
    if (known) return known;
    const dict = this.#resource('Font', name);
    if (!(dict instanceof Map)) throw new NotPlain('a font that is not there');
    let font = this.#fonts.get(dict);
    if (!font) {
      font = new PlainFont(this.#file, dict);
      this.#fonts.set(dict, font);
    }
    this.#named.set(name, font);
    return font;
  }

  /** A graphics state may set a font, or draw a mask. */
  #graphicsState(name: string): void {
    if (this.#states.has(name)) return;
    const dict = this.#resource('ExtGState', name);
    if (dict instanceof Map && (dict.has('Font') || this.#file.in(dict, 'SMask') instanceof Map)) throw new NotPlain('a state with more');
    this.#states.add(name);
  }

  /** A picture, which is counted, or a form, which is content of its own (ISO 32000-1, 8.10). */
  #object(name: string): void {
    const object = this.#resource('XObject', name);
    if (!(object instanceof Stream)) throw new NotPlain('an object that is not there');
    const kind = this.#file.in(object.dict, 'Subtype');
    if (kind === 'Image') {
      this.#reader.picture();
      return;
    }
    if (kind !== 'Form' || this.#above.includes(object) || this.#above.length >= DEEPEST) throw new NotPlain('another object');
    const matrix = this.#file.numbersIn(object.dict, 'Matrix', 6);
    const resources = this.#file.dictIn(object.dict, 'Resources') ?? this.#resources;
    this.#reader.save();
    if (matrix) this.#reader.transform(matrixOf(matrix.map(Math.fround)));
    new ContentStream(this.#file.bytesOf(object), resources, this.#file, this.#reader, this.#fonts, [...this.#above, object]).run();
    this.#reader.restore();
  }
}
