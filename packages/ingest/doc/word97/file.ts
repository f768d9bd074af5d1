/** Which pair of offset and length in the head says where a part lies ([MS-DOC] 2.5.6 to 2.5.10, FibRgFcLcb97). */
export const PART = {
  styles: 1,
  sections: 6,
  runs: 12,
  paragraphs: 13,
  fonts: 15,
  text: 33,
  lists: 73,
  overrides: 74,
} as const;

const FIRST_PAIR = 154;
const MAGIC = 0xa5ec;
/** The oldest version whose parts stand so: Word 97. */
const OLDEST = 0xc1;

/** The streams of an old Word file; `letters`: how many characters the document itself has; notes, headers and boxes follow behind them. */
export type WordFile = { main: Buffer; table: Buffer; data: Buffer; letters: number };

/**
 * Opens the streams of a Word 97–2003 file; undefined where it is older or locked. `stream` gives a stream by its name.
 */
export function openWord(stream: (name: string) => Buffer | undefined): WordFile | undefined {
  const main = stream('WordDocument');
  if (!main || main.length < 0x200 || main.readUInt16LE(0) !== MAGIC || main.readUInt16LE(2) < OLDEST) return undefined;
  const flags = main.readUInt16LE(10);
  const table = stream(flags & 0x200 ? '1Table' : '0Table');
  if (!table || flags & 0x100) return undefined;
  return { main, table, data: stream('Data') ?? Buffer.alloc(0), letters: main.readUInt32LE(0x4c) };
}

/** Where a part lies in the table stream: its offset and its length in bytes. */
export const placeOf = ({ main }: WordFile, part: number): [at: number, length: number] => [
  main.readUInt32LE(FIRST_PAIR + 8 * part),
  main.readUInt32LE(FIRST_PAIR + 8 * part + 4),
];

/** The bytes of a part; empty where the file has none. */
export function partOf(file: WordFile, part: number): Buffer {
  const [at, length] = placeOf(file, part);
  return file.table.subarray(at, at + length);
}
