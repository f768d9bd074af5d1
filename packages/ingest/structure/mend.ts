import type { DraftRun } from '@tonghop/model';
import { AUTHORITY, RECIPIENTS } from './form-words.ts';
import { label } from './markers.ts';
import { type Item, type Paragraph, paragraphOf } from './paragraph.ts';

const END = /[.;:!?…]["”’)]*$/;

/** Cuts a paragraph at soft line breaks behind which a mark stands («…⏎- Như trên;»). */
function split(item: Item): Item[] {
  const p = item.paragraph;
  if (!p || !/\n/.test(p.text)) return [item];
  const pieces: DraftRun[][] = [[]];
  for (const run of p.block.runs) {
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) {
        if (opens(text, pieces.at(-1)!)) pieces.push([]);
        else pieces.at(-1)!.push({ text: ' ' });
      }
      if (text !== '') pieces.at(-1)!.push({ ...run, text });
    });
  }
  if (pieces.length === 1) return [item];
  return pieces
    .filter((runs) => runs.some((run) => run.text.trim() !== ''))
    .map((runs) => {
      const block = { ...p.block, runs };
      return { block, paragraph: paragraphOf(block) };
    });
}

function opens(text: string, before: readonly DraftRun[]): boolean {
  const lower = paragraphOf({ kind: 'paragraph', runs: [{ text }] }).lower.trim();
  if (label(text) || RECIPIENTS.test(lower) || AUTHORITY.test(lower)) return true;
  return /[.;:]\s*$/.test(before.map((run) => run.text).join('')) && /^\s*\p{Lu}/u.test(text);
}

/** Whether a paragraph plainly goes on with the one before it: that has no end, and this begins in small letters. */
function goesOn(before: Paragraph, p: Paragraph): boolean {
  if (END.test(before.text.trim()) || !/^\s*["“(]?\p{Ll}/u.test(p.text) || label(p.text)) return false;
  if (before.block.align === 'center' || before.block.align === 'right' || p.block.align === 'center') return false;
  if (before.block.zone === 'footnote' || p.block.zone === 'footnote') return false;
  const crossed = before.block.page !== undefined && p.block.page !== undefined ? p.block.page === before.block.page + 1 : true;
  return crossed && before.text.trim().length > 40;
}

/** Mends paragraphs that a page's end cut in two, and parts those that a reader ran together at soft line breaks. */
export function mend(items: readonly Item[]): Item[] {
  const mended: Item[] = [];
  let last: Item | undefined;
  for (const item of items.flatMap(split)) {
    const p = item.paragraph;
    if (p && last?.paragraph && item.block.zone !== 'furniture' && goesOn(last.paragraph, p)) {
      last.paragraph.block.runs = [...last.paragraph.block.runs, { text: ' ' }, ...p.block.runs];
      last.paragraph = paragraphOf(last.paragraph.block);
      continue;
    }
    mended.push(item);
    if (item.block.zone !== 'furniture') last = item;
  }
  return mended;
}
