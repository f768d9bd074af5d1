import type { Source } from '@tonghop/model';
import { strToU8, zipSync } from 'fflate';
import { readBlocks } from './blocks.ts';
import { hiddenRuns, isAway } from './hidden.ts';
import { openPackage, PREFIXES } from './office-package.ts';
import { storyOf } from './reader.ts';
import type { Styles } from './styles.ts';
import { unlock } from './unlock.ts';
import { child, descendants, writeXml, type XmlElement } from './xml.ts';
import { listZip, unpackEntry } from './zip-entries.ts';

/** Parts that mammoth needs; numbering is left out, as its numbers stand in the text by then, and so are pictures. */
const NEEDED = /^(\[content_types\]\.xml|_rels\/\.rels|word\/(_rels\/document\.xml\.rels|styles\.xml|footnotes\.xml|endnotes\.xml))$/i;

/** Style by which the tables of letterheads and signatures are told from those of data; also their class in the page. */
const LAID_OUT = 'laid-out';

/**
 * The reading view of a DOCX: HTML by mammoth, with Word's automatic numbers written in, hidden text and pictures left out, and links
 * only to the web. Throws the same Refusals as the reader.
 */
export async function docxToHtml(source: Pick<Source, 'name' | 'bytes'>, password?: string): Promise<string> {
  const bytes = await unlock(source.name, source.bytes, password);
  const mammoth = (await import('mammoth')).default;
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(withNumbers(source.name, bytes)) },
    { styleMap: [`table.${LAID_OUT} => table.${LAID_OUT}:fresh`], convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return value.replace(/<img[^>]*>/g, '').replace(/ href="(?!https?:|mailto:|#)[^"]*"/gi, '');
}

/** The file with its numbers as literal text, packed for mammoth. */
function withNumbers(name: string, bytes: Uint8Array): Uint8Array {
  const pack = openPackage(name, bytes);
  const document = pack.part(pack.main)!;
  const labels = new Map<XmlElement, string>();
  const laidOut: XmlElement[] = [];
  const story = storyOf(pack);
  readBlocks(child(document, 'w:body') ?? document, {
    ...story,
    numbered: (paragraph, label) => labels.set(paragraph, label),
    laidOut: (table) => laidOut.push(table),
  });
  for (const [paragraph, label] of labels) writeNumber(paragraph, label);
  // Without a part of styles mammoth knows no table's style and fails at one.
  if (pack.part('word/styles.xml')) for (const table of laidOut) restyle(table);
  prune(document, story.styles);
  // Files that use other prefixes come with the customary ones, which must be declared as well.
  for (const [prefix, [namespace]] of PREFIXES)
    if (!document.attributes.includes(`xmlns:${prefix}=`)) document.attributes += ` xmlns:${prefix}="${namespace}"`;
  const files: Record<string, Uint8Array> = { [pack.main]: strToU8(writeXml(document)) };
  for (const entry of listZip(bytes).entries) if (NEEDED.test(entry.name)) files[entry.name] = unpackEntry(bytes, entry, name).data;
  return zipSync(files, { level: 0 });
}

function writeNumber(paragraph: XmlElement, label: string): void {
  const run: XmlElement = {
    name: 'w:r',
    attributes: '',
    children: [{ name: 'w:t', attributes: ' xml:space="preserve"', children: [label] }],
  };
  const after = paragraph.children.findIndex((node) => typeof node !== 'string' && node.name === 'w:pPr') + 1;
  paragraph.children.splice(after, 0, run);
}

function restyle(table: XmlElement): void {
  const style: XmlElement = { name: 'w:tblStyle', attributes: ` w:val="${LAID_OUT}"`, children: [] };
  table.children = [
    { name: 'w:tblPr', attributes: '', children: [style] },
    ...table.children.filter((node) => typeof node === 'string' || node.name !== 'w:tblPr'),
  ];
}

/** Takes out what mammoth would show wrongly: list marks (the numbers are text now), hidden text, and the shell of simple fields. */
function prune(element: XmlElement, styles: Styles, isHidden: (run: XmlElement) => boolean = () => false): void {
  element.children = element.children.flatMap((node) => {
    if (typeof node === 'string') return [node];
    if (node.name === 'w:numPr' || isAway(node)) return [];
    if (node.name === 'w:r' && isHidden(node) && descendants(node, 'w:fldChar').length === 0) return [];
    prune(node, styles, node.name === 'w:p' ? hiddenRuns(node, styles) : isHidden);
    return node.name === 'w:fldSimple' ? node.children : [node];
  });
}
