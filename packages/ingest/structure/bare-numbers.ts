import { type Item, markOf, type Paragraph } from './paragraph.ts';

const NUMBER = /^\s*(\d{1,2})\s+(?=\p{Lu}\p{L})/u;
const LONGEST = 160;

/** The number that stands bare before a bold title («1 Đối với tập thể»), or undefined. */
function bareNumber(p: Paragraph): { value: number; length: number } | undefined {
  if (p.bold < 0.8 || p.text.length > LONGEST || (p.block.zone ?? 'body') !== 'body' || /[.;]\s*$/.test(p.text)) return undefined;
  const found = NUMBER.exec(p.text);
  return found && !markOf(p) ? { value: Number(found[1]), length: found[0].length } : undefined;
}

/**
 * Gives bold titles the mark that a bare number before them is, where one follows the other in count: alone, a number may belong to the
 * words behind it («5 Không»).
 */
export function bareNumbers(items: readonly Item[]): void {
  let before: { p: Paragraph; value: number; length: number } | undefined;
  const give = ({ p, value, length }: { p: Paragraph; value: number; length: number }) => {
    p.mark = { kind: 'decimal', raw: String(value), number: String(value), path: [value], length };
  };
  for (const { paragraph: p } of items) {
    const found = p && bareNumber(p);
    if (!found) continue;
    const own = { p, ...found };
    if (before && own.value === before.value + 1) {
      give(before);
      give(own);
    }
    before = own;
  }
}
