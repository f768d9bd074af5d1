import { foldLower } from '@tonghop/model';
import { words } from './search-text.ts';

const SHINGLE = 3;
const SIZE = 256;

/** FNV-1a over UTF-16 units, as a signed 32-bit number. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  // Similar words must not get neighbouring hashes, since the smallest are kept (finaliser of MurmurHash3).
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** The 256 smallest hashes of a text's runs of three folded words, sorted (a bottom-k sketch: Broder, «On the resemblance of documents», 1997). */
export function sketch(text: string): number[] {
  const list = words(foldLower(text));
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE <= list.length; i++) hashes.add(hash(list.slice(i, i + SHINGLE).join(' ')));
  return [...hashes].sort((a, b) => a - b).slice(0, SIZE);
}

/** How much two texts resemble each other, from 0 to 1: the share of common runs among all, estimated from their sketches. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  let i = 0;
  let j = 0;
  let both = 0;
  let all = 0;
  while (all < SIZE && (i < a.length || j < b.length)) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
    all++;
  }
  return all === 0 ? 0 : both / all;
}
