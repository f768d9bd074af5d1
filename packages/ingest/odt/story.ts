import type { XmlElement } from '../docx/xml.ts';
import type { Lists } from './lists.ts';
import type { OdtStyles } from './styles.ts';

/** What reading a document carries along from paragraph to paragraph. */
export type OdtStory = {
  styles: OdtStyles;
  lists: Lists;
  /** Pieces of text left out because they are struck out. */
  struck: { count: number };
  /** A page break was met: the next paragraph opens a page. */
  breaks: boolean;
  /** Notes referred to so far, in order. */
  notes: { kind: 'footnote' | 'endnote'; mark: string; body: XmlElement }[];
  /** Names of the objects that are set in. */
  objects: string[];
};
