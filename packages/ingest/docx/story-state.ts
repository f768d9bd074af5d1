import type { DraftBlock, DraftRun } from '@tonghop/model';
import { toggle } from './look.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { child, type XmlElement } from './xml.ts';

/** What reading a document carries along from paragraph to paragraph. */
export type StoryState = {
  styles: Styles;
  numbering: Numbering;
  /** Open fields, outermost first; text is seen when all of them are at their result. */
  fields: { shown: boolean }[];
  /** Notes referred to so far, in order. */
  references: { kind: 'footnote' | 'endnote'; id: string }[];
  /** Runs of paragraphs whose end mark is deleted or hidden: they belong to the next paragraph. */
  carried: DraftRun[];
  /** Pieces of text left out because they are struck out. */
  struck: { count: number };
  /** Within a control that shows what it asks for: runs in the style of such prompts are the form's words, not the author's. */
  prompting: boolean;
  /** A page break was met: the next paragraph opens a page. */
  breaks: boolean;
  /** What parts of other kinds hold that the document takes in, by the id of their relation. */
  foreign?: ReadonlyMap<string, readonly DraftBlock[]>;
  /** Told of every automatic number, with the paragraph it stands in front of. */
  numbered?: (paragraph: XmlElement, label: string) => void;
  /** Told of every table that only sets text side by side. */
  laidOut?: (table: XmlElement) => void;
};

/** The state at the beginning of a document. */
export function newStory(styles: Styles, numbering: Numbering): StoryState {
  return { styles, numbering, fields: [], references: [], carried: [], struck: { count: 0 }, prompting: false, breaks: false };
}

/** Reads what a content control holds (ECMA-376 Part 1 §17.5.2.39): whether it shows a prompt («Bấm vào đây để nhập») holds for it alone. */
export function withinControl<T>(control: XmlElement, state: StoryState, read: () => T): T {
  const { prompting } = state;
  state.prompting = toggle(child(control, 'w:sdtPr'), 'w:showingPlcHdr') ?? false;
  const found = read();
  state.prompting = prompting;
  return found;
}
