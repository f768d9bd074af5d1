import type { DraftBlock } from '@tonghop/model';
import { readStory } from './blocks.ts';
import { toggle } from './look.ts';
import { addMargin, isLetterhead, type Margins } from './margins.ts';
import type { OfficePackage } from './office-package.ts';
import type { StoryState } from './story-state.ts';
import { attribute, child, descendants, elements, type XmlElement } from './xml.ts';

/** Reads the headers and footers of all sections. Each part is read once, however many sections use it. */
export function readMargins(document: XmlElement, pack: OfficePackage, state: StoryState): Margins {
  const margins: Margins = { front: [], running: [] };
  const relations = pack.relations(pack.main);
  const body = beginning(document);
  const seen = new Set<string>();
  descendants(document, 'w:sectPr').forEach((section, index) => {
    const firstDiffers = toggle(section, 'w:titlePg') ?? false;
    for (const reference of elements(section)) {
      if (!/^w:(header|footer)Reference$/.test(reference.name)) continue;
      const type = attribute(reference, 'w:type') ?? 'default';
      const target = relations.get(attribute(reference, 'r:id') ?? '')?.target;
      const part = target !== undefined && !seen.has(target) ? pack.part(target) : undefined;
      if (!part || target === undefined || (type === 'first' && !firstDiffers)) continue;
      seen.add(target);
      const blocks = readStory(part, state);
      const header = reference.name === 'w:headerReference';
      const front = header && index === 0 && (type === 'first' || isLetterhead(blocks, body));
      addMargin(margins, blocks, front);
    }
  });
  state.breaks = false;
  return margins;
}

function beginning(document: XmlElement): string {
  return descendants(document, 'w:t', 200)
    .map((text) => text.children.join(''))
    .join('');
}

/** Paragraphs of the notes that the text refers to, each led by its mark. */
export function readNotes(pack: OfficePackage, state: StoryState): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const relation = [...pack.relations(pack.main).values()].find((one) => one.type === `${kind}s`);
    const notes = new Map(elements(relation && pack.part(relation.target), `w:${kind}`).map((note) => [attribute(note, 'w:id'), note]));
    let mark = 0;
    for (const reference of state.references.filter((one) => one.kind === kind)) {
      const note = notes.get(reference.id);
      if (!note || child(note, 'w:separator')) continue;
      mark++;
      const story = readStory(note, state).map((block): DraftBlock => ({ ...block, zone: 'footnote' }));
      const first = story[0];
      if (first?.kind === 'paragraph') first.runs = [{ text: `${mark} ` }, ...first.runs];
      blocks.push(...story);
    }
  }
  return blocks;
}
