import type { Glyph } from '../content-reader.ts';
import { NotPlain } from './not-plain.ts';
import type { PlainFont } from './plain-font.ts';
import { HEX, KIND, ValueReader } from './value-reader.ts';

/** No operator takes more numbers. */
const MOST = 32;

/**
 * The operators of a content stream, one after the other, and what stands before each. Nothing is made for an operand until it is asked
 * for: nine tenths of a page's are passed over. Throws {@link NotPlain} at anything malformed and where an operator's operands are others.
 */
export class Operands {
  readonly #bytes: Uint8Array;
  #at = 0;
  #count = 0;
  readonly #values = new Float64Array(MOST);
  #numbers = 0;
  #names = 0;
  #name = 0;
  /** A string's bytes, or those of all strings of a list. */
  #text = new Uint8Array(1024);
  #length = 0;
  /** What a list holds, in pairs: 0 and a number, or 1 and where a string's bytes end in `#text`; so many of it count. */
  #list = new Float64Array(256);
  #listed = 0;
  #strings = 0;
  #lists = 0;
  #inList = false;
  readonly #glyphs: (Glyph | number)[] = [];
  #given = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next operator, its letters as one number, the first the lowest byte; 0 at the end. */
  next(): number {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at]!;
      const kind = KIND[byte];
      if (kind === 1) this.#at++;
      else if (kind === 2) this.#delimited(byte);
      else if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b) this.#number();
      else return this.#operator();
    }
    return 0;
  }

  /** Forgets the operands of the operator before. */
  clear(): void {
    this.#count = this.#numbers = this.#names = this.#strings = this.#lists = this.#length = this.#listed = 0;
  }

  /** The operands, which must be as many numbers; valid until the next operator. */
  numbers(count: number): Float64Array {
    if (this.#count !== count || this.#numbers !== count) throw new NotPlain('other operands');
    return this.#values;
  }

  /** The name among as many operands as given. */
  name(count: number): string {
    if (this.#count !== count || this.#names !== 1) throw new NotPlain('other operands');
    const bytes = this.#bytes;
    let name = '';
    for (let at = this.#name + 1; at < bytes.length && KIND[bytes[at]!] === 0; at++) {
      // A letter in hexadecimal, which hardly any name has.
      if (bytes[at] === 0x23) return new ValueReader(bytes, this.#name).value() as string;
      name += String.fromCharCode(bytes[at]!);
    }
    return name;
  }

  /** The number that stands behind a name. */
  numberWithName(): number {
    if (this.#count !== 2 || this.#numbers !== 1) throw new NotPlain('other operands');
    return this.#values[0]!;
  }

  /**
   * The glyphs of the string, or of the list of strings and shifts, that is the only operand; the first {@link given} of the answer count, until
   * the next call.
   */
  glyphs(font: PlainFont, ofList: boolean): readonly (Glyph | number)[] {
    if (this.#count !== 1 || (ofList ? this.#lists : this.#strings) !== 1) throw new NotPlain('other operands');
    const found = this.#glyphs;
    const list = this.#list;
    const text = this.#text;
    let given = 0;
    let at = 0;
    for (let i = 0; i < this.#listed; i += 2) {
      const value = list[i + 1]!;
      if (list[i] === 0) found[given++] = value;
      else if (!font.wide) for (; at < value; at++) found[given++] = font.glyph(text[at]!);
      else {
        if ((value - at) % 2 !== 0) throw new NotPlain('half a code');
        for (; at < value; at += 2) found[given++] = font.glyph(256 * text[at]! + text[at + 1]!);
      }
    }
    this.#given = given;
    return found;
  }

  /** How many glyphs {@link glyphs} gave. */
  get given(): number {
    return this.#given;
  }

  #put(kind: 0 | 1, value: number): void {
    if (this.#listed === this.#list.length) {
      const larger = new Float64Array(2 * this.#listed);
      larger.set(this.#list);
      this.#list = larger;
    }
    this.#list[this.#listed++] = kind;
    this.#list[this.#listed++] = value;
  }

  #operator(): number {
    const bytes = this.#bytes;
    let operator = 0;
    let shift = 0;
    for (; this.#at < bytes.length && KIND[bytes[this.#at]!] === 0; this.#at++) {
      if (shift > 16) throw new NotPlain('no operator');
      operator |= bytes[this.#at]! << shift;
      shift += 8;
    }
    if (this.#inList) throw new NotPlain('a list without end');
    return operator;
  }

  #number(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let byte = bytes[at]!;
    const minus = byte === 0x2d;
    if (minus || byte === 0x2b) byte = bytes[++at] ?? 0;
    let value = 0;
    let digits = 0;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) {
      value = 10 * value + byte - 0x30;
      digits++;
    }
    if (byte === 0x2e) {
      let part = 1;
      for (byte = bytes[++at] ?? 0; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) {
        value = 10 * value + byte - 0x30;
        part *= 10;
        digits++;
      }
      value /= part;
    }
    if (digits === 0 || digits > 300 || KIND[byte] === 0) throw new NotPlain('no number');
    this.#at = at;
    if (minus) value = -value;
    if (this.#inList) this.#put(0, value);
    else {
      if (this.#numbers === MOST) throw new NotPlain('too many operands');
      this.#values[this.#numbers++] = value;
      this.#count++;
    }
  }

  #delimited(byte: number): void {
    const bytes = this.#bytes;
    if (byte === 0x28) this.#literal();
    else if (byte === 0x3c) {
      if (bytes[this.#at + 1] !== 0x3c) this.#hex();
      else this.#dict();
    } else if (byte === 0x5b && !this.#inList) {
      this.#inList = true;
      this.#at++;
    } else if (byte === 0x5d && this.#inList) {
      this.#inList = false;
      this.#lists++;
      this.#count++;
      this.#at++;
    } else if (byte === 0x2f && !this.#inList) {
      this.#name = this.#at++;
      this.#names++;
      this.#count++;
      while (this.#at < bytes.length && KIND[bytes[this.#at]!] === 0) this.#at++;
    } else if (byte === 0x25) while (this.#at < bytes.length && bytes[this.#at] !== 10 && bytes[this.#at] !== 13) this.#at++;
    else throw new NotPlain('a delimiter astray');
  }

  /** A dictionary, as marks have it, is passed over. */
  #dict(): void {
    let at = this.#endOfDict();
    if (at < 0) {
      const reader = new ValueReader(this.#bytes, this.#at);
      reader.value();
      at = reader.at;
    }
    this.#at = at;
    this.#count++;
  }

  /** Where a dictionary of names, numbers and simple strings ends; -1 where it holds more and is to be read. */
  #endOfDict(): number {
    const bytes = this.#bytes;
    let at = this.#at;
    let open = 0;
    do {
      const byte = bytes[at];
      const pair = (byte === 0x3c || byte === 0x3e) && bytes[at + 1] === byte;
      if (byte === 0x28) at = this.#endOfSimple(at);
      if (pair) open += byte === 0x3c ? 1 : -1;
      else if (byte === undefined || at < 0 || (KIND[byte] === 2 && byte !== 0x2f && byte !== 0x28)) return -1;
      at += pair ? 2 : 1;
    } while (open > 0);
    return at;
  }

  /** The bracket that closes a string without escapes and inner brackets; -1 where there are some. */
  #endOfSimple(from: number): number {
    const bytes = this.#bytes;
    let at = from + 1;
    while (at < bytes.length && bytes[at] !== 0x29 && bytes[at] !== 0x28 && bytes[at] !== 0x5c) at++;
    return bytes[at] === 0x29 ? at : -1;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#text.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#text);
    this.#text = larger;
  }

  #string(): void {
    this.#put(1, this.#length);
    if (this.#inList) return;
    this.#strings++;
    this.#count++;
  }

  #hex(): void {
    const bytes = this.#bytes;
    let at = this.#at + 1;
    let half = -1;
    for (; bytes[at] !== 0x3e; at++) {
      const byte = bytes[at];
      const digit = byte === undefined ? 255 : HEX[byte]!;
      if (digit === 255) {
        if (byte === undefined || KIND[byte] !== 1) throw new NotPlain('no hexadecimal digit');
      } else if (half < 0) half = digit;
      else {
        if (this.#length === this.#text.length) this.#room(1);
        this.#text[this.#length++] = 16 * half + digit;
        half = -1;
      }
    }
    if (half >= 0) throw new NotPlain('half a byte');
    this.#at = at + 1;
    this.#string();
  }

  #literal(): void {
    const end = this.#endOfSimple(this.#at);
    let found: Uint8Array;
    if (end >= 0) {
      found = this.#bytes.subarray(this.#at + 1, end);
      this.#at = end + 1;
    } else {
      const reader = new ValueReader(this.#bytes, this.#at);
      found = reader.token() as Uint8Array;
      this.#at = reader.at;
    }
    this.#room(found.length);
    this.#text.set(found, this.#length);
    this.#length += found.length;
    this.#string();
  }
}
