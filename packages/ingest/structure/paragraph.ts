import { type DraftBlock, type DraftParagraph, type DraftRun, fold, isOrdinary, type Label, lengthOfInk, UNSEEN } from '@tonghop/model';
import { label } from './markers.ts';

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
  /** Its mark once it was looked for ({@link markOf}); null where there is none. */
  mark?: Label | null;
};

/** A block of the draft; `paragraph` is undefined for tables. */
export type Item = { block: DraftBlock; paragraph?: Paragraph };

// Marks that converters print into the text.
const RESIDUE = /\[bookmark:\s?[^\]\n]{0,60}\]/g;

/** Whether all letters of a folded text are capitals; three letters at least. */
const foldedCaps = (folded: string): boolean => !/[a-z]/.test(folded) && /[A-Z][^A-Z]*[A-Z][^A-Z]*[A-Z]/.test(folded);

/** Looks at a draft's paragraph. */
export function paragraphOf(block: DraftParagraph): Paragraph {
  let text = '';
  let all = 0;
  let bold = 0;
  let italic = 0;
  for (let i = 0; i < block.runs.length; i++) {
    const run = block.runs[i]!;
    text += run.text;
    const length = lengthOfInk(run.text);
    all += length;
    if (run.bold) bold += length;
    if (run.italic) italic += length;
  }
  const folded = fold(text);
  return {
    block,
    text,
    lower: folded.toLowerCase(),
    bold: all ? bold / all : 0,
    italic: all ? italic / all : 0,
    caps: foldedCaps(folded),
  };
}

/** The mark in front of a paragraph ({@link label}), looked for once. */
export function markOf(p: Paragraph): Label | undefined {
  if (p.mark === undefined) p.mark = label(p.text) ?? null;
  return p.mark ?? undefined;
}

/** What normalisation or converters' marks could change: Latin and Vietnamese letters and usual punctuation are in NFC as they are. */
const NEEDS_WORK = /[^\u0000-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027]|\[|[ \u00a0]{2}/;

/** A text in NFC without converter's marks, unseen characters and double blanks. */
const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(RESIDUE, '')
    .replace(UNSEEN, '')
    .replace(/[ \u00a0]{2,}/g, ' ');

/** A run with its text {@link tidied}: what words are looked for in, and what is composed. */
function plain(run: DraftRun): DraftRun {
  if ((isOrdinary(run.text) && !run.text.includes('[')) || !NEEDS_WORK.test(run.text)) return run;
  const text = tidied(run.text);
  if (text === run.text) return run;
  const { typed: before, ...rest } = run;
  // The letters typed differ in their case alone, so that the same goes from them.
  const typed = before === undefined ? undefined : tidied(before);
  return typed?.length === text.length ? { ...rest, text, typed } : { ...rest, text };
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
