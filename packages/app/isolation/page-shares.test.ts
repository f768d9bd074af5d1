import { expect, test } from 'vitest';
import { PageShares } from './page-shares.ts';

test('a lone document gets every core', () => {
  for (const cores of [1, 2, 4, 16]) expect(new PageShares(cores, Math.min(4, cores)).take()).toBe(cores);
});

test('whatever is begun and done in whichever order, each process holds a page and all of them two a core at most', () => {
  for (const [cores, processes] of [
    [1, 1],
    [1, 8],
    [2, 2],
    [4, 4],
    [8, 4],
    [3, 64],
  ] as const) {
    const shares = new PageShares(cores, processes);
    const held: number[] = [];
    for (let step = 0; step < 400; step++) {
      // A fixed walk: begin twice as readily as end, ends taken from changing places.
      if (held.length < shares.processes && (held.length === 0 || step % 3 !== 2)) held.push(shares.take());
      else shares.giveBack(held.splice((step * 7) % held.length, 1)[0]!);
      expect(Math.min(1, ...held)).toBe(1);
      expect(held.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(2 * cores);
    }
  }
});
