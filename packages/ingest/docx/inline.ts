import type { DraftRun } from '@tonghop/model';
import { isAway } from './hidden.ts';
import { property, type RunLook, toggle } from './look.ts';
import { lookOf } from './run-look.ts';
import { addText } from './runs.ts';
import { type StoryState, withinControl } from './story-state.ts';
import { symbolText } from './symbols.ts';
import { attribute, child, elements, textOf, type XmlElement } from './xml.ts';

/** What stands in a paragraph: its runs (line feeds for soft breaks, form feeds for page breaks) and the text boxes anchored in it. */
export type Inline = { runs: DraftRun[]; boxes: XmlElement[] };

/** Never shown: properties, what tracked changes took away, field instructions, marks of notes and comments, ruby glosses. */
const UNSHOWN = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:commentReference',
  'w:annotationRef',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:rt',
]);

/** Gathers the shown content of a paragraph whose runs look like `base` unless they say otherwise. */
export function readInline(paragraph: XmlElement, base: RunLook, state: StoryState): Inline {
  const inline: Inline = { runs: [], boxes: [] };
  walk(paragraph, base, base, state, inline);
  // Instructions end within their paragraph; one that does not belongs to a damaged field and must not swallow what follows.
  state.fields = state.fields.filter((field) => field.shown);
  return inline;
}

function walk(parent: XmlElement, base: RunLook, look: RunLook, state: StoryState, into: Inline): void {
  for (const node of parent.children) if (typeof node !== 'string') visit(node, base, look, state, into);
}

/** The text that an element stands for, or undefined for elements that are more than text. */
function leafText(node: XmlElement): string | undefined {
  switch (node.name) {
    case 'w:t':
    case 'm:t':
      return textOf(node);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return /^(page|column)$/.test(attribute(node, 'w:type') ?? '') ? '\f' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    // Kept until the text is known to be Unicode: in TCVN3 fonts the soft hyphen is the letter ư. `compose` drops it.
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbolText(attribute(node, 'w:font'), Number.parseInt(attribute(node, 'w:char') ?? '20', 16));
    default:
      return undefined;
  }
}

function visit(node: XmlElement, base: RunLook, look: RunLook, state: StoryState, into: Inline): void {
  if (UNSHOWN.has(node.name) || isAway(node)) return;
  const text = leafText(node);
  if (text !== undefined) put(text, look, state, into);
  else if (node.name === 'w:r') readRun(node, base, state, into);
  else if (node.name === 'w:fldChar') readFieldMark(node, look, state, into);
  else if (node.name === 'w:txbxContent') into.boxes.push(node);
  else if (node.name === 'mc:AlternateContent') readAlternate(node, base, look, state, into);
  else if (node.name === 'm:f') readFraction(node, base, look, state, into);
  else if (node.name === 'w:footnoteReference' || node.name === 'w:endnoteReference')
    state.references.push({ kind: node.name === 'w:footnoteReference' ? 'footnote' : 'endnote', id: attribute(node, 'w:id') ?? '' });
  else if (node.name === 'w:sdt') withinControl(node, state, () => walk(node, base, look, state, into));
  else walk(node, base, look, state, into);
}

function readRun(run: XmlElement, base: RunLook, state: StoryState, into: Inline): void {
  const properties = child(run, 'w:rPr');
  if (state.prompting && /^placeholder ?text$/i.test(state.styles.character(property(properties, 'w:rStyle'))?.name ?? '')) return;
  const look = lookOf(properties, base, state.styles);
  for (const node of run.children) {
    if (typeof node === 'string') continue;
    visit(node, base, look, state, into);
    // With a mark of the author's own choice («*») the rest of the run is that mark.
    if (/^w:(foot|end)noteReference$/.test(node.name) && /^(1|true|on)$/.test(attribute(node, 'w:customMarkFollows') ?? '')) return;
  }
}

function put(text: string, look: RunLook, state: StoryState, into: Inline): void {
  if (state.fields.every((field) => field.shown)) addText(into.runs, text, look, state.struck);
}

function readFieldMark(mark: XmlElement, look: RunLook, state: StoryState, into: Inline): void {
  const type = attribute(mark, 'w:fldCharType');
  if (type === 'begin') {
    const control = formControl(child(mark, 'w:ffData'));
    if (control) put(control, look, state, into);
    state.fields.push({ shown: false });
  } else if (type === 'separate') {
    const field = state.fields[state.fields.length - 1];
    if (field) field.shown = true;
  } else if (type === 'end') state.fields.pop();
}

/** What an old form's box or list shows; text fields show their field's result. */
function formControl(data: XmlElement | undefined): string | undefined {
  const box = child(data, 'w:checkBox');
  if (box) return (toggle(box, 'w:checked') ?? toggle(box, 'w:default')) ? '☒' : '☐';
  const list = child(data, 'w:ddList');
  return list && attribute(elements(list, 'w:listEntry')[Number(property(list, 'w:result') ?? 0)], 'w:val');
}

/** One of the alternatives, never both: the first that shows something, so that a text box is read once. */
function readAlternate(node: XmlElement, base: RunLook, look: RunLook, state: StoryState, into: Inline): void {
  for (const alternative of elements(node)) {
    const before = into.runs.length + into.boxes.length;
    walk(alternative, base, look, state, into);
    if (into.runs.length + into.boxes.length > before) return;
  }
}

function readFraction(node: XmlElement, base: RunLook, look: RunLook, state: StoryState, into: Inline): void {
  for (const [index, part] of [child(node, 'm:num'), child(node, 'm:den')].entries()) {
    if (index > 0) put('/', look, state, into);
    if (part) walk(part, base, look, state, into);
  }
}
