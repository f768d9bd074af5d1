import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fan, fanOf, fanOfUprights, unfold, unfoldUprights } from './fan.ts';
import type { Grey } from './grey.ts';

const WIDTH = 900;
const HEIGHT = 1270;

/** Points of a page of lines, 16 apart, some ending early, as a fan draws them. */
function lines({ slope, closing }: Fan): { xs: Float32Array; ys: Float32Array } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let level = -560; level <= 560; level += 16)
    for (let x = -360; x < (level % 48 === 0 ? 60 : 360); x += 2)
      for (let thick = 0; thick < 6; thick += 1.5) {
        // Letters have gaps.
        if ((x * 7 + level * 3) % 11 < 4) continue;
        const y = (level + thick) * (1 + closing * x) + slope * x;
        xs.push(x + WIDTH / 2);
        ys.push(y + HEIGHT / 2);
      }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

const edge = (fan: Fan): number => fan.closing * (HEIGHT / 2);

describe('lines that run together', () => {
  it('are none on a flat page, however it is skewed', () => {
    for (const slope of [-0.06, -0.02, 0, 0.013, 0.05])
      expect(fanOf(lines({ slope, closing: 0 }), WIDTH, HEIGHT, [slope, 0])).toBe(undefined);
  });

  it('are found with their slope and how fast they close in', () => {
    for (const fan of [
      { slope: 0.01, closing: 0.04 / (HEIGHT / 2) },
      { slope: -0.03, closing: -0.055 / (HEIGHT / 2) },
    ]) {
      const found = fanOf(lines(fan), WIDTH, HEIGHT, [fan.slope, 0]);
      expect(found?.sideways).toBe(false);
      expect(found?.fan.slope).toBeCloseTo(fan.slope, 2);
      expect(Math.abs(edge(found!.fan) - edge(fan))).toBeLessThan(0.006);
    }
  });

  it('are found where they run up and down the picture', () => {
    const fan = { slope: 0.02, closing: 0.05 / (HEIGHT / 2) };
    const { xs, ys } = lines(fan);
    const found = fanOf({ xs: ys, ys: xs }, HEIGHT, WIDTH, [0, fan.slope]);
    expect(found?.sideways).toBe(true);
    expect(Math.abs(edge(found!.fan) - edge(fan))).toBeLessThan(0.006);
  });

  it('are the uprights of a table that was taken from below', () => {
    const xs: number[] = [];
    const ys: number[] = [];
    const closing = 0.03 / (WIDTH / 2);
    for (const at of [-360, -300, -90, 60, 200, 360])
      for (let y = -400; y < 400; y++) {
        xs.push(at * (1 + closing * y) + WIDTH / 2);
        ys.push(y + HEIGHT / 2);
      }
    const points = { xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
    expect(fanOfUprights(points, WIDTH, HEIGHT)!.closing * (WIDTH / 2)).toBeCloseTo(0.03, 2);
  });
});

/** A white picture with one dark spot. */
function spot(x: number, y: number): Grey {
  const data = new Uint8Array(300 * 400).fill(255);
  for (let dy = -3; dy <= 3; dy++) for (let dx = -3; dx <= 3; dx++) data[(y + dy) * 300 + x + dx] = 0;
  return { data, width: 300, height: 400 };
}

/** The middle of what is dark. */
function middleOf({ data, width }: Grey): [number, number] {
  let [sum, across, down] = [0, 0, 0];
  for (let at = 0; at < data.length; at++) {
    const ink = 255 - data[at]!;
    sum += ink;
    across += ink * ((at % width) + 0.5);
    down += ink * (Math.floor(at / width) + 0.5);
  }
  return [across / sum, down / sum];
}

describe('a picture laid flat', () => {
  it('says of each point where it stood', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 280 }),
        fc.integer({ min: 20, max: 380 }),
        fc.double({ min: -0.08, max: 0.08, noNaN: true }),
        fc.double({ min: -0.0003, max: 0.0003, noNaN: true }),
        fc.boolean(),
        (x, y, slope, closing, uprights) => {
          const flat = (uprights ? unfoldUprights : unfold)(spot(x, y), { slope, closing });
          const [oldX, oldY] = flat.back(...middleOf(flat.grey));
          expect(Math.hypot(oldX - (x + 0.5), oldY - (y + 0.5))).toBeLessThan(1);
        },
      ),
    );
  });

  it('lays lines level that ran together, and uprights upright', () => {
    const fan = { slope: 0.03, closing: 0.0002 };
    const data = new Uint8Array(300 * 400).fill(255);
    for (let x = 20; x < 280; x++)
      for (const level of [-120, 0, 120]) {
        const y = Math.round(level * (1 + fan.closing * (x - 150)) + fan.slope * (x - 150) + 200);
        for (const row of [y - 1, y, y + 1]) data[row * 300 + x] = 0;
      }
    const { grey } = unfold({ data, width: 300, height: 400 }, fan);
    const full = Array.from(
      { length: grey.height },
      (_, y) => grey.data.subarray(y * grey.width, (y + 1) * grey.width).filter((value) => value < 128).length,
    );
    // Three lines, each whole in a row.
    expect(full.filter((count) => count > 230).length).toBeGreaterThanOrEqual(3);
    const side = unfoldUprights(
      { data: Uint8Array.from({ length: data.length }, (_, i) => data[(i % 400) * 300 + Math.floor(i / 400)]!), width: 400, height: 300 },
      fan,
    );
    const columns = Array.from({ length: side.grey.width }, (_, x) => {
      let count = 0;
      for (let y = 0; y < side.grey.height; y++) if (side.grey.data[y * side.grey.width + x]! < 128) count++;
      return count;
    });
    expect(columns.filter((count) => count > 230).length).toBeGreaterThanOrEqual(3);
  });
});
