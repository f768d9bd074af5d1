import { fold } from '@tonghop/model';
import type { View } from '../../view.ts';

/** Longest runs of words that are looked for at once. */
const LONGEST = 9;

/** A word by its letters without marks, each as often as recognition likes: «KROÔNG» is «Krông» too. */
const letters = (word: string): string =>
  [...fold(word).toLowerCase()]
    .filter((letter, i, all) => letter !== all[i - 1])
    .map((letter) => (/[a-z\d]/.test(letter) ? `${letter}+` : `\\${letter}`))
    .join('');

/** The most frequent spelling of the words in what the text says in small letters; undefined where it never does. */
function inText(v: View, words: readonly string[]): string | undefined {
  const printed = words.join(' ');
  const pattern = new RegExp(`(?<![a-z\\d])${words.map(letters).join('\\s')}(?![a-z\\d])`, 'g');
  const counts = new Map<string, number>();
  for (const { index, 0: found } of v.lower.matchAll(pattern)) {
    const text = v.text.slice(index, index + found.length);
    if (!/\p{Ll}{2}/u.test(text)) continue;
    const spelling = text.toLocaleUpperCase('vi');
    if (spelling === printed) return printed;
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Bodies that nobody spells otherwise: what the text has of them was misread itself («Ủy ban nhần dần»). */
const BODIES = new Map(
  ['ỦY BAN NHÂN DÂN', 'HỘI ĐỒNG NHÂN DÂN', 'ỦY BAN MẶT TRẬN TỔ QUỐC', 'BAN CHẤP HÀNH', 'BAN CHỈ ĐẠO', 'BAN THƯỜNG VỤ', 'ĐẢNG ỦY'].map(
    (body) => [fold(body), body.split(' ')],
  ),
);

/** The words of a body that stand at a place of a name, by their letters. */
function bodyAt(words: readonly string[], at: number): readonly string[] | undefined {
  for (const [folded, body] of BODIES) if (fold(words.slice(at, at + body.length).join(' ')) === folded) return body;
  return undefined;
}

/**
 * A letterhead's name in capitals, whose tone marks recognition loses or mistakes («XÃ CẢI BE»), with the marks that the text itself gives the
 * same words («UBND xã Cái Bè»): the longest runs of two words and more that it has, left to right. What every office spells alike is spelt so.
 */
export function respelt(v: View, name: string): string {
  const words = name.split(' ');
  for (let at = 0; at < words.length - 1; ) {
    const body = bodyAt(words, at);
    if (body) words.splice(at, body.length, ...body);
    let taken = body?.length ?? 0;
    for (let n = Math.min(LONGEST, words.length - at); n > 1 && taken === 0; n--) {
      const spelling = inText(v, words.slice(at, at + n));
      if (spelling === undefined) continue;
      const found = spelling.split(/\s+/);
      if (found.length !== n) continue;
      words.splice(at, n, ...found);
      taken = n;
    }
    at += Math.max(1, taken);
  }
  return words.join(' ');
}
