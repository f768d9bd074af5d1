// node scripts/link-kernels.ts: compiles packages/ingest/scan/kernels/kernels.c (clang 19 with wasm32) and writes how tesseract.js-core's
// WebAssembly changes so that its loops call them: packages/ingest/scan/kernels/patch.json, made of stretches of the original file and of
// our own bytes. Needed only when kernels.c or tesseract.js-core changes; where another version's places differ, it says which was not found.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE, type Patch, patched } from '../packages/ingest/scan/engine-core.ts';

const isWebAssembly = (globalThis as unknown as { WebAssembly: { validate: (data: Uint8Array) => boolean } }).WebAssembly.validate;
const FOLDER = fileURLToPath(new URL('../packages/ingest/scan/kernels/', import.meta.url));
const OPTIONS =
  '--target=wasm32 -O3 -msimd128 -mrelaxed-simd -mbulk-memory -mnontrapping-fptoint -ffp-contract=off -fno-builtin -fno-unroll-loops -fno-vectorize -fno-slp-vectorize'.split(
    ' ',
  );

/** Bytes of hexadecimal digits. */
const bytes = (hex: string) => [...Buffer.from(hex.replace(/\s/g, ''), 'hex')];

/** A whole number as LEB128 of at least `least` bytes. */
function leb(value: number, least = 1): number[] {
  const out: number[] = [];
  for (let left = value; out.length < least || left > 0; left >>>= 7) out.push((left & 127) | 128);
  out[out.length - 1]! &= 127;
  return out;
}

/** Reads a WebAssembly file from a place on. */
class Cursor {
  readonly data: Uint8Array;
  at: number;
  constructor(data: Uint8Array, at = 0) {
    this.data = data;
    this.at = at;
  }
  leb(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.data[this.at++]!;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  take(count: number): Uint8Array {
    this.at += count;
    return this.data.subarray(this.at - count, this.at);
  }
  name(): string {
    return Buffer.from(this.take(this.leb())).toString();
  }
  list<T>(each: () => T): T[] {
    return Array.from({ length: this.leb() }, each);
  }
}

type Body = { from: number; start: number; end: number };
type Module = {
  data: Uint8Array;
  sections: Map<string, Body>;
  types: string[];
  imports: { name: string; type: number }[];
  functions: number[];
  bodies: Body[];
};

/** What of a WebAssembly file is asked for: places of sections and of functions' bodies, types as hexadecimal digits. */
function moduleOf(data: Uint8Array): Module {
  const found: Module = { data, sections: new Map(), types: [], imports: [], functions: [], bodies: [] };
  const cursor = new Cursor(data, 8);
  while (cursor.at < data.length) {
    const from = cursor.at;
    const id = cursor.take(1)[0]!;
    const end = cursor.leb() + cursor.at;
    const start = cursor.at;
    found.sections.set(id === 0 ? cursor.name() : String(id), { from, start: id === 0 ? cursor.at : start, end });
    cursor.at = start;
    if (id === 1)
      found.types = cursor.list(() => {
        const type = cursor.at;
        cursor.take(1);
        cursor.take(cursor.leb());
        cursor.take(cursor.leb());
        return Buffer.from(data.subarray(type, cursor.at)).toString('hex');
      });
    if (id === 2)
      for (let left = cursor.leb(); left > 0; left--) {
        cursor.name();
        const name = cursor.name();
        const kind = cursor.take(1)[0]!;
        if (kind === 0) found.imports.push({ name, type: cursor.leb() });
        else if (kind === 3) cursor.take(2);
        else {
          if (kind === 1) cursor.take(1);
          for (let limits = 1 + (cursor.leb() & 1); limits > 0; limits--) cursor.leb();
        }
      }
    if (id === 3) found.functions = cursor.list(() => cursor.leb());
    if (id === 10)
      found.bodies = cursor.list(() => {
        const body = { from: cursor.at, start: 0, end: 0 };
        const size = cursor.leb();
        body.start = cursor.at;
        cursor.take(size);
        body.end = cursor.at;
        return body;
      });
    cursor.at = end;
  }
  return found;
}

/** Names of an object file's symbols, and the function each is, where it is one. */
function symbolsOf(object: Module): { name: string; index: number; isFunction: boolean }[] {
  const { start, end } = object.sections.get('linking')!;
  const cursor = new Cursor(object.data, start);
  cursor.leb();
  while (cursor.at < end) {
    const kind = cursor.take(1)[0]!;
    const next = cursor.leb() + cursor.at;
    if (kind === 8)
      return cursor.list(() => {
        const [type, flags] = [cursor.take(1)[0]!, cursor.leb()];
        if (type === 1 || type === 3) throw new Error(`kernels.c uses more than functions and the stack (symbol kind ${type})`);
        const index = cursor.leb();
        const isNamed = (flags & 0x10) === 0 || (flags & 0x40) !== 0;
        return { name: isNamed ? cursor.name() : (object.imports[index]?.name ?? ''), index, isFunction: type === 0 };
      });
    cursor.at = next;
  }
  throw new Error('no symbols');
}

const work = mkdtempSync(join(tmpdir(), 'kernels-'));
const objectFile = join(work, 'kernels.o');
execFileSync('clang-19', [...OPTIONS, '-c', '-o', objectFile, join(FOLDER, 'kernels.c')], { stdio: 'inherit' });
const object = moduleOf(new Uint8Array(readFileSync(objectFile)));
rmSync(work, { recursive: true });
const original = new Uint8Array(readFileSync(ENGINE));
const engine = moduleOf(original);

// Our functions stand behind the engine's; what they call has the engine's numbers.
const symbols = symbolsOf(object);
const first = engine.imports.length + engine.functions.length;
const numberOf = (index: number) =>
  index < object.imports.length ? Number(object.imports[index]!.name) : first + index - object.imports.length;
const reloc = new Cursor(object.data, object.sections.get('reloc.CODE')!.start);
reloc.leb();
const code = object.sections.get('10')!.start;
for (let left = reloc.leb(); left > 0; left--) {
  const kind = reloc.take(1)[0]!;
  const at = code + reloc.leb();
  const symbol = symbols[reloc.leb()]!;
  // The stack's pointer is the first global of both.
  if (kind !== 0 && kind !== 7) throw new Error(`relocation of kind ${kind}`);
  object.data.set(leb(kind === 0 ? numberOf(symbol.index) : 0, 5), at);
}
const ours = (name: string) => leb(numberOf(symbols.find((symbol) => symbol.isFunction && symbol.name === name)!.index));
const gets = (...locals: number[]) => locals.flatMap((local) => [0x20, local]);

/** What is done to the engine's functions: bytes put before the place where `find` begins plus `after`; found once in the function. */
type Edit = { find: string; after: number; put: number[] };
const IF_NOT = [0x45, 0x04, 0x40];
const END = [0x0b];
/** Calls one of ours before a loop, and runs the loop only where that answers 0. */
const around = (loop: string, end: string, after: number, call: number[]): Edit[] => [
  { find: loop, after: loop.replace(/\s/g, '').indexOf('0340') / 2, put: [...call, ...IF_NOT] },
  { find: end, after, put: END },
];
const EDITS: Record<number, Edit[]> = {
  // LSTM::Forward: the loop over its steps; local 10 is the input, 6 the frame.
  2182: around('41c8006a 211f 0340', '41386a 10bd03 0d00 0b 2006 280254', 9, [...gets(0, 10, 5, 6), 0x10, ...ours('lstm')]),
  // Convolve::Forward.
  2229: around('2109 0340 2000 280238', '10bd03 0d00 0b 2006 41406b 2400', 6, [...gets(0, 2, 5), 0x10, ...ours('windows')]),
  // Maxpool::Forward.
  2166: around('36022c 0340 2001 280230', '10bd03 0d00 0b 2001 41406b 2400', 6, [...gets(0, 2, 5), 0x10, ...ours('greatest')]),
  // FullyConnected::Forward: local 11 is the number of steps, none of which is left where ours did them; 7 holds a line of numbers.
  2199: [{ find: '200b 4100 4a 0440', after: 0, put: [...gets(0, 2, 5, 7), 0x10, ...ours('connected'), ...bytes('0440 4100 210b 0b')] }],
};
/** IntSimdMatrix's product of a matrix of bytes and a vector: ours instead. */
const PRODUCT = 3378;
/** zlib's settings for its usual level: as for level 0, since each line is packed as PNG only to be unpacked again. */
const LEVEL = { find: '0800 1000 8000 8000 03050000', put: '0000 0000 0000 0000 01050000' };

/** The one place where bytes stand within a stretch. */
function placeOf(find: number[], { start, end }: { start: number; end: number }, what: string): number {
  const stretch = Buffer.from(original.subarray(start, end));
  const at = stretch.indexOf(Buffer.from(find));
  if (at < 0 || stretch.indexOf(Buffer.from(find), at + 1) >= 0) throw new Error(`${what}: the place was not found once`);
  return start + at;
}

const parts: Patch['parts'] = [];
const copy = (from: number, to: number) => {
  const last = parts[parts.length - 1];
  if (Array.isArray(last) && last[1] === from) last[1] = to;
  else if (to > from) parts.push([from, to]);
};
const put = (added: ArrayLike<number>) => {
  const last = parts[parts.length - 1];
  const before = typeof last === 'string' ? Buffer.from(parts.pop() as string, 'base64') : Buffer.alloc(0);
  parts.push(Buffer.concat([before, Buffer.from(Array.from(added))]).toString('base64'));
};

/** A function of the engine with its edits, as pieces: places to copy from, or bytes. */
function edited(index: number, body: Body): ([number, number] | number[])[] {
  if (index === PRODUCT) return [[], [0, ...gets(0, 1, 2, 3, 4, 5), 0x10, ...ours('dot'), 0x0b]];
  const pieces: ([number, number] | number[])[] = [];
  let from = body.start;
  for (const { find, after, put: added } of EDITS[index]!) {
    const at = placeOf(bytes(find), body, `function ${index}`) + after;
    pieces.push([from, at], added);
    from = at;
  }
  return [...pieces, [from, body.end]];
}

const [functions, codes] = [engine.sections.get('3')!, engine.sections.get('10')!];
const added = object.bodies.map(({ from, end }) => object.data.subarray(from, end));
const types = object.functions.map((type) => {
  const at = engine.types.indexOf(object.types[type]!);
  if (at < 0) throw new Error('the engine has no function of such a type');
  return leb(at);
});
const count = leb(engine.functions.length + added.length);
copy(0, functions.from);
const typeBytes = types.flat();
const listed = new Cursor(original, functions.start);
listed.leb();
put([3, ...leb(count.length + functions.end - listed.at + typeBytes.length), ...count]);
copy(listed.at, functions.end);
put(typeBytes);
copy(functions.end, codes.from);
const pieces = engine.bodies.map((body, i) => {
  const index = engine.imports.length + i;
  return { body, changed: index === PRODUCT || EDITS[index] ? edited(index, body) : undefined };
});
const lengthOf = (piece: readonly number[], isPlace: boolean) => (isPlace ? piece[1]! - piece[0]! : piece.length);
const sizes = pieces.map(({ body, changed }) => {
  if (!changed) return body.end - body.from;
  const size = changed.reduce((sum, piece, k) => sum + (piece.length === 0 ? 0 : lengthOf(piece, k % 2 === 0)), 0);
  return size + leb(size).length;
});
const total = count.length + sizes.reduce((sum, size) => sum + size, 0) + added.reduce((sum, body) => sum + body.length, 0);
put([10, ...leb(total), ...count]);
for (const { body, changed } of pieces) {
  if (!changed) {
    copy(body.from, body.end);
    continue;
  }
  put(leb(changed.reduce((sum, piece, k) => sum + (piece.length === 0 ? 0 : lengthOf(piece, k % 2 === 0)), 0)));
  changed.forEach((piece, k) => {
    if (piece.length === 0) return;
    if (k % 2 === 0) copy(piece[0]!, piece[1]!);
    else put(piece);
  });
}
for (const body of added) put(body);
const level = placeOf(bytes(LEVEL.find), { start: codes.end, end: original.length }, 'zlib’s settings');
copy(codes.end, level);
put(bytes(LEVEL.put));
copy(level + bytes(LEVEL.find).length, original.length);

const patch: Patch = { of: createHash('sha256').update(original).digest('hex'), parts };
const made = patched(original, patch)!;
if (!isWebAssembly(made)) throw new Error('what was linked is no valid WebAssembly');
writeFileSync(join(FOLDER, 'patch.json'), `${JSON.stringify(patch)}\n`);
console.log(`${parts.length} stretches, ${made.length - original.length} bytes more`);
