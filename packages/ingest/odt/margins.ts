import { addMargin, isLetterhead, type Margins } from '../docx/margins.ts';
import { attribute, descendants, elements, type XmlElement } from '../docx/xml.ts';
import { readBlocks } from './blocks.ts';
import type { OdtStory } from './story.ts';

/** The words of a document's beginning. */
function beginning(body: XmlElement): string {
  const words = (element: XmlElement): string => element.children.map((node) => (typeof node === 'string' ? node : words(node))).join('');
  return descendants(body, 'text:p').slice(0, 200).map(words).join(' ');
}

/**
 * Reads the headers and footers of the master pages that a document uses (Part 3, 16.9), that of its first page first: `first` is its name.
 * A master page that another one follows is the first page's own, like a header that says so.
 */
export function readMargins(
  styles: XmlElement | undefined,
  body: XmlElement,
  story: OdtStory,
  used: ReadonlySet<string>,
  first: string,
): Margins {
  const margins: Margins = { front: [], running: [] };
  const masters = styles ? descendants(styles, 'style:master-page') : [];
  const name = (master: XmlElement) => attribute(master, 'style:name') ?? '';
  const next = (master: XmlElement | undefined) => attribute(master, 'style:next-style-name');
  const opening = masters.find((master) => name(master) === first) ?? masters[0];
  const follows = next(opening);
  const shown = masters.filter((master) => master !== opening && (used.has(name(master)) || name(master) === follows));
  const words = beginning(body);
  for (const master of opening ? [opening, ...shown] : [])
    for (const part of elements(master)) {
      const header = part.name.startsWith('style:header');
      if (!/^style:(?:header|footer)(?:-first|-left)?$/.test(part.name) || attribute(part, 'style:display') === 'false') continue;
      const own = part.name.endsWith('-first') || (follows !== undefined && follows !== name(master));
      const blocks = readBlocks(part, story);
      addMargin(margins, blocks, header && master === opening && (own || isLetterhead(blocks, words)));
    }
  story.breaks = false;
  return margins;
}
