import { evenBackground } from './background.ts';
import { darkenPale, despeckle, isBitonal } from './contrast.ts';
import { type Affine, brightest, type Grey, halfTurn, inTurn, inverse, pipeline, quarterTurn, rendered } from './grey.ts';
import type { Ruling } from './rule.ts';
import { eraseRules } from './ruling.ts';
import { fadeSeals } from './seal.ts';
import { sharpen } from './sharpen.ts';
import { skewOf } from './skew.ts';
import { turnedBy } from './turn.ts';
import { standsOnHead } from './upright.ts';

/** A page's pixels as they came: interleaved 8-bit channels, and their resolution. */
export type Pixels = { data: Uint8Array; width: number; height: number; channels: number; dpi: number };

/** A page ready for recognition: level, upright, even, without rules, at about 200 dpi. */
export type Prepared = {
  grey: Grey;
  dpi: number;
  ruling: Ruling;
  /** Quarter turns clockwise that brought it upright: 0, 90, 180 or 270. */
  turned: 0 | 90 | 180 | 270;
  skew: number;
  bitonal: boolean;
  /** Maps a point of `grey` back to the pixels as they came. */
  back: Affine;
};

/** As measured: hooks and acutes mistaken for one another halve, and more brings the grain out. */
const SHARPENING = 1.2;

/** Resolution to work at: 200 dpi; a little more for poor pictures, the picture's own between 160 and 260. */
function scaleFor(dpi: number): number {
  if (dpi >= 260) return 200 / dpi;
  if (dpi < 160) return Math.min(2, 240 / dpi);
  return 1;
}

/** Turns by `degrees` and scales in one step (bicubic); answers the picture and the map from old to new points. */
async function turnAndScale(grey: Grey, degrees: number, scale: number): Promise<{ grey: Grey; map: Affine }> {
  if (Math.abs(degrees) < 0.15) {
    if (scale === 1) return { grey, map: [1, 0, 0, 1, 0, 0] };
    const width = Math.round(grey.width * scale);
    const height = Math.round(grey.height * scale);
    const scaled = await rendered(pipeline(grey).resize(width, height, { kernel: 'cubic', fit: 'fill' }));
    return { grey: scaled, map: [width / grey.width, 0, 0, height / grey.height, 0, 0] };
  }
  if (scale === 1) return turnedBy(grey, degrees);
  const angle = (degrees * Math.PI) / 180;
  const c = Math.cos(angle) * scale;
  const s = Math.sin(angle) * scale;
  const turned = await rendered(
    pipeline(grey).affine(
      [
        [c, -s],
        [s, c],
      ],
      { background: '#ffffff', interpolator: 'bicubic' },
    ),
  );
  // The canvas grows so that every corner stays on it: the least corner becomes the origin.
  const { width, height } = grey;
  const left = Math.min(0, c * width, -s * height, c * width - s * height);
  const top = Math.min(0, s * width, c * height, s * width + c * height);
  return { grey: turned, map: [c, s, -s, c, -left, -top] };
}

/**
 * Prepares a page for recognition as measured in the design: brightest channel, background divided out, contrast stretched (colour and
 * grey) or specks removed (black and white); skew and quarter turns found from the lines' own shape; one affine step; rules erased.
 */
export async function prepare(pixels: Pixels): Promise<Prepared> {
  let grey = brightest(pixels.data, pixels.width, pixels.height, pixels.channels);
  const bitonal = isBitonal(grey);
  grey = bitonal ? despeckle(grey) : darkenPale(evenBackground(grey));
  let map: Affine = [1, 0, 0, 1, 0, 0];
  let turned = 0;
  const skew = await skewOf(grey);
  if (skew.sideways) {
    map = inTurn(map, [0, 1, -1, 0, grey.height, 0]);
    grey = quarterTurn(grey);
    turned = 90;
  }
  const scale = scaleFor(pixels.dpi);
  const level = await turnAndScale(grey, -skew.degrees, scale);
  map = inTurn(map, level.map);
  const dpi = Math.round(pixels.dpi * scale);
  // The picture may share its bytes with the caller's pixels; rules are erased in place.
  let own = level.grey.data === pixels.data ? { ...level.grey, data: Uint8Array.from(level.grey.data) } : level.grey;
  if (standsOnHead(own, dpi)) {
    map = inTurn(map, [-1, 0, 0, -1, own.width, own.height]);
    own = halfTurn(own);
    turned += 180;
  }
  const ruling = eraseRules(own, dpi);
  if (!bitonal) {
    // Once the rules are gone, since grey ones would make patches as large as seals.
    fadeSeals(own, dpi);
    own = await sharpen(own, SHARPENING);
  }
  return { grey: own, dpi, ruling, turned: turned as Prepared['turned'], skew: skew.degrees, bitonal, back: inverse(map) };
}
