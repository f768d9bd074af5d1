import { compose, type Draft, type DraftParagraph, type ParagraphBlock } from '@tonghop/model';
import { structure } from './structure.ts';

/** A line as it stands, or a paragraph with its looks. */
export type Line = string | DraftParagraph;
/** A draft of paragraphs in the order given. */
export const draft = (...lines: Line[]): Draft => ({
  blocks: lines.map((line) => (typeof line === 'string' ? { kind: 'paragraph', runs: [{ text: line }] } : line)),
  notes: [],
  textOrigin: 'txt',
});
/** A paragraph in bold type. */
export const bold = (text: string, more: Partial<DraftParagraph> = {}): DraftParagraph => ({
  kind: 'paragraph',
  runs: [{ text, bold: true }],
  ...more,
});
/** The paragraphs of a draft once structure has looked at it, with their texts. */
export const blocksOf = (given: Draft): (ParagraphBlock & { text: string })[] => {
  const reading = compose({ sha256: '', name: 'x', format: 'txt', mediaType: 'text/plain' }, 'test/1', structure(given));
  return reading.blocks.flatMap((block) => (block.kind === 'paragraph' ? [{ ...block, text: reading.text.slice(...block.span) }] : []));
};
/** The zones of lines. */
export const zones = (...lines: Line[]) => blocksOf(draft(...lines)).map((block) => block.zone);
/** The headings of lines: level, «runs in», title. */
export const heads = (...lines: Line[]) =>
  blocksOf(draft(...lines)).flatMap(({ heading, text, span }) =>
    heading
      ? [`${heading.level}${heading.runIn ? ' runs in' : ''} ${text.slice(heading.title[0] - span[0], heading.title[1] - span[0])}`]
      : [],
  );
