import type { DraftParagraph } from '@tonghop/model';
import { type LayoutPage, layOut } from './flow.ts';
import type { LayoutWord } from './line.ts';

/** Where a line of test text begins, and its looks. */
export type Set = { x: number; y: number; size?: number; bold?: boolean };

/** Words of a line of text, every letter half its size wide. */
export function line(text: string, { x, y, size = 14, bold = false }: Set, page = 1): LayoutWord[] {
  let at = x;
  return text.split(' ').map((one) => {
    const [x0, x1] = [at, at + one.length * size * 0.5];
    at = x1 + size * 0.5;
    return { text: one, page, x0, x1, y, size, bold, italic: false, font: 'Serif' };
  });
}

/** From one line of a test's table to the next, points. */
export const PITCH = 14;

/** Rows of cells whose lines are parted by «|», set from `y` on at the columns' left edges `xs`; the lowest line's baseline comes with them. */
export function setRows(
  texts: readonly (readonly string[])[],
  y: number,
  xs: readonly number[],
  { bold = false, pageNumber = 1 } = {},
): { words: LayoutWord[]; y: number } {
  const words: LayoutWord[] = [];
  let at = y;
  for (const cells of texts) {
    const lines = cells.map((text) => text.split('|'));
    lines.forEach((own, c) => {
      own.forEach((text, i) => {
        if (text) words.push(...line(text, { x: xs[c]!, y: at + i * PITCH, size: 12, bold }, pageNumber));
      });
    });
    at += PITCH * Math.max(...lines.map((own) => own.length));
  }
  return { words, y: at };
}

/** A page with nothing but the given words on it, unless more is told. */
export const page = (words: LayoutWord[], more: Partial<LayoutPage> = {}): LayoutPage => ({
  page: 1,
  width: 595,
  height: 842,
  words,
  across: [],
  down: [],
  ...more,
});
const textOf = (paragraph: DraftParagraph) => paragraph.runs.map((run) => run.text).join('');
/** The blocks' zones and texts; a table's text is left out. */
export const zones = (pages: LayoutPage[]) =>
  layOut(pages).blocks.map((block) => (block.kind === 'table' ? ['table', ''] : [block.zone ?? 'body', textOf(block)]));
/** Texts of the body's paragraphs. */
export const body = (pages: LayoutPage[]) => zones(pages).flatMap(([zone, text]) => (zone === 'body' ? [text!] : []));

/** Sets texts as justified paragraphs: first lines indented, lines filled to 66 letters. */
export function typeset(texts: readonly string[], { indent = 28, gap = 0, left = 70, top = 100, pageHeight = 780 } = {}): LayoutPage[] {
  const pages: LayoutPage[] = [page([])];
  let y = top;
  for (const text of texts) {
    let room = 64 - Math.round(indent / 7);
    let x = left + indent;
    let words: string[] = [];
    const flush = () => {
      if (y > pageHeight) {
        pages.push(page([], { page: pages.length + 1 }));
        y = 80;
      }
      pages.at(-1)!.words.push(...line(words.join(' '), { x, y }, pages.length));
      y += 18;
      words = [];
      x = left;
      room = 64;
    };
    for (const word of text.split(' ')) {
      if (words.length > 0 && [...words, word].join(' ').length > room) flush();
      words.push(word);
    }
    flush();
    y += gap;
  }
  return pages;
}
