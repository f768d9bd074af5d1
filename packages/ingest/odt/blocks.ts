import type { DraftBlock } from '@tonghop/model';
import type { ParagraphLook } from '../docx/look.ts';
import { opened, paragraphsOf, shows } from '../docx/paragraphs.ts';
import { runOf } from '../docx/runs.ts';
import { attribute, child, elements, type XmlElement } from '../docx/xml.ts';
import { boxesOf, readInline } from './inline.ts';
import type { ListLabel } from './lists.ts';
import type { OdtStory } from './story.ts';
import { readTable } from './table.ts';

/** What is no text of the document where it stands: what changes took away, declarations, forms, what only describes a drawing. */
const ASIDE =
  /^(?:text:tracked-changes|text:[\w-]+-decls|text:index-source|text:[\w-]+-source|office:forms|svg:\w+|office:event-listeners|draw:glue-point|draw:enhanced-geometry)$/;

/**
 * Reads the paragraphs, lists and tables of a story (body, cell, text box, header, note) in reading order. `inCell`: a paragraph that holds
 * nothing but its automatic number is kept, as the number column of a table is often made so.
 */
export function readBlocks(container: XmlElement, story: OdtStory, inCell = false): DraftBlock[] {
  return elements(container).flatMap((element): DraftBlock[] => {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return readParagraph(element, story, inCell, undefined);
      case 'text:list':
        return readList(element, story, inCell);
      case 'text:numbered-paragraph':
        return readNumbered(element, story, inCell);
      case 'table:table':
        return readTable(element, story, (cell) => readBlocks(cell, story, true));
      case 'text:section':
        return isShown(element) ? readBlocks(element, story, inCell) : [];
      case 'text:index-body':
        return readBlocks(element, story, inCell).map(asContents);
      case 'text:index-title':
        return readBlocks(element, story, inCell);
    }
    if (ASIDE.test(element.name)) return [];
    if (element.name.startsWith('draw:')) return boxesOf(element, story).flatMap((box) => opened(readBlocks(box, story)));
    return readBlocks(element, story, inCell);
  });
}

/** A table of contents repeats the headings with their pages: no text of the document's own. Its own title is. */
const asContents = (block: DraftBlock, index: number): DraftBlock =>
  index === 0 && block.kind === 'paragraph' && !block.runs.some(({ text }) => /\d\s*$/.test(text))
    ? block
    : { ...block, zone: 'furniture' };

/** Whether a section of a text is shown. */
export const isShown = (section: XmlElement): boolean =>
  attribute(section, 'text:display') !== 'none' && attribute(section, 'text:is-hidden') !== 'true';

/** A list's place while it is read: its style, the numbers counted, the level from 0. */
type Place = { style: string; count: (number | undefined)[]; level: number };

const DEEPEST = 9;

function readList(list: XmlElement, story: OdtStory, inCell: boolean, within?: Place): DraftBlock[] {
  const style = attribute(list, 'text:style-name') ?? within?.style ?? styleBelow(list, story);
  const place: Place = within
    ? { style, count: within.count, level: Math.min(within.level + 1, DEEPEST) }
    : { style, count: story.lists.count(list, style), level: 0 };
  return elements(list).flatMap((item) => {
    if (item.name !== 'text:list-item' && item.name !== 'text:list-header') return [];
    const start = Number.parseInt(attribute(item, 'text:start-value') ?? '', 10);
    let numbered = item.name === 'text:list-item';
    const label = (): ListLabel | undefined => {
      if (!numbered) return undefined;
      // The item's other paragraphs go on without a number.
      numbered = false;
      return story.lists.label(place.style, place.count, place.level, Number.isNaN(start) ? undefined : start);
    };
    return elements(item).flatMap((one): DraftBlock[] => {
      if (one.name === 'text:list') return readList(one, story, inCell, place);
      if (one.name === 'text:p' || one.name === 'text:h') return readParagraph(one, story, inCell, label);
      return readBlocks({ ...item, children: [one] }, story, inCell);
    });
  });
}

/** The list style of the first paragraph of a list that names none itself. */
function styleBelow(list: XmlElement, { styles }: OdtStory): string {
  const paragraph = elements(list)
    .flatMap((item) => elements(item))
    .find(({ name }) => /^text:[ph]$/.test(name));
  return (paragraph && styles('paragraph', attribute(paragraph, 'text:style-name')).list) ?? '';
}

/** A paragraph that says itself where in a list it stands (Part 3, 5.3.6). */
function readNumbered(element: XmlElement, story: OdtStory, inCell: boolean): DraftBlock[] {
  const paragraph = child(element, 'text:p') ?? child(element, 'text:h');
  if (!paragraph) return [];
  const style = attribute(element, 'text:style-name') ?? story.styles('paragraph', attribute(paragraph, 'text:style-name')).list ?? '';
  const id = attribute(element, 'text:list-id') ?? '';
  const list: XmlElement = { name: 'text:list', attributes: ` xml:id="${id}" text:continue-list="${id}"`, children: [] };
  const level = Math.min(Math.max(1, Number(attribute(element, 'text:level') ?? 1) || 1) - 1, DEEPEST);
  const start = Number.parseInt(attribute(element, 'text:start-value') ?? '', 10);
  return readParagraph(paragraph, story, inCell, () =>
    story.lists.label(style, story.lists.count(list, style), level, Number.isNaN(start) ? undefined : start),
  );
}

/** The outline level of a heading, from 1. */
function outlineOf(element: XmlElement): number | undefined {
  const level = Number(attribute(element, 'text:outline-level') ?? 1) || 1;
  return element.name === 'text:h' && level >= 1 && level <= 9 ? level : undefined;
}

function readParagraph(
  element: XmlElement,
  story: OdtStory,
  inCell: boolean,
  listed: (() => ListLabel | undefined) | undefined,
): DraftBlock[] {
  const style = story.styles('paragraph', attribute(element, 'text:style-name'));
  const outline = outlineOf(element);
  const byOutline = () => {
    if (outline === undefined || style.list === '' || attribute(element, 'text:is-list-header') === 'true') return undefined;
    const anew =
      attribute(element, 'text:restart-numbering') === 'true'
        ? Number.parseInt(attribute(element, 'text:start-value') ?? '', 10) || 1
        : undefined;
    return story.lists.heading(outline - 1, anew);
  };
  const inline = readInline(element, style.run, story);
  if (inline.hidden) return [];
  const boxes = inline.boxes.flatMap((box) => opened(readBlocks(box, story)));
  if (style.breaks) story.breaks = true;
  const label = listed ? listed() : byOutline();
  const { runs } = inline;
  if (label && label.text !== '' && (inCell || shows(runs))) runs.unshift(runOf(label.text, { ...style.run, ...label.run }));
  // What the paragraph says directly holds over its list, its list over its named style.
  const look: ParagraphLook = { ...style.paragraph, ...label?.look, ...style.own };
  const paragraphs = shows(runs) ? paragraphsOf(runs, look, { name: style.name, outline }, story) : [];
  return [...paragraphs, ...boxes];
}
