import type { Note } from '@tonghop/model';
import { DirectPort } from './direct-port.ts';
import type { Font } from './fonts.ts';
import { fontOf } from './fonts.ts';
import { Inflation } from './inflation.ts';
import { provideSumPrecise } from './missing-math.ts';
import { heedOrphans } from './orphans.ts';
import { UndrawnFont } from './undrawn-font.ts';

type Pdfjs = typeof import('pdfjs-dist');

/** pdf.js and its worker. */
export type PdfEngine = Pick<Pdfjs, 'getDocument' | 'OPS' | 'AnnotationMode'> & { worker: InstanceType<Pdfjs['PDFWorker']> };

let loaded: Promise<PdfEngine> | undefined;

/** pdf.js with its worker in this thread, so that no second one is started and nothing is copied between them; loaded once. */
export function pdfjs(): Promise<PdfEngine> {
  // On import it warns of Node.js; the modern build runs there (docs/decisions/022).
  loaded ??= listening(async () => {
    provideSumPrecise();
    heedOrphans();
    const [main, { WorkerMessageHandler }] = await Promise.all([
      // @ts-expect-error: the minified builds have no types of their own.
      import('pdfjs-dist/build/pdf.min.mjs') as Promise<Pdfjs>,
      // @ts-expect-error: as above.
      import('pdfjs-dist/build/pdf.worker.min.mjs') as Promise<{
        WorkerMessageHandler: { initializeFromPort: (port: DirectPort) => void };
      }>,
    ]);
    const port = new DirectPort();
    const worker = new main.PDFWorker({ port: port as never });
    WorkerMessageHandler.initializeFromPort(port);
    return { getDocument: main.getDocument, OPS: main.OPS, AnnotationMode: main.AnnotationMode, worker };
  }).then(({ result }) => result);
  return loaded;
}

/** Warnings that mean lost content; every other one is noise about the file's form. */
const LOSS = /ignoring errors during|Unable to decode|Invalid font|FormatError|Unknown font|unable to (?:load|find) font/i;

/** Pictures are left undecoded (maxImageSize 0); pdf.js tells of each on the console. */
const PICTURE = /^Warning: Image exceeded maximum allowed size/;

/** The file's table of contents was damaged and pdf.js looked for the objects one by one. */
const REPAIR = /^Warning: (?:Indexing all PDF objects|checkLastPage|getAllPageDicts)/;

/** What pdf.js told on the console: content lost, pictures passed over, the file's structure repaired. */
export type Heard = { lost: boolean; pictures: number; repaired: boolean };

const ears = new Set<Heard>();
let silent: typeof console.warn | undefined;
/** Parts of the web that pdf.js meets changed while it reads, and what they were. */
const CHANGED = { DecompressionStream: Inflation, FontFace: UndrawnFont };
const web = globalThis as { DecompressionStream?: unknown; FontFace?: unknown };
let found: typeof web | undefined;

function hear(...words: unknown[]): void {
  const [text] = words;
  if (typeof text !== 'string' || !text.startsWith('Warning: ')) {
    silent?.(...words);
    return;
  }
  for (const heard of ears) {
    if (PICTURE.test(text)) heard.pictures++;
    else if (LOSS.test(text)) heard.lost = true;
    else if (REPAIR.test(text)) heard.repaired = true;
  }
}

/**
 * Runs something while listening to pdf.js, which tells of content that it skips only on the console. pdf.js works in this thread, so
 * what is heard belongs to this run as long as one document is read at a time; with several, a note may stand with each of them.
 * Meanwhile it inflates in one call and draws no fonts.
 */
export async function listening<T>(run: () => Promise<T>): Promise<Heard & { result: T }> {
  const heard: Heard = { lost: false, pictures: 0, repaired: false };
  if (ears.size === 0) {
    silent = console.warn;
    console.warn = hear;
    found = { DecompressionStream: web.DecompressionStream, FontFace: web.FontFace };
    Object.assign(globalThis, CHANGED);
  }
  ears.add(heard);
  try {
    const result = await run();
    return { ...heard, result };
  } finally {
    ears.delete(heard);
    if (ears.size === 0 && silent) {
      console.warn = silent;
      Object.assign(globalThis, found);
    }
  }
}

type Objects = { has: (id: string) => boolean; get: (id: string) => unknown };

/** Looks a page's fonts up, each once; pdf.js keeps them with the page or with the document. */
export function fontsOf({ commonObjs, objs }: { commonObjs: Objects; objs: Objects }): (id: string) => Font {
  const known = new Map<string, Font>();
  return (id) => {
    let font = known.get(id);
    if (!font) {
      const object = commonObjs.has(id) ? commonObjs.get(id) : objs.has(id) ? objs.get(id) : undefined;
      font = fontOf(object as Parameters<typeof fontOf>[0]);
      known.set(id, font);
    }
    return font;
  };
}

/** The note for a file whose structure was damaged. */
export const REPAIRED: Note = {
  code: 'pdf.repaired',
  level: 'warning',
  text: 'Tệp PDF bị hỏng một phần hoặc tải về chưa đủ; đã đọc phần còn lại. Hãy đối chiếu với tệp gốc.',
};

/** The note for a page of which something could not be read. */
export const lossNote = (page: number): Note => ({
  code: 'pdf.partly-read',
  level: 'warning',
  page,
  text: `Trang ${page} có phần bị lỗi nên có thể thiếu chữ. Hãy đối chiếu với bản gốc.`,
});
