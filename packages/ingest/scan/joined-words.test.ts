import { expect, test } from 'vitest';
import type { OcrWord } from './engine.ts';
import { partJoined } from './joined-words.ts';

/** A word as the page shows it, letters as blocks about as wide as Times sets them, and blanks where `shown` has them; read as `text`. */
function word(shown: string, text: string): { words: OcrWord[]; parted: OcrWord[] } {
  const bounds: [number, number][] = [];
  let x = 10;
  for (const char of shown)
    if (char === ' ') x += 8;
    else {
      const wide = /\d|\p{Ll}/u.test(char) ? 11 : 17;
      bounds.push([x, x + wide]);
      x += wide + 3;
    }
  const grey = { data: new Uint8Array((x + 10) * 40).fill(255), width: x + 10, height: 40 };
  for (const [from, to] of bounds) for (let y = 8; y < 34; y++) grey.data.fill(0, y * grey.width + from, y * grey.width + to);
  const words: OcrWord[] = [{ text, x0: 10, y0: 6, x1: x - 3, y1: 36, confidence: 0.9, line: 4 }];
  return { words, parted: partJoined(grey, words) };
}

test.each([
  ['KẾT QUẢ', 'KẾTQUẢ'],
  ['LỊCH KIỂM TRA', 'LỊCHKIỂMTRA'],
  ['VỤ NĂM 2027', 'VỤNĂM2027'],
  ['kinh phí,', 'kinhphí,'],
])('«%s» that was read «%s» is parted where the page has a blank', (shown, text) => {
  const { parted } = word(shown, text);
  expect(parted.map((part) => part.text).join(' ')).toBe(shown);
  expect(parted.map(({ line }) => line)).toEqual(parted.map(() => 4));
  for (const [i, part] of parted.slice(1).entries()) expect(part.x0).toBeGreaterThan(parted[i]!.x1);
});

test.each([
  // No blank is there.
  ['KẾTQUẢ', 'KẾTQUẢ'],
  // A name, an abbreviation, one syllable, and letters that make no syllables.
  ['Rơ Chăml', 'RơChăml'],
  ['SKHCN CĐS', 'SKHCNCĐS'],
  ['NGHI ÊNG', 'NGHIÊNG'],
  ['KẾTQ UẢ', 'KẾTQUẢ'],
])('«%s» that was read «%s» stays as it is', (shown, text) => {
  const { words, parted } = word(shown, text);
  expect(parted).toEqual(words);
});
