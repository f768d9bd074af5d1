import { type DraftBlock, type DraftTable, MEDIA_TYPES } from '@tonghop/model';
import { strToU8, zipSync } from 'fflate';

const NAMES = ['office', 'style', 'text', 'table', 'draw', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const MORE = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** Parts of a test document: the inner XML of `office:text` (or `office:spreadsheet`), of the automatic and common styles, of master pages. */
export type OdtParts = {
  body?: string;
  sheets?: string;
  automatic?: string;
  common?: string;
  masters?: string;
  manifest?: string;
  files?: Record<string, Uint8Array>;
};

/** Packs an OpenDocument file for tests: a text, or a spreadsheet where `sheets` is given. */
export function packOdt({ body = '', sheets, automatic = '', common = '', masters = '', manifest = '', files = {} }: OdtParts): Uint8Array {
  const root = (name: string, inner: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:${name} ${NAMES} ${MORE}>${inner}</office:${name}>`);
  const held = sheets === undefined ? `<office:text>${body}</office:text>` : `<office:spreadsheet>${sheets}</office:spreadsheet>`;
  return zipSync({
    mimetype: [strToU8(MEDIA_TYPES[sheets === undefined ? 'odt' : 'ods']), { level: 0 }],
    'content.xml': root(
      'document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body>${held}</office:body>`,
    ),
    'styles.xml': root(
      'document-styles',
      `<office:styles>${common}</office:styles><office:master-styles>${masters}</office:master-styles>`,
    ),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest ${NAMES}>${manifest}</manifest:manifest>`),
    ...files,
  });
}

/** A paragraph style, an automatic or a common one. */
export const style = (family: string, name: string, properties: string, more = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${properties}</style:style>`;

/** Lines of blocks, a table's cells parted by « | ». */
export function linesOf(blocks: readonly DraftBlock[]): string[] {
  const line = (block: DraftBlock): string =>
    block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : rowsOf(block).join('\n');
  return blocks.map(line);
}

/** Rows of a table. */
export const rowsOf = (table: DraftTable): string[] =>
  table.rows.map((row) => row.cells.map((cell) => linesOf(cell.paragraphs).join(' ')).join(' | '));
