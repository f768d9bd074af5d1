import { escaped, runProperties } from './as-xml.ts';
import { PART, partOf, placeOf, type WordFile } from './file.ts';

/** Formats of numbers by their codes ([MS-OSHARED] 2.2.1.3 MSONFC); others count in Arabic figures. */
const FORMATS: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};
const GAPS = ['tab', 'space', 'nothing'];
const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;

/** The lists ([MS-DOC] 2.9.191 PlfLst, 2.9.190 PlfLfo) as the numbering part of a DOCX file; a paragraph's list is an override's number, from 1 on. */
export function numberingXml(file: WordFile, fonts: readonly string[]): string {
  const part = partOf(file, PART.lists);
  if (part.length < 2) return '';
  const levels = new Levels(
    file.table,
    placeOf(file, PART.lists).reduce((sum, value) => sum + value),
    fonts,
  );
  const lists: string[] = [];
  const count = part.readUInt16LE(0);
  for (let n = 0; n < count; n++) {
    const list = part.subarray(2 + LIST * n, 2 + LIST * (n + 1));
    const simple = (list[26]! & 1) === 1;
    const own = Array.from({ length: simple ? 1 : 9 }, (_, level) => levels.next(level));
    lists.push(`<w:abstractNum w:abstractNumId="${list.readInt32LE(0)}">${own.join('')}</w:abstractNum>`);
  }
  return lists.join('') + overridesXml(file, fonts);
}

function overridesXml(file: WordFile, fonts: readonly string[]): string {
  const part = partOf(file, PART.overrides);
  if (part.length < 4) return '';
  const count = part.readUInt32LE(0);
  const levels = new Levels(part, 4 + OVERRIDE * count, fonts);
  let xml = '';
  for (let n = 0; n < count; n++) {
    const at = 4 + OVERRIDE * n;
    levels.at += 4;
    const changed = Array.from({ length: part[at + 12]! }, () => levels.override());
    xml += `<w:num w:numId="${n + 1}"><w:abstractNumId w:val="${part.readInt32LE(at)}"/>${changed.join('')}</w:num>`;
  }
  return xml;
}

/** Reads levels of lists one behind the other ([MS-DOC] 2.9.150 LVL, 2.9.133 LFOLVL). */
class Levels {
  readonly bytes: Buffer;
  readonly fonts: readonly string[];
  at: number;

  constructor(bytes: Buffer, at: number, fonts: readonly string[]) {
    this.bytes = bytes;
    this.at = at;
    this.fonts = fonts;
  }

  next(level: number): string {
    const { bytes, at } = this;
    const format = bytes[at + 4]!;
    const flags = bytes[at + 5]!;
    const [runLength, paragraphLength] = [bytes[at + 24]!, bytes[at + 25]!];
    const runAt = at + LEVEL + paragraphLength;
    const textAt = runAt + runLength;
    const length = bytes.readUInt16LE(textAt);
    const text = bytes.subarray(textAt + 2, textAt + 2 + 2 * length).toString('utf16le');
    this.at = textAt + 2 + 2 * length;
    // A level's place in the text is a character of the level's own number.
    const shown = [...text].map((char) => (char.charCodeAt(0) < 9 ? `%${char.charCodeAt(0) + 1}` : escaped(char))).join('');
    return [
      `<w:lvl w:ilvl="${level}"><w:start w:val="${bytes.readInt32LE(at)}"/><w:numFmt w:val="${FORMATS[format] ?? 'decimal'}"/>`,
      flags & 8 ? `<w:lvlRestart w:val="${bytes[at + 26]!}"/>` : '',
      flags & 4 ? '<w:isLgl/>' : '',
      `<w:suff w:val="${GAPS[bytes[at + 15]!] ?? 'tab'}"/><w:lvlText w:val="${shown}"/>`,
      `<w:rPr>${runProperties(bytes.subarray(runAt, textAt), this.fonts).xml}</w:rPr></w:lvl>`,
    ].join('');
  }

  override(): string {
    const start = this.bytes.readInt32LE(this.at);
    const flags = this.bytes.readUInt32LE(this.at + 4);
    this.at += 8;
    const level = flags & 0xf;
    const own = flags & 0x20 ? this.next(level) : '';
    return `<w:lvlOverride w:ilvl="${level}">${flags & 0x10 && !own ? `<w:startOverride w:val="${start}"/>` : ''}${own}</w:lvlOverride>`;
  }
}
