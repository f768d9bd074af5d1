import type { FindingKind, ParagraphBlock, SectionRole, Span } from '@tonghop/model';
import type { Proposal, Rule } from '../rule.ts';
import { isParagraph, type Section, type View } from '../view.ts';

/** A paragraph of a section's own body: its text without label and run-in title, and its block. */
export type Item = { span: Span; block: ParagraphBlock };

/** A rule that reads the paragraphs of sections with certain roles. */
export type SectionShape<K extends FindingKind> = Omit<Rule<K>, 'find'> & {
  roles: readonly SectionRole[];
  read: (section: Section, items: Item[], view: View) => Iterable<Omit<Proposal<K>, 'kind'>>;
};

/** «Trả lời: Đường truyền chập chờn.»: what opens an answer to an outline's question. */
const ANSWER = /\s*(?:Trả lời|Đơn vị trả lời|Nội dung trả lời|Ý kiến trả lời|Đáp)\s*:\s*/iy;

/** Where a paragraph's own words begin: after its label, after the title that runs in, and after what opens an answer. */
export function bodyStart(block: ParagraphBlock, view: View): number {
  const start = behindTitle(block, view);
  ANSWER.lastIndex = start;
  const answer = ANSWER.exec(view.text);
  return answer && start + answer[0].length <= block.span[1] ? start + answer[0].length : start;
}

function behindTitle(block: ParagraphBlock, view: View): number {
  let start = block.span[0] + (block.label?.length ?? 0);
  if (block.heading?.runIn) {
    start = block.heading.title[1];
    while (start < block.span[1] && /[\s:.–-]/.test(view.text[start]!)) start++;
  }
  return start;
}

/** The paragraphs of a section that belong to no sub-section, the heading itself left out (a run-in heading's body counts). */
export function itemsOf(section: Section, view: View): Item[] {
  const items: Item[] = [];
  const inner = view.sections.find((other) => other.parent === section);
  const end = inner ? inner.span[0] : section.span[1];
  for (let i = section.block; i < view.blocks.length; i++) {
    const block = view.blocks[i]!;
    if (block.span[0] >= end) break;
    if (!isParagraph(block) || block.zone !== 'body') continue;
    if (i === section.block && !block.heading?.runIn) continue;
    const start = bodyStart(block, view);
    if (start < block.span[1]) items.push({ span: [start, block.span[1]], block });
  }
  return items;
}

/** Makes a rule that reads sections. */
export function section<K extends FindingKind>(shape: SectionShape<K>): Rule<K> {
  const { roles, read, ...rule } = shape;
  return {
    ...rule,
    *find(view): Generator<Proposal<K>> {
      for (const found of view.sections)
        if (roles.includes(found.role))
          for (const proposal of read(found, itemsOf(found, view), view)) yield { kind: rule.kind, ...proposal };
    },
  };
}
