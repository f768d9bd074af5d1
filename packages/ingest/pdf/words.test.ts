import { expect, test } from 'vitest';
import type { Piece } from './pieces.ts';
import { wordsOf } from './words.ts';

/** A piece at a place on one line, every letter 6 points wide. */
const piece = (text: string, x0: number, spaced = false): Piece =>
  ({ text, x0, x1: x0 + 6 * text.length, y: 100, size: 12, font: { name: 'Sans' }, spaced, turn: 0, hidden: false }) as Piece;
const texts = (pieces: Piece[]) => wordsOf(pieces, 1, 0, 595, 842).map((word) => word.text);

test('letters that a font lacks, drawn from another one when the rest of the line is done, stand in their words', () => {
  // «của ứng sự», a blank three points wide: first what the font has, then ủ, ứ, ự.
  const drawn = [piece('c', 50), piece('a', 62), piece('ng', 77, true), piece('s', 92, true)];
  expect(texts([...drawn, piece('ủ', 56), piece('ứ', 71), piece('ự', 98, true)])).toEqual(['của', 'ứng', 'sự']);
  expect(wordsOf([...drawn, piece('ủ', 56)], 1, 0, 595, 842)[0]).toMatchObject({ x0: 50, x1: 68 });
});

test('words drawn from right to left keep their blanks', () => {
  expect(texts([piece('báo', 53), piece('xã', 38, true), piece('cáo', 74, true)])).toEqual(['báo', 'xã', 'cáo']);
});

test('a line that runs over the page’s right edge is whole; what stands off the page by itself is dropped', () => {
  const drawn = [piece('Đang', 560), piece('thực', 587, true), piece('hiện,', 614, true), piece('đạt', 647, true), piece('chú', 720, true)];
  expect(texts(drawn)).toEqual(['Đang', 'thực', 'hiện,', 'đạt']);
  expect(texts([piece('dấu', 610)])).toEqual([]);
});
