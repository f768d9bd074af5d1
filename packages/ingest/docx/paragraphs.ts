import type { DraftBlock, DraftParagraph, DraftRun } from '@tonghop/model';
import type { ParagraphLook } from './look.ts';
import { splitRuns } from './split-runs.ts';

/** What a paragraph's style says of it: its name, and the outline level from 1 where it is a heading. */
type Named = { name: string; outline: number | undefined };

/** Distance between default tab stops in points; leading tabs are how many authors indent. */
const TAB = 36;

/** Whether a reader sees anything of some runs. */
export const shows = (runs: readonly DraftRun[]): boolean => runs.some((run) => run.text.trim() !== '');

/** Blocks of a text box or a cell beside others: the first opens a side-by-side block. */
export function opened(blocks: DraftBlock[]): DraftBlock[] {
  const first = blocks[0];
  if (first?.kind === 'paragraph') first.breakBefore = true;
  return blocks;
}

/**
 * A paragraph, or several where page breaks (form feeds), or in centred text the author's own line ends, part it. `state.breaks`: the next
 * one opens a page.
 */
export function paragraphsOf(runs: DraftRun[], look: ParagraphLook, style: Named, state: { breaks: boolean }): DraftParagraph[] {
  const made: DraftParagraph[] = [];
  const pages = splitRuns(runs, '\f');
  pages.forEach((page, index) => {
    if (index > 0) state.breaks = true;
    for (const line of look.align === 'center' ? splitRuns(page, '\n') : [page]) {
      if (!shows(line)) continue;
      made.push(paragraphOf(line, look, style, state.breaks));
      state.breaks = false;
    }
  });
  return made;
}

function paragraphOf(runs: DraftRun[], look: ParagraphLook, style: Named, breakBefore: boolean): DraftParagraph {
  const paragraph: DraftParagraph = { kind: 'paragraph', runs };
  if (look.align) paragraph.align = look.align;
  const tabs = /^[ \u00a0]*(\t*)/.exec(runs[0]!.text)![1]!.length;
  paragraph.indent = (look.left ?? 0) + (look.firstLine ?? 0) + tabs * TAB;
  if (style.name) paragraph.style = style.name;
  // A table of contents repeats the headings with their pages: no text of the document's own.
  if (/^toc \d$/i.test(style.name)) paragraph.zone = 'furniture';
  if (style.outline) paragraph.outline = style.outline;
  if (breakBefore) paragraph.breakBefore = true;
  return paragraph;
}
