import type { Draft, DraftBlock } from '@tonghop/model';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from './reader.ts';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts of a test document: each the inner XML of its root, but for those that `files` names whole. */
export type TestParts = {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  /** Headers by their relation id. */
  headers?: Record<string, string>;
  files?: Record<string, string | Uint8Array>;
};

/** Packs a DOCX for tests. */
export function packDocx(parts: TestParts): Uint8Array {
  const part = (root: string, inner: string) => `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMES}>${inner}</w:${root}>`;
  const files: Record<string, string> = { 'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`) };
  const relations: string[] = [];
  const relate = (id: string, type: string, target: string) =>
    relations.push(`<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`);
  const add = (type: string, inner: string | undefined) => {
    if (inner === undefined) return;
    files[`word/${type}.xml`] = part(type, inner);
    relate(`${type}1`, type, `${type}.xml`);
  };
  add('styles', parts.styles);
  add('numbering', parts.numbering);
  add('footnotes', parts.footnotes);
  for (const [id, inner] of Object.entries(parts.headers ?? {})) {
    files[`word/${id}.xml`] = part('hdr', inner);
    relate(id, 'header', `${id}.xml`);
  }
  const document = { 'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>` };
  const overrides = Object.keys(files).map((name) => {
    const type = /(\w+?)\d*\.xml$/.exec(name)![1]!;
    return `<Override PartName="/${name}" ContentType="${CONTENT}.${type === 'document' ? 'document.main' : type}+xml"/>`;
  });
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ...files,
    ...document,
    ...parts.files,
  };
  all['word/_rels/document.xml.rels'] = String(all['word/_rels/document.xml.rels']).replace(
    '<Relationships>',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
  );
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}

/** Draft of a test document. */
export function readParts(parts: TestParts): Draft {
  return readDocx('thử.docx', packDocx(parts));
}

/** Plain text of a block: cells parted by «|», rows by «/», paragraphs of a cell by «¶». */
export function plain(block: DraftBlock): string {
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
  return block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(plain).join('¶')).join('|')).join('/');
}

/** Texts of the draft of a body. */
export function texts(parts: TestParts | string): string[] {
  return readParts(typeof parts === 'string' ? { body: parts } : parts).blocks.map(plain);
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A numbered paragraph. */
export function item(text: string, numId: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A list: one `format text` pair a level, e.g. «upperRoman %1.»; `extra` goes into the level of that index. */
export function list(id: number, levels: string[], extra: Record<number, string> = {}): string {
  const made = levels.map((level, index) => {
    const [format, ...text] = level.split(' ');
    return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra[index] ?? ''}<w:lvlText w:val="${text.join(' ')}"/></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${made.join('')}</w:abstractNum>`;
}

/** An instance of a list; `inner` holds its overrides. */
export function instance(numId: number, listId: number, inner = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${listId}"/>${inner}</w:num>`;
}

/** A table of rows of cells; a cell is its inner XML. `borders`: the value of all its lines («single», «none»). */
export function table(rows: string[][], borders: string): string {
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="${borders}"/>`).join('');
  const cells = (row: string[]) => row.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${cell}</w:tc>`)).join('');
  return `<w:tbl><w:tblPr><w:tblBorders>${lines}</w:tblBorders></w:tblPr>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
