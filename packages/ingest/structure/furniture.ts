import { STAMP } from './form-words.ts';
import type { Item, Paragraph } from './paragraph.ts';

const LINK = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i;
const plainLink = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
const PAGE_NUMBER = /^\s*(?:[-–]\s*\d{1,3}\s*[-–]|(?:trang|page)\s+\d{1,3}(?:\s*\/\s*\d{1,3})?)\s*$/;

// A line drawn with signs, and the word that tells where a text ends («--- HẾT ---», «—HẾT BÁO CÁO—»).
const DRAWN = /^\s*[-=_*~#–—][-=_*~#–—\s]{2,}$/;
const THE_END = /^[-=_*~./–—\s]*het(?: (?:bao cao|ke hoach|van ban))?[-=_*~./–—\s]*$/;

/** A link alone in a paragraph that also stands in the running text: an export repeats addresses at a page's end. */
function echoed(items: readonly Item[], p: Paragraph): boolean {
  const wanted = plainLink(p.text);
  return items.some(({ paragraph: other }) => other && other !== p && !LINK.test(other.text) && other.text.toLowerCase().includes(wanted));
}

/** Marks what belongs to the page and not to the text: echoed links, written page numbers, drawn lines, the word for the end,
 * electronic signature stamps. */
export function furniture(items: readonly Item[]): void {
  for (const { paragraph: p, block } of items) {
    if (!p || block.zone) continue;
    const drawn = DRAWN.test(p.text) || THE_END.test(p.lower);
    if (drawn || PAGE_NUMBER.test(p.lower) || STAMP.test(p.lower.trim()) || (LINK.test(p.text) && echoed(items, p)))
      block.zone = 'furniture';
  }
}
