import { attribute, descendants, type XmlElement, type XmlNode } from '../docx/xml.ts';
import { soleMark } from '../secrecy.ts';
import { isShown } from './blocks.ts';
import { readInline } from './inline.ts';
import type { OdtStory } from './story.ts';

/** Paragraphs from a body's start that may stand on its first page. */
const FIRST = 40;

const lettersOf = (nodes: readonly XmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : lettersOf(node.children))).join('');

/** Words of paragraphs near a body's start that nobody sees: in hidden sections, hidden themselves, or of hidden text alone. */
export function hiddenWords(body: XmlElement, story: OdtStory): string[] {
  const away = new Set(
    descendants(body, 'text:section')
      .filter((section) => !isShown(section))
      .flatMap((section) => descendants(section, 'text:p')),
  );
  return descendants(body, 'text:p')
    .slice(0, FIRST)
    .flatMap((paragraph) => {
      const words = lettersOf(paragraph.children).trim();
      if (words === '') return [];
      const apart: OdtStory = { ...story, struck: { count: 0 }, notes: [], objects: [] };
      const { run } = story.styles('paragraph', attribute(paragraph, 'text:style-name'));
      const { runs, boxes, hidden } = readInline(paragraph, run, apart);
      // What is struck out is no longer said.
      const unseen = runs.length === 0 && boxes.length === 0 && apart.struck.count === 0 && apart.notes.length === 0;
      return away.has(paragraph) || hidden || unseen ? [words] : [];
    });
}

/** The mark of secrecy that comments within some elements bear; of several degrees they tell, as of the choice there is. */
export const annotationMarks = (parts: readonly XmlElement[]): string[] =>
  soleMark(
    parts
      .flatMap((part) => descendants(part, 'office:annotation'))
      .flatMap((annotation) => descendants(annotation, 'text:p').map((paragraph) => lettersOf(paragraph.children))),
  );
