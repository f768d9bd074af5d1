import type { OcrWord } from './engine.ts';
import type { Grey } from './grey.ts';
import { EnginePool } from './pool.ts';

/** Dots an inch of the pages that tests of marks draw. */
export const DPI = 150;

/** What recognition reads on pictures, a line of words each; `close` ends its engine. */
export function recogniser(): { read: (pictures: Grey[]) => Promise<string[]>; close: () => Promise<void> } {
  const pool = new EnginePool('embedded');
  const line = (words: readonly OcrWord[]) => words.map(({ text }) => text).join(' ');
  return {
    read: async (pictures) =>
      (await pool.recognise(pictures.map((grey) => ({ grey, dpi: DPI, segmentation: 'block' as const })))).map(line),
    close: async () => pool.close(),
  };
}
