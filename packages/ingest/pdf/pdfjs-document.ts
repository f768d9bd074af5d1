import { Refusal, type Source } from '@tonghop/model';
import type { ReadOptions } from '../reader.ts';
import { type Annotation, notesOn, withAnnotations } from './annotations.ts';
import { readContent } from './content.ts';
import type { Content } from './content-reader.ts';
import { fontsOf, listening, type PdfEngine, pdfjs } from './engine.ts';
import type { Matrix } from './matrix.ts';
import { UNDRAWN_DOCUMENT } from './undrawn-font.ts';

/** A page as pdf.js reads it: `pictures` it passed over without drawing them, and whether something was `lost`; lines `noted` on it. Sizes as shown, in points. */
export type PdfjsPage = { content: Content; width: number; height: number; pictures: number; lost: boolean; noted: string[] };

type Document = Awaited<ReturnType<PdfEngine['getDocument']>['promise']>;

/** What pdf.js tells of a paper clip. */
type Clip = { subtype?: string; fileId?: string; file?: { filename?: string } };

/** Pages that are searched for paper clips. */
const CLIPPED = 2000;

/** A PDF in the hands of pdf.js, which repairs what is damaged. */
export class PdfjsDocument {
  readonly #engine: PdfEngine;
  readonly #document: Document;
  /** The file's structure was damaged. */
  readonly repaired: boolean;

  private constructor(engine: PdfEngine, document: Document, repaired: boolean) {
    this.#engine = engine;
    this.#document = document;
    this.repaired = repaired;
  }

  /** Opens a file. Throws a Refusal where it is locked, broken or without pages. */
  static async open(source: Source, options: ReadOptions): Promise<PdfjsDocument> {
    const engine = await pdfjs();
    const task = engine.getDocument({
      data: Uint8Array.from(source.bytes),
      worker: engine.worker,
      password: options.password,
      verbosity: 1,
      maxImageSize: 0,
      isEvalSupported: false,
      disableFontFace: false,
      // The name of an embedded font tells whether it is bold; pdf.js sends it among these only.
      fontExtraProperties: true,
      ownerDocument: UNDRAWN_DOCUMENT as never,
      useSystemFonts: false,
      useWorkerFetch: false,
      stopAtErrors: false,
      enableXfa: false,
    } as Parameters<typeof engine.getDocument>[0]);
    try {
      const { result: document, repaired } = await listening(() => task.promise);
      return new PdfjsDocument(engine, document, repaired);
    } catch (cause) {
      await task.destroy().catch(() => {});
      const name = cause instanceof Error ? cause.name : '';
      if (name === 'PasswordException')
        throw new Refusal(
          'source.locked',
          `Tệp «${source.name}» có mật khẩu${options.password ? ' khác với mật khẩu đã nhập' : ''}. Hãy xin tệp không khóa, hoặc chạy lại với «npx tonghop retry --password MẬT-KHẨU».`,
          { cause },
        );
      if (/Invalid page tree|no pages|page count/i.test(cause instanceof Error ? cause.message : ''))
        throw new Refusal('source.no-pages', `Tệp «${source.name}» không có trang nào. Hãy xuất lại PDF và gửi lại.`, { cause });
      throw new Refusal('source.broken', `Tệp PDF «${source.name}» bị hỏng hoặc tải về chưa đủ. Hãy gửi lại tệp gốc.`, { cause });
    }
  }

  get count(): number {
    return this.#document.numPages;
  }

  /** Reads a page, the first being 1. */
  async page(number: number): Promise<PdfjsPage> {
    const { result, lost, pictures } = await listening(async () => {
      const page = await this.#document.getPage(number);
      const list = await page.getOperatorList({ annotationMode: this.#engine.AnnotationMode.ENABLE });
      const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[];
      return { page, list, annotations };
    });
    const { page, list, annotations } = result;
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const ops = this.#engine.OPS as unknown as Record<string, number>;
    const base = transform as unknown as Matrix;
    const content = readContent(list, ops, base, fontsOf(page as never));
    content.pieces = withAnnotations(content.pieces, annotations, base);
    page.cleanup();
    return { content, width, height, pictures, lost, noted: notesOn(annotations) };
  }

  /**
   * The files attached to the document, by its list of them (ISO 32000-1, 7.11.4) and then by the pages' paper clips (12.5.6.15), each as it
   * is unpacked; without bytes where that fails.
   */
  async *attachments(): AsyncGenerator<{ name: string; bytes: Uint8Array | undefined }> {
    const content = async (id: string) => {
      const bytes = await this.#document.getAttachmentContent(id).catch(() => undefined);
      return bytes instanceof Uint8Array ? bytes : undefined;
    };
    for (const [id, { filename }] of (await this.#document.getAttachments().catch(() => null)) ?? [])
      yield { name: filename || id, bytes: await content(id) };
    for (let number = 1; number <= Math.min(this.count, CLIPPED); number++) {
      const page = await this.#document.getPage(number).catch(() => undefined);
      const annotations = ((await page?.getAnnotations().catch(() => [])) ?? []) as Clip[];
      for (const { subtype, fileId, file } of annotations)
        if (subtype === 'FileAttachment' && fileId) yield { name: file?.filename || fileId, bytes: await content(fileId) };
      page?.cleanup();
    }
  }

  /** Gives back what pdf.js holds of the file. */
  async close(): Promise<void> {
    await this.#document.loadingTask.destroy().catch(() => {});
  }
}
