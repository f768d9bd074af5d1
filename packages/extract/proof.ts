import { isDeepStrictEqual } from 'node:util';
import {
  cite,
  compose,
  type Draft,
  type DraftBlock,
  type DraftParagraph,
  type DraftTable,
  type Label,
  type Reading,
  type Span,
  type Zone,
} from '@tonghop/model';
import { outline } from './outline.ts';
import type { Rule } from './rule.ts';
import { type View, view } from './view.ts';

const ZONES: readonly Zone[] = ['letterhead', 'title', 'addressee', 'body', 'recipients', 'signature', 'footnote'];
const LABELS: readonly [Label['kind'], RegExp][] = [
  ['bullet', /^[-+•–*□☑]\s+(?!.*□)/],
  ['part', /^Phần [IVX]+[.:]?\s+/i],
  ['roman', /^[IVX]+[.)]\s*/],
  ['decimal', /^\d+(?:\. ?\d+)*[.)]\s*/],
  ['letter', /^[a-zđ]\)\s*/],
  ['ordinal', /^(?:Một|Hai|Ba|Bốn|Năm) là[,:]?\s*/],
];
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };
const roman = (text: string): number =>
  [...text].reduce((sum, c, i, all) => sum + ((ROMAN[all[i + 1] ?? ''] ?? 0) > ROMAN[c]! ? -ROMAN[c]! : ROMAN[c]!), 0);

/** The label in front of a line, as `structure` would give it. */
function labelOf(line: string): Label | undefined {
  for (const [kind, expression] of LABELS) {
    const raw = expression.exec(line)?.[0];
    if (raw === undefined) continue;
    const number = kind === 'bullet' ? '' : raw.replace(/\s+/g, '').replace(/[.):,]+$/, '');
    const path =
      kind === 'roman'
        ? [roman(number)]
        : kind === 'decimal'
          ? number.split('.').map(Number)
          : kind === 'letter'
            ? [number.charCodeAt(0) - 96]
            : [];
    return { kind, raw: raw.trim(), number, path, length: raw.length };
  }
  return undefined;
}

function paragraphOf(line: string): DraftParagraph {
  const zone = /^@([a-z]+) /.exec(line);
  const marks = /^(#+) /.exec(line);
  const text = line.slice((zone?.[0] ?? marks?.[0] ?? '').length);
  const paragraph: DraftParagraph = { kind: 'paragraph', runs: [{ text, bold: marks !== null }] };
  if (zone && ZONES.includes(zone[1] as Zone)) paragraph.zone = zone[1] as Zone;
  const label = zone ? undefined : labelOf(text);
  if (label) paragraph.label = label;
  if (marks) {
    const start = label?.length ?? 0;
    const colon = text.indexOf(':', start);
    const runIn = colon >= 0 && colon < text.length - 1;
    const end = colon >= 0 ? colon : text.replace(/[.\s]+$/, '').length;
    paragraph.heading = { level: marks[1]!.length, title: [start, end], runIn };
  }
  return paragraph;
}

function tableOf(lines: readonly string[]): DraftTable {
  const rows = lines.map((line) => {
    const header = line.startsWith('||');
    const cells = line
      .replace(/^\|\|?/, '')
      .split('|')
      .map((text, column) => ({ column, colSpan: 1, rowSpan: 1, paragraphs: [paragraphOf(text.trim())] }));
    return { cells, header };
  });
  return { kind: 'table', rows, columns: Math.max(...rows.map((row) => row.cells.length)) };
}

/** The draft of a proof text. See {@link readProof} for the notation. */
function draftOf(text: string): Draft {
  const blocks: DraftBlock[] = [];
  let table: string[] = [];
  const close = () => {
    if (table.length > 0) blocks.push(tableOf(table));
    table = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) table.push(line);
    else {
      close();
      if (line.trim() !== '') blocks.push(paragraphOf(line));
    }
  }
  close();
  return { blocks, notes: [], textOrigin: 'txt' };
}

/**
 * Composes a reading from a proof text. One line is one paragraph; «# », «## » … open a heading of that level (body text after a colon
 * runs in); «@letterhead », «@title », «@addressee », «@recipients », «@signature », «@footnote » name a zone; lines «|| a | b» and
 * «| a | b» are head and body rows of a table; labels («II.», «1.2.», «a)», «-», «Một là») are recognised. Guillemets « » mark the
 * expected citation and are taken out; `mark` is null without them.
 */
export function readProof(text: string, fileName = 'proof.txt'): { reading: Reading; mark: Span | null } {
  const source = { sha256: '0'.repeat(64), name: fileName, format: 'txt', mediaType: 'text/plain' } as const;
  const reading = compose(source, 'proof/1', draftOf(text.replace(/[«»]/g, '')));
  const opened = text.indexOf('«');
  if (opened < 0) return { reading, mark: null };
  const quote = compose(source, 'proof/1', draftOf(text.slice(opened + 1, text.indexOf('»')))).text;
  // The marked passage may stand elsewhere too: the n-th such passage before the mark says which one is meant.
  const before = compose(source, 'proof/1', draftOf(text.slice(0, opened).replace(/[«»]/g, ''))).text;
  let at = reading.text.indexOf(quote);
  while (at >= 0 && at < before.length - 1) at = reading.text.indexOf(quote, at + 1);
  return { reading, mark: at < 0 ? null : [at, at + quote.length] };
}

/** The view of a reading with its outline, as rules get it. */
export function viewOf(reading: Reading): View {
  const v = view(reading);
  v.sections = outline(v);
  return v;
}

/** What is wrong with a rule's proof: one sentence a fault, none when it holds. */
export function faults(rule: Rule): string[] {
  const wrong: string[] = [];
  for (const [text, fields] of rule.finds) {
    const { reading, mark } = readProof(text);
    if (!mark) {
      wrong.push(`${rule.id}: no citation is marked in «${text}»`);
      continue;
    }
    const found = [...rule.find(viewOf(reading))];
    const cited = found.filter((p) => isDeepStrictEqual(cite(reading, p.span).span, mark));
    const right = cited.find((p) =>
      Object.entries(fields).every(([name, value]) => isDeepStrictEqual((p.fields as Record<string, unknown>)[name], value)),
    );
    if (!right) {
      const shown = found.map(
        (p) => `«${reading.text.slice(...p.span)}» ${JSON.stringify(p.fields, (k, v) => (k === 'mentions' ? undefined : v))}`,
      );
      wrong.push(
        `${rule.id}: wanted «${reading.text.slice(...mark)}» ${JSON.stringify(fields)} in «${text}», found ${shown.join(' | ') || 'nothing'}`,
      );
    }
  }
  for (const text of rule.passes) {
    const { reading } = readProof(text);
    const found = [...rule.find(viewOf(reading))].filter((p) => p.kind === rule.kind);
    if (found.length > 0) wrong.push(`${rule.id}: should pass «${text}», found «${reading.text.slice(...found[0]!.span)}»`);
  }
  return wrong;
}
