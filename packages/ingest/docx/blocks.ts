import type { DraftBlock } from '@tonghop/model';
import { readInline } from './inline.ts';
import { type ParagraphLook, property, readParagraphLook, toggle } from './look.ts';
import { opened, paragraphsOf, shows } from './paragraphs.ts';
import { baseLook, lookOf } from './run-look.ts';
import { runOf } from './runs.ts';
import { type StoryState, withinControl } from './story-state.ts';
import type { Style } from './styles.ts';
import { readTable } from './table.ts';
import { attribute, child, elements, type XmlElement } from './xml.ts';

/**
 * Reads the paragraphs and tables of a story (body, cell, text box, header, note) in reading order. `inCell`: a paragraph that holds
 * nothing but its automatic number is kept, as the number column of a table is often made so.
 */
export function readBlocks(container: XmlElement, state: StoryState, inCell = false): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (const element of elements(container)) {
    switch (element.name) {
      case 'w:p':
        blocks.push(...readParagraph(element, state, inCell));
        break;
      case 'w:tbl':
        blocks.push(
          ...readTable(
            element,
            (cell) => readStory(cell, state, true),
            state.styles,
            () => state.laidOut?.(element),
          ),
        );
        break;
      case 'w:altChunk':
        blocks.push(...(state.foreign?.get(attribute(element, 'r:id') ?? '') ?? []));
        break;
      case 'w:del':
      case 'w:moveFrom':
      case 'w:sdtPr':
        break;
      case 'mc:AlternateContent': {
        const shown = elements(element).map((one) => readBlocks(one, state, inCell));
        blocks.push(...(shown.find((one) => one.length > 0) ?? []));
        break;
      }
      case 'w:sdt':
        blocks.push(...withinControl(element, state, () => readBlocks(element, state, inCell)));
        break;
      default:
        // Custom XML, accepted insertions: what they hold stands where they stand.
        if (element.children.length > 0 && !/Pr$/.test(element.name)) blocks.push(...readBlocks(element, state, inCell));
    }
  }
  return blocks;
}

/** Reads a story of its own: fields and joined paragraphs do not reach over its ends. */
export function readStory(container: XmlElement, state: StoryState, inCell = false): DraftBlock[] {
  const { fields, carried } = state;
  state.fields = [];
  state.carried = [];
  const blocks = readBlocks(container, state, inCell);
  if (shows(state.carried)) blocks.push({ kind: 'paragraph', runs: state.carried });
  state.fields = fields;
  state.carried = carried;
  return blocks;
}

function readParagraph(element: XmlElement, state: StoryState, inCell: boolean): DraftBlock[] {
  const properties = child(element, 'w:pPr');
  const own = readParagraphLook(properties);
  const styleId = property(properties, 'w:pStyle');
  const style = state.styles.paragraph(styleId);
  const base = baseLook(properties, state.styles);
  const inline = readInline(element, base, state);
  const boxes = inline.boxes.flatMap((box) => opened(readStory(box, state)));
  const runs = [...state.carried, ...inline.runs];
  state.carried = [];
  const mark = child(properties, 'w:rPr');
  const markLook = lookOf(mark, base, state.styles);
  // A drop cap is a paragraph of its own in the file, and the first letter of the next one to a reader.
  const dropCap = attribute(child(properties, 'w:framePr'), 'w:dropCap');
  if (markLook.hidden || child(mark, 'w:del') || child(mark, 'w:moveFrom') || (dropCap && dropCap !== 'none')) {
    state.carried = runs;
    return boxes;
  }
  if (toggle(properties, 'w:pageBreakBefore')) state.breaks = true;
  const place = state.numbering.place(own, styleId);
  const label = place && state.numbering.next(place.numId, place.level);
  if (label && (inCell || shows(runs))) {
    runs.unshift(runOf(label.text, { ...markLook, ...label.run }));
    state.numbered?.(element, label.text);
  }
  const listed = place ? state.numbering.indent(place.numId, place.level) : {};
  // A number set directly brings its indent along over the style's; one that comes by the style is overruled by the style's own.
  const look: ParagraphLook =
    own.numId === undefined ? { ...listed, ...style.paragraph, ...own } : { ...style.paragraph, ...listed, ...own };
  const paragraphs = shows(runs) ? paragraphsOf(runs, look, { name: style.name, outline: outlineOf(look, style) }, state) : [];
  if (runs.some((run) => run.text.includes('\f')) && paragraphs.length === 0) state.breaks = true;
  if (endsPage(properties)) state.breaks = true;
  return [...paragraphs, ...boxes];
}

/** The section that ends with this paragraph is followed by a new page, unless the next one says it goes on (known only there). */
function endsPage(properties: XmlElement | undefined): boolean {
  const section = child(properties, 'w:sectPr');
  return section !== undefined && attribute(child(section, 'w:type'), 'w:val') !== 'continuous';
}

/** Outline level 1–9 as declared, or by the built-in heading styles' names; undefined for body text. */
function outlineOf(look: ParagraphLook, style: Style): number | undefined {
  if (look.outline !== undefined) return look.outline < 9 ? look.outline + 1 : undefined;
  const named = /^heading ([1-9])$/i.exec(style.name);
  return named ? Number(named[1]) : undefined;
}
