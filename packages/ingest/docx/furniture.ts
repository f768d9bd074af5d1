import { type DraftBlock, type DraftParagraph, foldLower } from '@tonghop/model';
import { readStory } from './blocks.ts';
import { toggle } from './look.ts';
import type { OfficePackage } from './office-package.ts';
import type { StoryState } from './story-state.ts';
import { attribute, child, descendants, elements, type XmlElement } from './xml.ts';

/** Headers and footers: what belongs to the document's first page, and what only runs along (`furniture`). */
export type Margins = { front: DraftBlock[]; running: DraftParagraph[] };

// A letterhead moved into the page header is still the letterhead; anything else repeated on every page only runs along.
const LETTERHEAD = /cong hoa xa hoi chu nghia|dang cong san viet nam/;
const PAGE_NUMBER = /^\W*(trang|page)?\W*[\divx]*\W*(\/\W*\d+)?\W*$/;

/** Reads the headers and footers of all sections. Each part is read once, however many sections use it. */
export function readMargins(document: XmlElement, pack: OfficePackage, state: StoryState): Margins {
  const margins: Margins = { front: [], running: [] };
  const relations = pack.relations(pack.main);
  const body = folded(document);
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
      for (const block of blocks)
        if (front && !isPageNumber(block)) margins.front.push(block);
        else margins.running.push(...furniture(block));
    }
  });
  state.breaks = false;
  return margins;
}

const textOf = (block: DraftBlock): string =>
  block.kind === 'paragraph'
    ? block.runs.map((run) => run.text).join('')
    : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(textOf))).join('\n');
const fold = (text: string) => foldLower(text.normalize('NFC')).replace(/\s+/g, ' ');

function folded(document: XmlElement): string {
  return fold(
    descendants(document, 'w:t')
      .slice(0, 200)
      .map((text) => text.children.join(''))
      .join(''),
  );
}

function isLetterhead(blocks: DraftBlock[], body: string): boolean {
  return LETTERHEAD.test(fold(blocks.map(textOf).join('\n'))) && !LETTERHEAD.test(body);
}

function isPageNumber(block: DraftBlock): boolean {
  return block.kind === 'paragraph' && PAGE_NUMBER.test(fold(textOf(block)));
}

function furniture(block: DraftBlock): DraftParagraph[] {
  if (block.kind === 'paragraph') return [{ ...block, zone: 'furniture' }];
  return [{ kind: 'paragraph', runs: [{ text: textOf(block) }], zone: 'furniture' }];
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
