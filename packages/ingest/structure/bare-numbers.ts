import { type Item, markOf, type Paragraph } from './paragraph.ts';

const NUMBER =
  /^\s*((?:PHẦN|Phần)\s+)?(\d{1,2}|[IVX]{1,4}|[A-H]|(?<=PHẦN\s)THỨ (?:NHẤT|HAI|BA|TƯ|NĂM)|(?<=Phần\s)thứ (?:nhất|hai|ba|tư|năm))\s+(?=\p{Lu}\p{L})/u;
const RANKS = ['nhất', 'hai', 'ba', 'tư', 'năm'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const LONGEST = 160;
const LONGEST_PLAIN = 80;

/** A title behind a bare number: `known` by the words that open it, or set in bold, or plain. */
type Bare = {
  p: Paragraph;
  kind: 'decimal' | 'roman' | 'letter' | 'part';
  raw: string;
  number: string;
  value: number;
  length: number;
  known: boolean;
  bold: boolean;
};

/** The number that stands bare before a title («1 Đối với tập thể»), or undefined. */
function bareNumber(p: Paragraph): Bare | undefined {
  if (p.text.length > LONGEST || !/^\s*[\dA-IPVX]/.test(p.text) || (p.block.zone ?? 'body') !== 'body') return undefined;
  const found = NUMBER.exec(p.text);
  if (!found || /[.;,]\s*$/.test(p.text)) return undefined;
  const known = markOf(p) !== undefined;
  const bold = p.bold >= 0.8;
  if (!known && !bold && p.text.length > LONGEST_PLAIN) return undefined;
  const number = found[2]!;
  const own = /\d/.test(number) ? 'decimal' : /[IVX]/.test(number) ? 'roman' : 'letter';
  const rank = RANKS.indexOf(number.toLocaleLowerCase('vi').slice('thứ '.length)) + 1;
  const value =
    rank > 0 ? rank : own === 'decimal' ? Number(number) : own === 'roman' ? ROMAN.indexOf(number) + 1 : number.charCodeAt(0) - 64;
  const kind = found[1] ? 'part' : own;
  return value > 0 ? { p, kind, raw: found[0].trim(), number, value, length: found[0].length, known, bold } : undefined;
}

/**
 * Gives titles the mark that a bare number before them is, where others go on in count: two in bold, any beside one that its words tell
 * («2 Tồn tại»), or numerals, capital letters and parts from the first on («I Đặc điểm», «PHẦN A Đánh giá»). Alone, a number may belong to the words behind it («5 Không»).
 */
export function bareNumbers(items: readonly Item[]): void {
  const chains: Bare[][] = [];
  // Chains by what they have counted to, the one begun last behind the others.
  const counted = new Map<string, number[]>();
  const place = (kind: string, value: number, chain: number) => {
    const key = `${kind} ${value}`;
    const there = counted.get(key) ?? [];
    let at = there.length;
    while (at > 0 && there[at - 1]! > chain) at--;
    there.splice(at, 0, chain);
    counted.set(key, there);
  };
  for (const { paragraph: p } of items) {
    const found = p && bareNumber(p);
    if (!found) continue;
    const chain = counted.get(`${found.kind} ${found.value - 1}`)?.pop() ?? chains.length;
    (chains[chain] ??= []).push(found);
    place(found.kind, found.value, chain);
  }
  for (const chain of chains) {
    // A count of numerals or letters from the first on is told by itself: no words are so numbered by chance.
    const known = chain.some((one) => one.known) || (chain[0]!.kind !== 'decimal' && chain[0]!.value === 1);
    const bold = chain.filter((one) => one.bold).length;
    if (chain.length < 2 || (!known && bold < 2)) continue;
    for (const { p, kind, raw, number, value, length, ...one } of chain)
      if (!one.known && (known || one.bold)) p.mark = { kind, raw, number, path: [value], length };
  }
}
