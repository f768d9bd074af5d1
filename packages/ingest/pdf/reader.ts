import { setImmediate } from 'node:timers/promises';
import { type Draft, type Note, Refusal, type Source } from '@tonghop/model';
import { type LayoutPage, layOut } from '../layout/flow.ts';
import { looksForStamps, type Reader, type ReadOptions } from '../reader.ts';
import { FEW_FOREIGN, isLayerBetter, layerQuality } from '../scan/layer-quality.ts';
import { soleMark } from '../secrecy.ts';
import type { Content } from './content-reader.ts';
import { lossNote, REPAIRED } from './engine.ts';
import { PdfjsDocument } from './pdfjs-document.ts';
import { refusePlaceholder } from './placeholder.ts';
import { PlainDocument } from './plain/plain-document.ts';
import { upright } from './upright.ts';
import { asideLines, crossWords, mainTurn, wordsOf } from './words.ts';

/** What a page is made of, for deciding whether it must be read by recognition. `pictures`: how many it shows. */
export type PageFacts = {
  page: number;
  width: number;
  height: number;
  text: string;
  pictures: number;
  hidden: boolean;
  unmappedShare: number;
  /** Letters of scripts in which no report is written. */
  foreign: number;
  /** Curves and slanting lines drawn on it. */
  bent: number;
};

/** `across`: what is written across a first page's lines, and the mark that notes on it bear. `poor`: recognition must read it. */
type ReadPage = { layout: LayoutPage; facts: PageFacts; across: string[]; poor: boolean };

const LARGEST_PAGE = 100_000;
/** So many pages are read at one go. */
const PATIENCE = 8;
/** From this share of glyphs that stand for no known letter on, a page's text is worth nothing. */
const UNMAPPED = 0.3;
/** More such glyphs than bullets and ornaments make: letters may be among them, as a lost «đ». */
const FEW_UNMAPPED = 0.012;

/** Bends from which drawn lines may be a stamp's letters, and those of a page whose whole text is drawn as outlines. */
const STAMP_BENDS = 6;
const PAGE_BENDS = 500;

/** Reads one page's content and turns it upright. */
function pageFrom(content: Content, page: number, wide: number, high: number, pictures: number): ReadPage {
  const [width, height] = [Math.min(LARGEST_PAGE, wide), Math.min(LARGEST_PAGE, high)];
  const hidden = content.hidden > 0.5 * content.glyphs;
  // Invisible text is the page's text where there is no other (a scan's); beside visible text it is what nobody is meant to read.
  const pieces = hidden || content.hidden === 0 ? content.pieces : content.pieces.filter((piece) => !piece.hidden);
  const turn = mainTurn(pieces);
  const level = upright(turn, width, height);
  const words = wordsOf(pieces, page, turn, width, height);
  const facts: PageFacts = {
    page,
    width,
    height,
    // Only few pages are asked for it.
    get text() {
      return words.map((word) => word.text).join(' ');
    },
    pictures: content.images + pictures,
    hidden,
    unmappedShare: content.unmapped / Math.max(1, content.glyphs),
    foreign: content.foreign,
    bent: content.bent,
  };
  return {
    layout: {
      page,
      width: level.width,
      height: level.height,
      words,
      aside: turn === 0 ? asideLines(pieces, page, width, height) : [],
      ...level.rules(content),
    },
    facts,
    across: page === 1 ? crossWords(pieces, turn) : [],
    poor: needsRecognition(facts),
  };
}

/** A page whose size is not known and of which nothing could be read. */
const emptyPage = (page: number): ReadPage => ({
  layout: { page, width: 595, height: 842, words: [], across: [], down: [] },
  facts: { page, width: 595, height: 842, text: '', pictures: 0, hidden: false, unmappedShare: 0, foreign: 0, bent: 0 },
  across: [],
  poor: false,
});

/** Reads a PDF's pages: words and rules in place, plain ones directly, the others by pdf.js. Throws a Refusal for what cannot be read. */
async function readPages(source: Source, options: ReadOptions): Promise<{ pages: ReadPage[]; notes: Note[] }> {
  const plain = PlainDocument.open(source.bytes);
  const notes: Note[] = [];
  const pages: ReadPage[] = [];
  let opened: PdfjsDocument | undefined;
  const byPdfjs = async () => {
    opened ??= await PdfjsDocument.open(source, options);
    if (opened.repaired && !notes.includes(REPAIRED)) notes.push(REPAIRED);
    return opened;
  };
  try {
    const count = plain?.count ?? (await byPdfjs()).count;
    if (count === 0) throw new Refusal('source.no-pages', `Tệp «${source.name}» không có trang nào. Hãy xuất lại PDF và gửi lại.`);
    if (options.maxPages && count > options.maxPages)
      throw new Refusal(
        'source.too-large',
        `Tệp «${source.name}» có ${count} trang, quá giới hạn ${options.maxPages} trang. Hãy tách nhỏ tệp.`,
      );
    const wanted = options.firstPageOnly ? 1 : count;
    let broken = 0;
    let done = 0;
    for (let n = 1; n <= wanted; n++) {
      options.signal?.throwIfAborted();
      const direct = plain?.page(n);
      if (direct) {
        pages.push(pageFrom(direct.content, n, direct.width, direct.height, 0));
        // Others wait too: who gives up, who asks how far it is.
        if (n % PATIENCE === 0) await setImmediate();
      } else
        try {
          const { content, width, height, pictures, lost, noted } = await (await byPdfjs()).page(n);
          if (lost) notes.push(lossNote(n));
          const read = pageFrom(content, n, width, height, pictures);
          pages.push(n === 1 ? { ...read, across: [...read.across, ...soleMark(noted)] } : read);
        } catch (error) {
          if (error instanceof Refusal || options.signal?.aborted) throw error;
          broken++;
          notes.push({
            code: 'pdf.page-broken',
            level: 'error',
            page: n,
            text: `Trang ${n} bị hỏng, không đọc được. Hãy xin lại tệp gốc.`,
          });
          pages.push(emptyPage(n));
        }
      // Pages that recognition must read are done when it has.
      if (options.ocr === false || !pages[n - 1]!.poor) options.progress?.(++done, wanted);
    }
    if (broken === wanted)
      throw new Refusal('source.broken', `Tệp PDF «${source.name}» bị hỏng: không trang nào đọc được. Hãy gửi lại tệp gốc.`);
  } finally {
    await opened?.close();
  }
  return { pages, notes };
}

/** Pages whose text layer is missing, only a stamp, or junk are read by recognition; of a junk layer and its recognition the better is kept. */
async function withRecognition(
  source: Source,
  pages: ReadPage[],
  options: ReadOptions,
): Promise<{ layouts: LayoutPage[]; recognised: number; stamps: string[]; notes: Note[] }> {
  const layouts = pages.map((page) => page.layout);
  const poor = pages.filter((page) => page.poor);
  if (poor.length === 0) return { layouts, recognised: 0, stamps: [], notes: [] };
  if (options.ocr === false)
    return {
      layouts,
      recognised: 0,
      stamps: [],
      notes: poor.map(({ facts }) => unreadNote(facts)),
    };
  const [{ PagePixels }, { readScannedPages }] = await Promise.all([import('../scan/page-pixels.ts'), import('../scan/scanned-pages.ts')]);
  const pixels = new PagePixels(source.bytes, options.password);
  try {
    const read = await readScannedPages(
      poor.map(({ facts }) => facts.page),
      (page) => pixels.page(page - 1),
      { ...options, progress: (done) => options.progress?.(pages.length - poor.length + done, pages.length) },
    );
    let recognised = 0;
    for (const [number, { layout }] of read.pages) {
      const { facts } = pages[number - 1]!;
      const sound = facts.unmappedShare <= FEW_UNMAPPED && facts.foreign <= FEW_FOREIGN;
      if (isLayerBetter(facts.text, wordsIn(layout).join(' '), sound)) continue;
      layouts[number - 1] = layout;
      recognised++;
    }
    return { layouts, recognised, stamps: read.stamps, notes: read.notes };
  } finally {
    await pixels.close();
  }
}

/**
 * Stamps that a first page shows as pictures or outlines beside its text or its scan. A page must be drawn for it.
 */
async function drawnStamps(source: Source, { facts }: ReadPage, recognised: number, options: ReadOptions): Promise<string[]> {
  const nothing = facts.pictures <= recognised && (recognised > 0 || facts.bent < STAMP_BENDS);
  if (!looksForStamps(options) || options.ocr === false || nothing) return [];
  const [{ PagePixels }, { readStamps }] = await Promise.all([import('../scan/page-pixels.ts'), import('../scan/scanned-pages.ts')]);
  const pixels = new PagePixels(source.bytes, options.password);
  try {
    return await readStamps(() => pixels.drawn(0), options);
  } finally {
    await pixels.close();
  }
}

/** What is told of a page that needs recognition and did not get it. */
const unreadNote = ({ page, unmappedShare, pictures, foreign }: PageFacts): Note =>
  unmappedShare > UNMAPPED || (pictures === 0 && (foreign > FEW_FOREIGN || unmappedShare > FEW_UNMAPPED))
    ? {
        code: 'pdf.letters-unknown',
        level: 'warning',
        page,
        text: `Trang ${page} dùng phông chữ không có bảng mã nên chữ đọc ra có thể sai. Hãy xin tệp Word hoặc PDF xuất lại.`,
      }
    : { code: 'page.no-text', level: 'warning', page, text: `Trang ${page} là ảnh quét, chưa có chữ.` };

const wordsIn = (layout: LayoutPage): string[] =>
  [...layout.words, ...(layout.grids ?? []).flatMap((grid) => grid.cells.flatMap((cell) => cell.words))].map((word) => word.text);

function needsRecognition(facts: PageFacts): boolean {
  const suspect = facts.foreign > FEW_FOREIGN || facts.unmappedShare > FEW_UNMAPPED;
  const outlined = facts.bent >= PAGE_BENDS && layerQuality(facts.text, false) === 'missing';
  if (facts.pictures === 0 && facts.unmappedShare <= UNMAPPED && !suspect && !outlined) return false;
  return layerQuality(facts.text, facts.pictures > 0) !== 'good' || facts.unmappedShare > UNMAPPED;
}

/** Told of a PDF that carries other files (ISO 32000-1, 7.11.4): streams say of themselves that they are some. */
const attachmentNote = (bytes: Uint8Array): Note[] =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/EmbeddedFile')
    ? [
        {
          code: 'pdf.attachment',
          level: 'info',
          text: 'Tệp PDF có đính kèm tệp khác bên trong (Attachments); mỗi tệp ấy được nhận như một văn bản riêng.',
        },
      ]
    : [];

/** The PDF reader: text layers laid out in reading order, pages without a good one read by recognition. */
export const reader: Reader = {
  id: 'pdf/1',
  formats: ['pdf'],
  read: async (source, options): Promise<Draft> => {
    const { pages, notes } = await readPages(source, options);
    const { layouts, recognised, stamps, notes: seen } = await withRecognition(source, pages, options);
    const drawn = await drawnStamps(source, pages[0]!, layouts[0] === pages[0]!.layout ? 0 : 1, options);
    if (pages.length === 1) refusePlaceholder(source.name, wordsIn(layouts[0]!).join(' '));
    const { blocks, notes: told } = layOut(layouts);
    return {
      blocks,
      notes: [...notes, ...seen, ...told, ...attachmentNote(source.bytes)],
      stamps: [...pages[0]!.across, ...stamps, ...drawn],
      pages: pages.length,
      pageSizes: pages.map(({ facts }) => ({ width: facts.width, height: facts.height })),
      textOrigin: recognised === 0 ? 'text-layer' : recognised === pages.length ? 'ocr' : 'mixed',
    };
  },
};
