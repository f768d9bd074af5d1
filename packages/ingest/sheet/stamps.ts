import { picturesIn } from '../doc/raw-pictures.ts';
import { decode } from '../docx/xml.ts';
import { listZip, unpackEntry, type ZipEntry } from '../docx/zip-entries.ts';

/** Pictures looked at, and the largest of them, bytes. */
const MOST = 3;
const LARGEST = 8_000_000;
/** Records of the BIFF8 stream ([MS-XLS] §2.3): page header and footer, drawings of all sheets, and the rest of a record that is too long. */
const HEADER = 0x14;
const FOOTER = 0x15;
const DRAWINGS = 0xeb;
const CONTINUE = 0x3c;

/** What is printed, drawn or pasted on a workbook's first sheet beside its cells: words, and pictures of no telling what. */
export type SheetStamps = { words: string[]; pictures: Uint8Array[] };

/** A header's or footer's words, its codes for place and look left out. */
const wordsOf = (printed: string): string[] =>
  printed
    .split(/&[LCR]/)
    .map((part) => part.replace(/&(?:"[^"]*"|K[\dA-F]{6}|\d+|.)/g, ' ').trim())
    .filter((part) => part !== '');

/** Page headers and footers, words in shapes and pictures on the first sheet of an XLSX. */
export function stampsOfPackage(name: string, bytes: Uint8Array): SheetStamps {
  const { entries } = listZip(bytes);
  const entryOf = (path: string) => entries.find((one) => one.name.toLowerCase() === path);
  const unpacked = (entry: ZipEntry | undefined) => (entry ? unpackEntry(bytes, entry, name).data : new Uint8Array());
  const textOf = (path: string) => new TextDecoder().decode(unpacked(entryOf(path)));
  // They stand behind the cells.
  const tail = new TextDecoder().decode(unpacked(entryOf('xl/worksheets/sheet1.xml')).subarray(-20_000));
  const margins = [...tail.matchAll(/<(?:odd|first|even)(?:Header|Footer)>([^<]*)</g)].flatMap(([, text]) => wordsOf(decode(text!)));
  const drawing = /drawings\/(drawing\d+\.xml)"/.exec(textOf('xl/worksheets/_rels/sheet1.xml.rels'))?.[1]?.toLowerCase();
  if (!drawing) return { words: margins, pictures: [] };
  const shapes = textOf(`xl/drawings/${drawing}`)
    .split('</a:p>')
    .map((paragraph) => [...paragraph.matchAll(/<a:t>([^<]*)</g)].map(([, text]) => decode(text!)).join(''));
  const targets = new Set([...textOf(`xl/drawings/_rels/${drawing}.rels`).matchAll(/media\/([^"/]+)"/g)].map(([, file]) => file!));
  const pictures = [...targets].slice(0, MOST).map((file) => unpacked(entryOf(`xl/media/${file.toLowerCase()}`)));
  return { words: [...margins, ...shapes.filter((text) => text.trim() !== '')], pictures: pictures.filter(isPicture) };
}

const isPicture = ({ length }: Uint8Array) => length > 0 && length <= LARGEST;

/** The first page header and footer and the pictures of an old workbook. `stream`: its stream «Workbook». */
export function stampsOfStream(stream: Uint8Array): SheetStamps {
  const data = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const printed = new Map<number, string>();
  const drawn: Buffer[] = [];
  let last = 0;
  for (let at = 0; at + 4 <= data.length; ) {
    const type = data.readUInt16LE(at);
    const content = data.subarray(at + 4, at + 4 + data.readUInt16LE(at + 2));
    at += 4 + content.length;
    if (type !== CONTINUE) last = type;
    if (last === DRAWINGS) drawn.push(content);
    if ((type === HEADER || type === FOOTER) && content.length > 3 && !printed.has(type))
      printed.set(type, content.subarray(3).toString(content[2]! & 1 ? 'utf16le' : 'latin1'));
  }
  return { words: [...printed.values()].flatMap(wordsOf), pictures: picturesIn(Buffer.concat(drawn)).slice(0, MOST).filter(isPicture) };
}
