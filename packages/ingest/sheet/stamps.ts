import { posix } from 'node:path';
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

/** Where a part's relation leads to, and as what (the last word of its type). */
type Related = { id: string; type: string; target: string };

/** Parts of a package by their paths. Read as text: a damaged one tells what is left of it. */
class Parts {
  readonly #name: string;
  readonly #bytes: Uint8Array;
  readonly #entries: Map<string, ZipEntry>;

  constructor(name: string, bytes: Uint8Array) {
    this.#name = name;
    this.#bytes = bytes;
    this.#entries = new Map(listZip(bytes).entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  bytes(path: string): Uint8Array {
    const entry = this.#entries.get(path.toLowerCase());
    return entry ? unpackEntry(this.#bytes, entry, this.#name).data : new Uint8Array();
  }

  text(path: string): string {
    return new TextDecoder().decode(this.bytes(path));
  }

  related(path: string): Related[] {
    const cut = path.lastIndexOf('/') + 1;
    const rels = this.text(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
    return [...rels.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes]) => {
      const value = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes!)?.[1] ?? '';
      const target = decode(value('Target'));
      return {
        id: value('Id'),
        type: value('Type').split('/').at(-1)!,
        target: posix.join('/', target.startsWith('/') ? '' : path.slice(0, cut), target).slice(1),
      };
    });
  }
}

/** Paths of a workbook's sheets down to the first that is shown. */
function firstSheets(parts: Parts): string[] {
  const related = new Map(parts.related('xl/workbook.xml').map(({ id, target }) => [id, target]));
  const first: string[] = [];
  for (const [, attributes] of parts.text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)) {
    const path = related.get(/:id="([^"]*)"/.exec(attributes!)?.[1] ?? '');
    if (path) first.push(path);
    if (path && !/\sstate="(?:veryH|h)idden"/.test(` ${attributes}`)) break;
  }
  return first.length > 0 ? first : ['xl/worksheets/sheet1.xml'];
}

/** What stands behind a sheet's cells. */
function behindCells(sheet: Uint8Array): string {
  const bytes = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength);
  const end = Math.max(bytes.lastIndexOf('sheetData>'), bytes.lastIndexOf('<sheetData/>'), 0);
  return bytes.toString('utf8', end, end + 2_000_000);
}

/** Texts of paragraphs in a drawing or diagram (DrawingML). */
const drawnWords = (xml: string): string[] =>
  xml
    .split('</a:p>')
    .map((paragraph) => [...paragraph.matchAll(/<a:t>([^<]*)</g)].map(([, text]) => decode(text!)).join(''))
    .filter((text) => text.trim() !== '');

/** Page headers and footers, words in shapes and diagrams, and pictures on the first sheet of an XLSX, and on hidden ones before it. */
export function stampsOfPackage(name: string, bytes: Uint8Array): SheetStamps {
  const parts = new Parts(name, bytes);
  const words: string[] = [];
  const pictures = new Set<string>();
  for (const sheet of firstSheets(parts)) {
    const tail = behindCells(parts.bytes(sheet));
    for (const [, text] of tail.matchAll(/<(?:\w+:)?(?:odd|first|even)(?:Header|Footer)(?:\s[^>]*)?>([^<]*)</g))
      words.push(...wordsOf(decode(text!)));
    for (const drawing of parts.related(sheet).filter(({ type }) => type === 'drawing' || type === 'vmlDrawing')) {
      words.push(...drawnWords(parts.text(drawing.target)));
      for (const { type, target } of parts.related(drawing.target))
        if (type === 'diagramData') words.push(...drawnWords(parts.text(target)));
        else if (type === 'image') pictures.add(target);
    }
  }
  return {
    words,
    pictures: [...pictures]
      .slice(0, MOST)
      .map((path) => parts.bytes(path))
      .filter(isPicture),
  };
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
