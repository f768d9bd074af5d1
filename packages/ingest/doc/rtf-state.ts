import type { DraftBlock, DraftRun } from '@tonghop/model';
import type { RtfFont } from './rtf-fonts.ts';

/** Where text goes: into the document, to a part that is read apart, or nowhere. */
export type Target = 'body' | 'front' | 'furniture' | 'footnote' | 'fonts' | 'styles' | 'none';

/** Formatting and place of a group; a copy is pushed at every `{`. Sizes in half points, distances in twips, as RTF counts. */
export type Group = {
  target: Target;
  font: number;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  /** Deleted by a tracked change: gone from the accepted text. */
  deleted: boolean;
  capitals: boolean;
  size: number;
  /** Characters that follow a `\u` as its fallback. */
  fallback: number;
};

/** Formatting of the paragraph under way. */
export type Paragraph = {
  align: 'left' | 'center' | 'right' | 'justify';
  left: number;
  first: number;
  outline: number | undefined;
  style: number;
  inTable: boolean;
};

/** A cell as a row defines it: its right edge in twips, merges, and how many of its sides are ruled. */
export type CellShape = { right: number; vertical: 'first' | 'later' | undefined; horizontal: boolean; ruled: number };

/** A part of the document (body, header, note, text box) while it is read. */
export type Story = {
  blocks: DraftBlock[];
  runs: DraftRun[];
  /** Hidden words of the paragraph under way. */
  unseen: string;
  /** The row under way: finished cells, then the paragraphs of the cell under way. */
  cells: DraftBlock[][];
  cell: DraftBlock[];
  rows: { cells: DraftBlock[][]; shapes: CellShape[]; left: number; header: boolean }[];
};

/** An RTF file's tables of fonts and styles and what was read from it so far. */
export type RtfDocument = {
  fonts: Map<number, RtfFont>;
  styles: Map<number, string>;
  /** Encoding of bytes outside any font. */
  encoding: string;
};

/** A new story. */
export function newStory(): Story {
  return { blocks: [], runs: [], unseen: '', cells: [], cell: [], rows: [] };
}

/** Formatting after `\pard`. */
export function plainParagraph(): Paragraph {
  return { align: 'left', left: 0, first: 0, outline: undefined, style: 0, inTable: false };
}

/** Formatting after `\plain`. */
export function plainLook(): Pick<Group, 'bold' | 'italic' | 'hidden' | 'deleted' | 'capitals' | 'size'> {
  return { bold: false, italic: false, hidden: false, deleted: false, capitals: false, size: 24 };
}
