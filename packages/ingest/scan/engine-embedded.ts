import { fileURLToPath } from 'node:url';
import { ALLOWED, type Engine, MODES, type OcrWord, readTsv } from './engine.ts';
import { toPng } from './grey.ts';

/** Folder of the packaged model (tessdata_fast). */
const MODELS = fileURLToPath(new URL('./data/fast', import.meta.url));

/** tesseract.js with the packaged Vietnamese model: one worker thread, nothing downloaded, nothing written to disk. */
export async function embeddedEngine(): Promise<Engine> {
  const { createWorker, OEM } = await import('tesseract.js');
  const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath: MODELS, cacheMethod: 'none', gzip: false });
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
