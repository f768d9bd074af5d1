import { setFlagsFromString } from 'node:v8';
import type { Note } from '@tonghop/model';
import type { LayoutPage } from '../layout/flow.ts';
import { looksForStamps, type ReadOptions } from '../reader.ts';
import { layoutOf } from './laid-out.ts';
import type { PagePicture } from './page-pixels.ts';
import { type EngineChoice, EnginePool } from './pool.ts';
import { type RecognisedPage, recognisePage } from './recognise.ts';
import { stampsOn, wholeStamp } from './stamps.ts';

let shared: { pool: EnginePool; choice: EngineChoice } | undefined;

/** The process's engines, kept between documents since starting one costs as much as a page. */
function enginePool(options: ReadOptions): EnginePool {
  const choice = options.ocrEngine ?? 'auto';
  if (shared?.choice === choice) return shared.pool;
  void shared?.pool.close();
  // Loops over pixels repay V8's last tier, which processes are started without (docs/decisions/012).
  setFlagsFromString('--turbofan');
  shared = { pool: new EnginePool(choice), choice };
  return shared.pool;
}

/** Ends the process's recognition engines; the next scan starts new ones. */
export async function closeEngines(): Promise<void> {
  await shared?.pool.close();
  shared = undefined;
}

/** Words stamped on an upright picture, in coloured ink or, where it is a stamp as a whole, in any; none where it cannot be opened. */
export async function readStamps(
  pictureOf: () => Promise<PagePicture>,
  options: ReadOptions,
  which: 'coloured' | 'whole' = 'coloured',
): Promise<string[]> {
  const picture = await pictureOf().catch(() => undefined);
  if (!picture) return [];
  return which === 'whole' ? wholeStamp(picture.pixels, enginePool(options)) : stampsOn(picture.pixels, 0, enginePool(options));
}

/** Told of marks that a neighbouring word told: one note, with the first and how many there are. */
function toldNote(told: readonly (RecognisedPage['told'][number] & { page: number })[]): Note {
  const [{ printed, read, page }] = told as [(typeof told)[number]];
  return {
    code: 'ocr.mark-by-neighbour',
    level: 'info',
    page,
    text: `Dấu hỏi, dấu sắc của ${told.length} cụm từ trên bản quét không rõ, đã đọc theo từ ghép (như «${printed}» đọc là «${read}»).`,
  };
}

/**
 * Reads pages by recognition, as many at once as there are engines (one a core) or fewer if told, so that no more pages' pictures are in memory.
 * `pictureOf` fetches a page's pixels (1-based); a page that fails becomes an empty one with a note.
 */
export async function readScannedPages(
  pages: readonly number[],
  pictureOf: (page: number) => Promise<PagePicture>,
  options: ReadOptions,
): Promise<{ pages: Map<number, { layout: LayoutPage; confidence: number }>; stamps: string[]; notes: Note[] }> {
  const pool = enginePool(options);
  const read = new Map<number, { layout: LayoutPage; confidence: number }>();
  const notes: Note[] = [];
  const stamps: string[] = [];
  const told: (RecognisedPage['told'][number] & { page: number })[] = [];
  const left = [...pages];
  let done = 0;
  const worker = async () => {
    for (let page = left.shift(); page !== undefined; page = left.shift()) {
      options.signal?.throwIfAborted();
      try {
        const recognised = await recognisePage(await pictureOf(page), page, pool, page === 1 && looksForStamps(options));
        read.set(page, { layout: layoutOf(recognised), confidence: recognised.confidence });
        notes.push(...recognised.notes);
        stamps.push(...recognised.stamps);
        told.push(...recognised.told.map((one) => ({ ...one, page })));
      } catch (error) {
        if (options.signal?.aborted) throw error;
        notes.push({ code: 'ocr.page-failed', level: 'error', page, text: `Không nhận dạng được trang ${page}. Hãy xin bản rõ hơn.` });
      }
      options.progress?.(++done, pages.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(pool.size, options.ocrWorkers ?? pool.size, pages.length) }, worker));
  if (told.length > 0) notes.push(toldNote(told.sort((a, b) => a.page - b.page)));
  notes.sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
  return { pages: read, stamps, notes };
}
