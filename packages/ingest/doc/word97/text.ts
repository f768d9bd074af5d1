import { PART, partOf, type WordFile } from './file.ts';

/** A stretch of text as the file keeps it: characters `from` to `to`, of `width` bytes each from byte `at` on; `changes`: saved in haste for all of it. */
export type Piece = { from: number; to: number; at: number; width: 1 | 2; changes: Buffer };

const NONE = Buffer.alloc(0);
/** More characters than any report has. */
const MOST_LETTERS = 20_000_000;
const latin = new TextDecoder('windows-1252');

/** The pieces of which the document's text is put together ([MS-DOC] 2.4.1, 2.9.38 Clx, 2.9.177 PlcPcd). */
export function piecesOf(file: WordFile): Piece[] {
  const clx = partOf(file, PART.text);
  const saved: Buffer[] = [];
  let at = 0;
  while (clx[at] === 1) {
    const length = clx.readUInt16LE(at + 1);
    saved.push(clx.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (clx[at] !== 2) throw new Error('no pieces');
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = (table.length - 4) / 12;
  const pieces: Piece[] = [];
  if (file.letters > MOST_LETTERS || table.readUInt32LE(0) !== 0) throw new Error('no text of a report');
  for (let n = 0; n < count; n++) {
    const entry = 4 * (Math.floor(count) + 1) + 8 * n;
    const place = table.readUInt32LE(entry + 2);
    const narrow = (place & 0x40000000) !== 0;
    if (table.readUInt32LE(4 * n + 4) < table.readUInt32LE(4 * n)) throw new Error('pieces out of order');
    const change = table.readUInt16LE(entry + 6);
    pieces.push({
      from: table.readUInt32LE(4 * n),
      to: Math.min(table.readUInt32LE(4 * n + 4), file.letters),
      at: narrow ? (place & 0x3fffffff) / 2 : place & 0x3fffffff,
      width: narrow ? 1 : 2,
      changes: change & 1 ? (saved[change >> 1] ?? NONE) : NONE,
    });
  }
  return pieces.filter(({ from, to }) => from < to);
}

/** The characters of pieces, one UTF-16 unit each, as many as the pieces say. */
export const textOf = ({ main }: WordFile, pieces: readonly Piece[]): string =>
  pieces
    .map(({ from, to, at, width }) => {
      const bytes = main.subarray(at, at + (to - from) * width);
      if (bytes.length < (to - from) * width) throw new Error('text is cut short');
      return width === 1 ? latin.decode(bytes) : bytes.toString('utf16le');
    })
    .join('');
