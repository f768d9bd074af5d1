import { fold, foldLower } from '@tonghop/model';
import { symbolsIn } from './rules/directive/symbol.ts';
import { periodIn } from './rules/header/period.ts';

/** What a short text outside a document tells of it. `symbols` as written, in order; ISO dates. */
export type Clue = { period: { label: string; from: string | null; to: string | null } | null; symbols: string[] };

/** Ways in which folders and file names are short: «2025-Q4», «Q4-2025», «2025-12», «T12-2025», «T12.2025», «12-2025», «9T-2025». */
const SHORT: readonly [form: RegExp, words: string][] = [
  [/(?<![a-z\d])(20\d\d)\s?[-.]?\s?(?:quy|q)\s?-?(iv|i{1,3}|[1-4])(?![a-z\d])/, 'quy $2 nam $1'],
  [/(?<![a-z\d])q\s?(iv|i{1,3}|[1-4])(?=[\s/.-]|$)/, 'quy $1'],
  [/(?<![a-z\d])(20\d\d)\s?[-.]\s?(?:thang |t)?(0?[1-9]|1[0-2])(?![a-z\d.-])/, 'thang $2 nam $1'],
  [/(?<![a-z\d])t\.?(0?[1-9]|1[0-2])(?=[\s/-]+20\d\d)/, 'thang $1'],
  [/(?<![a-z\d])(?:t\.?|thang ?)(0?[1-9]|1[0-2])\s?\.\s?(?=20\d\d)/, 'thang $1 nam '],
  [/(?<![a-z\d])(quy|thang|nam)(?=\d|i{1,3}\b|iv\b)/, '$1 '],
  [/(?<![a-z\d])([369])t\s?[-.]?\s?(?=20\d\d|(?:dau|cuoi) nam)/, '$1 thang '],
  [/^(0?[1-9]|1[0-2])\s?[-.]\s?(20\d\d)$/, 'thang $1 nam $2'],
  [/^(20\d\d)$/, 'nam $1'],
];

/**
 * Reads the period and the symbols out of a folder's name or a mail's subject: hints at what the document itself may not say. `sent` (ISO)
 * tells the year of a period that names none: the last such period that had begun by then.
 */
export function clue(text: string, sent?: string): Clue {
  const plain = text
    .normalize('NFC')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const folded = fold(plain);
  const symbols = symbolsIn(plain, folded).flatMap(({ written }) => written ?? []);
  let lower = folded.toLowerCase();
  for (const [form, words] of SHORT) lower = lower.replace(form, words);
  // A symbol's year is no period.
  for (const symbol of symbols) lower = lower.replace(foldLower(symbol), (found) => ' '.repeat(found.length));
  const found = periodOf(lower, sent);
  return { symbols, period: found ? { label: labelOf(plain, found.label, lower), from: found.from, to: found.to } : null };
}

function periodOf(lower: string, sent: string | undefined): ReturnType<typeof periodIn> {
  const year = sent && !/20\d\d/.test(lower) ? Number(sent.slice(0, 4)) : 0;
  if (!year) return periodIn({ text: lower, lower }, 0, lower.length);
  const inYear = (value: number) => periodIn({ text: lower, lower: `${lower} ${value}` }, 0, lower.length, [0, lower.length + 5]);
  const found = inYear(year);
  return found?.from && found.from > sent!.slice(0, 10) ? inYear(year - 1) : found;
}

/** The words for the period as printed where they are; a short name as a whole. */
function labelOf(plain: string, label: string, lower: string): string {
  // Where only symbols were blanked out, the words still stand at their places.
  const at = plain.length === lower.length ? lower.indexOf(label) : -1;
  return at < 0 ||
    fold(plain)
      .toLowerCase()
      .slice(at, at + label.length) !== label
    ? plain
    : plain.slice(at, at + label.length);
}
