import { inflateRawSync } from 'node:zlib';
import { NotPlain } from './not-plain.ts';
import type { Dict, Value } from './value.ts';

/** Streams that inflate to more than this (bytes) are left to pdf.js. */
const LARGEST = 128 * 1024 * 1024;

/** Undoes a stream's compression; `name` and `parameters` as its dictionary has them, references resolved. Only Flate is known here. */
export function unfilter(raw: Uint8Array, name: Value | undefined, parameters: Value | undefined): Uint8Array {
  if (Array.isArray(name)) {
    if (name.length > 1) throw new NotPlain('several filters');
    return unfilter(raw, name[0], Array.isArray(parameters) ? parameters[0] : parameters);
  }
  if (name === undefined || name === null) return raw;
  if (name !== 'FlateDecode' && name !== 'Fl') throw new NotPlain('another filter');
  const bytes = inflate(raw);
  return parameters instanceof Map ? unpredict(bytes, parameters) : bytes;
}

/** Inflates zlib's format (RFC 1950); its check sum is passed over, as some programs cut off its last byte. */
function inflate(raw: Uint8Array): Uint8Array {
  const head = 256 * (raw[0] ?? 0) + (raw[1] ?? 0);
  if ((head & 0x0f20) !== 0x0800 || head % 31 !== 0) throw new NotPlain('no zlib data');
  try {
    return inflateRawSync(raw.subarray(2), { maxOutputLength: LARGEST });
  } catch (cause) {
    throw new NotPlain('damaged data', { cause });
  }
}

/** Undoes the differences between rows that PNG's filters wrote (ISO 32000-1, 7.4.4.4; PNG, 9.2). */
function unpredict(bytes: Uint8Array, parameters: Dict): Uint8Array {
  const number = (key: string, usual: number) => {
    const value = parameters.get(key) ?? usual;
    if (typeof value !== 'number') throw new NotPlain('no number');
    return value;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return bytes;
  const columns = number('Columns', 1);
  if (predictor < 10 || number('Colors', 1) !== 1 || number('BitsPerComponent', 8) !== 8 || !(columns > 0 && columns < 256))
    throw new NotPlain('another predictor');
  const rows = Math.floor(bytes.length / (columns + 1));
  const found = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1);
    const to = row * columns;
    const filter = bytes[from]!;
    for (let i = 0; i < columns; i++) {
      const left = i > 0 ? found[to + i - 1]! : 0;
      const above = row > 0 ? found[to + i - columns]! : 0;
      const corner = i > 0 && row > 0 ? found[to + i - columns - 1]! : 0;
      found[to + i] = bytes[from + 1 + i]! + predicted(filter, left, above, corner);
    }
  }
  return found;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) throw new NotPlain('no filter of PNG');
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
