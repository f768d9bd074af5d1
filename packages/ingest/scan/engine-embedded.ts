import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import { ALLOWED, type Engine, MODES, type OcrWord, readTsv } from './engine.ts';
import { toPng } from './grey.ts';

/** Folder of the packaged model (tessdata_fast). */
const MODELS = fileURLToPath(new URL('./data/fast', import.meta.url));

/** What runs in the worker thread. */
const WORKER = fileURLToPath(new URL('./engine-worker.ts', import.meta.url));

/**
 * Tesseract's inner loops call small functions for every step of a network: V8 inlines them as a C++ compiler would with room for code that it
 * does not give by default. Measured: 0.94 of the CPU of a page, the start as before (docs/decisions/023).
 */
const INLINING = ['max-size=1500', 'budget=30000', 'factor=20', 'min-budget=1000'].map((option) => `--wasm-inlining-${option}`);

/** Lets what a thread writes run to nowhere: Tesseract tells there of strips too thin to read and the like, which is no clerk's business. */
function mute({ stdout, stderr }: Worker): void {
  for (const stream of [stdout, stderr]) stream.unpipe().resume();
}

/** tesseract.js with the packaged Vietnamese model: one worker thread, nothing downloaded, nothing written to disk. */
export async function embeddedEngine(): Promise<Engine> {
  for (const flag of INLINING) setFlagsFromString(flag);
  const { createWorker, OEM } = await import('tesseract.js');
  const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath: MODELS, workerPath: WORKER, cacheMethod: 'none', gzip: false });
  mute((worker as unknown as { worker: Worker }).worker);
  return {
    name: 'tesseract.js 7 (kèm theo phần mềm)',
    recognise: async (pictures) => {
      const words: OcrWord[][] = [];
      for (const picture of pictures) {
        const options = {
          tessedit_pageseg_mode: MODES[picture.segmentation],
          user_defined_dpi: String(picture.dpi),
          tessedit_char_whitelist: ALLOWED(picture.segmentation),
        };
        const { data } = await worker.recognize(await toPng(picture.grey), options as never, { text: false, tsv: true });
        words.push(readTsv(data.tsv ?? '', 1)[0]!);
      }
      return words;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
