import { type Item, markOf, type Paragraph } from './paragraph.ts';

const NUMBER = /^\s*(\d{1,2}|[IVX]{1,4})\s+(?=\p{Lu}\p{L})/u;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const LONGEST = 160;
const LONGEST_PLAIN = 80;

/** A title behind a bare number: `known` by the words that open it, or set in bold, or plain. */
type Bare = { p: Paragraph; raw: string; value: number; length: number; known: boolean; bold: boolean };

const isRoman = ({ raw }: Bare): boolean => !/\d/.test(raw);

/** The number that stands bare before a title («1 Đối với tập thể»), or undefined. */
function bareNumber(p: Paragraph): Bare | undefined {
  if (p.text.length > LONGEST || !/^\s*[\dIVX]/.test(p.text) || (p.block.zone ?? 'body') !== 'body') return undefined;
  const found = NUMBER.exec(p.text);
  if (!found || /[.;,]\s*$/.test(p.text)) return undefined;
  const known = markOf(p) !== undefined;
  const bold = p.bold >= 0.8;
  if (!known && !bold && p.text.length > LONGEST_PLAIN) return undefined;
  const raw = found[1]!;
  const value = /\d/.test(raw) ? Number(raw) : ROMAN.indexOf(raw) + 1;
  return value > 0 ? { p, raw, value, length: found[0].length, known, bold } : undefined;
}

/**
 * Gives titles the mark that a bare number before them is, where others go on in count: two in bold, any beside one that its words tell
 * («2 Tồn tại»), or Roman numerals from the first on («I Đặc điểm»). Alone, a number may belong to the words behind it («5 Không»).
 */
export function bareNumbers(items: readonly Item[]): void {
  const chains: Bare[][] = [];
  for (const { paragraph: p } of items) {
    const found = p && bareNumber(p);
    if (!found) continue;
    const before = chains.findLast((chain) => chain.at(-1)!.value === found.value - 1 && isRoman(chain[0]!) === isRoman(found));
    if (before) before.push(found);
    else chains.push([found]);
  }
  for (const chain of chains) {
    // A count of Roman numerals from the first on is told by itself: no words are so numbered by chance.
    const roman = isRoman(chain[0]!);
    const known = chain.some((one) => one.known) || (roman && chain[0]!.value === 1);
    const bold = chain.filter((one) => one.bold).length;
    if (chain.length < 2 || (!known && bold < 2)) continue;
    for (const { p, raw, value, length, ...one } of chain)
      if (!one.known && (known || one.bold)) p.mark = { kind: roman ? 'roman' : 'decimal', raw, number: raw, path: [value], length };
  }
}
