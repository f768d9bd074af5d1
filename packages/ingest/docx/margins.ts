import { type DraftBlock, type DraftParagraph, foldLower } from '@tonghop/model';

/** Headers and footers: what belongs to the document's first page, and what only runs along (`furniture`). */
export type Margins = { front: DraftBlock[]; running: DraftParagraph[] };

// A letterhead moved into the page header is still the letterhead; anything else repeated on every page only runs along.
const LETTERHEAD = /cong hoa xa hoi chu nghia|dang cong san viet nam/;
const PAGE_NUMBER = /^\W*(trang|page)?\W*[\divx]*\W*(\/\W*\d+)?\W*$/;

const textOf = (block: DraftBlock): string =>
  block.kind === 'paragraph'
    ? block.runs.map((run) => run.text).join('')
    : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(textOf))).join('\n');
const fold = (text: string) => foldLower(text.normalize('NFC')).replace(/\s+/g, ' ');

/** Whether a page header is the document's letterhead, which its text (its beginning, unfolded) then does not have again. */
export const isLetterhead = (blocks: readonly DraftBlock[], body: string): boolean =>
  LETTERHEAD.test(fold(blocks.map(textOf).join('\n'))) && !LETTERHEAD.test(fold(body));

/** Puts a header's or footer's blocks to the first page (page numbers left out) or to what runs along. */
export function addMargin(margins: Margins, blocks: readonly DraftBlock[], front: boolean): void {
  for (const block of blocks)
    if (front && !isPageNumber(block)) margins.front.push(block);
    else margins.running.push(furniture(block));
}

const isPageNumber = (block: DraftBlock): boolean => block.kind === 'paragraph' && PAGE_NUMBER.test(fold(textOf(block)));

const furniture = (block: DraftBlock): DraftParagraph =>
  block.kind === 'paragraph' ? { ...block, zone: 'furniture' } : { kind: 'paragraph', runs: [{ text: textOf(block) }], zone: 'furniture' };
