import { COMPOUNDS } from './compounds.ts';
import type { OcrWord } from './engine.ts';
import { isSyllable } from './syllables.ts';

const ACUTE = '\u0301';
const HOOK = '\u0309';
/** A vowel with two tones one after the other («TRIẾỂN»): one letter read twice. */
const TWICE = /([aeiouy][\u0302\u0306\u031b]*)([\u0300\u0301\u0303\u0309\u0323])\1([\u0300\u0301\u0303\u0309\u0323])/;
/** A word's letters between the marks around it. */
const PARTS = /^([“"'(‘«[]*)(\p{L}+)([.,;:!?…)”"’»\]]*)$/u;

/** A syllable as it stands, in small letters, and what else may have been printed. */
type Reading = { is: string; or: string[]; opens: boolean; closes: boolean };

function readingOf(text: string): Reading | undefined {
  const [, head, letters, tail] = PARTS.exec(text) ?? [];
  if (letters === undefined) return undefined;
  const is = letters.toLowerCase();
  const apart = is.normalize('NFD');
  const or: string[] = [];
  if (TWICE.test(apart) && !isSyllable(is)) or.push(apart.replace(TWICE, '$1$2'), apart.replace(TWICE, '$1$3'));
  else if (apart.includes(ACUTE)) or.push(apart.replace(ACUTE, HOOK));
  else if (apart.includes(HOOK)) or.push(apart.replace(HOOK, ACUTE));
  return { is, or: or.map((one) => one.normalize('NFC')), opens: head === '', closes: tail === '' };
}

/** New letters in the case of the old ones. */
function inCaseOf(old: string, small: string): string {
  if (old === old.toUpperCase() && old.length > 1) return small.toUpperCase();
  return old[0] === old[0]!.toUpperCase() ? small[0]!.toUpperCase() + small.slice(1) : small;
}

/** How sure a word is at most whose mark its neighbour told. */
const TOLD = 0.85;

/**
 * Reads hỏi for sắc, and sắc for hỏi, where the neighbour tells («chuyển đối» → «chuyển đổi»): on grey scans at 200 dpi the two marks are a few pixels alike, and
 * the engine takes most hỏi over ô and ê for sắc, however sure it is. Changes words in place, each with less confidence, and answers what was
 * printed and what is read, pair by pair. `words` are in reading order.
 */
export function tellHookFromAcute(words: readonly OcrWord[]): { printed: string; read: string }[] {
  const readings = words.map(({ text }) => readingOf(text));
  const settled = new Array<boolean>(words.length).fill(false);
  const pairs: number[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const [a, b] = [readings[i], readings[i + 1]];
    if (!a?.closes || !b?.opens) continue;
    if (COMPOUNDS.has(`${a.is} ${b.is}`)) settled[i] = settled[i + 1] = true;
    else if (a.or.length + b.or.length > 0) pairs.push(i);
  }
  const told: { printed: string; read: string }[] = [];
  for (const i of pairs) {
    // A word that makes a compound with its other neighbour is what it is, and tells nothing of this one.
    if (settled[i] || settled[i + 1]) continue;
    const [a, b] = [readings[i]!, readings[i + 1]!];
    const found = [a.is, ...a.or].flatMap((first) =>
      [b.is, ...b.or].filter((second) => COMPOUNDS.has(`${first} ${second}`)).map((second) => [first, second]),
    );
    if (found.length !== 1) continue;
    const printed = `${words[i]!.text} ${words[i + 1]!.text}`;
    for (const [n, was, is] of [
      [i, a.is, found[0]![0]!],
      [i + 1, b.is, found[0]![1]!],
    ] as const) {
      settled[n] = true;
      if (was === is) continue;
      const word = words[n]!;
      word.text = word.text.replace(/\p{L}+/u, (letters) => inCaseOf(letters, is));
      word.confidence = Math.min(word.confidence, TOLD);
    }
    told.push({ printed, read: `${words[i]!.text} ${words[i + 1]!.text}` });
  }
  return told;
}
