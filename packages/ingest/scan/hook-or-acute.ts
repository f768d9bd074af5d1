import { foldLower } from '@tonghop/model';
import { COMPOUNDS } from './compounds.ts';
import type { OcrWord } from './engine.ts';
import { isSyllable } from './syllables.ts';

const [ACUTE, HOOK] = ['\u0301', '\u0309'] as const;
/** A vowel with two tones one after the other («TRIẾỂN»): one letter read twice. */
const TWICE = /([aeiouy][\u0302\u0306\u031b]*)([\u0300\u0301\u0303\u0309\u0323])\1([\u0300\u0301\u0303\u0309\u0323])/;
/** A word's letters between the marks around it. */
const PARTS = /^([“"'(‘«[]*)(\p{L}+)([.,;:!?…)”"’»\]]*)$/u;

/** Compounds by their letters without marks. */
const BY_LETTERS = new Map<string, [string, string][]>();
for (const pair of COMPOUNDS) {
  const letters = foldLower(pair);
  BY_LETTERS.set(letters, [...(BY_LETTERS.get(letters) ?? []), pair.split(' ') as [string, string]]);
}

/** A syllable in small letters, as it was recognised and with a letter that was read twice taken once. */
type Reading = { is: string; letters: string; opens: boolean; closes: boolean };

function readingOf(text: string): Reading | undefined {
  const [, head, letters, tail] = PARTS.exec(text) ?? [];
  if (letters === undefined) return undefined;
  const is = letters.toLowerCase();
  const once = isSyllable(is) ? is : is.normalize('NFD').replace(TWICE, '$1$2');
  return { is, letters: foldLower(once.normalize('NFC')), opens: head === '', closes: tail === '' };
}

/** Whether a syllable that was recognised may be another: hỏi for sắc, the dot of an i for a hỏi, a letter twice; or it is the same. */
function mayBe(was: string, is: string): boolean {
  if (was === is) return true;
  const [before, after] = [was.normalize('NFD'), is.normalize('NFD')];
  const swap = before.includes(ACUTE) ? before.replace(ACUTE, HOOK) : before.replace(HOOK, ACUTE);
  // «MỤC TIỂU»: the accent of a capital Ê and a speck over it.
  if (before.replace(`e\u0302${HOOK}`, 'e\u0302') === after) return true;
  if (swap === after || before.replace(`i${HOOK}`, 'i') === after || after.replace(`i${HOOK}`, 'i') === before) return true;
  return !isSyllable(was) && [before.replace(TWICE, '$1$2'), before.replace(TWICE, '$1$3')].includes(after);
}

/** New letters in the case of the old ones. */
function inCaseOf(old: string, small: string): string {
  if (old === old.toUpperCase() && old.length > 1) return small.toUpperCase();
  return old[0] === old[0]!.toUpperCase() ? small[0]!.toUpperCase() + small.slice(1) : small;
}

/** How sure a word is at most whose mark its neighbour told. */
const TOLD = 0.85;

/**
 * Reads hỏi for sắc, and sắc for hỏi, where the neighbour tells («chuyển đối» → «chuyển đổi»), and the dot of an i for a hỏi («chỉ tiết»): on grey
 * scans at 200 dpi such marks are a few pixels alike, and the engine takes most hỏi over ô and ê for sắc, however sure it is. Changes words in place, each with less
 * confidence, and answers what was printed and what is read, pair by pair. `words` are in reading order.
 */
export function tellHookFromAcute(words: readonly OcrWord[]): { printed: string; read: string }[] {
  const readings = words.map(({ text }) => readingOf(text));
  const settled = new Array<boolean>(words.length).fill(false);
  const pairs: { at: number; compounds: [string, string][] }[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const [a, b] = [readings[at], readings[at + 1]];
    if (!a?.closes || !b?.opens) continue;
    const compounds = BY_LETTERS.get(`${a.letters} ${b.letters}`);
    if (!compounds) continue;
    if (COMPOUNDS.has(`${a.is} ${b.is}`)) settled[at] = settled[at + 1] = true;
    else pairs.push({ at, compounds });
  }
  const told: { printed: string; read: string }[] = [];
  for (const { at, compounds } of pairs) {
    // A word that makes a compound with its other neighbour is what it is, and tells nothing of this one.
    if (settled[at] || settled[at + 1]) continue;
    const was = [readings[at]!.is, readings[at + 1]!.is] as const;
    const possible = compounds.filter(([first, second]) => mayBe(was[0], first) && mayBe(was[1], second));
    // «chỉ tiểu» is «chỉ tiêu» sooner than «chi tiêu».
    const changes = ([first, second]: [string, string]) => Number(first !== was[0]) + Number(second !== was[1]);
    const least = Math.min(...possible.map(changes));
    const found = possible.filter((pair) => changes(pair) === least);
    if (found.length !== 1) continue;
    const printed = `${words[at]!.text} ${words[at + 1]!.text}`;
    found[0]!.forEach((is, n) => {
      const word = words[at + n]!;
      settled[at + n] = true;
      if (was[n] === is) return;
      word.text = word.text.replace(/\p{L}+/u, (letters) => inCaseOf(letters, is));
      word.confidence = Math.min(word.confidence, TOLD);
    });
    told.push({ printed, read: `${words[at]!.text} ${words[at + 1]!.text}` });
  }
  return told;
}
