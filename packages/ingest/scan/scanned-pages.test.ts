import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import type { PagePicture } from './page-pixels.ts';
import { closeEngines, readScannedPages } from './scanned-pages.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
afterAll(closeEngines);

/** A page with lines of boxes, so that the engine has something to look at. */
function page(): Uint8Array {
  const data = new Uint8Array(400 * 560).fill(255);
  for (let y = 60; y < 500; y++) if (y % 22 < 9) for (let x = 50; x < 350; x++) if (x % 8 < 5) data[y * 400 + x] = 0;
  return data;
}

/** Reads a scan, and counts before every third page is fetched how many pages' pictures cannot be collected. */
async function mostAlive(pages: number, ocrWorkers?: number): Promise<{ most: number; read: number }> {
  const fetched: WeakRef<Uint8Array>[] = [];
  let most = 0;
  const pictureOf = async (): Promise<PagePicture> => {
    const data = page();
    fetched.push(new WeakRef(data));
    await setImmediate();
    if (fetched.length % 3 === 0) {
      collect();
      most = Math.max(most, fetched.filter((one) => one.deref()).length);
    }
    return { pixels: { data, width: 400, height: 560, channels: 1, dpi: 100 }, toPage: [1, 0, 0, 1, 0, 0], via: 'picture' };
  };
  const numbers = Array.from({ length: pages }, (_, i) => i + 1);
  const { pages: read } = await readScannedPages(numbers, pictureOf, { ocrEngine: 'embedded', ...(ocrWorkers ? { ocrWorkers } : {}) });
  return { most, read: read.size };
}

test('never more than two pages’ pictures a core are in memory while a long scan is read', async () => {
  const { most, read } = await mostAlive(30);
  expect(read).toBe(30);
  expect(most).toBeLessThanOrEqual(2 * availableParallelism());
});

test('told to hold one page, it holds that and at most the one before', async () => {
  const { most, read } = await mostAlive(12, 1);
  expect(read).toBe(12);
  expect(most).toBeGreaterThanOrEqual(1);
  expect(most).toBeLessThanOrEqual(2);
});
