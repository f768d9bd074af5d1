import { apartMarks, thickMarks } from './apart-marks.ts';
import { evenBackground } from './background.ts';
import type { OcrWord } from './engine.ts';
import { framedMarks } from './framed-marks.ts';
import { brightest, type Grey, halfTurn, quarterTurn } from './grey.ts';
import { cut } from './ink.ts';
import type { EnginePool } from './pool.ts';
import type { Pixels, Prepared } from './prepare.ts';
import { colouredInk, faintInk, weakest } from './stamp-ink.ts';
import { levelled, STAMP_DPI } from './stamp-level.ts';
import { frames, inkedPatches } from './stamp-patches.ts';
import { saysMark } from './stamp-words.ts';
import { markedPlaces } from './thick-marks.ts';

/** A page's print on white paper: what is nearly as bright as its paper becomes white. */
function onWhite(page: Grey): Grey {
  const counts = new Uint32Array(256);
  for (let p = 0; p < page.data.length; p += 7) counts[page.data[p]!]!++;
  let paper = 255;
  for (let above = counts[255]!; paper > 100 && above < page.data.length / 14; ) above += counts[--paper]!;
  const scale = Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, (value * 255) / paper));
  const data = new Uint8Array(page.data.length);
  for (let p = 0; p < data.length; p++) data[p] = scale[page.data[p]!]!;
  return { ...page, data };
}

/** The texts that recognition reads on patches, lines parted by line feeds. */
async function textsOf(patches: readonly Grey[], dpi: number, pool: EnginePool): Promise<string[]> {
  return recognised((await Promise.all(patches.map((patch) => levelled(patch, dpi)))).flat(), pool);
}

/** The texts on pictures at the resolution for stamps. */
async function recognised(pictures: readonly Grey[], pool: EnginePool): Promise<string[]> {
  const found = await pool.recognise(pictures.map((grey) => ({ grey, dpi: STAMP_DPI, segmentation: 'block' })));
  const text = (words: readonly OcrWord[]) =>
    words.map((word, i) => (i > 0 && word.line !== words[i - 1]!.line ? '\n' : ' ') + word.text).join('');
  return found.map((words) => text(words).trim()).filter((words) => words !== '');
}

/**
 * Words stamped on a page, one text a stamp: in coloured or faint ink, which fades where a page is recognised, or in a frame, which is taken
 * for a drawing there. `turned`: the quarter turns that bring the page upright; `words`: what recognition read on it.
 */
export async function stampsOn(
  pixels: Pixels,
  turned: Prepared['turned'],
  pool: EnginePool,
  words: readonly OcrWord[] = [],
): Promise<string[]> {
  const upright = (grey: Grey): Grey => {
    const level = turned === 90 || turned === 270 ? quarterTurn(grey) : grey;
    return turned >= 180 ? halfTurn(level) : level;
  };
  const dark = weakest(pixels);
  const inks = [colouredInk(pixels), faintInk(dark)].filter((ink) => ink !== undefined).map(upright);
  const print = upright(onWhite(brightest(pixels.data, pixels.width, pixels.height, pixels.channels)));
  const texts = await textsOf(
    [
      ...inks.flatMap((ink) => inkedPatches(ink, pixels.dpi).map((patch) => cut(ink, patch))),
      ...frames(print, pixels.dpi).map((frame) => cut(print, frame)),
    ],
    pixels.dpi,
    pool,
  );
  const read = (pictures: Grey[]) => recognised(pictures, pool);
  const apart: string[] = [];
  for (const ink of inks) apart.push(...(await apartMarks(ink, upright(dark), pixels.dpi, read)));
  // Where a title says it in print it would be taken for a stamp.
  const thick = saysMark(words) ? [] : await thickMarks(print, pixels.dpi, read);
  const framed = await framedMarks(print, pixels.dpi, read);
  const placed = saysMark(words) ? [] : await markedPlaces(evenBackground(upright(dark)), pixels.dpi, read);
  return [...texts, ...apart, ...thick, ...framed, ...placed];
}

/** Words of a picture that is a stamp as a whole, whatever its ink. */
export async function wholeStamp(pixels: Pixels, pool: EnginePool): Promise<string[]> {
  return textsOf([weakest(pixels)], pixels.dpi, pool);
}
