import { packDocx } from '../../packages/ingest/docx/docx.test-files.ts';

/** How a line is set. */
export type Look = 'bold' | 'italic' | 'plain';
/** A paragraph of a report written for a test; plain where no look is told. */
export type Line = { text: string; look?: Look };

const PROPERTIES: Record<Look, string> = { bold: '<w:rPr><w:b/></w:rPr>', italic: '<w:rPr><w:i/></w:rPr>', plain: '' };

/** A Word file of the lines. */
export const docx = (lines: readonly Line[]): Uint8Array =>
  packDocx({
    body: lines
      .map(({ text, look = 'plain' }) => `<w:p><w:r>${PROPERTIES[look]}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
      .join(''),
  });

/** The lines with their looks, to be read where a test fails. */
export const shown = (lines: readonly Line[]): string => lines.map(({ text, look }) => `${look ?? ''}\t${text}`).join('\n');

/** A text without the mark that closes an item. */
export const bare = (text: string): string => text.replace(/[.;]$/, '');

/** `count` of the texts, beginning at the `at`th, each `step` further on, from the first again behind the last. */
export const cyclic = (from: readonly string[], count: number, at: number, step: number): string[] =>
  Array.from({ length: count }, (_, i) => from[(at + i * step) % from.length]!);

/** What closes an item, and the last one of a list. */
export const ENDS: readonly (readonly [string, string])[] = [
  ['.', '.'],
  [';', '.'],
  ['', ''],
];

/** How the four parts of a report are numbered. */
export const NUMBERED_PARTS: readonly (readonly string[])[] = [
  ['I. ', 'II. ', 'III. ', 'IV. '],
  ['1. ', '2. ', '3. ', '4. '],
  ['A. ', 'B. ', 'C. ', 'D. '],
  ['Phần I. ', 'Phần II. ', 'Phần III. ', 'Phần IV. '],
];
/** The parts of a report without numbers. */
export const NO_NUMBERS: readonly string[] = ['', '', '', ''];

/** How the `n`th group of part `part` is marked. */
export const GROUPS: Record<string, (part: number, n: number) => string> = {
  '1.': (_, n) => `${n}. `,
  'a)': (_, n) => `${'ab'[n - 1]}) `,
  '2.1.': (part, n) => `${part}.${n}. `,
  '-': () => '- ',
  '*': () => '* ',
  none: () => '',
};
/** How the `n`th item of a group is marked. */
export const ITEMS: Record<string, (part: number, group: number, n: number) => string> = {
  '-': () => '- ',
  '+': () => '+ ',
  'a)': (_part, _group, n) => `${'ab'[n - 1]}) `,
  '1.1.': (_part, group, n) => `${group}.${n}. `,
  '2.1.1.': (part, group, n) => `${part}.${group}.${n}. `,
  none: () => '',
};
