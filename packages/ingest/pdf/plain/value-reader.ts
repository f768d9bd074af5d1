import { Vocabulary } from '../vocabulary.ts';
import { NotPlain } from './not-plain.ts';
import { type Dict, Ref, type Value, Word } from './value.ts';

/** What a byte is (ISO 32000-1, 7.2.2): 0 regular, 1 white space, 2 a delimiter. */
export const KIND = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = 1;
for (const code of Buffer.from('()<>[]{}/%')) KIND[code] = 2;

/** The digit that a byte stands for in hexadecimal; 255 for any other byte. */
export const HEX = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit++)
  for (const text of [digit.toString(16), digit.toString(16).toUpperCase()]) HEX[text.charCodeAt(0)] = digit;

const ESCAPED: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const KEYWORDS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
/** Deeper nesting than this is no document's. */
const DEEPEST = 40;
/** Numbers of so many digits are exact as a whole number, and rightly rounded when they are divided by a power of ten. */
const EXACT = 15;
/** Names and keywords, of which a file has few different ones. */
const names = new Vocabulary();

/** Reads objects from bytes, one after the other from `at` on. Throws {@link NotPlain} at anything malformed. */
export class ValueReader {
  readonly bytes: Uint8Array;
  at: number;
  #depth = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Passes white space and comments. */
  skip(): void {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!;
      if (byte === 0x25) while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      else if (KIND[byte] !== 1) return;
    }
  }

  /** The next object or keyword, undefined at the end. */
  token(): Value | Word | undefined {
    this.skip();
    const { bytes } = this;
    const byte = bytes[this.at];
    if (byte === undefined) return undefined;
    if (byte === 0x2f) return this.#name();
    if (byte === 0x28) return this.#literal();
    if (byte === 0x3c) return bytes[this.at + 1] === 0x3c ? this.#dict() : this.#hex();
    if (byte === 0x5b) return this.#array();
    const number = this.#plainNumber(byte);
    if (number !== undefined) return number;
    const text = this.#regular();
    if (NUMBER.test(text)) return Number(text);
    const known = KEYWORDS.get(text);
    return known === undefined ? new Word(text) : known;
  }

  /** The next object, references among them. */
  value(): Value {
    const found = this.token();
    if (found === undefined || found instanceof Word) throw new NotPlain('an object is missing');
    return typeof found === 'number' && Number.isInteger(found) && found >= 0 ? this.#reference(found) : found;
  }

  /** The next object, which must be a whole number from 0 on. */
  integer(): number {
    const found = this.token();
    if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 0) throw new NotPlain('a number is missing');
    return found;
  }

  /** Whether a keyword comes next; it is then passed. */
  accepts(keyword: string): boolean {
    this.skip();
    for (let i = 0; i < keyword.length; i++) if (this.bytes[this.at + i] !== keyword.charCodeAt(i)) return false;
    const after = this.bytes[this.at + keyword.length];
    if (after !== undefined && KIND[after] === 0) return false;
    this.at += keyword.length;
    return true;
  }

  /** A whole number, or the reference that it begins: «12 0 R». */
  #reference(number: number): number | Ref {
    const { at, bytes } = this;
    this.skip();
    const byte = bytes[this.at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      const generation = this.#plainNumber(byte) ?? Number(this.#regular());
      if (Number.isInteger(generation) && this.accepts('R')) return new Ref(number, generation);
    }
    this.at = at;
    return number;
  }

  /** A number of common length, begun by `first`; undefined, and nothing is passed, where none stands. */
  #plainNumber(first: number): number | undefined {
    const { bytes } = this;
    let at = this.at;
    if (first === 0x2d || first === 0x2b) at++;
    let value = 0;
    let digits = 0;
    let part = 1;
    let point = false;
    for (; at < bytes.length && KIND[bytes[at]!] === 0; at++) {
      const byte = bytes[at]!;
      if (byte === 0x2e && !point) {
        point = true;
        continue;
      }
      if (byte < 0x30 || byte > 0x39 || digits === EXACT) return undefined;
      value = 10 * value + byte - 0x30;
      digits++;
      if (point) part *= 10;
    }
    if (digits === 0) return undefined;
    this.at = at;
    return first === 0x2d ? -value / part : value / part;
  }

  #regular(): string {
    const from = this.at;
    while (this.at < this.bytes.length && KIND[this.bytes[this.at]!] === 0) this.at++;
    if (this.at === from || this.at - from > 127) throw new NotPlain('no keyword');
    return names.text(this.bytes, from, this.at);
  }

  #name(): string {
    this.at++;
    const next = this.bytes[this.at];
    if (next === undefined || KIND[next] !== 0) return '';
    const text = this.#regular();
    return text.includes('#')
      ? text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : text;
  }

  /** Reads a string in hexadecimal into `bytes` and tells how many it has; −1, and nothing is passed, where none stands that they hold. */
  hexInto(bytes: Uint8Array): number {
    this.skip();
    const { at } = this;
    if (this.bytes[at] !== 0x3c || this.bytes[at + 1] === 0x3c) return -1;
    let half = -1;
    let count = 0;
    for (let i = at + 1; ; i++) {
      const byte = this.bytes[i] ?? 0;
      const digit = HEX[byte]!;
      if (digit === 255) {
        if (byte !== 0x3e || half >= 0) return -1;
        this.at = i + 1;
        return count;
      }
      if (half < 0) half = digit;
      else {
        if (count === bytes.length) return -1;
        bytes[count++] = 16 * half + digit;
        half = -1;
      }
    }
  }

  #hex(): Uint8Array {
    const found: number[] = [];
    let half = -1;
    for (this.at++; this.bytes[this.at] !== 0x3e; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new NotPlain('a string without end');
      const digit = HEX[byte]!;
      if (digit === 255) {
        if (KIND[byte] !== 1) throw new NotPlain('no hexadecimal digit');
      } else if (half < 0) half = digit;
      else {
        found.push(16 * half + digit);
        half = -1;
      }
    }
    this.at++;
    if (half >= 0) found.push(16 * half);
    return Uint8Array.from(found);
  }

  #literal(): Uint8Array {
    const found: number[] = [];
    let open = 1;
    for (this.at++; open > 0; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new NotPlain('a string without end');
      if (byte === 0x5c) this.#escaped(found);
      else {
        if (byte === 0x28) open++;
        else if (byte === 0x29) open--;
        if (open > 0) found.push(byte);
      }
    }
    return Uint8Array.from(found);
  }

  /** What a backslash and the bytes behind it stand for (ISO 32000-1, table 3); stays on the last of them. */
  #escaped(into: number[]): void {
    const byte = this.bytes[++this.at] ?? 0;
    if (byte >= 0x30 && byte <= 0x37) {
      let code = byte - 0x30;
      for (let more = 0; more < 2; more++) {
        const next = this.bytes[this.at + 1] ?? 0;
        if (next < 0x30 || next > 0x37) break;
        code = 8 * code + next - 0x30;
        this.at++;
      }
      into.push(code & 0xff);
    } else if (byte === 13) {
      if (this.bytes[this.at + 1] === 10) this.at++;
    } else if (byte !== 10) into.push(ESCAPED[String.fromCharCode(byte)] ?? byte);
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > DEEPEST) throw new NotPlain('nested too deep');
    const found = read();
    this.#depth--;
    return found;
  }

  #array(): Value[] {
    return this.#nested(() => {
      const found: Value[] = [];
      for (this.at++; ; ) {
        this.skip();
        if (this.bytes[this.at] === 0x5d) break;
        found.push(this.value());
      }
      this.at++;
      return found;
    });
  }

  #dict(): Dict {
    return this.#nested(() => {
      const found: Dict = new Map();
      for (this.at += 2; ; ) {
        this.skip();
        if (this.bytes[this.at] === 0x3e) break;
        if (this.bytes[this.at] !== 0x2f) throw new NotPlain('a key is missing');
        found.set(this.#name(), this.value());
      }
      if (this.bytes[this.at + 1] !== 0x3e) throw new NotPlain('a dictionary without end');
      this.at += 2;
      return found;
    });
  }
}
