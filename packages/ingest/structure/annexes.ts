import { opensAnnex } from './back.ts';
import { ANNEX, ANNEX_MARK, ATTACHED } from './form-words.ts';
import { label } from './markers.ts';
import { type Item, type Paragraph, paragraphOf } from './paragraph.ts';

/** A line that goes on with an annex's title: set like one, and neither «(Kèm theo …)» nor an item. */
function isTitleLine(p: Paragraph, after: Paragraph): boolean {
  const text = p.text.trim();
  if (text.length > 250 || ATTACHED.test(p.lower.trim()) || label(text) || /[.;]$/.test(text) || ANNEX_MARK.test(p.lower.trim()))
    return false;
  const bare = ANNEX_MARK.exec(after.lower.trim())?.[0].length === after.text.trim().length;
  return p.caps || p.block.align === 'center' || p.bold > 0.8 || (bare && text.length < 150);
}

/** Joins the lines of a title set in several paragraphs to the first of them. */
function join(items: Item[], from: number, count: number): Paragraph {
  const first = items[from]!.paragraph!;
  for (const item of items.slice(from + 1, from + count)) first.block.runs.push({ text: ' ' }, ...item.paragraph!.block.runs);
  items.splice(from + 1, count - 1);
  const joined = paragraphOf(first.block);
  items[from]!.paragraph = joined;
  return joined;
}

/** The title of a document that stands behind another, its lines joined, or nothing where it has none. */
function titleOfAttached(items: Item[], from: number): Paragraph | undefined {
  let first = from;
  while (items[first]?.block.zone === 'letterhead') first++;
  let count = 0;
  while (items[first + count]?.paragraph && items[first + count]!.block.zone === 'title') count++;
  return count > 0 ? join(items, first, count) : undefined;
}

/**
 * Numbers the annexes (`annex` 1, 2 …) from `from` on and finds their titles: the lines under «Phụ lục I», or what stands behind it on
 * its own line. A document of its own behind the first counts as one; `attached` are the first lines of such. Answers the title paragraphs;
 * lines of one title are joined in place.
 */
export function annexes(items: Item[], from: number, attached: ReadonlySet<Item>): Set<Paragraph> {
  const titles = new Set<Paragraph>();
  let annex = 0;
  for (let i = from; i < items.length; i++) {
    const item = items[i]!;
    const p = item.paragraph;
    if (attached.has(item)) {
      item.block.annex = ++annex;
      const title = titleOfAttached(items, i);
      if (title) titles.add(title);
      continue;
    }
    if (p && item.block.zone === undefined && opensAnnex(items, i, annex > 0 ? ANNEX.test(p.lower.trim()) : true)) {
      annex++;
      item.block.annex = annex;
      const bare = ANNEX_MARK.exec(p.lower.trim())?.[0].length === p.text.trim().length;
      const start = bare ? i + 1 : i;
      let count = bare ? 0 : 1;
      while (
        items[start + count]?.paragraph &&
        items[start + count]!.block.zone === undefined &&
        count < 4 &&
        isTitleLine(items[start + count]!.paragraph!, p)
      )
        count++;
      const title = count > 0 ? join(items, start, count) : p;
      titles.add(title);
      for (let k = i; k < start + 1 && k < items.length; k++) items[k]!.block.annex = annex;
      if (count > 0) i = start;
    } else if (annex > 0) item.block.annex = annex;
  }
  return titles;
}
