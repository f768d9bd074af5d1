import { describe, expect, it } from 'vitest';
import { evenBackground } from './background.ts';
import type { Grey } from './grey.ts';

const WIDTH = 1200;
const HEIGHT = 1600;
const DESK = 90;

/** A photographed page with a bar of ink every 40 rows on a desk 80 wide all around; `light` tells how bright it is at a place, from 0 to 1. */
function photo(light: (x: number, y: number) => number): Grey {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const onDesk = x < 80 || y < 80 || x >= WIDTH - 80 || y >= HEIGHT - 80;
      const inText = x > 160 && x < WIDTH - 160 && y > 160 && y < HEIGHT - 160;
      // Bars as thick as letters, with as much paper between them.
      const ink = inText && y % 40 < 14 && x % 12 < 5;
      data[y * WIDTH + x] = (onDesk ? DESK : ink ? 40 : 235) * light(x, y);
    }
  return { data, width: WIDTH, height: HEIGHT };
}

/** How much of the bars is still dark, and how much of the paper beside them is white, in the right half. */
function kept({ data }: Grey): { ink: number; white: number } {
  let [ink, inks, white, whites] = [0, 0, 0, 0];
  for (let y = 200; y < HEIGHT - 200; y++)
    for (let x = WIDTH / 2; x < WIDTH - 170; x++) {
      const value = data[y * WIDTH + x]!;
      if (y % 40 < 14 && x % 12 < 5) {
        inks++;
        if (value < 100) ink++;
      } else {
        whites++;
        if (value > 200) white++;
      }
    }
  return { ink: ink / inks, white: white / whites };
}

const deskIsWhite = ({ data }: Grey): boolean => [10, 40, WIDTH - 10].every((x) => data[(HEIGHT / 2) * WIDTH + x]! === 255);

describe('the background of a photographed page', () => {
  it('takes the desk away and leaves the text', () => {
    const even = evenBackground(photo(() => 1));
    expect(deskIsWhite(even)).toBe(true);
    expect(kept(even).ink).toBeGreaterThan(0.99);
  });

  it('keeps the text of paper that a shadow makes as dark as a desk, little by little', () => {
    const even = evenBackground(photo((x, y) => 1 - 0.6 * ((x / WIDTH) * 0.7 + (y / HEIGHT) * 0.3)));
    expect(kept(even).ink).toBeGreaterThan(0.99);
    expect(kept(even).white).toBeGreaterThan(0.99);
    expect(deskIsWhite(even)).toBe(true);
  });

  it('keeps the text in a shadow with a hard edge', () => {
    const even = evenBackground(photo((x) => (x < WIDTH * 0.55 ? 1 : 0.6)));
    expect(kept(even).ink).toBeGreaterThan(0.99);
    expect(kept(even).white).toBeGreaterThan(0.95);
  });
});
