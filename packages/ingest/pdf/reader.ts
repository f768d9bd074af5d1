import { type Draft, type Note, Refusal, type Source } from '@tonghop/model';
import { type LayoutPage, layOut } from '../layout/flow.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { type Content, readContent } from './content.ts';
import { fontsOf, listening, lossNote, pdfjs } from './engine.ts';
import type { Matrix } from './matrix.ts';
import { mainTurn, uprightPage, wordsOf } from './words.ts';

/** What a page is made of, for deciding whether it must be read by recognition. `imageShare` of the page's area from 0 up. */
export type PageFacts = {
  page: number;
  width: number;
  height: number;
  text: string;
  imageShare: number;
  hidden: boolean;
  unmappedShare: number;
};

type ReadPage = { layout: LayoutPage; facts: PageFacts };

const LARGEST_PAGE = 100_000;

/** Reads one page's content and turns it upright. */
function pageFrom(content: Content, page: number, width: number, height: number): ReadPage {
  const turn = mainTurn(content.pieces);
  const upright = uprightPage(turn, width, height);
  const words = wordsOf(content.pieces, page, turn, width, height);
  // Rules of a page that lies on its side would have to be turned too; such pages are scans or posters, their words suffice.
  const level = turn === 0;
  return {
    layout: {
      page,
      width: upright.width,
      height: upright.height,
      words,
      across: level ? content.across : [],
      down: level ? content.down : [],
    },
    facts: {
      page,
      width,
      height,
      text: words.map((word) => word.text).join(' '),
      imageShare: content.imageArea / Math.max(1, width * height),
      hidden: content.hidden > 0.5 * content.glyphs,
      unmappedShare: content.unmapped / Math.max(1, content.glyphs),
    },
  };
}

async function open(source: Source, options: ReadOptions) {
  const engine = await pdfjs();
  const task = engine.getDocument({
    data: Uint8Array.from(source.bytes),
    worker: engine.worker,
    password: options.password,
    verbosity: 1,
    maxImageSize: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    enableXfa: false,
  } as Parameters<typeof engine.getDocument>[0]);
  try {
    return { engine, task, document: await task.promise };
  } catch (cause) {
    await task.destroy().catch(() => {});
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException')
      throw new Refusal(
        'source.locked',
        `Tệp «${source.name}» có mật khẩu${options.password ? ' khác với mật khẩu đã nhập' : ''}. Hãy xin tệp không khóa, hoặc chạy lại với «tonghop retry --password».`,
        { cause },
      );
    if (/Invalid page tree|no pages|page count/i.test(cause instanceof Error ? cause.message : ''))
      throw new Refusal('source.no-pages', `Tệp «${source.name}» không có trang nào. Hãy xuất lại PDF và gửi lại.`, { cause });
    throw new Refusal('source.broken', `Tệp PDF «${source.name}» bị hỏng hoặc tải về chưa đủ. Hãy gửi lại tệp gốc.`, { cause });
  }
}

/** Reads a PDF's pages: words and rules in place, page by page, each cleaned up after use. Throws a Refusal for what cannot be read. */
export async function readPages(source: Source, options: ReadOptions): Promise<{ pages: ReadPage[]; notes: Note[] }> {
  const { engine, document } = await open(source, options);
  const notes: Note[] = [];
  const pages: ReadPage[] = [];
  try {
    const count = document.numPages;
    if (count === 0) throw new Refusal('source.no-pages', `Tệp «${source.name}» không có trang nào. Hãy xuất lại PDF và gửi lại.`);
    if (options.maxPages && count > options.maxPages)
      throw new Refusal(
        'source.too-large',
        `Tệp «${source.name}» có ${count} trang, quá giới hạn ${options.maxPages} trang. Hãy tách nhỏ tệp.`,
      );
    const wanted = options.firstPageOnly ? 1 : count;
    let broken = 0;
    for (let n = 1; n <= wanted; n++) {
      options.signal?.throwIfAborted();
      try {
        const page = await document.getPage(n);
        const viewport = page.getViewport({ scale: 1 });
        const { result: list, lost } = await listening(() => page.getOperatorList({ annotationMode: engine.AnnotationMode.DISABLE }));
        if (lost) notes.push(lossNote(n));
        const font = fontsOf(() => page);
        const [width, height] = [Math.min(LARGEST_PAGE, viewport.width), Math.min(LARGEST_PAGE, viewport.height)];
        pages.push(
          pageFrom(
            readContent(list, engine.OPS as unknown as Record<string, number>, viewport.transform as unknown as Matrix, font),
            n,
            width,
            height,
          ),
        );
        page.cleanup();
      } catch (error) {
        if (error instanceof Refusal || options.signal?.aborted) throw error;
        broken++;
        notes.push({ code: 'pdf.page-broken', level: 'error', page: n, text: `Trang ${n} bị hỏng, không đọc được. Hãy xin lại tệp gốc.` });
        pages.push({
          layout: { page: n, width: 595, height: 842, words: [], across: [], down: [] },
          facts: { page: n, width: 595, height: 842, text: '', imageShare: 0, hidden: false, unmappedShare: 0 },
        });
      }
      options.progress?.(n, wanted);
    }
    if (broken === wanted)
      throw new Refusal('source.broken', `Tệp PDF «${source.name}» bị hỏng: không trang nào đọc được. Hãy gửi lại tệp gốc.`);
  } finally {
    await document.loadingTask.destroy().catch(() => {});
  }
  return { pages, notes };
}

/** The PDF reader: text layers laid out in reading order, pages without one read by recognition. */
export const reader: Reader = {
  id: 'pdf/1',
  formats: ['pdf'],
  read: async (source, options): Promise<Draft> => {
    const { pages, notes } = await readPages(source, options);
    for (const { facts } of pages)
      if (facts.text.trim() === '' && facts.imageShare > 0.2)
        notes.push({ code: 'page.no-text', level: 'warning', page: facts.page, text: `Trang ${facts.page} là ảnh quét, chưa có chữ.` });
    const { blocks, notes: told } = layOut(pages.map((page) => page.layout));
    return {
      blocks,
      notes: [...notes, ...told],
      pages: pages.length,
      pageSizes: pages.map(({ facts }) => ({ width: facts.width, height: facts.height })),
      textOrigin: 'text-layer',
    };
  },
};
