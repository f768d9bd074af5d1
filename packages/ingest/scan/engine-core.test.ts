import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { createWorker, OEM } from 'tesseract.js';
import { expect, test } from 'vitest';
import { readTsv } from './engine.ts';
import { fasterCore, patched } from './engine-core.ts';
import { embeddedEngine } from './engine-embedded.ts';
import { toPng } from './grey.ts';
import { picturesOf, scanned } from './scanned-pdf.test-files.ts';

const MODELS = fileURLToPath(new URL('./data/fast', import.meta.url));
const PDF = fileURLToPath(new URL('../../../fixtures/hong-gai/source.pdf', import.meta.url));

/** The upper half of a printed and scanned page: letterhead, title and text. */
async function halfPage() {
  const { value: page } = await picturesOf(new Uint8Array(readFileSync(PDF))).next();
  const jpeg = await scanned(page!, 0);
  const { data, info } = await sharp(jpeg)
    .extract({ left: 0, top: 0, width: page!.width, height: page!.height >> 1 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

test('the kernels are for the engine that is installed, and are left away from any other', () => {
  expect(fasterCore()).toBeTypeOf('function');
  expect(patched(new Uint8Array([0, 97, 115, 109]), { of: 'another', parts: [[0, 4]] })).toBeUndefined();
});

test('with our kernels every word, box and confidence is what the engine itself makes', async () => {
  const grey = await halfPage();
  const engine = await embeddedEngine();
  const [ours] = await engine.recognise([{ grey, dpi: 200, segmentation: 'page' }]);
  await engine.close();

  const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath: MODELS, cacheMethod: 'none', gzip: false });
  const options = { tessedit_pageseg_mode: '3', user_defined_dpi: '200' };
  const { data } = await worker.recognize(await toPng(grey), options as never, { text: false, tsv: true });
  await worker.terminate();
  expect(ours!.length).toBeGreaterThan(100);
  expect(ours).toEqual(readTsv(data.tsv!, 1)[0]);
});
