import { evenBackground } from './background.ts';
import { darkenPale, isBitonal, smoothed } from './contrast.ts';
import { unfold, unfoldUprights } from './fan.ts';

import { brightest, type Grey, halfTurn, type Laid, laidAfter, laidBy, pipeline, quarterTurn, rendered } from './grey.ts';
import type { Ruling } from './rule.ts';
import { eraseRules } from './ruling.ts';
import { fadeSeals } from './seal.ts';
import { sharpen } from './sharpen.ts';
import { leaningUprights, skewOf } from './skew.ts';
import { withoutSpecks } from './specks.ts';
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
  back: Laid['back'];
};

/** As measured: hooks and acutes mistaken for one another halve, and more brings the grain out. */
const SHARPENING = 1.2;

/** Resolution to work at: 200 dpi; a little more for poor pictures, the picture's own between 160 and 260. */
function scaleFor(dpi: number): number {
  if (dpi >= 260) return 200 / dpi;
  if (dpi < 160) return Math.min(2, 240 / dpi);
  return 1;
}

/** Turns by `degrees` and scales in one step (bicubic). */
async function turnAndScale(grey: Grey, degrees: number, scale: number): Promise<Laid> {
  if (Math.abs(degrees) < 0.15) {
    if (scale === 1) return laidBy(grey, [1, 0, 0, 1, 0, 0]);
    const width = Math.round(grey.width * scale);
    const height = Math.round(grey.height * scale);
    const scaled = await rendered(pipeline(grey).resize(width, height, { kernel: 'cubic', fit: 'fill' }));
    return laidBy(scaled, [width / grey.width, 0, 0, height / grey.height, 0, 0]);
  }
  if (scale === 1) {
    const turned = turnedBy(grey, degrees);
    return laidBy(turned.grey, turned.map);
  }
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
  return laidBy(turned, [c, s, -s, c, -left, -top]);
}

/** A page as it lies level and upright but for half a turn, at the scale to work at; how far it was turned, and whether by a quarter. */
async function levelled(grey: Grey, scale: number): Promise<{ laid: Laid; skew: number; sideways: boolean }> {
  let laid: Laid = { grey, back: (x, y) => [x, y] };
  let skew = await skewOf(grey);
  const { sideways } = skew;
  if (sideways) laid = laidBy(quarterTurn(grey), [0, 1, -1, 0, grey.height, 0]);
  if (skew.fan) {
    laid = laidAfter(laid, unfold(laid.grey, skew.fan));
    skew = await skewOf(laid.grey);
  }
  laid = laidAfter(laid, await turnAndScale(laid.grey, -skew.degrees, scale));
  // A table's uprights tell what its lines cannot: whether the picture was taken from above or below.
  const leaning = skew.leaning ? await leaningUprights(laid.grey) : undefined;
  if (leaning) laid = laidAfter(laid, unfoldUprights(laid.grey, leaning));
  return { laid, skew: skew.degrees, sideways };
}

/**
 * Prepares a page for recognition as measured in the design: brightest channel, background divided out, contrast stretched (colour and
 * grey) or specks removed (black and white); skew, quarter turns and the view from the side found from the lines' own shape, and undone in one
 * affine step, for a photograph after a projective one; rules erased.
 */
export async function prepare(pixels: Pixels): Promise<Prepared> {
  let grey = brightest(pixels.data, pixels.width, pixels.height, pixels.channels);
  const bitonal = isBitonal(grey);
  grey = bitonal ? await smoothed(withoutSpecks(grey, pixels.dpi), pixels.dpi) : darkenPale(evenBackground(grey));
  const scale = scaleFor(pixels.dpi);
  const dpi = Math.round(pixels.dpi * scale);
  let { laid, skew, sideways } = await levelled(grey, scale);
  // The picture may share its bytes with the caller's pixels; rules are erased in place.
  if (laid.grey.data === pixels.data) laid = { ...laid, grey: { ...laid.grey, data: Uint8Array.from(pixels.data) } };
  let turned = sideways ? 90 : 0;
  if (standsOnHead(laid.grey, dpi)) {
    const { width, height } = laid.grey;
    laid = laidAfter(laid, laidBy(halfTurn(laid.grey), [-1, 0, 0, -1, width, height]));
    turned += 180;
  }
  let own = laid.grey;
  const ruling = eraseRules(own, dpi, bitonal);
  if (!bitonal) {
    // Once the rules are gone, since grey ones would make patches as large as seals.
    fadeSeals(own, dpi);
    own = await sharpen(own, SHARPENING);
  }
  return { grey: own, dpi, ruling, turned: turned as Prepared['turned'], skew, bitonal, back: laid.back };
}
