import type { OcrWord } from './engine.ts';
import type { Laid } from './grey.ts';
import type { Pixels } from './prepare.ts';

/** In the letterhead number and day are filled in by hand: so much of a first page is looked at. */
const LETTERHEAD = 0.4;
/** A point darker than this in one channel is ink; of a pen or pad where blue and red differ by so much. */
const INK = 170;
const COLOURED = 40;
/** Of a word's ink so much is coloured where a part of it is written by hand. */
const SHARE = 0.15;
/** Handwriting is read no more surely than this, whatever recognition says. */
const UNSURE = 0.2;

/** Which share of a word's ink is of a pen or pad. */
function colouredShare({ data, width, height, channels }: Pixels, word: OcrWord, back: Laid['back']): number {
  let ink = 0;
  let coloured = 0;
  for (let y = word.y0; y <= word.y1; y += 2)
    for (let x = word.x0; x <= word.x1; x += 2) {
      const [px, py] = back(x, y).map(Math.round) as [number, number];
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const p = (py * width + px) * channels;
      const [r, b] = [data[p]!, data[p + 2]!];
      if (Math.min(r, data[p + 1]!, b) >= INK) continue;
      ink++;
      if (Math.abs(b - r) > COLOURED) coloured++;
    }
  return ink === 0 ? 0 : coloured / ink;
}

/**
 * Makes numbers in a letterhead doubtful that are filled in by hand (in place): recognition is not made for handwriting, and tells «1» of «16» as surely as
 * print. Told by the pen's colour, which black print has not. Answers the words so doubted.
 */
export function doubtWritten(pixels: Pixels, words: readonly OcrWord[], height: number, back: Laid['back']): OcrWord[] {
  if (pixels.channels < 3) return [];
  const written = words.filter(
    (word) => word.y1 <= LETTERHEAD * height && /[^\p{L}]|^\p{L}{1,2}$/u.test(word.text) && colouredShare(pixels, word, back) > SHARE,
  );
  for (const word of written) word.confidence = Math.min(word.confidence, UNSURE);
  return written;
}
