import { type Content, ContentReader } from '../content-reader.ts';
import type { Piece } from '../pieces.ts';
import { ContentStream, type PlainFonts } from './content-stream.ts';
import { NotPlain } from './not-plain.ts';
import { PlainFile } from './plain-file.ts';
import { pageDicts, plainPage } from './plain-pages.ts';
import type { Dict } from './value.ts';

/** A page's content and its size as shown, in points. */
export type PlainContent = { content: Content; width: number; height: number };

/** What `read` answers, or undefined where the file leaves the plain grammar. */
function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/**
 * A PDF as office programs write them, read without pdf.js: whole table of contents, no password, Flate streams, embedded fonts whose
 * letters the file tells (docs/decisions/024). Whatever is otherwise is left to pdf.js, page by page or as a whole.
 */
export class PlainDocument {
  readonly #file: PlainFile;
  readonly #pages: readonly Dict[];
  readonly #fonts: PlainFonts = new Map();
  /** Pieces of the page before, which the next one writes over: a report of 200 pages has a hundred thousand. */
  readonly #spare: Piece[] = [];

  private constructor(file: PlainFile, pages: readonly Dict[]) {
    this.#file = file;
    this.#pages = pages;
  }

  /** Opens a file; undefined where pdf.js must. */
  static open(bytes: Uint8Array): PlainDocument | undefined {
    return orUndefined(() => {
      const file = new PlainFile(bytes);
      return new PlainDocument(file, pageDicts(file));
    });
  }

  get count(): number {
    return this.#pages.length;
  }

  /** The content of a page, the first being 1; undefined where pdf.js must read it. Its pieces hold until the next page is asked for. */
  page(number: number): PlainContent | undefined {
    return orUndefined(() => {
      const { resources, content, width, height, base } = plainPage(this.#file, this.#pages[number - 1]!);
      const reader = new ContentReader(base, this.#spare);
      new ContentStream(content(), resources, this.#file, reader, this.#fonts).run();
      return { content: reader.finish(), width, height };
    });
  }
}
