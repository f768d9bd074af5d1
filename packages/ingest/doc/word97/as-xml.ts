import { changesIn } from './properties.ts';

/** Text for use within XML: what XML cannot hold is left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const ALIGNMENTS = ['left', 'center', 'right', 'both', 'distribute', 'both'];
/** «No list» beside the numbers of lists: what older files number by other means. */
const NO_LIST = 2047;

/** Codes of properties of characters that are on or off ([MS-DOC] 2.6.1), and their elements (ECMA-376 Part 1 §17.3.2). */
const TOGGLES: Record<number, string> = {
  2101: 'b',
  2102: 'i',
  2103: 'strike',
  2106: 'smallCaps',
  2107: 'caps',
  2108: 'vanish',
  10835: 'dstrike',
};
const SIZE = 0x4a43;
const CHARACTER_STYLE = 0x4a30;
const FONTS: Record<number, string> = { 19023: 'ascii', 19025: 'hAnsi' };
const DELETED = 0x0800;
const INSERTED = 0x0801;
const SYMBOL = 0x6a09;

/** A run's properties as elements of `w:rPr`, whether it was taken out or put in under tracked changes, and the sign of another font that it shows. */
export type RunProperties = { xml: string; deleted: boolean; inserted: boolean; symbol: string | undefined };

/** Reads changes of characters; `fonts`: names by their numbers. */
export function runProperties(list: Buffer, fonts: readonly string[]): RunProperties {
  const found = new Map<string, string>();
  const names: Record<string, string> = {};
  const result: RunProperties = { xml: '', deleted: false, inserted: false, symbol: undefined };
  for (const { code, operand } of changesIn(list)) {
    const toggle = TOGGLES[code];
    const value = operand[0]!;
    // 0x80: as in the style; 0x81: the other way round, which where no style says it is on.
    if (toggle && value === 0x80) found.delete(toggle);
    else if (toggle) found.set(toggle, `<w:${toggle} w:val="${value === 0 ? 0 : 1}"/>`);
    else if (code === SIZE) found.set('sz', `<w:sz w:val="${operand.readUInt16LE()}"/>`);
    else if (code === CHARACTER_STYLE) found.set('rStyle', `<w:rStyle w:val="s${operand.readUInt16LE()}"/>`);
    else if (FONTS[code]) names[FONTS[code]] = fonts[operand.readUInt16LE()] ?? '';
    else if (code === DELETED) result.deleted = value === 1;
    else if (code === INSERTED) result.inserted = value === 1;
    else if (code === SYMBOL)
      result.symbol = `<w:sym w:font="${escaped(fonts[operand.readUInt16LE()] ?? '')}" w:char="${operand.readUInt16LE(2).toString(16)}"/>`;
  }
  const attributes = Object.entries(names).map(([name, font]) => ` w:${name}="${escaped(font)}"`);
  if (attributes.length > 0) found.set('rFonts', `<w:rFonts${attributes.join('')}/>`);
  result.xml = [...found.values()].join('');
  return result;
}

/** Tables within tables that are told apart. */
const DEEPEST = 20;

/** Where a paragraph stands: how deep in tables, whether it ends a cell or a row there. */
export type ParagraphPlace = { depth: number; endsRow: boolean; endsInnerCell: boolean };

/** Reads changes of paragraphs as elements of `w:pPr`, and where the paragraph stands. */
export function paragraphProperties(list: Buffer): ParagraphPlace & { xml: string } {
  const found = new Map<string, string>();
  const indent: Record<string, number> = {};
  let level: number | undefined;
  let numbering: number | undefined;
  let inTable = false;
  let depth: number | undefined;
  let endsRow = false;
  let endsInnerCell = false;
  for (const { code, operand } of changesIn(list)) {
    const value = operand[0]!;
    if (code === 0x2403 || code === 0x2461) found.set('jc', `<w:jc w:val="${ALIGNMENTS[value] ?? 'left'}"/>`);
    else if (code === 0x260a) level = value;
    else if (code === 0x460b) numbering = operand.readUInt16LE();
    else if (code === 0x840f || code === 0x845e) indent.left = operand.readInt16LE();
    else if (code === 0x8411 || code === 0x8460) indent.firstLine = operand.readInt16LE();
    else if (code === 0x2640) found.set('outline', `<w:outlineLvl w:val="${value}"/>`);
    else if (code === 0x2407 && value === 1) found.set('break', '<w:pageBreakBefore/>');
    else if (code === 0x2416) inTable = value === 1;
    else if (code === 0x2417 || code === 0x244c) endsRow ||= value === 1;
    else if (code === 0x244b) endsInnerCell = value === 1;
    else if (code === 0x6649) depth = operand.readInt32LE();
  }
  if (numbering !== undefined && numbering < NO_LIST)
    found.set('num', `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${numbering}"/></w:numPr>`);
  else if (level !== undefined) found.set('num', `<w:numPr><w:ilvl w:val="${level}"/></w:numPr>`);
  const attributes = Object.entries(indent).map(([name, value]) => ` w:${name}="${value}"`);
  if (attributes.length > 0) found.set('ind', `<w:ind${attributes.join('')}/>`);
  return { xml: [...found.values()].join(''), depth: Math.max(0, Math.min(depth ?? (inTable ? 1 : 0), DEEPEST)), endsRow, endsInnerCell };
}
