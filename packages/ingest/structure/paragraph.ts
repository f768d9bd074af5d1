import { type DraftBlock, type DraftParagraph, type DraftRun, foldLower, fold as foldText } from '@tonghop/model';

/** A paragraph as structure looks at it: its text and folded text (same offsets), and shares of its looks from 0 to 1. */
export type Paragraph = {
  block: DraftParagraph;
  text: string;
  /** `foldLower(text)`. */
  lower: string;
  bold: number;
  italic: number;
  /** All its letters are capitals (three at least). */
  caps: boolean;
};

/** A block of the draft; `paragraph` is undefined for tables. */
export type Item = { block: DraftBlock; paragraph?: Paragraph };

// Marks that converters print into the text.
const RESIDUE = /\[bookmark:\s?[^\]\n]{0,60}\]/g;

/** Whether all letters of a text are capitals; three letters at least. */
export function allCaps(text: string): boolean {
  const letters = foldText(text).replace(/[^A-Za-z]/g, '');
  return letters.length >= 3 && letters === letters.toUpperCase();
}

/** Looks at a draft's paragraph. */
export function paragraphOf(block: DraftParagraph): Paragraph {
  let text = '';
  let all = 0;
  let bold = 0;
  let italic = 0;
  for (const run of block.runs) {
    text += run.text;
    const length = run.text.trim().length;
    all += length;
    if (run.bold) bold += length;
    if (run.italic) italic += length;
  }
  return { block, text, lower: foldLower(text), bold: all ? bold / all : 0, italic: all ? italic / all : 0, caps: allCaps(text) };
}

/** A run in NFC without converter's marks, so that offsets in the joined text stay true in the composed one. */
function plain(run: DraftRun): DraftRun {
  const text = run.text.normalize('NFC').replace(RESIDUE, '');
  return text === run.text ? run : { ...run, text };
}

/** A copy of a draft's blocks, ready to be marked: paragraphs with clean runs, empty ones left out. */
export function itemsOf(blocks: readonly DraftBlock[]): Item[] {
  const items: Item[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      items.push({ block: { ...block } });
      continue;
    }
    const copy: DraftParagraph = { ...block, runs: block.runs.map(plain) };
    const paragraph = paragraphOf(copy);
    if (paragraph.text.trim() !== '') items.push({ block: copy, paragraph });
  }
  return items;
}

/** Length of the bold stretch that opens a paragraph, blanks included; 0 when it does not begin bold. */
export function boldLead(block: DraftParagraph): number {
  let length = 0;
  for (const run of block.runs) {
    if (!run.bold && run.text.trim() !== '') break;
    length += run.text.length;
  }
  return length;
}
