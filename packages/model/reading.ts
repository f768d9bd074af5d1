import type { Heading, Label, TextOrigin, Zone } from './draft.ts';
import type { Note } from './note.ts';
import type { Span } from './place.ts';
import type { Format } from './source.ts';
import type { Words } from './words.ts';

/** Looks of a paragraph, as far as the format tells: shares of characters from 0 to 1. */
export type Look = {
  bold: number;
  italic: number;
  size?: number;
  align?: 'left' | 'center' | 'right' | 'justify';
  indent?: number;
  style?: string;
};

/** A paragraph of the text. `span` leaves out the line feed that follows it. Offsets of `heading` are absolute here. */
export type ParagraphBlock = {
  kind: 'paragraph';
  span: Span;
  zone: Zone;
  page: number | null;
  annex: number;
  look: Look;
  label?: Label;
  heading?: Heading;
};

/** A cell's text, white space folded, is `text.slice(...span)`. */
export type Cell = { span: Span; column: number; colSpan: number; rowSpan: number };

/** A row of a table; `header` where its cells name the columns. */
export type Row = { cells: Cell[]; header: boolean; page: number | null; span: Span };

/** A data table; cells are parted by tabs and rows by line feeds in the text. */
export type TableBlock = { kind: 'table'; span: Span; zone: Zone; page: number | null; annex: number; columns: number; rows: Row[] };

/** A paragraph or a table; a reading's blocks tile its text. */
export type Block = ParagraphBlock | TableBlock;

/**
 * The normalised text of a source and where everything in it stands. Made only by `compose`.
 * `text` is NFC with white space folded; blocks stand in reading order, parted by single line feeds, and tile it.
 * Furniture is not in the text.
 */
export type Reading = {
  /** sha256 of the source. */
  source: string;
  fileName: string;
  format: Format;
  mediaType: string;
  /** Name and version of the reader, e.g. «pdf/1». */
  reader: string;
  textOrigin: TextOrigin;
  pages: number | null;
  pageSizes: { width: number; height: number }[];
  text: string;
  blocks: Block[];
  /** None where the source has no pages. */
  words: Words;
  notes: Note[];
  /** The mark of state secrecy that the first page bears; such a reading is never stored. */
  secrecy?: 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';
};

/** Whether recognition (OCR) read the text or pages of it, so that letters may be misread. */
export const isRecognised = ({ textOrigin }: Pick<Reading, 'textOrigin'>): boolean => textOrigin === 'ocr' || textOrigin === 'mixed';
