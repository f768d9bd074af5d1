import type { Note } from './note.ts';
import { type Box, boxOfLetters, type Letters } from './place.ts';

/**
 * A stretch of text as a reader found it. Readers with geometry make one run a word, with the blank before it in the next run's
 * text (or its own front); others make one run a stretch of equal formatting. Text may be in any normal form: `compose` makes it NFC.
 */
export type DraftRun = {
  text: string;
  /** Where the word stands; readers that know no more than its letters on a baseline give these, and the box is made of them when it is asked for. */
  box?: Box;
  letters?: Letters;
  /** OCR confidence of the word from 0 to 1. */
  confidence?: number;
  bold?: boolean;
  italic?: boolean;
  /** Font name as the file gives it, without a subset prefix. */
  font?: string;
  /** Font size in points. */
  size?: number;
  /** The letters as typed, where the font draws them all as capitals and the typist used both cases. */
  typed?: string;
};

/** Where a run stands, if it is a word of a page. */
export const boxOfRun = ({ box, letters }: DraftRun): Box | undefined => box ?? (letters && boxOfLetters(letters));

/** Page (1-based) on which the first of the runs that have a place stands, if any has. */
export function pageOfRuns(runs: readonly DraftRun[]): number | undefined {
  for (const { box, letters } of runs) if (box || letters) return (box ?? letters)!.page;
  return undefined;
}

/**
 * Where in the form of an administrative document a block stands (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 * `letterhead`: quốc hiệu, issuing body, number, place and date · `title`: type name and trích yếu (or the V/v line) · `addressee`:
 * «Kính gửi» · `body` · `recipients`: «Nơi nhận» · `signature`: authority, title and name of the signer · `footnote` ·
 * `furniture`: page numbers, running heads, converter's marks, e-signature stamps (kept out of the text, listed for the record).
 */
export type Zone = 'letterhead' | 'title' | 'addressee' | 'body' | 'recipients' | 'signature' | 'footnote' | 'furniture';

/** The mark in front of a heading or item: «II.», «1.2.», «a)», «-». Offsets count in the block's own text. */
export type Label = {
  kind: 'part' | 'roman' | 'decimal' | 'letter' | 'bullet' | 'ordinal';
  /** As printed, without blanks around it: «1. 2.», «a)», «Một là». */
  raw: string;
  /** Canonical number: «II», «1.2», «a», «1» for «Một là»; '' for bullets. */
  number: string;
  /** Numeric path: [2], [1, 2], [1]; [] for bullets. */
  path: number[];
  /** Characters of the block's text that the label takes, following blanks included. */
  length: number;
};

/** A heading found by `structure`: its outline level from 1, and the title's range in the block's own text (label and final colon left out). */
export type Heading = {
  level: number;
  title: readonly [start: number, end: number];
  /** True when the heading runs in: body text follows the title in the same block («a) Khó khăn: Chế độ …»). */
  runIn: boolean;
};

/** A paragraph: one author's paragraph with its lines joined. */
export type DraftParagraph = {
  kind: 'paragraph';
  runs: DraftRun[];
  page?: number;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** Distance of the first line from the left text edge, points (or 6 a leading character in plain text). */
  indent?: number;
  /** Name of the paragraph's style, if the format has styles (DOCX). */
  style?: string;
  /** Outline level 1–9 that the file itself declares (DOCX outlineLvl or Heading styles, tagged PDF H1–H6). */
  outline?: number;
  /** Set by `structure` (a reader may set footnote and furniture, which it knows best). */
  zone?: Zone;
  label?: Label;
  heading?: Heading;
  /** Set by `structure`: 0 for the document itself, 1… for its annexes in order. */
  annex?: number;
  /** This paragraph opens a new page or a new side-by-side block. */
  breakBefore?: boolean;
};

/** A cell; a merged one stands once, at its top left, with its spans. */
export type DraftCell = { paragraphs: DraftParagraph[]; column: number; colSpan: number; rowSpan: number };

/** `header`: one of the table's head rows. `page`: the page on which the row begins. */
export type DraftRow = { cells: DraftCell[]; header?: boolean; page?: number };

/** A data table over all its pages: heads repeated on later pages dropped, rows cut by a page break joined. */
export type DraftTable = { kind: 'table'; rows: DraftRow[]; columns: number; page?: number; zone?: Zone; annex?: number };

/** A paragraph or a table as found. */
export type DraftBlock = DraftParagraph | DraftTable;

/** What a reader found, in reading order. */
export type Draft = {
  blocks: DraftBlock[];
  notes: Note[];
  /** Number of pages, if the format has pages. */
  pages?: number;
  /** Width and height of each page in points (rotation applied), if the format has pages. */
  pageSizes?: { width: number; height: number }[];
  /** What is set on the first page outside its text: stamps in coloured ink, watermarks, word art. Looked through for marks of secrecy only. */
  stamps?: string[];
  /** Where the text came from. */
  textOrigin: TextOrigin;
};

/** Where a text comes from; `mixed`: some pages by recognition, some from the text layer. */
export type TextOrigin = 'text-layer' | 'docx' | 'doc' | 'rtf' | 'odt' | 'txt' | 'sheet' | 'ocr' | 'mixed' | 'mail';
