import type { Note } from '@tonghop/model';
import { DirectPort } from './direct-port.ts';
import type { Font } from './fonts.ts';
import { fontOf } from './fonts.ts';

type Pdfjs = typeof import('pdfjs-dist');

/** pdf.js and its worker. */
export type PdfEngine = Pick<Pdfjs, 'getDocument' | 'OPS' | 'AnnotationMode'> & { worker: InstanceType<Pdfjs['PDFWorker']> };

let loaded: Promise<PdfEngine> | undefined;

/** pdf.js with its worker in this thread, so that no second one is started and nothing is copied between them; loaded once. */
export function pdfjs(): Promise<PdfEngine> {
  // On import it warns of Node.js; the modern build runs there (docs/decisions).
  loaded ??= listening(async () => {
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

/**
 * Runs something while listening to pdf.js, which tells of content that it skips only on the console. Answers the result, whether
 * something was lost, and how many pictures were passed over. pdf.js works in this thread, so what is heard belongs to this run as long as one document is read at a time.
 */
export async function listening<T>(run: () => Promise<T>): Promise<{ result: T; lost: boolean; pictures: number }> {
  const before = console.warn;
  let lost = false;
  let pictures = 0;
  console.warn = (...words: unknown[]) => {
    if (typeof words[0] === 'string' && words[0].startsWith('Warning: ')) {
      if (PICTURE.test(words[0])) pictures++;
      else if (LOSS.test(words[0])) lost = true;
    } else before(...words);
  };
  try {
    const result = await run();
    return { result, lost, pictures };
  } finally {
    console.warn = before;
  }
}

/** Looks fonts up once a document; pdf.js keeps them with the page or with the document. */
export function fontsOf(
  pageOf: () => {
    commonObjs: { has: (id: string) => boolean; get: (id: string) => unknown };
    objs: { has: (id: string) => boolean; get: (id: string) => unknown };
  },
): (id: string) => Font {
  const known = new Map<string, Font>();
  return (id) => {
    let font = known.get(id);
    if (!font) {
      const page = pageOf();
      const object = page.commonObjs.has(id) ? page.commonObjs.get(id) : page.objs.has(id) ? page.objs.get(id) : undefined;
      font = fontOf(object as Parameters<typeof fontOf>[0]);
      known.set(id, font);
    }
    return font;
  };
}

/** The note for a page of which something could not be read. */
export const lossNote = (page: number): Note => ({
  code: 'pdf.partly-read',
  level: 'warning',
  page,
  text: `Trang ${page} có phần bị lỗi nên có thể thiếu chữ. Hãy đối chiếu với bản gốc.`,
});
