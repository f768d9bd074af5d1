import { foldLower } from '@tonghop/model';

/** PostgreSQL keeps word positions up to 16,383. */
const LAST_POSITION = 16_383;
/** A lexeme may have 2,046 bytes; no word people look for is near it. */
const LONGEST_WORD = 100;

/** The words of a text in lower case, diacritics kept. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => word.slice(0, LONGEST_WORD));
}

const plain = (word: string) => foldLower(word).replace(/\x7f/g, '') || word;
const pairs = (list: readonly string[]) => list.slice(1).map((word, i) => `${list[i]}_${word}`);

/**
 * A text as a tsvector literal, made here and not by SQL so that every server finds the same: syllables as written weigh A, pairs of folded
 * syllables C, folded syllables D. A search without diacritics so finds all, one with them ranks the exact first.
 */
export function searchText(text: string): string {
  const written = words(text);
  const folded = written.map(plain);
  const places = new Map<string, string[]>();
  const put = (lexeme: string, i: number, weight: string) => {
    const list = places.get(lexeme);
    const place = `${Math.min(i + 1, LAST_POSITION)}${weight}`;
    if (!list) places.set(lexeme, [place]);
    else if (list.length < 255) list.push(place);
  };
  for (const [i, word] of written.entries()) put(word, i, 'A');
  for (const [i, word] of folded.entries()) if (word !== written[i]) put(word, i, 'D');
  for (const [i, pair] of pairs(folded).entries()) put(pair, i, 'C');
  return [...places].map(([lexeme, list]) => `'${lexeme}':${list.join(',')}`).join(' ');
}

/** What is looked for as tsquery literals: `phrase` demands the words side by side, `all` only all of them; `rank` orders what was found. Null when no word was given. */
export function searchQuery(text: string): { phrase: string; all: string; rank: string } | null {
  const written = words(text);
  if (written.length === 0) return null;
  const folded = written.map(plain);
  const next = pairs(folded);
  const quote = (list: readonly string[], weight = '') => [...new Set(list)].map((word) => `'${word}'${weight}`);
  return {
    phrase: quote(next.length ? next : folded).join(' & '),
    all: quote(folded).join(' & '),
    rank: [...quote(written, ':A'), ...quote(next, ':C'), ...quote(folded, ':D')].join(' | '),
  };
}
