import { type Block, type ParagraphBlock, pageAt, type Reading, type SectionRole, type Span, type TableBlock } from '@tonghop/model';
import { type Passage, passageOf } from './passage.ts';

/** A section of the outline: a heading with its role and the blocks up to the next heading of its own or a higher level. */
export type Section = {
  id: string;
  level: number;
  number: string | null;
  title: string;
  titleSpan: Span;
  role: SectionRole;
  /** Index of the heading's block in {@link View.blocks}; the body begins after it, or after a run-in title in the same block. */
  block: number;
  /** Half-open range of text from the heading to the section's end, sub-sections included. */
  span: Span;
  parent: Section | null;
};

/** What rules look at: a reading, its text in all its forms, and the outline once it is made. */
export type View = Passage & {
  reading: Reading;
  blocks: readonly Block[];
  /** In text order. Filled by the outline before other rules run. */
  sections: Section[];
};

/** Makes the view of a reading; sections are still empty. */
export function view(reading: Reading): View {
  return { reading, ...passageOf(reading.text), blocks: reading.blocks, sections: [] };
}

/** The block that holds an offset (binary search), or undefined between blocks. */
export function blockAt(v: View, offset: number): Block | undefined {
  let low = 0;
  let high = v.blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = v.blocks[middle]!;
    if (offset < block.span[0]) high = middle - 1;
    else if (offset >= block.span[1]) low = middle + 1;
    else return block;
  }
  return undefined;
}

/** The innermost section that holds an offset, or null. */
export function sectionAt(v: View, offset: number): Section | null {
  let low = 0;
  let high = v.sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (v.sections[middle]!.span[0] <= offset) low = middle + 1;
    else high = middle;
  }
  // Sections stand in text order and nest: the last that opens before the offset, or one around it, holds it.
  for (let section = v.sections[low - 1] ?? null; section; section = section.parent) if (offset < section.span[1]) return section;
  return null;
}

/** Roles of the section at an offset and of those around it, innermost first. */
export function rolesAt(v: View, offset: number): SectionRole[] {
  const roles: SectionRole[] = [];
  for (let section = sectionAt(v, offset); section; section = section.parent) roles.push(section.role);
  return roles;
}

const attached = new WeakMap<View, ReadonlySet<number>>();

/** Whether a block stands in a plain annex; a document of its own behind the first, with its letterhead, tells and asks as the first does. */
export function inAnnex(v: View, block: Block): boolean {
  if (block.annex === 0) return false;
  let documents = attached.get(v);
  if (!documents) {
    documents = new Set(v.blocks.filter(({ zone }) => zone === 'letterhead').map(({ annex }) => annex));
    attached.set(v, documents);
  }
  return !documents.has(block.annex);
}

/** Whether a block is a paragraph. */
export const isParagraph = (block: Block): block is ParagraphBlock => block.kind === 'paragraph';
/** Whether a block is a table. */
export const isTable = (block: Block): block is TableBlock => block.kind === 'table';
export { pageAt };
