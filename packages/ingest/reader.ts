import type { Draft, Format, Source } from '@tonghop/model';

/** Limits within which a reader works, and what helps it. */
export type ReadOptions = {
  /** Most pages to read; a Refusal `source.too-large` beyond. */
  maxPages?: number;
  password?: string;
  signal?: AbortSignal;
  /** Told now and then how far reading is: pages done of pages in all. */
  progress?: (done: number, of: number) => void;
  /** Read no more than the first page: enough to see a mark of secrecy before anything is stored. */
  firstPageOnly?: boolean;
  /** Read scanned pages by OCR; false leaves them empty with a note. */
  ocr?: boolean;
  /** Recognition engine: the machine's own tesseract when it knows Vietnamese, or the embedded one. */
  ocrEngine?: 'auto' | 'native' | 'embedded';
  /** Most pages recognised at once, each with its picture in memory; one a core unless told, and never more. */
  ocrWorkers?: number;
};

/** Whether to look for stamps beside the text too: before anything is stored, and where a password opens what nobody could look at then. */
export const looksForStamps = ({ firstPageOnly, password }: ReadOptions): boolean => firstPageOnly === true || password !== undefined;

/** One format's reader. `read` answers a draft before structure, or throws a Refusal. */
export type Reader = {
  /** Name and version, written into the reading: «pdf/1». A new version means that sources are read again. */
  id: string;
  formats: readonly Format[];
  read: (source: Source, options: ReadOptions) => Promise<Draft>;
};
