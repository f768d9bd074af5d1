import { type LayoutWord, letterBox } from '../layout/line.ts';
import type { Piece } from './content.ts';

/** The quarter turn in which most of a page's letters are written. */
export function mainTurn(pieces: readonly Piece[]): Piece['turn'] {
  const letters = [0, 0, 0, 0];
  for (const piece of pieces) letters[piece.turn]! += piece.text.length;
  return letters.indexOf(Math.max(...letters)) as Piece['turn'];
}

/** Size of a page once turned upright, and maps between the upright page and the page as shown. */
export function uprightPage(turn: Piece['turn'], width: number, height: number) {
  const [w, h] = turn % 2 ? [height, width] : [width, height];
  // Pieces of a turned page are measured from its own origin; the shift brings them onto the upright page.
  const shift = { 0: [0, 0], 1: [0, width], 2: [width, height], 3: [height, 0] }[turn] as [number, number];
  const back = (x: number, y: number): [number, number] =>
    turn === 0 ? [x, y] : turn === 1 ? [width - y, x] : turn === 2 ? [width - x, height - y] : [y, height - x];
  return { width: w, height: h, shift, back };
}

/**
 * Joins a page's pieces to words: pieces of one baseline that touch and have no blank between them are one word («Nhi|e|m v|u» in three
 * fonts), a piece struck twice for boldness counts once. Pieces off the page are dropped.
 */
export function wordsOf(pieces: readonly Piece[], page: number, turn: Piece['turn'], width: number, height: number): LayoutWord[] {
  const upright = uprightPage(turn, width, height);
  const here = pieces
    .filter((piece) => piece.turn === turn)
    .map((piece) => ({ ...piece, x0: piece.x0 + upright.shift[0], x1: piece.x1 + upright.shift[0], y: piece.y + upright.shift[1] }))
    .filter((piece) => piece.x1 > -2 && piece.x0 < upright.width + 2 && piece.y > -2 && piece.y < upright.height + 10);
  const words: LayoutWord[] = [];
  let last: LayoutWord | undefined;
  const seen = new Map<string, { x0: number; y: number; word: LayoutWord }[]>();
  for (const piece of here) {
    const twice = seen
      .get(piece.text)
      ?.find((other) => Math.abs(other.x0 - piece.x0) < 0.15 * piece.size && Math.abs(other.y - piece.y) < 0.1 * piece.size);
    if (twice) {
      twice.word.bold = true;
      continue;
    }
    const sameLine = last && Math.abs(last.y - piece.y) < 0.12 * piece.size && Math.abs(last.size - piece.size) < 0.12 * piece.size;
    let word: LayoutWord;
    if (last && sameLine && !piece.spaced && piece.x0 - last.x1 < 0.12 * piece.size && piece.x0 - last.x1 > -0.5 * piece.size) {
      last.text += piece.text;
      last.x1 = Math.max(last.x1, piece.x1);
      last.bold &&= piece.font.bold;
      word = last;
    } else {
      word = {
        text: piece.text,
        x0: piece.x0,
        x1: piece.x1,
        y: piece.y,
        size: Math.round(piece.size * 100) / 100,
        bold: piece.font.bold,
        italic: piece.font.italic,
        font: piece.font.name,
        box: { page, x: 0, y: 0, w: 0, h: 0 },
      };
      words.push(word);
    }
    last = word;
    const list = seen.get(piece.text);
    if (list) list.push({ x0: piece.x0, y: piece.y, word });
    else seen.set(piece.text, [{ x0: piece.x0, y: piece.y, word }]);
  }
  for (const word of words) {
    const box = letterBox(page, word.x0, word.x1, word.y, word.size);
    if (turn === 0) word.box = box;
    else {
      const [ax, ay] = upright.back(box.x, box.y);
      const [bx, by] = upright.back(box.x + box.w, box.y + box.h);
      word.box = { page, x: Math.min(ax, bx), y: Math.min(ay, by), w: Math.abs(ax - bx), h: Math.abs(ay - by) };
    }
  }
  return joinOutOfOrder(words);
}

/** Words that touch although they were drawn apart (a letter drawn later, marks in a font of their own) become one. */
function joinOutOfOrder(words: LayoutWord[]): LayoutWord[] {
  const marks = words.filter((word) => /^[\u0300-\u036f]+$/.test(word.text));
  if (marks.length === 0) return words;
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
