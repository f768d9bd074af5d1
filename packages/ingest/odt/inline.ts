import type { DraftRun } from '@tonghop/model';
import type { RunLook } from '../docx/look.ts';
import { addText } from '../docx/runs.ts';
import { attribute, child, descendants, elements, textOf, type XmlElement, type XmlNode } from '../docx/xml.ts';
import type { OdtStory } from './story.ts';

/** What stands in a paragraph: its runs (line feeds for soft breaks) and the text boxes and shapes anchored in it. `hidden`: nobody sees it. */
export type Inline = { runs: DraftRun[]; boxes: XmlElement[]; hidden: boolean };

/** Never shown: comments, marks of changes, glosses, numbers that were counted before, placeholders of forms, scripts. */
const UNSHOWN = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:ruby-text',
  'text:number',
  'text:placeholder',
  'text:hidden-text',
  'text:script',
  'svg:title',
  'svg:desc',
  'office:event-listeners',
]);

/** Most blanks of one `text:s`. */
const MOST_BLANKS = 200;

/** Walks a paragraph; `blank`: the last character was white space, which swallows what follows (Part 3, 6.1.2). */
type Walk = Inline & { story: OdtStory; blank: boolean };

/** Gathers the shown content of a paragraph whose runs look like `base` unless they say otherwise. */
export function readInline(paragraph: XmlElement, base: RunLook, story: OdtStory): Inline {
  const walk: Walk = { runs: [], boxes: [], hidden: false, story, blank: true };
  visitAll(paragraph.children, base, walk);
  return walk;
}

function visitAll(nodes: readonly XmlNode[], look: RunLook, walk: Walk): void {
  for (const node of nodes)
    if (typeof node === 'string') putText(node, look, walk);
    else visit(node, look, walk);
}

function putText(text: string, look: RunLook, walk: Walk): void {
  const folded = text.replaceAll(/[ \t\r\n]+/g, ' ');
  const shown = walk.blank && folded.startsWith(' ') ? folded.slice(1) : folded;
  if (shown === '') return;
  put(shown, look, walk);
  walk.blank = shown.endsWith(' ');
}

function put(text: string, look: RunLook, walk: Walk): void {
  addText(walk.runs, text, look, walk.story.struck);
  walk.blank = false;
}

function visit(node: XmlElement, look: RunLook, walk: Walk): void {
  if (UNSHOWN.has(node.name)) return;
  if (node.name === 'loext:content-control' && attribute(node, 'loext:showing-place-holder') === 'true') return;
  const sign = signOf(node);
  if (sign !== undefined) put(sign, look, walk);
  else if (node.name === 'text:span')
    visitAll(node.children, { ...look, ...walk.story.styles('text', attribute(node, 'text:style-name')).run }, walk);
  else if (node.name === 'text:note') readNote(node, walk.story);
  else if (node.name === 'text:hidden-paragraph') walk.hidden ||= attribute(node, 'text:is-hidden') === 'true';
  else if (node.name.startsWith('draw:')) walk.boxes.push(...boxesOf(node, walk.story));
  else visitAll(node.children, look, walk);
}

/** The characters that an element stands for, or undefined for elements that hold text. */
function signOf(node: XmlElement): string | undefined {
  if (node.name === 'text:tab') return '\t';
  if (node.name === 'text:line-break') return '\n';
  if (node.name !== 'text:s') return undefined;
  return ' '.repeat(Math.min(Math.max(1, Number(attribute(node, 'text:c') ?? 1) || 1), MOST_BLANKS));
}

function readNote(note: XmlElement, { notes }: OdtStory): void {
  const body = child(note, 'text:note-body');
  const citation = child(note, 'text:note-citation');
  const mark = attribute(citation, 'text:label') ?? (citation ? textOf(citation) : '');
  if (body) notes.push({ kind: attribute(note, 'text:note-class') === 'endnote' ? 'endnote' : 'footnote', mark: mark.trim(), body });
}

/** What holds text of its own in a drawing: text boxes and shapes with words, those of a group too. Objects that are set in are told of. */
export function boxesOf(drawing: XmlElement, story: OdtStory): XmlElement[] {
  if (/^draw:object(?:-ole)?$/.test(drawing.name)) story.objects.push((attribute(drawing, 'xlink:href') ?? '').replace(/^\.\//, ''));
  if (drawing.name === 'draw:text-box') return [drawing];
  const paragraphs = elements(drawing).some(({ name }) => /^text:(?:p|h|list)$/.test(name));
  if (paragraphs) return [drawing];
  return elements(drawing).flatMap((one) => (one.name.startsWith('draw:') ? boxesOf(one, story) : []));
}

/** Names of the pictures' parts below an element, in order. */
export const picturesOf = (element: XmlElement): string[] =>
  descendants(element, 'draw:image').flatMap((image) => attribute(image, 'xlink:href')?.replace(/^\.\//, '') ?? []);
