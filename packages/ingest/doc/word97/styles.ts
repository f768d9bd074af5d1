import { escaped, paragraphProperties, runProperties } from './as-xml.ts';
import { PART, partOf, type WordFile } from './file.ts';
import { tableBorders } from './table-row.ts';

const KINDS: Record<number, string> = { 1: 'paragraph', 2: 'character', 3: 'table' };
const NO_BASE = 0xfff;

/** Names of the fonts by their numbers ([MS-DOC] 2.9.286 SttbfFfn, 2.9.87 FFN). */
export function fontsOf(file: WordFile): string[] {
  const part = partOf(file, PART.fonts);
  const names: string[] = [];
  for (let at = 4; at < part.length; at += 1 + part[at]!)
    names.push(
      part
        .subarray(at + 40, at + 1 + part[at]!)
        .toString('utf16le')
        .split('\0')[0]!,
    );
  return names;
}

/** The styles ([MS-DOC] 2.9.271 STSH) as the part of a DOCX file; each has the id «s» and its number. */
export function stylesXml(file: WordFile, fonts: readonly string[]): string {
  const part = partOf(file, PART.styles);
  const head = part.readUInt16LE(0);
  const fixed = part.readUInt16LE(4);
  const styles: string[] = [];
  let number = 0;
  for (let at = 2 + head; at + 2 <= part.length; number++) {
    const length = part.readUInt16LE(at);
    const style = part.subarray(at + 2, at + 2 + length);
    at += 2 + length;
    if (style.length > fixed) styles.push(styleXml(style, number, fixed, fonts));
  }
  return styles.join('');
}

function styleXml(style: Buffer, number: number, fixed: number, fonts: readonly string[]): string {
  const kind = style.readUInt16LE(2) & 0xf;
  const base = style.readUInt16LE(2) >> 4;
  const count = style.readUInt16LE(4) & 0xf;
  const letters = style.readUInt16LE(fixed);
  const name = style.subarray(fixed + 2, fixed + 2 + 2 * letters).toString('utf16le');
  const parts: Buffer[] = [];
  let at = fixed + 2 + 2 * (letters + 1);
  for (let n = 0; n < count && at + 2 <= style.length; n++) {
    at += at & 1;
    const length = style.readUInt16LE(at);
    parts.push(style.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  const type = KINDS[kind];
  if (!type) return '';
  const [paragraph, run, table] = [
    kind === 2 ? undefined : parts[kind === 3 ? 1 : 0],
    parts[kind === 2 ? 0 : kind === 3 ? 2 : 1],
    kind === 3 ? parts[0] : undefined,
  ];
  const standard = kind === 1 && number === 0 ? ' w:default="1"' : '';
  return [
    `<w:style w:type="${type}" w:styleId="s${number}"${standard}><w:name w:val="${escaped(name)}"/>`,
    base === NO_BASE ? '' : `<w:basedOn w:val="s${base}"/>`,
    // The style's own number stands in front of its changes.
    paragraph && `<w:pPr>${paragraphProperties(paragraph.subarray(2)).xml}</w:pPr>`,
    run && `<w:rPr>${runProperties(run, fonts).xml}</w:rPr>`,
    table && `<w:tblPr>${tableBorders(table)}</w:tblPr>`,
    '</w:style>',
  ].join('');
}
