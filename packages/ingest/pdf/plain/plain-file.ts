import { NotPlain } from './not-plain.ts';
import { unfilter } from './unfilter.ts';
import { type Dict, Ref, Stream, type Value } from './value.ts';
import { ValueReader } from './value-reader.ts';

/** Where an object stands: `at` an offset in the file, or within the object stream `inside` its `at`-th. A free one is nowhere. */
type Place = { at: number; generation: number; inside?: number };

/** Numbers of objects end here (ISO 32000-1, annex C). */
const MOST = 8_388_607;

/**
 * The objects of a PDF whose table of contents is whole, as its bytes give them (ISO 32000-1, 7.5). Nothing is repaired or guessed:
 * whatever is damaged, encrypted or unusual throws {@link NotPlain}.
 */
export class PlainFile {
  readonly #bytes: Uint8Array;
  readonly #places = new Map<number, Place | undefined>();
  readonly #known = new Map<number, Value>();
  readonly #packed = new Map<number, Value[]>();
  readonly #begun = new Set<number>();
  readonly trailer: Dict;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.length)).toString('latin1') !== '%PDF-')
      throw new NotPlain('no head');
    this.trailer = this.#contents();
    if (this.trailer.has('Encrypt')) throw new NotPlain('encrypted');
  }

  /** The value itself, or the object that it refers to; null where there is none. */
  resolve(value: Value | undefined): Value {
    for (let steps = 0; value instanceof Ref; steps++) {
      if (steps > 8) throw new NotPlain('references without end');
      value = this.#object(value);
    }
    return value ?? null;
  }

  /** What a dictionary holds under a key, references resolved; null where there is nothing. */
  in(dict: Dict, key: string): Value {
    return this.resolve(dict.get(key));
  }

  /** The same where a dictionary is expected; undefined where there is nothing. */
  dictIn(dict: Dict, key: string): Dict | undefined {
    const found = this.in(dict, key);
    if (found === null) return undefined;
    if (!(found instanceof Map)) throw new NotPlain(`${key} is no dictionary`);
    return found;
  }

  /** A list of numbers under a key; undefined where there is nothing. */
  numbersIn(dict: Dict, key: string, length: number): number[] | undefined {
    const found = this.in(dict, key);
    if (found === null) return undefined;
    const list = Array.isArray(found) ? found.map((one) => this.resolve(one)) : [];
    if (list.length !== length || !list.every((one) => typeof one === 'number')) throw new NotPlain(`${key} is no list of numbers`);
    return list;
  }

  /** A stream's bytes, its compression undone. */
  bytesOf({ dict, raw }: Stream): Uint8Array {
    const plain = (value: Value): Value => (Array.isArray(value) ? value.map((one) => this.resolve(one)) : value);
    return unfilter(raw, plain(this.in(dict, 'Filter')), plain(this.in(dict, 'DecodeParms')));
  }

  /** Reads the cross-reference tables and streams from the last to the first; the newest word on an object counts. */
  #contents(): Dict {
    const end = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
    const mark = end.lastIndexOf('startxref');
    if (mark < 0 || end.length - mark > 2048) throw new NotPlain('no end');
    const waiting = [new ValueReader(this.#bytes, mark + 9).integer()];
    const seen = new Set<number>();
    let trailer: Dict | undefined;
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const reader = new ValueReader(this.#bytes, at);
      const found = reader.accepts('xref') ? this.#table(reader) : this.#tableStream(reader);
      trailer ??= found;
      for (const key of ['XRefStm', 'Prev']) {
        const next = found.get(key);
        if (typeof next === 'number') waiting.push(next);
        else if (next !== undefined) throw new NotPlain('no place of a table');
      }
    }
    return trailer!;
  }

  #put(number: number, place: Place | undefined): void {
    if (number > MOST) throw new NotPlain('no number of an object');
    if (!this.#places.has(number)) this.#places.set(number, place);
  }

  #table(reader: ValueReader): Dict {
    while (!reader.accepts('trailer')) {
      const first = reader.integer();
      const count = reader.integer();
      for (let i = 0; i < count; i++) {
        const at = reader.integer();
        const generation = reader.integer();
        if (reader.accepts('n')) this.#put(first + i, { at, generation });
        else if (reader.accepts('f')) this.#put(first + i, undefined);
        else throw new NotPlain('no entry of a table');
      }
    }
    const dict = reader.value();
    if (!(dict instanceof Map)) throw new NotPlain('no trailer');
    return dict;
  }

  #tableStream(reader: ValueReader): Dict {
    reader.integer();
    reader.integer();
    const stream = this.#body(reader);
    if (!(stream instanceof Stream) || stream.dict.get('Type') !== 'XRef') throw new NotPlain('no table');
    const { dict } = stream;
    const widths = this.numbersIn(dict, 'W', 3);
    const size = dict.get('Size');
    const index = dict.get('Index') ?? [0, size ?? null];
    if (!widths?.every((width) => width >= 0 && width <= 6) || !Array.isArray(index)) throw new NotPlain('no table');
    const bytes = this.bytesOf(stream);
    let at = 0;
    const field = (width: number, usual: number) => {
      if (width === 0) return usual;
      let value = 0;
      for (let i = 0; i < width; i++) value = 256 * value + (bytes[at++] ?? Number.NaN);
      return value;
    };
    for (let i = 0; i < index.length; i += 2) {
      const [first, count] = [index[i], index[i + 1]];
      if (typeof first !== 'number' || typeof count !== 'number') throw new NotPlain('no table');
      for (let n = first; n < first + count; n++) {
        const [kind, a, b] = [field(widths[0]!, 1), field(widths[1]!, 0), field(widths[2]!, 0)];
        if (!Number.isFinite(kind + a + b)) throw new NotPlain('a table cut off');
        this.#put(n, kind === 1 ? { at: a, generation: b } : kind === 2 ? { at: b, generation: 0, inside: a } : undefined);
      }
    }
    return dict;
  }

  #object({ number, generation }: Ref): Value {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    if (!place) return null;
    if (place.generation !== generation) throw new NotPlain('another generation');
    if (this.#begun.has(number)) throw new NotPlain('an object within itself');
    this.#begun.add(number);
    let found: Value;
    if (place.inside === undefined) {
      const reader = new ValueReader(this.#bytes, place.at);
      if (reader.integer() !== number || reader.integer() !== generation) throw new NotPlain('another object');
      found = this.#body(reader);
    } else {
      const one = this.#unpack(place.inside)[place.at];
      if (one === undefined) throw new NotPlain('an object is missing');
      found = one;
    }
    this.#known.set(number, found);
    this.#begun.delete(number);
    return found;
  }

  /** The object behind «12 0»: «obj … endobj», or a stream. */
  #body(reader: ValueReader): Value {
    if (!reader.accepts('obj')) throw new NotPlain('no object');
    const value = reader.value();
    if (reader.accepts('endobj')) return value;
    if (!(value instanceof Map) || !reader.accepts('stream')) throw new NotPlain('an object without end');
    let { at } = reader;
    if (this.#bytes[at] === 13) at++;
    if (this.#bytes[at++] !== 10) throw new NotPlain('no line end before a stream');
    const length = this.in(value, 'Length');
    if (typeof length !== 'number' || !(length >= 0) || at + length > this.#bytes.length) throw new NotPlain('no length');
    reader.at = at + length;
    if (!reader.accepts('endstream')) throw new NotPlain('a stream without end');
    return new Stream(value, this.#bytes.subarray(at, at + length));
  }

  /** The objects of an object stream (ISO 32000-1, 7.5.7). */
  #unpack(number: number): Value[] {
    const known = this.#packed.get(number);
    if (known) return known;
    if (this.#places.get(number)?.inside !== undefined) throw new NotPlain('an object stream in another');
    const stream = this.#object(new Ref(number, 0));
    if (!(stream instanceof Stream)) throw new NotPlain('no object stream');
    const [count, first] = [this.in(stream.dict, 'N'), this.in(stream.dict, 'First')];
    if (typeof count !== 'number' || typeof first !== 'number') throw new NotPlain('no object stream');
    const bytes = this.bytesOf(stream);
    const head = new ValueReader(bytes);
    const found: Value[] = [];
    for (let i = 0; i < count; i++) {
      head.integer();
      found.push(new ValueReader(bytes, first + head.integer()).value());
    }
    this.#packed.set(number, found);
    return found;
  }
}
