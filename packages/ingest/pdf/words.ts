import { boxOf, type LayoutWord, type Line, linesOf } from '../layout/line.ts';
import type { Piece } from './pieces.ts';
import { PlacesTaken } from './places-taken.ts';
import { upright as uprightOf } from './upright.ts';

/** The quarter turn in which most of a page's letters are written. */
export function mainTurn(pieces: readonly Piece[]): Piece['turn'] {
  const letters = [0, 0, 0, 0];
  // Counted: this and the loops below meet every word of a document.
  for (let i = 0; i < pieces.length; i++) letters[pieces[i]!.turn]! += pieces[i]!.text.length;
  return letters.indexOf(Math.max(...letters)) as Piece['turn'];
}

/** Whether a piece is another struck again for boldness. */
const struckTwice = (first: Piece, piece: Piece): boolean =>
  first.text === piece.text && Math.abs(first.x0 - piece.x0) < 0.15 * piece.size && Math.abs(first.y - piece.y) < 0.1 * piece.size;

/** The words before which a blank was drawn. */
function spacedWords(pieces: readonly Piece[], wordOf: readonly (LayoutWord | undefined)[]): Set<LayoutWord> {
  const begun = new Set<LayoutWord>();
  const spaced = new Set<LayoutWord>();
  pieces.forEach((piece, i) => {
    const word = wordOf[i];
    if (!word || begun.has(word)) return;
    begun.add(word);
    if (piece.spaced) spaced.add(word);
  });
  return spaced;
}

/** How close to the page's right edge (points) a line's word ends that runs over it: a word of some letters' width. */
const CUT_OFF = 60;

/** One page is gone through at a time. */
const seen = new PlacesTaken();

/**
 * Joins a page's pieces to words: pieces of one baseline that touch and have no blank between them are one word («Nhi|e|m v|u» in three
 * fonts), those drawn out of order too; a piece struck twice for boldness counts once. Pieces off the page are dropped, but those with which a line runs over its right edge.
 */
export function wordsOf(pieces: readonly Piece[], page: number, turn: Piece['turn'], width: number, height: number): LayoutWord[] {
  const upright = uprightOf(turn, width, height);
  const [dx, dy] = upright.shift;
  const words: LayoutWord[] = [];
  // Which piece stands where, and the word that it went into.
  seen.clear();
  const wordOf = new Array<LayoutWord>(pieces.length);
  let backwards = false;
  let last: LayoutWord | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.turn !== turn || piece.aslant) continue;
    const x0 = piece.x0 + dx;
    const x1 = piece.x1 + dx;
    const y = piece.y + dy;
    if (x1 < -2 || y < -2 || y > upright.height + 10) continue;
    // What the page's edge cuts off is still of the line that runs over it.
    if (x0 > upright.width + 2 && !(last && last.x1 > upright.width - CUT_OFF && Math.abs(last.y - y) < 1 && x0 - last.x1 < piece.size))
      continue;
    // Struck again for boldness: the same letters less than a sixth of their size away.
    const place = Math.round(y) * 16384 + Math.round(x0 / 2);
    let twice = seen.at(place);
    if (twice < 0) twice = seen.at(place - 1);
    if (twice < 0) twice = seen.at(place + 1);
    if (twice >= 0 && struckTwice(pieces[twice]!, piece)) {
      wordOf[twice]!.bold = true;
      continue;
    }
    const gap = last ? x0 - last.x1 : 0;
    const touches =
      last &&
      !piece.spaced &&
      gap < 0.12 * piece.size &&
      gap > -0.5 * piece.size &&
      Math.abs(last.y - y) < 0.12 * piece.size &&
      Math.abs(last.size - piece.size) < 0.12 * piece.size;
    if (last && touches) {
      last.text += piece.text;
      last.x1 = Math.max(last.x1, x1);
      last.bold &&= piece.font.bold;
    } else {
      backwards ||= last !== undefined && x0 < last.x0 && Math.abs(last.y - y) < 0.12 * piece.size;
      last = {
        text: piece.text,
        page,
        x0,
        x1,
        y,
        size: Math.round(piece.size * 100) / 100,
        bold: piece.font.bold,
        italic: piece.font.italic,
        font: piece.font.name,
      };
      words.push(last);
    }
    seen.put(place, i);
    wordOf[i] = last;
  }
  const joined = backwards ? joinInterleaved(words, spacedWords(pieces, wordOf)) : words;
  if (turn !== 0)
    for (const word of joined) {
      const box = boxOf(word);
      const [ax, ay] = upright.back(box.x, box.y);
      const [bx, by] = upright.back(box.x + box.w, box.y + box.h);
      word.box = { page, x: Math.min(ax, bx), y: Math.min(ay, by), w: Math.abs(ax - bx), h: Math.abs(ay - by) };
    }
  return joinOutOfOrder(joined);
}

/**
 * Joins words that touch although they were not drawn one after the other: letters that a font lacks are drawn from another one when the
 * rest of the line is done («c» «a», then «ủ» between them). `spaced`: words before which a blank was drawn.
 */
function joinInterleaved(words: readonly LayoutWord[], spaced: ReadonlySet<LayoutWord>): LayoutWord[] {
  const order = new Map(words.map((word, i) => [word, i]));
  const byPlace = [...words].sort((a, b) => (Math.abs(a.y - b.y) < 0.12 * Math.min(a.size, b.size) ? a.x0 - b.x0 : a.y - b.y));
  const into = new Map<LayoutWord, LayoutWord>();
  const turns = new Map(order);
  for (const [i, word] of byPlace.entries()) {
    const before = byPlace[i - 1];
    if (!before) continue;
    const host = into.get(before) ?? before;
    const gap = word.x0 - host.x1;
    // A blank drawn before a word stands elsewhere, unless it shows: at the line's end, or before the letter that came in between.
    const nearest = spaced.has(word) && order.get(word)! <= order.get(before)! + 1 ? 0.05 : 0.12;
    const touches =
      gap < nearest * word.size &&
      gap > -0.3 * word.size &&
      Math.abs(host.y - word.y) < 0.12 * word.size &&
      Math.abs(host.size - word.size) < 0.12 * word.size;
    if (!touches) continue;
    host.text += word.text;
    host.x1 = Math.max(host.x1, word.x1);
    host.bold &&= word.bold;
    into.set(word, host);
    turns.set(host, Math.min(turns.get(host)!, turns.get(word)!));
  }
  return words.filter((word) => !into.has(word)).sort((a, b) => turns.get(a)! - turns.get(b)!);
}

/** What is written across the lines of a page or at a slant: words set beside its text, watermarks. Pieces drawn one after another on one line are one text. */
export function crossWords(pieces: readonly Piece[], turn: Piece['turn']): string[] {
  const found: string[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.turn === turn && !piece.aslant) continue;
    const goesOn = last && last.turn === piece.turn && Math.abs(last.size - piece.size) < 1 && Math.abs(last.y - piece.y) < piece.size;
    if (goesOn) found[found.length - 1] += (piece.spaced ? ' ' : '') + piece.text;
    else found.push(piece.text);
    last = piece;
  }
  return found;
}

/** Lines that run up or down an upright page, each line's words where they stand once it is turned level; for the heads of narrow columns. */
export function asideLines(pieces: readonly Piece[], page: number, width: number, height: number): Line[] {
  return ([1, 3] as const).flatMap((turn) =>
    pieces.some((piece) => piece.turn === turn) ? linesOf(wordsOf(pieces, page, turn, width, height), page) : [],
  );
}

const opensWithMark = ({ text }: LayoutWord): boolean => {
  const code = text.charCodeAt(0);
  return code >= 0x300 && code <= 0x36f;
};

/** Words that touch although they were drawn apart (a letter drawn later, marks in a font of their own) become one. */
function joinOutOfOrder(words: LayoutWord[]): LayoutWord[] {
  if (!words.some(opensWithMark)) return words;
  const marks = words.filter((word) => /^[\u0300-\u036f]+$/.test(word.text));
  const kept = words.filter((word) => !marks.includes(word));
  for (const mark of marks) {
    const middle = (mark.x0 + mark.x1) / 2;
    const host = kept.find(
      (word) => Math.abs(word.y - mark.y) < 0.5 * word.size && middle >= word.x0 - 0.2 * word.size && middle <= word.x1 + 0.2 * word.size,
    );
    if (!host) {
      kept.push(mark);
      continue;
    }
    const letters = [...host.text];
    const place = Math.min(letters.length, Math.max(1, Math.ceil(((middle - host.x0) / Math.max(1, host.x1 - host.x0)) * letters.length)));
    letters.splice(place, 0, mark.text);
    host.text = letters.join('');
  }
  return kept;
}
