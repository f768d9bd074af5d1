import type { Draft } from '@tonghop/model';
import { annexes } from './annexes.ts';
import { back } from './back.ts';
import { front } from './front.ts';
import { furniture } from './furniture.ts';
import { headings } from './headings.ts';
import { mend } from './mend.ts';
import { noteLines } from './note-lines.ts';
import { itemsOf } from './paragraph.ts';
import { typedCase } from './typed-case.ts';

/**
 * Finds zones, labels, headings, annexes and furniture in a draft of any format; geometry and format are behind it. Answers a new draft
 * whose paragraphs are in NFC; what a reader has marked (footnotes, furniture) stays so.
 */
export function structure(draft: Draft): Draft {
  const found = itemsOf(draft.blocks);
  furniture(found);
  const items = mend(found);
  noteLines(items);
  const bodyStart = front(items);
  const { after } = back(items, bodyStart);
  const titles = annexes(items, Math.max(after, bodyStart + 1));
  headings(items, titles);
  for (const { block } of items) block.zone ??= 'body';
  typedCase(items);
  return { ...draft, blocks: items.map(({ block }) => block) };
}
