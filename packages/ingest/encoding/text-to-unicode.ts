import type { Note } from '@tonghop/model';
import { toUnicode } from './to-unicode.ts';

/** {@link toUnicode} for plain text whose lines are parted by line feeds; Unicode text comes back as it is. */
export function textToUnicode(text: string): { text: string; notes: Note[] } {
  const blocks = text.split('\n').map((line) => ({ kind: 'paragraph' as const, runs: [{ text: line }] }));
  const { notes, ...converted } = toUnicode({ blocks, notes: [], textOrigin: 'txt' });
  if (notes.length === 0) return { text, notes };
  const lines = converted.blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''));
  return { text: lines.join('\n'), notes };
}
