import type { Draft } from '@tonghop/model';
import { annexes } from './annexes.ts';
import { attachedStarts } from './attached.ts';
import { back } from './back.ts';
import { contents } from './contents.ts';
import { front } from './front.ts';
import { furniture } from './furniture.ts';
import { headings } from './headings.ts';
import { withoutMarkdown } from './markdown.ts';
import { mend } from './mend.ts';
import { noteLines } from './note-lines.ts';
import { type Item, itemsOf } from './paragraph.ts';
import { typedCase } from './typed-case.ts';

/** Paragraphs of which a text has as many at least before its capitals are weighed, and their share above which capitals tell nothing. */
const WEIGHED = 10;
const ALL_BUT = 0.9;

/** Where a text is set in capitals from end to end, they make no title of any of its lines. */
function withoutCapitals(items: readonly Item[]): void {
  const paragraphs = items.flatMap(({ block, paragraph }) => (paragraph && block.zone !== 'furniture' ? [paragraph] : []));
  const worded = paragraphs.filter(({ lower }) => /[a-z]{2}/.test(lower));
  if (worded.length < WEIGHED || worded.filter(({ caps }) => caps).length < ALL_BUT * worded.length) return;
  for (const paragraph of worded) paragraph.caps = false;
}

/**
 * Finds zones, labels, headings, annexes and furniture in a draft of any format; geometry and format are behind it. Answers a new draft
 * whose paragraphs are in NFC; what a reader has marked (footnotes, furniture) stays so.
 */
export function structure(draft: Draft): Draft {
  const found = itemsOf(withoutMarkdown(draft.blocks));
  furniture(found);
  contents(found);
  const items = mend(found);
  withoutCapitals(items);
  noteLines(items);
  const bodyStart = front(items);
  const starts = attachedStarts(items, bodyStart);
  const { after } = back(items.slice(0, starts[0]), bodyStart);
  starts.forEach((start, n) => {
    const own = items.slice(start, starts[n + 1]);
    back(own, front(own));
  });
  const titles = annexes(items, Math.max(after, bodyStart + 1), new Set(starts.map((start) => items[start]!)));
  headings(items, titles, draft.textOrigin === 'ocr' || draft.textOrigin === 'mixed');
  for (const { block } of items) block.zone ??= 'body';
  typedCase(items);
  return { ...draft, blocks: items.map(({ block }) => block) };
}
