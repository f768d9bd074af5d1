import cfb from 'cfb';
import { strToU8, zipSync } from 'fflate';
import { turnsInCircles } from '../ole-streams.ts';
import { documentXml } from './document.ts';
import { openWord } from './file.ts';
import { numberingXml } from './lists.ts';
import { fontsOf, stylesXml } from './styles.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...list: [type: string, target: string][]): string =>
  `<Relationships>${list.map(([type, target], n) => `<Relationship Id="r${n}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/**
 * The text of a Word 97–2003 file ([MS-DOC]), with its styles, lists and tables, as a DOCX file, so that numbers, looks and merged cells are made of
 * it as of one; without notes, headers, boxes and pictures. Undefined where the file is older, locked, or anything in it is not as it should be.
 */
export function asDocx(bytes: Uint8Array): Uint8Array | undefined {
  if (turnsInCircles(bytes)) return undefined;
  try {
    const container = cfb.read(Buffer.from(bytes), { type: 'buffer' });
    const file = openWord((name) => {
      const content = cfb.find(container, `/${name}`)?.content;
      return content && Buffer.from(content as Uint8Array);
    });
    if (!file) return undefined;
    const fonts = fontsOf(file);
    const parts: Record<string, string> = {
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
      'word/_rels/document.xml.rels': relations(['styles', 'styles.xml'], ['numbering', 'numbering.xml']),
      'word/document.xml': `<w:document ${W}><w:body>${documentXml(file, fonts)}</w:body></w:document>`,
      'word/styles.xml': `<w:styles ${W}>${stylesXml(file, fonts)}</w:styles>`,
      'word/numbering.xml': `<w:numbering ${W}>${numberingXml(file, fonts)}</w:numbering>`,
    };
    return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 0 });
  } catch {
    // Damaged files, and those of other programs that are not as Word writes them: the text alone is read then.
    return undefined;
  }
}
