import { type Item, markOf, type Paragraph } from './paragraph.ts';

const NUMBER = /^\s*(\d{1,2})\s+(?=\p{Lu}\p{L})/u;
const LONGEST = 160;
const LONGEST_PLAIN = 80;

/** A title behind a bare number: `known` by the words that open it, or set in bold, or plain. */
type Bare = { p: Paragraph; value: number; length: number; known: boolean; bold: boolean };

/** The number that stands bare before a title («1 Đối với tập thể»), or undefined. */
function bareNumber(p: Paragraph): Bare | undefined {
  if (p.text.length > LONGEST || !/^\s*\d/.test(p.text) || (p.block.zone ?? 'body') !== 'body') return undefined;
  const found = NUMBER.exec(p.text);
  if (!found || /[.;,]\s*$/.test(p.text)) return undefined;
  const known = markOf(p) !== undefined;
  const bold = p.bold >= 0.8;
  if (!known && !bold && p.text.length > LONGEST_PLAIN) return undefined;
  return { p, value: Number(found[1]), length: found[0].length, known, bold };
}

/**
 * Gives titles the mark that a bare number before them is, where others go on in count: two in bold, or any beside one that its words tell
 * («2 Tồn tại»). Alone, a number may belong to the words behind it («5 Không»).
 */
export function bareNumbers(items: readonly Item[]): void {
  const chains: Bare[][] = [];
  for (const { paragraph: p } of items) {
    const found = p && bareNumber(p);
    if (!found) continue;
    const before = chains.findLast((chain) => chain.at(-1)!.value === found.value - 1);
    if (before) before.push(found);
    else chains.push([found]);
  }
  for (const chain of chains) {
    const known = chain.some((one) => one.known);
    const bold = chain.filter((one) => one.bold).length;
    if (chain.length < 2 || (!known && bold < 2)) continue;
    for (const { p, value, length, ...one } of chain)
      if (!one.known && (known || one.bold)) p.mark = { kind: 'decimal', raw: String(value), number: String(value), path: [value], length };
  }
}
