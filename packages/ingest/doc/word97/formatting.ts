import { type PART, partOf, type WordFile } from './file.ts';
import { lastOf } from './properties.ts';

/** What holds for the text in bytes `from` to `to` of the main stream: a style's number (of paragraphs only) and changes. */
export type Stretch = { from: number; to: number; style: number; changes: Buffer };

const PAGE = 512;
/** Says where in the data stream changes stand that are too long for a page (sprmPHugePapx, sprmPTableProps). */
const ELSEWHERE = [0x6646, 0x6645, 0x646b];
const NONE = Buffer.alloc(0);

/**
 * Stretches of equal formatting, in order of their bytes: of paragraphs ([MS-DOC] 2.9.179 PlcBtePapx, 2.9.174 PapxFkp) or of runs (PlcBteChpx,
 * ChpxFkp). Each page of 512 bytes lists some of them.
 */
export function stretchesOf(file: WordFile, part: typeof PART.runs | typeof PART.paragraphs, paragraphs: boolean): Stretch[] {
  const table = partOf(file, part);
  const count = Math.floor((table.length - 4) / 8);
  const found: Stretch[] = [];
  for (let n = 0; n < count; n++) {
    const number = table.readUInt32LE(4 * (count + 1) + 4 * n) & 0x3fffff;
    const page = file.main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) throw new Error('a page of formatting is missing');
    const runs = page[PAGE - 1]!;
    for (let i = 0; i < runs; i++) {
      const at = 2 * page[4 * (runs + 1) + i * (paragraphs ? 13 : 1)]!;
      const from = page.readUInt32LE(4 * i);
      const to = page.readUInt32LE(4 * i + 4);
      if (from < to) found.push({ from, to, ...(paragraphs ? paragraphAt(page, at, file.data) : runAt(page, at)) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function paragraphAt(page: Buffer, at: number, data: Buffer): { style: number; changes: Buffer } {
  if (at === 0) return { style: 0, changes: NONE };
  const [begin, length] = page[at] === 0 ? [at + 2, 2 * page[at + 1]!] : [at + 1, 2 * page[at]! - 1];
  if (length < 2) return { style: 0, changes: NONE };
  const changes = page.subarray(begin + 2, begin + length);
  const far = ELSEWHERE.flatMap((code) => {
    const place = lastOf(changes, code)?.readUInt32LE();
    return place === undefined || place + 2 > data.length ? [] : [data.subarray(place + 2, place + 2 + data.readUInt16LE(place))];
  });
  return { style: page.readUInt16LE(begin), changes: far.length > 0 ? Buffer.concat([changes, ...far]) : changes };
}

const runAt = (page: Buffer, at: number): { style: number; changes: Buffer } => ({
  style: 0,
  changes: at === 0 ? NONE : page.subarray(at + 1, at + 1 + page[at]!),
});

/** The stretch in which a byte lies, undefined where nothing is told of it. */
export function stretchAt(stretches: readonly Stretch[], byte: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.from <= byte) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low - 1];
  return found && byte < found.to ? found : undefined;
}
