/** What a match of an expression may begin with: small letters and digits so far, and whether no more is asked for. */
type Front = { word: string; ended: boolean };

const QUANTIFIERS = '*+?{';
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;
/** Letters that a look ahead looks at. */
const LOOKED_AT = 2;

/**
 * The words that a match of an expression may begin with, `most` letters of each: `(?:rat |qua )?nhieu` gives «rat», «qua» and «nhieu», `\\d+` gives «0».
 * For expressions of the lexicons: small letters, digits, signs and groups `(?:…)`; a word ends before anything else (a class, as in a gap, included).
 * Throws where a match may begin with none.
 */
export function openingWords(source: string, most: number): Set<string> {
  const words = new Set<string>();
  for (const { word } of fronts(source, most)) {
    if (word === '') throw new Error(`«${source}» may begin with no word`);
    words.add(word);
  }
  return words;
}

/** A look ahead at the first two letters of what an expression may match: far cheaper to try at every word than some ninety wordings. */
export function lookAhead(source: string): string {
  const seconds = new Map<string, string>();
  const alone = new Set<string>();
  for (const word of openingWords(source, LOOKED_AT)) {
    const first = word[0]!;
    seconds.set(first, (seconds.get(first) ?? '') + (word[1] ?? ''));
    if (word.length < LOOKED_AT) alone.add(first);
  }
  return `(?=${[...seconds].map(([first, next]) => (alone.has(first) ? first : `${first}[${next}]`)).join('|')})`;
}

function fronts(source: string, most: number): Front[] {
  const all: Front[] = [];
  let these: Front[] = [{ word: '', ended: false }];
  for (let at = 0; at < source.length; ) {
    if (source[at] === '|') {
      all.push(...these);
      these = [{ word: '', ended: false }];
      at++;
      continue;
    }
    const end = endOfPiece(source, at);
    const behind = QUANTIFIERS.includes(source[end] ?? ' ') ? QUANTIFIER.exec(source.slice(end, end + 8))![0] : '';
    const next = these.flatMap((front) => (front.ended ? [front] : continued(front, source.slice(at, end), most)));
    these = /^(?:[?*]|\{0)/.test(behind) ? [...these, ...next] : next;
    at = end + behind.length;
    // Most of a wording stands behind its first word.
    if (these.every(({ ended }) => ended)) while (at < source.length && source[at] !== '|') at = endOfPiece(source, at);
  }
  return [...all, ...these];
}

const isLetter = (piece: string): boolean =>
  piece.length === 1 && ((piece >= '0' && piece <= '9') || piece.toUpperCase() !== piece.toLowerCase());

/** A front with one more piece behind it. */
function continued({ word }: Front, piece: string, most: number): Front[] {
  if (isLetter(piece)) return [{ word: word + piece, ended: word.length + 1 >= most }];
  if (piece === '\\d' && word === '') return [{ word: '0', ended: true }];
  // What stands before or behind takes no letter.
  if (/^\(\?(?:=|!|<)/.test(piece)) return [{ word, ended: false }];
  if (!piece.startsWith('(?:')) return [{ word, ended: true }];
  return fronts(piece.slice(3, -1), most - word.length).map((front) => ({ word: word + front.word, ended: front.ended }));
}

const [OPEN, CLOSE, OPEN_CLASS, ESCAPE] = [...'()[\\'].map((sign) => sign.charCodeAt(0));

/** Where the character, escape, class or group ends that stands at a place. */
function endOfPiece(source: string, at: number): number {
  const sign = source.charCodeAt(at);
  if (sign === ESCAPE) return at + (source[at + 1] === 'u' ? 6 : 2);
  if (sign === OPEN_CLASS) return source.indexOf(']', at) + 1;
  if (sign !== OPEN) return at + 1;
  let depth = 0;
  for (let end = at; end < source.length; end++) {
    const inner = source.charCodeAt(end);
    if (inner === ESCAPE) end++;
    else if (inner === OPEN_CLASS) end = source.indexOf(']', end);
    else if (inner === OPEN) depth++;
    else if (inner === CLOSE && --depth === 0) return end + 1;
  }
  throw new Error(`«${source}» has a group that does not end`);
}
