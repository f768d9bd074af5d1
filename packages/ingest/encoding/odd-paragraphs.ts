import { type Draft, type DraftParagraph, type DraftRun, isOrdinary, pageOfRuns } from '@tonghop/model';

/** A paragraph and the page that it stands on. */
export type OnPage = { paragraph: DraftParagraph; page: number | undefined };

// «VNelD» is odd and of ordinary letters.
const isOdd = ({ text }: DraftRun): boolean => !isOrdinary(text) || text.includes('VN');

const hasOdd = ({ runs }: DraftParagraph): boolean => {
  for (let i = 0; i < runs.length; i++) if (isOdd(runs[i]!)) return true;
  return false;
};

/**
 * The paragraphs of a draft, its tables' too, that hold anything but ordinary Vietnamese letters ({@link isOrdinary}) or that name VNeID: those in
 * which an old encoding or a letter that looks like another may be. Each word is looked at once for both.
 */
export function oddParagraphs(draft: Draft): OnPage[] {
  const found: OnPage[] = [];
  const visit = (paragraph: DraftParagraph, page?: number) => {
    if (hasOdd(paragraph)) found.push({ paragraph, page: page ?? paragraph.page ?? pageOfRuns(paragraph.runs) });
  };
  for (const block of draft.blocks)
    if (block.kind === 'paragraph') visit(block);
    else for (const row of block.rows) for (const cell of row.cells) for (const inner of cell.paragraphs) visit(inner, row.page);
  return found;
}
